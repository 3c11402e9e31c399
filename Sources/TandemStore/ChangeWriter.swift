import GRDB
import TandemDomain

/// Writes changes and their journal lines into an open transaction.
struct ChangeWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func write(_ changes: [Change], under number: Int64) throws {
        var types: [TableName: [FieldName: FieldType]] = [:]
        for name in TableName.allCases {
            types[name] = Dictionary(uniqueKeysWithValues: Schema.fields(of: name).map { ($0.name, $0.type) })
        }
        var position: Int64 = 0
        var index = 0
        while index < changes.count {
            let change = changes[index]
            let fields = types[change.table] ?? [:]
            switch change.kind {
            case .insert:
                // A run of new rows is one journal line: their content stands in the table itself.
                var end = index
                while end < changes.count, case .insert(let cells) = changes[end].kind,
                    changes[end].table == change.table, changes[end].row == change.row + Int32(end - index)
                {
                    try insert(changes[end], cells, fields)
                    end += 1
                }
                try journal(number, position, change, "insert", rows: end - index)
                index = end
            case .update(let before, let after):
                try update(change, after, fields)
                try journal(
                    number, position, change, "update", before: CellCoding.json(before, fields),
                    after: CellCoding.json(after, fields))
                index += 1
            case .delete(let before):
                try database.cachedStatement(sql: "DELETE FROM \"\(change.table.rawValue)\" WHERE id = ?")
                    .execute(arguments: [Int64(change.row) + 1])
                try journal(number, position, change, "delete", before: CellCoding.json(before, fields))
                index += 1
            }
            position += 1
        }
    }

    private func insert(_ change: Change, _ cells: [Cell], _ types: [FieldName: FieldType]) throws {
        let fields = Schema.fields(of: change.table)
        let names = fields.map { "\"\($0.name.id)\"" }.joined(separator: ", ")
        let marks = fields.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \"\(change.table.rawValue)\" (id, \(names)) VALUES (?, \(marks))")
        let values = fields.map { field in
            CellCoding.databaseValue(cells.last { $0.field == field.name }?.value, field.type)
        }
        statement.setUncheckedArguments(StatementArguments([(Int64(change.row) + 1).databaseValue] + values))
        try statement.execute()
    }

    private func update(_ change: Change, _ cells: [Cell], _ types: [FieldName: FieldType]) throws {
        let sets = cells.map { "\"\($0.field.id)\" = ?" }.joined(separator: ", ")
        let values = cells.map { CellCoding.databaseValue($0.value, types[$0.field] ?? .text) }
        try database.cachedStatement(sql: "UPDATE \"\(change.table.rawValue)\" SET \(sets) WHERE id = ?")
            .execute(arguments: StatementArguments(values + [(Int64(change.row) + 1).databaseValue]))
    }

    private func journal(
        _ number: Int64, _ position: Int64, _ change: Change, _ kind: String, rows: Int = 1, before: String? = nil,
        after: String? = nil
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO journalChanges (number, position, noun, row, kind, rows, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                number, position, change.table.rawValue, Int64(change.row) + 1, kind, Int64(rows), before, after,
            ])
    }
}
