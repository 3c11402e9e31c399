import TandemLanguage
import TandemText

/// Diagnostics without the texts that were typed in quotation marks: whoever reads them need not know whom they name.
struct VeiledDiagnostics {
    let all: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        var veiled: [ObjectIdentifier: (source: SourceFile, texts: [String])] = [:]
        all = diagnostics.map { diagnostic in
            let key = ObjectIdentifier(diagnostic.source)
            let found = veiled[key] ?? Self.veiled(diagnostic.source)
            veiled[key] = found
            var result = diagnostic
            result.source = found.source
            result.problem = VeiledProblem(diagnostic.problem, hiding: found.texts)
            result.notes = diagnostic.notes.map { note in
                var note = note
                note.wording = VeiledProblem.hiding(found.texts, in: note.wording)
                return note
            }
            return result
        }
    }

    /// A source with dots in its quotation marks, byte for byte as long, and what stood there, the longest first.
    private static func veiled(_ source: SourceFile) -> (source: SourceFile, texts: [String]) {
        var bytes = source.bytes
        var texts: Set<String> = []
        var last = 0
        for token in TokenScanner(source, Span(0, source.bytes.count)) {
            let range = token.span.range
            // What stands between tokens and is no blank is a comment.
            if last < range.lowerBound { mask(&bytes, last..<range.lowerBound) }
            last = range.upperBound
            guard token.kind == .text else { continue }
            let isAngled = bytes[range.lowerBound] == 0xC2
            let inner = range.dropFirst(isAngled ? 2 : 1)
            // A text that was not closed has nothing to keep at its end.
            let closing = isAngled ? [0xC2, 0xBB] : [0x22]
            let isClosed = inner.count >= closing.count && bytes[inner].suffix(closing.count).map { Int($0) } == closing
            let content = inner.dropLast(isClosed ? closing.count : 0)
            texts.insert(normalised(source.text(Span(content.lowerBound, content.upperBound))))
            mask(&bytes, content)
        }
        if last < bytes.count { mask(&bytes, last..<bytes.count) }
        return (
            SourceFile(name: source.name, bytes: bytes),
            texts.filter { !$0.isEmpty }.sorted { ($0.count, $1) > ($1.count, $0) }
        )
    }

    /// Puts dots and stars in the place of all but blanks, byte for byte, so that places stay where they are.
    private static func mask(_ bytes: inout [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            // `·` takes two bytes, as Cyrillic letters do.
            if bytes[index] & 0xE0 == 0xC0, index + 1 < range.upperBound {
                bytes[index] = 0xC2
                bytes[index + 1] = 0xB7
                index += 2
            } else {
                if bytes[index] > 0x20 { bytes[index] = 0x2A }
                index += 1
            }
        }
    }
}

/// A problem whose wording repeats nothing that was typed in quotation marks.
private struct VeiledProblem: Problem {
    let code: String
    let wording: Wording
    let advice: Wording?

    init(_ problem: any Problem, hiding texts: [String]) {
        code = problem.code
        wording = Self.hiding(texts, in: problem.wording)
        advice = problem.advice.map { Self.hiding(texts, in: $0) }
    }

    static func hiding(_ texts: [String], in wording: Wording) -> Wording {
        func hidden(_ text: String) -> String { texts.reduce(text) { $0.replacing($1, with: "…") } }
        return Wording(hidden(wording.english), hidden(wording.russian))
    }
}
