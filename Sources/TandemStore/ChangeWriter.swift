import GRDB
import TandemDomain

/// Writes changes and their journal lines into an open transaction.
struct ChangeWriter {
    private let database: Database
    private let number: Int64
    private var position: Int64 = 0
    /// By the table's ordinal.
    private var writers: [RowWriter?]
    /// New rows whose journal line is still to be written, by the table's ordinal: the first row and how many follow it.
    private var runs: [(first: Int32, count: Int32)?]
    private var waiting = 0

    /// So many new rows are collected before they are written.
    private static let rowLimit = 4096

    init(_ database: Database, journalling number: Int64) {
        self.database = database
        self.number = number
        writers = Array(repeating: nil, count: TableName.allCases.count)
        runs = Array(repeating: nil, count: TableName.allCases.count)
    }

    /// Takes changes up in their order; the last ones may be written only by ``finish()``.
    ///
    /// - Throws: ``Refusal`` where a value does not fit its field or a row is not there.
    mutating func write(_ changes: ChangeLog) throws {
        let entries = changes.entries
        var index = 0
        while index < entries.count {
            let entry = entries[index]
            index += 1
            guard entry.kind == .insert else {
                try write(changes.change(entry))
                continue
            }
            let writer = try writer(entry.table)
            try writer.insert(entry.row, changes.after(entry), of: changes)
            // A new row is often filled in by the changes that follow it at once: it is written once.
            while index < entries.count, entries[index].row == entry.row, entries[index].table == entry.table,
                entries[index].kind == .update
            {
                try writer.amend(entry.row, changes.after(entries[index]), of: changes)
                index += 1
            }
            try inserted(entry, changes)
        }
    }

    /// Writes what is left, and the journal's lines on it.
    mutating func finish() throws {
        try flush()
        try closeRuns()
    }

    /// Writes the new rows taken so far, those first that others refer to.
    private mutating func flush() throws {
        guard waiting > 0 else { return }
        for table in Schema.dependencyOrder { try writers[table.ordinal]?.flush() }
        waiting = 0
    }

    private mutating func writer(_ table: TableName) throws -> RowWriter {
        if let known = writers[table.ordinal] { return known }
        let writer = try RowWriter(table, database)
        writers[table.ordinal] = writer
        return writer
    }

    /// A row has been taken up: what follows from it.
    private mutating func inserted(_ entry: ChangeLog.Entry, _ changes: ChangeLog) throws {
        let (table, row) = (entry.table, entry.row)
        waiting += 1
        if table == .fields, case .insert(let cells) = changes.change(entry).kind {
            // People written so far have no such column, those that follow may.
            try flush()
            try OwnColumns.add(cells, database)
            writers[TableName.people.ordinal] = nil
        }
        if waiting >= Self.rowLimit { try flush() }
        let ordinal = table.ordinal
        if let run = runs[ordinal], run.first + run.count == row {
            runs[ordinal] = (run.first, run.count + 1)
        } else {
            if runs[ordinal] != nil { try closeRuns() }
            runs[ordinal] = (row, 1)
        }
    }

    /// A run of new rows is one journal line, their content stands in the table itself. Lines of tables that others
    /// refer to come first, so that a journal read backwards takes away what refers before what is referred to.
    private mutating func closeRuns() throws {
        for table in Schema.dependencyOrder {
            guard let run = runs[table.ordinal] else { continue }
            try journal(table, run.first, "insert", rows: run.count)
            runs[table.ordinal] = nil
        }
    }

    private mutating func write(_ change: Change) throws {
        try finish()
        let writer = try writer(change.table)
        switch change.kind {
        case .insert: break
        case .update(let before, let after):
            try writer.update(change.row, after)
            try journal(
                change.table, change.row, "update", before: writer.json(before), after: writer.json(after))
        case .delete(let before):
            try writer.delete(change.row)
            if change.table == .fields {
                try OwnColumns.drop(before, database)
                writers[TableName.people.ordinal] = nil
            }
            try journal(change.table, change.row, "delete", before: writer.json(before))
        }
    }

    private mutating func journal(
        _ table: TableName, _ row: Int32, _ kind: String, rows: Int32 = 1, before: String? = nil,
        after: String? = nil
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO journalChanges (number, position, noun, row, kind, rows, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [number, position, table.rawValue, Int64(row) + 1, kind, Int64(rows), before, after])
        position += 1
    }

    /// Why a change cannot be written.
    struct Refusal: Error {
        let reason: String
    }
}
