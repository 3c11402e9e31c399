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
        guard literal.hasDoubledQuote else { return raw }
        return raw.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
    }

    /// The line that holds a byte offset: number from 1 and byte range without its line end.
    package func line(at offset: Int) -> (number: Int, range: Range<Int>) {
        let position = min(max(offset, 0), bytes.count)
        var number = 1
        var start = 0
        var index = 0
        while index < position {
            if Self.endsLine(bytes, index) {
                number += 1
                start = index + 1
            }
            index += 1
        }
        var end = position
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        if end == position, end > start, bytes[end - 1] == 13 { end -= 1 }
        if start == 0, end >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        return (number, start..<max(start, end))
    }

    /// Whether a line feed, or a carriage return without one, stands at the index.
    static func endsLine(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 10 || (bytes[index] == 13 && (index + 1 >= bytes.count || bytes[index + 1] != 10))
    }

    /// Line from 1 and column from 1, the column counted in characters.
    package func position(at offset: Int) -> (line: Int, column: Int) {
        let line = line(at: offset)
        let end = min(max(offset, line.range.lowerBound), line.range.upperBound)
        return (line.number, String(decoding: bytes[line.range.lowerBound..<end], as: UTF8.self).count + 1)
    }

    /// The offset of the first byte that breaks UTF-8, or nil where all is well.
    package var firstInvalidByte: Int? {
        if isUTF8 { return nil }
        var index = 0
        while index < bytes.count {
            guard let length = sequenceLength(at: index) else { return index }
            index += length
        }
        return nil
    }

    /// Looked at in place where the standard library can; older ones copy the bytes on the way.
    private var isUTF8: Bool {
        #if compiler(>=6.2)
            let bytes = bytes
            do {
                _ = try UTF8Span(validating: bytes.span)
                return true
            } catch {
                return false
            }
        #else
            return bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
        #endif
    }

    /// The length of the well-formed UTF-8 sequence at an index; nil where none stands.
    private func sequenceLength(at index: Int) -> Int? {
        let first = bytes[index]
        // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case 0..<0x80: (1, 0x80...0xBF)
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0x80...0xBF)
            }
        guard length > 0, index + length <= bytes.count else { return nil }
        guard length == 1 || second.contains(bytes[index + 1]) else { return nil }
        for place in index..<index + length where place > index + 1 && bytes[place] & 0xC0 != 0x80 { return nil }
        return length
    }
}
