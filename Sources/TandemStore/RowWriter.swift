import GRDB
import TandemDomain

/// Writes rows of one table: what does not change from row to row is worked out once.
final class RowWriter {
    private let table: TableName
    private let database: Database
    private let fields: [Field]
    private let positions: FieldPositions
    private let batch: RowBatch
    private var encodedTags: [[String]: DatabaseValue] = [:]

    init(_ table: TableName, _ database: Database) throws {
        self.table = table
        self.database = database
        let own = table == .people ? try OwnColumns.fields(database) : []
        fields = Schema.fields(of: table) + own
        positions = FieldPositions(fields)
        batch = try RowBatch(table, columns: ["id"] + fields.map { OwnColumns.quoted($0.name) }, database)
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
        let sets = cells.map { "\(OwnColumns.quoted($0.field)) = ?" }.joined(separator: ", ")
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
                let type = positions[cell.field].map { fields[$0].type }
                let value = type.flatMap { type in cell.value.flatMap { CellCoding.databaseValue($0, type) } }
                return (cell.field.id, value ?? .null)
            })
    }

    private func id(_ row: Int32) -> DatabaseValue { (Int64(row) + 1).databaseValue }

    private func position(_ cell: Cell, _ row: Int32) throws -> Int {
        guard let position = positions[cell.field] else { throw refusal(row, "no field \(cell.field.id)") }
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
