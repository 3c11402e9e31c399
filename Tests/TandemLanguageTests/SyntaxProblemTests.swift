import TandemText
import Testing

@testable import TandemLanguage

@Suite struct SyntaxProblemTests {
    static let all: [SyntaxProblem] = [
        .notUTF8(offset: 1, looksLikeWindows1251: true), .unknownCharacter("@"), .unterminatedText,
        .missingDocumentNumber,
        .decimalComma, .numberTooLong, .malformedDate, .impossibleDate(year: 2024, month: 2, day: 31),
        .malformedClass("12Ы"),
        .unexpected(found: "x", expected: [.date]), .endOfInput(expected: [.date]),
        .unknownStatement("x", suggestion: nil),
        .unclosedBlock, .unclosedParenthesis, .strayEnd, .tooDeep, .tooLarge, .repeatedClause("x"),
        .misplacedClause("x"),
        .unterminatedStatement(found: "x"), .tooManyMistakes, .emptyRange(5, 1), .misplacedLanguage,
        .newerLanguage(needed: 2, known: 1),
    ]

    @Test func `codes are stable and different`() {
        #expect(Self.all.map(\.code) == (101...124).map { "E0\($0)" })
    }

    @Test(arguments: all) func `wordings exist in both languages`(_ problem: SyntaxProblem) {
        for wording in [problem.wording, problem.advice].compactMap({ $0 }) {
            #expect(!wording.english.isEmpty && !wording.russian.isEmpty)
            #expect(wording.russian.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
        }
    }

    /// E0117 would need a case of a gigabyte; ``SourceTests`` shows it.
    @Test func `each code has a case`() {
        let shown = Conformance.cases.map(\.actual).joined()
        for problem in Self.all where problem.code != "E0117" {
            #expect(shown.contains("! \(problem.code) "), "\(problem.code)")
        }
    }

    @Test(arguments: [
        ((2024, 2, 31), "29"), ((2023, 2, 29), "28"), ((2024, 4, 31), "30"), ((2024, 13, 1), "13"), ((0, 1, 1), "0"),
        ((2024, 1, 32), "31"),
    ])
    func `an impossible date says why`(_ date: (Int, Int, Int), _ figure: String) {
        let wording = SyntaxProblem.impossibleDate(year: date.0, month: date.1, day: date.2).wording
        #expect(wording.english.contains(figure) && wording.russian.contains(figure))
    }
}
