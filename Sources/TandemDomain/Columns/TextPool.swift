/// Interned texts: each distinct text has one number, its position.
///
/// Canonically equivalent spellings are one text; the first one seen stands for all.
package struct TextPool: Sendable {
    /// The texts by their number.
    package private(set) var texts: [String] = []
    private var slots = HashSlots()

    /// A pool without texts.
    package init() {}

    /// The number of a text, given on first sight.
    package mutating func intern(_ text: String) -> Int32 {
        let hash = TextHash.of(text)
        if let known = slots.first(hash, where: { texts[$0] == text }) { return Int32(known) }
        let number = texts.count
        texts.append(text)
        slots.add(hash, number)
        return Int32(number)
    }

    /// The number of a text; nil for one never seen.
    package func code(of text: String) -> Int32? {
        slots.first(TextHash.of(text)) { texts[$0] == text }.map(Int32.init)
    }

    /// The text of a number that ``intern(_:)`` gave.
    package subscript(_ code: Int32) -> String { texts[Int(code)] }
}
