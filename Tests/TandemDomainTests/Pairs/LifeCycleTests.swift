import TandemText
import Testing

@testable import TandemDomain

@Suite struct LifeCycleTests {
    enum Step: String, CaseIterable { case agree, approve, meet, complete, dissolve }

    /// What each step makes of a pair in each state; nil where it is refused.
    static let table: [PairState: [Step: PairState]] = [
        .proposed: [.agree: .agreed, .dissolve: .dissolved],
        .agreed: [.agree: .agreed, .approve: .approved, .dissolve: .dissolved],
        .approved: [
            .agree: .approved, .approve: .approved, .meet: .active, .complete: .completed, .dissolve: .dissolved,
        ],
        .active: [.agree: .active, .approve: .active, .meet: .active, .complete: .completed, .dissolve: .dissolved],
        .completed: [.complete: .completed],
        .dissolved: [.dissolve: .dissolved],
    ]

    @Test(arguments: PairState.allCases, Step.allCases)
    func everyStepInEveryState(state: PairState, step: Step) throws {
        let school = try School()
        let pair = try school.pair(state)
        let changes = school.transaction.changes.count
        let wanted = Self.table[state]?[step]
        var refusal: DomainProblem?
        do {
            switch step {
            case .agree: try school.transaction.agree([pair], on: day("16.10.2023"))
            case .approve: _ = try school.approve([pair])
            case .meet: try school.meet(pair, "26.10.2023")
            case .complete: try school.transaction.finish(pair, as: .completed, on: day("25.05.2024"), reason: nil)
            case .dissolve:
                try school.transaction.finish(pair, as: .dissolved, on: day("25.05.2024"), reason: "переезд")
            }
        } catch let problem as DomainProblem {
            refusal = problem
        }
        #expect(try school.state(pair) == wanted ?? state)
        #expect((refusal == nil) == (wanted != nil))
        if refusal != nil || wanted == state, step != .meet { #expect(school.transaction.changes.count == changes) }
        switch (refusal, step) {
        case (nil, _): break
        case (.papersMissing(let pairs)?, .approve):
            #expect(pairs == [PairPapers(mentor: "Наумов Арсений", mentee: "Юдин Артём", missing: [.agreement])])
        default: #expect(refusal == .pairIs(state, mentor: "Наумов Арсений", mentee: "Юдин Артём"))
        }
        #expect(try school.register.faults() == [])
    }

    @Test(arguments: [PairState.completed, .dissolved])
    func anEndFreesThePlaceAndTheMentee(end: PairState) throws {
        let school = try School()
        let pair = try school.pair(end)
        let mentor = try school.mentor("Наумов")
        #expect(try school.register.livePairs(ofMentor: mentor).isEmpty)
        #expect(try school.register.livePair(ofMentee: school.mentee("Юдин")) == nil)
        let again = try #require(try school.propose(school.proposal()).last)
        #expect(again != pair)
        // Of several pairs of two people the live one is meant, else the latest.
        let people = try school.register.people(ofPair: pair)
        #expect(try school.register.pair(mentor: people.mentor, mentee: people.mentee) == again)
        try school.transaction.finish(again, as: .dissolved, on: day("30.05.2024"), reason: nil)
        #expect(try school.register.pair(mentor: people.mentor, mentee: people.mentee) == again)
        #expect(try school.register.faults() == [])
    }

    @Test func twoPeopleWithoutAPair() throws {
        let school = try School()
        try school.pupils()
        #expect(throws: DomainProblem.noSuchPair(mentor: "Наумов Арсений", mentee: "Юдин Артём")) {
            try school.register.pair(mentor: school.person("Наумов"), mentee: school.person("Юдин"))
        }
    }

    @Test func noEndBeforeTheApprovalOrTheLastMeeting() throws {
        let school = try School()
        let pair = try school.pair(.active)
        #expect(throws: DomainProblem.meetingBeforeApproval(day("19.10.2023"), approved: day("20.10.2023"))) {
            try school.transaction.finish(pair, as: .dissolved, on: day("19.10.2023"), reason: nil)
        }
        #expect(throws: DomainProblem.meetingBeforeLast(day("24.10.2023"), last: day("25.10.2023"))) {
            try school.transaction.finish(pair, as: .completed, on: day("24.10.2023"), reason: nil)
        }
        try school.transaction.finish(pair, as: .completed, on: day("25.10.2023"), reason: "")
        #expect(try school.state(pair) == .completed)
    }
}
