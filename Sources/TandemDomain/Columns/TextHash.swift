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

/// An open-addressed table from hashes to numbers that are given in order; whoever owns it compares what they stand for.
struct HashSlots: Sendable {
    private struct Slot {
        var hash: UInt32 = 0
        /// From 1; 0 is empty.
        var number: UInt32 = 0
    }

    private var slots: [Slot] = []
    private var count = 0

    /// The number of a hash for which the test holds.
    @inline(__always)
    func first(_ hash: UInt32, where test: (Int) -> Bool) -> Int? {
        guard !slots.isEmpty else { return nil }
        var place = Int(hash) & (slots.count - 1)
        while slots[place].number != 0 {
            let number = Int(slots[place].number) - 1
            if slots[place].hash == hash, test(number) { return number }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a number that is not there.
    mutating func add(_ hash: UInt32, _ number: Int) {
        if count * 2 >= slots.count { grow() }
        place(Slot(hash: hash, number: UInt32(truncatingIfNeeded: number + 1)))
        count += 1
    }

    private mutating func place(_ slot: Slot) {
        var place = Int(slot.hash) & (slots.count - 1)
        while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: max(64, old.count * 2))
        for slot in old where slot.number != 0 { place(slot) }
    }
}
