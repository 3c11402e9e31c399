package import TandemText

extension Transaction {
    /// Begins or continues the definition of a programme; commands refer to it from then on.
    package func programme(_ name: String) throws -> Int32 {
        let key = [Cell(.name, .text(name))]
        let known = try find(.programmes, key)
        let row = try put(.programmes, key: key, [])
        if known != nil { unchangedProgrammes.insert(row) }
        currentProgramme = row
        return row
    }

    /// The programme that records belong to: the one that this transaction defines, else the register's latest.
    /// - Throws: ``DomainProblem/noProgramme``.
    package func programme() throws -> Int32 {
        if let currentProgramme { return currentProgramme }
        guard let row = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        currentProgramme = row
        return row
    }

    /// Sets parts of a programme.
    package func setProgramme(_ programme: Int32, _ cells: [Cell]) throws {
        if try update(.programmes, programme, cells) { countAsChanged(programme) }
    }

    /// A programme of which some part differs has changed, though its name was there before.
    private func countAsChanged(_ programme: Int32) {
        if unchangedProgrammes.remove(programme) != nil { tally.recountAsChanged(.programmes) }
    }

    /// The first and the last day of a programme.
    /// - Throws: ``DomainProblem/periodReversed(_:_:)``.
    package func period(_ programme: Int32, _ start: CalendarDate, _ end: CalendarDate) throws {
        guard start <= end else { throw DomainProblem.periodReversed(start, end) }
        try setProgramme(programme, [Cell(.start, .code(start.dayNumber)), Cell(.end, .code(end.dayNumber))])
    }

    /// An order or another document of the programme; its number is its key. What it is, is said, or told by its title.
    /// - Throws: ``DomainProblem/documentConflict(number:)`` where it is known with another date, or
    ///   ``DomainProblem/issuedOtherwise(number:)`` where it was issued as something else.
    @discardableResult
    package func document(
        _ programme: Int32, number: String, date: CalendarDate?, title: String?, kind: DocumentKind? = nil
    ) throws -> Int32 {
        let key = [Cell(.programme, .code(programme)), Cell(.number, .text(number))]
        let known = try find(.documents, key)
        if let known, let date, let old = try table(.documents).code(.date, known), old != date.dayNumber {
            throw DomainProblem.documentConflict(number: number)
        }
        if let known, try isIssued(known, otherwiseThan: title, kind) {
            throw DomainProblem.issuedOtherwise(number: number)
        }
        var cells = [date.map { Cell(.date, .code($0.dayNumber)) }, title.map { Cell(.title, .text($0)) }].compactMap {
            $0
        }
        if let kind = try kind ?? documentKind(known: known, title: title) {
            cells.append(Cell(.kind, .code(kind.code)))
        }
        return try put(.documents, key: key, cells)
    }

    /// Whether a document is issued with another title or as another kind; what was left open may still be said.
    private func isIssued(_ document: Int32, otherwiseThan title: String?, _ kind: DocumentKind?) throws -> Bool {
        guard let issued = try register.rows(of: .issuedDocuments, where: .document, is: document).first else {
            return false
        }
        let oldTitle = try register.text(.documents, .title, document)
        let oldKind = try table(.issuedDocuments).choice(.kind, issued, as: DocumentKind.self)
        return title != nil && oldTitle != nil && title != oldTitle || kind != nil && kind != oldKind
    }

    /// What a document is where nobody has said: as it was, else as its title says.
    private func documentKind(known row: Int32?, title: String?) throws -> DocumentKind? {
        if let row {
            if let kind = try table(.documents).choice(.kind, row, as: DocumentKind.self) { return kind }
            if let kind = try register.text(.documents, .title, row).flatMap({ DocumentKind(title: $0) }) {
                return kind
            }
        }
        return title.flatMap { DocumentKind(title: $0) }
    }

    /// A form that the programme has chosen, with parts of it.
    ///
    /// Where the capacity shrinks, open proposals that no longer have a place are taken back.
    /// - Throws: ``DomainProblem/notPositive(_:_:)`` or ``DomainProblem/valueOutOfRange(_:_:_:)`` for a capacity that
    ///   cannot be, or that is below what a mentor's pairs take already.
    @discardableResult
    package func form(_ programme: Int32, _ form: MentoringForm, _ cells: [Cell]) throws -> Int32 {
        var surplus: [Int32] = []
        for case .number(let number)? in cells.filter({ $0.field == .capacity }).map(\.value) {
            guard number >= 1 else { throw DomainProblem.notPositive(.capacity, number) }
            guard number <= 1000, number == number.rounded() else {
                throw DomainProblem.valueOutOfRange(.capacity, number, 1...1000)
            }
            surplus = try surplusProposals(in: form, programme, capacity: Int(number))
        }
        let key = [Cell(.programme, .code(programme)), Cell(.form, .code(form.code))]
        let row = try put(.forms, key: key, cells)
        for pair in surplus { try withdrawProposal(pair) }
        return row
    }

    private func surplusProposals(in form: MentoringForm, _ programme: Int32, capacity: Int) throws -> [Int32] {
        guard try programmeOfForms == programme else { return [] }
        let mentors = try table(.mentors)
        return try register.rows(of: .mentors, where: .form, is: form.code).flatMap { mentor in
            try surplusProposals(
                register.livePairs(ofMentor: mentor),
                capacity: min(mentors.count(.capacity, mentor) ?? capacity, capacity))
        }
    }

    /// A variant of a form.
    package func variant(_ programme: Int32, _ form: MentoringForm, name: String, goal: String?) throws {
        try put(
            .variants,
            key: [Cell(.programme, .code(programme)), Cell(.form, .code(form.code)), Cell(.name, .text(name))],
            goal.map { [Cell(.goal, .text($0))] } ?? [])
    }

    /// A step of a form's scheme (Пр8.1–8.3) with what is done and where; form and title are its key.
    package func step(
        _ programme: Int32, _ form: MentoringForm, number: Int, title: String, activities: [String], venue: String?
    ) throws {
        try put(
            .steps,
            key: [Cell(.programme, .code(programme)), Cell(.form, .code(form.code)), Cell(.title, .text(title))],
            [
                Cell(.step, .number(Double(number))),
                Cell(.activities, activities.isEmpty ? nil : .text(activities.joined(separator: "; "))),
                Cell(.venue, venue.map { .text($0) }),
            ])
    }

    /// A rule set that a form uses, with the parameters that the programme gives it.
    package func formRules(_ programme: Int32, _ form: MentoringForm, ruleSet: String, parameters: String?) throws {
        try putPart(
            programme, .formRules,
            key: [Cell(.programme, .code(programme)), Cell(.form, .code(form.code)), Cell(.ruleSet, .text(ruleSet))],
            [Cell(.parameters, parameters.map { .text($0) })])
    }

    /// Puts a part of a programme that is not counted apart.
    private func putPart(_ programme: Int32, _ name: TableName, key: [Cell], _ cells: [Cell]) throws {
        let before = madeCount
        try put(name, key: key, cells, counting: false)
        if madeCount > before { countAsChanged(programme) }
    }

    /// A task of the roadmap; stage and title are its key.
    package func task(_ programme: Int32, _ stage: Stage, title: String, _ cells: [Cell]) throws {
        try put(
            .tasks,
            key: [Cell(.programme, .code(programme)), Cell(.stage, .code(stage.code)), Cell(.title, .text(title))],
            cells)
    }

    /// A scale on which participants are measured (П6.3); its name is its key.
    /// - Throws: ``DomainProblem/scaleReversed(_:lower:upper:)``, ``DomainProblem/marksRefused(_:)``, or
    ///   ``DomainProblem/valueOffScale(_:_:lower:upper:)`` for a known measurement that would be off the scale.
    package func scale(
        _ programme: Int32, name: String, lower: Double, upper: Double, moreIsBetter: Bool
    ) throws {
        if Self.isMark(name) { throw DomainProblem.marksRefused(name) }
        for (field, bound) in [(FieldName.lower, lower), (.upper, upper)] where !Value.numbers.contains(bound) {
            throw DomainProblem.valueOutOfRange(field, bound, Value.numbers)
        }
        guard lower < upper else { throw DomainProblem.scaleReversed(name, lower: lower, upper: upper) }
        let cells = [
            Cell(.lower, .number(lower)), Cell(.upper, .number(upper)),
            Cell(.moreIsBetter, .code(moreIsBetter ? 1 : 0)),
        ]
        guard let known = try scale(named: name, of: programme) else {
            _ = try insert(.scales, [Cell(.programme, .code(programme)), Cell(.name, .text(name))] + cells)
            tally.count(.scales, .added)
            return
        }
        let measurements = try table(.measurements)
        let values = try register.rows(of: .measurements, where: .scale, is: known).compactMap {
            measurements.number(.value, $0)
        }
        if let value = values.first(where: { !(lower...upper).contains($0) }) {
            throw DomainProblem.valueOffScale(name, value, lower: lower, upper: upper)
        }
        tally.count(.scales, try update(.scales, known, cells) ? .changed : .unchanged)
    }

    /// An expected result and what it is read from, as written (Пр4); its title is its key.
    package func indicator(_ programme: Int32, title: String, moreIsBetter: Bool, measure: String) throws {
        try put(
            .indicators, key: [Cell(.programme, .code(programme)), Cell(.title, .text(title))],
            [Cell(.moreIsBetter, .code(moreIsBetter ? 1 : 0)), Cell(.text, .text(measure))])
    }

    /// When a phase is measured (П6.4).
    /// - Throws: ``DomainProblem/periodReversed(_:_:)``.
    package func window(_ programme: Int32, _ phase: Phase, from: CalendarDate?, until: CalendarDate?) throws {
        if let from, let until, until < from { throw DomainProblem.periodReversed(from, until) }
        try putPart(
            programme, .windows, key: [Cell(.programme, .code(programme)), Cell(.phase, .code(phase.code))],
            [
                Cell(.start, from.map { .code($0.dayNumber) }), Cell(.end, until.map { .code($0.dayNumber) }),
            ])
    }

    /// Marks a roadmap task as done on a day; the title may be cut short.
    /// - Throws: ``DomainProblem/unknownTask(_:closest:)``.
    package func finishTask(_ title: String, on day: CalendarDate) throws {
        let wanted = folded(title)
        var titles: [String] = []
        var found: Int32?
        for row in try register.rows(of: .tasks, where: .programme, is: programme()) {
            guard let known = try register.text(.tasks, .title, row) else { continue }
            titles.append(known)
            let name = folded(known)
            // A whole title wins over the beginning of another.
            if name == wanted {
                found = row
                break
            }
            if found == nil, !wanted.isEmpty, name.hasPrefix(wanted) { found = row }
        }
        guard let found else {
            throw DomainProblem.unknownTask(title, closest: closest(to: title, among: titles, limit: 3))
        }
        // Done once is done; a later date does not move it.
        let isOpen = try register.code(.tasks, .done, found) == nil
        let changed = try isOpen && update(.tasks, found, [Cell(.done, .code(day.dayNumber))])
        tally.count(.tasks, changed ? .changed : .unchanged)
    }

    /// A rule set as its file says it; the text is kept so that every later session has it.
    package func ruleSet(name: String, form: MentoringForm?, file: String, line: Int, text: String) throws {
        try put(
            .ruleSets, key: [Cell(.name, .text(name))],
            [
                Cell(.form, form.map { .code($0.code) }), Cell(.file, .text(file)), Cell(.line, .number(Double(line))),
                Cell(.text, .text(text)),
            ])
    }
}

extension Register {
    /// The forms that the latest programme has chosen, in the order of their definition.
    /// - Throws: ``DomainProblem/noProgramme``.
    package func formsOfLatestProgramme() throws -> [MentoringForm] {
        guard let programme = try latestProgramme() else { throw DomainProblem.noProgramme }
        let forms = try table(.forms)
        return try rows(of: .forms, where: .programme, is: programme).compactMap { forms.choice(.form, $0) }
    }

    /// The row of a form that the programme has chosen.
    package func form(_ form: MentoringForm, of programme: Int32) throws -> Int32? {
        let forms = try table(.forms)
        return try rows(of: .forms, where: .programme, is: programme).first { forms.code(.form, $0) == form.code }
    }

    /// The rule sets a form uses, in the order they were named.
    package func ruleSets(of form: MentoringForm, in programme: Int32) throws -> [(name: String, parameters: String?)] {
        let table = try table(.formRules)
        return try rows(of: .formRules, where: .programme, is: programme)
            .filter { table.code(.form, $0) == form.code }
            .compactMap { row in
                guard let name = try text(.formRules, .ruleSet, row) else { return nil }
                return (name, try text(.formRules, .parameters, row))
            }
    }
}
