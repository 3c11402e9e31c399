/// Interned texts: each distinct text has one number, its position.
///
/// Canonically equivalent spellings are one text; the first one seen stands for all.
package struct TextPool: Sendable {
    private var texts = TextArena()
    private var slots = HashSlots()
    /// The text that is expected next, its hash, and what its slot held.
    private var expected: (text: String, hash: UInt32, slot: UInt32) = ("", TextHash.of(""), 0)

    /// A pool without texts.
    package init() {}

    /// How many texts there are; their numbers are those below.
    package var count: Int { texts.count }

    /// The number of a text, given on first sight.
    package mutating func intern(_ text: String) -> Int32 {
        let hash = text == expected.text ? expected.hash : TextHash.of(text)
        if let known = code(of: text, hash) { return known }
        let number = texts.count
        texts.append(text)
        slots.append(hash)
        return Int32(number)
    }

    /// Says which text ``intern(_:)`` is likely to come next with.
    mutating func expect(_ text: String) { expected = (text, TextHash.of(text), 0) }

    /// Has the memory fetched that the expected text's look will begin with, while something else is done.
    mutating func fetchExpected() { expected.slot = slots.home(expected.hash) }

    /// The number of a text; nil for one never seen.
    package func code(of text: String) -> Int32? { code(of: text, TextHash.of(text)) }

    private func code(of text: String, _ hash: UInt32) -> Int32? {
        slots.first(hash) { texts.holds(text, at: $0) || texts[$0] == text }.map(Int32.init)
    }

    /// The text of a number that ``intern(_:)`` gave.
    package subscript(_ code: Int32) -> String { texts[Int(code)] }
}
