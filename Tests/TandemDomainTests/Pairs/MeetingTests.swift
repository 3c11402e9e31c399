import TandemDomain
import TandemText
import Testing

@Suite struct MeetingTests {
    /// Kinds that a pair has had, and what may follow; the usual one first.
    @Test(
        arguments: [
            ([], nil, [.introduction]), ([.introduction], nil, [.trial]), ([.introduction, .trial], nil, [.planning]),
            ([.introduction, .trial, .planning], nil, [.regular]), ([.introduction, .trial, .planning], 3, [.regular]),
            ([.introduction, .trial, .planning], 0, [.final, .regular]),
            ([.introduction, .trial, .planning, .regular], 0, [.regular, .final]),
            ([.introduction, .trial, .planning, .regular, .regular], nil, [.regular, .final]),
            ([.introduction, .trial, .planning, .regular, .final], nil, []),
        ] as [([MeetingKind], Int?, [MeetingKind])])
    func order(kinds: [MeetingKind], planned: Int?, expected: [MeetingKind]) throws {
        for kind in MeetingKind.allCases {
            let school = try School()
            let pair = try school.pair(.approved)
            for (index, kind) in kinds.enumerated() {
                try school.meet(pair, "\(21 + index).10.2023", kind, planned: kind == .planning ? planned : nil)
            }
            if expected.contains(kind) {
                try school.meet(pair, "31.10.2023", kind)
            } else {
                let problem: DomainProblem =
                    expected.isEmpty ? .noMeetingLeft : .meetingOutOfOrder(found: kind, expected: expected)
                #expect(throws: problem) { try school.meet(pair, "31.10.2023", kind) }
            }
            #expect(try school.register.faults() == [])
        }
        let school = try School()
        let pair = try school.pair(.approved)
        for (index, kind) in kinds.enumerated() {
            try school.meet(
                pair, "\(21 + index).10.2023", index % 2 == 0 ? nil : kind, planned: kind == .planning ? planned : nil)
        }
        guard let usual = expected.first else { return }
        try school.meet(pair, "31.10.2023")
        let meetings = try school.register.table(.meetings)
        #expect(meetings.choice(.kind, try #require(meetings.rows.last)) == usual)
    }

    @Test func theSameMeetingAgain() throws {
        let school = try School()
        let pair = try school.pair(.approved)
        for _ in 0..<2 {
            try school.meet(pair, "25.10.2023", .introduction)
            // Two kinds on one day are two meetings.
            try school.meet(pair, "25.10.2023", .trial)
            // Without a kind it is the first one of the day.
            try school.meet(pair, "25.10.2023")
            try school.meet(pair, "26.10.2023", planned: 5)
        }
        #expect(school.counts(.meetings) == [3, 0, 5, 0])
        #expect(try school.register.table(.pairs).number(.planned, pair) == 5)
        try school.meet(pair, "26.10.2023", planned: 6)
        #expect(school.counts(.meetings) == [3, 1, 5, 0])
        try school.transaction.meeting(
            pair, MeetingFacts(date: day("25.10.2023"), kind: .trial, minutes: nil, note: "", planned: nil))
        #expect(school.counts(.meetings) == [3, 2, 5, 0])
        // What is known stays also when the pair has ended.
        try school.transaction.finish(pair, as: .completed, on: day("01.11.2023"), reason: nil)
        try school.meet(pair, "25.10.2023", .introduction)
        #expect(throws: DomainProblem.pairIs(.completed, mentor: "Наумов Арсений", mentee: "Юдин Артём")) {
            try school.meet(pair, "02.11.2023")
        }
    }

    @Test func daysOfMeetings() throws {
        let school = try School()
        let pair = try school.pair(.approved)
        #expect(throws: DomainProblem.meetingBeforeApproval(day("19.10.2023"), approved: day("20.10.2023"))) {
            try school.meet(pair, "19.10.2023")
        }
        let (first, last) = (day("01.09.2023"), day("31.05.2024"))
        for date in ["31.08.2023", "01.06.2024"] {
            #expect(throws: DomainProblem.meetingOutsideProgramme(day(date), first, last)) {
                try school.meet(pair, date)
            }
        }
        try school.meet(pair, "20.10.2023")
        try school.meet(pair, "25.10.2023")
        #expect(throws: DomainProblem.meetingBeforeLast(day("24.10.2023"), last: day("25.10.2023"))) {
            try school.meet(pair, "24.10.2023")
        }
        try school.meet(pair, "31.05.2024")
        #expect(try school.register.table(.meetings).rows.count == 3)
    }

    @Test func aMeetingOnTheProgrammesFirstDay() throws {
        let school = try School()
        try school.pupils()
        for name in ["Наумов", "Юдин"] { try school.consent(name, given: "31.08.2023", parent: "Мать") }
        try school.transaction.form(school.programme, school.form, [.date(.presented, "31.08.2023")])
        try school.propose(school.proposal(), on: "31.08.2023")
        try school.transaction.agree([0], on: day("31.08.2023"))
        _ = try school.approve([0], date: "31.08.2023")
        #expect(throws: DomainProblem.self) { try school.meet(0, "31.08.2023") }
        try school.meet(0, "01.09.2023")
        #expect(try school.state(0) == .active)
    }

    /// A pair belongs to the programme of its order, also when the next one has begun.
    @Test func theNextProgrammeDoesNotBindOldPairs() throws {
        let school = try School()
        let pair = try school.pair(.active)
        let next = try school.transaction.programme("2024-2025")
        try school.transaction.period(next, day("01.09.2024"), day("31.05.2025"))
        try school.meet(pair, "26.05.2024", .trial)
        #expect(try school.register.latestProgramme() == next)
    }

    @Test(
        arguments: [
            (0, nil, .valueOutOfRange(.minutes, 0, 1...1440)), (-5, nil, .valueOutOfRange(.minutes, -5, 1...1440)),
            (1441, nil, .valueOutOfRange(.minutes, 1441, 1...1440)),
            (1e300, nil, .valueOutOfRange(.minutes, 1e300, 1...1440)),
            (.infinity, nil, .valueOutOfRange(.minutes, .infinity, 1...1440)),
            (45, -1, .valueOutOfRange(.planned, -1, 0...366)), (45, 367, .valueOutOfRange(.planned, 367, 0...366)),
            (45, .max, .valueOutOfRange(.planned, Double(Int.max), 0...366)),
        ] as [(Double, Int?, DomainProblem)])
    func lengthsAndNumbers(minutes: Double, planned: Int?, problem: DomainProblem) throws {
        let school = try School()
        let pair = try school.pair(.approved)
        let changes = school.transaction.changes.count
        func meet(_ minutes: Double) throws {
            try school.transaction.meeting(
                pair, MeetingFacts(date: day("25.10.2023"), kind: nil, minutes: minutes, note: nil, planned: planned))
        }
        #expect(throws: problem) { try meet(minutes) }
        #expect(throws: DomainProblem.self) { try meet(.nan) }
        #expect(school.transaction.changes.count == changes)
    }
}
