/// One noun of the domain: rows in columns. A row's number never changes; a deleted row leaves a gap.
package struct Table: Sendable {
    /// The noun.
    package let name: TableName
    /// The columns, in the order of the schema.
    package private(set) var columns: [Column]
    /// Which rows there are; the others are gaps.
    package private(set) var alive = Bitmap()
    private var positions: FieldPositions
    /// Whether the columns are as long as the table; a shorter one is unknown in the rows that it lacks. A cell may be
    /// asked for all the same.
    private(set) var isSettled = true

    /// An empty table.
    ///
    /// - Parameter own: the fields that a school has added to it.
    package init(_ name: TableName, own: OwnFields = OwnFields()) {
        self.name = name
        columns = (Schema.fields(of: name) + own.all.map(\.field)).map { Column($0) }
        positions = FieldPositions(columns.map(\.field))
    }

    /// How many rows there are, gaps included: the number that the next new row gets.
    package var rowCount: Int { alive.count }
    /// The living rows, in order.
    package var rows: [Int32] { alive.rows }

    /// Whether there is such a row and it lives.
    package func holds(_ row: Int32) -> Bool {
        row >= 0 && Int(row) < alive.count && alive[Int(row)]
    }

    /// Where a field stands among the columns; nil for a field of other tables.
    package func position(_ name: FieldName) -> Int? { positions[name] }

    /// Whether a field is one of the columns.
    func has(_ name: FieldName) -> Bool { position(name) != nil }

    /// The column of a field; nil for a field of other tables.
    package func column(_ name: FieldName) -> Column? {
        position(name).map { columns[$0] }
    }

    /// The code of a cell; nil where it is unknown or there is no such cell.
    package func code(_ name: FieldName, _ row: Int32) -> Int32? {
        position(name).flatMap { columns[$0].code(Int(row)) }
    }

    /// The number of a cell; nil where it is unknown or there is no such cell.
    package func number(_ name: FieldName, _ row: Int32) -> Double? {
        position(name).flatMap { columns[$0].number(Int(row)) }
    }

    /// The number of a cell as a count, rounded down, within 0 and a million: safe for what a damaged file may hold.
    package func count(_ name: FieldName, _ row: Int32) -> Int? {
        number(name, row).map { number in Int(max(0, min(number, 1_000_000))) }
    }

    /// The choice of a cell; nil where it is unknown or there is no such cell.
    package func choice<C: Choice>(_ name: FieldName, _ row: Int32, as type: C.Type = C.self) -> C? {
        code(name, row).flatMap { C(code: $0) }
    }

    /// Makes the columns behind the built-in ones those of a school's own fields; a new one is unknown everywhere.
    mutating func setOwn(_ fields: OwnFields) {
        settle()
        let builtIn = columns.filter { !$0.field.name.isOwn }
        columns =
            builtIn
            + fields.all.map { own in
                if let column = column(own.field.name) { return column }
                var column = Column(own.field)
                column.grow(to: rowCount)
                return column
            }
        positions = FieldPositions(columns.map(\.field))
    }

    /// Makes the table long enough for `row`; rows in between are gaps.
    mutating func grow(toHold row: Int) {
        guard row >= alive.count else { return }
        alive.grow(to: row + 1)
        isSettled = false
        settle()
    }

    /// Makes the columns as long as the table, for whoever reads them row by row.
    mutating func settle() {
        guard !isSettled else { return }
        for index in columns.indices { columns[index].grow(to: alive.count) }
        isSettled = true
    }

    /// Adds a row, or brings a deleted one back, with its known cells.
    package mutating func insert(_ row: Int, _ cells: [Cell], _ texts: inout TextPool) {
        grow(toHold: row)
        alive[row] = true
        set(row, cells, &texts)
    }

    /// Adds a row of a first cell and those of the others that belong to it (``Register/append(_:in:_:withForm:_:)``);
    /// columns of which nothing is said are left for ``settle()``.
    mutating func append(
        _ first: Cell, _ cells: [Cell], withForm: Bool, _ texts: inout TextPool, _ log: inout ChangeLog
    ) -> Int32 {
        let row = alive.count
        alive.append(true)
        isSettled = false
        log.begin(name, Int32(row), .insert)
        if let position = position(first.field) { set(position, row, first.value, &texts) }
        log.add(first.field, first.value)
        for cell in cells {
            guard let value = cell.value, cell.field != .name, cell.field != .person, withForm || cell.field != .form,
                let position = position(cell.field)
            else { continue }
            set(position, row, value, &texts)
            log.add(cell.field, value)
        }
        return Int32(row)
    }

    mutating func set(_ row: Int, _ cells: [Cell], _ texts: inout TextPool) {
        for cell in cells {
            if let position = position(cell.field) { set(position, row, cell.value, &texts) }
        }
    }

    private mutating func set(_ position: Int, _ row: Int, _ value: Value?, _ texts: inout TextPool) {
        columns[position].grow(to: row + 1)
        columns[position].set(row, value, &texts)
    }

    mutating func delete(_ row: Int, _ texts: inout TextPool) {
        settle()
        alive[row] = false
        for index in columns.indices { columns[index].set(row, nil, &texts) }
    }
}

/// A field of a row with its value; nil is unknown.
package struct Cell: Hashable, Sendable {
    /// Which field.
    package var field: FieldName
    /// Its value; nil is unknown.
    package var value: Value?

    /// A cell of a field.
    package init(_ field: FieldName, _ value: Value?) {
        self.field = field
        self.value = value
    }
}
