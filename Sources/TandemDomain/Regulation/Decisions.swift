package import TandemText

/// A curator's decision on how a contradiction is read.
package struct Decision: Hashable, Sendable {
    package let reading: Reading
    package let date: CalendarDate
    package let reason: String?
}

extension Register {
    /// The decision on a contradiction in a programme, by default the latest one; nil while it is open.
    package func decision(on number: Int, of programme: Int32? = nil) throws -> Decision? {
        guard let programme = try programme ?? latestProgramme() else { return nil }
        let decisions = try table(.decisions)
        for row in try rows(of: .decisions, where: .programme, is: programme)
        where decisions.count(.number, row) == number {
            guard let reading = decisions.choice(.reading, row, as: Reading.self),
                let date = decisions.code(.date, row).flatMap({ CalendarDate(dayNumber: $0) })
            else { continue }
            return Decision(reading: reading, date: date, reason: try text(.decisions, .reason, row))
        }
        return nil
    }

    /// Whether a reading was decided on in a programme.
    package func isDecided(_ reading: Reading, of programme: Int32? = nil) throws -> Bool {
        try decision(on: reading.contradiction, of: programme)?.reading == reading
    }
}

extension Transaction {
    /// Settles how a contradiction of the regulation is read in the present programme; said anew, it is settled anew.
    /// - Throws: ``DomainProblem/unknownContradiction(_:)``, ``DomainProblem/readingOfOther(_:_:)``,
    ///   ``DomainProblem/decisionWithoutReason(_:)`` or ``DomainProblem/noProgramme``.
    package func decide(_ number: Int, _ reading: Reading, on date: CalendarDate, reason: String) throws {
        guard Reading.contradictions.contains(number) else { throw DomainProblem.unknownContradiction(number) }
        guard reading.contradiction == number else { throw DomainProblem.readingOfOther(number, reading) }
        guard !folded(reason).isEmpty else { throw DomainProblem.decisionWithoutReason(number) }
        try put(
            .decisions, key: [Cell(.programme, .code(try programme())), Cell(.number, .number(Double(number)))],
            [
                Cell(.reading, .code(reading.code)), Cell(.date, .code(date.dayNumber)),
                Cell(.reason, .text(reason)),
            ])
    }
}
