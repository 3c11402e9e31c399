package import TandemText

/// Where tables come from that are not in memory yet.
package protocol TableSource: AnyObject {
    /// Fills an empty table with the committed rows.
    func load(_ name: TableName, into table: inout Table, texts: inout TextPool) throws

    /// What pseudonyms are made from: of the register's own, the same for as long as it lives.
    func secret() throws -> [UInt8]
}

extension TableSource {
    package func secret() throws -> [UInt8] { [] }
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
    private var indexes: [IndexKey: CodeIndex] = [:]
    /// The school's own fields, once they have been asked for.
    var own: OwnFields?
    /// What people are called in answers; nil where their names are.
    package var pseudonyms: Pseudonyms?

    private struct IndexKey: Hashable {
        var table: TableName
        var field: FieldName
    }

    /// A register over a source; without one, an empty register.
    package init(source: (any TableSource)? = nil) {
        tables = Array(repeating: nil, count: TableName.allCases.count)
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
        pseudonyms = other.pseudonyms
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

    /// What a person is called in answers: the full name, or the pseudonym where names are hidden; a question mark where
    /// there is no such person.
    package func name(of person: Int32) throws -> String {
        if let pseudonyms, person >= 0 { return pseudonyms.name(of: person) }
        return try fullName(of: person)
    }

    /// The full name of a person, for look-ups and never for answers; a question mark where there is no such person.
    package func fullName(of person: Int32) throws -> String {
        try text(.people, .name, person) ?? "?"
    }

    /// Calls people by pseudonyms of this register from now on, or by their names again.
    ///
    /// - Parameter word: what stands before the number; nil for names.
    package func hideNames(behind word: String?) throws {
        pseudonyms = try word.map { Pseudonyms(secret: try source?.secret() ?? [], word: $0) }
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
        indexes = indexes.filter { $0.key.table != .people || !$0.key.field.isOwn }
        let fields = try ownFields()
        tables[TableName.people.ordinal]?.setOwn(fields)
    }

    private func applyToRow(_ change: Change) throws {
        let ordinal = change.table.ordinal
        _ = try table(change.table)
        // Taken out while it changes, so that its columns are not copied.
        guard var table = tables[ordinal] else { return }
        tables[ordinal] = nil
        defer { tables[ordinal] = table }
        let row = Int(change.row)
        switch change.kind {
        case .insert(let cells): table.insert(row, cells, &texts)
        case .update(_, let after): table.set(row, after, &texts)
        case .delete: table.delete(row, &texts)
        }
        if change.table == .people { indexNames(change) }
        for key in Array(indexes.keys) where key.table == change.table { updateIndex(key, change, table) }
    }

    // MARK: Indexes

    /// Keeps an index that a new last row extends; drops one that the change makes wrong, to be built anew when asked.
    private func updateIndex(_ key: IndexKey, _ change: Change, _ table: Table) {
        switch change.kind {
        case .insert where Int(change.row) == table.rowCount - 1:
            if let code = table.code(key.field, change.row) { indexes[key]?.add(code, change.row) }
        case .update where !change.touches(key.field): break
        default: indexes[key] = nil
        }
    }

    /// Living rows of a table whose field has a code, in order: a reference's row, a choice, a text's number.
    package func rows(of name: TableName, where field: FieldName, is code: Int32) throws -> [Int32] {
        let key = IndexKey(table: name, field: field)
        if let index = indexes[key] { return index.rows(code) }
        let table = try table(name)
        guard let column = table.column(field) else { return [] }
        let index = CodeIndex(column, table.alive)
        indexes[key] = index
        return index.rows(code)
    }

    private func indexNames(_ change: Change) {
        guard names != nil else { return }
        if case .insert(let cells) = change.kind,
            case .text(let name)? = cells.last(where: { $0.field == .name })?.value
        {
            names?.add(name, change.row)
        } else if change.touches(.name) {
            names = nil
        }
    }

    /// People by name, built on first use.
    package func nameIndex() throws -> NameIndex {
        if let names { return names }
        let people = try table(.people)
        var index = NameIndex()
        for row in people.rows { index.add(try fullName(of: row), row) }
        names = index
        return index
    }

    /// The rows of `people` whose whole name this is, in order.
    package func people(named name: String) throws -> [Int32] {
        if names == nil { _ = try nameIndex() }
        return names?.exactly(name) ?? []
    }

    /// What does not agree with itself in the register's indexes; empty where all is well. For tests: linear.
    func indexFaults() throws -> [String] {
        var faults: [String] = []
        for (key, index) in indexes {
            let table = try table(key.table)
            var scan: [Int32: [Int32]] = [:]
            for row in table.rows {
                if let code = table.code(key.field, row) { scan[code, default: []].append(row) }
            }
            // Codes that have had rows once must answer that they have none.
            for code in Set(scan.keys).union(0..<64) where index.rows(code) != scan[code] ?? [] {
                faults.append("\(key.table).\(key.field) \(code): \(index.rows(code)), not \(scan[code] ?? [])")
            }
        }
        if let names {
            var scan: [String: [Int32]] = [:]
            for row in try table(.people).rows { scan[try fullName(of: row), default: []].append(row) }
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
