package import TandemText

extension Register {
    /// The mentors on a mentee's slip, in its order; empty where none were offered.
    package func offered(to mentee: Int32) throws -> [Int32] { try ranked(.offers, of: mentee) }

    /// The mentors whom a mentee has named, the dearest first.
    package func wishes(of mentee: Int32) throws -> [Int32] { try ranked(.wishes, of: mentee) }

    private func ranked(_ name: TableName, of mentee: Int32) throws -> [Int32] {
        let table = try table(name)
        return try rows(of: name, where: .mentee, is: mentee).sorted {
            (table.number(.rank, $0) ?? 0, $0) < (table.number(.rank, $1) ?? 0, $1)
        }.compactMap { table.code(.mentor, $0) }
    }
}

extension Transaction {
    /// The most mentors on a slip, and the most wishes of a mentee.
    package static let slipLength = 5

    /// Writes a mentee's slip anew: the mentors to choose from, in order (П§10). Without mentors the slip is withdrawn.
    /// - Throws: ``DomainProblem/slipTooLong(_:most:)`` or ``DomainProblem/namedTwice(_:)``.
    package func offer(_ mentors: [Int32], to mentee: Int32, on day: CalendarDate) throws {
        if !mentors.isEmpty { try check(mentors) }
        try replace(.offers, of: mentee, by: Self.lines(mentors), on: day)
    }

    /// Writes down whom a mentee would like, the dearest first; the wishes said before go.
    /// - Throws: ``DomainProblem/notOffered(mentor:mentee:offered:)`` for a mentor who is not on the mentee's slip, where
    ///   there is one; ``DomainProblem/slipTooLong(_:most:)``, ``DomainProblem/namedTwice(_:)`` or
    ///   ``DomainProblem/samePerson(_:)``.
    package func wish(_ mentors: [Int32], of mentee: Int32, on day: CalendarDate) throws {
        try check(mentors)
        for mentor in mentors { try checkWish(mentor, of: mentee) }
        try replace(.wishes, of: mentee, by: Self.lines(mentors), on: day)
    }

    /// A mentor on a slip or among the wishes, as it stands on paper.
    package struct SlipLine: Sendable {
        /// The row of `mentors`.
        package var mentor: Int32
        /// The place, from 1.
        package var rank: Int
        /// The day on which it was written; nil where nobody says.
        package var date: CalendarDate?

        package init(mentor: Int32, rank: Int, date: CalendarDate?) {
            self.mentor = mentor
            self.rank = rank
            self.date = date
        }
    }

    private static func lines(_ mentors: [Int32]) -> [SlipLine] {
        zip(mentors, 1...).map { SlipLine(mentor: $0, rank: $1, date: nil) }
    }

    /// Writes down a slip or wishes as they stand on paper, in place of those there are: what is recorded has been
    /// decided, and neither rules nor the slip are asked.
    /// - Throws: ``DomainProblem/namedTwice(_:)``, ``DomainProblem/samePerson(_:)``, or
    ///   ``DomainProblem/valueOutOfRange(_:_:_:)`` for a place that no slip has.
    package func recordSlip(_ lines: [SlipLine], in name: TableName, of mentee: Int32) throws {
        let places = 1...Double(Self.slipLength)
        for line in lines where !places.contains(Double(line.rank)) {
            throw DomainProblem.valueOutOfRange(.rank, Double(line.rank), places)
        }
        try checkNoneTwice(lines.map(\.mentor))
        for line in lines { try checkTwoPeople(line.mentor, mentee) }
        try replace(name, of: mentee, by: lines, on: today)
    }

    /// Sees to it that a mentee may name a mentor, see ``wish(_:of:on:)``.
    package func checkWish(_ mentor: Int32, of mentee: Int32) throws {
        try checkTwoPeople(mentor, mentee)
        try checkOffered(mentor, to: mentee)
    }

    private func checkTwoPeople(_ mentor: Int32, _ mentee: Int32) throws {
        if try register.code(.mentors, .person, mentor) == register.code(.mentees, .person, mentee) {
            throw DomainProblem.samePerson(try register.name(of: mentee, in: .mentees))
        }
    }

    /// A mentee chooses among the mentors offered (П§10); without a slip, freely.
    /// - Throws: ``DomainProblem/notOffered(mentor:mentee:offered:)``.
    func checkOffered(_ mentor: Int32, to mentee: Int32) throws {
        let offered = try register.offered(to: mentee)
        guard !offered.isEmpty, !offered.contains(mentor) else { return }
        throw DomainProblem.notOffered(
            mentor: try register.name(of: mentor, in: .mentors), mentee: try register.name(of: mentee, in: .mentees),
            offered: try offered.map { try register.name(of: $0, in: .mentors) })
    }

    private func check(_ mentors: [Int32]) throws {
        guard (1...Self.slipLength).contains(mentors.count) else {
            throw DomainProblem.slipTooLong(mentors.count, most: Self.slipLength)
        }
        try checkNoneTwice(mentors)
    }

    private func checkNoneTwice(_ mentors: [Int32]) throws {
        var seen: Set<Int32> = []
        for mentor in mentors where !seen.insert(mentor).inserted {
            throw DomainProblem.namedTwice(try register.name(of: mentor, in: .mentors))
        }
    }

    /// A line that stays keeps the day on which it was written, unless another one is said.
    private func replace(_ name: TableName, of mentee: Int32, by lines: [SlipLine], on day: CalendarDate) throws {
        var known: [Int32: Int32] = [:]
        let mentors = Set(lines.map(\.mentor))
        for row in try register.rows(of: name, where: .mentee, is: mentee) {
            guard let mentor = try register.code(name, .mentor, row) else { continue }
            known[mentor] = row
            if !mentors.contains(mentor) {
                try delete(name, row)
                tally.count(name, .removed)
            }
        }
        for line in lines {
            let rank = Cell(.rank, .number(Double(line.rank)))
            let date = line.date.map { Cell(.date, .code($0.dayNumber)) }
            if let row = known[line.mentor] {
                let cells = [rank] + [date].compactMap { $0 }
                tally.count(name, try update(name, row, cells) ? .changed : .unchanged)
            } else {
                _ = try insert(
                    name,
                    [
                        Cell(.mentee, .code(mentee)), Cell(.mentor, .code(line.mentor)), rank,
                        date ?? Cell(.date, .code(day.dayNumber)),
                    ])
                tally.count(name, .added)
            }
        }
    }
}
