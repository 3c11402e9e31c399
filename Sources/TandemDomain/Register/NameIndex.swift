import TandemText

/// People by name: exact, by beginning, and by beginning in another grammatical case.
package struct NameIndex: Sendable {
    /// The folded names, each once, and for each who was the first to bear it.
    private var texts = TextArena()
    private var firsts: [Int32] = []
    private var slots = HashSlots()
    /// All rows of a name that several bear, in order, by its number.
    private var namesakes: [Int: [Int32]] = [:]

    /// A name as it is looked up by.
    private struct Key {
        var name = ""
        /// Its folded form as UTF-8.
        var bytes: [UInt8] = []
        var hash: UInt32 = TextHash.ofBytes([]).hash

        /// Becomes another name's, in the same memory.
        mutating func become(_ name: String) {
            self.name = name
            fold(name, into: &bytes)
            hash = TextHash.ofBytes(bytes).hash
        }
    }

    /// The name asked for last, which often is then recorded, and its number.
    private var asked = Key()
    private var number: Int?
    /// The name expected to be asked for next, and the one after it.
    private var (next, coming) = (Key(), Key())

    mutating func add(_ name: String, _ row: Int32) {
        if asked.name != name || name.isEmpty { ask(name) }
        if let number {
            var rows = rows(number)
            // A person that comes back after a deletion stands between the others.
            rows.insert(row, at: (rows.lastIndex { $0 < row } ?? -1) + 1)
            namesakes[number] = rows
        } else {
            number = firsts.count
            slots.append(asked.hash)
            firsts.append(row)
            texts.append(asked.bytes)
        }
    }

    private mutating func ask(_ name: String) {
        if next.name == name, !name.isEmpty { swap(&asked, &next) } else { asked.become(name) }
        number = slots.first(asked.hash) { texts.holds(asked.bytes, at: $0) }
    }

    /// The rows whose whole name this is, in order; the name is remembered, as it may be about to be added.
    mutating func asking(_ name: String) -> [Int32] {
        ask(name)
        return number.map { rows($0) } ?? []
    }

    /// Says which name is likely to be asked for after the next one, so that its memory is at hand then.
    mutating func expect(_ name: String) {
        swap(&next, &coming)
        coming.become(name)
        slots.fetch(coming.hash)
    }

    private func number(_ key: some Collection<UInt8>) -> Int? {
        slots.first(TextHash.ofBytes(key).hash) { texts.holds(key, at: $0) }
    }

    private func rows(_ number: Int) -> [Int32] { namesakes[number] ?? [firsts[number]] }

    /// The rows whose whole name this is, in order.
    package func exactly(_ name: String) -> [Int32] { number(folded(name).utf8).map { rows($0) } ?? [] }

    /// Everyone whose name begins so, in order; a whole name wins over a beginning, a whole word over a part of one.
    ///
    /// An empty text is the beginning of no name. A whole name is found at once; a beginning takes time linear in the
    /// number of names.
    package func beginning(_ text: String) -> [Int32] {
        let key = folded(text)
        guard !key.isEmpty else { return [] }
        if let exact = number(key.utf8) { return rows(exact) }
        // Only of the few that begin with the same bytes a text is made.
        let matches = firsts.indices.filter { number in
            texts.holds(beginning: key, at: number) && texts[number].hasPrefix(key)
        }
        // «Петров» means Петров rather than Петрова, where there is one.
        let whole = matches.filter { texts[$0].dropFirst(key.count).first == " " }
        return (whole.isEmpty ? matches : whole).flatMap { rows($0) }.sorted()
    }

    /// «Сидоровой Анне» finds «Сидорова Анна Олеговна»: each word may differ from the name's in its case ending.
    ///
    /// Takes time linear in the number of names.
    package func declined(_ text: String) -> [Int32] {
        let words = Self.words(folded(text))
        guard !words.isEmpty else { return [] }
        let matches = firsts.indices.filter { number in
            let parts = Self.words(texts[number])
            return parts.count >= words.count && zip(words, parts).allSatisfy { Declension.areForms($0, of: $1) }
        }
        return matches.flatMap { rows($0) }.sorted()
    }

    /// Both parts of a double surname are declined.
    private static func words(_ name: String) -> [Substring] { name.split { $0 == " " || $0 == "-" } }

    /// All names, folded, each once.
    package var names: some Sequence<String> { firsts.indices.lazy.map { texts[$0] } }
}
