import TandemText

/// A record of a participant as given: what is absent stays as it was.
package struct ParticipantFacts: Sendable {
    package enum Role: Sendable { case person, mentor, mentee }
    package var role: Role
    package var name: String
    /// Values by field: of the person and of the participation alike.
    package var cells: [Cell]

    package init(role: Role, name: String, cells: [Cell]) {
        self.role = role
        self.name = name
        self.cells = cells
    }

    func value(_ field: FieldName) -> Value? { cells.first { $0.field == field }?.value }
}

extension Transaction {
    /// Records a person and, for a mentor or mentee, the participation; a person is one record however often it takes part.
    package func record(_ facts: ParticipantFacts) throws {
        try check(facts)
        var born: CalendarDate?
        if case .code(let day)? = facts.value(.born) { born = CalendarDate(dayNumber: day) }
        var schoolClass: SchoolClass?
        if case .code(let code)? = facts.value(.schoolClass) { schoolClass = SchoolClass(code: code) }
        let key = PersonKey(name: facts.name, schoolClass: schoolClass, born: born)
        let (person, isNew) = try person(recorded: key)
        let personCells = facts.cells.filter { isField($0.field, of: .people) }
        let personChanged = try update(.people, person, personCells)
        guard let base = facts.role.table else {
            tally.count(.people, isNew ? .added : personChanged ? .changed : .unchanged)
            return
        }
        let cells = facts.cells.filter { isField($0.field, of: base) }
        if let row = try participation(of: person, in: base, facts.value(.form)) {
            let changed = try update(base, row, cells)
            tally.count(base, changed || personChanged ? .changed : .unchanged)
        } else {
            _ = try insert(base, [Cell(.person, .code(person))] + cells.filter { $0.field != .person })
            tally.count(base, .added)
        }
    }

    private func isField(_ field: FieldName, of table: TableName) -> Bool {
        field != .name && field != .person && Schema.fields(of: table).contains { $0.name == field }
    }

    /// The row of a participation: the same form, or one whose form was not known yet.
    private func participation(of person: Int32, in base: TableName, _ form: Value?) throws -> Int32? {
        let rows = try register.rows(of: base, where: .person, is: person)
        let table = try table(base)
        guard case .code(let code)? = form else { return rows.first }
        return rows.first { table.code(.form, $0) == code } ?? rows.first { table.code(.form, $0) == nil }
    }

    private func check(_ facts: ParticipantFacts) throws {
        for cell in facts.cells {
            switch (cell.field, cell.value) {
            case (.born, .code(let day)?) where day > CalendarDate.today().dayNumber:
                throw DomainProblem.bornInFuture(CalendarDate(dayNumber: day) ?? CalendarDate.today())
            case (.capacity, .number(let number)?) where number < 0 || number > 1000 || number != number.rounded():
                throw DomainProblem.valueOutOfRange(.capacity, number, 0...1000)
            case (.experience, .number(let number)?) where number < 0 || number > 80:
                throw DomainProblem.valueOutOfRange(.experience, number, 0...80)
            case (.gpa, .number(let number)?) where number < 0 || number > 100:
                throw DomainProblem.valueOutOfRange(.gpa, number, 0...100)
            default: break
            }
        }
        if case .code(let needCode)? = facts.value(.need), let need = Need(code: needCode),
            case .code(let categoryCode)? = facts.value(.category), let category = Category(code: categoryCode),
            need.isForTeachers != (category != .student)
        {
            throw DomainProblem.needOfOthers(facts.name, need, category)
        }
    }
}

extension ParticipantFacts.Role {
    var table: TableName? {
        switch self {
        case .person: nil
        case .mentor: .mentors
        case .mentee: .mentees
        }
    }
}

extension Register {
    /// A person's participation in a base, in a form where one is said.
    package func participation(
        of person: Int32, as role: DomainProblem.Role, form: MentoringForm? = nil
    ) throws -> Int32 {
        let base: TableName = role == .mentor ? .mentors : .mentees
        let table = try table(base)
        var rows = try rows(of: base, where: .person, is: person)
        if let form { rows = rows.filter { table.code(.form, $0) == form.code } }
        if rows.count == 1 { return rows[0] }
        if rows.isEmpty { throw DomainProblem.notInBase(try name(of: person), role) }
        throw DomainProblem.severalParticipations(
            try name(of: person), forms: rows.compactMap { table.choice(.form, $0, as: MentoringForm.self) })
    }
}
