package import TandemText

/// Commands in progress: a register of its own and the changes made to it, to be committed together or dropped.
///
/// A command that throws has changed nothing.
package final class Transaction {
    /// The register with the changes made so far.
    package let register: Register
    /// What has changed, in order, but for what has been handed over.
    package private(set) var log = ChangeLog()
    /// The same, change by change.
    package var changes: [Change] { log.changes }
    /// Takes many changes off the transaction's hands while further ones are worked out; answers whether it did.
    package var relay: ((ChangeLog) throws -> Bool)?
    /// The number of changes that are worth handing over; many times what a day's work makes.
    private static let stretch = 16384
    /// So many changes are offered next.
    private var worthHandingOver = Transaction.stretch
    /// Counts of what became of the records named so far.
    package var tally = Tally()
    /// How many changes commands have made so far, those handed over included; of new people (``append(_:in:_:withForm:)``)
    /// nothing is counted.
    private(set) var madeCount = 0
    /// The programme that commands refer to; set by a definition or found as the register's latest.
    package var currentProgramme: Int32? {
        didSet { register.programmeSpokenOf = currentProgramme }
    }
    /// The day against which a birth date is checked.
    package let today: CalendarDate
    /// The people whose data these changes erase.
    package var erasures: [Erasure] = []
    /// Programmes that have been counted as unchanged so far.
    var unchangedProgrammes: Set<Int32> = []
    /// People whose class a command of this transaction has given.
    var classesGiven = RowSet()

    /// Begins a transaction on a fork of a register.
    package init(_ register: Register, today: CalendarDate = .today()) {
        self.register = register.fork()
        currentProgramme = register.programmeSpokenOf
        self.today = today
    }

    /// Goes on from where another transaction stands, with all its changes; the other one stays as it is.
    ///
    /// What becomes of records is counted anew.
    package init(continuing other: Transaction) {
        register = other.register.fork()
        today = other.today
        log = other.log
        currentProgramme = other.currentProgramme
        classesGiven = other.classesGiven
    }

    /// A table with the changes made so far.
    package func table(_ name: TableName) throws -> Table { try register.table(name) }

    // MARK: Changing

    /// Adds a row and answers its number.
    /// - Throws: ``DomainProblem/valueOutOfRange(_:_:_:)`` for a number that the register cannot hold.
    package func insert(_ name: TableName, _ cells: [Cell]) throws -> Int32 {
        let row = Int32(try register.rowCount(name))
        var known = try Self.admitted(cells)
        if known.contains(where: { $0.value == nil }) { known.removeAll { $0.value == nil } }
        try perform(Change(table: name, row: row, kind: .insert(known)))
        return row
    }

    /// Sets the cells that differ; true where any did.
    /// - Throws: ``DomainProblem/valueOutOfRange(_:_:_:)`` for a number that the register cannot hold.
    package func update(_ name: TableName, _ row: Int32, _ cells: [Cell]) throws -> Bool {
        let (before, after) = try difference(name, row, try Self.admitted(cells))
        guard !after.isEmpty else { return false }
        try perform(Change(table: name, row: row, kind: .update(before: before, after: after)))
        return true
    }

    // Apart, so that the table is not held while it changes.
    private func difference(
        _ name: TableName, _ row: Int32, _ cells: [Cell]
    ) throws -> (before: [Cell], after: [Cell]) {
        let table = try table(name)
        var before: [Cell] = []
        var after: [Cell] = []
        for cell in cells {
            let old = table.column(cell.field)?.get(Int(row), register.texts)
            if old != cell.value {
                before.append(Cell(cell.field, old))
                after.append(cell)
            }
        }
        return (before, after)
    }

    /// Deletes a row; its number is not used again in this register.
    package func delete(_ name: TableName, _ row: Int32) throws {
        try perform(Change(table: name, row: row, kind: .delete(before: try register.knownCells(name, row))))
    }

    /// Makes a change that is known to fit: one of the journal's, or its inverse.
    package func perform(_ change: Change) throws {
        try register.apply(change)
        log.append(change)
        madeCount += 1
        try handOver()
    }

    private func handOver() throws {
        guard log.count >= worthHandingOver else { return }
        if let relay, try relay(log) {
            log.removeAll()
            worthHandingOver = Self.stretch
        } else {
            worthHandingOver += Self.stretch
        }
    }

    /// Adds a person and, in a base, the participation, of an admitted record.
    ///
    /// - Precondition: ``isAdmitted(_:)``.
    /// - Returns: the person.
    func append(_ name: String, in base: TableName?, _ cells: [Cell], withForm: Bool) throws -> Int32 {
        let person = try register.append(name, in: base, cells, withForm: withForm, &log)
        try handOver()
        return person
    }

    /// The cells as the register holds them: one a field, the last one said; sets of tags sorted.
    private static func admitted(_ cells: [Cell]) throws -> [Cell] {
        if isAdmitted(cells) { return cells }
        var result: [Cell] = []
        result.reserveCapacity(cells.count)
        for var cell in cells {
            switch cell.value {
            case .number(let number)? where !Value.numbers.contains(number):
                throw DomainProblem.valueOutOfRange(cell.field, number, Value.numbers)
            case .tags(let tags)?: cell.value = .tags(Set(tags).sorted())
            default: break
            }
            if let same = result.firstIndex(where: { $0.field == cell.field }) {
                result[same] = cell
            } else {
                result.append(cell)
            }
        }
        return result
    }

    /// Whether cells are as the register holds them; what is not sure is looked at in full.
    static func isAdmitted(_ cells: [Cell]) -> Bool {
        for (index, cell) in cells.enumerated() {
            switch cell.value {
            case .number(let number)? where !Value.numbers.contains(number): return false
            case .tags?: return false
            default: break
            }
            for earlier in 0..<index where cells[earlier].field == cell.field { return false }
        }
        return true
    }

    /// Finds the row whose key fields have these values, updates it or adds it, and counts what happened.
    ///
    /// This is what makes scripts idempotent: every record has a natural key.
    @discardableResult
    package func put(_ name: TableName, key: [Cell], _ cells: [Cell], counting: Bool = true) throws -> Int32 {
        if let row = try find(name, key) {
            let changed = try update(name, row, cells)
            if counting { tally.count(name, changed ? .changed : .unchanged) }
            return row
        }
        let row = try insert(name, key + cells)
        if counting { tally.count(name, .added) }
        return row
    }

    /// The first living row with these values, where nil means that the row's value is unknown.
    package func find(_ name: TableName, _ key: [Cell]) throws -> Int32? {
        let table = try table(name)
        return try candidates(table, key).first { row in
            key.allSatisfy { table.column($0.field)?.get(Int(row), register.texts) == $0.value }
        }
    }

    /// The rows that may have the values: by an index where the key has a code or a text.
    private func candidates(_ table: Table, _ key: [Cell]) throws -> [Int32] {
        for cell in key {
            switch cell.value {
            case .code(let code)?: return try register.rows(of: table.name, where: cell.field, is: code)
            case .text(let text)?:
                guard let code = register.texts.code(of: text) else { return [] }
                return try register.rows(of: table.name, where: cell.field, is: code)
            case .number?, .tags?, nil: continue
            }
        }
        return table.rows
    }
}

/// What became of the records of a run: `+ 3 mentors, ~ 1 changed, = 40 unchanged`.
package struct Tally: Hashable, Sendable {
    /// What became of one record.
    package enum Outcome: Hashable, Sendable { case added, changed, unchanged, removed }

    /// The counts of one noun.
    package struct Line: Hashable, Sendable {
        package var table: TableName
        package var added = 0
        package var changed = 0
        package var unchanged = 0
        package var removed = 0
    }

    /// A line for each noun that has been counted, in the order of their first records.
    package private(set) var lines: [Line] = []

    /// Nothing counted yet.
    package init() {}

    /// Counts a record.
    package mutating func count(_ table: TableName, _ outcome: Outcome) {
        let index: Int
        if let known = lines.firstIndex(where: { $0.table == table }) {
            index = known
        } else {
            index = lines.count
            lines.append(Line(table: table))
        }
        add(1, outcome, at: index)
    }

    /// Counts a record as changed that has been counted as unchanged: a later part of it differed.
    mutating func recountAsChanged(_ table: TableName) {
        guard let index = lines.firstIndex(where: { $0.table == table && $0.unchanged > 0 }) else { return }
        add(-1, .unchanged, at: index)
        add(1, .changed, at: index)
    }

    private mutating func add(_ number: Int, _ outcome: Outcome, at index: Int) {
        switch outcome {
        case .added: lines[index].added += number
        case .changed: lines[index].changed += number
        case .unchanged: lines[index].unchanged += number
        case .removed: lines[index].removed += number
        }
    }

    /// No record was added, changed or removed.
    package var isUnchanged: Bool { lines.allSatisfy { $0.added == 0 && $0.changed == 0 && $0.removed == 0 } }
}
