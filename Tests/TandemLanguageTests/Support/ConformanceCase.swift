import Foundation
import TandemLanguage
import TandemText
import Testing

/// A case of `grammar/conformance`: a source and what the parser makes of it.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
    var file: String
    /// The heading as it stands, with its directives `[bytes]`, `[repeat N]`.
    var heading: String
    var source: String
    var expected: String
    /// Lines after `?`: what would be better than the messages recorded.
    var remark = ""

    var testDescription: String { "\(file): \(heading)" }

    var bytes: [UInt8] {
        let bytes = heading.contains("[bytes]") ? unescaped(source) : Array(source.utf8)
        guard let match = heading.firstMatch(of: /\[repeat (\d+)\]/), let count = Int(match.1) else { return bytes }
        return (0..<count).flatMap { _ in bytes + [10] }
    }

    /// `\xD0` stands for a byte, `\r` for a carriage return.
    private func unescaped(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix("\\x"), let byte = UInt8(rest.dropFirst(2).prefix(2), radix: 16) {
                result.append(byte)
                rest = rest.dropFirst(4)
            } else if rest.hasPrefix("\\r") {
                result.append(13)
                rest = rest.dropFirst(2)
            } else {
                result += Array(String(first).utf8)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Of messages to improve, what is shown in Russian; else the trees of the statements, then a line for each
    /// diagnostic, then whether more must follow.
    var actual: String {
        let source = SourceFile(name: "case", bytes: bytes)
        let parsed = ParsedSource(source, today: CalendarDate(year: 2024, month: 1, day: 15))
        var text = parsed.statements.map { TreeDump.text(of: $0, in: source) }.joined()
        if file == Conformance.messagesToImprove {
            return text + DiagnosticRenderer(language: .russian, colours: false).render(parsed.diagnostics)
        }
        let shown = parsed.diagnostics.count > 20 ? parsed.diagnostics.suffix(2) : parsed.diagnostics[...]
        if shown.count < parsed.diagnostics.count { text += "… \(parsed.diagnostics.count - shown.count) more\n" }
        for diagnostic in shown { text += line(diagnostic) + "\n" }
        if parsed.isIncomplete { text += "… incomplete\n" }
        return text
    }

    private func line(_ diagnostic: Diagnostic) -> String {
        let index = LineIndex(diagnostic.source)
        func place(_ offset: UInt32) -> String {
            let line = index.line(at: Int(offset))
            let start = index.range(ofLine: line).lowerBound
            let column = diagnostic.source.text(Span(start, max(start, Int(offset)))).count + 1
            return "\(line):\(column)"
        }
        var text = "! \(diagnostic.code) \(place(diagnostic.span.start))-\(place(diagnostic.span.end))"
        if let fix = diagnostic.fix { text += " → \(fix.replacement)" }
        for note in diagnostic.notes {
            if let span = note.span { text += "; note \(place(span.start))" }
        }
        return text
    }
}

/// The cases of all files, and the way back into a file.
enum Conformance {
    static let messagesToImprove = "messages-to-improve.txt"

    static let cases: [ConformanceCase] = files.flatMap { cases(in: $0) }

    static var files: [String] {
        let folder = ProjectFiles.grammar.appendingPathComponent("conformance").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".txt") }
            .sorted()
    }

    static func cases(in file: String) -> [ConformanceCase] {
        var result: [ConformanceCase] = []
        var isExpected = false
        var lines: [String] = []
        var hasAnswer: Set<Int> = []
        func close() {
            defer { lines = [] }
            guard !result.isEmpty else { return }
            if isExpected { hasAnswer.insert(result.count - 1) }
            let text = lines.joined(separator: "\n")
            if isExpected { result[result.count - 1].expected = text } else { result[result.count - 1].source = text }
        }
        for line in ProjectFiles.text("conformance/" + file).split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("=== ") {
                close()
                isExpected = false
                result.append(ConformanceCase(file: file, heading: String(line.dropFirst(4)), source: "", expected: ""))
            } else if line == "---", !isExpected {
                close()
                isExpected = true
            } else if isExpected, line.hasPrefix("? ") {
                result[result.count - 1].remark += line + "\n"
            } else {
                lines.append(String(line))
            }
        }
        close()
        return result.enumerated().map { index, found in
            var one = found
            while one.expected.hasSuffix("\n\n") { one.expected.removeLast() }
            if !one.expected.hasSuffix("\n"), !one.expected.isEmpty { one.expected += "\n" }
            while one.source.hasSuffix("\n"), !hasAnswer.contains(index) { one.source.removeLast() }
            return one
        }
    }

    static func write(_ file: String) throws {
        let head = ProjectFiles.text("conformance/" + file).components(separatedBy: "=== ")[0]
        let body = cases(in: file).map { "=== \($0.heading)\n\($0.source)\n---\n\($0.actual)\($0.remark)" }.joined(
            separator: "\n")
        try ProjectFiles.write(head + body, to: "conformance/" + file)
    }
}
