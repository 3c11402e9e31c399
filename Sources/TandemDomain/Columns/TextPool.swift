/// Interned texts: each distinct text has one number, its position.
package struct TextPool: Sendable {
    package private(set) var texts: [String] = []
    private var codes: [String: Int32] = [:]

    package init() {}

    /// The number of a text, given on first sight.
    package mutating func intern(_ text: String) -> Int32 {
        if let code = codes[text] { return code }
        let code = Int32(texts.count)
        texts.append(text)
        codes[text] = code
        return code
    }

    package func code(of text: String) -> Int32? { codes[text] }

    package subscript(_ code: Int32) -> String { texts[Int(code)] }
}
