import TandemText

/// People by name: exact, by beginning, and by beginning in another grammatical case.
package struct NameIndex: Sendable {
    private var rows: [String: [Int32]] = [:]

    mutating func add(_ name: String, _ row: Int32) {
        rows[folded(name), default: []].append(row)
    }

    package func exactly(_ name: String) -> [Int32] { rows[folded(name)] ?? [] }

    /// Everyone whose name starts so at a word's end or inside it; a whole name wins over a beginning.
    package func beginning(_ text: String) -> [Int32] {
        let key = folded(text)
        if let exact = rows[key] { return exact.sorted() }
        let matches = rows.filter { $0.key.hasPrefix(key) }
        // «Петров» means Петров rather than Петрова, where there is one.
        let whole = matches.filter { $0.key.dropFirst(key.count).first == " " }
        return (whole.isEmpty ? matches : whole).values.flatMap { $0 }.sorted()
    }

    /// «Сидоровой Анне» finds «Сидорова Анна Олеговна»: each word may differ from the name's in its case ending.
    package func declined(_ text: String) -> [Int32] {
        let words = folded(text).split(separator: " ")
        guard !words.isEmpty else { return [] }
        let matches = rows.filter { entry in
            let parts = entry.key.split(separator: " ")
            return parts.count >= words.count && zip(words, parts).allSatisfy { Self.sameStem($0, $1) }
        }
        return matches.values.flatMap { $0 }.sorted()
    }

    package var names: some Sequence<String> { rows.keys }

    /// Two forms of one name: a common stem of three letters or more and an ending of Russian names on each side.
    static func sameStem(_ left: Substring, _ right: Substring) -> Bool {
        let common = zip(left, right).prefix { $0 == $1 }.count
        guard common >= 3 else { return false }
        return endings.contains(String(left.dropFirst(common))) && endings.contains(String(right.dropFirst(common)))
    }

    private static let endings: Set<String> = [
        "", "а", "я", "у", "ю", "ы", "и", "е", "ой", "ей", "ом", "ем", "ым", "им", "ою", "ею", "й", "ий", "ый", "ого",
        "его", "ому", "ему", "ая", "яя", "ую", "юю", "ь", "ья", "ью", "ии", "ию", "ия", "ем", "ок", "ка", "ку", "ку",
        "ки", "ке", "ец", "ца", "цу", "цом",
    ]
}
