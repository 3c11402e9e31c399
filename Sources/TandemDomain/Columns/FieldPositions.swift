/// Where each of a table's fields stands among its columns: asked for at every cell, so built-in fields are looked up by
/// their number.
package struct FieldPositions: Sendable {
    /// -1 for a field of other tables.
    private var builtIn = [Int](repeating: -1, count: FieldName.builtInCount)
    private var own: [FieldName: Int] = [:]

    /// The positions of fields in their order.
    package init(_ fields: [Field]) {
        for (index, field) in fields.enumerated() {
            if field.name.isOwn { own[field.name] = index } else { builtIn[Int(field.name.number)] = index }
        }
    }

    /// A field's position; nil for a field of other tables.
    package subscript(_ name: FieldName) -> Int? {
        guard !name.isOwn else { return own[name] }
        let position = builtIn[Int(name.number)]
        return position < 0 ? nil : position
    }
}
