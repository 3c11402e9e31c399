/// The text being edited and the cursor in it, in scalars (as libedit counts).
struct EditedText: Equatable {
    var scalars: [Unicode.Scalar]
    var cursor: Int

    init(_ text: String, cursor: Int? = nil) {
        scalars = Array(text.unicodeScalars)
        self.cursor = min(max(cursor ?? scalars.count, 0), scalars.count)
    }

    init(scalars: [Unicode.Scalar], cursor: Int) {
        self.scalars = scalars
        self.cursor = min(max(cursor, 0), scalars.count)
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    /// Where the cursor stands in UTF-8 bytes.
    var cursorInBytes: Int { scalars[..<cursor].reduce(0) { $0 + UTF8.width($1) } }

    /// Replaces UTF-8 bytes of the text and puts the cursor after what was put in. False if the range does not fit.
    mutating func replace(bytes range: Range<Int>, with text: String) -> Bool {
        let bytes = Array(self.text.utf8)
        guard 0 <= range.lowerBound, range.upperBound <= bytes.count,
            let before = String(validating: bytes[..<range.lowerBound], as: UTF8.self),
            let after = String(validating: bytes[range.upperBound...], as: UTF8.self)
        else { return false }
        let head = before + text
        self = EditedText(scalars: Array((head + after).unicodeScalars), cursor: head.unicodeScalars.count)
        return true
    }

    /// The same text with the cursor a line up, in the same place of it; nil on the first line.
    var movedUp: EditedText? {
        let start = lineStart(before: cursor)
        guard start > 0 else { return nil }
        let previous = lineStart(before: start - 1)
        return EditedText(scalars: scalars, cursor: min(previous + cursor - start, start - 1))
    }

    /// The same text with the cursor a line down; nil on the last line.
    var movedDown: EditedText? {
        guard let end = scalars[cursor...].firstIndex(of: "\n") else { return nil }
        let next = end + 1
        let nextEnd = scalars[next...].firstIndex(of: "\n") ?? scalars.count
        return EditedText(scalars: scalars, cursor: min(next + cursor - lineStart(before: cursor), nextEnd))
    }

    private func lineStart(before position: Int) -> Int {
        scalars[..<position].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    }
}
