import TandemText

/// A field that a school has added to its people.
package struct OwnField: Hashable, Sendable {
    /// The name as written; another case, or «е» for «ё», means the same field.
    package let name: String
    package let type: OwnFieldType
    /// What a number may be; nil for any.
    package let bounds: ClosedRange<Double>?
    /// What heads its column in a table or in a CSV file.
    package let label: String?

    package init(name: String, type: OwnFieldType, bounds: ClosedRange<Double>? = nil, label: String? = nil) {
        self.name = name
        self.type = type
        self.bounds = bounds
        self.label = label
    }

    /// Its column among those of `people`.
    package var field: Field { Field(FieldName(own: name), type.fieldType) }

    /// What is said later wins; what is not said stays.
    func amended(by later: OwnField) -> OwnField {
        OwnField(name: name, type: type, bounds: later.bounds ?? bounds, label: later.label ?? label)
    }
}

/// A school's own fields, in the order of their definition.
package struct OwnFields: Hashable, Sendable {
    /// The most that a register takes: far more than a questionnaire has, and a bound for hostile scripts.
    package static let limit = 200

    package private(set) var all: [OwnField] = []
    private var positions: [String: Int] = [:]

    /// No own fields.
    package init() {}

    package var isEmpty: Bool { all.isEmpty }

    /// The field of a name.
    package func named(_ name: String) -> OwnField? {
        all.isEmpty ? nil : positions[folded(name)].map { all[$0] }
    }

    /// The field whose name or label heads a column.
    package func headed(_ title: String) -> OwnField? {
        named(title) ?? all.first { $0.label.map { folded($0) } == folded(title) }
    }

    /// The field of a column.
    package subscript(_ name: FieldName) -> OwnField? { name.ownName.flatMap { named($0) } }

    /// Adds a definition, or what it says anew of a known field.
    /// - Throws: ``DomainProblem/fieldOfOtherType(_:_:)`` or ``DomainProblem/tooManyFields(_:)``.
    package mutating func define(_ field: OwnField) throws {
        let key = folded(field.name)
        if let position = positions[key] {
            let known = all[position]
            guard known.type == field.type else { throw DomainProblem.fieldOfOtherType(known.name, known.type) }
            all[position] = known.amended(by: field)
            return
        }
        guard all.count < Self.limit else { throw DomainProblem.tooManyFields(Self.limit) }
        positions[key] = all.count
        all.append(field)
    }
}

extension Register {
    /// The fields that the school has added to its people.
    package func ownFields() throws -> OwnFields {
        if let own { return own }
        let table = try table(.fields)
        var fields = OwnFields()
        for row in table.rows {
            guard let name = try text(.fields, .name, row), let type = table.choice(.kind, row, as: OwnFieldType.self)
            else { continue }
            var bounds: ClosedRange<Double>?
            if let lower = table.number(.lower, row), let upper = table.number(.upper, row), lower <= upper {
                bounds = lower...upper
            }
            try fields.define(
                OwnField(name: name, type: type, bounds: bounds, label: try text(.fields, .title, row)))
        }
        own = fields
        return fields
    }
}

extension Transaction {
    /// Adds a field to people, or changes the bounds or the label of one; what is not said stays.
    /// - Throws: ``DomainProblem`` where the field is of another type, a known value is outside of the new bounds, or
    ///   there are too many fields.
    package func define(_ field: OwnField) throws {
        var fields = try register.ownFields()
        try fields.define(field)
        let known = try register.ownFields().named(field.name)
        if known != nil, let bounds = field.bounds { try checkValues(of: field, within: bounds) }
        var cells = [Cell(.kind, .code(field.type.code))]
        if let bounds = field.bounds {
            cells += [Cell(.lower, .number(bounds.lowerBound)), Cell(.upper, .number(bounds.upperBound))]
        }
        if let label = field.label { cells.append(Cell(.title, .text(label))) }
        try put(.fields, key: [Cell(.name, .text(known?.name ?? field.name))], cells)
    }

    private func checkValues(of field: OwnField, within bounds: ClosedRange<Double>) throws {
        let people = try table(.people)
        for row in people.rows {
            guard let value = people.number(field.field.name, row), !bounds.contains(value) else { continue }
            throw DomainProblem.valuesOutsideBounds(
                field.name, person: try register.name(of: row), value, bounds)
        }
    }
}
