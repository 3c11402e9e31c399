import TandemDomain
import TandemText
import Testing

@Suite struct ProgrammeTests {
    @Test func theProgrammeThatRecordsBelongTo() throws {
        let transaction = Transaction(Register())
        #expect(throws: DomainProblem.noProgramme) { try transaction.programme() }
        #expect(try transaction.register.latestProgramme() == nil)
        let first = try transaction.programme("2023-2024")
        let second = try transaction.programme("2024-2025")
        #expect(try transaction.programme() == second)
        #expect(try transaction.register.latestProgramme() == second)
        // The one that starts last, in a new transaction; the one just defined, in this.
        try transaction.period(first, day("01.09.1969"), day("31.05.1970"))
        #expect(try transaction.register.latestProgramme() == first)
        try transaction.period(second, day("01.09.1970"), day("31.05.1971"))
        #expect(try Transaction(transaction.register).programme() == second)
        #expect(try transaction.programme("2023-2024") == first)
        #expect(try transaction.programme() == first)
    }

    @Test func aProgrammeOfWhichAPartDiffersHasChanged() throws {
        let school = try School()
        #expect(school.counts(.programmes) == [1, 0, 0, 0])
        func define(_ goal: String, _ until: String) throws -> [Int] {
            let later = try School(continuing: school)
            let programme = try later.transaction.programme("2023-2024")
            try later.transaction.setProgramme(programme, [Cell(.goal, .text(goal))])
            try later.transaction.window(programme, .entry, from: day("01.10.2023"), until: day(until))
            try later.transaction.formRules(programme, .studentStudent, ruleSet: "а", parameters: nil)
            if goal == "цель" && until == "20.10.2023" { #expect(later.transaction.changes.count == 3) }
            return later.counts(.programmes)
        }
        #expect(try define("цель", "20.10.2023") == [0, 1, 0, 0])
        let later = try School(continuing: school)
        _ = try later.transaction.programme("2023-2024")
        try later.transaction.period(school.programme, day("01.09.2023"), day("31.05.2024"))
        #expect(later.counts(.programmes) == [0, 0, 1, 0])
        #expect(later.transaction.tally.isUnchanged)
    }

    @Test func periods() throws {
        let school = try School()
        let transaction = school.transaction
        let reversed = DomainProblem.periodReversed(day("02.09.2023"), day("01.09.2023"))
        #expect(throws: reversed) { try transaction.period(school.programme, day("02.09.2023"), day("01.09.2023")) }
        #expect(throws: reversed) {
            try transaction.window(school.programme, .exit, from: day("02.09.2023"), until: day("01.09.2023"))
        }
        try transaction.period(school.programme, day("01.09.2023"), day("01.09.2023"))
        try transaction.window(school.programme, .exit, from: nil, until: day("01.09.2023"))
        try transaction.window(school.programme, .exit, from: day("01.09.2023"), until: nil)
        #expect(try school.register.table(.windows).rows == [0])
    }

    @Test(
        arguments: [
            (0, .notPositive(.capacity, 0)), (-1e300, .notPositive(.capacity, -1e300)),
            (0.5, .notPositive(.capacity, 0.5)), (1.5, .valueOutOfRange(.capacity, 1.5, 1...1000)),
            (1e300, .valueOutOfRange(.capacity, 1e300, 1...1000)),
        ] as [(Double, DomainProblem)])
    func capacitiesOfForms(capacity: Double, problem: DomainProblem) throws {
        let school = try School()
        func form(_ capacity: Double) throws {
            try school.transaction.form(school.programme, .studentStudent, [.number(.capacity, capacity)])
        }
        #expect(throws: problem) { try form(capacity) }
        #expect(throws: DomainProblem.self) { try form(.nan) }
        #expect(throws: DomainProblem.self) { try form(.infinity) }
    }

    @Test func formsVariantsRulesAndTasksHaveKeys() throws {
        let school = try School()
        let (transaction, programme) = (school.transaction, school.programme)
        for _ in 0..<2 {
            try transaction.form(programme, .teacherTeacher, [.number(.capacity, 1), Cell(.goal, .text(""))])
            try transaction.variant(programme, .teacherTeacher, name: "опытный – молодой", goal: nil)
            try transaction.formRules(programme, .teacherTeacher, ruleSet: "б", parameters: "x = 1")
            try transaction.formRules(programme, .teacherTeacher, ruleSet: "а", parameters: nil)
            try transaction.ruleSet(name: "а", form: nil, file: "rules/а.tandem", line: 3, text: "правила")
            try transaction.task(programme, .preparation, title: "Приказ", [.date(.due, "01.09.2023")])
        }
        #expect(school.counts(.variants) == [1, 0, 1, 0])
        #expect(school.counts(.ruleSets) == [1, 0, 1, 0])
        #expect(school.counts(.tasks) == [1, 0, 1, 0])
        #expect(try school.register.form(.teacherTeacher, of: programme) == 1)
        #expect(try school.register.form(.employerStudent, of: programme) == nil)
        let sets = try school.register.ruleSets(of: .teacherTeacher, in: programme)
        #expect(sets.map(\.name) == ["б", "а"])
        #expect(sets.map(\.parameters) == ["x = 1", nil])
        #expect(try school.register.faults() == [])
    }

    @Test func tasksAreDoneOnce() throws {
        let school = try School()
        let transaction = school.transaction
        #expect(throws: DomainProblem.unknownTask("Приказ", closest: [])) {
            try transaction.finishTask("Приказ", on: day("01.09.2023"))
        }
        for title in ["Приказ о внедрении", "Приказ", "Собрание родителей"] {
            try transaction.task(school.programme, .preparation, title: title, [])
        }
        func done(_ row: Int32) throws -> Int32? { try school.register.code(.tasks, .done, row) }
        try transaction.finishTask("приказ", on: day("01.09.2023"))
        #expect(try done(0) == nil && done(1) == day("01.09.2023").dayNumber)
        try transaction.finishTask("Приказ о", on: day("02.09.2023"))
        try transaction.finishTask("Приказ о внедрении", on: day("03.09.2023"))
        #expect(try done(0) == day("02.09.2023").dayNumber)
        #expect(school.counts(.tasks) == [3, 2, 1, 0])
        for (title, closest) in [("", []), (" ", []), ("Прикас", ["Приказ"])] {
            #expect(throws: DomainProblem.unknownTask(title, closest: closest)) {
                try transaction.finishTask(title, on: day("01.09.2023"))
            }
        }
        #expect(throws: DomainProblem.noProgramme) { try Transaction(Register()).finishTask("Приказ", on: .epoch) }
    }
}
