import Foundation
import TandemLanguage
import Testing

@testable import TandemInterpreter

/// `grammar/REQUIREMENTS.md` is normative: each row of it is true of the school's real programme.
@Suite struct RequirementsTests {
    private let table: RequirementTable

    init() throws {
        let url = Repository.root.appendingPathComponent("grammar/REQUIREMENTS.md")
        table = RequirementTable(try String(contentsOf: url, encoding: .utf8))
    }

    private var all: [RequirementRow] { table.sections.values.flatMap { $0 }.sorted { $0.line < $1.line } }

    /// What the documents of the school ask for in each of the 77 rows: a letter cannot be dropped from the table.
    private static let letters = [
        "HP", "K", "H", "HP", "H", "P", "H", "HK", "P", "H", "C", "C", "P", "H", "H", "HK", "HC", "HC", "HC", "H",
        "HC", "C", "C", "C", "C", "C", "C", "H", "C", "HC", "C", "C", "HK", "HC", "HP", "P", "H", "C", "H", "HC",
        "HK", "HK", "C", "CK", "P", "HC", "P", "K", "C", "C", "C", "HC", "C", "P", "K", "C", "C", "C", "HC", "C",
        "P", "K", "C", "C", "HC", "CP", "H", "K", "K", "C", "C", "HP", "HK", "K", "K", "HP", "HP",
    ]

    @Test func everyRequirementStandsInItsOrderWithItsLetters() {
        #expect(table.faults == [])
        let rows = table.rows("Requirements")
        #expect(rows.map(\.number) == Array(1...77))
        #expect(rows.map(\.letters) == Self.letters)
        for row in rows {
            #expect(Set(row.claims.map(\.letter)) == Set(row.letters), "REQUIREMENTS.md:\(row.line)")
        }
    }

    @Test func everyContradictionHasItsReadingsAndItsDecision() {
        let rows = table.rows("Contradictions")
        #expect(rows.map(\.number) == Contradiction.all.map(\.number))
        for row in rows {
            let statements = row.claims.compactMap(\.statement)
            #expect(statements.first == "проверить программу \(row.number)", "REQUIREMENTS.md:\(row.line)")
            #expect(statements.last?.hasPrefix("решить \(row.number): ") == true, "REQUIREMENTS.md:\(row.line)")
        }
        #expect(table.rows("Life cycles").map(\.number) == Array(1...12))
    }

    /// What is not true yet; these numbers only go down.
    @Test func whatIsNotTrueYetIsCounted() {
        let claims = all.flatMap(\.claims)
        #expect(claims.count { $0.statement == nil } == 0)
        // Requirements that are checked by an answer alone, without a refusal.
        let answered = table.rows("Requirements").filter { row in
            row.letters.contains("C") && !row.claims.contains { $0.letter == "C" && $0.code != nil }
        }
        #expect(answered.map(\.number) == [11, 12, 34, 70])
    }

    @Test func everyStatementDoesWhatTheTableSays() throws {
        let register = try DemoRegister()
        for claim in all.flatMap(\.claims) {
            for complaint in try register.complaints(claim) {
                Issue.record("REQUIREMENTS.md:\(claim.line): \(claim.letter) `\(claim.statement ?? "")` \(complaint)")
            }
        }
        #expect(try register.coverage().contains("143 210 68.1%"))
    }

    /// The year to its end is one that can be run again.
    @Test func aSecondRunOfTheDemoChangesNothing() throws {
        #expect(try DemoRegister.scripts().count >= 8)
        #expect(try DemoRegister().changedByASecondRun() == [])
    }

    @Test func everyTestThatItNamesIsThere() throws {
        let known = try KnownTests()
        for row in all {
            #expect(!row.tests.isEmpty)
            for test in row.tests { #expect(known.contains(test), "REQUIREMENTS.md:\(row.line): \(test)") }
        }
        #expect(!known.contains("MeetingTests.thereIsNoSuchTest") && !known.contains("NoSuchTests.order"))
        #expect(!known.contains("лидер-пассивный.tandem: такого нет"))
    }

    /// What the table could say and is not so.
    private static let untrue = [
        "H `показать наставников где имя это \"Никто\"`", "H `показать охват` → «100%»", "H `паказать охват`",
        "C `показать охват` → E0315", "C `предложить пары для работодатель-ученик` → E0308",
        "C `предложить пары для работодатель-ученик; показать охват` → E0307",
        "P `документ памятка-наставника` → E0613", "H `показать наставников с колонками рост`",
        "C `измерить \"Юдин Артём\" на входе: отметка 5` → E0324 «П6.4»",
    ]

    @Test func whatIsNotSoIsFound() throws {
        let register = try DemoRegister()
        for text in Self.untrue {
            let claim = try #require(RequirementTable.claim(text, 1))
            #expect(try !register.complaints(claim).isEmpty, "\(text)")
        }
    }

    @Test(arguments: [
        "X `показать охват`", "H показать охват", "H `показать охват` → 68", "H `показать охват` → «68", "H ``",
        "C — пока нет / not yet: ", "H `показать охват` «68.1%»",
    ])
    func whatIsNotWrittenAsAClaimIsNone(text: String) {
        #expect(RequirementTable.claim(text, 1) == nil)
    }
}
