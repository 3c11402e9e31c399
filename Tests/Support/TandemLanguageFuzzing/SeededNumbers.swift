/// SplitMix64: the same numbers on every machine.
package struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// The numbers of one input of a run, so that each can be made again without those before it.
    package init(seed: UInt64, index: UInt64) {
        var mixed = SeededNumbers(seed: seed)
        self.init(seed: mixed.next() ^ (index &* 0xD134_2543_DE82_EF95))
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func below(_ bound: Int) -> Int { bound > 1 ? Int(next() % UInt64(bound)) : 0 }

    package mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
}
