import TandemLanguage

/// The edits that bring a document into the formatter's style.
struct DocumentFormatting {
    let document: Document
    let formatter: LanguageServer.Formatter

    /// One edit of what differs; none where the text is in style already, null where it cannot be formatted.
    var json: JSON {
        guard let text = formatter(document.source) else { return .null }
        let old = document.source.bytes
        let new = Array(text.utf8)
        guard old != new else { return [] }
        var start = 0
        let shorter = min(old.count, new.count)
        while start < shorter, old[start] == new[start] { start += 1 }
        while start > 0, Self.isInside(old, start) || Self.isInside(new, start) { start -= 1 }
        var tail = 0
        while tail < shorter - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
        while tail > 0, Self.isInside(old, old.count - tail) || Self.isInside(new, new.count - tail) { tail -= 1 }
        let span = Span(start, old.count - tail)
        let replacement = String(decoding: new[start..<new.count - tail], as: UTF8.self)
        return [["range": document.range(span), "newText": .string(replacement)]]
    }

    /// Whether a place is inside a character, or between a carriage return and its line feed.
    private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        return bytes[index] & 0xC0 == 0x80 || (bytes[index] == 10 && index > 0 && bytes[index - 1] == 13)
    }
}
