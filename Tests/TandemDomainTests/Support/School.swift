import TandemDomain
import TandemText
import Testing

/// A school under construction: short ways to say what a script would say.
final class School {
    let transaction: Transaction
    let programme: Int32
    let form = MentoringForm.studentStudent

    /// A programme from 1 September 2023 to 31 May 2024 with one form, presented, two places a mentor.
    init(today: CalendarDate = day("01.06.2024")) throws {
        transaction = Transaction(Register(), today: today)
        programme = try transaction.programme("2023-2024")
        try transaction.period(programme, day("01.09.2023"), day("31.05.2024"))
        try transaction.form(
            programme, form, [Cell(.capacity, .number(2)), Cell(.presented, .code(day("10.09.2023").dayNumber))])
    }

    var register: Register { transaction.register }

    /// Continues in a new transaction on what there is.
    init(continuing school: School) throws {
        transaction = Transaction(school.register, today: school.transaction.today)
        programme = try transaction.programme()
    }

    func record(_ role: ParticipantFacts.Role, _ name: String, _ cells: Cell...) throws {
        try transaction.record(ParticipantFacts(role: role, name: name, cells: cells))
    }

    func person(_ name: String) throws -> Int32 { try register.person(PersonKey(name: name)) }

    func mentor(_ name: String) throws -> Int32 {
        try register.participation(of: person(name), as: .mentor, form: form)
    }

    func mentee(_ name: String) throws -> Int32 {
        try register.participation(of: person(name), as: .mentee, form: form)
    }

    func consent(_ name: String, given: String? = "05.09.2023", parent: String? = nil, withdrawn: String? = nil) throws
    {
        try transaction.consent(
            PersonKey(name: name), given: given.map { day($0) }, guardian: parent, withdrawn: withdrawn.map { day($0) })
    }

    /// Two pupils of whom papers are complete.
    func pupils(_ mentor: String = "Наумов Арсений", _ mentee: String = "Юдин Артём") throws {
        for (role, name, born) in [
            (ParticipantFacts.Role.mentor, mentor, "01.02.2007"), (.mentee, mentee, "03.04.2012"),
        ] {
            try record(role, name, .category(.student), .born(born), .form(form))
            try consent(name, parent: "Родитель")
        }
    }

    func proposal(_ mentor: String = "Наумов Арсений", _ mentee: String = "Юдин Артём", score: Double = 1) throws
        -> PairProposal
    {
        PairProposal(mentor: try self.mentor(mentor), mentee: try self.mentee(mentee), score: score, variant: nil)
    }

    @discardableResult
    func propose(_ proposals: PairProposal..., on date: String = "01.10.2023") throws -> [Int32] {
        try transaction.propose(proposals, form: form, on: day(date))
        return try register.table(.pairs).rows
    }

    func approve(_ pairs: [Int32], onlyReady: Bool = false, date: String = "20.10.2023") throws -> [PairPapers] {
        try transaction.approve(pairs, onlyReady: onlyReady, order: "115/01", date: day(date), title: nil)
    }

    func meet(_ pair: Int32, _ date: String, _ kind: MeetingKind? = nil, planned: Int? = nil) throws {
        try transaction.meeting(
            pair, MeetingFacts(date: day(date), kind: kind, minutes: 45, note: nil, planned: planned))
    }

    /// A pair of the two pupils in a state.
    func pair(_ state: PairState) throws -> Int32 {
        try pupils()
        let pair = try #require(try propose(proposal()).first)
        if state == .proposed { return pair }
        try transaction.agree([pair], on: day("15.10.2023"))
        if state == .agreed { return pair }
        _ = try approve([pair])
        if state == .approved { return pair }
        try meet(pair, "25.10.2023", .introduction)
        if state == .active { return pair }
        try transaction.finish(pair, as: state, on: day("20.05.2024"), reason: nil)
        return pair
    }

    func state(_ pair: Int32) throws -> PairState { try transaction.state(ofPair: pair) }

    /// The counts of a noun: added, changed, unchanged, removed.
    func counts(_ name: TableName) -> [Int] {
        transaction.tally.lines.first { $0.table == name }.map { [$0.added, $0.changed, $0.unchanged, $0.removed] }
            ?? [0, 0, 0, 0]
    }
}

/// A date as Russians write it.
func day(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? .epoch }

extension Cell {
    static func category(_ value: Category) -> Cell { Cell(.category, .code(value.code)) }
    static func need(_ value: Need) -> Cell { Cell(.need, .code(value.code)) }
    static func form(_ value: MentoringForm) -> Cell { Cell(.form, .code(value.code)) }
    static func born(_ text: String) -> Cell { Cell(.born, .code(day(text).dayNumber)) }
    static func date(_ field: FieldName, _ text: String) -> Cell { Cell(field, .code(day(text).dayNumber)) }
    static func number(_ field: FieldName, _ number: Double) -> Cell { Cell(field, .number(number)) }
    static func schoolClass(_ grade: Int, _ letter: Character? = nil) -> Cell {
        Cell(.schoolClass, SchoolClass(grade: grade, letter: letter).map { .code($0.code) })
    }
}
