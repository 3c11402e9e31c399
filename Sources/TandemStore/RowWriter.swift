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
    /// How the cells of a field are said, and the texts of its codes as far as they have been met, by its position.
    private let kinds: [Kind]
    private var spellings: [[String?]]

    private enum Kind {
        case number, text, reference, spelt, other

        init(_ type: FieldType) {
            switch type {
            case .number: self = .number
            case .text: self = .text
            case .reference: self = .reference
            case .schoolClass, .choice: self = .spelt
            case .date, .yesNo, .tags: self = .other
            }
        }
    }

    /// The codes whose texts are kept: those of all classes and choices.
    private static let speltCodes: Int32 = 1024

    init(_ table: TableName, _ database: Database) throws {
        self.table = table
        self.database = database
        let own = table == .people ? try OwnColumns.fields(database) : []
        fields = Schema.fields(of: table) + own
        positions = FieldPositions(fields)
        kinds = fields.map { Kind($0.type) }
        spellings = kinds.map { $0 == .spelt ? Array(repeating: nil, count: Int(Self.speltCodes)) : [] }
        batch = try RowBatch(table, columns: ["id"] + fields.map { OwnColumns.quoted($0.name) }, database)
    }

    /// Takes a new row to be written with others.
    func insert(_ row: Int32, _ cells: ArraySlice<ChangeLog.PackedCell>, of log: ChangeLog) throws {
        batch.waiting.append(id: Int64(row) + 1)
        try amend(row, cells, of: log)
    }

    /// Says more of the row taken last.
    func amend(_ row: Int32, _ cells: ArraySlice<ChangeLog.PackedCell>, of log: ChangeLog) throws {
        do {
            try add(cells, row, log, to: &batch.waiting)
        } catch {
            batch.waiting.dropLast()
            throw error
        }
    }

    private func add(
        _ cells: ArraySlice<ChangeLog.PackedCell>, _ row: Int32, _ log: ChangeLog, to rows: inout WaitingRows
    ) throws {
        for cell in cells { try set(cell, row, log, in: &rows) }
    }

    /// What most cells hold is said without a text or a value of SQLite's in between.
    private func set(
        _ cell: ChangeLog.PackedCell, _ row: Int32, _ log: ChangeLog, in rows: inout WaitingRows
    ) throws {
        guard let position = positions[cell.field] else { throw refusal(row, "no field \(cell.field.id)") }
        switch (cell.value, kinds[position]) {
        case (.unknown, _): rows.set(position + 1, .null)
        case (.number(let number), .number) where abs(number) <= CellCoding.numberLimit:
            rows.set(position + 1, number: number)
        case (.code(let code), .reference) where code >= 0: rows.set(position + 1, integer: Int64(code) + 1)
        case (.code(let code), .spelt) where (0..<Self.speltCodes).contains(code):
            if let known = spellings[position][Int(code)] { return rows.set(position + 1, text: known) }
            let stored = try stored(Cell(cell.field, .code(code)), fields[position], row)
            if case .string(let text) = stored.storage { spellings[position][Int(code)] = text }
            rows.set(position + 1, stored)
        case (.text(let start, let count), .text):
            if !rows.set(position + 1, text: log.bytes, from: Int(start), count: Int(count)) {
                throw refusal(row, cell.field, log.value(cell.value))
            }
        default:
            rows.set(position + 1, try stored(Cell(cell.field, log.value(cell.value)), fields[position], row))
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
            throw refusal(row, field.name, value)
        }
        if case .tags(let tags) = value, encodedTags.count < 10_000 { encodedTags[tags] = stored }
        return stored
    }

    private func checkOneRow(_ row: Int32) throws {
        if database.changesCount != 1 { throw refusal(row, "not there") }
    }

    private func refusal(_ row: Int32, _ field: FieldName, _ value: Value?) -> ChangeWriter.Refusal {
        refusal(row, "\(field.id) = \(value.map { "\($0)" } ?? "")")
    }

    private func refusal(_ row: Int32, _ reason: String) -> ChangeWriter.Refusal {
        ChangeWriter.Refusal(reason: "\(table.rawValue) \(Int64(row) + 1): \(reason)")
    }
}
