package import TandemText

extension Transaction {
    /// Both sides agree (П4.13); pairs that have agreed before stay as they are.
    /// - Throws: ``DomainProblem/pairIs(_:mentor:mentee:)`` for a pair that has ended.
    package func agree(_ rows: [Int32], on day: CalendarDate) throws {
        try checkNotEnded(rows)
        for row in rows where try state(ofPair: row) == .proposed {
            let people = try register.people(ofPair: row)
            for person in [people.mentor, people.mentee] { try checkProcessing(of: person, on: day) }
        }
        for row in rows {
            guard try state(ofPair: row) == .proposed else {
                tally.count(.pairs, .unchanged)
                continue
            }
            _ = try update(
                .pairs, row, [Cell(.state, .code(PairState.agreed.code)), Cell(.agreed, .code(day.dayNumber))])
            tally.count(.pairs, .changed)
        }
    }

    func checkNotEnded(_ rows: [Int32]) throws {
        for row in rows {
            let state = try state(ofPair: row)
            guard state.isLive else { throw try pairIs(state, row) }
        }
    }

    func pairIs(_ state: PairState, _ row: Int32) throws -> DomainProblem {
        let names = try register.names(ofPair: row)
        return .pairIs(state, mentor: names.mentor, mentee: names.mentee)
    }

    /// The state of a pair.
    package func state(ofPair row: Int32) throws -> PairState {
        try table(.pairs).choice(.state, row) ?? .dissolved
    }

    /// Completes or dissolves a pair; either frees the mentor's place, and the mentee can be paired again.
    /// - Throws: ``DomainProblem/pairIs(_:mentor:mentee:)``, or that the day is before the approval or the last meeting.
    package func finish(_ row: Int32, as state: PairState, on day: CalendarDate, reason: String?) throws {
        let present = try self.state(ofPair: row)
        if present == state {
            tally.count(.pairs, .unchanged)
            return
        }
        let allowed: [PairState] =
            state == .completed ? [.active, .approved] : [.proposed, .agreed, .approved, .active]
        guard allowed.contains(present) else { throw try pairIs(present, row) }
        try checkNotBefore(day, ofPair: row)
        _ = try update(
            .pairs, row,
            [
                Cell(.state, .code(state.code)), Cell(.ended, .code(day.dayNumber)),
                Cell(.reason, reason.map { .text($0) }),
            ])
        tally.count(.pairs, .changed)
    }

    /// Nothing of a pair comes before its approval or its last meeting.
    func checkNotBefore(_ day: CalendarDate, ofPair row: Int32) throws {
        if let approved = try register.code(.pairs, .approved, row).flatMap({ CalendarDate(dayNumber: $0) }),
            day < approved
        {
            throw DomainProblem.meetingBeforeApproval(day, approved: approved)
        }
        let meetings = try table(.meetings)
        let dates = try register.rows(of: .meetings, where: .pair, is: row).compactMap { meetings.code(.date, $0) }
        if let last = dates.max().flatMap({ CalendarDate(dayNumber: $0) }), day < last {
            throw DomainProblem.meetingBeforeLast(day, last: last)
        }
    }
}
