import GRDB
import TandemDomain

/// Writes rows of one table: what does not change from row to row is worked out once.
final class RowWriter {
    private let table: TableName
    private let database: Database
    private let fields: [Field]
    /// A field's position among the table's, by its raw value; -1 where the table has none of that name.
    private var positions: [Int]
    private let batch: RowBatch
    private var encodedTags: [[String]: DatabaseValue] = [:]

    init(_ table: TableName, _ database: Database) throws {
        self.table = table
        self.database = database
        fields = Schema.fields(of: table)
        positions = Array(repeating: -1, count: FieldName.allCases.count)
        for (index, field) in fields.enumerated() { positions[Int(field.name.rawValue)] = index }
        batch = try RowBatch(table, columns: ["id"] + fields.map { "\"\($0.name.id)\"" }, database)
    }

    /// Takes a new row to be written with others.
    func insert(_ row: Int32, _ cells: [Cell]) throws {
        batch.append(id: Int64(row) + 1)
        do {
            for cell in cells {
                let position = try position(cell, row)
                batch.set(position + 1, try stored(cell, fields[position], row))
            }
        } catch {
            batch.dropLast()
            throw error
        }
    }

    /// Writes the new rows taken so far.
    func flush() throws { try batch.flush() }

    func update(_ row: Int32, _ cells: [Cell]) throws {
        guard !cells.isEmpty else { return }
        let encoded = try cells.map { try stored($0, fields[position($0, row)], row) }
        let sets = cells.map { "\"\($0.field.id)\" = ?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "UPDATE \"\(table.rawValue)\" SET \(sets) WHERE id = ?")
            .execute(arguments: StatementArguments(encoded + [id(row)]))
        try checkOneRow(row)
    }

    func delete(_ row: Int32) throws {
        try database.cachedStatement(sql: "DELETE FROM \"\(table.rawValue)\" WHERE id = ?")
            .execute(arguments: [id(row)])
        try checkOneRow(row)
    }

    /// Cells as a JSON object with sorted keys.
    func json(_ cells: [Cell]) -> String {
        JSONText.object(
            cells.sorted { $0.field.id < $1.field.id }.map { cell in
                let position = positions[Int(cell.field.rawValue)]
                let value =
                    position < 0 ? nil : cell.value.flatMap { CellCoding.databaseValue($0, fields[position].type) }
                return (cell.field.id, value ?? .null)
            })
    }

    private func id(_ row: Int32) -> DatabaseValue { (Int64(row) + 1).databaseValue }

    private func position(_ cell: Cell, _ row: Int32) throws -> Int {
        let position = positions[Int(cell.field.rawValue)]
        guard position >= 0 else { throw refusal(row, "no field \(cell.field.id)") }
        return position
    }

    private func stored(_ cell: Cell, _ field: Field, _ row: Int32) throws -> DatabaseValue {
        guard let value = cell.value else { return .null }
        if case .tags(let tags) = value, let known = encodedTags[tags] { return known }
        guard let stored = CellCoding.databaseValue(value, field.type) else {
            throw refusal(row, "\(field.name.id) = \(value)")
        }
        if case .tags(let tags) = value, encodedTags.count < 10_000 { encodedTags[tags] = stored }
        return stored
    }

    private func checkOneRow(_ row: Int32) throws {
        if database.changesCount != 1 { throw refusal(row, "not there") }
    }

    private func refusal(_ row: Int32, _ reason: String) -> ChangeWriter.Refusal {
        ChangeWriter.Refusal(reason: "\(table.rawValue) \(Int64(row) + 1): \(reason)")
    }
}
