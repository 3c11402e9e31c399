import TandemText
import Testing

@testable import TandemDomain

@Suite("A withdrawn consent blocks everywhere (П4.11)")
struct ProcessingTests {
    private let withdrawal = DomainProblem.consentWithdrawn("Юдин Артём", day("20.10.2023"))

    private func withdraw(_ school: School, _ name: String = "Юдин Артём", on date: String = "20.10.2023") throws {
        try school.consent(name, given: nil, withdrawn: date)
    }

    @Test(arguments: [
        // Withdrawals, and whether someone is barred on 1 November.
        (["05.09.2023"], ["20.10.2023"], true), (["05.09.2023"], ["02.11.2023"], false),
        (["05.09.2023"], ["01.11.2023"], true), (["05.09.2023", "25.10.2023"], ["20.10.2023"], false),
        (["05.09.2023", "02.11.2023"], ["20.10.2023"], true), ([], [], false), (["05.09.2023"], [], false),
    ])
    func onTheDay(given: [String], withdrawn: [String], isBarred: Bool) throws {
        let school = try School()
        try school.record(.person, "Юдин Артём", .category(.student))
        for (index, date) in given.enumerated() {
            try school.consent(
                "Юдин Артём", given: date, withdrawn: withdrawn.indices.contains(index) ? withdrawn[index] : nil)
        }
        let bar = try school.register.processingBar(of: 0, on: day("01.11.2023"))
        #expect((bar != nil) == isBarred)
        #expect(try school.register.processingBars(on: day("01.11.2023")) == (bar.map { [0: $0] } ?? [:]))
    }

    @Test func neitherProposedNorChosenNorAgreed() throws {
        let school = try School()
        let pair = try school.pair(.proposed)
        try withdraw(school)
        #expect(throws: withdrawal) { try school.transaction.agree([pair], on: day("20.10.2023")) }
        #expect(throws: withdrawal) { try school.propose(school.proposal(), on: "21.10.2023") }
        #expect(throws: withdrawal) {
            try school.transaction.choose(school.proposal(), form: school.form, on: day("21.10.2023"))
        }
        #expect(try school.state(pair) == .proposed)
        // Before the day everything was allowed, and still may be recorded.
        try school.transaction.agree([pair], on: day("19.10.2023"))
        #expect(try school.state(pair) == .agreed)
    }

    @Test func neitherSideMayBeBarred() throws {
        let school = try School()
        try school.pupils()
        try withdraw(school, "Наумов Арсений")
        #expect(throws: DomainProblem.consentWithdrawn("Наумов Арсений", day("20.10.2023"))) {
            try school.propose(school.proposal(), on: "20.10.2023")
        }
    }

    @Test func noNewMeetingFromTheDayOn() throws {
        let school = try School()
        let pair = try school.pair(.active)
        try withdraw(school, on: "01.11.2023")
        #expect(throws: DomainProblem.consentWithdrawn("Юдин Артём", day("01.11.2023"))) {
            try school.meet(pair, "01.11.2023")
        }
        try school.meet(pair, "31.10.2023")
        // What is recorded already may be said again: scripts run twice.
        try school.meet(pair, "25.10.2023", .introduction)
    }

    @Test func noNewMeasurementFromTheDayOn() throws {
        let school = try School()
        try school.pupils()
        try school.transaction.scale(school.programme, name: "тревожность", lower: 0, upper: 10, moreIsBetter: false)
        let person = try school.person("Юдин Артём")
        func measure(_ value: Double, _ date: String?) throws {
            try school.transaction.measure(person, .entry, scale: "тревожность", value, on: date.map { day($0) })
        }
        try measure(7, "10.10.2023")
        try withdraw(school)
        #expect(throws: withdrawal) { try measure(6, "20.10.2023") }
        #expect(throws: withdrawal) { try measure(6, nil) }
        try measure(7, nil)
        try measure(6, "19.10.2023")
    }

    @Test func aNewConsentLiftsTheBar() throws {
        let school = try School()
        try school.pupils()
        try withdraw(school)
        try school.consent("Юдин Артём", given: "22.10.2023", parent: "Родитель")
        try school.propose(school.proposal(), on: "22.10.2023")
        #expect(try school.register.table(.pairs).rows.count == 1)
    }
}
