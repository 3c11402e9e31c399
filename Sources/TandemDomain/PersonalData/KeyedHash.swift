/// SipHash-2-4 of one number under a key of 16 bytes: who has not the key cannot tell its values from chance.
struct KeyedHash: Sendable {
    private let keys: (UInt64, UInt64)

    /// A hash under a key; a shorter key is filled up with zeros.
    init(key: [UInt8]) {
        func word(_ start: Int) -> UInt64 {
            (0..<8).reduce(0) { word, index in
                let byte = key.indices.contains(start + index) ? key[start + index] : 0
                return word | UInt64(byte) << UInt64(8 * index)
            }
        }
        keys = (word(0), word(8))
    }

    /// The hash of a number's eight bytes.
    func value(_ number: UInt64) -> UInt64 {
        var state = State(keys)
        state.absorb(number)
        // The length of the message, as the algorithm wants it last.
        state.absorb(8 << 56)
        return state.finish()
    }

    private struct State {
        private var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64)

        init(_ keys: (UInt64, UInt64)) {
            a = keys.0 ^ 0x736f_6d65_7073_6575
            b = keys.1 ^ 0x646f_7261_6e64_6f6d
            c = keys.0 ^ 0x6c79_6765_6e65_7261
            d = keys.1 ^ 0x7465_6462_7974_6573
        }

        mutating func absorb(_ word: UInt64) {
            d ^= word
            for _ in 0..<2 { round() }
            a ^= word
        }

        mutating func finish() -> UInt64 {
            c ^= 0xff
            for _ in 0..<4 { round() }
            return a ^ b ^ c ^ d
        }

        private mutating func round() {
            a &+= b
            b = Self.rotated(b, 13) ^ a
            a = Self.rotated(a, 32)
            c &+= d
            d = Self.rotated(d, 16) ^ c
            a &+= d
            d = Self.rotated(d, 21) ^ a
            c &+= b
            b = Self.rotated(b, 17) ^ c
            c = Self.rotated(c, 32)
        }

        private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
            word << count | word >> (64 - count)
        }
    }
}
