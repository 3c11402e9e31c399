import TandemDomain
import TandemText
import Testing

@Suite struct GroupTests {
    /// A mentor with three approved pairs, and another mentor with one.
    private func school() throws -> School {
        let school = try School()
        try school.transaction.form(school.programme, school.form, [Cell(.capacity, .number(3))])
        for (mentor, mentees) in [("Н1", ["У1", "У2", "У3"]), ("Н2", ["У4"])] {
            for mentee in mentees { try school.pupils(mentor, mentee) }
            try school.record(.mentor, mentor, .number(.capacity, 3))
        }
        let pairs = try school.propose(
            school.proposal("Н1", "У1"), school.proposal("Н1", "У2"), school.proposal("Н1", "У3"),
            school.proposal("Н2", "У4"))
        try school.transaction.agree(pairs, on: day("15.10.2023"))
        _ = try school.approve(pairs)
        return school
    }

    private func pair(_ school: School, _ mentor: String, _ mentee: String) throws -> Int32 {
        try school.register.pair(mentor: school.person(mentor), mentee: school.person(mentee))
    }

    private func make(_ school: School, _ name: String = "Математики", _ mentees: String...) throws {
        try school.transaction.group(
            name, of: school.mentor("Н1"), mentees.map { try pair(school, "Н1", $0) })
    }

    private func meet(_ school: School, _ date: String, _ kind: MeetingKind? = nil, absent: String...) throws {
        try school.transaction.meeting(
            ofGroup: "математики",
            MeetingFacts(date: day(date), kind: kind, minutes: 45, note: nil, planned: nil),
            absent: absent.map { try pair(school, "Н1", $0) })
    }

    @Test func membersComeAndGo() throws {
        let school = try school()
        try make(school, "Математики", "У1", "У2")
        #expect(try school.register.members(ofGroup: "МАТЕМАТИКИ").count == 2)
        let before = school.transaction.changes.count
        try make(school, "Математики", "У1", "У2")
        #expect(school.transaction.changes.count == before)
        try make(school, "Математики", "У2", "У3")
        #expect(
            try school.register.members(ofGroup: "Математики") == [pair(school, "Н1", "У2"), pair(school, "Н1", "У3")])
        let other = try pair(school, "Н2", "У4")
        #expect(throws: DomainProblem.groupOfOther("Математики", mentor: "Н1")) {
            try school.transaction.group("Математики", of: school.mentor("Н2"), [other])
        }
    }

    @Test func aMeetingIsOneRecordForEachPairWithWhoWasNotThere() throws {
        let school = try school()
        try make(school, "Математики", "У1", "У2")
        try meet(school, "25.10.2023", absent: "У2")
        try meet(school, "01.11.2023")
        let meetings = try school.register.table(.meetings)
        let rows = meetings.rows.map { row in
            (meetings.choice(.kind, row, as: MeetingKind.self), meetings.code(.absent, row))
        }
        #expect(rows.map(\.0) == [.introduction, .introduction, .trial, .trial])
        #expect(rows.map(\.1) == [0, 1, 0, 0])
        for row in meetings.rows { #expect(try school.register.text(.meetings, .group, row) == "Математики") }
        #expect(try school.state(pair(school, "Н1", "У2")) == .active)
        #expect(try school.state(pair(school, "Н1", "У3")) == .approved)
        #expect(try school.register.faults() == [])
        // Said again it is the same meeting; who was absent can be put right.
        let before = school.transaction.changes.count
        try meet(school, "01.11.2023")
        #expect(school.transaction.changes.count == before)
        try meet(school, "25.10.2023", .introduction)
        #expect(
            try school.register.table(.meetings).rows.allSatisfy {
                try school.register.code(.meetings, .absent, $0) == 0
            })
    }

    @Test func nothingIsRecordedWhereOneCannotHaveTheMeeting() throws {
        let school = try school()
        try make(school, "Математики", "У1", "У2")
        try school.meet(pair(school, "Н1", "У2"), "25.10.2023")
        let before = school.transaction.changes.count
        #expect(
            throws: DomainProblem.memberOutOfOrder(mentee: "У2", found: .introduction, expected: [.trial])
        ) { try meet(school, "01.11.2023", .introduction) }
        #expect(throws: DomainProblem.nobodyCame(group: "математики")) {
            try meet(school, "01.11.2023", absent: "У1", "У2")
        }
        #expect(throws: DomainProblem.notInGroup("У3", group: "математики")) {
            try meet(school, "01.11.2023", absent: "У3")
        }
        #expect(throws: DomainProblem.unknownGroup("математик", closest: ["Математики"])) {
            try school.transaction.meeting(
                ofGroup: "математик",
                MeetingFacts(date: day("01.11.2023"), kind: nil, minutes: nil, note: nil, planned: nil),
                absent: [])
        }
        #expect(school.transaction.changes.count == before)
    }

    @Test func aPairThatEndedIsNoMember() throws {
        let school = try school()
        try make(school, "Математики", "У1", "У2")
        try school.transaction.finish(pair(school, "Н1", "У1"), as: .dissolved, on: day("01.11.2023"), reason: nil)
        #expect(try school.register.members(ofGroup: "Математики") == [pair(school, "Н1", "У2")])
        #expect(throws: DomainProblem.self) { try make(school, "Математики", "У1") }
    }
}
