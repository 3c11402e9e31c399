import TandemText

/// People by name: exact, by beginning, and by beginning in another grammatical case.
package struct NameIndex: Sendable {
    /// Rows by folded name, in order.
    private var rows: [String: [Int32]] = [:]

    mutating func add(_ name: String, _ row: Int32) {
        Self.insert(row, into: &rows[folded(name), default: []])
    }

    /// A person that comes back after a deletion stands between the others.
    private static func insert(_ row: Int32, into list: inout [Int32]) {
        list.insert(row, at: (list.lastIndex { $0 < row } ?? -1) + 1)
    }

    /// The rows whose whole name this is, in order.
    package func exactly(_ name: String) -> [Int32] { rows[folded(name)] ?? [] }

    /// Everyone whose name begins so, in order; a whole name wins over a beginning, a whole word over a part of one.
    ///
    /// An empty text is the beginning of no name. A whole name is found at once; a beginning takes time linear in the
    /// number of names.
    package func beginning(_ text: String) -> [Int32] {
        let key = folded(text)
        guard !key.isEmpty else { return [] }
        if let exact = rows[key] { return exact }
        let matches = rows.filter { $0.key.hasPrefix(key) }
        // «Петров» means Петров rather than Петрова, where there is one.
        let whole = matches.filter { $0.key.dropFirst(key.count).first == " " }
        return (whole.isEmpty ? matches : whole).values.flatMap { $0 }.sorted()
    }

    /// «Сидоровой Анне» finds «Сидорова Анна Олеговна»: each word may differ from the name's in its case ending.
    ///
    /// Takes time linear in the number of names.
    package func declined(_ text: String) -> [Int32] {
        let words = Self.words(folded(text))
        guard !words.isEmpty else { return [] }
        let matches = rows.filter { entry in
            let parts = Self.words(entry.key)
            return parts.count >= words.count && zip(words, parts).allSatisfy { Declension.areForms($0, of: $1) }
        }
        return matches.values.flatMap { $0 }.sorted()
    }

    /// Both parts of a double surname are declined.
    private static func words(_ name: String) -> [Substring] { name.split { $0 == " " || $0 == "-" } }

    /// All names, folded, each once.
    package var names: some Sequence<String> { rows.keys }
}
