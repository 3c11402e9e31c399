import CPrefetch

/// An open-addressed table from hashes to numbers that are given in order; whoever owns it compares what they stand for.
///
/// A slot is 32 bits: the number from 1 in as many as it needs, and in the others what tells most hashes apart. A look
/// at a table of a million so costs one line of memory, and half as many pages.
struct HashSlots: Sendable {
    private var slots: [UInt32] = []
    /// The hashes by their number, for growing.
    private var hashes: [UInt32] = []

    /// The bits of a slot that hold the number; at most half of the slots are taken.
    private var numberMask: UInt32 { UInt32(truncatingIfNeeded: slots.count - 1) }

    /// The number of a hash for which the test holds.
    @inline(__always)
    func first(_ hash: UInt32, where test: (Int) -> Bool) -> Int? {
        guard !slots.isEmpty else { return nil }
        let mask = numberMask
        var place = Int(hash & mask)
        while slots[place] != 0 {
            let slot = slots[place]
            if slot & ~mask == Self.spread(hash) & ~mask {
                let number = Int(slot & mask) - 1
                if test(number) { return number }
            }
            place = (place + 1) & Int(mask)
        }
        return nil
    }

    /// Begins to fetch the memory that a look for a hash begins with.
    func fetch(_ hash: UInt32) {
        guard !slots.isEmpty else { return }
        slots.withUnsafeBufferPointer { slots in
            tandem_prefetch(slots.baseAddress?.advanced(by: Int(hash & UInt32(truncatingIfNeeded: slots.count - 1))))
        }
    }

    /// Gives a hash the next number.
    mutating func append(_ hash: UInt32) {
        hashes.append(hash)
        if hashes.count * 2 >= slots.count {
            slots = Self.empty(max(64, slots.count * 2))
            for number in hashes.indices { place(number) }
        } else {
            place(hashes.count - 1)
        }
    }

    /// Looks go all over a large table: in large pages they are found sooner.
    private static func empty(_ count: Int) -> [UInt32] {
        Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            HugePages.advise(buffer)
            buffer.initialize(repeating: 0)
            initialized = count
        }
    }

    private mutating func place(_ number: Int) {
        let mask = numberMask
        var place = Int(hashes[number] & mask)
        while slots[place] != 0 { place = (place + 1) & Int(mask) }
        slots[place] = Self.spread(hashes[number]) & ~mask | UInt32(truncatingIfNeeded: number + 1)
    }

    /// Other bits than those that choose the place.
    private static func spread(_ hash: UInt32) -> UInt32 { hash &* 0x9E37_79B9 }
}
