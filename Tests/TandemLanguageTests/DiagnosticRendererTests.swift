import TandemText
import Testing

@testable import TandemLanguage

@Suite struct DiagnosticRendererTests {
    static func rendered(_ text: String, _ language: MessageLanguage = .russian, colours: Bool = false) -> String {
        let source = SourceFile(name: "год.tandem", text: text)
        return DiagnosticRenderer(language: language, colours: colours).render(ParsedSource(source).diagnostics)
    }

    @Test(arguments: MessageLanguage.allCases) func `all recorded mistakes are shown as recorded`(
        _ language: MessageLanguage
    ) throws {
        let cases = Conformance.cases.filter { $0.file == "mistakes.txt" }
        let text = cases.map { one in
            let source = SourceFile(name: "год.tandem", bytes: one.bytes)
            let diagnostics = ParsedSource(source).diagnostics
            let shown = diagnostics.count > 60 ? Array(diagnostics.suffix(1)) : diagnostics
            return "=== \(one.heading)\n" + DiagnosticRenderer(language: language, colours: false).render(shown)
        }.joined(separator: "\n")
        let file = "conformance/rendered/\(language.rawValue).txt"
        if ProjectFiles.isRecording { try ProjectFiles.write(text, to: file) }
        #expect(ProjectFiles.text(file) == text)
    }

    @Test func `a fix, in both languages`() {
        #expect(
            Self.rendered("наставник \"А\":\n  балл 4,5\nконец") == """
                ошибка E0105: дробь пишется через точку
                  --> год.tandem:2:8
                   |
                 2 |   балл 4,5
                   |        ^^^
                   = подсказка: в списке после запятой нужен пробел
                   = замените на `4.5`

                1 ошибка

                """)
        #expect(
            Self.rendered("mentor \"А\": gpa 4,5", .english) == """
                error E0105: a fraction is written with a point
                  --> год.tandem:1:17
                   |
                 1 | mentor "А": gpa 4,5
                   |                 ^^^
                   = help: a list needs a space after its comma
                   = replace it with `4.5`

                1 error

                """)
    }

    @Test func `an open block has two labels`() {
        #expect(
            Self.rendered("программа \"А\":\n  школа «Ш»\n\n\n\n\n\n\n\nshow pairs") == """
                ошибка E0113: у этого блока нет `конец`
                   --> год.tandem:1:1
                    |
                  1 | программа "А":
                    | ^^^^^^^^^^^^^
                   ...
                 10 | show pairs
                    | ---- `конец` ожидался до этого места
                    = подсказка: блок — это `… :` и строки до слова `конец`

                1 ошибка

                """)
    }

    /// The column at which the caret run of the first diagnostic begins and its length.
    static func caret(_ text: String) -> (indent: Int, width: Int)? {
        for line in rendered(text).split(separator: "\n") where line.contains("^") {
            let after = line.drop { $0 != "|" }.dropFirst(2)
            return (after.prefix { $0 == " " }.count, after.count { $0 == "^" })
        }
        return nil
    }

    @Test(arguments: [
        ("mentor \"А\": x 4,5", 14, 3), ("mentor \"漢字\": x 4,5", 17, 3), ("mentor \"e\u{301}\": x 4,5", 14, 3),
        ("mentor\t\"А\": x 4,5", 17, 3), ("mentor \"👩‍👧\": x 4,5", 15, 3), ("mentor \"\u{1B}[31m\": x 4,5", 18, 3),
        ("mentor \"\u{202E}\": x 4,5", 21, 3), ("mentor «А", 7, 2), ("show 漢字", 5, 4), ("show", 4, 1), ("", 0, 0),
    ])
    func `carets stand under what they mark`(_ text: String, _ indent: Int, _ width: Int) {
        let found = Self.caret(text)
        #expect(found?.indent ?? 0 == indent && found?.width ?? 0 == width, "\(Self.rendered(text))")
    }

    @Test func `nothing reaches the terminal as a control`() {
        let text = Self.rendered("\u{1B}]0;x\u{7} show \u{1B}[31m\u{202E} «\u{1B}[2J\n\u{0}\u{9B}31m x\u{8}\n'\u{1B}'")
        let controls = text.unicodeScalars.filter {
            $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
        }
        #expect(controls.isEmpty)
    }

    @Test func `file names cannot deceive`() {
        let source = SourceFile(name: "a\u{1B}[31m\n.tandem", text: "x")
        let text = DiagnosticRenderer(language: .english, colours: false).render(ParsedSource(source).diagnostics)
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("a␛[31m␊.tandem:1:1"))
    }

    @Test(arguments: [0, 10, 50, 95, 100, 101, 300, 5000]) func `long lines are cut around the place`(_ before: Int) {
        for after in [0, 50, 5000] {
            let line =
                "mentor \"" + String(repeating: "ш", count: before) + "\": x 4,5 "
                + String(repeating: "漢", count: after)
            let lines = Self.rendered(line).split(separator: "\n")
            guard let shown = lines.first(where: { $0.hasPrefix(" 1 | ") }),
                let marks = lines.first(where: { $0.contains("^^^") })
            else {
                Issue.record("no excerpt")
                continue
            }
            #expect(displayWidth(shown) <= DiagnosticRenderer.lineWidth + 5)
            let indent = displayWidth(marks.prefix { $0 != "^" })
            var column = 0
            var marked = ""
            for character in shown {
                if column >= indent, column < indent + 3 { marked.append(character) }
                column += displayWidth(String(character))
            }
            #expect(marked == "4,5", "\(shown)\n\(marks)")
        }
    }

    @Test func `a mark longer than the line allows is cut`() {
        let lines = Self.rendered("«" + String(repeating: "ш", count: 5000)).split(separator: "\n")
        #expect(lines.allSatisfy { displayWidth($0) <= DiagnosticRenderer.lineWidth + 5 })
    }

    @Test func `many diagnostics are capped and counted`() {
        let text = Self.rendered(String(repeating: "ошибка\n", count: 62))
        #expect(text.split(separator: "\n").count { $0.hasPrefix("ошибка E0112") } == 50)
        #expect(text.hasSuffix("\n\n… и ещё 12\n\n62 ошибки\n"))
        #expect(
            Self.rendered(String(repeating: "x\n", count: 51), .english).hasSuffix("\n\n… and 1 more\n\n51 errors\n"))
    }

    @Test(arguments: [
        (1, "1 ошибка"), (2, "2 ошибки"), (5, "5 ошибок"), (11, "11 ошибок"), (21, "21 ошибка"), (22, "22 ошибки"),
    ])
    func `counts are grammatical`(_ count: Int, _ line: String) {
        #expect(Self.rendered(String(repeating: "x\n", count: count)).hasSuffix("\n\(line)\n"))
    }

    @Test func `files in order of mention, places in order, warnings counted apart`() {
        let first = SourceFile(name: "a", text: "x y")
        let second = SourceFile(name: "b", text: "z")
        let problem = SyntaxProblem.strayEnd
        let text = DiagnosticRenderer(language: .english, colours: false).render([
            Diagnostic(problem, source: first, span: Span(2, 3)), Diagnostic(problem, source: second, span: Span(0, 1)),
            Diagnostic(problem, severity: .warning, source: first, span: Span(0, 1)),
        ])
        let places = text.split(separator: "\n").filter { $0.contains("-->") }
        #expect(places == ["  --> a:1:1", "  --> a:1:3", "  --> b:1:1"])
        #expect(text.hasPrefix("warning E0115: "))
        #expect(text.hasSuffix("\n2 errors, 1 warning\n"))
    }

    @Test func `colours only where wanted, and nothing of nothing`() {
        #expect(Self.rendered("x", colours: true).hasPrefix("\u{1B}[1;31mошибка E0112\u{1B}[0m"))
        #expect(!Self.rendered("x").contains("\u{1B}"))
        #expect(Self.rendered("show pairs") == "")
    }

    @Test func `places outside the source are borne`() {
        let source = SourceFile(name: "a", text: "я")
        let places = [Span(0, 0), Span(1, 1), Span(1, 2), Span(2, 1), Span(5, 9), Span(0, 1_000_000)]
        let diagnostics = places.map { Diagnostic(SyntaxProblem.strayEnd, source: source, span: $0) }
        #expect(DiagnosticRenderer(language: .english, colours: false).render(diagnostics).hasSuffix("6 errors\n"))
    }
}
