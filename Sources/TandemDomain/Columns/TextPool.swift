/// Interned texts: each distinct text has one number, its position.
///
/// Canonically equivalent spellings are one text; the first one seen stands for all.
package struct TextPool: Sendable {
    /// The texts by their number.
    package private(set) var texts: [String] = []
    private var codes: [String: Int32] = [:]

    /// A pool without texts.
    package init() {}

    /// The number of a text, given on first sight.
    package mutating func intern(_ text: String) -> Int32 {
        if let code = codes[text] { return code }
        let code = Int32(texts.count)
        texts.append(text)
        codes[text] = code
        return code
    }

    /// The number of a text; nil for one never seen.
    package func code(of text: String) -> Int32? { codes[text] }

    /// The text of a number that ``intern(_:)`` gave.
    package subscript(_ code: Int32) -> String { texts[Int(code)] }
}
