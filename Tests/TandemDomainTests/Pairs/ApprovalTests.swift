import TandemText
import Testing

@testable import TandemDomain

@Suite struct ApprovalTests {
    /// Two pairs, both agreed: the papers of the first are complete, the second lacks the mentee's.
    private func school() throws -> School {
        let school = try School()
        try school.pupils("Наумов Арсений", "Юдин Артём")
        try school.pupils("Филатов Иван", "Лаптев Глеб")
        try school.consent("Лаптев", given: nil, withdrawn: "18.10.2023")
        try school.propose(school.proposal("Наумов", "Юдин"), school.proposal("Филатов", "Лаптев"))
        try school.transaction.agree([0, 1], on: day("15.10.2023"))
        return school
    }

    private static let missing = PairPapers(
        mentor: "Филатов Иван", mentee: "Лаптев Глеб", missing: [.withdrawnConsent("Лаптев Глеб", day("18.10.2023"))])

    @Test func aRefusalApprovesNone() throws {
        let school = try school()
        let changes = school.transaction.changes.count
        #expect(throws: DomainProblem.papersMissing([Self.missing])) { try school.approve([0, 1]) }
        #expect(school.transaction.changes.count == changes)
        #expect(try school.register.table(.documents).rows.isEmpty)
    }

    @Test func onlyReadyPairsAreApproved() throws {
        let school = try school()
        #expect(try school.approve([0, 1, 0], onlyReady: true) == [Self.missing])
        #expect(try school.state(0) == .approved && school.state(1) == .agreed)
        let pairs = try school.register.table(.pairs)
        #expect(pairs.code(.approved, 0) == day("20.10.2023").dayNumber)
        #expect(pairs.code(.document, 0) == 0)
        // Again: what is approved stays as it is, under its order.
        let changes = school.transaction.changes.count
        _ = try school.transaction.approve([0, 1], onlyReady: true, order: "120", date: day("01.11.2023"), title: nil)
        #expect(school.transaction.changes.count == changes)
        try school.consent("Лаптев", given: "25.10.2023", parent: "Мать")
        #expect(
            try school.transaction.approve(
                [0, 1], onlyReady: false, order: "120", date: day("01.11.2023"), title: "О парах") == [])
        #expect(try school.register.text(.documents, .number, 1) == "120")
        #expect(try school.register.faults() == [])
    }

    @Test func ordersAndTheirDates() throws {
        let school = try school()
        func approve(_ number: String, _ date: String?) throws {
            _ = try school.transaction.approve(
                [0], onlyReady: false, order: number, date: date.map { day($0) }, title: nil)
        }
        #expect(throws: DomainProblem.documentWithoutDate("115/01")) { try approve("115/01", nil) }
        try school.transaction.document(school.programme, number: "115/01", date: nil, title: "О парах")
        #expect(throws: DomainProblem.documentWithoutDate("115/01")) { try approve("115/01", nil) }
        try school.transaction.document(school.programme, number: "115/01", date: day("20.10.2023"), title: nil)
        #expect(throws: DomainProblem.documentConflict(number: "115/01")) { try approve("115/01", "21.10.2023") }
        #expect(try school.state(0) == .agreed)
        try approve("115/01", nil)
        #expect(try school.register.table(.pairs).code(.approved, 0) == day("20.10.2023").dayNumber)
        #expect(try school.register.text(.documents, .title, 0) == "О парах")
    }

    @Test func everythingMissingIsListedPersonByPerson() throws {
        let school = try School()
        try school.record(.mentor, "Суворов Антон", .category(.employee), .form(.teacherStudent))
        try school.record(.mentee, "Булатова Таисия", .category(.student), .form(.teacherStudent))
        try school.transaction.propose(
            [PairProposal(mentor: 0, mentee: 0, score: 1, variant: nil)], form: .teacherStudent, on: day("01.10.2023"))
        func missing(_ date: String) throws -> [MissingPaper] {
            try school.transaction.missingPapers(ofPair: 0, school.programme, on: day(date))
        }
        let all: [MissingPaper] = [
            .agreement, .consent("Суворов Антон"), .guardianConsent("Булатова Таисия"), .contract("Суворов Антон"),
            .presentation(.teacherStudent),
        ]
        #expect(try missing("20.10.2023") == all)
        // A form that is chosen, but presented a day later only.
        try school.transaction.form(school.programme, .teacherStudent, [.date(.presented, "21.10.2023")])
        try school.transaction.agree([0], on: day("21.10.2023"))
        #expect(try missing("20.10.2023") == all)
        #expect(try missing("21.10.2023") == Array(all[1...3]))
        try school.consent("Суворов")
        try school.consent("Булатова", parent: "Мать")
        try school.transaction.contract(PersonKey(name: "Суворов"), number: "7", date: day("01.10.2023"))
        #expect(try missing("21.10.2023") == [])
        try school.record(.mentor, "Суворов Антон", .date(.left, "21.10.2023"))
        try school.record(.mentee, "Булатова Таисия", .date(.left, "22.10.2023"))
        #expect(try missing("21.10.2023") == [.left("Суворов Антон", .mentor, day("21.10.2023"))])
        #expect(try missing("22.10.2023").contains(.left("Булатова Таисия", .mentee, day("22.10.2023"))))
    }

    /// A mentor who is a minor needs a parent's consent too (П4.11), up to the eighteenth birthday.
    @Test func minorMentors() throws {
        let school = try School()
        try school.pupils()
        try school.record(.mentor, "Исаев Никита", .category(.student), .born("20.10.2005"), .form(.studentStudent))
        try school.consent("Исаев")
        try school.propose(school.proposal("Исаев"))
        try school.transaction.agree([0], on: day("15.10.2023"))
        let papers = PairPapers(
            mentor: "Исаев Никита", mentee: "Юдин Артём", missing: [.guardianConsent("Исаев Никита")])
        #expect(throws: DomainProblem.papersMissing([papers])) { try school.approve([0], date: "19.10.2023") }
        #expect(try school.approve([0], date: "20.10.2023") == [])
    }

    @Test func withoutAProgrammeThereIsNoApproval() throws {
        let transaction = Transaction(Register())
        #expect(throws: DomainProblem.noProgramme) {
            try transaction.approve([], onlyReady: true, order: "1", date: .epoch, title: nil)
        }
    }
}
