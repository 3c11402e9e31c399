package import TandemText

extension Transaction {
    /// Begins or continues the definition of a programme; commands refer to it from then on.
    package func programme(_ name: String) throws -> Int32 {
        let row = try put(.programmes, key: [Cell(.name, .text(name))], [])
        currentProgramme = row
        return row
    }

    /// The programme that records belong to: the one defined last.
    package func programme() throws -> Int32 {
        if let currentProgramme { return currentProgramme }
        guard let row = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        currentProgramme = row
        return row
    }

    package func setProgramme(_ programme: Int32, _ cells: [Cell]) throws {
        _ = try update(.programmes, programme, cells)
    }

    package func period(_ programme: Int32, _ start: CalendarDate, _ end: CalendarDate) throws {
        guard start <= end else { throw DomainProblem.periodReversed(start, end) }
        try setProgramme(programme, [Cell(.start, .code(start.dayNumber)), Cell(.end, .code(end.dayNumber))])
    }

    /// An order or another document of the programme; its number is its key.
    @discardableResult
    package func document(_ programme: Int32, number: String, date: CalendarDate?, title: String?) throws -> Int32 {
        let key = [Cell(.programme, .code(programme)), Cell(.number, .text(number))]
        if let known = try find(.documents, key), let date, let old = try table(.documents).code(.date, known),
            old != date.dayNumber
        {
            throw DomainProblem.documentConflict(number: number)
        }
        return try put(
            .documents, key: key,
            [date.map { Cell(.date, .code($0.dayNumber)) }, title.map { Cell(.title, .text($0)) }].compactMap { $0 })
    }

    @discardableResult
    package func form(_ programme: Int32, _ form: MentoringForm, _ cells: [Cell]) throws -> Int32 {
        for cell in cells where cell.field == .capacity {
            if case .number(let number)? = cell.value, number < 1 { throw DomainProblem.notPositive(.capacity, number) }
        }
        return try put(.forms, key: [Cell(.programme, .code(programme)), Cell(.form, .code(form.code))], cells)
    }

    package func variant(_ programme: Int32, _ form: MentoringForm, name: String, goal: String?) throws {
        try put(
            .variants,
            key: [Cell(.programme, .code(programme)), Cell(.form, .code(form.code)), Cell(.name, .text(name))],
            goal.map { [Cell(.goal, .text($0))] } ?? [])
    }

    package func formRules(_ programme: Int32, _ form: MentoringForm, ruleSet: String, parameters: String?) throws {
        try put(
            .formRules,
            key: [Cell(.programme, .code(programme)), Cell(.form, .code(form.code)), Cell(.ruleSet, .text(ruleSet))],
            [Cell(.parameters, parameters.map { .text($0) })], counting: false)
    }

    package func task(_ programme: Int32, _ stage: Stage, title: String, _ cells: [Cell]) throws {
        try put(
            .tasks,
            key: [Cell(.programme, .code(programme)), Cell(.stage, .code(stage.code)), Cell(.title, .text(title))],
            cells)
    }

    package func scale(
        _ programme: Int32, name: String, lower: Double, upper: Double, moreIsBetter: Bool
    ) throws {
        guard lower < upper else { throw DomainProblem.valueOutOfRange(.upper, upper, lower...max(lower, upper)) }
        if Self.isMark(name) { throw DomainProblem.marksRefused(name) }
        try put(
            .scales, key: [Cell(.programme, .code(programme)), Cell(.name, .text(name))],
            [
                Cell(.lower, .number(lower)), Cell(.upper, .number(upper)),
                Cell(.moreIsBetter, .code(moreIsBetter ? 1 : 0)),
            ])
    }

    package func window(_ programme: Int32, _ phase: Phase, from: CalendarDate?, until: CalendarDate?) throws {
        if let from, let until, until < from { throw DomainProblem.periodReversed(from, until) }
        try put(
            .windows, key: [Cell(.programme, .code(programme)), Cell(.phase, .code(phase.code))],
            [
                Cell(.start, from.map { .code($0.dayNumber) }), Cell(.end, until.map { .code($0.dayNumber) }),
            ], counting: false)
    }

    /// Marks a roadmap task as done on a day.
    package func finishTask(_ title: String, on day: CalendarDate) throws {
        let programme = try programme()
        let tasks = try table(.tasks)
        var titles: [String] = []
        for row in try register.rows(of: .tasks, where: .programme, is: programme) {
            guard let known = try register.text(.tasks, .title, row) else { continue }
            titles.append(known)
            if folded(known).hasPrefix(folded(title)) {
                // Done once is done; a later date does not move it.
                let changed = try tasks.code(.done, row) == nil && update(.tasks, row, [Cell(.done, .code(day.dayNumber))])
                tally.count(.tasks, changed ? .changed : .unchanged)
                return
            }
        }
        throw DomainProblem.unknownTask(title, closest: closest(to: title, among: titles, limit: 3))
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
    /// The programme defined last.
    package func latestProgramme() throws -> Int32? {
        let programmes = try table(.programmes)
        return programmes.rows.max { left, right in
            (programmes.code(.start, left) ?? 0, left) < (programmes.code(.start, right) ?? 0, right)
        }
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
