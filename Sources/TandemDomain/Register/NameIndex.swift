import TandemText

/// People by name: exact, by beginning, and by beginning in another grammatical case.
package struct NameIndex: Sendable {
    /// A name that someone bears: where its folded form begins among the bytes, and who was the first.
    private struct Entry {
        var start: UInt32
        var first: Int32
    }

    private var entries: [Entry] = []
    /// The folded names one after the other.
    private var bytes: [UInt8] = []
    private var slots = HashSlots()
    /// All rows of a name that several bear, in order, by its entry.
    private var namesakes: [Int: [Int32]] = [:]

    mutating func add(_ name: String, _ row: Int32) {
        let key = folded(name)
        let hash = TextHash.ofBytes(key.utf8).hash
        if let known = entry(key, hash) {
            var rows = rows(known)
            // A person that comes back after a deletion stands between the others.
            rows.insert(row, at: (rows.lastIndex { $0 < row } ?? -1) + 1)
            namesakes[known] = rows
        } else {
            slots.add(hash, entries.count)
            entries.append(Entry(start: UInt32(bytes.count), first: row))
            bytes.append(contentsOf: key.utf8)
        }
    }

    private func entry(_ key: String, _ hash: UInt32) -> Int? {
        let count = key.utf8.count
        return slots.first(hash) { number in
            let range = range(number)
            return range.count == count && bytes[range].elementsEqual(key.utf8)
        }
    }

    private func range(_ entry: Int) -> Range<Int> {
        let end = entry + 1 < entries.count ? Int(entries[entry + 1].start) : bytes.count
        return Int(entries[entry].start)..<end
    }

    private func name(_ entry: Int) -> String { String(decoding: bytes[range(entry)], as: UTF8.self) }

    private func rows(_ entry: Int) -> [Int32] { namesakes[entry] ?? [entries[entry].first] }

    private func rows(_ key: String) -> [Int32]? { entry(key, TextHash.ofBytes(key.utf8).hash).map { rows($0) } }

    /// The rows whose whole name this is, in order.
    package func exactly(_ name: String) -> [Int32] { rows(folded(name)) ?? [] }

    /// Everyone whose name begins so, in order; a whole name wins over a beginning, a whole word over a part of one.
    ///
    /// An empty text is the beginning of no name. A whole name is found at once; a beginning takes time linear in the
    /// number of names.
    package func beginning(_ text: String) -> [Int32] {
        let key = folded(text)
        guard !key.isEmpty else { return [] }
        if let exact = rows(key) { return exact }
        // Only of the few that begin with the same bytes a text is made.
        let matches = entries.indices.filter { entry in
            bytes[range(entry)].starts(with: key.utf8) && name(entry).hasPrefix(key)
        }
        // «Петров» means Петров rather than Петрова, where there is one.
        let whole = matches.filter { name($0).dropFirst(key.count).first == " " }
        return (whole.isEmpty ? matches : whole).flatMap { rows($0) }.sorted()
    }

    /// «Сидоровой Анне» finds «Сидорова Анна Олеговна»: each word may differ from the name's in its case ending.
    ///
    /// Takes time linear in the number of names.
    package func declined(_ text: String) -> [Int32] {
        let words = Self.words(folded(text))
        guard !words.isEmpty else { return [] }
        let matches = entries.indices.filter { entry in
            let parts = Self.words(name(entry))
            return parts.count >= words.count && zip(words, parts).allSatisfy { Declension.areForms($0, of: $1) }
        }
        return matches.flatMap { rows($0) }.sorted()
    }

    /// Both parts of a double surname are declined.
    private static func words(_ name: String) -> [Substring] { name.split { $0 == " " || $0 == "-" } }

    /// All names, folded, each once.
    package var names: some Sequence<String> { entries.indices.lazy.map { name($0) } }
}
