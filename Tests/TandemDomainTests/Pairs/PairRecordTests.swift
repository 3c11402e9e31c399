import TandemText
import Testing

@testable import TandemDomain

@Suite struct PairRecordTests {
    private func facts(_ school: School, _ cells: [Cell], order: String? = nil, ordinal: Int? = nil) throws -> PairFacts
    {
        PairFacts(
            mentor: try school.person("Наумов Арсений"), mentee: try school.person("Юдин Артём"), ordinal: ordinal,
            cells: cells, order: order)
    }

    private func state(_ state: PairState) -> Cell { Cell(.state, .code(state.code)) }

    @Test func aWholeStoryAtOnceAndAgain() throws {
        let school = try School()
        try school.pupils()
        var story = try facts(
            school, [state(.completed), Cell(.approved, .code(day("20.10.2023").dayNumber)), .number(.planned, 5)],
            order: "1")
        story.meetings = [
            MeetingFacts(date: day("25.10.2023"), kind: .introduction, minutes: 45, note: nil, planned: nil),
            MeetingFacts(date: day("27.10.2023"), kind: .final, minutes: nil, note: "сразу", planned: nil),
        ]
        try school.transaction.record(story)
        #expect(try school.state(0) == .completed)
        // The order is known from then on, with the day of the approval.
        let document = try #require(try school.register.code(.pairs, .document, 0))
        #expect(try school.register.code(.documents, .date, document) == day("20.10.2023").dayNumber)
        #expect(try school.register.table(.meetings).rows.count == 2)
        let changes = school.transaction.changes.count
        try school.transaction.record(story)
        #expect(school.transaction.changes.count == changes)
    }

    /// The plan that the two make together (П§7, П§9).
    @Test(arguments: ["", " \u{A0}"]) func aPlanWithoutAWordIsNone(blank: String) throws {
        let school = try School()
        try school.pupils()
        func record(_ plan: String) throws -> String? {
            try school.transaction.record(facts(school, [Cell(.plan, .text(plan))]))
            return try school.register.text(.pairs, .plan, 0)
        }
        #expect(try record("Цель — «4» по химии") == "Цель — «4» по химии")
        #expect(try record(blank) == nil)
    }

    @Test func whatCannotBeIsRefused() throws {
        let school = try School()
        try school.pupils()
        #expect(throws: DomainProblem.orderNeeded(.approved, mentor: "Наумов Арсений", mentee: "Юдин Артём")) {
            try school.transaction.record(facts(school, [state(.approved)]))
        }
        #expect(throws: DomainProblem.valueOutOfRange(.planned, 500, 0...366)) {
            try school.transaction.record(facts(school, [.number(.planned, 500)]))
        }
        #expect(throws: DomainProblem.noSuchPair(mentor: "Наумов Арсений", mentee: "Юдин Артём")) {
            try school.transaction.record(facts(school, [], ordinal: 2))
        }
        var self1 = try facts(school, [])
        self1.mentee = self1.mentor
        #expect(throws: DomainProblem.samePerson("Наумов Арсений")) { try school.transaction.record(self1) }
        #expect(try school.register.table(.pairs).rows.isEmpty)
    }

    @Test func aMenteeHasOneLivePair() throws {
        let school = try School()
        try school.pupils()
        try school.record(.mentor, "Белов Олег", .form(school.form))
        try school.transaction.record(facts(school, []))
        var second = try facts(school, [])
        second.mentor = try school.person("Белов")
        #expect(throws: DomainProblem.alreadyPaired(mentee: "Юдин Артём", with: "Наумов Арсений")) {
            try school.transaction.record(second)
        }
        second.cells = [state(.dissolved)]
        try school.transaction.record(second)
        #expect(try school.register.table(.pairs).rows.count == 2)
    }

    @Test func pairsOfTheSameTwoAreToldApart() throws {
        let school = try School()
        try school.pupils()
        for ordinal in 1...3 {
            try school.transaction.record(facts(school, [state(.dissolved)], ordinal: ordinal))
        }
        try school.transaction.record(facts(school, [state(.dissolved), .number(.score, 7)], ordinal: 2))
        let scores = try (0..<3).map { try school.register.table(.pairs).number(.score, $0) }
        #expect(scores == [nil, 7, nil])
    }
}
