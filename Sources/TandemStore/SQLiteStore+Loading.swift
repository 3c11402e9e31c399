import GRDB
package import TandemDomain

extension SQLiteStore {
    /// Fills a table from the file, in the order of its rows.
    ///
    /// - Throws: ``StoreProblem/changedMeanwhile`` where another session has committed since ``lastEntry()`` was last
    ///   asked or this one committed: tables of different states would refer to rows that are not there.
    package func load(_ name: TableName, into table: inout TandemDomain.Table, texts: inout TextPool) throws {
        do {
            // Taken into locals, so that the closure does not copy the table at each row.
            var filled = table
            var pool = texts
            try queue.read { database in
                let state = try Self.lastEntry(database)
                guard state == known ?? state else { throw StoreProblem.changedMeanwhile }
                known = state
                try TableReader(filled, database).read(into: &filled, &pool)
            }
            table = filled
            texts = pool
        } catch {
            throw StoreProblem(error, path, while: .reading)
        }
    }
}

/// Reads one table's rows; what a register cannot hold is refused, so that memory never meets it.
private struct TableReader {
    private let name: TableName
    private let database: Database
    private let fields: [Field]
    /// The greatest id that a row may have, and for each field the greatest it may refer to.
    private let limit: Int64
    private let targets: [Int64]

    /// - Parameter table: what is to be filled. An own field that is not committed yet has no column in the file.
    init(_ table: TandemDomain.Table, _ database: Database) throws {
        name = table.name
        self.database = database
        let own = name == .people ? Set(try OwnColumns.fields(database).map(\.name)) : []
        fields = table.columns.map(\.field).filter { !$0.name.isOwn || own.contains($0.name) }
        // Gaps are few; an id far beyond the count would make memory follow a damaged or hostile file.
        let count = try Self.number(database, "SELECT count(*) FROM \"\(name.rawValue)\"")
        limit = min(Int64(Int32.max), count * 4 + 1_000_000)
        targets = try fields.map { field in
            guard case .reference(let target) = field.type else { return 0 }
            return try Self.number(database, "SELECT coalesce(max(id), 0) FROM \"\(target.rawValue)\"")
        }
    }

    private static func number(_ database: Database, _ sql: String) throws -> Int64 {
        guard let row = try Row.fetchOne(database, sql: sql) else { return 0 }
        return try StoredRow(row, sql).integer(0)
    }

    func read(into table: inout TandemDomain.Table, _ texts: inout TextPool) throws {
        // With the table's name, since SQLite takes an unknown name in quotation marks for a text.
        let columns = fields.map { "\(name.rawValue).\(OwnColumns.quoted($0.name))" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(database, sql: "SELECT id, \(columns) FROM \"\(name.rawValue)\" ORDER BY id")
        var tags: [String: Value] = [:]
        var cells: [Cell] = []
        var last: Int64 = 0
        while let row = try rows.next() {
            let id = try StoredRow(row, name.rawValue).integer(0)
            guard id > last, id <= limit else { throw Damage(reason: "\(name.rawValue): id \(id)") }
            last = id
            cells.removeAll(keepingCapacity: true)
            for (index, field) in fields.enumerated() {
                let stored: DatabaseValue = row[index + 1]
                if stored.isNull {
                    guard !field.isRequired else { throw damage(id, field, stored) }
                    continue
                }
                guard let value = value(stored, field, &tags), isThere(value, index) else {
                    throw damage(id, field, stored)
                }
                cells.append(Cell(field.name, value))
            }
            table.insert(Int(id) - 1, cells, &texts)
        }
    }

    /// Sets of tags repeat a great deal and are decoded once.
    private func value(_ stored: DatabaseValue, _ field: Field, _ tags: inout [String: Value]) -> Value? {
        guard field.type == .tags, case .string(let text) = stored.storage else {
            return CellCoding.value(stored, field.type)
        }
        if let known = tags[text] { return known }
        let value = CellCoding.value(stored, .tags)
        if tags.count < 10_000 { tags[text] = value }
        return value
    }

    private func isThere(_ value: Value, _ index: Int) -> Bool {
        guard case .code(let row) = value, case .reference = fields[index].type else { return true }
        return Int64(row) < targets[index]
    }

    private func damage(_ id: Int64, _ field: Field, _ stored: DatabaseValue) -> Damage {
        Damage(reason: "\(name.rawValue) \(id): \(field.name.id) = \(stored)")
    }
}
