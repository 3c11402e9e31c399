import TandemText
import Testing

@testable import TandemLanguage

@Suite struct HostileInputTests {
    /// Reads the bytes, and proves that every place lies in the source and that rendering does no harm.
    static func survive(_ bytes: [UInt8]) {
        let source = SourceFile(name: "test", bytes: bytes)
        let result = ParsedSource(source)
        let places = result.diagnostics.flatMap {
            [$0.span] + $0.notes.compactMap(\.span) + ($0.fix.map { [$0.span] } ?? [])
        }
        for span in places + result.statements.map(\.span) {
            #expect(span.start <= span.end && Int(span.end) <= max(bytes.count, 1), "\(bytes)")
        }
        for statement in result.statements { _ = TreeDump.text(of: statement, in: source) }
        if let first = result.diagnostics.first {
            _ = DiagnosticRenderer(language: .russian, colours: false).render([first])
        }
    }

    @Test(arguments: 0..<4) func `random bytes`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<1000 {
            let count = Int.random(in: 0...60, using: &generator)
            Self.survive((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    static let pieces: [String] =
        [
            "\n", "\n", " ", " ", ":", ":\n", ",", ", ", "(", ")", ".", "..", "=", "<", ">=", "+", "-", "*", "/", "№ 5",
            "№", "5", "4,5",
            "70%", "9А", "12Ы", "01.09.2023", "31.02.2023", "\"А\"", "«Б»", "\"", "«", "//", ";", "@", "\r", "\u{A0}",
            "x", "end\n", "конец\n",
            "не", "в", "с", "по", "до", "для", "и",
        ] + Vocabulary.shared.entries.flatMap { [$0.primary(.english), $0.primary(.russian)] }

    @Test(arguments: 10..<16) func `random words`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<1000 {
            let count = Int.random(in: 0...25, using: &generator)
            let words = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
            Self.survive(Array(words.joined(separator: Bool.random(using: &generator) ? " " : "").utf8))
        }
    }

    static let scripts = Conformance.cases.map(\.bytes).filter { $0.count < 2000 }

    @Test(arguments: 20..<30) func `mutated scripts`(_ seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        for _ in 0..<1000 {
            guard var bytes = Self.scripts.randomElement(using: &generator), !bytes.isEmpty else { continue }
            for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.mutate(&bytes, &generator) }
            Self.survive(bytes)
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        case 1: if place < bytes.count { bytes.remove(at: place) }
        case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0..<128, using: &generator) }
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        case 4: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &generator) ?? "").utf8), at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: bytes.count)
        }
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
