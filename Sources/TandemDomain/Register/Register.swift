package import TandemText

/// Where tables come from that are not in memory yet.
package protocol TableSource: AnyObject {
    /// Fills an empty table with the committed rows.
    func load(_ name: TableName, into table: inout Table, texts: inout TextPool) throws
}

/// The register in memory: one table a noun, loaded on first use.
///
/// Not thread-safe: a session owns one.
package final class Register {
    private var tables: [Table?]
    /// The texts that the tables' columns refer to.
    package private(set) var texts: TextPool
    /// The day on which it is asked: ages, «today» and what is overdue refer to it.
    package var today = CalendarDate.today()
    private let source: (any TableSource)?
    private var names: NameIndex?
    /// For each table, by its ordinal, the rows by the codes of a field.
    private var indexes: [[FieldName: CodeIndex]]
    /// The school's own fields, once they have been asked for.
    var own: OwnFields?

    /// A register over a source; without one, an empty register.
    package init(source: (any TableSource)? = nil) {
        tables = Array(repeating: nil, count: TableName.allCases.count)
        indexes = Array(repeating: [:], count: TableName.allCases.count)
        texts = TextPool()
        self.source = source
    }

    private init(forking other: Register) {
        tables = other.tables
        texts = other.texts
        source = other.source
        today = other.today
        names = other.names
        indexes = other.indexes
        own = other.own
    }

    /// A register of its own with the same content; columns are shared until one side changes them.
    package func fork() -> Register { Register(forking: self) }

    // MARK: Reading

    /// A table, loaded on first use.
    ///
    /// Whoever holds it while rows of it change makes the register copy the columns that change.
    package func table(_ name: TableName) throws -> Table {
        if let table = tables[name.ordinal] { return table }
        var table = Table(name, own: name == .people ? try ownFields() : OwnFields())
        try source?.load(name, into: &table, texts: &texts)
        tables[name.ordinal] = table
        return table
    }

    /// How many rows a table has, gaps included.
    func rowCount(_ name: TableName) throws -> Int {
        try tables[name.ordinal]?.rowCount ?? table(name).rowCount
    }

    /// Whether a table has a field.
    func has(_ field: FieldName, in name: TableName) throws -> Bool {
        if let isThere = tables[name.ordinal]?.has(field) { return isThere }
        return try table(name).has(field)
    }

    /// The number of a text that a question mentions, whether a row holds it or not.
    package func number(of text: String) -> Int32 { texts.intern(text) }

    /// A cell's value; nil where it is unknown or there is no such cell.
    package func value(_ name: TableName, _ field: FieldName, _ row: Int32) throws -> Value? {
        let table = try table(name)
        return table.column(field)?.get(Int(row), texts)
    }

    /// A cell's code; nil where it is unknown or there is no such cell.
    package func code(_ name: TableName, _ field: FieldName, _ row: Int32) throws -> Int32? {
        try table(name).code(field, row)
    }

    /// A cell's text; nil where it is unknown or there is no such cell.
    package func text(_ name: TableName, _ field: FieldName, _ row: Int32) throws -> String? {
        guard case .text(let text)? = try value(name, field, row) else { return nil }
        return text
    }

    /// The full name of a person; a question mark where there is no such person.
    package func name(of person: Int32) throws -> String {
        try text(.people, .name, person) ?? "?"
    }

    // MARK: Changes

    /// Applies changes that the domain has checked.
    package func apply(_ changes: some Sequence<Change>) throws {
        for change in changes { try apply(change) }
    }

    func apply(_ change: Change) throws {
        try applyToRow(change)
        guard change.table == .fields else { return }
        own = nil
        indexes[TableName.people.ordinal] = indexes[TableName.people.ordinal].filter { !$0.key.isOwn }
        let fields = try ownFields()
        tables[TableName.people.ordinal]?.setOwn(fields)
    }

    /// Adds a row of a first cell and those of the others that the table has, and says so in a log.
    ///
    /// - Parameters:
    ///   - cells: each field once; a name and a person among them are not the row's.
    ///   - withForm: whether a form among them is.
    func append(
        _ name: TableName, _ first: Cell, _ cells: [Cell], withForm: Bool, _ log: inout ChangeLog
    ) throws -> Int32 {
        let ordinal = name.ordinal
        if tables[ordinal] == nil { _ = try table(name) }
        // Changed in place, so that its columns are not copied.
        let row = tables[ordinal]?.append(first, cells, withForm: withForm, &texts, &log) ?? 0
        if name == .people, names != nil, case .text(let text)? = first.value { addName(text, row) }
        if !indexes[ordinal].isEmpty, let table = tables[ordinal] {
            for field in Array(indexes[ordinal].keys) {
                if let code = table.code(field, row) { indexes[ordinal][field]?.add(code, row) }
            }
        }
        return row
    }

    private func applyToRow(_ change: Change) throws {
        let ordinal = change.table.ordinal
        if tables[ordinal] == nil { _ = try table(change.table) }
        // Changed in place, so that its columns are not copied.
        let row = Int(change.row)
        switch change.kind {
        case .insert(let cells): tables[ordinal]?.insert(row, cells, &texts)
        case .update(_, let after): tables[ordinal]?.set(row, after, &texts)
        case .delete: tables[ordinal]?.delete(row, &texts)
        }
        if change.table == .people { indexNames(change) }
        if !indexes[ordinal].isEmpty, let table = tables[ordinal] {
            for field in Array(indexes[ordinal].keys) { updateIndex(field, change, table) }
        }
    }

    // MARK: Indexes

    /// Keeps an index that a new last row extends; drops one that the change makes wrong, to be built anew when asked.
    private func updateIndex(_ field: FieldName, _ change: Change, _ table: Table) {
        let ordinal = change.table.ordinal
        switch change.kind {
        case .insert where Int(change.row) == table.rowCount - 1:
            if let code = table.code(field, change.row) { indexes[ordinal][field]?.add(code, change.row) }
        case .update where !change.touches(field): break
        default: indexes[ordinal][field] = nil
        }
    }

    /// Living rows of a table whose field has a code, in order: a reference's row, a choice, a text's number.
    package func rows(of name: TableName, where field: FieldName, is code: Int32) throws -> [Int32] {
        if let index = indexes[name.ordinal][field] { return index.rows(code) }
        let table = try table(name)
        guard let column = table.column(field) else { return [] }
        let index = CodeIndex(column, table.alive)
        indexes[name.ordinal][field] = index
        return index.rows(code)
    }

    private func indexNames(_ change: Change) {
        guard names != nil else { return }
        if case .insert(let cells) = change.kind, let place = cells.lastIndex(where: { $0.field == .name }),
            case .text(let name)? = cells[place].value
        {
            addName(name, change.row)
        } else if change.touches(.name) {
            names = nil
        }
    }

    /// People by name, built on first use.
    package func nameIndex() throws -> NameIndex {
        if let names { return names }
        let people = try table(.people)
        var index = NameIndex()
        for row in people.rows { index.add(try name(of: row), row) }
        names = index
        return index
    }

    /// The rows of `people` whose whole name this is, in order.
    package func people(named name: String) throws -> [Int32] {
        if names == nil { _ = try nameIndex() }
        return names?.asking(name) ?? []
    }

    private func addName(_ name: String, _ row: Int32) { names?.add(name, row) }

    /// What does not agree with itself in the register's indexes; empty where all is well. For tests: linear.
    func indexFaults() throws -> [String] {
        var faults: [String] = []
        for name in TableName.allCases {
            let table = try table(name)
            for (field, index) in indexes[name.ordinal] {
                var scan: [Int32: [Int32]] = [:]
                for row in table.rows {
                    if let code = table.code(field, row) { scan[code, default: []].append(row) }
                }
                // Codes that have had rows once must answer that they have none.
                for code in Set(scan.keys).union(0..<64) where index.rows(code) != scan[code] ?? [] {
                    faults.append("\(name).\(field) \(code): \(index.rows(code)), not \(scan[code] ?? [])")
                }
            }
        }
        if let names {
            var scan: [String: [Int32]] = [:]
            for row in try table(.people).rows { scan[try name(of: row), default: []].append(row) }
            for (name, rows) in scan where !Set(rows).isSubset(of: names.exactly(name)) {
                faults.append("name \(name): \(names.exactly(name)), not \(rows)")
            }
            let indexed = names.names.flatMap { names.exactly($0) }.count
            let living = try table(.people).rows.count
            if indexed != living { faults.append("\(indexed) names for \(living) people") }
        }
        return faults
    }
}
