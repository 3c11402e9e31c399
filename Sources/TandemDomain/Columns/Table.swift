/// One noun of the domain: rows in columns. A row's number never changes; a deleted row leaves a gap.
package struct Table: Sendable {
    package let name: TableName
    package private(set) var columns: [Column]
    package private(set) var alive = Bitmap()
    private let positions: [Int]

    package init(_ name: TableName) {
        self.name = name
        columns = Schema.fields(of: name).map { Column($0) }
        var positions = Array(repeating: -1, count: FieldName.allCases.count)
        for (index, column) in columns.enumerated() { positions[Int(column.field.name.rawValue)] = index }
        self.positions = positions
    }

    package var rowCount: Int { alive.count }
    package var rows: [Int32] { alive.rows }

    package func position(_ name: FieldName) -> Int? {
        let position = positions[Int(name.rawValue)]
        return position < 0 ? nil : position
    }

    package func column(_ name: FieldName) -> Column? {
        position(name).map { columns[$0] }
    }

    package func code(_ name: FieldName, _ row: Int32) -> Int32? {
        position(name).flatMap { columns[$0].code(Int(row)) }
    }

    package func number(_ name: FieldName, _ row: Int32) -> Double? {
        position(name).flatMap { columns[$0].number(Int(row)) }
    }

    package func choice<C: Choice>(_ name: FieldName, _ row: Int32, as type: C.Type = C.self) -> C? {
        code(name, row).flatMap { C(code: $0) }
    }

    /// Makes the table long enough for `row`; rows in between are gaps.
    mutating func grow(toHold row: Int) {
        while alive.count <= row {
            alive.append(false)
            for index in columns.indices { columns[index].appendUnknown() }
        }
    }

    /// Adds a row, or brings a deleted one back, with its known cells.
    package mutating func insert(_ row: Int, _ cells: [Cell], _ texts: inout TextPool) {
        grow(toHold: row)
        alive[row] = true
        set(row, cells, &texts)
    }

    mutating func set(_ row: Int, _ cells: [Cell], _ texts: inout TextPool) {
        for cell in cells {
            if let position = position(cell.field) { columns[position].set(row, cell.value, &texts) }
        }
    }

    mutating func delete(_ row: Int, _ texts: inout TextPool) {
        alive[row] = false
        for index in columns.indices { columns[index].set(row, nil, &texts) }
    }
}

/// A field of a row with its value; nil is unknown.
package struct Cell: Hashable, Sendable {
    package var field: FieldName
    package var value: Value?

    package init(_ field: FieldName, _ value: Value?) {
        self.field = field
        self.value = value
    }
}
