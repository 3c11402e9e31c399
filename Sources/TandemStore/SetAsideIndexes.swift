import GRDB

/// Indexes of tables without rows, dropped before many come in and made anew from all of them at once.
///
/// Both happen in the transaction that brings the rows, so that nobody ever sees the file without them.
struct SetAsideIndexes {
    private let definitions: [String]

    init(_ database: Database) throws {
        // An index without a text belongs to a constraint and stays.
        let indexes = try Row.fetchAll(
            database,
            sql: "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
        )
        var definitions: [String] = []
        for row in indexes {
            let stored = StoredRow(row, "sqlite_master")
            let (index, table) = (try stored.text(0), try stored.text(1))
            let isEmpty = try Row.fetchOne(database, sql: "SELECT 1 FROM \(Self.quoted(table)) LIMIT 1") == nil
            guard isEmpty else { continue }
            try database.execute(sql: "DROP INDEX \(Self.quoted(index))")
            definitions.append(try stored.text(2))
        }
        self.definitions = definitions
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    func restore(_ database: Database) throws {
        for definition in definitions { try database.execute(sql: definition) }
    }
}
