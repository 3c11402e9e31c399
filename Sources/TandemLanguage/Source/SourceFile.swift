import TandemText

/// A stretch of a source text: byte offsets `start..<end` into its UTF-8 form.
package struct Span: Hashable, Sendable {
    package var start: UInt32
    package var end: UInt32

    package init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    package init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    /// The smallest span that holds both.
    package func joined(_ other: Span) -> Span {
        Span(start: min(start, other.start), end: max(end, other.end))
    }

    package var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// A script, rule file or shell entry: its name for messages and its UTF-8 bytes.
package final class SourceFile: Sendable {
    /// The largest source accepted, in bytes: offsets are 32 bits wide.
    package static let sizeLimit = 1 << 30

    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package convenience init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }

    /// The text of a span; bytes that are not UTF-8 come out as U+FFFD.
    package func text(_ span: Span) -> String {
        let range = span.range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The content of a text literal, with doubled quotes made single and in NFC.
    package func text(_ literal: TextLiteral) -> String {
        let raw = normalised(text(literal.span))
        return literal.hasDoubledQuote ? raw.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : raw
    }

    /// The line that holds a byte offset: number from 1 and byte range without its line end.
    package func line(at offset: Int) -> (number: Int, range: Range<Int>) {
        let position = min(max(offset, 0), bytes.count)
        var number = 1
        var start = 0
        var index = 0
        while index < position {
            if bytes[index] == 10 {
                number += 1
                start = index + 1
            }
            index += 1
        }
        var end = position
        while end < bytes.count, bytes[end] != 10 { end += 1 }
        if end > start, bytes[end - 1] == 13 { end -= 1 }
        if start == 0, end >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        return (number, start..<max(start, end))
    }

    /// Line from 1 and column from 1, the column counted in characters.
    package func position(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        let end = min(max(offset, line.range.lowerBound), line.range.upperBound)
        return (line.number, String(decoding: bytes[line.range.lowerBound..<end], as: UTF8.self).count + 1)
    }

    /// The offset of the first byte that breaks UTF-8, or nil where all is well.
    package var firstInvalidByte: Int? {
        if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) != nil }) { return nil }
        var decoder = UTF8()
        var iterator = CountingIterator(bytes: bytes)
        while true {
            let before = iterator.position
            switch decoder.decode(&iterator) {
            case .scalarValue: continue
            case .emptyInput: return nil
            case .error: return before
            }
        }
    }
}

private struct CountingIterator: IteratorProtocol {
    let bytes: [UInt8]
    var position = 0

    mutating func next() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }
}
