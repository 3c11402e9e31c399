import TandemText
import Testing

@testable import TandemLanguage

@Suite struct LexerTests {
    static func tokens(_ bytes: [UInt8]) -> (kinds: [Token.Kind], texts: [String], codes: [String]) {
        let source = SourceFile(name: "test", bytes: bytes)
        var lexer = Lexer(source: source, vocabulary: .shared)
        var tokens: [Token] = []
        while tokens.last?.kind != .endOfFile, tokens.count < 10_000 { tokens.append(lexer.next()) }
        return (tokens.map(\.kind), tokens.map { source.text($0.span) }, lexer.problems.map { $0.problem.code })
    }

    static func tokens(_ text: String) -> (kinds: [Token.Kind], texts: [String], codes: [String]) {
        tokens(Array(text.utf8))
    }

    @Test(
        arguments: [
            ("5", .number), ("4.5", .number), ("70%", .percent), ("12.5%", .percent), ("01.09.2023", .date),
            ("1.9.2023", .date),
            ("2023-09-01", .date), ("9А", .schoolClass), ("9a", .schoolClass), ("11ё", .schoolClass),
            ("9-А", .schoolClass),
            ("слово", .word), ("ученик-ученик", .word), ("chess_rating", .word), ("_x1", .word), ("ё", .word),
            ("é", .word),
            ("й", .word), ("漢字", .word), ("\"а\"", .text), ("«а»", .text), ("„а“", .text), ("“а”", .text),
            ("«а «б» в»", .text),
            ("\"а \"\"б\"\"\"", .text), ("\"\"", .text), ("№ 5", .documentNumber), ("№5", .documentNumber),
            (",", .comma), (":", .colon), (";", .semicolon), ("(", .openParen), (")", .closeParen), (".", .dot),
            ("..", .range),
            ("…", .range), ("+", .plus), ("-", .minus), ("−", .minus), ("–", .minus), ("*", .star), ("/", .slash),
            ("=", .equal),
            ("==", .equal), ("!=", .notEqual), ("<>", .notEqual), ("≠", .notEqual), ("<", .less), (">", .greater),
            ("<=", .lessEqual), ("≤", .lessEqual), (">=", .greaterEqual), ("≥", .greaterEqual), ("\n", .newline),
            ("\r\n", .newline), ("\r", .newline), ("\u{2028}", .newline),
        ] as [(String, Token.Kind)])
    func `one token`(_ text: String, _ kind: Token.Kind) {
        let found = Self.tokens(text)
        #expect(found.kinds == [kind, .endOfFile])
        #expect(found.codes == [])
    }

    @Test(arguments: [
        ("1..5", "1 .. 5"), ("5..11", "5 .. 11"), ("1.5..7", "1.5 .. 7"),
        ("01.09.2023..31.05.2024", "01.09.2023 .. 31.05.2024"),
        ("a-b c - d -e", "a-b c - d - e"), ("a.b.c", "a . b . c"), ("ученик-«а»", "ученик - «а»"),
        ("2023-2024", "2023 - 2024"),
        ("5-2", "5 - 2"), ("9-АБ", "9 - АБ"), ("№ 93/24 от", "93/24 от"), ("№ 93/24, 5", "93/24 , 5"),
        ("№ 5«а»", "5 «а»"),
        ("№\u{A0}5\u{A0}от", "5 от"), ("№ 5. 6", "5 6"), ("номер 93/24-о от", "номер 93/24-о от"),
        ("number 5", "number 5"),
        ("a // b\nc", "a \n c"), ("a//b\r\nc", "a \r\n c"), ("a//b\rc", "a \r c"), ("\u{FEFF}a\u{FEFF}b", "a b"),
        ("#!/bin/x\na", "\n a"), ("a\u{2003}\u{3000}\t\u{0B}b", "a b"), ("!=!", "!= !"),
        ("a<=b>=c<>d", "a <= b >= c <> d"),
        ("45 минут", "45 минут"), ("1.5.x", "1.5 . x"),
    ])
    func `several tokens`(_ text: String, _ parts: String) {
        #expect(Self.tokens(text).texts.dropLast().joined(separator: " ") == parts)
    }

    @Test(
        arguments: [
            ("4,5", ["E0105"]), ("4,5%", ["E0105"]), ("5, 6", []), ("31.02.2024", ["E0108"]), ("00.01.2024", ["E0108"]),
            ("1.2.3", ["E0107"]), ("01.09.23", ["E0107"]), ("2023-9-1", ["E0107"]), ("12А", ["E0109"]),
            ("0А", ["E0109"]),
            ("9АБ", ["E0109"]), ("9W", ["E0109"]), ("45минут", ["E0109"]), ("123456789012345678", []),
            ("1234567890123456789", ["E0106"]), ("0.12345678901234567890%", ["E0106"]), ("№", ["E0104"]),
            ("№ ,", ["E0104"]),
            ("\"а", ["E0103"]), ("«а\nб»", ["E0103", "E0102"]), ("«а «б»", ["E0103"]), ("@", ["E0102"]),
            ("@#$ %", ["E0102", "E0102"]),
            ("\u{0}", ["E0102"]), ("\u{200B}", ["E0102"]), ("’", ["E0102"]), ("😀", ["E0102"]),
        ] as [(String, [String])])
    func `what cannot be read`(_ text: String, _ codes: [String]) {
        #expect(Self.tokens(text).codes == codes)
    }

    @Test(
        arguments: [
            [0xD0], [0x61, 0xD0], [0xD0, 0x2E], [0xC2], [0xE2], [0xE2, 0x80], [0xF0, 0x9F], [0x80], [0xFF, 0xFE],
            [0xC2, 0xAB, 0xC2],
            [0x22, 0xD0], [0x39, 0xD0], [0x39, 0x2D, 0xD0], [0xE2, 0x84], [0xE2, 0x84, 0x96, 0xD0], [0xD0, 0xD0, 0xD0],
            [0xED, 0xA0, 0x80],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 do no harm`(_ bytes: [UInt8]) {
        let found = Self.tokens(bytes)
        #expect(found.kinds.last == .endOfFile)
        #expect(found.kinds.count < 10)
        #expect(ParsedSource(SourceFile(name: "test", bytes: bytes)).diagnostics.map(\.code) == ["E0101"])
    }

    @Test func `a text's content has its doubled quotes made single, and is composed`() {
        let source = SourceFile(name: "test", text: "use \"и\u{306} \"\"а\"\"\"")
        guard case .use(let literal)? = ParsedSource(source).statements.first?.statement else {
            Issue.record("no statement")
            return
        }
        #expect(Array(source.text(literal).utf8) == Array("й \"а\"".utf8))
    }

    @Test func `decomposed words are words of the vocabulary`() {
        #expect(tree("показать людеи\u{306}") == "show people\n")
    }
}

@Suite struct LexerValueTests {
    @Test func `classes are read as their own type reads them`() {
        let letters =
            (0x400...0x45F).compactMap { Unicode.Scalar($0).map(String.init) } + "ABCEHKMOPTXYabcxyzé".map(String.init)
        for grade in ["0", "1", "9", "10", "11", "12", "99", "09"] {
            for letter in letters {
                let text = grade + letter
                let lexer = Lexer(source: SourceFile(name: "test", text: text), vocabulary: .shared)
                #expect(lexer.classValue(0..<text.utf8.count) == SchoolClass(parsing: text), "\(text)")
            }
        }
    }

    @Test(arguments: ["01.09.2023", "1.9.2023", "31.12.9999", "2024-02-29", "0001-01-01"])
    func `dates are read as their own type reads them`(_ text: String) {
        var lexer = Lexer(source: SourceFile(name: "test", text: text), vocabulary: .shared)
        let token = lexer.next()
        #expect(token.kind == .date)
        #expect(lexer.dateValue(token) == CalendarDate(parsing: text))
    }
}
