import TandemDomain
import TandemStore
import TandemText

/// The journal as a session sees it: up to the entry that its register stands at.
struct Journal {
    let store: any RegisterStore
    /// The register as of the last entry, without what is not committed.
    let register: Register
    let last: Int64
    let actor: String

    /// The entries after a number, oldest first.
    func entries(since number: Int64 = 0) throws -> [JournalEntry] {
        try store.journal(since: number).filter { $0.number <= last }
    }

    /// Walks back from the last entry to the one after a number.
    func unwinding(since number: Int64) throws -> Unwinding {
        Unwinding(
            register: register.fork(), lines: try store.journalChanges(since: number).filter { $0.number <= last })
    }
}

/// The register taken back entry by entry; each entry's changes with all their cells.
///
/// The journal keeps no copy of new rows, since they stand in their tables: an earlier state is found by taking back
/// what came after it.
struct Unwinding {
    /// The register before the entry that was taken back last.
    let register: Register
    private var lines: ArraySlice<JournalChange>

    init(register: Register, lines: [JournalChange]) {
        self.register = register
        self.lines = lines[...]
    }

    /// Takes an entry back, the newest that is left or one without changes, and answers its changes in their order.
    mutating func takeBack(_ number: Int64) throws -> [Change] {
        var changes: [Change] = []
        while let line = lines.first, line.number >= number {
            lines.removeFirst()
            switch line.kind {
            case .updated(let before, let after):
                changes.append(Change(table: line.table, row: line.row, kind: .update(before: before, after: after)))
                try register.apply(changes.suffix(1).map(\.inverse))
            case .deleted(let before):
                changes.append(Change(table: line.table, row: line.row, kind: .delete(before: before)))
                try register.apply(changes.suffix(1).map(\.inverse))
            case .inserted(let count):
                for row in (line.row..<line.row + count).reversed() {
                    let cells = try register.knownCells(line.table, row)
                    changes.append(Change(table: line.table, row: row, kind: .insert(cells)))
                    try register.apply(changes.suffix(1).map(\.inverse))
                }
            }
        }
        return changes.reversed()
    }
}

extension JournalEntry {
    var name: JournalName { JournalName(number: number, actor: actor, statement: statement) }

    /// The moment in the zone of the clock on the wall; nil where the file holds no moment.
    var moment: Moment? { Moment(time) }
}

extension Sequence<JournalEntry> {
    /// For each entry that is taken back, the entry that took it back. An undo that was undone takes nothing back.
    var undoneBy: [Int64: JournalEntry] {
        var undone: [Int64: JournalEntry] = [:]
        for entry in sorted(by: { $0.number > $1.number }) where undone[entry.number] == nil {
            for number in entry.undoes where undone[number] == nil { undone[number] = entry }
        }
        return undone
    }
}
