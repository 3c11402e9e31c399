package import TandemText

/// How a command names a person.
package struct PersonKey: Hashable, Sendable {
    /// The full name, its beginning, or either in another grammatical case.
    package var name: String
    package var schoolClass: SchoolClass?
    package var born: CalendarDate?
    /// Which of the people of this very name, from 1, in the order of the register.
    package var ordinal: Int?

    /// A person by name, with what tells namesakes apart.
    package init(
        name: String, schoolClass: SchoolClass? = nil, born: CalendarDate? = nil, ordinal: Int? = nil
    ) {
        self.name = name
        self.ordinal = ordinal
        self.schoolClass = schoolClass
        self.born = born
    }
}

extension Register {
    /// The one person a key names, by whole name, by its beginning, or by its beginning in another case.
    ///
    /// - Parameter base: where the person must be; it tells namesakes apart of whom only one is there.
    /// - Throws: ``DomainProblem/unknownPerson(_:closest:)`` or ``DomainProblem/ambiguousPerson(_:_:)``.
    package func person(_ key: PersonKey, in base: TableName? = nil) throws -> Int32 {
        if let ordinal = key.ordinal {
            let namesakes = try people(named: key.name)
            guard namesakes.indices.contains(ordinal - 1) else {
                throw DomainProblem.unknownPerson("\(key.name) № \(ordinal)", closest: [])
            }
            return namesakes[ordinal - 1]
        }
        if let row = try person(byPseudonym: key.name) { return row }
        let index = try nameIndex()
        var rows = try narrowed(index.beginning(key.name), key)
        if rows.isEmpty { rows = try narrowed(index.declined(key.name), key) }
        if rows.count > 1, let base {
            let present = try rows.filter { try !self.rows(of: base, where: .person, is: $0).isEmpty }
            if !present.isEmpty { rows = present }
        }
        if rows.count == 1 { return rows[0] }
        if rows.isEmpty { throw DomainProblem.unknownPerson(key.name, closest: try similarNames(to: key.name, index)) }
        throw DomainProblem.ambiguousPerson(key.name, try rows.prefix(10).map { try describe($0) })
    }

    /// The person with a pseudonym, where names are hidden.
    func person(byPseudonym name: String) throws -> Int32? {
        guard let row = pseudonyms?.person(named: name) else { return nil }
        return try table(.people).holds(row) ? row : nil
    }

    /// The names that a misspelt one may have meant, as people write them; for a lone word, first words of names. None
    /// where names are hidden.
    private func similarNames(to text: String, _ index: NameIndex) throws -> [String] {
        guard pseudonyms == nil else { return [] }
        let isLoneWord = !folded(text).contains(" ")
        var spellings: [String: String] = [:]
        for name in index.names { spellings[isLoneWord ? Self.firstWord(name) : name] = name }
        return try closest(to: text, among: spellings.keys, limit: 3).compactMap { found in
            guard let row = spellings[found].flatMap({ index.exactly($0).first }) else { return nil }
            let name = try name(of: row)
            return isLoneWord ? Self.firstWord(name) : name
        }
    }

    private static func firstWord(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? name
    }

    private func narrowed(_ rows: [Int32], _ key: PersonKey) throws -> [Int32] {
        let people = try table(.people)
        return rows.filter { row in
            (key.schoolClass == nil || people.code(.schoolClass, row) == key.schoolClass?.code)
                && (key.born == nil || people.code(.born, row) == key.born?.dayNumber)
        }
    }

    /// What tells a person from namesakes.
    package func describe(_ person: Int32) throws -> PersonDescription {
        let people = try table(.people)
        return PersonDescription(
            name: try name(of: person),
            schoolClass: people.code(.schoolClass, person).flatMap { SchoolClass(code: $0) },
            born: pseudonyms == nil ? people.code(.born, person).flatMap { CalendarDate(dayNumber: $0) } : nil)
    }
}

extension Transaction {
    /// The row of the person with this whole name, added where there is none.
    ///
    /// Another birth date is another person. Another class is one only within a transaction, where a list names two
    /// namesakes; from one transaction to the next a pupil moves up.
    /// - Throws: ``DomainProblem/ambiguousPerson(_:_:)``, or ``DomainProblem/unknownPerson(_:closest:)`` for an empty
    ///   name.
    package func person(recorded key: PersonKey) throws -> (row: Int32, isNew: Bool) {
        if let known = try knownPerson(key) { return (known, false) }
        return (try insert(.people, [Cell(.name, .text(key.name))]), true)
    }

    /// The person whom a record continues; nil where it is of someone new.
    func knownPerson(_ key: PersonKey) throws -> Int32? {
        if !Self.beginsVisibly(key.name), folded(key.name).isEmpty {
            throw DomainProblem.unknownPerson(key.name, closest: [])
        }
        let namesakes = try register.people(named: key.name)
        if let ordinal = key.ordinal {
            if ordinal == namesakes.count + 1 { return nil }
            return try register.person(key)
        }
        if namesakes.isEmpty { return nil }
        let people = try table(.people)
        let fitting = namesakes.filter { row in
            let (born, schoolClass) = (people.code(.born, row), people.code(.schoolClass, row))
            if let day = key.born?.dayNumber, let born { return born == day }
            guard let code = key.schoolClass?.code, let schoolClass, classesGiven.contains(row) else { return true }
            return schoolClass == code
        }
        guard fitting.count > 1 else { return fitting.first }
        let sameDay = fitting.filter { key.born != nil && people.code(.born, $0) == key.born?.dayNumber }
        let sameClass = (sameDay.isEmpty ? fitting : sameDay).filter { row in
            key.schoolClass != nil && people.code(.schoolClass, row) == key.schoolClass?.code
        }
        if sameDay.count == 1 { return sameDay[0] }
        if sameClass.count == 1 { return sameClass[0] }
        throw DomainProblem.ambiguousPerson(key.name, try fitting.prefix(10).map { try register.describe($0) })
    }

    /// A sign of ASCII or a Russian letter stands first, so that folding leaves something.
    private static func beginsVisibly(_ name: String) -> Bool {
        name.utf8.first.map { (0x21..<0x7F).contains($0) || $0 == 0xD0 || $0 == 0xD1 } ?? false
    }

    /// Someone named only by role, such as a curator: found or added, and not counted.
    package func personInRole(_ key: PersonKey) throws -> Int32 {
        try person(recorded: key).row
    }
}
