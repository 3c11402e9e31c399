#if canImport(Glibc)
    import Glibc
#endif

/// Large pages for large results: the system then hands out memory in pieces of 2 MiB instead of 4 KiB.
package enum HugePages {
    private static let size = 1 << 21

    /// Asks for large pages before the memory is first written; nothing happens where there are none.
    package static func advise<Element>(_ buffer: UnsafeMutableBufferPointer<Element>) {
        #if canImport(Glibc)
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            guard let start = bytes.baseAddress, bytes.count >= 4 * size else { return }
            // Whole pages of the buffer only.
            let offset = (size - Int(bitPattern: start) % size) % size
            _ = madvise(start + offset, (bytes.count - offset) / size * size, MADV_HUGEPAGE)
        #endif
    }
}
