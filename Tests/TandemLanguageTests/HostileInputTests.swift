import Foundation
import TandemLanguageFuzzing
import TandemText
import Testing

@testable import TandemLanguage

@Suite struct HostileInputTests {
    /// A short run of what `scripts/fuzz language` does for ten million inputs.
    @Test(arguments: 0..<16) func `random and mutated inputs are borne`(_ part: UInt64) throws {
        let checkout = ProjectFiles.grammar.deletingLastPathComponent()
        let maker = InputMaker(corpus: try Corpus(checkout: checkout))
        let check = InputCheck()
        var tally = InputCheck.Tally()
        for index in part * 1000..<part * 1000 + 1000 {
            var random = SeededNumbers(seed: 2024, index: index)
            let bytes = maker.input(&random).bytes
            #expect(check.broken(bytes, turn: Int(index), &tally) == [], "input \(index): \(bytes)")
        }
        #expect(tally.statements > 100 && tally.diagnostics > 100 && tally.accepted > 5)
    }

    /// Each of these, repeated many times, would overflow a stack or take quadratic time in a careless parser.
    @Test(arguments: [
        "(", ")", "not ", "- ", "-", "не ", "a:\n", "форма ученик-ученик:\n", "программа \"А\":\n",
        "программа \"А\":\n форма ученик-ученик:\n",
        "show mentors where (", "count of ", "a.", "1 + ", "a and ", "a,", "\"", "«", "\u{2003}", "@", "end\n", "№",
        "//\n", ";", "\n", "\r",
        "показать пары где ", "consent \"А\":\n", "mentor \"А\": x (", "в (", "rules \"А\":\nrequire (", "общие ", "ё",
        "e\u{301}", "4,5 ",
        "gjrfpfnm ", "шапказать\n", "импорт наставников из \"А\":\nимя =\n", "this is a long unknown line of words\n",
    ])
    func `endless repetition`(_ piece: String) {
        let size = 100_000
        let bytes = Array(repeating: Array(piece.utf8), count: size / piece.utf8.count).flatMap { $0 }
        let prefixes = ["", "show mentors where ", "mentor \"А\": x ("]
        for prefix in prefixes {
            let source = SourceFile(name: "test", bytes: Array(prefix.utf8) + bytes)
            let result = ParsedSource(source)
            #expect(result.diagnostics.count <= Parser.mistakeLimit + 2)
            _ = DiagnosticRenderer(language: .english, colours: true).render(result.diagnostics)
        }
    }

    /// No byte is lexed twice, and what is looked ahead at stays a handful of tokens.
    @Test func `the lexer's work and the buffer are bounded`() {
        let line = "mentor \"Петров Иван\": student, class 9А, subjects (математика, физика)\n"
        let source = SourceFile(name: "test", text: String(repeating: line, count: 2000))
        var parser = Parser(source: source)
        var largest = 0
        var count = 0
        while parser.nextStatement() != nil {
            largest = max(largest, parser.buffer.count)
            count += 1
        }
        #expect(count == 2000)
        #expect(largest < 40)
        #expect(parser.lexer.position == source.bytes.count)
    }
}
