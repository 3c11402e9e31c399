import Foundation
import GRDB

/// Opens a register's file: makes it, or makes sure that it is one before anything in it is touched.
struct RegisterFile {
    /// "Tndm": marks the file as a register for `file` and for this program.
    static let applicationID: Int32 = 0x546E_646D

    let path: String

    private var isInMemory: Bool { path == ":memory:" }

    func open() throws(StoreProblem) -> DatabaseQueue {
        if !isInMemory { try prepare() }
        do {
            let queue =
                try isInMemory
                ? DatabaseQueue(configuration: Self.configuration)
                : DatabaseQueue(path: path, configuration: Self.configuration)
            let isCurrent = try check(queue)
            if !isInMemory { try patiently(queue) { try logAhead(queue) } }
            if !isCurrent { try patiently(queue) { try migrate(queue) } }
            if !isInMemory { try FileWipe(queue).finishIfPending(patience: 200) }
            return queue
        } catch {
            throw StoreProblem(error, path, while: .opening)
        }
    }

    /// A new file is never readable by others, not even for a moment: it holds children's records.
    ///
    /// A file that is there is not opened here: closing it would drop the locks that another store of this process
    /// holds on it.
    private func prepare() throws(StoreProblem) {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw problem("no path") }
        var status = stat()
        if stat(path, &status) != 0 {
            guard errno == ENOENT else { throw problem(String(cString: strerror(errno))) }
            let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor >= 0 {
                close(descriptor)
                return
            }
            // Another session may have made it in between.
            guard errno == EEXIST, stat(path, &status) == 0 else { throw problem(String(cString: strerror(errno))) }
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw problem("not a regular file") }
        // SQLite takes a file of one byte for an empty one; its own have 512 bytes or more.
        guard status.st_size == 0 || status.st_size >= 512 else { throw .notARegister(path: path) }
        guard access(path, R_OK | W_OK) == 0 else { throw problem(String(cString: strerror(errno))) }
    }

    private func problem(_ reason: String) -> StoreProblem { .cannotOpen(path: path, reason: reason) }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What is deleted is overwritten: it may be someone's data.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            // No copy of someone's data in a file beside the register, and no writing for what is dropped at once.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // Of a new file: a quarter as many pages pass through the log and back.
            try database.execute(sql: "PRAGMA page_size = 16384")
        }
        return configuration
    }

    /// Whose file it is, without a change to it.
    ///
    /// - Returns: whether the schema is there as this program makes it.
    private func check(_ queue: DatabaseQueue) throws -> Bool {
        try queue.read { database in
            let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            // GRDB's own table comes a moment before the schema: another session may be making it just now.
            let tables =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0
            guard id == Self.applicationID || (id == 0 && tables == 0) else {
                throw StoreProblem.notARegister(path: path)
            }
            let migrator = SQLiteSchema.migrator
            guard try !migrator.hasBeenSuperseded(database) else { throw StoreProblem.newerFormat(path: path) }
            return try migrator.hasCompletedMigrations(database)
        }
    }

    private func logAhead(_ queue: DatabaseQueue) throws {
        let mode = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
        guard mode == "wal" else { throw problem("no write-ahead log: journal_mode is \(mode ?? "unknown")") }
    }

    private func synchronise(_ mode: String, _ queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = \(mode)") }
    }

    private func migrate(_ queue: DatabaseQueue) throws {
        // Whatever of the migrations a failing power takes away is whole migrations, which are then made anew.
        try synchronise("NORMAL", queue)
        defer { try? synchronise("FULL", queue) }
        try SQLiteSchema.migrator.migrate(queue)
    }

    private static let resultsOfARace: [ResultCode] = [.SQLITE_BUSY, .SQLITE_ERROR, .SQLITE_CONSTRAINT]

    /// Another session may be making a new file ready at the same moment: its step is then there already, or SQLite says
    /// at once that the file is busy, however long it was told to wait. What it does is waited for while it gets on.
    private func patiently(_ queue: DatabaseQueue, _ body: () throws -> Void) throws {
        var (steps, deadline) = (-1, ContinuousClock.now)
        while true {
            do {
                return try body()
            } catch let error as DatabaseError where Self.resultsOfARace.contains(error.resultCode) {
                let made = (try? queue.read { try SQLiteSchema.migrator.appliedIdentifiers($0).count }) ?? 0
                if made > steps { (steps, deadline) = (made, .now + .seconds(1)) }
                guard ContinuousClock.now < deadline else {
                    if error.resultCode == .SQLITE_BUSY { throw error }
                    throw Damage(reason: error.message ?? "\(error.resultCode)")
                }
                usleep(20_000)
            }
        }
    }
}
