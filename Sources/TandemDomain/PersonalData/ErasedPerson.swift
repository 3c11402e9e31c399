import TandemText

/// What is left of someone whose data were erased: a row with a mark in the place of the name.
enum ErasedPerson {
    private static let mark = "Данные удалены, № "

    /// What the person in a row is called from then on.
    static func name(of person: Int32) -> String { mark + String(Int(person) + 1) }

    /// Whether a name is such a mark, if another register's.
    static func isMark(_ name: String) -> Bool {
        guard name.hasPrefix(mark) else { return false }
        let number = name.dropFirst(mark.count)
        return !number.isEmpty && number.allSatisfy { ("0"..."9").contains($0) }
    }
}

extension Register {
    /// Whether a row of people is nobody's any more: the name has given way to the mark.
    ///
    /// The day alone does not tell: it may stand beside a name that nobody has erased.
    package func isNobody(_ person: Int32) throws -> Bool { ErasedPerson.isMark(try fullName(of: person)) }

    /// The fields of people that tell who someone is, the school's own ones among them; without name and class.
    func tellingFieldsOfPeople() throws -> [FieldName] {
        try Schema.personalFields(of: .people) + ownFields().all.map(\.field.name)
    }
}

extension Transaction {
    /// Sees to it that `erased` is said of somebody only of whom nothing is left, as a script made of the register does:
    /// elsewhere it would bar the erasing and leave the data.
    /// - Throws: ``DomainProblem/notErased(_:)``.
    func checkErasedMark(_ facts: ParticipantFacts, _ known: Int32?) throws {
        guard facts.code(.erased) != nil else { return }
        let name = try known.map { try register.fullName(of: $0) } ?? facts.name
        func value(_ field: FieldName) throws -> Value? {
            if let cell = facts.cells.last(where: { $0.field == field }) { return cell.value }
            return try known.flatMap { try register.value(.people, field, $0) }
        }
        let telling = try register.tellingFieldsOfPeople().contains { try value($0) != nil }
        guard ErasedPerson.isMark(name), !telling, !Self.hasLetter(try value(.schoolClass)) else {
            throw DomainProblem.notErased(try known.map { try register.name(of: $0) } ?? name)
        }
    }

    private static func hasLetter(_ schoolClass: Value?) -> Bool {
        guard case .code(let code)? = schoolClass, let known = SchoolClass(code: code) else { return false }
        return SchoolClass(grade: known.grade) != known
    }
}
