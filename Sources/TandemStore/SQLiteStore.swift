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

    package func commit(_ changes: ChangeLog, _ entry: JournalEntry, after expected: Int64) throws -> Int64 {
        try write(changes, entry, erasing: [], after: expected)
    }

    /// Writes changes and their journal row, and takes what is to be erased out of the journal.
    func write(
        _ changes: ChangeLog, _ entry: JournalEntry, erasing erasures: [Erasure], after expected: Int64
    ) throws -> Int64 {
        do {
            let number = try queue.writeWithoutTransaction { database in
                try Self.commit(entry, after: expected, to: database) { writer in
                    try writer.write(changes)
                    try writer.finish()
                    for erasure in erasures { try JournalEraser(database, erasure).run() }
                }
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
                sql: "INSERT INTO journal (number, time, actor, statement, undoes) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    number, entry.time, entry.actor, entry.statement,
                    entry.undoes.isEmpty ? nil : "[" + entry.undoes.map(String.init).joined(separator: ",") + "]",
                ])
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

    func optionalText(_ index: Int) throws -> String? {
        let stored: DatabaseValue = row[index]
        return stored.isNull ? nil : try text(index)
    }

    private func damage(_ stored: DatabaseValue) -> Damage { Damage(reason: "\(table): \(stored)") }
}

/// What a file holds that no register can.
struct Damage: Error {
    let reason: String
}
