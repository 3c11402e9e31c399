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
    private var held = Held()
    /// The day on which it is asked: ages, «today» and what is overdue refer to it.
    package var today = CalendarDate.today()
    /// The programme that a script, or what was typed at once, speaks of: its reports are of that one. Nil where it names
    /// none.
    package var programmeSpokenOf: Int32?
    private let source: (any TableSource)?
    /// The school's own fields, once they have been asked for.
    var own: OwnFields?
    /// What people are called in answers; nil where their names are.
    package var pseudonyms: Pseudonyms?

    /// What it consists of, in one piece: a record then asks for it once.
    private struct Held {
        var tables: [Table?] = Array(repeating: nil, count: TableName.allCases.count)
        var texts = TextPool()
        var names: NameIndex?
        /// For each table, by its ordinal, the rows by the codes of a field.
        var indexes: [[FieldName: CodeIndex]] = Array(repeating: [:], count: TableName.allCases.count)

        /// Adds a person and a participation; nil where one of the tables is not there yet.
        mutating func append(
            _ name: String, in base: TableName?, _ cells: [Cell], withForm: Bool, _ log: inout ChangeLog
        ) -> Int32? {
            guard tables[TableName.people.ordinal] != nil, base.map({ tables[$0.ordinal] != nil }) ?? true else {
                return nil
            }
            let person = append(.people, Cell(.name, .text(name)), cells, withForm: false, &log)
            if let base { _ = append(base, Cell(.person, .code(person)), cells, withForm: withForm, &log) }
            return person
        }

        /// Adds a row of a first cell and those of the others that the table has.
        private mutating func append(
            _ name: TableName, _ first: Cell, _ cells: [Cell], withForm: Bool, _ log: inout ChangeLog
        ) -> Int32 {
            let ordinal = name.ordinal
            // Changed in place, so that its columns are not copied.
            let row = tables[ordinal]?.append(first, cells, withForm: withForm, &texts, &log) ?? 0
            if name == .people, case .text(let text)? = first.value { names?.add(text, row) }
            if !indexes[ordinal].isEmpty, let table = tables[ordinal] {
                for field in Array(indexes[ordinal].keys) {
                    if let code = table.code(field, row) { indexes[ordinal][field]?.add(code, row) }
                }
            }
            return row
        }

        mutating func apply(_ change: Change) {
            let (ordinal, row) = (change.table.ordinal, Int(change.row))
            // Changed in place, so that its columns are not copied.
            switch change.kind {
            case .insert(let cells): tables[ordinal]?.insert(row, cells, &texts)
            case .update(_, let after): tables[ordinal]?.set(row, after, &texts)
            case .delete: tables[ordinal]?.delete(row, &texts)
            }
        }

        mutating func people(named name: String) -> [Int32]? { names?.asking(name) }

        mutating func expect(_ name: String) {
            texts.expect(name)
            names?.expect(name)
        }
    }

    /// The texts that the tables' columns refer to.
    package var texts: TextPool { held.texts }

    /// A register over a source; without one, an empty register.
    package init(source: (any TableSource)? = nil) {
        self.source = source
    }

    private init(forking other: Register) {
        held = other.held
        source = other.source
        today = other.today
        programmeSpokenOf = other.programmeSpokenOf
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
        if let table = held.tables[name.ordinal], table.isSettled { return table }
        held.tables[name.ordinal]?.settle()
        if let table = held.tables[name.ordinal] { return table }
        var table = Table(name, own: name == .people ? try ownFields() : OwnFields())
        try source?.load(name, into: &table, texts: &held.texts)
        held.tables[name.ordinal] = table
        return table
    }

    /// How many rows a table has, gaps included.
    func rowCount(_ name: TableName) throws -> Int {
        try held.tables[name.ordinal]?.rowCount ?? table(name).rowCount
    }

    /// Whether a table has a field.
    func has(_ field: FieldName, in name: TableName) throws -> Bool {
        if let isThere = held.tables[name.ordinal]?.has(field) { return isThere }
        return try table(name).has(field)
    }

    /// The number of a text that a question mentions, whether a row holds it or not.
    package func number(of text: String) -> Int32 { held.texts.intern(text) }

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

    /// The known cells of a row, in the order of the schema.
    package func knownCells(_ name: TableName, _ row: Int32) throws -> [Cell] {
        try table(name).columns.compactMap { column in
            column.get(Int(row), texts).map { Cell(column.field.name, $0) }
        }
    }

    /// The full name of a person; a question mark where there is no such person.
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
        held.indexes[TableName.people.ordinal] = held.indexes[TableName.people.ordinal].filter { !$0.key.isOwn }
        let fields = try ownFields()
        held.tables[TableName.people.ordinal]?.setOwn(fields)
    }

    /// Adds a person and, in a base, the participation, and says so in a log.
    ///
    /// - Parameters:
    ///   - cells: those of both, each field once; a name and a person among them are neither's.
    ///   - withForm: whether a form among them is the participation's.
    /// - Returns: the person.
    func append(
        _ name: String, in base: TableName?, _ cells: [Cell], withForm: Bool, _ log: inout ChangeLog
    ) throws -> Int32 {
        if let person = held.append(name, in: base, cells, withForm: withForm, &log) { return person }
        _ = try table(.people)
        if let base { _ = try table(base) }
        return held.append(name, in: base, cells, withForm: withForm, &log) ?? 0
    }

    /// Says whose record is likely to come after the next one, so that what is known of the name is at hand then.
    package func expect(_ name: String) { held.expect(name) }

    private func applyToRow(_ change: Change) throws {
        let ordinal = change.table.ordinal
        if held.tables[ordinal] == nil { _ = try table(change.table) }
        held.apply(change)
        if change.table == .people { indexNames(change) }
        if !held.indexes[ordinal].isEmpty, let table = held.tables[ordinal] {
            for field in Array(held.indexes[ordinal].keys) { updateIndex(field, change, table) }
        }
    }

    // MARK: Indexes

    /// Keeps an index that a new last row extends; drops one that the change makes wrong, to be built anew when asked.
    private func updateIndex(_ field: FieldName, _ change: Change, _ table: Table) {
        let ordinal = change.table.ordinal
        switch change.kind {
        case .insert where Int(change.row) == table.rowCount - 1:
            if let code = table.code(field, change.row) { held.indexes[ordinal][field]?.add(code, change.row) }
        case .update where !change.touches(field): break
        default: held.indexes[ordinal][field] = nil
        }
    }

    /// Living rows of a table whose field has a code, in order: a reference's row, a choice, a text's number.
    package func rows(of name: TableName, where field: FieldName, is code: Int32) throws -> [Int32] {
        if let index = held.indexes[name.ordinal][field] { return index.rows(code) }
        let table = try table(name)
        guard let column = table.column(field) else { return [] }
        let index = CodeIndex(column, table.alive)
        held.indexes[name.ordinal][field] = index
        return index.rows(code)
    }

    private func indexNames(_ change: Change) {
        guard held.names != nil else { return }
        if case .insert(let cells) = change.kind, let place = cells.lastIndex(where: { $0.field == .name }),
            case .text(let name)? = cells[place].value
        {
            held.names?.add(name, change.row)
        } else if change.touches(.name) {
            held.names = nil
        }
    }

    /// People by name, built on first use.
    package func nameIndex() throws -> NameIndex {
        if let names = held.names { return names }
        let people = try table(.people)
        var index = NameIndex()
        for row in people.rows { index.add(try fullName(of: row), row) }
        held.names = index
        return index
    }

    /// The rows of `people` whose whole name this is, in order.
    package func people(named name: String) throws -> [Int32] {
        if let rows = held.people(named: name) { return rows }
        _ = try nameIndex()
        return held.people(named: name) ?? []
    }

    /// What does not agree with itself in the register's indexes; empty where all is well. For tests: linear.
    func indexFaults() throws -> [String] {
        var faults: [String] = []
        for name in TableName.allCases {
            let table = try table(name)
            for (field, index) in held.indexes[name.ordinal] {
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
        if let names = held.names {
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
