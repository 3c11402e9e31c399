import TandemText
import Testing

@testable import TandemDomain

@Suite("Decisions on the regulation's contradictions")
struct DecisionTests {
    private func decide(_ school: School, _ reading: Reading, reason: String = "приказ") throws {
        try school.transaction.decide(reading.contradiction, reading, on: day("05.09.2023"), reason: reason)
    }

    @Test func sixteenContradictionsOfTwoReadings() {
        #expect(Reading.allCases.count == 32)
        for number in Reading.contradictions { #expect(Reading.ofContradiction(number).count == 2) }
        #expect(Reading.ofContradiction(2) == [.calendarYear, .schoolYear])
        #expect(Reading.withSupport.contradiction == 15)
    }

    @Test func aDecisionIsFoundAndCanBeReplaced() throws {
        let school = try School()
        #expect(try school.register.decision(on: 2) == nil)
        try decide(school, .schoolYear)
        try decide(school, .schoolYear)
        #expect(school.counts(.decisions) == [1, 0, 1, 0])
        try decide(school, .calendarYear, reason: "П5.4")
        #expect(
            try school.register.decision(on: 2)
                == Decision(reading: .calendarYear, date: day("05.09.2023"), reason: "П5.4"))
        #expect(try school.register.decision(on: 3) == nil)
    }

    @Test func slips() throws {
        let school = try School()
        #expect(throws: DomainProblem.readingOfOther(1, .schoolYear)) {
            try school.transaction.decide(1, .schoolYear, on: day("05.09.2023"), reason: "x")
        }
        #expect(throws: DomainProblem.unknownContradiction(17)) {
            try school.transaction.decide(17, .schoolYear, on: day("05.09.2023"), reason: "x")
        }
        #expect(throws: DomainProblem.decisionWithoutReason(2)) { try decide(school, .schoolYear, reason: " ") }
    }

    @Test func calendarYearEndsWithDecember() throws {
        let school = try School()
        let pair = try school.pair(.active)
        try school.meet(pair, "10.01.2024")
        try decide(school, .calendarYear)
        let refusal = DomainProblem.meetingOutsideYear(
            day("11.01.2024"), end: day("31.12.2023"), decided: day("05.09.2023"))
        #expect(throws: refusal) { try school.meet(pair, "11.01.2024") }
        try decide(school, .schoolYear)
        try school.meet(pair, "11.01.2024")
    }

    @Test func veteransNeedAContractOnceTheyAreExternal() throws {
        let school = try School()
        let pair = try school.pair(.agreed)
        try school.record(.person, "Наумов Арсений", .category(.veteran))
        func missing() throws -> [MissingPaper] {
            try school.transaction.missingPapers(ofPair: pair, school.programme, on: day("20.10.2023"))
        }
        #expect(try missing() == [])
        try decide(school, .veteransExternal)
        #expect(try missing() == [.veteranContract("Наумов Арсений", decided: day("05.09.2023"))])
        try school.transaction.contract(PersonKey(name: "Наумов Арсений"), number: "5", date: day("01.10.2023"))
        #expect(try missing() == [])
    }

    @Test func supportCountsThoseInABase() throws {
        let school = try School()
        try school.pupils()
        var question = CoverageQuestion(category: .student, grades: nil, target: nil)
        #expect(try school.register.coverage(question).taking.trueCount == 0)
        question.withSupport = true
        #expect(try school.register.coverage(question).taking.trueCount == 2)
    }

    /// The end of a pair, and the last day of notice: three working days before.
    @Test(arguments: [
        ("13.03.2025", "10.03.2025"), ("10.03.2025", "05.03.2025"), ("15.03.2025", "12.03.2025"),
        ("16.03.2025", "12.03.2025"), ("17.03.2025", "12.03.2025"), ("18.03.2025", "13.03.2025"),
    ])
    func noticeOfThreeWorkingDays(end: String, last: String) {
        #expect(LabourLaw.lastNotice(before: day(end)) == day(last))
    }

    @Test(arguments: [("28.02.2025", false), ("01.03.2025", true)])
    func labourLawHasItsDay(date: String, isMissing: Bool) throws {
        let school = try School(today: day("01.06.2025"))
        try school.transaction.period(school.programme, day("01.09.2024"), day("31.05.2025"))
        try school.transaction.form(school.programme, .teacherTeacher, [.date(.presented, "10.09.2024")])
        for (role, name) in [(ParticipantFacts.Role.mentor, "Орлова Анна"), (.mentee, "Зуев Виктор")] {
            try school.record(role, name, .category(.teacher), .born("01.02.1980"), .form(.teacherTeacher))
            try school.consent(name)
        }
        let proposal = PairProposal(
            mentor: try school.register.participation(of: school.person("Орлова Анна"), as: .mentor),
            mentee: try school.register.participation(of: school.person("Зуев Виктор"), as: .mentee), score: 1,
            variant: nil)
        try school.transaction.propose([proposal], form: .teacherTeacher, on: day("01.02.2025"))
        try school.transaction.agree([0], on: day("02.02.2025"))
        let missing = try school.transaction.missingPapers(ofPair: 0, school.programme, on: day(date))
        #expect(missing == (isMissing ? [.labourAgreement("Орлова Анна")] : []))
    }
}
