import TandemText

@testable import TandemDomain

/// A school year in which anything may be said in any order: most of it is refused, some of it is nonsense.
struct RandomYear {
    let school: School
    private var random: Pseudorandom

    private static let names = [
        "Ёлкин Лев", "Ель Ян", "Юдин Артём", "Юдина Анна", "Юдин Артём Олегович", "Цой Юлия", "",
    ]
    private static let forms: [MentoringForm] = [.studentStudent, .teacherStudent]
    private static let oddities = [Double.nan, .infinity, -1, 0, 0.5, 1e300, 1001]

    init(seed: UInt64) throws {
        random = Pseudorandom(seed: seed)
        school = try School()
    }

    private var transaction: Transaction { school.transaction }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &random)] }

    /// Mostly in the order of the year, so that some pairs get to their end.
    private mutating func date(_ days: ClosedRange<Int> = 0...300) -> CalendarDate {
        day("25.08.2023").adding(days: Int.random(in: days, using: &random)) ?? .epoch
    }

    private mutating func name() -> String { pick(chance(3) ? Self.names : Array(Self.names.dropLast())) }

    private mutating func number(_ usual: ClosedRange<Int>) -> Double {
        chance(4) ? pick(Self.oddities) : Double(Int.random(in: usual, using: &random))
    }

    private mutating func row(_ name: TableName) throws -> Int32? {
        let rows = try school.register.table(name).rows
        return rows.isEmpty ? nil : pick(rows)
    }

    /// Says one thing.
    mutating func step() throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<22: try record()
        case 22..<32: try consent()
        case 32..<35: try transaction.contract(PersonKey(name: name()), number: pick(["1", "2", ""]), date: date())
        case 35..<45: try propose()
        case 45..<50: try choose()
        case 50: try offerOrWish()
        case 51..<60: try transaction.agree(try pairs(), on: date(0...60))
        case 60..<70: try approve()
        case 70..<83: try meet()
        case 83, 90: try groupOrMeetAsOne()
        case 84..<88: try finish()
        case 88..<90: try programme()
        default: try measure()
        }
    }

    private mutating func record() throws {
        var cells: [Cell] = []
        if chance(60) {
            cells.append(.category(pick(chance(70) ? [.student, .teacher] : TandemDomain.Category.allCases)))
        }
        if chance(80) { cells.append(.form(pick(Self.forms))) }
        if chance(10) { cells.append(Cell(.form, nil)) }
        if chance(30) { cells.append(.number(.capacity, number(0...3))) }
        if chance(5) { cells.append(Cell(.capacity, nil)) }
        if chance(20) { cells.append(.born(pick(["29.02.2008", "01.09.1990", "01.09.2090"]))) }
        if chance(20) { cells.append(.schoolClass(pick([5, 6, 11]), pick(["А", "Б"]))) }
        if chance(10) { cells.append(.need(pick(Need.allCases))) }
        if chance(8) { cells.append(Cell(.joined, .code(date().dayNumber))) }
        if chance(8) { cells.append(Cell(.left, .code(date().dayNumber))) }
        if chance(10) { cells.append(Cell(.interests, .tags([pick(Self.names), pick(Self.names)]))) }
        if chance(5) { cells.append(.number(.gpa, number(2...5))) }
        try transaction.record(ParticipantFacts(role: pick([.person, .mentor, .mentee]), name: name(), cells: cells))
    }

    private mutating func consent() throws {
        let (given, withdrawn) = (chance(90), chance(15))
        try transaction.consent(
            PersonKey(name: name()), given: given ? date(0...60) : nil,
            guardian: chance(70) ? pick(["Мать", ""]) : nil, withdrawn: withdrawn ? date() : nil)
    }

    private mutating func proposals(_ form: MentoringForm, _ count: Int) throws -> [PairProposal] {
        let (mentors, mentees) = (try school.register.table(.mentors), try school.register.table(.mentees))
        let first = mentors.rows.filter { mentors.code(.form, $0) == form.code }
        let second = mentees.rows.filter { mentees.code(.form, $0) == form.code }
        guard !first.isEmpty, !second.isEmpty else { return [] }
        return (0..<count).map { _ in
            PairProposal(
                mentor: pick(first), mentee: pick(second), score: number(0...9), variant: chance(50) ? "в" : nil)
        }
    }

    private mutating func propose() throws {
        let form = pick(Self.forms)
        try transaction.propose(
            try proposals(form, Int.random(in: 0...3, using: &random)), form: form, on: date(0...60))
    }

    private mutating func choose() throws {
        let form = pick(Self.forms)
        for proposal in try proposals(form, 1) { try transaction.choose(proposal, form: form, on: date(0...60)) }
    }

    private mutating func offerOrWish() throws {
        let form = pick(Self.forms)
        let proposals = try proposals(form, Int.random(in: 1...3, using: &random))
        guard let mentee = proposals.first?.mentee else { return }
        if chance(60) {
            try transaction.offer(proposals.map(\.mentor), to: mentee, on: date(0...60))
        } else {
            try transaction.wish(proposals.map(\.mentor), of: mentee, on: date(0...60))
        }
    }

    private mutating func groupOrMeetAsOne() throws {
        guard let pair = try row(.pairs), let mentor = try school.register.code(.pairs, .mentor, pair) else { return }
        let name = pick(["А", "Б"])
        if chance(50) {
            try transaction.group(name, of: mentor, try school.register.livePairs(ofMentor: mentor))
        } else {
            try transaction.meeting(
                ofGroup: name,
                MeetingFacts(
                    date: date(60...300), kind: chance(30) ? pick(MeetingKind.allCases) : nil, minutes: nil, note: nil,
                    planned: nil), absent: chance(40) ? [pair] : [])
        }
    }

    private mutating func pairs() throws -> [Int32] {
        try chance(60)
            ? school.register.table(.pairs).rows.filter { try school.state($0).isLive } : row(.pairs).map { [$0] } ?? []
    }

    private mutating func approve() throws {
        _ = try transaction.approve(
            pairs(), onlyReady: chance(70), order: pick(["1", "2", ""]), date: chance(80) ? date(30...90) : nil,
            title: nil)
    }

    private mutating func meet() throws {
        guard let pair = try row(.pairs) else { return }
        try transaction.meeting(
            pair,
            MeetingFacts(
                date: date(60...300), kind: chance(40) ? pick(MeetingKind.allCases) : nil,
                minutes: chance(50) ? number(1...90) : nil, note: chance(20) ? "" : nil,
                planned: chance(20) ? pick([-1, 0, 1, 8]) : nil))
    }

    private mutating func finish() throws {
        guard let pair = try row(.pairs) else { return }
        try transaction.finish(pair, as: pick([.completed, .dissolved]), on: date(), reason: chance(50) ? "" : nil)
    }

    private mutating func programme() throws {
        let programme = school.programme
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try transaction.form(programme, pick(Self.forms), [.number(.capacity, number(1...3))])
        case 1: try transaction.form(programme, pick(Self.forms), [Cell(.presented, .code(date(0...60).dayNumber))])
        case 2:
            try transaction.task(programme, pick(Stage.allCases), title: name(), [Cell(.due, .code(date().dayNumber))])
        default: try transaction.finishTask(name(), on: date())
        }
    }

    private mutating func measure() throws {
        let scale = pick(["сила", "Ум", "балл"])
        if chance(30) {
            try transaction.scale(
                school.programme, name: scale, lower: number(0...3), upper: number(3...9), moreIsBetter: true)
        } else {
            try transaction.measure(
                try row(.people) ?? 0, pick(Phase.allCases), scale: scale, number(0...9), on: chance(50) ? date() : nil)
        }
    }
}
