#ifndef CPREFETCH_H
#define CPREFETCH_H

/// Begins to fetch the line of memory at an address, which need not be one that may be read; waits for nothing.
static inline void tandem_prefetch(const void *_Nullable address) { __builtin_prefetch(address); }

#endif
