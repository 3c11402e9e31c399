import TandemText
import Testing

@testable import TandemDomain

@Suite struct PapersTests {
    @Test(arguments: [
        // Born; the day; a minor?
        ("01.09.2005", "31.08.2023", true), ("01.09.2005", "01.09.2023", false),
        // Born on a leap day: eighteen years run out at the end of 28 February.
        ("29.02.2004", "27.02.2022", true), ("29.02.2004", "28.02.2022", true), ("29.02.2004", "01.03.2022", false),
        ("28.02.2004", "28.02.2022", false), ("31.12.9990", "31.12.9999", true),
    ])
    func eighteenYears(born: String, on date: String, isMinor: Bool) throws {
        let school = try School(today: day("31.12.9999"))
        try school.record(.person, "Юдин Артём", .category(.teacher), .born(born))
        #expect(try school.register.isMinor(0, on: day(date)) == isMinor)
    }

    @Test(
        arguments: [
            ([.category(.student)], true), ([.category(.teacher), .schoolClass(5)], false), ([], false),
            ([.schoolClass(5)], true), ([.category(.alumnus)], false),
        ] as [([Cell], Bool)])
    func unknownAge(cells: [Cell], isMinor: Bool) throws {
        let school = try School()
        try school.transaction.record(ParticipantFacts(role: .person, name: "Юдин Артём", cells: cells))
        #expect(try school.register.isMinor(0, on: day("01.10.2023")) == isMinor)
    }

    struct Given: Sendable, CustomTestStringConvertible {
        var given: String?
        var parent: String?
        var withdrawn: String?
        var testDescription: String { "\(given ?? "–") \(parent ?? "–") \(withdrawn ?? "–")" }
    }

    /// On 20 October 2023: a minor's papers, and what is missing.
    @Test(
        arguments: [
            ([], .guardianConsent("Юдин Артём")),
            ([Given(given: "05.09.2023", parent: "Мать")], nil),
            ([Given(given: "20.10.2023", parent: "Мать")], nil),
            // After the order's date, without a parent, of an unknown day, of an empty parent.
            ([Given(given: "21.10.2023", parent: "Мать")], .guardianConsent("Юдин Артём")),
            ([Given(given: "05.09.2023")], .guardianConsent("Юдин Артём")),
            ([Given(parent: "Мать")], .guardianConsent("Юдин Артём")),
            ([Given(given: "05.09.2023", parent: " ")], .guardianConsent("Юдин Артём")),
            // Withdrawn before, on and after the date, and on the day it was given.
            (
                [Given(given: "05.09.2023", parent: "Мать", withdrawn: "19.10.2023")],
                .withdrawnConsent("Юдин Артём", day("19.10.2023"))
            ),
            (
                [Given(given: "05.09.2023", parent: "Мать", withdrawn: "20.10.2023")],
                .withdrawnConsent("Юдин Артём", day("20.10.2023"))
            ),
            ([Given(given: "05.09.2023", parent: "Мать", withdrawn: "21.10.2023")], nil),
            (
                [Given(given: "05.09.2023", parent: "Мать", withdrawn: "05.09.2023")],
                .withdrawnConsent("Юдин Артём", day("05.09.2023"))
            ),
            // Withdrawn and given anew; two of which one still stands; the latest withdrawal is told.
            (
                [
                    Given(given: "05.09.2023", parent: "Мать", withdrawn: "01.10.2023"),
                    Given(given: "02.10.2023", parent: "Отец"),
                ], nil
            ),
            (
                [
                    Given(given: "05.09.2023", parent: "Мать", withdrawn: "01.10.2023"),
                    Given(given: "01.09.2023", parent: "Мать", withdrawn: "02.09.2023"),
                ], .withdrawnConsent("Юдин Артём", day("01.10.2023"))
            ),
        ] as [([Given], MissingPaper?)])
    func consentInForce(papers: [Given], missing: MissingPaper?) throws {
        let school = try School()
        try school.record(.person, "Юдин Артём", .category(.student), .born("03.04.2012"))
        for _ in 0..<2 {
            for paper in papers {
                try school.consent("Юдин Артём", given: paper.given, parent: paper.parent, withdrawn: paper.withdrawn)
            }
        }
        #expect(try school.register.missingConsent(0, on: day("20.10.2023")) == missing)
        #expect(try school.register.table(.consents).rows.count == papers.count)
        #expect(school.counts(.consents) == [papers.count, 0, papers.count, 0])
    }

    @Test func anAdultConsentsInPerson() throws {
        let school = try School()
        try school.record(.person, "Седов Евгений", .category(.teacher))
        #expect(try school.register.missingConsent(0, on: day("20.10.2023")) == .consent("Седов Евгений"))
        try school.consent("Седову Евгению")
        #expect(try school.register.missingConsent(0, on: day("20.10.2023")) == nil)
    }

    @Test func aWithdrawalEndsEveryConsentInForce() throws {
        let school = try School()
        try school.record(.person, "Юдин Артём", .category(.student))
        try school.consent("Юдин", given: "01.09.2023", parent: "Мать")
        try school.consent("Юдин", given: "05.09.2023", parent: "Отец")
        try school.consent("Юдин", given: nil, withdrawn: "01.10.2023")
        #expect(
            try school.register.missingConsent(0, on: day("20.10.2023"))
                == .withdrawnConsent("Юдин Артём", day("01.10.2023")))
        try school.consent("Юдин", given: "10.10.2023", parent: "Мать")
        // The script runs again: the old withdrawal does not touch the new consent.
        let changes = school.transaction.changes.count
        try school.consent("Юдин", given: nil, withdrawn: "01.10.2023")
        #expect(school.transaction.changes.count == changes)
        #expect(try school.register.missingConsent(0, on: day("20.10.2023")) == nil)
        // A mistaken day is corrected.
        try school.consent("Юдин", given: nil, withdrawn: "15.10.2023")
        try school.consent("Юдин", given: nil, withdrawn: "16.10.2023")
        #expect(
            try school.register.missingConsent(0, on: day("20.10.2023"))
                == .withdrawnConsent("Юдин Артём", day("16.10.2023")))
    }

    @Test func impossibleWithdrawals() throws {
        let school = try School()
        try school.record(.person, "Юдин Артём", .category(.student))
        #expect(throws: DomainProblem.consentWithoutGrant("Юдин Артём")) {
            try school.consent("Юдин", given: nil, withdrawn: "01.10.2023")
        }
        let reversed = DomainProblem.withdrawnBeforeGiven(given: day("05.09.2023"), withdrawn: day("04.09.2023"))
        #expect(throws: reversed) { try school.consent("Юдин", given: "05.09.2023", withdrawn: "04.09.2023") }
        try school.consent("Юдин", given: "05.09.2023")
        #expect(throws: reversed) { try school.consent("Юдин", given: nil, withdrawn: "04.09.2023") }
        #expect(throws: DomainProblem.self) { try school.consent("Никто") }
    }

    /// Only the external contour needs the unpaid contract (П4.14); veterans count as internal.
    @Test(arguments: [TandemDomain.Category?.none] + TandemDomain.Category.allCases.map { $0 })
    func contracts(category: TandemDomain.Category?) throws {
        let external: Set<TandemDomain.Category> = [.alumnus, .employee, .entrepreneur]
        let needsOne = category.map { external.contains($0) } ?? false
        let school = try School()
        try school.transaction.record(
            ParticipantFacts(role: .mentor, name: "Суворов Антон", cells: category.map { [.category($0)] } ?? []))
        func missing(_ date: String) throws -> MissingPaper? { try school.register.missingContract(0, on: day(date)) }
        func sign(_ date: String?) throws {
            try school.transaction.contract(PersonKey(name: "Суворов"), number: "7", date: date.map { day($0) })
        }
        let contract = needsOne ? MissingPaper.contract("Суворов Антон") : nil
        #expect(try missing("20.10.2023") == contract)
        try sign(nil)
        #expect(try missing("20.10.2023") == contract)
        try sign("21.10.2023")
        #expect(try missing("20.10.2023") == contract)
        #expect(try missing("21.10.2023") == nil)
        try sign("21.10.2023")
        #expect(school.counts(.contracts) == [1, 1, 1, 0])
    }

    @Test func everyPaperHasItsClause() {
        let papers: [(MissingPaper, String)] = [
            (.consent("А"), "П4.11"), (.guardianConsent("А"), "П4.11"), (.withdrawnConsent("А", .epoch), "П4.11"),
            (.contract("А"), "П4.14"), (.agreement, "П4.13"), (.presentation(.studentStudent), "П4.12, П5.2"),
            (.left("А", .mentor, .epoch), "П4.9"),
        ]
        for (paper, clause) in papers { #expect(paper.clause == clause) }
    }
}
