// A program on a pseudo-terminal of its own: what Swift cannot call by itself (variadic and macro interfaces).
#ifndef C_PSEUDO_TERMINAL_H
#define C_PSEUDO_TERMINAL_H

#include <sys/types.h>

// Starts `path` in a new session whose controlling terminal is a new pseudo-terminal of the given size.
// Returns 0 and the controlling side and the process, or an error number.
int cpt_spawn(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
              char *_Nullable const *_Nonnull environment, int columns, int rows, int *_Nonnull controller,
              pid_t *_Nonnull process);

// Changes the size of the terminal; the program gets SIGWINCH. Returns 0 or an error number.
int cpt_resize(int controller, int columns, int rows);

// Whether a status of waitpid says that the process exited, and with which code; -(signal) when it was killed.
int cpt_exit_code(int status);

// The path of the executable or library that holds `address`, or NULL. (glibc hides dladdr from Swift.)
const char *_Nullable cpt_image_path(const void *_Nonnull address);

#endif
