import TandemDomain
import TandemText
import Testing

@Suite struct ProposalTests {
    /// A school with mentors «Н1», «Н2» and mentees «У1»…«У4».
    private func school(capacity: Double = 2) throws -> School {
        let school = try School()
        for name in ["Н1", "Н2"] {
            try school.record(.mentor, name, .category(.student), .form(.studentStudent), .number(.capacity, capacity))
        }
        for name in ["У1", "У2", "У3", "У4"] {
            try school.record(.mentee, name, .category(.student), .form(.studentStudent))
        }
        return school
    }

    /// The living pairs by name, with a mark for what the mentee chose.
    private func pairs(_ school: School) throws -> [String] {
        let pairs = try school.register.table(.pairs)
        return try pairs.rows.map { row in
            let names = try school.register.names(ofPair: row)
            return "\(names.mentor)\(names.mentee)" + (pairs.code(.chosen, row) == nil ? "" : "!")
        }.sorted()
    }

    @Test func aNewPlanTakesThePlaceOfOpenProposals() throws {
        let school = try school()
        try school.propose(school.proposal("Н1", "У1", score: 3), school.proposal("Н2", "У2"))
        #expect(school.counts(.pairs) == [2, 0, 0, 0])
        // Unchanged, with another score, to another mentor, and no longer.
        try school.propose(school.proposal("Н1", "У1", score: 3), school.proposal("Н2", "У2"), on: "05.10.2023")
        #expect(school.counts(.pairs) == [2, 0, 2, 0])
        try school.propose(school.proposal("Н1", "У1", score: 4), school.proposal("Н1", "У2"))
        #expect(school.counts(.pairs) == [3, 1, 2, 1])
        #expect(try pairs(school) == ["Н1У1", "Н1У2"])
        try school.propose()
        #expect(try pairs(school) == [])
        #expect(try school.register.faults() == [])
    }

    @Test func whatWasChosenOrAgreedStays() throws {
        let school = try school()
        try school.transaction.choose(school.proposal("Н1", "У1"), form: .studentStudent, on: day("01.10.2023"))
        let rows = try school.propose(school.proposal("Н1", "У2"), school.proposal("Н2", "У3"))
        try school.transaction.agree([try #require(rows.last)], on: day("02.10.2023"))
        try school.propose(school.proposal("Н2", "У4"))
        #expect(try pairs(school) == ["Н1У1!", "Н2У3", "Н2У4"])
        // Another form's plan leaves this one's proposals alone.
        try school.transaction.propose([], form: .teacherTeacher, on: day("03.10.2023"))
        #expect(try pairs(school).count == 3)
        #expect(try school.register.faults() == [])
    }

    @Test func plansThatBreakARuleAreRefusedWhole() throws {
        let school = try school(capacity: 1)
        try school.transaction.choose(school.proposal("Н1", "У1"), form: .studentStudent, on: day("01.10.2023"))
        try school.record(.mentor, "У4", .form(.studentStudent))
        let changes = school.transaction.changes.count
        func refused(_ problem: DomainProblem, _ plan: PairProposal...) {
            #expect(throws: problem) {
                try school.transaction.propose(plan, form: .studentStudent, on: day("02.10.2023"))
            }
            #expect(school.transaction.changes.count == changes)
        }
        refused(.alreadyPaired(mentee: "У1", with: "Н1"), try school.proposal("Н2", "У1"))
        refused(.noPlace(mentor: "Н1", capacity: 1), try school.proposal("Н1", "У2"))
        refused(.noPlace(mentor: "Н2", capacity: 1), try school.proposal("Н2", "У2"), try school.proposal("Н2", "У3"))
        refused(.samePerson("У4"), try school.proposal("У4", "У4"))
        refused(.valueOutOfRange(.score, .infinity, Value.numbers), try school.proposal("Н2", "У2", score: .infinity))
        // Twice the same mentee: the first proposal counts.
        try school.propose(school.proposal("Н2", "У2"), school.proposal("У4", "У2"))
        #expect(try pairs(school) == ["Н1У1!", "Н2У2"])
    }

    @Test func choosing() throws {
        let school = try school(capacity: 1)
        func choose(_ mentor: String, _ mentee: String) throws {
            try school.transaction.choose(school.proposal(mentor, mentee), form: .studentStudent, on: day("03.10.2023"))
        }
        try school.propose(school.proposal("Н1", "У1"), school.proposal("Н2", "У2"))
        // The proposal itself becomes the choice, once.
        try choose("Н1", "У1")
        try choose("Н1", "У1")
        #expect(school.counts(.pairs) == [2, 1, 1, 0])
        // An open proposal for someone else gives way, another's choice does not.
        try choose("Н2", "У3")
        #expect(try pairs(school) == ["Н1У1!", "Н2У3!"])
        #expect(throws: DomainProblem.noPlace(mentor: "Н1", capacity: 1)) { try choose("Н1", "У2") }
        // The mentee thinks again, as long as nothing is agreed.
        #expect(throws: DomainProblem.noPlace(mentor: "Н2", capacity: 1)) { try choose("Н2", "У1") }
        #expect(try pairs(school) == ["Н1У1!", "Н2У3!"])
        try school.record(.mentor, "Н2", .number(.capacity, 2))
        try choose("Н2", "У1")
        #expect(try pairs(school) == ["Н2У1!", "Н2У3!"])
        try school.transaction.agree(school.register.table(.pairs).rows, on: day("04.10.2023"))
        #expect(throws: DomainProblem.alreadyPaired(mentee: "У1", with: "Н2")) { try choose("Н1", "У1") }
        try school.record(.mentor, "У4", .form(.studentStudent))
        #expect(throws: DomainProblem.samePerson("У4")) { try choose("У4", "У4") }
        try school.record(.mentor, "Н1", .number(.capacity, 0))
        #expect(throws: DomainProblem.noPlace(mentor: "Н1", capacity: 0)) { try choose("Н1", "У4") }
        #expect(try school.register.faults() == [])
    }

    @Test func theProposalWithTheLeastScoreGivesWay() throws {
        let school = try school()
        try school.propose(school.proposal("Н1", "У1", score: 5), school.proposal("Н1", "У2", score: 4))
        try school.transaction.choose(school.proposal("Н1", "У3"), form: .studentStudent, on: day("03.10.2023"))
        #expect(try pairs(school) == ["Н1У1", "Н1У3!"])
    }

    @Test func whoHasLeftIsNotPaired() throws {
        let school = try school()
        try school.propose(school.proposal("Н1", "У1"), school.proposal("Н2", "У2"))
        try school.transaction.agree([0], on: day("02.10.2023"))
        // Leaving takes back open proposals, not what was agreed.
        for name in ["Н1", "Н2"] { try school.record(.mentor, name, .date(.left, "05.10.2023")) }
        try school.record(.mentee, "У4", .date(.left, "05.10.2023"))
        #expect(try pairs(school) == ["Н1У1"])
        #expect(throws: DomainProblem.notInBase("Н1", .mentor)) {
            try school.propose(school.proposal("Н1", "У3"), on: "05.10.2023")
        }
        try school.record(.mentor, "Н3", .form(.studentStudent))
        #expect(throws: DomainProblem.notInBase("У4", .mentee)) {
            try school.transaction.choose(school.proposal("Н3", "У4"), form: .studentStudent, on: day("06.10.2023"))
        }
        try school.propose(school.proposal("Н2", "У3"), on: "04.10.2023")
        #expect(try school.register.faults() == [])
    }

    @Test(
        arguments: [
            // The mentor's own, the form's, how many it comes to.
            (nil, nil, 1), (3, nil, 3), (nil, 4, 4), (3, 4, 3), (5, 4, 4), (0, 4, 0), (0, nil, 0),
        ] as [(Double?, Double?, Int)])
    func capacities(own: Double?, form: Double?, places: Int) throws {
        let school = try School()
        try school.transaction.form(school.programme, .teacherTeacher, [Cell(.capacity, form.map { .number($0) })])
        try school.record(.mentor, "Н1", .form(.teacherTeacher), Cell(.capacity, own.map { .number($0) }))
        #expect(try school.register.capacity(ofMentor: 0, programme: school.programme) == places)
    }

    @Test func aSmallerCapacityTakesBackOpenProposals() throws {
        let school = try school()
        try school.propose(school.proposal("Н1", "У1", score: 1), school.proposal("Н1", "У2", score: 2))
        try school.record(.mentor, "Н1", .number(.capacity, 1))
        #expect(try pairs(school) == ["Н1У2"])
        try school.transaction.agree(school.register.table(.pairs).rows, on: day("02.10.2023"))
        #expect(throws: DomainProblem.valueOutOfRange(.capacity, 0, 1...1000)) {
            try school.record(.mentor, "Н1", .number(.capacity, 0))
        }
        try school.propose(school.proposal("Н2", "У3", score: 1), school.proposal("Н2", "У4", score: 2))
        try school.transaction.form(school.programme, .studentStudent, [.number(.capacity, 1)])
        #expect(try pairs(school) == ["Н1У2", "Н2У4"])
        // Back to two: unknown means the form's.
        try school.transaction.form(school.programme, .studentStudent, [.number(.capacity, 2)])
        try school.record(.mentor, "Н1", Cell(.capacity, nil))
        try school.propose(school.proposal("Н1", "У1"))
        try school.transaction.agree(school.register.table(.pairs).rows, on: day("02.10.2023"))
        #expect(throws: DomainProblem.valueOutOfRange(.capacity, 1, 2...1000)) {
            try school.transaction.form(school.programme, .studentStudent, [.number(.capacity, 1)])
        }
        #expect(try school.register.faults() == [])
    }
}
