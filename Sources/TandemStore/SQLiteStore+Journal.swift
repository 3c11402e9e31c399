import Foundation
import GRDB
import TandemDomain

extension SQLiteStore {
    package func journal(since number: Int64) throws -> [JournalEntry] {
        do {
            return try queue.read { database in
                try Row.fetchAll(
                    database,
                    sql:
                        "SELECT number, time, actor, statement, undoes, erased FROM journal WHERE number > ? ORDER BY number",
                    arguments: [number]
                ).map { row in
                    let stored = StoredRow(row, "journal")
                    return JournalEntry(
                        number: try stored.integer(0), time: try stored.text(1), actor: try stored.text(2),
                        statement: try stored.text(3), undoes: try stored.numbers(4),
                        erased: try stored.optionalText(5))
                }
            }
        } catch {
            throw StoreProblem(error, path, while: .reading)
        }
    }

    package func journalChanges(since number: Int64) throws -> [JournalChange] {
        do {
            return try queue.read { database in
                let lines = try Row.fetchCursor(
                    database,
                    sql: """
                        SELECT number, noun, row, kind, rows, before, after FROM journalChanges
                        WHERE number > ? ORDER BY number DESC, position DESC
                        """, arguments: [number])
                var own = try OwnColumns.fields(database)
                var changes: [JournalChange] = []
                while let line = try lines.next() {
                    let change = try Self.change(StoredRow(line, "journalChanges"), own)
                    // What came before may speak of an own field that was taken back here.
                    if change.table == .fields, case .deleted(let before) = change.kind {
                        own += OwnColumns.field(before).map { [$0] } ?? []
                    }
                    changes.append(change)
                }
                return changes
            }
        } catch {
            throw StoreProblem(error, path, while: .reading)
        }
    }

    private static func change(_ line: StoredRow, _ own: [Field]) throws -> JournalChange {
        let (noun, id, rows) = (try line.text(1), try line.integer(2), try line.integer(4))
        guard let table = TableName(rawValue: noun), let row = Int32(exactly: id - 1), row >= 0,
            let count = Int32(exactly: rows), count > 0, Int64(row) + rows <= Int64(Int32.max)
        else { throw Damage(reason: "journalChanges: \(noun) \(id)") }
        let fields = Schema.fields(of: table) + (table == .people ? own : [])
        let kind: JournalChange.Kind
        switch try line.text(3) {
        case "insert": kind = .inserted(rows: count)
        case "update":
            kind = .updated(before: try cells(line, 5, fields, table), after: try cells(line, 6, fields, table))
        case "delete": kind = .deleted(before: try cells(line, 5, fields, table))
        default: throw Damage(reason: "journalChanges: kind")
        }
        return JournalChange(number: try line.integer(0), table: table, row: row, kind: kind)
    }

    private static func cells(
        _ line: StoredRow, _ index: Int, _ fields: [Field], _ table: TableName
    ) throws -> [Cell] {
        let json = try line.text(index)
        guard let values = JSONText.values(json) else { throw Damage(reason: "journalChanges: \(json)") }
        return try values.map { id, stored in
            guard let field = fields.first(where: { $0.name.id == id }) else {
                throw Damage(reason: "journalChanges: \(table.rawValue).\(id)")
            }
            if stored.isNull { return Cell(field.name, nil) }
            guard let value = CellCoding.value(stored, field.type) else {
                throw Damage(reason: "journalChanges: \(table.rawValue).\(id) = \(stored)")
            }
            return Cell(field.name, value)
        }
    }
}

extension StoredRow {
    /// Numbers in a JSON array; none for NULL.
    func numbers(_ index: Int) throws -> [Int64] {
        guard let text = try optionalText(index) else { return [] }
        guard let numbers = try? JSONDecoder().decode([Int64].self, from: Data(text.utf8)) else {
            throw Damage(reason: "journal: \(text)")
        }
        return numbers
    }
}

extension JSONText {
    /// The members of an object of texts, numbers and nulls, by name; nil where it is anything else.
    static func values(_ json: String) -> [(key: String, value: DatabaseValue)]? {
        let object = try? JSONDecoder().decode([String: Member].self, from: Data(json.utf8))
        return object?.sorted { $0.key < $1.key }.map { ($0.key, $0.value.stored) }
    }

    private struct Member: Decodable {
        let stored: DatabaseValue

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                stored = .null
            } else if let integer = try? container.decode(Int64.self) {
                stored = integer.databaseValue
            } else if let number = try? container.decode(Double.self) {
                stored = number.databaseValue
            } else {
                stored = try container.decode(String.self).databaseValue
            }
        }
    }
}
