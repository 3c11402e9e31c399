/// Python's `random.Random(seed).random()`, whose stream the measured populations are drawn from: MT19937.
struct MersenneTwister {
    private var state: [UInt32]
    private var index = 624

    /// Seeds as Python does with a small whole number: `init_by_array` with one key.
    init(seed: UInt32) {
        state = [19_650_218]
        for position in 1..<624 {
            let last = state[position - 1]
            state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(position))
        }
        var position = 1
        for _ in 0..<624 {
            let last = state[position - 1]
            state[position] = (state[position] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ seed
            advance(&position)
        }
        for _ in 0..<623 {
            let last = state[position - 1]
            state[position] = (state[position] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(position)
            advance(&position)
        }
        state[0] = 0x8000_0000
    }

    private mutating func advance(_ position: inout Int) {
        position += 1
        if position >= 624 {
            state[0] = state[623]
            position = 1
        }
    }

    private mutating func next() -> UInt32 {
        if index >= 624 {
            for position in 0..<624 {
                let mixed = (state[position] & 0x8000_0000) | (state[(position + 1) % 624] & 0x7fff_ffff)
                state[position] = state[(position + 397) % 624] ^ (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_b0df)
            }
            index = 0
        }
        var word = state[index]
        index += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    /// A number from 0 to 1, 1 excluded, with 53 random bits.
    mutating func random() -> Double {
        let high = next() >> 5
        let low = next() >> 6
        return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
    }

    /// A whole number below a bound.
    mutating func below(_ bound: Int) -> Int { Int(random() * Double(bound)) }

    /// Some different numbers below a bound.
    mutating func pick(_ count: Int, below bound: Int) -> [Int] {
        var picked: [Int] = []
        while picked.count < count {
            let number = below(bound)
            if !picked.contains(number) { picked.append(number) }
        }
        return picked
    }
}
