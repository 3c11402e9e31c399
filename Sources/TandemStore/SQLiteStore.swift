import Foundation
import GRDB
package import TandemDomain

/// The register in one SQLite file: a real schema, WAL, and full synchronisation at each commit.
///
/// Not thread-safe: a session owns one.
package final class SQLiteStore: RegisterStore {
    package let path: String
    let queue: DatabaseQueue
    /// The journal's last number as its owner knows it: tables are loaded as of then, or not at all.
    var known: Int64?

    /// Opens the file, making it where there is none, readable by its owner only.
    ///
    /// A file that is no register is left as it was, to the byte.
    package init(path: String) throws(StoreProblem) {
        self.path = path
        queue = try RegisterFile(path: path).open()
    }

    // MARK: Journal

    package func lastEntry() throws -> Int64 {
        do {
            let number = try queue.read { try Self.lastEntry($0) }
            known = number
            return number
        } catch {
            throw StoreProblem(error, path, while: .reading)
        }
    }

    static func lastEntry(_ database: Database) throws -> Int64 {
        guard let row = try Row.fetchOne(database.cachedStatement(sql: "SELECT max(number) FROM journal")) else {
            return 0
        }
        return row[0] == DatabaseValue.null ? 0 : try StoredRow(row, "journal").integer(0)
    }

    package func journal(since number: Int64) throws -> [JournalEntry] {
        do {
            return try queue.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT number, time, actor, statement FROM journal WHERE number > ? ORDER BY number",
                    arguments: [number]
                ).map { row in
                    let stored = StoredRow(row, "journal")
                    return JournalEntry(
                        number: try stored.integer(0), time: try stored.text(1), actor: try stored.text(2),
                        statement: try stored.text(3))
                }
            }
        } catch {
            throw StoreProblem(error, path, while: .reading)
        }
    }

    package func commit(_ changes: ChangeLog, _ entry: JournalEntry, after expected: Int64) throws -> Int64 {
        do {
            let number = try queue.writeWithoutTransaction { database in
                try Self.commit(entry, after: expected, to: database) { try $0.write(changes) }
            }
            known = number
            return number
        } catch {
            throw StoreProblem(error, path, while: .writing)
        }
    }

    package func stream(_ entry: JournalEntry, after expected: Int64) throws -> (any ChangeStream)? {
        guard path != ":memory:" else { return nil }
        return SQLiteChangeStream(self, entry, after: expected)
    }

    /// Writes a journal row and the changes that `body` gives in one transaction.
    static func commit(
        _ entry: JournalEntry, after expected: Int64, to database: Database,
        _ body: (inout ChangeWriter) throws -> Void
    ) throws -> Int64 {
        guard expected < Int64.max else { throw Damage(reason: "journal: \(expected)") }
        let number = expected + 1
        try database.inTransaction(.immediate) {
            guard try lastEntry(database) == expected else { throw StoreProblem.changedMeanwhile }
            try database.execute(
                sql: "INSERT INTO journal (number, time, actor, statement) VALUES (?, ?, ?, ?)",
                arguments: [number, entry.time, entry.actor, entry.statement])
            var writer = ChangeWriter(database, journalling: number)
            try body(&writer)
            try writer.finish()
            return .commit
        }
        return number
    }
}

/// Cells of a row that may hold anything: a damaged or hostile file is a problem to report, not to stop at.
struct StoredRow {
    private let row: Row
    private let table: String

    init(_ row: Row, _ table: String) {
        self.row = row
        self.table = table
    }

    func integer(_ index: Int) throws -> Int64 {
        let stored: DatabaseValue = row[index]
        guard case .int64(let integer) = stored.storage else { throw damage(stored) }
        return integer
    }

    func text(_ index: Int) throws -> String {
        let stored: DatabaseValue = row[index]
        guard case .string(let text) = stored.storage else { throw damage(stored) }
        return text
    }

    private func damage(_ stored: DatabaseValue) -> Damage { Damage(reason: "\(table): \(stored)") }
}

/// What a file holds that no register can.
struct Damage: Error {
    let reason: String
}
