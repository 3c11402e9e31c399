package import TandemDomain

/// Who did what: one row of the journal, written in the same transaction as the changes.
package struct JournalEntry: Hashable, Sendable {
    /// Position in the journal, from 1; 0 for an entry not yet written.
    package var number: Int64
    /// UTC, ISO 8601 with seconds.
    package var time: String
    package var actor: String
    /// The statement as typed, or the script's name and size.
    package var statement: String
    /// The entries that this one takes back.
    package var undoes: [Int64]
    /// The day on which a person's data were taken out of the entry, ISO; nil while it is whole. What is no longer
    /// whole cannot be undone.
    package var erased: String?

    package init(
        number: Int64 = 0, time: String, actor: String, statement: String, undoes: [Int64] = [], erased: String? = nil
    ) {
        self.number = number
        self.undoes = undoes
        self.time = time
        self.actor = actor
        self.statement = statement
        self.erased = erased
    }
}

/// The durable form of the register. SQLite implements it; a server database would be a second implementation.
package protocol RegisterStore: TableSource {
    /// The number of the last journal row: it tells whether another session has committed since.
    func lastEntry() throws -> Int64

    /// Writes changes and their journal row in one transaction.
    ///
    /// - Parameter expected: the last journal number that the changes were worked out on.
    /// - Throws: ``StoreProblem/changedMeanwhile`` where the journal has gone on; nothing is written then.
    func commit(_ changes: ChangeLog, _ entry: JournalEntry, after expected: Int64) throws -> Int64

    /// Begins a commit of more changes than should wait in memory; nil where the store takes changes only all at once.
    ///
    /// Until it ends no other session can commit. What this one reads meanwhile is as it was before.
    /// - Parameter expected: as of ``commit(_:_:after:)``.
    func stream(_ entry: JournalEntry, after expected: Int64) throws -> (any ChangeStream)?
    /// The same, with data of people that are to be erased from the journal too, in the same transaction; what the
    /// file keeps of former states of its pages is then overwritten.
    ///
    /// - Returns: the journal number, and whether no byte of the old states is left. Where another session keeps the
    ///   file open, they go when the register is next opened alone.
    func commit(
        _ changes: ChangeLog, _ entry: JournalEntry, erasing erasures: [Erasure], after expected: Int64
    ) throws -> (number: Int64, isWiped: Bool)

    /// Journal rows after a number, oldest first.
    func journal(since number: Int64) throws -> [JournalEntry]

    /// The changes of the entries after a number, the newest first: the order in which they are taken back.
    func journalChanges(since number: Int64) throws -> [JournalChange]
}

/// A commit whose changes come in parts: they are written while more of them are worked out, and all hold or none.
package protocol ChangeStream: AnyObject {
    /// Hands changes over, in their order; may wait for earlier ones to be written.
    /// - Throws: ``StoreProblem`` where something handed over before could not be written.
    func write(_ changes: ChangeLog) throws

    /// Commits everything handed over, with the journal row, and takes what is to be erased out of the journal.
    ///
    /// - Returns: as ``RegisterStore/commit(_:_:erasing:after:)``.
    func commit(erasing erasures: [Erasure]) throws -> (number: Int64, isWiped: Bool)

    /// Leaves the file as it was.
    func cancel()
}

extension ChangeStream {
    /// Commits everything handed over, with the journal row; answers its number.
    package func commit() throws -> Int64 { try commit(erasing: []).number }
}

extension RegisterStore {
    /// The same of changes one by one.
    package func commit(_ changes: [Change], _ entry: JournalEntry, after expected: Int64) throws -> Int64 {
        try commit(ChangeLog(changes), entry, after: expected)
    }

    /// The same of changes one by one.
    package func commit(
        _ changes: [Change], _ entry: JournalEntry, erasing erasures: [Erasure], after expected: Int64
    ) throws -> (number: Int64, isWiped: Bool) {
        try commit(ChangeLog(changes), entry, erasing: erasures, after: expected)
    }

    package func stream(_ entry: JournalEntry, after expected: Int64) throws -> (any ChangeStream)? { nil }
}

extension ChangeStream {
    /// The same of changes one by one.
    package func write(_ changes: [Change]) throws { try write(ChangeLog(changes)) }
}
