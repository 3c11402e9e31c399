package import TandemText

/// What a roll-over to the next year did, and what it leaves to people.
package struct YearEnd: Sendable {
    /// The programme that ended, and the one that begins.
    package var ended: String
    package var begun: String
    /// Pupils who moved up a class.
    package var movedUp = 0
    /// Those of them who are in the tenth grade now: who left after the ninth is not known.
    package var afterNinth: [Int32] = []
    /// Pupils of the eleventh grade: graduates now.
    package var graduates: [Int32] = []
    /// Consents that ended with the programme.
    package var expiredConsents = 0
    /// Pairs that were completed, and those that had not been approved and were dissolved.
    package var completed: [Int32] = []
    package var dissolved: [Int32] = []
    /// How far the monitoring of the ended programme has come, form by form and moment by moment (П6.4).
    package var monitoring: [PhaseProgress] = []
    /// Who may become a mentor, if they want to: graduates, and mentees whose pair was completed.
    package var possibleMentors: [PossibleMentor] = []

    /// Someone who may become a mentor.
    package struct PossibleMentor: Hashable, Sendable {
        /// Why the person is named.
        package enum Ground: Hashable, Sendable {
            case graduate(SchoolClass)
            case completedPair(mentor: String)
        }
        package var person: Int32
        package var form: MentoringForm?
        package var ground: Ground
    }
}

extension Transaction {
    /// Moves the year: the next programme with the forms, rules, scales and roadmap of the latest, pupils a class up,
    /// consents at an end.
    ///
    /// What was presented, decided or done in the ended year stays with it: orders, presentations, done tasks.
    /// - Parameter completingPairs: live pairs end with the ended programme: approved ones completed, others dissolved.
    /// - Throws: ``DomainProblem/noProgramme``, ``DomainProblem/programmeWithoutPeriod(_:)``,
    ///   ``DomainProblem/programmeThere(_:)`` or ``DomainProblem/pairsStillLive(_:)``.
    package func rollOver(to name: String, reason: String, completingPairs: Bool) throws -> YearEnd {
        guard let old = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        let ended = try register.text(.programmes, .name, old) ?? "?"
        guard try find(.programmes, [Cell(.name, .text(name))]) == nil else { throw DomainProblem.programmeThere(name) }
        guard let lastDay = try register.code(.programmes, .end, old).flatMap({ CalendarDate(dayNumber: $0) }) else {
            throw DomainProblem.programmeWithoutPeriod(ended)
        }
        var yearEnd = YearEnd(ended: ended, begun: name)
        yearEnd.monitoring = try register.monitoring(of: old)
        try endPairs(&yearEnd, lastDay, reason, completingPairs)
        try nameReadyMentees(&yearEnd, of: old)
        try moveUp(&yearEnd, lastDay, reason)
        try expireConsents(&yearEnd, lastDay)
        try copyProgramme(old, name)
        return yearEnd
    }

    // MARK: Pairs

    private func endPairs(_ yearEnd: inout YearEnd, _ lastDay: CalendarDate, _ reason: String, _ completing: Bool)
        throws
    {
        let pairs = try table(.pairs)
        let live = pairs.rows.filter { pairs.choice(.state, $0, as: PairState.self)?.isLive == true }
        guard completing || live.isEmpty else {
            throw DomainProblem.pairsStillLive(
                try live.map { row in
                    let names = try register.names(ofPair: row)
                    return PairOfNames(mentor: names.mentor, mentee: names.mentee, state: try state(ofPair: row))
                })
        }
        for row in live {
            let counts = try state(ofPair: row).counts
            try finish(
                row, as: counts ? .completed : .dissolved, on: try lastDayOf(row, lastDay), reason: reason)
            if counts { yearEnd.completed.append(row) } else { yearEnd.dissolved.append(row) }
        }
    }

    /// The programme's last day, or that of the pair's approval or last meeting where it is later.
    private func lastDayOf(_ pair: Int32, _ day: CalendarDate) throws -> CalendarDate {
        let meetings = try table(.meetings)
        var days = try register.rows(of: .meetings, where: .pair, is: pair).compactMap { meetings.code(.date, $0) }
        if let approved = try register.code(.pairs, .approved, pair) { days.append(approved) }
        return days.max().flatMap { CalendarDate(dayNumber: max($0, day.dayNumber)) } ?? day
    }

    /// Mentees whose pair was completed within the programme: they know what mentoring is.
    private func nameReadyMentees(_ yearEnd: inout YearEnd, of programme: Int32) throws {
        let pairs = try table(.pairs)
        let mentees = try table(.mentees)
        let people = try table(.people)
        let start = try register.code(.programmes, .start, programme) ?? Int32.min
        var named: Set<Int32> = []
        for row in try register.rows(of: .pairs, where: .state, is: PairState.completed.code) {
            guard (pairs.code(.ended, row) ?? start) >= start,
                let person = pairs.code(.mentee, row).flatMap({ mentees.code(.person, $0) }),
                people.choice(.category, person) == Category.student, named.insert(person).inserted
            else { continue }
            yearEnd.possibleMentors.append(
                .init(
                    person: person, form: pairs.choice(.form, row),
                    ground: .completedPair(mentor: try register.names(ofPair: row).mentor)))
        }
    }

    // MARK: People

    private func moveUp(_ yearEnd: inout YearEnd, _ lastDay: CalendarDate, _ reason: String) throws {
        let people = try table(.people)
        for row in people.rows {
            let category = people.choice(.category, row, as: Category.self)
            guard category == nil || category == .student,
                let schoolClass = people.code(.schoolClass, row).flatMap({ SchoolClass(code: $0) })
            else { continue }
            if let next = SchoolClass(grade: schoolClass.grade + 1, letter: schoolClass.letter) {
                _ = try update(.people, row, [Cell(.schoolClass, .code(next.code))])
                yearEnd.movedUp += 1
                if schoolClass.grade == 9 { yearEnd.afterNinth.append(row) }
            } else {
                try graduate(row, lastDay, reason)
                yearEnd.graduates.append(row)
                // As a graduate someone is no longer the pupil that a completed pair makes ready.
                yearEnd.possibleMentors.removeAll { $0.person == row }
                yearEnd.possibleMentors.append(.init(person: row, form: nil, ground: .graduate(schoolClass)))
            }
            tally.count(.people, .changed)
        }
    }

    /// A graduate is a pupil no more, and leaves the bases that pupils are in.
    private func graduate(_ person: Int32, _ day: CalendarDate, _ reason: String) throws {
        _ = try update(
            .people, person, [Cell(.category, .code(Category.alumnus.code)), Cell(.schoolClass, nil)])
        for base in [TableName.mentors, .mentees] {
            let table = try table(base)
            for row in try register.rows(of: base, where: .person, is: person) where table.code(.left, row) == nil {
                _ = try update(base, row, [Cell(.left, .code(day.dayNumber)), Cell(.reason, .text(reason))])
                tally.count(base, .changed)
            }
        }
    }

    /// A consent is for the programme: one that was given by its last day is in force up to then.
    private func expireConsents(_ yearEnd: inout YearEnd, _ lastDay: CalendarDate) throws {
        let consents = try table(.consents)
        for row in consents.rows {
            guard let given = consents.code(.given, row), given <= lastDay.dayNumber,
                (consents.code(.withdrawn, row) ?? Int32.max) > lastDay.dayNumber,
                (consents.code(.expires, row) ?? Int32.max) > lastDay.dayNumber
            else { continue }
            _ = try update(.consents, row, [Cell(.expires, .code(lastDay.dayNumber))])
            tally.count(.consents, .changed)
            yearEnd.expiredConsents += 1
        }
    }

    // MARK: The programme

    /// What the next year takes over, with its days a year on; nil for a field that stays with the ended year.
    private func copyProgramme(_ old: Int32, _ name: String) throws {
        let new = try insert(
            .programmes, [Cell(.name, .text(name))] + copied(.programmes, old).filter { $0.field != .name })
        tally.count(.programmes, .added)
        for part in [TableName.forms, .variants, .formRules, .tasks, .scales, .windows] {
            for row in try register.rows(of: part, where: .programme, is: old) {
                let cells = try copied(part, row).filter { $0.field != .programme }
                _ = try insert(part, [Cell(.programme, .code(new))] + cells)
                tally.count(part, .added)
            }
        }
        currentProgramme = new
    }

    private func copied(_ name: TableName, _ row: Int32) throws -> [Cell] {
        let table = try table(name)
        return table.columns.compactMap { column in
            guard !Self.staying.contains(column.field.name),
                let value = column.get(Int(row), register.texts)
            else { return nil }
            if column.field.type == .date, case .code(let day) = value {
                return CalendarDate(dayNumber: day).flatMap { $0.adding(years: 1) }.map {
                    Cell(column.field.name, .code($0.dayNumber))
                }
            }
            return Cell(column.field.name, value)
        }
    }

    /// A programme is presented anew each year (П4.12), and its tasks are done anew.
    private static let staying: Set<FieldName> = [.presented, .venue, .done]
}
