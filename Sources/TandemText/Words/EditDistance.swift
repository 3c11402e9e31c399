/// The words of `candidates` that `word` may have meant, the nearest first, at most `limit`.
///
/// Compared folded; a slip is a letter too many, too few, another one, or two neighbours swapped. Words of one letter
/// allow no slip, of up to 4 letters one, of up to 8 two, longer ones three. Equally near words stand in the order of
/// their folded spelling, so that the answer does not depend on the order of `candidates`.
package func closest(to word: String, among candidates: some Sequence<String>, limit: Int) -> [String] {
    guard limit > 0 else { return [] }
    let wanted = Array(folded(word).unicodeScalars)
    let allowed = allowedSlips(in: wanted.count)
    var found: [(slips: Int, folded: String, word: String)] = []
    for candidate in Set(candidates) {
        let spelling = folded(candidate)
        guard let slips = editDistance(from: wanted, to: Array(spelling.unicodeScalars), atMost: allowed) else {
            continue
        }
        found.append((slips, spelling, candidate))
    }
    found.sort { ($0.slips, $0.folded, $0.word) < ($1.slips, $1.folded, $1.word) }
    return found.prefix(limit).map(\.word)
}

/// How many slips a word of so many letters may hold and still be recognised.
private func allowedSlips(in count: Int) -> Int {
    switch count {
    case ...1: 0
    case 2...4: 1
    case 5...8: 2
    default: 3
    }
}

/// The length in scalars from which a word is taken for no word, and compared with none.
private let longestWord = 100

/// The least number of slips that turn one word into the other (optimal string alignment), nil when above `limit`.
func editDistance(from first: [Unicode.Scalar], to second: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(first.count - second.count) <= limit, max(first.count, second.count) <= longestWord else { return nil }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
        var current = [row]
        for column in 1...second.count {
            let isSame = first[row - 1] == second[column - 1]
            var slips = min(last[column - 1] + (isSame ? 0 : 1), last[column] + 1, current[column - 1] + 1)
            if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                slips = min(slips, beforeLast[column - 2] + 1)
            }
            current.append(slips)
        }
        (beforeLast, last) = (last, current)
    }
    return last[second.count] <= limit ? last[second.count] : nil
}
