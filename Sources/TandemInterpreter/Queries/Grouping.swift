import TandemDomain

/// Numbers the groups of rows with equal keys in the order of their first rows.
struct Grouping {
    /// The first row of each group.
    private(set) var examples: [Int32] = []
    private var pairs: [[Pair: Int]] = []

    private struct Pair: Hashable {
        var outer: Int
        var key: Int64?
    }

    var count: Int { examples.count }

    /// The group of each of the evaluator's rows. Several keys are numbered one after the other, pair by pair, so
    /// that no row's keys are ever put into an array.
    mutating func groups(_ keys: [Typed], _ evaluator: Evaluator) -> [Int] {
        var current = [Int](repeating: 0, count: evaluator.rows.count)
        while pairs.count < keys.count { pairs.append([:]) }
        for (level, key) in keys.enumerated() {
            let codes = Self.codes(key, evaluator)
            for row in current.indices {
                let pair = Pair(outer: current[row], key: codes[row])
                if let known = pairs[level][pair] {
                    current[row] = known
                } else {
                    let number = pairs[level].count
                    pairs[level][pair] = number
                    current[row] = number
                    if level == keys.count - 1 { examples.append(evaluator.rows[row]) }
                }
            }
        }
        return current
    }

    /// Each row's key as a number; unknown is a key of its own.
    private static func codes(_ key: Typed, _ evaluator: Evaluator) -> [Int64?] {
        let count = evaluator.rows.count
        switch key {
        case .number(let node, _):
            let vector = evaluator.numbers(node)
            return (0..<count).map { vector[$0].map { Int64(bitPattern: ($0 == 0 ? 0 : $0).bitPattern) } }
        case .code(let node, _):
            let vector = evaluator.codes(node)
            return (0..<count).map { vector[$0].map { Int64($0) } }
        case .truth(let node):
            let vector = evaluator.truth(node)
            return (0..<count).map { vector[$0].map { $0 ? 1 : 0 } }
        case .tags(let node):
            // Sets of up to 64 tags are equal where their words are; wider ones are told apart by a hash of all words.
            let vector = evaluator.tags(node)
            return (0..<count).map { row in
                guard vector.known[row & vector.mask] else { return nil }
                let start = (row & vector.mask) * vector.stride
                if vector.stride == 1 { return Int64(bitPattern: vector.words[start]) }
                var hasher = Hasher()
                for word in 0..<vector.stride { hasher.combine(vector.words[start + word]) }
                return Int64(hasher.finalize())
            }
        }
    }
}
