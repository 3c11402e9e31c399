import TandemText
import Testing

@testable import TandemDomain

@Suite struct YearEndTests {
    /// A year with one active pair, one agreed one, a graduate and pupils of several grades.
    private func school() throws -> School {
        let school = try School()
        try school.transaction.scale(school.programme, name: "сила", lower: 0, upper: 5, moreIsBetter: true)
        try school.transaction.task(
            school.programme, .preparation, title: "Сбор", [Cell(.due, .code(day("29.02.2024").dayNumber))])
        try school.transaction.finishTask("Сбор", on: day("14.09.2023"))
        try school.pupils()
        try school.record(.mentor, "Наумов Арсений", .schoolClass(11, "А"))
        try school.record(.mentee, "Юдин Артём", .schoolClass(9, "Б"))
        try school.transaction.choose(school.proposal(), form: school.form, on: day("10.10.2023"))
        try school.transaction.agree([0], on: day("12.10.2023"))
        _ = try school.transaction.approve(
            [0], onlyReady: false, order: "1", date: day("20.10.2023"), title: nil)
        try school.pupils("Белов Олег", "Ким Ян")
        try school.transaction.choose(school.proposal("Белов Олег", "Ким Ян"), form: school.form, on: day("10.10.2023"))
        return try School(continuing: school)
    }

    private func text(_ school: School, _ table: TableName, _ field: FieldName, _ row: Int32) throws -> String? {
        switch try school.register.value(table, field, row) {
        case .code(let code)?: CalendarDate(dayNumber: code)?.russian
        case .text(let text)?: text
        default: nil
        }
    }

    @Test func thePairsOfTheYearEndWithIt() throws {
        let school = try school()
        #expect {
            try school.transaction.rollOver(to: "2024-2025", reason: "конец", completingPairs: false)
        } throws: { error in
            if case .pairsStillLive(let pairs)? = error as? DomainProblem {
                pairs.map(\.state) == [.approved, .proposed]
            } else {
                false
            }
        }
        #expect(school.transaction.changes.isEmpty)
        let end = try school.transaction.rollOver(to: "2024-2025", reason: "конец", completingPairs: true)
        #expect(end.completed == [0] && end.dissolved == [1])
        #expect(try text(school, .pairs, .ended, 0) == "31.05.2024")
        #expect(try text(school, .pairs, .reason, 1) == "конец")
    }

    /// A pair is of the programme whose order approved it: last year's completed pairs are not this year's coverage.
    @Test func thePairsOfTheYearCountInItAlone() throws {
        let school = try school()
        let old = try #require(try school.register.latestProgramme())
        func taking() throws -> Int {
            try school.register.coverage(CoverageQuestion(category: .student, grades: nil, target: nil)).taking
                .trueCount
        }
        #expect(try taking() == 2)
        // A new programme by itself ends nothing: the pair still works, and counts in either.
        let new = try school.transaction.programme("2024-2025")
        try school.transaction.period(new, day("01.09.2024"), day("31.05.2025"))
        #expect(try taking() == 2)
        #expect(try school.register.countingPairs(in: new).rows == [0])
        try school.transaction.finish(0, as: .completed, on: day("20.05.2024"), reason: nil)
        #expect(try taking() == 0)
        #expect(try school.register.countingPairs(in: old).rows == [0])
        #expect(try school.register.countingPairs(in: nil).rows == [0])
    }

    @Test func pupilsMoveUpAndGraduatesLeave() throws {
        let school = try school()
        let end = try school.transaction.rollOver(to: "2024-2025", reason: "конец", completingPairs: true)
        let (graduate, ninth) = (try school.person("Наумов"), try school.person("Юдин"))
        #expect(end.graduates == [graduate] && end.afterNinth == [ninth] && end.movedUp == 1)
        let people = try school.register.table(.people)
        #expect(people.choice(.category, graduate, as: TandemDomain.Category.self) == .alumnus)
        #expect(people.code(.schoolClass, graduate) == nil)
        #expect(people.code(.schoolClass, ninth) == SchoolClass(grade: 10, letter: "Б")?.code)
        #expect(try text(school, .mentors, .left, school.mentor("Наумов")) == "31.05.2024")
        #expect(
            end.possibleMentors.map(\.ground) == [
                .completedPair(mentor: "Наумов Арсений"), .graduate(try #require(SchoolClass(grade: 11, letter: "А"))),
            ])
    }

    @Test func consentsEndWithTheProgramme() throws {
        let school = try school()
        try school.consent("Юдин Артём", given: "20.08.2024", parent: "Родитель")
        let end = try school.transaction.rollOver(to: "2024-2025", reason: "конец", completingPairs: true)
        #expect(end.expiredConsents == 4)
        let (mentee, mentor) = (try school.person("Юдин"), try school.person("Белов"))
        // The one given for the next year is in force.
        #expect(try school.register.missingConsent(mentee, on: day("01.09.2024")) == nil)
        #expect(try school.register.missingConsent(mentor, on: day("31.05.2024")) == nil)
        #expect(
            try school.register.missingConsent(mentor, on: day("01.06.2024"))
                == .expiredConsent("Белов Олег", day("31.05.2024")))
    }

    @Test func theNextProgrammeIsTheLastOneAYearOn() throws {
        let school = try school()
        _ = try school.transaction.rollOver(to: "2024-2025", reason: "конец", completingPairs: true)
        let new = try #require(try school.register.latestProgramme())
        #expect(try text(school, .programmes, .name, new) == "2024-2025")
        #expect(try text(school, .programmes, .start, new) == "01.09.2024")
        #expect(try text(school, .programmes, .end, new) == "31.05.2025")
        let form = try #require(try school.register.form(school.form, of: new))
        #expect(try school.register.table(.forms).count(.capacity, form) == 2)
        #expect(try text(school, .forms, .presented, form) == nil)
        let task = try #require(try school.register.rows(of: .tasks, where: .programme, is: new).first)
        #expect(try text(school, .tasks, .due, task) == "28.02.2025")
        #expect(try text(school, .tasks, .done, task) == nil)
        #expect(try school.register.rows(of: .scales, where: .programme, is: new).count == 1)
        #expect(try school.register.rows(of: .documents, where: .programme, is: new).isEmpty)
        // What is recorded from now on belongs to it; a second time there is nothing to move.
        #expect(try school.transaction.programme() == new)
        #expect(throws: DomainProblem.programmeThere("2023-2024")) {
            try school.transaction.rollOver(to: "2023-2024", reason: "", completingPairs: true)
        }
    }

    @Test func withoutAProgrammeOrItsPeriodNothingMoves() throws {
        let empty = Transaction(Register())
        #expect(throws: DomainProblem.noProgramme) {
            try empty.rollOver(to: "б", reason: "", completingPairs: false)
        }
        _ = try empty.programme("а")
        #expect(throws: DomainProblem.programmeWithoutPeriod("а")) {
            try empty.rollOver(to: "б", reason: "", completingPairs: false)
        }
    }
}
