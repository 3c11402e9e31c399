package import TandemText

/// What the journal must no longer tell of a person whose data were erased.
package struct Erasure: Hashable, Sendable {
    /// The person's row, which stays as nobody's.
    package let person: Int32
    /// The name, to find it in texts.
    package let mention: NameMention
    /// The names of the guardians in the person's consents: they go where the person is spoken of.
    package let guardians: [NameMention]
    /// The person's own rows: of the base, consents, pairs, meetings.
    package let rows: [TableName: [Int32]]
    /// The fields that were cleared in them.
    package let fields: [TableName: [FieldName]]
    package let day: CalendarDate
}

extension Transaction {
    /// Erases a person's data; the row stays without them, so that pairs, meetings, measurements and coverage count as
    /// before (152-ФЗ, ст. 3 п. 9 and ст. 21 ч. 5).
    ///
    /// What stays: the category, the grade without the letter, the form and need of the base entries, days and states.
    /// - Throws: ``DomainProblem/nameNotWhole(_:closest:)`` for anything but the whole name,
    ///   ``DomainProblem/ambiguousPerson(_:_:)``, or ``DomainProblem/unknownPerson(_:closest:)``.
    package func erase(_ key: PersonKey, on day: CalendarDate) throws {
        let person = try personToErase(key)
        let name = try register.fullName(of: person)
        var rows = try rows(ofPerson: person)
        let guardians = try (rows[.consents] ?? []).compactMap { try register.text(.consents, .guardian, $0) }
        var fields: [TableName: [FieldName]] = [:]
        for table in rows.keys { fields[table] = Schema.personalFields(of: table) }
        fields[.people] = [.name, .schoolClass] + (try register.tellingFieldsOfPeople())
        fields[.contracts]?.append(.number)

        for table in Schema.dependencyOrder {
            for row in rows[table] ?? [] { _ = try update(table, row, try clearing(fields[table] ?? [], table, row)) }
        }
        let mark = ErasedPerson.name(of: person)
        _ = try update(
            .people, person,
            [
                Cell(.name, .text(mark)), Cell(.schoolClass, try grade(of: person)),
                Cell(.erased, .code(day.dayNumber)),
            ])
        let mention = NameMention(name)
        let mentions = guardians.map { NameMention($0) }
        for (table, kept) in try redactKeptTexts(
            mention, mentions, mark: mark, lines: rows[.documentLines] ?? [], on: day)
        where !kept.isEmpty { rows[table] = kept }
        fields[.issuedDocuments] = [.text, .hash]
        try redact(mention)
        tally.count(.people, .changed)
        erasures.append(
            Erasure(
                person: person, mention: mention, guardians: mentions, rows: rows,
                fields: fields, day: day))
    }

    /// Only the whole name will do: a slip cannot be taken back.
    private func personToErase(_ key: PersonKey) throws -> Int32 {
        let people = try table(.people)
        func isErased(_ row: Int32) throws -> Bool {
            try people.code(.erased, row) != nil && register.isNobody(row)
        }
        let named = try register.person(byPseudonym: key.name).map { [$0] } ?? register.people(named: key.name)
        let fitting = try named.filter { row in
            try (key.schoolClass == nil || people.code(.schoolClass, row) == key.schoolClass?.code)
                && (key.born == nil || people.code(.born, row) == key.born?.dayNumber)
                && !isErased(row)
        }
        if fitting.count > 1 {
            throw DomainProblem.ambiguousPerson(key.name, try fitting.map { try register.describe($0) })
        }
        if let person = fitting.first { return person }
        let near = try register.person(key)
        if try isErased(near) { throw DomainProblem.dataErased(try register.name(of: near)) }
        throw DomainProblem.nameNotWhole(key.name, closest: [try register.name(of: near)])
    }

    /// The person's row and, table by table, the rows that refer to it or to such rows.
    private func rows(ofPerson person: Int32) throws -> [TableName: [Int32]] {
        var owned: [TableName: [Int32]] = [.people: [person]]
        for table in Schema.dependencyOrder where table != .people && Schema.isPersonal(table) {
            var rows: Set<Int32> = []
            for field in Schema.fields(of: table) {
                guard case .reference(let target) = field.type, Schema.isPersonal(target) else { continue }
                for row in owned[target] ?? [] {
                    rows.formUnion(try register.rows(of: table, where: field.name, is: row))
                }
            }
            if !rows.isEmpty { owned[table] = rows.sorted() }
        }
        return owned
    }

    private func clearing(_ fields: [FieldName], _ table: TableName, _ row: Int32) throws -> [Cell] {
        try fields.compactMap { field in
            switch (table, field) {
            case (.people, .name), (.people, .schoolClass): nil
            // An option that was offered is nobody's own words.
            case (.answers, .answer) where try isChoice(row): nil
            // A contract's number leads to the paper, and so to its owner.
            case (.contracts, .number): Cell(.number, .text("удалён-\(Int(row) + 1)"))
            default: Cell(field, nil)
            }
        }
    }

    private func isChoice(_ answer: Int32) throws -> Bool {
        guard let question = try table(.answers).code(.question, answer) else { return false }
        return try register.question(question).kind == .choice
    }

    private func grade(of person: Int32) throws -> Value? {
        try register.code(.people, .schoolClass, person).flatMap { SchoolClass(code: $0) }
            .flatMap { SchoolClass(grade: $0.grade) }.map { .code($0.code) }
    }

    /// Takes the name out of what was written freely anywhere else. Titles by which a record is known stay.
    private func redact(_ mention: NameMention) throws {
        for name in Schema.dependencyOrder {
            // The kept texts of documents have been dealt with.
            guard name != .issuedDocuments else { continue }
            let texts = Schema.fields(of: name).filter { field in
                field.type == .text && field.name != .variant && (!field.isRequired || name == .swotLines)
            }
            guard !texts.isEmpty else { continue }
            for row in try table(name).rows {
                for field in texts {
                    guard let text = try register.text(name, field.name, row), let rest = mention.redacted(text) else {
                        continue
                    }
                    _ = try update(name, row, [Cell(field.name, .text(rest))])
                }
            }
        }
    }
}
