import GRDB
import TandemDomain

/// The columns of a school's own fields in the table of people.
enum OwnColumns {
    /// The fields that the file has columns for.
    static func fields(_ database: Database) throws -> [Field] {
        try Row.fetchAll(database, sql: "SELECT name, kind FROM fields ORDER BY id").map { row in
            let stored = StoredRow(row, "fields")
            let name = try stored.text(0)
            let kind = try stored.text(1)
            guard let type = OwnFieldType(rawValue: kind) else { throw Damage(reason: "fields: \(kind)") }
            return OwnField(name: name, type: type).field
        }
    }

    /// A column's name in SQL.
    static func quoted(_ field: FieldName) -> String {
        "\"" + field.id.replacing("\"", with: "\"\"") + "\""
    }

    /// Adds the column of a field whose row is being written.
    static func add(_ cells: [Cell], _ database: Database) throws {
        guard let field = field(cells) else { throw ChangeWriter.Refusal(reason: "fields: no name or no type") }
        let column = quoted(field.name)
        let type =
            switch field.type {
            case .number: "REAL"
            case .date: "TEXT CHECK (\(column) IS NULL OR \(column) IS date(\(column)))"
            case .yesNo: "INTEGER CHECK (\(column) IN (0, 1))"
            case .tags: "TEXT CHECK (\(column) IS NULL OR json_valid(\(column)))"
            default: "TEXT"
            }
        try database.execute(sql: "ALTER TABLE people ADD COLUMN \(column) \(type)")
    }

    /// Takes away the column of a field whose row goes.
    static func drop(_ cells: [Cell], _ database: Database) throws {
        guard let field = field(cells) else { return }
        try database.execute(sql: "ALTER TABLE people DROP COLUMN \(quoted(field.name))")
    }

    /// The field that a row of definitions makes; nil for a row without a name or a type.
    static func field(_ cells: [Cell]) -> Field? {
        guard case .text(let name)? = cells.last(where: { $0.field == .name })?.value,
            case .code(let code)? = cells.last(where: { $0.field == .kind })?.value, let type = OwnFieldType(code: code)
        else { return nil }
        return OwnField(name: name, type: type).field
    }
}
