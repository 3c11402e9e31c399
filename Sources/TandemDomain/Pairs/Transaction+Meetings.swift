package import TandemText

/// A meeting as given; a kind that is not said is the next in order.
package struct MeetingFacts: Sendable {
    package var date: CalendarDate
    package var kind: MeetingKind?
    package var minutes: Double?
    package var note: String?
    package var planned: Int?

    package init(date: CalendarDate, kind: MeetingKind?, minutes: Double?, note: String?, planned: Int?) {
        self.date = date
        self.kind = kind
        self.minutes = minutes
        self.note = note
        self.planned = planned
    }
}

extension Transaction {
    /// Records a meeting of an approved pair, in the order of П5.3; the first one makes the pair active.
    package func meeting(_ pair: Int32, _ facts: MeetingFacts) throws {
        let meetings = try table(.meetings)
        let earlier = try register.rows(of: .meetings, where: .pair, is: pair)
        if let same = earlier.first(where: { row in
            meetings.code(.date, row) == facts.date.dayNumber
                && (facts.kind == nil || meetings.code(.kind, row) == facts.kind?.code)
        }) {
            let changed = try update(.meetings, same, cells(facts))
            tally.count(.meetings, changed ? .changed : .unchanged)
            try plan(pair, facts.planned)
            return
        }
        try checkState(pair, facts.date)
        let kinds = earlier.compactMap { meetings.choice(.kind, $0, as: MeetingKind.self) }
        let expected = Self.next(after: kinds)
        guard let usual = expected.first else { throw DomainProblem.noMeetingLeft }
        let kind = facts.kind ?? usual
        guard expected.contains(kind) else { throw DomainProblem.meetingOutOfOrder(found: kind, expected: expected) }
        if let last = earlier.compactMap({ meetings.code(.date, $0) }).max(), facts.date.dayNumber < last {
            throw DomainProblem.meetingBeforeLast(facts.date, last: CalendarDate(dayNumber: last) ?? facts.date)
        }
        _ = try insert(
            .meetings,
            [
                Cell(.pair, .code(pair)), Cell(.date, .code(facts.date.dayNumber)), Cell(.kind, .code(kind.code)),
            ] + cells(facts))
        tally.count(.meetings, .added)
        if try state(ofPair: pair) == .approved { _ = try update(.pairs, pair, [Cell(.state, .code(PairState.active.code))]) }
        try plan(pair, facts.planned)
    }

    private func cells(_ facts: MeetingFacts) -> [Cell] {
        [facts.minutes.map { Cell(.minutes, .number($0)) }, facts.note.map { Cell(.note, .text($0)) }].compactMap { $0 }
    }

    /// The number of regular meetings is set by the pair at the planning meeting (П5.5).
    private func plan(_ pair: Int32, _ planned: Int?) throws {
        guard let planned else { return }
        guard (0...366).contains(planned) else {
            throw DomainProblem.valueOutOfRange(.planned, Double(planned), 0...366)
        }
        _ = try update(.pairs, pair, [Cell(.planned, .number(Double(planned)))])
    }

    private func checkState(_ pair: Int32, _ day: CalendarDate) throws {
        let pairs = try table(.pairs)
        let state = try state(ofPair: pair)
        guard state == .approved || state == .active else {
            let names = try register.names(ofPair: pair)
            throw DomainProblem.pairIs(state, mentor: names.mentor, mentee: names.mentee)
        }
        if let approved = pairs.code(.approved, pair), day.dayNumber < approved {
            throw DomainProblem.meetingBeforeApproval(day, approved: CalendarDate(dayNumber: approved) ?? day)
        }
        let programmes = try table(.programmes)
        let programme = try programme()
        if let start = programmes.code(.start, programme).flatMap({ CalendarDate(dayNumber: $0) }),
            let end = programmes.code(.end, programme).flatMap({ CalendarDate(dayNumber: $0) }), day < start || day > end
        {
            throw DomainProblem.meetingOutsideProgramme(day, start, end)
        }
    }

    /// What may follow the meetings a pair has had: the usual one first; none after the final one.
    static func next(after kinds: [MeetingKind]) -> [MeetingKind] {
        if kinds.contains(.final) { return [] }
        if kinds.contains(.planning) { return [.regular, .final] }
        if kinds.contains(.trial) { return [.planning] }
        return kinds.contains(.introduction) ? [.trial] : [.introduction]
    }
}
