import TandemText

/// A record of a participant as given: what is absent stays as it was.
package struct ParticipantFacts: Sendable {
    /// What is recorded: a person alone, or a person's participation.
    package enum Role: Sendable { case person, mentor, mentee }
    package var role: Role
    /// The full name.
    package var name: String
    /// Which of the people of this very name, from 1.
    package var ordinal: Int?
    /// Values by field: of the person and of the participation alike.
    package var cells: [Cell]

    /// A record of the person with this full name.
    package init(role: Role, name: String, cells: [Cell], ordinal: Int? = nil) {
        self.role = role
        self.ordinal = ordinal
        self.name = name
        self.cells = cells
    }

    func code(_ field: FieldName) -> Int32? {
        guard let place = cells.lastIndex(where: { $0.field == field }), case .code(let code)? = cells[place].value
        else { return nil }
        return code
    }
}

extension Transaction {
    /// Records a person and, for a mentor or mentee, the participation; a person is one record however often it takes
    /// part.
    ///
    /// Open proposals for which a mentor no longer has a place, or of someone who leaves the base, are taken back.
    /// - Throws: ``DomainProblem`` for values that cannot be, a need of others (П4.6, П4.7), a variant that the
    ///   form does not list (Пр8), several people or participations that it may mean, a capacity below the pairs that a
    ///   mentor has agreed to, or `erased` of someone whose data are there.
    package func record(_ facts: ParticipantFacts) throws {
        let key = PersonKey(
            name: facts.name, schoolClass: facts.code(.schoolClass).flatMap { SchoolClass(code: $0) },
            born: facts.code(.born).flatMap { CalendarDate(dayNumber: $0) }, ordinal: facts.ordinal)
        try check(facts)
        let known = try knownPerson(key)
        if let known, try register.code(.people, .erased, known) != nil {
            throw DomainProblem.dataErased(try register.name(of: known))
        }
        try checkErasedMark(facts, known)
        if known == nil, Self.isAdmitted(facts.cells) { return try recordNew(facts) }
        let base = facts.role.table
        let cells = try known == nil ? [] : base.map { try self.cells(facts, of: $0) } ?? []
        let row = try base.flatMap { base in
            try known.flatMap { try participation(of: $0, in: base, facts.code(.form), isChanged: !cells.isEmpty) }
        }
        try checkNeed(facts, known, row)
        try checkVariant(facts, row)
        let surplus = try row.map { try surplusProposals(facts, $0) } ?? []

        let person: Int32
        var isChanged = true
        if let known {
            person = known
            isChanged = try update(.people, person, try self.cells(facts, of: .people))
        } else {
            person = try insert(.people, try self.cells(facts, of: .people, after: Cell(.name, .text(key.name))))
        }
        if key.schoolClass != nil { classesGiven.insert(person) }
        for pair in surplus { try withdrawProposal(pair) }
        if let base, let row {
            let differs = try update(base, row, cells)
            tally.count(base, differs || isChanged ? .changed : .unchanged)
        } else if let base {
            _ = try insert(base, try self.cells(facts, of: base, after: Cell(.person, .code(person))))
            tally.count(base, .added)
        } else {
            tally.count(.people, known == nil ? .added : isChanged ? .changed : .unchanged)
        }
    }

    /// Records someone of whom nothing is known, without a look at what might change: most records of a long script.
    private func recordNew(_ facts: ParticipantFacts) throws {
        try checkNeed(facts, nil, nil)
        try checkVariant(facts, nil)
        let base = facts.role.table
        let person = try append(facts.name, in: base, facts.cells, withForm: facts.code(.form) != nil)
        if facts.code(.schoolClass).flatMap({ SchoolClass(code: $0) }) != nil { classesGiven.insert(person) }
        tally.count(base ?? .people, .added)
    }

    /// The cells that belong to a table; whose they are, and a form once known, is never taken back.
    ///
    /// - Parameter first: what a new row begins with.
    private func cells(_ facts: ParticipantFacts, of name: TableName, after first: Cell? = nil) throws -> [Cell] {
        var result: [Cell] = []
        result.reserveCapacity(facts.cells.count + 1)
        if let first { result.append(first) }
        for cell in facts.cells where cell.field != .name && cell.field != .person {
            let isKept = cell.field != .form || facts.code(.form) != nil
            if isKept, try register.has(cell.field, in: name) { result.append(cell) }
        }
        return result
    }

    /// The row of a participation: the same form, or one whose form was not known yet.
    private func participation(
        of person: Int32, in base: TableName, _ form: Int32?, isChanged: Bool
    ) throws -> Int32? {
        let rows = try register.rows(of: base, where: .person, is: person)
        let table = try table(base)
        if let form {
            return rows.first { table.code(.form, $0) == form } ?? rows.first { table.code(.form, $0) == nil }
        }
        guard rows.count > 1, isChanged else { return rows.first }
        throw DomainProblem.severalParticipations(
            try register.name(of: person),
            forms: rows.compactMap { table.choice(.form, $0, as: MentoringForm.self) })
    }

    private func check(_ facts: ParticipantFacts) throws {
        for cell in facts.cells {
            switch (cell.field, cell.value) {
            case (.born, .code(let day)?) where day > today.dayNumber:
                throw DomainProblem.bornInFuture(CalendarDate(dayNumber: day) ?? today)
            case (.capacity, .number(let number)?) where !(0...1000).contains(number) || number != number.rounded():
                throw DomainProblem.valueOutOfRange(.capacity, number, 0...1000)
            case (.experience, .number(let number)?) where !(0...80).contains(number):
                throw DomainProblem.valueOutOfRange(.experience, number, 0...80)
            case (.gpa, .number(let number)?) where !(0...100).contains(number):
                throw DomainProblem.valueOutOfRange(.gpa, number, 0...100)
            case (let field, .number(let number)?) where field.isOwn:
                if let bounds = try register.ownFields()[field]?.bounds, !bounds.contains(number) {
                    throw DomainProblem.valueOutOfRange(field, number, bounds)
                }
            default: break
            }
        }
        if let joined = facts.code(.joined).flatMap({ CalendarDate(dayNumber: $0) }),
            let left = facts.code(.left).flatMap({ CalendarDate(dayNumber: $0) }), left < joined
        {
            throw DomainProblem.periodReversed(joined, left)
        }
    }

    /// The need and the category as they will be, whichever of them the record gives.
    private func checkNeed(_ facts: ParticipantFacts, _ person: Int32?, _ row: Int32?) throws {
        guard facts.role == .mentee else { return }
        let needCode = try facts.code(.need) ?? row.flatMap { try register.code(.mentees, .need, $0) }
        let categoryCode = try facts.code(.category) ?? person.flatMap { try register.code(.people, .category, $0) }
        if let need = needCode.flatMap({ Need(code: $0) }), let category = categoryCode.flatMap({ Category(code: $0) }),
            need.isForTeachers != (category != .student)
        {
            throw DomainProblem.needOfOthers(facts.name, need, category)
        }
    }

    /// The open proposals that a record of a known participation takes back.
    private func surplusProposals(_ facts: ParticipantFacts, _ row: Int32) throws -> [Int32] {
        let pairs = try register.livePairs(of: row, as: facts.role == .mentor ? .mentor : .mentee)
        guard !pairs.isEmpty else { return [] }
        var leaving: [Int32] = []
        if let left = facts.code(.left), left <= today.dayNumber {
            leaving = try pairs.filter { try register.isOpen($0) }
        }
        guard facts.role == .mentor else { return leaving }
        let mentors = try table(.mentors)
        var own = mentors.count(.capacity, row)
        if let cell = facts.cells.last(where: { $0.field == .capacity }) {
            if case .number(let number)? = cell.value { own = Int(number) } else { own = nil }
        }
        let form = (facts.code(.form) ?? mentors.code(.form, row)).flatMap { MentoringForm(code: $0) }
        let staying = pairs.filter { !leaving.contains($0) }
        return try leaving
            + surplusProposals(
                staying, capacity: register.capacity(own: own, form: form, programme: programmeOfForms))
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
    /// - Throws: ``DomainProblem/notInBase(_:_:)`` or ``DomainProblem/severalParticipations(_:forms:)``.
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
