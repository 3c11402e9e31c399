import TandemLanguage
import TandemText

/// Finds letters of another alphabet that look like those of their word, in names and texts as well as in keywords.
struct LookAlikeCheck {
    private static let findingLimit = 100

    let source: SourceFile
    /// The line looked at last: where it begins, and where its comment does.
    private var line: (range: Range<Int>, code: Int)?

    /// Every such word of a text, which must be UTF-8.
    static func findings(_ source: SourceFile) -> [Diagnostic] {
        var check = LookAlikeCheck(source: source)
        return check.run()
    }

    private init(source: SourceFile) { self.source = source }

    private mutating func run() -> [Diagnostic] {
        let bytes = source.bytes
        var diagnostics: [Diagnostic] = []
        var index = 0
        while index < bytes.count, diagnostics.count < Self.findingLimit {
            guard Self.isCyrillic(bytes[index]) else {
                index += 1
                continue
            }
            // The letters in between have neighbours of their own alphabet.
            let first = index
            while index < bytes.count, Self.isCyrillic(bytes[index]) { index += 2 }
            let isMixed =
                (first > 0 && Self.isLatin(bytes[first - 1])) || (index < bytes.count && Self.isLatin(bytes[index]))
            guard isMixed else { continue }
            let word = word(around: first)
            if let found = finding(word), !isComment(word.lowerBound) { diagnostics.append(found) }
            index = word.upperBound
        }
        return diagnostics
    }

    private static func isCyrillic(_ byte: UInt8) -> Bool { byte == 0xD0 || byte == 0xD1 }
    private static func isLatin(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// The letters of both alphabets around a place.
    private func word(around index: Int) -> Range<Int> {
        let bytes = source.bytes
        var (start, end) = (index, index)
        while start > 0 {
            if Self.isLatin(bytes[start - 1]) {
                start -= 1
            } else if start > 1, bytes[start - 1] & 0xC0 == 0x80, Self.isCyrillic(bytes[start - 2]) {
                start -= 2
            } else {
                break
            }
        }
        while end < bytes.count {
            if Self.isLatin(bytes[end]) {
                end += 1
            } else if Self.isCyrillic(bytes[end]) {
                end = min(end + 2, bytes.count)
            } else {
                break
            }
        }
        return start..<end
    }

    /// A word of which all letters of the one alphabet look like letters of the other; `VIPгруппа` is meant so.
    private func finding(_ range: Range<Int>) -> Diagnostic? {
        guard range.count < 400 else { return nil }
        let word = source.text(Span(range.lowerBound, range.upperBound))
        let letters = LookAlikes.mixedScript(in: word)
        guard let first = letters.first else { return nil }
        let meant = Dictionary(letters.map { ($0.offset, $0.meant) }, uniquingKeysWith: { known, _ in known })
        var mended = ""
        var offset = 0
        var names: [String] = []
        for (place, character) in word.enumerated() {
            if meant[offset] != nil { names.append("\(character) (\(place + 1))") }
            mended.append(meant[offset] ?? character)
            offset += character.utf8.count
        }
        let hasLatin = mended.utf8.contains { Self.isLatin($0) }
        let hasCyrillic = mended.utf8.contains { Self.isCyrillic($0) }
        guard hasLatin != hasCyrillic else { return nil }
        let start = range.lowerBound + first.offset
        let problem = CheckProblem.lookAlike(
            word: word, letters: names.joined(separator: ", "), areLatin: first.found.isASCII)
        return Diagnostic(
            problem, severity: .warning, source: source, span: Span(start, start + first.found.utf8.count),
            fix: Fix(span: Span(range.lowerBound, range.upperBound), replacement: mended))
    }

    /// Whether a place lies after the last token of its line.
    private mutating func isComment(_ offset: Int) -> Bool {
        if let line, line.range.contains(offset) { return offset >= line.code }
        let range = self.range(ofLineAt: offset)
        var code = range.lowerBound
        for token in TokenScanner(source, Span(range.lowerBound, range.upperBound)) where token.kind != .newline {
            code = Int(token.end)
        }
        line = (range, code)
        return offset >= code
    }

    private func range(ofLineAt offset: Int) -> Range<Int> {
        let bytes = source.bytes
        var (start, end) = (offset, offset)
        while start > 0, bytes[start - 1] != 10, bytes[start - 1] != 13 { start -= 1 }
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        return start..<end
    }
}
