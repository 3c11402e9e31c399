/// Interned texts: each distinct text has one number, its position.
///
/// Canonically equivalent spellings are one text; the first one seen stands for all.
package struct TextPool: Sendable {
    private var texts = TextArena()
    private var slots = HashSlots()
    /// The text that is expected to be asked for after the next one, and the next one, with their hashes.
    private var (coming, next) = (Expected(), Expected())

    private struct Expected {
        var text = ""
        var hash = TextHash.of("")
    }

    /// A pool without texts.
    package init() {}

    /// How many texts there are; their numbers are those below.
    package var count: Int { texts.count }

    /// The number of a text, given on first sight.
    package mutating func intern(_ text: String) -> Int32 {
        let hash = text == next.text ? next.hash : TextHash.of(text)
        if let known = code(of: text, hash) { return known }
        let number = texts.count
        texts.append(text)
        slots.append(hash)
        return Int32(number)
    }

    /// Says which text ``intern(_:)`` is likely to come with after the next one, so that its memory is at hand then.
    mutating func expect(_ text: String) {
        next = coming
        coming = Expected(text: text, hash: TextHash.of(text))
        slots.fetch(coming.hash)
    }

    /// The number of a text; nil for one never seen.
    package func code(of text: String) -> Int32? { code(of: text, TextHash.of(text)) }

    private func code(of text: String, _ hash: UInt32) -> Int32? {
        slots.first(hash) { texts.holds(text, at: $0) || texts[$0] == text }.map(Int32.init)
    }

    /// The text of a number that ``intern(_:)`` gave.
    package subscript(_ code: Int32) -> String { texts[Int(code)] }
}
