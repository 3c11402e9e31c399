import TandemText
import Testing

@testable import TandemDomain

@Suite struct MeasurementTests {
    private func school() throws -> School {
        let school = try School()
        try school.transaction.scale(school.programme, name: "Тревожность", lower: 0, upper: 10, moreIsBetter: false)
        try school.transaction.scale(school.programme, name: "самооценка", lower: -1, upper: 1, moreIsBetter: true)
        try school.record(.mentee, "Юдин Артём", .category(.student), .form(.studentStudent))
        return school
    }

    @Test(
        arguments: [
            (0, true), (10, true), (4.5, true), (-0.01, false), (10.01, false), (1e300, false), (.infinity, false),
        ] as [(Double, Bool)])
    func edgesOfAScale(value: Double, isOn: Bool) throws {
        let school = try school()
        func measure(_ value: Double) throws {
            try school.transaction.measure(0, .entry, scale: "тревожность", value, on: nil)
        }
        if isOn {
            try measure(value)
        } else {
            #expect(throws: DomainProblem.valueOffScale("Тревожность", value, lower: 0, upper: 10)) {
                try measure(value)
            }
        }
        #expect(throws: DomainProblem.self) { try measure(.nan) }
        #expect(try school.register.table(.measurements).rows.count == (isOn ? 1 : 0))
    }

    @Test func onePhaseIsMeasuredOnce() throws {
        let school = try school()
        for phase in Phase.allCases {
            for value in [3.0, 3, 4] {
                try school.transaction.measure(0, phase, scale: "Тревожность", value, on: day("11.10.2023"))
            }
        }
        #expect(school.counts(.measurements) == [3, 3, 3, 0])
        #expect(try school.register.faults() == [])
    }

    /// П6.5 refuses marks, in any grammatical case; a self-assessment is none.
    @Test(arguments: [
        ("оценка", true), ("Оценки", true), ("отметка по химии", true), ("количество отметок", true),
        ("средний балл", true), ("баллы", true), ("успеваемость", true), ("Успеваемости ученика", true),
        ("сумма оценок", true), ("GPA", true), ("marks", true), ("оценка:", true), ("(отметка)", true),
        ("самооценка", false), ("само-оценка", false), ("Самооценке", false), ("взаимооценка", false),
        ("тревожность", false), ("вовлеченность", false), ("remarks", false), ("", false), ("1", false),
    ])
    func marks(name: String, isMark: Bool) throws {
        let school = try school()
        #expect(Transaction.isMark(name) == isMark)
        guard isMark else { return }
        #expect(throws: DomainProblem.marksRefused(name)) {
            try school.transaction.scale(school.programme, name: name, lower: 1, upper: 5, moreIsBetter: true)
        }
        #expect(throws: DomainProblem.marksRefused(name)) {
            try school.transaction.measure(0, .entry, scale: name, 5, on: nil)
        }
    }

    @Test func scalesAreKnownByTheirName() throws {
        let school = try school()
        let (transaction, programme) = (school.transaction, school.programme)
        #expect(throws: DomainProblem.unknownScale("тревожнасть", closest: ["Тревожность"])) {
            try transaction.measure(0, .entry, scale: "тревожнасть", 5, on: nil)
        }
        try transaction.scale(programme, name: "ТРЕВОЖНОСТЬ", lower: 0, upper: 10, moreIsBetter: false)
        #expect(school.counts(.scales) == [2, 0, 1, 0])
        try transaction.scale(programme, name: "тревожность", lower: 0, upper: 12, moreIsBetter: false)
        #expect(school.counts(.scales) == [2, 1, 1, 0])
        // A scale does not shrink below what was measured.
        try transaction.measure(0, .entry, scale: "тревожность", 11, on: nil)
        #expect(throws: DomainProblem.valueOffScale("тревожность", 11, lower: 0, upper: 10)) {
            try transaction.scale(programme, name: "тревожность", lower: 0, upper: 10, moreIsBetter: false)
        }
        // Another programme's scales are its own.
        let next = try transaction.programme("2024-2025")
        #expect(throws: DomainProblem.unknownScale("тревожность", closest: [])) {
            try transaction.measure(0, .entry, scale: "тревожность", 5, on: nil)
        }
        try transaction.scale(next, name: "тревожность", lower: 0, upper: 1, moreIsBetter: false)
        #expect(school.counts(.scales) == [3, 1, 1, 0])
    }

    @Test(arguments: [(1.0, 1.0), (2, 1), (1e15, -1e15)])
    func reversedScales(lower: Double, upper: Double) throws {
        let school = try school()
        #expect(throws: DomainProblem.scaleReversed("сила", lower: lower, upper: upper)) {
            try school.transaction.scale(school.programme, name: "сила", lower: lower, upper: upper, moreIsBetter: true)
        }
    }

    @Test(arguments: [(Double.nan, 1.0), (0, .nan), (-.infinity, 0), (0, .infinity), (-1e300, 1e300)])
    func scalesWithoutNumbers(lower: Double, upper: Double) throws {
        let school = try school()
        #expect(throws: DomainProblem.self) {
            try school.transaction.scale(school.programme, name: "сила", lower: lower, upper: upper, moreIsBetter: true)
        }
        #expect(try school.register.table(.scales).rows.count == 2)
    }

    @Test func whoIsMeasured() throws {
        let school = try school()
        try school.record(.mentor, "Наумов Арсений", .category(.student), .form(.studentStudent))
        #expect(throws: DomainProblem.notInBase("Наумов Арсений", .mentee)) {
            try school.transaction.measure(1, .entry, scale: "тревожность", 5, on: nil)
        }
        try school.record(.mentee, "Юдин Артём", .form(.teacherStudent))
        func measure(_ value: Double) throws {
            try school.transaction.measure(0, .entry, scale: "тревожность", value, on: nil)
        }
        let several = DomainProblem.severalParticipations("Юдин Артём", forms: [.studentStudent, .teacherStudent])
        #expect(throws: several) { try measure(5) }
        // The form in which there is a pair, or in which there was one to the end.
        try school.propose(school.proposal())
        try measure(5)
        #expect(try school.register.code(.measurements, .mentee, 0) == 0)
        try school.transaction.finish(0, as: .dissolved, on: day("02.10.2023"), reason: nil)
        #expect(throws: several) { try measure(6) }
    }

    @Test func measuredAfterTheEnd() throws {
        let school = try School()
        _ = try school.pair(.completed)
        try school.record(.mentee, "Юдин Артём", .form(.teacherStudent))
        try school.transaction.scale(school.programme, name: "активность", lower: 0, upper: 10, moreIsBetter: true)
        try school.transaction.measure(school.person("Юдин"), .exit, scale: "активность", 8, on: nil)
        #expect(try school.register.code(.measurements, .mentee, 0) == school.mentee("Юдин"))
    }
}
