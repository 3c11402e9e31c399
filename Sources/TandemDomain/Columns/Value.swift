/// One cell's value, as it travels in commands and changes; vectors never hold these.
package enum Value: Hashable, Sendable {
    case number(Double)
    /// A date's day number, a class, a choice, yes or no (1 or 0), or a row of another table.
    case code(Int32)
    case text(String)
    /// Sorted and without repetition.
    case tags([String])

    /// The numbers that a register holds; what lies beyond, or is no number, is a slip or an attack.
    package static let numbers: ClosedRange<Double> = -1e15...1e15
}

/// What a column holds.
package enum FieldType: Hashable, Sendable {
    case number
    case text
    case date
    case schoolClass
    case yesNo
    case choice(ChoiceKind)
    case tags
    case reference(TableName)
}
