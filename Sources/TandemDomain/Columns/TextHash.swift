import TandemText

/// FNV-1a over the bytes of texts, equal for texts that are canonically equivalent.
enum TextHash {
    /// The hash of a text's form C.
    static func of(_ text: String) -> UInt32 {
        var (hash, isPlain) = ofBytes(text.utf8)
        if !isPlain { hash = ofBytes(normalised(text).utf8).hash }
        return hash
    }

    /// The hash of bytes as they are, and whether they are ASCII and Russian letters only, which every form leaves alone.
    static func ofBytes(_ bytes: some Collection<UInt8>) -> (hash: UInt32, isPlain: Bool) {
        bytes.withContiguousStorageIfAvailable { ofBytes(each: $0) } ?? ofBytes(each: bytes)
    }

    /// Bytes are taken up two by two: a Russian letter at a time.
    private static func ofBytes(each bytes: some Sequence<UInt8>) -> (hash: UInt32, isPlain: Bool) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var isPlain = true
        var iterator = bytes.makeIterator()
        while let first = iterator.next() {
            let second = iterator.next() ?? 0
            hash = (hash ^ (UInt64(first) << 8 | UInt64(second))) &* 0x100_0000_01b3
            if isForeign(first) || isForeign(second) { isPlain = false }
        }
        return (UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), isPlain)
    }

    private static func isForeign(_ byte: UInt8) -> Bool { byte >= 0xC0 && byte != 0xD0 && byte != 0xD1 }
}
