import TandemDomain
import TandemText
import Testing

@Suite struct OfferTests {
    /// Mentors «Н1»…«Н6» and mentees «У1», «У2» of one form.
    private func school() throws -> School {
        let school = try School()
        for number in 1...6 { try school.record(.mentor, "Н\(number)", .category(.student), .form(.studentStudent)) }
        for number in 1...2 { try school.record(.mentee, "У\(number)", .category(.student), .form(.studentStudent)) }
        return school
    }

    private func offer(_ school: School, _ mentors: [String], on date: String = "10.10.2023") throws {
        try school.transaction.offer(mentors.map { try school.mentor($0) }, to: school.mentee("У1"), on: day(date))
    }

    private func wish(_ school: School, _ mentors: [String], on date: String = "12.10.2023") throws {
        try school.transaction.wish(mentors.map { try school.mentor($0) }, of: school.mentee("У1"), on: day(date))
    }

    private func offered(_ school: School) throws -> [String] {
        try school.register.offered(to: school.mentee("У1")).map { try school.register.name(of: $0, in: .mentors) }
    }

    @Test func aSlipKeepsItsOrderAndASecondRunChangesNothing() throws {
        let school = try school()
        try offer(school, ["Н3", "Н1"])
        #expect(try offered(school) == ["Н3", "Н1"])
        #expect(school.counts(.offers) == [2, 0, 0, 0])
        try offer(school, ["Н3", "Н1"], on: "20.10.2023")
        #expect(school.counts(.offers) == [2, 0, 2, 0])
        #expect(try school.register.faults() == [])
    }

    @Test func aNewSlipTakesThePlaceOfTheOldOne() throws {
        let school = try school()
        try offer(school, ["Н1", "Н2", "Н3"])
        try offer(school, ["Н4", "Н2", "Н1"], on: "11.10.2023")
        #expect(try offered(school) == ["Н4", "Н2", "Н1"])
        // One more, one in another place, one the same, one gone.
        #expect(school.counts(.offers) == [4, 1, 1, 1])
        // A line that stays keeps its day.
        let dates = try school.register.table(.offers).rows.map { try school.register.code(.offers, .date, $0) }
        #expect(dates.filter { $0 == day("10.10.2023").dayNumber }.count == 2)
        try offer(school, [])
        #expect(try offered(school).isEmpty)
    }

    @Test func theChoiceIsAmongTheOffered() throws {
        let school = try school()
        try school.transaction.choose(school.proposal("Н6", "У2"), form: school.form, on: day("12.10.2023"))
        try offer(school, ["Н1", "Н2"])
        let problem = DomainProblem.notOffered(mentor: "Н3", mentee: "У1", offered: ["Н1", "Н2"])
        #expect(throws: problem) {
            try school.transaction.choose(school.proposal("Н3", "У1"), form: school.form, on: day("12.10.2023"))
        }
        #expect(throws: problem) { try wish(school, ["Н1", "Н3"]) }
        #expect(school.counts(.wishes) == [0, 0, 0, 0])
        try school.transaction.choose(school.proposal("Н2", "У1"), form: school.form, on: day("12.10.2023"))
        #expect(try school.register.faults() == [])
    }

    @Test func whoHasChosenMayBeToldSoAgainWhateverTheSlipSaysNow() throws {
        let school = try school()
        let proposal = try school.proposal("Н2", "У1")
        try school.transaction.choose(proposal, form: school.form, on: day("12.10.2023"))
        try offer(school, ["Н1"])
        try school.transaction.choose(proposal, form: school.form, on: day("12.10.2023"))
        #expect(school.counts(.pairs) == [1, 0, 1, 0])
    }

    @Test func wishesAreInOrderAndReplaced() throws {
        let school = try school()
        try wish(school, ["Н2", "Н1"])
        try wish(school, ["Н1", "Н2"])
        #expect(try school.register.wishes(of: school.mentee("У1")) == [school.mentor("Н1"), school.mentor("Н2")])
        #expect(school.counts(.wishes) == [2, 2, 0, 0])
    }

    @Test func whatNoSlipHolds() throws {
        let school = try school()
        #expect(throws: DomainProblem.slipTooLong(6, most: 5)) {
            try offer(school, ["Н1", "Н2", "Н3", "Н4", "Н5", "Н6"])
        }
        #expect(throws: DomainProblem.namedTwice("Н1")) { try offer(school, ["Н1", "Н1"]) }
        #expect(throws: DomainProblem.namedTwice("Н2")) { try wish(school, ["Н2", "Н2"]) }
        #expect(throws: DomainProblem.slipTooLong(0, most: 5)) { try wish(school, []) }
        try school.record(.mentor, "У1", .form(.studentStudent))
        #expect(throws: DomainProblem.samePerson("У1")) { try wish(school, ["У1"]) }
        #expect(school.transaction.changes.allSatisfy { $0.table != .offers && $0.table != .wishes })
    }
}
