package import TandemText

/// Whom an award or a practice belongs to.
package enum Honoured: Hashable, Sendable {
    /// A row of `people`.
    case person(Int32)
    /// A row of `pairs`.
    case pair(Int32)
}

/// What is said of an award.
package struct AwardFacts: Sendable {
    package var title: String
    package var kind: AwardKind?
    package var level: AwardLevel?
    package var date: CalendarDate?
    /// The row of the order that grants it.
    package var document: Int32?

    /// An award of which only the title is known.
    package init(title: String) { self.title = title }
}

/// What is said of a practice; nil is left as it was.
package struct PracticeFacts: Sendable {
    package var title: String
    package var author: Honoured?
    package var form: MentoringForm?
    package var date: CalendarDate?
    package var text: String?
    package var file: String?

    /// A practice of which only the title is known.
    package init(title: String) { self.title = title }
}

extension Transaction {
    /// Records an award (П§11); whom it honours, its title and its day are its key.
    ///
    /// The day may be said later: an award of the same title whose day is unknown takes it. Said without a day, it is
    /// the one there is.
    package func award(_ honoured: Honoured, _ facts: AwardFacts) throws {
        let (person, pair): (Int32?, Int32?) =
            switch honoured {
            case .person(let row): (row, nil)
            case .pair(let row): (nil, row)
            }
        let who = [
            Cell(.person, person.map { .code($0) }), Cell(.pair, pair.map { .code($0) }),
            Cell(.title, .text(facts.title)),
        ]
        let date = facts.date.map { Value.code($0.dayNumber) }
        var cells: [Cell] = []
        if let kind = facts.kind { cells.append(Cell(.kind, .code(kind.code))) }
        if let level = facts.level { cells.append(Cell(.level, .code(level.code))) }
        if let document = facts.document { cells.append(Cell(.document, .code(document))) }
        let known =
            try find(.awards, who + [Cell(.date, date)])
            ?? (date == nil ? find(.awards, who) : find(.awards, who + [Cell(.date, nil)]))
        guard let known else {
            try checkProcessing(of: honoured, on: facts.date ?? today)
            if facts.kind == nil, let kind = AwardKind(title: facts.title) {
                cells.append(Cell(.kind, .code(kind.code)))
            }
            _ = try insert(.awards, who + [Cell(.date, date)] + cells)
            tally.count(.awards, .added)
            return
        }
        if date != nil { cells.append(Cell(.date, date)) }
        // What is recorded already may be said again: a script runs twice.
        let isChanged = try update(.awards, known, cells)
        if isChanged { try checkProcessing(of: honoured, on: facts.date ?? today) }
        tally.count(.awards, isChanged ? .changed : .unchanged)
    }

    private func checkProcessing(of honoured: Honoured, on day: CalendarDate) throws {
        switch honoured {
        case .person(let person): try checkProcessing(of: person, on: day)
        case .pair(let pair):
            let people = try register.people(ofPair: pair)
            for person in [people.mentor, people.mentee] { try checkProcessing(of: person, on: day) }
        }
    }

    /// Keeps a best practice (П3.2, П§11); its title is its key.
    package func practice(_ facts: PracticeFacts) throws {
        var cells: [Cell] = []
        switch facts.author {
        case .person(let row)?: cells += [Cell(.author, .code(row)), Cell(.pair, nil)]
        case .pair(let row)?: cells += [Cell(.author, nil), Cell(.pair, .code(row))]
        case nil: break
        }
        if let form = facts.form { cells.append(Cell(.form, .code(form.code))) }
        if let date = facts.date { cells.append(Cell(.date, .code(date.dayNumber))) }
        if let text = facts.text { cells.append(Cell(.text, .text(text))) }
        if let file = facts.file { cells.append(Cell(.file, .text(file))) }
        let key = [Cell(.title, .text(facts.title))]
        if let author = facts.author, try !isKnown(author, byPracticeOf: key) {
            try checkProcessing(of: author, on: facts.date ?? today)
        }
        try put(.practices, key: key, cells)
    }

    private func isKnown(_ author: Honoured, byPracticeOf key: [Cell]) throws -> Bool {
        guard let row = try find(.practices, key) else { return false }
        return switch author {
        case .person(let person): try register.code(.practices, .author, row) == person
        case .pair(let pair): try register.code(.practices, .pair, row) == pair
        }
    }
}
