package import TandemText

/// How a command names a person.
package struct PersonKey: Hashable, Sendable {
    package var name: String
    package var schoolClass: SchoolClass?
    package var born: CalendarDate?

    package init(name: String, schoolClass: SchoolClass? = nil, born: CalendarDate? = nil) {
        self.name = name
        self.schoolClass = schoolClass
        self.born = born
    }
}

extension Register {
    /// The one person a key names, by whole name, by its beginning, or by its beginning in another case.
    package func person(_ key: PersonKey) throws -> Int32 {
        let index = try nameIndex()
        var rows = try narrowed(index.beginning(key.name), key)
        if rows.isEmpty { rows = try narrowed(index.declined(key.name), key) }
        if rows.count == 1 { return rows[0] }
        if rows.isEmpty {
            throw DomainProblem.unknownPerson(key.name, closest: closest(to: key.name, among: closeNames(index, key.name), limit: 3))
        }
        throw DomainProblem.ambiguousPerson(key.name, try rows.prefix(10).map { try describe($0) })
    }

    /// Whole names, and for a lone word the names' first words as they would be typed.
    private func closeNames(_ index: NameIndex, _ text: String) -> [String] {
        guard !text.contains(" ") else { return Array(index.names) }
        return Array(Set(index.names.compactMap { $0.split(separator: " ").first.map(String.init) }))
    }

    private func narrowed(_ rows: [Int32], _ key: PersonKey) throws -> [Int32] {
        let people = try table(.people)
        return rows.filter { row in
            (key.schoolClass == nil || people.code(.schoolClass, row) == key.schoolClass?.code)
                && (key.born == nil || people.code(.born, row) == key.born?.dayNumber)
        }
    }

    package func describe(_ person: Int32) throws -> PersonDescription {
        let people = try table(.people)
        return PersonDescription(
            name: try name(of: person),
            schoolClass: people.code(.schoolClass, person).flatMap { SchoolClass(code: $0) },
            born: people.code(.born, person).flatMap { CalendarDate(dayNumber: $0) })
    }
}

extension Transaction {
    /// The row of the person with this whole name, added where there is none.
    ///
    /// Namesakes are told apart by birth date, then by class: a record that contradicts a known one is another person.
    package func person(recorded key: PersonKey) throws -> (row: Int32, isNew: Bool) {
        let people = try table(.people)
        let fitting = try register.people(named: key.name).filter { row in
            let born = people.code(.born, row)
            return key.born == nil || born == nil || born == key.born?.dayNumber
        }
        if fitting.count == 1 { return (fitting[0], false) }
        if fitting.count > 1 {
            let exact = fitting.filter { row in
                (key.born != nil && people.code(.born, row) == key.born?.dayNumber)
                    || (key.schoolClass != nil && people.code(.schoolClass, row) == key.schoolClass?.code)
            }
            if exact.count == 1 { return (exact[0], false) }
            throw DomainProblem.ambiguousPerson(key.name, try fitting.prefix(10).map { try register.describe($0) })
        }
        let row = try insert(.people, [Cell(.name, .text(key.name))])
        return (row, true)
    }

    /// Someone named only by role, such as a curator: found or added, and not counted.
    package func personInRole(_ name: String) throws -> Int32 {
        try person(recorded: PersonKey(name: name)).row
    }
}
