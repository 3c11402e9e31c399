package import TandemText

/// A meeting as given; a kind that is not said is the next in order.
package struct MeetingFacts: Sendable {
    package var date: CalendarDate
    /// Nil for the next kind in order.
    package var kind: MeetingKind?
    /// How long it was, 1...1440.
    package var minutes: Double?
    package var note: String?
    /// How many regular meetings the pair plans, 0...366.
    package var planned: Int?
    /// The group that met, where it was not the pair alone.
    package var group: String?
    /// The group met without this pair's mentee.
    package var isAbsent = false

    /// A meeting on a day.
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
    ///
    /// The same kind on the same day is the same meeting; a meeting without a kind is the first one of its day.
    /// - Throws: ``DomainProblem`` for a pair that is not approved, a day outside the pair's or the programme's time, a
    ///   kind out of order, a meeting after the final one, or a length or number that cannot be.
    package func meeting(_ pair: Int32, _ facts: MeetingFacts) throws {
        try check(facts)
        let earlier = try register.rows(of: .meetings, where: .pair, is: pair)
        if let same = try earlier.first(where: { try isSame($0, facts) }) {
            let changed = try update(.meetings, same, cells(facts))
            let isReplanned = try plan(pair, facts.planned)
            tally.count(.meetings, changed || isReplanned ? .changed : .unchanged)
            return
        }
        let kind = try nextKind(pair, facts, after: earlier)
        _ = try insert(
            .meetings,
            [
                Cell(.pair, .code(pair)), Cell(.date, .code(facts.date.dayNumber)), Cell(.kind, .code(kind.code)),
                Cell(.absent, .code(0)),
            ] + cells(facts))
        tally.count(.meetings, .added)
        _ = try update(.pairs, pair, [Cell(.state, .code(PairState.active.code))])
        _ = try plan(pair, facts.planned)
    }

    func check(_ facts: MeetingFacts) throws {
        if let minutes = facts.minutes, !(1...1440).contains(minutes) {
            throw DomainProblem.valueOutOfRange(.minutes, minutes, 1...1440)
        }
        if let planned = facts.planned, !(0...366).contains(planned) {
            throw DomainProblem.valueOutOfRange(.planned, Double(planned), 0...366)
        }
    }

    func isSame(_ row: Int32, _ facts: MeetingFacts) throws -> Bool {
        let meetings = try table(.meetings)
        return meetings.code(.date, row) == facts.date.dayNumber
            && (facts.kind == nil || meetings.code(.kind, row) == facts.kind?.code)
    }

    func cells(_ facts: MeetingFacts) -> [Cell] {
        var cells: [Cell] = []
        if let minutes = facts.minutes { cells.append(Cell(.minutes, .number(minutes))) }
        if let note = facts.note { cells.append(Cell(.note, .text(note))) }
        if let group = facts.group {
            cells += [Cell(.group, .text(group)), Cell(.absent, .code(facts.isAbsent ? 1 : 0))]
        }
        return cells
    }

    /// The number of regular meetings is set by the pair at the planning meeting (П5.5).
    private func plan(_ pair: Int32, _ planned: Int?) throws -> Bool {
        try planned.map { try update(.pairs, pair, [Cell(.planned, .number(Double($0)))]) } ?? false
    }

    /// The kind of a new meeting, where the pair, the day and the order allow one.
    func nextKind(_ pair: Int32, _ facts: MeetingFacts, after earlier: [Int32]) throws -> MeetingKind {
        let state = try state(ofPair: pair)
        guard state == .approved || state == .active else { throw try pairIs(state, pair) }
        try checkPeriod(pair, facts.date)
        let meetings = try table(.meetings)
        let planned = try facts.planned ?? table(.pairs).count(.planned, pair)
        let expected = Self.next(after: earlier.compactMap { meetings.choice(.kind, $0) }, planned: planned)
        guard let usual = expected.first else { throw DomainProblem.noMeetingLeft }
        let kind = facts.kind ?? usual
        guard expected.contains(kind) else { throw DomainProblem.meetingOutOfOrder(found: kind, expected: expected) }
        try checkNotBefore(facts.date, ofPair: pair)
        let people = try register.people(ofPair: pair)
        for person in [people.mentor, people.mentee] { try checkProcessing(of: person, on: facts.date) }
        return kind
    }

    /// The programme under whose order the pair was approved, both its first and its last day included.
    private func checkPeriod(_ pair: Int32, _ day: CalendarDate) throws {
        let document = try register.code(.pairs, .document, pair)
        let programme = try document.flatMap { try register.code(.documents, .programme, $0) } ?? self.programme()
        let programmes = try table(.programmes)
        guard let start = programmes.code(.start, programme).flatMap({ CalendarDate(dayNumber: $0) }),
            let end = programmes.code(.end, programme).flatMap({ CalendarDate(dayNumber: $0) })
        else { return }
        if day < start || day > end { throw DomainProblem.meetingOutsideProgramme(day, start, end) }
        // П5.4 read as the year of the calendar: what began in autumn ends with December.
        if let decision = try register.decision(on: Reading.calendarYear.contradiction, of: programme),
            decision.reading == .calendarYear,
            let december = CalendarDate(year: start.year, month: 12, day: 31), day > december
        {
            throw DomainProblem.meetingOutsideYear(day, end: december, decided: decision.date)
        }
    }

    /// What may follow the meetings a pair has had: the usual one first; none after the final one.
    ///
    /// The final meeting comes after a regular one, unless the pair has planned none.
    static func next(after kinds: [MeetingKind], planned: Int?) -> [MeetingKind] {
        if kinds.contains(.final) { return [] }
        if kinds.contains(.regular) { return [.regular, .final] }
        if kinds.contains(.planning) { return planned == 0 ? [.final, .regular] : [.regular] }
        if kinds.contains(.trial) { return [.planning] }
        return kinds.contains(.introduction) ? [.trial] : [.introduction]
    }
}
