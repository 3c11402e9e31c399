import GRDB

/// Overwrites what a file keeps of former states of its pages: free pages, the rest of cells, the write-ahead log.
struct FileWipe {
    private let queue: DatabaseQueue

    init(_ queue: DatabaseQueue) { self.queue = queue }

    /// Notes in the file that it is to be wiped, within the transaction that erases.
    static func mark(_ database: Database) throws { try database.execute(sql: "PRAGMA user_version = 1") }

    /// Wipes the file where that is still to be done.
    ///
    /// - Parameter patience: how long to wait for other sessions, in milliseconds; nil for as long as a commit waits.
    /// - Returns: whether nothing is left to do; another session that reads at the moment keeps the log alive.
    @discardableResult
    func finishIfPending(patience: Int? = nil) throws -> Bool {
        try queue.writeWithoutTransaction { database in
            guard try Int.fetchOne(database, sql: "PRAGMA user_version") == 1 else { return true }
            if let patience {
                let usual = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 0
                try database.execute(sql: "PRAGMA busy_timeout = \(patience)")
                defer { try? database.execute(sql: "PRAGMA busy_timeout = \(usual)") }
                return try wipe(database)
            }
            return try wipe(database)
        }
    }

    private func wipe(_ database: Database) throws -> Bool {
        do {
            // The file is written anew from its living rows; then the log that carried it is cut to nothing.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "VACUUM")
            guard try Self.truncateLog(database) else { return false }
            try database.execute(sql: "PRAGMA user_version = 0")
            return try Self.truncateLog(database)
        } catch let error as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode) {
            return false
        }
    }

    private static func truncateLog(_ database: Database) throws -> Bool {
        guard let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)") else { return true }
        return row[0] == DatabaseValue(value: 0)
    }
}
