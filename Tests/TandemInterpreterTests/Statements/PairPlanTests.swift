import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// The plan that a pair makes together (П§7, П§9), with its goals, steps and days.
@Suite struct PairPlanTests {
    private static let plan = "Цель: «4» по алгебре; до 01.12.2023 — разобрать дроби с Беловым Олегом"
    private static let record =
        "pair \"Петров\" with \"Белов\": plan \"\(plan)\", plan date 31.10.2023"

    private func workshop() throws -> Workshop {
        try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
    }

    private func plans(_ workshop: Workshop) throws -> [[String]] {
        try workshop.rows("show pairs with mentee, plan, plan date where plan is known")
    }

    @Test(arguments: [
        record, "пара \"Петров\" с \"Белов\": план наставничества \"\(plan)\", дата плана 31.10.2023",
    ])
    func isRecordedOnceAndTakenBack(statement: String) throws {
        let workshop = try workshop()
        #expect(try workshop.enter(statement).problems == [])
        let wanted = [["Белов Олег", Self.plan, "2023-10-31"]]
        #expect(try plans(workshop) == wanted)
        #expect(try workshop.enter(statement).tally?.isUnchanged == true)
        try DumpTests.expectRebuilt(workshop)
        #expect(try workshop.enter("undo").problems == [])
        #expect(try plans(workshop).isEmpty)
    }

    @Test func standsInTheMentorsReport() throws {
        let workshop = try workshop()
        let before = try workshop.document("document mentor-report for \"Петров\" in russian")
        #expect(!before.contains("План наставничества"))
        try workshop.record(Self.record)
        for (language, line) in [
            ("russian", "План наставничества от 31.10.2023: "), ("english", "Mentoring plan of 2023-10-31: "),
        ] {
            let text = try workshop.document("document mentor-report for \"Петров\" in \(language)")
            #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(line + Self.plan))
        }
    }

    /// A pair that has had its planning meeting and no plan is found by a question.
    @Test func isAskedForAfterThePlanningMeeting() throws {
        let workshop = try workshop()
        let question = "show meetings with mentee, date where kind is planning and plan is unknown"
        #expect(try workshop.rows(question) == [["Белов Олег", "2023-11-03"]])
        try workshop.record(Self.record)
        #expect(try workshop.rows(question).isEmpty)
    }

    /// What it says goes with the person; the day stays, as the days of meetings do.
    @Test func isErasedWithThePersonsData() throws {
        let workshop = try workshop()
        try workshop.record(Self.record)
        let other = try #require(workshop.rows("show pairs with mentor, mentee").first { $0[1] != "Белов Олег" })
        try workshop.record("pair \"\(other[0])\" with \"\(other[1])\": plan «С нами учится Белов Олег, 6А»")
        #expect(try workshop.enter("erase \"Белов Олег\"").problems == [])
        #expect(try workshop.rows("show pairs with plan where plan date is known") == [["?"]])
        #expect(try plans(workshop).map { $0[0] } == [other[1]])
        let rest = try #require(plans(workshop).first)[1]
        #expect(rest.hasPrefix("С нами учится") && !rest.contains("Белов"))
    }
}
