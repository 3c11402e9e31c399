import Testing

@testable import TandemLanguage

/// Lines of more tokens than are read at once.
@Suite struct LongLineTests {
    private static let statements = (0..<60).map { number in
        switch number % 5 {
        case 0: "mentee \"Ученик \(number)\": class 7Б, gpa 4,5"
        case 1: "show mentors where gpa more than $ 4"
        case 2: "mentor \"Учитель \(number)\": teacher, subjects (математика, физика, русский язык)"
        case 3: "шоу mentors"
        default: "show mentees where class is 12Щ and (gpa less than 3"
        }
    }

    private static func codes(_ text: String) -> [String] {
        ParsedSource(SourceFile(name: "", text: text)).diagnostics.map(\.code)
    }

    @Test func mistakesAreThoseOfShortLines() {
        let good = Self.statements.enumerated().filter { $0.offset % 5 == 2 }.map(\.element)
        let parsed = ParsedSource(SourceFile(name: "", text: good.joined(separator: "; ")))
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.statements.count == good.count)
        for length in 1...50 {
            let first = good.prefix(length % 7).joined(separator: ";")
            let list = Array(repeating: "математика", count: length).joined(separator: ", ")
            let line = (first.isEmpty ? "" : first + ";") + "mentor \"Зуев\": subjects (\(list)), gpa 4,5, $"
            #expect(Self.codes(line) == Self.codes("mentor \"Зуев\": gpa 4,5, $"), "\(length)")
        }
    }

    @Test func everyStatementOfALineIsReadOnce() {
        let line = (0..<2000).map { "mentee \"Ученик \($0)\"" }.joined(separator: ";")
        let parsed = ParsedSource(SourceFile(name: "", text: line))
        #expect(parsed.diagnostics.isEmpty)
        #expect(parsed.statements.count == 2000)
    }

    @Test func mistakesOfManyLinesStandInTheirOrder() {
        let lines = ParsedSource(SourceFile(name: "", text: Self.statements.joined(separator: "\n"))).diagnostics
        #expect(lines.map(\.span.start) == lines.map(\.span.start).sorted())
        let expected = Self.statements.reduce(into: [String: Int]()) { counts, statement in
            for code in Self.codes(statement) { counts[code, default: 0] += 1 }
        }
        let found = lines.reduce(into: [String: Int]()) { $0[$1.code, default: 0] += 1 }
        #expect(found == expected)
    }
}
