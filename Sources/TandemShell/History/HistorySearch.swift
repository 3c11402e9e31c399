/// An incremental search from the newest entry to the oldest, by any part of an entry.
///
/// Letters match whatever their case, and `е` matches `ё`.
struct HistorySearch {
    private let entries: [String]
    private let folded: [[Unicode.Scalar]]
    private var wanted: [Unicode.Scalar] = []
    /// The entry shown, as an index; nil before the first match.
    private var index: Int?

    /// The text typed so far, as typed.
    private(set) var query = ""
    /// False when nothing (more) matches.
    private(set) var isFound = true

    init(_ history: ShellHistory) {
        entries = history.entries
        folded = history.entries.map { Self.fold($0) }
    }

    /// The entry found and where the match stands in it, in scalars.
    var match: (entry: String, offset: Int)? {
        guard let index, let offset = Self.offset(of: wanted, in: folded[index]) else { return nil }
        return (entries[index], offset)
    }

    /// Adds a character to the query; the entry shown stays while it still matches.
    mutating func extend(by scalar: Unicode.Scalar) {
        query.unicodeScalars.append(scalar)
        restart(from: index ?? entries.count - 1)
    }

    /// Takes the last character off the query and searches from the newest entry again.
    mutating func shorten() {
        query = String(String.UnicodeScalarView(query.unicodeScalars.dropLast()))
        restart(from: entries.count - 1)
    }

    /// Goes on to the next older entry that matches and differs from the one shown.
    mutating func older() { step(by: -1) }

    /// Goes back to the next newer entry that matches and differs from the one shown.
    mutating func newer() { step(by: 1) }

    private mutating func restart(from start: Int) {
        wanted = Self.fold(query)
        guard !wanted.isEmpty else {
            index = nil
            isFound = true
            return
        }
        let found = firstMatch(in: stride(from: start, through: 0, by: -1))
        isFound = found != nil
        if let found { index = found }
        // After a miss the last match stays on the screen only while it is one for the shorter query.
        if let index, Self.offset(of: wanted, in: folded[index]) == nil { self.index = nil }
    }

    private mutating func step(by direction: Int) {
        guard !wanted.isEmpty else { return }
        let start = (index ?? entries.count) + direction
        let end = direction < 0 ? -1 : entries.count
        let shown = index.map { entries[$0] }
        let found = firstMatch(in: stride(from: start, to: end, by: direction), otherThan: shown)
        isFound = found != nil
        if let found { index = found }
    }

    private func firstMatch(in candidates: some Sequence<Int>, otherThan shown: String? = nil) -> Int? {
        candidates.first {
            entries.indices.contains($0) && entries[$0] != shown && Self.offset(of: wanted, in: folded[$0]) != nil
        }
    }

    /// One scalar for one scalar, so that offsets in the folded text are offsets in the entry.
    private static func fold(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            // Most of what is typed; the general way below makes a string of every scalar.
            case "а"..."я", " "..."@", "a"..."z": return scalar
            case "ё", "Ё": return "е"
            default: break
            }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first ?? scalar : scalar
        }
    }

    private static func offset(of part: [Unicode.Scalar], in whole: [Unicode.Scalar]) -> Int? {
        guard !part.isEmpty, part.count <= whole.count else { return nil }
        return (0...(whole.count - part.count)).first { start in
            part.indices.allSatisfy { whole[start + $0] == part[$0] }
        }
    }
}
