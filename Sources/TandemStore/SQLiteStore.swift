import Foundation
import GRDB
package import TandemDomain

/// The register in one SQLite file: a real schema, WAL, and full synchronisation at each commit.
package final class SQLiteStore: RegisterStore {
    /// "Tndm": marks the file as a register for `file` and for this program.
    static let applicationID: Int32 = 0x546E_646D

    package let path: String
    let queue: DatabaseQueue

    /// Opens the file, making it where there is none, readable by its owner only.
    package init(path: String) throws(StoreProblem) {
        self.path = path
        if path != ":memory:" { try Self.prepareFile(path) }
        do {
            queue =
                try path == ":memory:"
                ? DatabaseQueue(configuration: Self.configuration())
                : DatabaseQueue(path: path, configuration: Self.configuration(wal: true))
        } catch {
            throw Self.problem(error, path, opening: true)
        }
        try migrate()
    }

    private static func prepareFile(_ path: String) throws(StoreProblem) {
        // Children's records: never readable by others, not even for a moment.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(path: path, reason: "not a regular file")
        }
        var head = [UInt8](repeating: 0, count: 16)
        let length = pread(descriptor, &head, 16, 0)
        guard length == 0 || (length == 16 && Array("SQLite format 3\0".utf8) == head) else {
            throw .notARegister(path: path)
        }
    }

    private static func configuration(wal: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        if wal { configuration.journalMode = .wal }
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private func migrate() throws(StoreProblem) {
        do {
            let migrator = SQLiteSchema.migrator
            let state = try queue.read { database in
                (
                    id: try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    tables: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0,
                    isNewer: try migrator.hasBeenSuperseded(database),
                    isCurrent: try migrator.hasCompletedMigrations(database)
                )
            }
            guard state.tables == 0 || state.id == Self.applicationID else {
                throw StoreProblem.notARegister(path: path)
            }
            guard !state.isNewer else { throw StoreProblem.newerFormat(path: path) }
            if !state.isCurrent { try migrator.migrate(queue) }
        } catch {
            throw Self.problem(error, path, opening: true)
        }
    }

    static func problem(_ error: any Error, _ path: String, opening: Bool = false) -> StoreProblem {
        if let problem = error as? StoreProblem { return problem }
        guard let database = error as? DatabaseError else {
            return .cannotOpen(path: path, reason: "\(error)")
        }
        let reason = database.message ?? database.resultCode.description
        switch database.resultCode {
        case .SQLITE_NOTADB: return .notARegister(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
        case .SQLITE_CORRUPT: return .damaged(path: path, reason: reason)
        default: return opening ? .cannotOpen(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
        }
    }

    // MARK: Journal

    package func lastEntry() throws -> Int64 {
        do {
            return try queue.read { try Self.lastEntry($0) }
        } catch {
            throw Self.problem(error, path)
        }
    }

    private static func lastEntry(_ database: Database) throws -> Int64 {
        try database.cachedStatement(sql: "SELECT coalesce(max(number), 0) FROM journal").fetchOneNumber()
    }

    package func journal(since number: Int64) throws -> [JournalEntry] {
        do {
            return try queue.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT number, time, actor, statement FROM journal WHERE number > ? ORDER BY number",
                    arguments: [number]
                ).map { JournalEntry(number: $0[0], time: $0[1], actor: $0[2], statement: $0[3]) }
            }
        } catch {
            throw Self.problem(error, path)
        }
    }

    package func commit(_ changes: [Change], _ entry: JournalEntry, after expected: Int64) throws -> Int64 {
        do {
            return try queue.writeWithoutTransaction { database in
                var number: Int64 = 0
                try database.inTransaction(.immediate) {
                    guard try Self.lastEntry(database) == expected else { throw StoreProblem.changedMeanwhile }
                    number = expected + 1
                    try database.execute(
                        sql: "INSERT INTO journal (number, time, actor, statement) VALUES (?, ?, ?, ?)",
                        arguments: [number, entry.time, entry.actor, entry.statement])
                    try ChangeWriter(database).write(changes, under: number)
                    return .commit
                }
                return number
            }
        } catch {
            throw Self.problem(error, path)
        }
    }
}

extension Statement {
    fileprivate func fetchOneNumber() throws -> Int64 {
        try Int64.fetchOne(self) ?? 0
    }
}
