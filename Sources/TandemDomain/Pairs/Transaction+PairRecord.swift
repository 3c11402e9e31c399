import TandemText

/// A pair's whole story as it stands on paper: what is absent stays as it was.
package struct PairFacts: Sendable {
    /// Rows of people.
    package var mentor: Int32
    package var mentee: Int32
    /// Which of the pairs of these two, from 1; nil for the live one, else the latest, else a new one.
    package var ordinal: Int?
    /// Values of the pair's own fields.
    package var cells: [Cell]
    /// The number of the order that approved it, a document of the programme that commands refer to.
    package var order: String?
    /// Meetings that it has had.
    package var meetings: [MeetingFacts] = []

    /// A pair of two people.
    package init(mentor: Int32, mentee: Int32, ordinal: Int?, cells: [Cell], order: String?) {
        self.mentor = mentor
        self.mentee = mentee
        self.ordinal = ordinal
        self.cells = cells
        self.order = order
    }

    fileprivate func code(_ field: FieldName) -> Int32? {
        if case .code(let code)? = cells.last(where: { $0.field == field })?.value { code } else { nil }
    }
}

extension Transaction {
    /// Records a pair in any state, with its days, order and meetings, without the steps that led there.
    ///
    /// Papers and places are not asked for: what is recorded has been decided on paper.
    /// - Throws: ``DomainProblem`` where someone is not in the base, the mentee has another live pair, an approved pair
    ///   has no order, or a number cannot be.
    package func record(_ facts: PairFacts) throws {
        guard facts.mentor != facts.mentee else {
            throw DomainProblem.samePerson(try register.name(of: facts.mentor))
        }
        for meeting in facts.meetings { try check(meeting) }
        if case .number(let planned)? = facts.cells.last(where: { $0.field == .planned })?.value,
            !(0...366).contains(planned) || planned != planned.rounded()
        {
            throw DomainProblem.valueOutOfRange(.planned, planned, 0...366)
        }
        let (mentor, mentee, form) = try sides(facts)
        let known = try register.rows(of: .pairs, where: .mentor, is: mentor).filter {
            try register.code(.pairs, .mentee, $0) == mentee
        }
        let row = try place(facts, among: known)
        try checkState(facts, row, mentee: mentee)
        var cells = facts.cells.filter { $0.field != .form }.map(Self.withoutBlankPlan)
        if let order = facts.order { cells.append(Cell(.document, .code(try document(order, facts)))) }
        let pair: Int32
        let madeBefore = madeCount
        if let row {
            _ = try update(.pairs, row, cells)
            pair = row
        } else {
            if facts.code(.state) == nil { cells.append(Cell(.state, .code(PairState.proposed.code))) }
            pair = try insert(
                .pairs,
                [Cell(.mentor, .code(mentor)), Cell(.mentee, .code(mentee)), Cell(.form, .code(form.code))] + cells)
        }
        tally.count(.pairs, row == nil ? .added : madeCount > madeBefore ? .changed : .unchanged)
        for meeting in facts.meetings { try put(meeting, of: pair) }
    }

    /// A plan without a word is no plan.
    private static func withoutBlankPlan(_ cell: Cell) -> Cell {
        guard cell.field == .plan, case .text(let text)? = cell.value, text.allSatisfy(\.isWhitespace) else {
            return cell
        }
        return Cell(.plan, nil)
    }

    private func put(_ meeting: MeetingFacts, of pair: Int32) throws {
        try put(
            .meetings,
            key: [
                Cell(.pair, .code(pair)), Cell(.date, .code(meeting.date.dayNumber)),
                Cell(.kind, .code((meeting.kind ?? .regular).code)),
            ], cells(meeting) + (meeting.group == nil ? [Cell(.absent, .code(meeting.isAbsent ? 1 : 0))] : []))
    }

    /// The base entries of the two in one form: the one that is said, else the only one that both are in.
    private func sides(_ facts: PairFacts) throws -> (mentor: Int32, mentee: Int32, form: MentoringForm) {
        var form = facts.code(.form).flatMap { MentoringForm(code: $0) }
        if form == nil {
            let mentors = try table(.mentors)
            let mentees = try table(.mentees)
            let theirs = Set(
                try register.rows(of: .mentees, where: .person, is: facts.mentee).compactMap { mentees.code(.form, $0) }
            )
            let common = try register.rows(of: .mentors, where: .person, is: facts.mentor).compactMap { row in
                mentors.code(.form, row).flatMap { theirs.contains($0) ? MentoringForm(code: $0) : nil }
            }
            guard common.count <= 1 else {
                throw DomainProblem.severalParticipations(try register.name(of: facts.mentor), forms: common)
            }
            form = common.first
        }
        let mentor = try register.participation(of: facts.mentor, as: .mentor, form: form)
        let mentee = try register.participation(of: facts.mentee, as: .mentee, form: form)
        guard let form else { throw DomainProblem.formUnknown(try register.name(of: facts.mentee)) }
        return (mentor, mentee, form)
    }

    private func place(_ facts: PairFacts, among known: [Int32]) throws -> Int32? {
        guard let ordinal = facts.ordinal else {
            return try known.last { try state(ofPair: $0).isLive } ?? known.last
        }
        if ordinal == known.count + 1 { return nil }
        guard known.indices.contains(ordinal - 1) else {
            throw DomainProblem.noSuchPair(
                mentor: try register.name(of: facts.mentor), mentee: try register.name(of: facts.mentee))
        }
        return known[ordinal - 1]
    }

    private func checkState(_ facts: PairFacts, _ row: Int32?, mentee: Int32) throws {
        let state =
            try facts.code(.state).flatMap { PairState(code: $0) } ?? row.map { try self.state(ofPair: $0) }
            ?? .proposed
        if state.isLive, let live = try register.livePair(ofMentee: mentee), live != row {
            let names = try register.names(ofPair: live)
            throw DomainProblem.alreadyPaired(mentee: names.mentee, with: names.mentor)
        }
        let hasOrder = try facts.order != nil || row.map { try register.code(.pairs, .document, $0) != nil } ?? false
        if state.counts, !hasOrder {
            throw DomainProblem.orderNeeded(
                state, mentor: try register.name(of: facts.mentor), mentee: try register.name(of: facts.mentee))
        }
    }

    /// The order as the programme knows it, else added with the day of the approval.
    private func document(_ number: String, _ facts: PairFacts) throws -> Int32 {
        let programme = try programme()
        let key = [Cell(.programme, .code(programme)), Cell(.number, .text(number))]
        return try find(.documents, key)
            ?? document(
                programme, number: number, date: facts.code(.approved).flatMap { CalendarDate(dayNumber: $0) },
                title: nil)
    }
}
