import GRDB
import TandemDomain
import TandemText

/// Takes a person's data out of the journal: what was typed of the person, and cells as they were before and after.
///
/// Each entry that loses something is marked, since it can no longer be undone.
struct JournalEraser {
    private let database: Database
    private let erasure: Erasure
    private let day: String
    /// The person's rows, those that were taken back before among them.
    private let rows: [TableName: Set<Int32>]

    init(_ database: Database, _ erasure: Erasure) throws {
        self.database = database
        self.erasure = erasure
        day = erasure.day.iso
        rows = try Self.rows(erasure, database)
    }

    private static func rows(_ erasure: Erasure, _ database: Database) throws -> [TableName: Set<Int32>] {
        var owned = erasure.rows.mapValues { Set($0) }
        for table in Schema.dependencyOrder where table != .people && Schema.isPersonal(table) {
            for field in Schema.fields(of: table) {
                guard case .reference(let target) = field.type, Schema.isPersonal(target), let rows = owned[target]
                else { continue }
                let ids = "[" + rows.map { "\(Int64($0) + 1)" }.joined(separator: ",") + "]"
                let takenBack = try Int64.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT row FROM journalChanges
                        WHERE noun = ? AND kind = 'delete'
                          AND json_extract(before, ?) IN (SELECT value FROM json_each(?))
                        """, arguments: [table.rawValue, "$.\"\(field.name.id)\"", ids])
                owned[table, default: []].formUnion(takenBack.map { Int32(truncatingIfNeeded: $0 - 1) })
            }
        }
        return owned.filter { !$0.value.isEmpty }
    }

    private func fields(of table: TableName) -> [FieldName] {
        erasure.fields[table] ?? (Schema.personalFields(of: table) + (table == .contracts ? [.number] : []))
    }

    func run() throws {
        try removeCells()
        try redactStatements()
        try redactChanges()
        // Read anew by whoever opens the file: old pages are still to be overwritten.
        try FileWipe.mark(database)
    }

    /// The cleared cells of the person's own rows; an entry may hold changes of others beside them, which stay.
    private func removeCells() throws {
        for (table, rows) in rows {
            let fields = fields(of: table)
            guard !fields.isEmpty else { continue }
            let paths = fields.map { "$.\"" + $0.id.replacing("\"", with: "\\\"") + "\"" }
            let marks = paths.map { _ in "?" }.joined(separator: ", ")
            for row in rows {
                let key: [any DatabaseValueConvertible] = [table.rawValue, Int64(row) + 1]
                let touched = try Int64.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT number FROM journalChanges
                        WHERE noun = ? AND row = ? AND (before IS NOT NULL OR after IS NOT NULL)
                        """, arguments: StatementArguments(key))
                guard !touched.isEmpty else { continue }
                try database.execute(
                    sql: """
                        UPDATE journalChanges SET before = json_remove(before, \(marks)), after = json_remove(after, \(marks))
                        WHERE noun = ? AND row = ? AND (before IS NOT NULL OR after IS NOT NULL)
                        """, arguments: StatementArguments(paths + paths) + StatementArguments(key))
                for number in touched { try markErased(number) }
            }
        }
    }

    private func redactStatements() throws {
        let own = try entriesOfOwnRows()
        let rows = try Row.fetchAll(database, sql: "SELECT number, statement FROM journal")
        for row in rows {
            let stored = StoredRow(row, "journal")
            let number = try stored.integer(0)
            guard let rest = rest(of: try stored.text(1), isOwn: own.contains(number)) else { continue }
            try database.execute(
                sql: "UPDATE journal SET statement = ? WHERE number = ?", arguments: [rest, number])
            try markErased(number)
        }
    }

    /// The entries that made, changed or took back a row of the person.
    private func entriesOfOwnRows() throws -> Set<Int64> {
        let own = rows.mapValues { Set($0.map { Int64($0) + 1 }) }
        var numbers: Set<Int64> = []
        let changes = try Row.fetchCursor(database, sql: "SELECT number, noun, row, rows FROM journalChanges")
        while let change = try changes.next() {
            let stored = StoredRow(change, "journalChanges")
            guard let rows = TableName(rawValue: try stored.text(1)).flatMap({ own[$0] }) else { continue }
            let (first, count) = (try stored.integer(2), try stored.integer(3))
            let touches = count == 1 ? rows.contains(first) : rows.contains { $0 >= first && $0 - first < count }
            if touches { numbers.insert(try stored.integer(0)) }
        }
        return numbers
    }

    /// What stays of a statement; nil for all of it.
    ///
    /// Beside the name a statement says when someone was born and what someone has said, in quotes and without them: of
    /// one that names the person, or that says anything in quotes and changed the person's rows, its first word stays.
    private func rest(of statement: String, isOwn: Bool) -> String? {
        let isNamed = erasure.mention.redacted(statement) != nil
        guard isNamed || isOwn && statement.contains(where: Self.isQuote) else { return nil }
        guard statement.contains(where: { $0.isWhitespace || Self.isQuote($0) }) else {
            // A script, by the name of its file.
            return ([erasure.mention] + erasure.guardians).reduce(statement) { $1.redacted($0) ?? $0 }
        }
        let first = String(statement.prefix { $0.isLetter || $0 == "-" })
        return first.isEmpty ? "…" : (erasure.mention.redacted(first) ?? first) + " …"
    }

    private static func isQuote(_ character: Character) -> Bool { "\"«»„“”'".contains(character) }

    /// Names in what others' rows held: a guardian of the same name, a note that mentions the person.
    private func redactChanges() throws {
        for column in ["before", "after"] {
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT number, position, fullkey, value FROM journalChanges, json_tree(\(column))
                    WHERE \(column) IS NOT NULL AND type = 'text'
                    """)
            for row in rows {
                let stored = StoredRow(row, "journalChanges")
                guard let rest = erasure.mention.redacted(try stored.text(3)) else { continue }
                let number = try stored.integer(0)
                try database.execute(
                    sql: """
                        UPDATE journalChanges SET \(column) = json_set(\(column), ?, ?)
                        WHERE number = ? AND position = ?
                        """,
                    arguments: [try stored.text(2), rest, number, try stored.integer(1)])
                try markErased(number)
            }
        }
    }

    private func markErased(_ number: Int64) throws {
        try database.execute(
            sql: "UPDATE journal SET erased = ? WHERE number = ? AND erased IS NULL", arguments: [day, number])
    }
}
