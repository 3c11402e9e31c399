/// Texts one after the other in one stretch of bytes: a million names take no million pieces of memory.
struct TextArena: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [UInt32] = []

    /// The number of texts.
    var count: Int { ends.count }

    mutating func append(_ text: String) { append(text.utf8) }

    /// Adds a text given as UTF-8.
    mutating func append(_ text: some Collection<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
    }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    /// A text by its number.
    /// - Precondition: `0 <= number < count`.
    subscript(_ number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

    /// Whether a text has these very bytes.
    func holds(_ text: String, at number: Int) -> Bool { holds(text.utf8, at: number) }

    /// The same of bytes.
    func holds(_ text: some Collection<UInt8>, at number: Int) -> Bool {
        let range = range(number)
        return range.count == text.count && bytes[range].elementsEqual(text)
    }

    /// Whether a text begins with these very bytes.
    func holds(beginning text: String, at number: Int) -> Bool { bytes[range(number)].starts(with: text.utf8) }
}
