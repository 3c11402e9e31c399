import TandemDomain
import TandemLanguage
import TandemStore
import TandemText

/// Takes entries of the journal back, where nothing later builds on them.
struct Undoer {
    let journal: Journal
    let transaction: Transaction

    /// The entries taken back, the newest first.
    ///
    /// - Throws: ``HistoryProblem`` where there is no such entry, it is undone already, or a later one builds on it;
    ///   nothing has changed then.
    func undo(_ target: UndoTarget) throws -> [JournalEntry] {
        guard transaction.changes.isEmpty else {
            throw HistoryProblem.undoWithOpenChanges(transaction.changes.differences.count)
        }
        let entries = try journal.entries()
        let undoneBy = entries.undoneBy
        let chosen = try choose(target, entries, undoneBy)
        guard let oldest = chosen.last else { return [] }
        var unwinding = try journal.unwinding(since: oldest.number - 1)
        var later = LaterChanges()
        for entry in entries.reversed() where entry.number >= oldest.number {
            let after = unwinding.register.fork()
            let changes = try unwinding.takeBack(entry.number)
            if chosen.contains(where: { $0.number == entry.number }) {
                try takeBack(changes, of: entry, later, before: unwinding.register, after: after)
            } else if undoneBy[entry.number] == nil, entry.undoes.isEmpty {
                // What was undone, and what undid it, leave nothing behind that could be built on.
                try later.add(changes, of: entry, before: unwinding.register, after: after)
            }
        }
        try checkKeys(chosen, later)
        transaction.tally = Tally(transaction.changes.differences)
        return chosen
    }

    private func choose(
        _ target: UndoTarget, _ entries: [JournalEntry], _ undoneBy: [Int64: JournalEntry]
    ) throws -> [JournalEntry] {
        switch target {
        case .entry(let number):
            guard let entry = entries.first(where: { $0.number == number }) else {
                throw HistoryProblem.noSuchEntry(number, last: Int(journal.last))
            }
            if let undone = undoneBy[entry.number] {
                throw HistoryProblem.alreadyUndone(entry.name, by: undone.name)
            }
            return [entry]
        case .last(let count):
            let open = entries.reversed().filter { undoneBy[$0.number] == nil && $0.undoes.isEmpty }
            let own = open.filter { $0.actor == journal.actor }
            guard own.count >= count else {
                let other = open.first { $0.actor != journal.actor }
                throw HistoryProblem.nothingToUndo(wanted: count, found: own.count, byOthers: other?.name)
            }
            return Array(own.prefix(count))
        }
    }

    // MARK: Taking back

    private func takeBack(
        _ changes: [Change], of entry: JournalEntry, _ later: LaterChanges, before: Register, after: Register
    ) throws {
        for change in changes.reversed() {
            if let builder = try later.builder(on: change, before: before, after: after) {
                throw HistoryProblem.laterChange(entry.name, by: builder.name)
            }
            if let obstacle = try obstacle(to: change) {
                let builder = later.last(of: obstacle.table, obstacle.row) ?? later.newest
                throw HistoryProblem.laterChange(entry.name, by: (builder ?? entry).name)
            }
            try transaction.perform(change.inverse)
        }
    }

    /// A row that stands in the way of a change's inverse; nil where the register still is as the change left it.
    private func obstacle(to change: Change) throws -> (table: TableName, row: Int32)? {
        let register = transaction.register
        let isThere = try register.table(change.table).holds(change.row)
        let itself = (change.table, change.row)
        switch change.kind {
        case .insert(let cells):
            guard isThere, Set(try register.knownCells(change.table, change.row)) == Set(cells) else { return itself }
            return try referring(to: change.table, change.row)
        case .update(_, let after):
            for cell in after where try register.value(change.table, cell.field, change.row) != cell.value {
                return itself
            }
            return isThere ? nil : itself
        case .delete(let before):
            if isThere { return itself }
            for cell in before {
                guard case .code(let row)? = cell.value,
                    case .reference(let target)? = change.table.type(of: cell.field)
                else { continue }
                if try !register.table(target).holds(row) { return (target, row) }
            }
            // A form uses a rule set by its name.
            if change.table == .formRules, let name = before.first(where: { $0.field == .ruleSet }),
                try transaction.find(.ruleSets, [Cell(.name, name.value)]) == nil
            {
                return itself
            }
            return try amendsNothing(change.table, before) ? itself : nil
        }
    }

    /// Whether an issued amendment comes back to an order that is issued no longer.
    private func amendsNothing(_ table: TableName, _ cells: [Cell]) throws -> Bool {
        guard table == .issuedDocuments, case .code(let order)? = cells.first(where: { $0.field == .amends })?.value
        else { return false }
        return try !transaction.register.isIssued(order)
    }

    /// No two records have one key: what comes back may have found its place taken.
    private func checkKeys(_ chosen: [JournalEntry], _ later: LaterChanges) throws {
        for name in Set(transaction.changes.map(\.table)) {
            let fields = Schema.key(of: name)
            guard !fields.isEmpty, transaction.changes.contains(where: { $0.table == name && $0.gives(fields) }) else {
                continue
            }
            let table = try transaction.table(name)
            let columns = fields.compactMap { table.column($0) }
            var seen: [[Value?]: Int32] = [:]
            for row in table.rows {
                let key = columns.map { $0.get(Int(row), transaction.register.texts) }
                guard let other = seen.updateValue(row, forKey: key) else { continue }
                let builder = later.last(of: name, row) ?? later.last(of: name, other) ?? later.newest
                throw HistoryProblem.laterChange(chosen[0].name, by: (builder ?? chosen[0]).name)
            }
        }
    }

    private func referring(to table: TableName, _ row: Int32) throws -> (table: TableName, row: Int32)? {
        if table == .ruleSets, let name = try transaction.register.value(.ruleSets, .name, row),
            let use = try transaction.find(.formRules, [Cell(.ruleSet, name)])
        {
            return (.formRules, use)
        }
        // An order stays issued while an issued amendment changes it.
        if table == .issuedDocuments, let order = try transaction.register.code(.issuedDocuments, .document, row),
            let amendment = try transaction.register.rows(of: .issuedDocuments, where: .amends, is: order).first(
                where: { try transaction.register.code(.issuedDocuments, .document, $0) != order })
        {
            return (.issuedDocuments, amendment)
        }
        for other in TableName.allCases {
            for field in Schema.fields(of: other) where field.type == .reference(table) {
                let rows = try transaction.register.rows(of: other, where: field.name, is: row)
                if let first = rows.first { return (other, first) }
            }
        }
        return nil
    }
}

/// What entries newer than the one to be taken back have done, and to what it is tied.
private struct LaterChanges {
    private struct Row: Hashable {
        var table: TableName
        var row: Int32
    }

    /// A row's place beside others: the noun, and someone or some pair that it refers to.
    private struct Tie: Hashable {
        var table: TableName
        var target: Row
    }

    /// Who did something to a row, referred to it, or did something to a row with the same tie; the newest of each.
    private var touched: [Row: JournalEntry] = [:]
    private var referred: [Row: JournalEntry] = [:]
    private var tied: [Tie: JournalEntry] = [:]
    private(set) var newest: JournalEntry?

    /// Those whose records form a story that later steps rely on.
    private static let stories: Set<TableName> = [.mentors, .mentees, .pairs]

    mutating func add(_ changes: [Change], of entry: JournalEntry, before: Register, after: Register) throws {
        if newest == nil { newest = entry }
        for change in changes {
            let row = Row(table: change.table, row: change.row)
            if touched[row] == nil { touched[row] = entry }
            for target in try Self.references(change, before: before, after: after) {
                if referred[target] == nil { referred[target] = entry }
                let tie = Tie(table: change.table, target: target)
                if Self.isTie(target.table), tied[tie] == nil { tied[tie] = entry }
            }
        }
    }

    private static func isTie(_ table: TableName) -> Bool { table == .people || stories.contains(table) }

    private static func references(_ change: Change, before: Register, after: Register) throws -> [Row] {
        var register = after
        if case .delete = change.kind { register = before }
        return try Schema.fields(of: change.table).compactMap { field in
            guard case .reference(let target) = field.type,
                let code = try register.code(change.table, field.name, change.row)
            else { return nil }
            return Row(table: target, row: code)
        }
    }

    /// The newest entry that builds on a change: it changed the row, is a later step of its story, or is another record
    /// of the same noun that the change's row stands beside.
    func builder(on change: Change, before: Register, after: Register) throws -> JournalEntry? {
        let row = Row(table: change.table, row: change.row)
        if let entry = touched[row] { return entry }
        var isUpdate = false
        if case .update = change.kind { isUpdate = true }
        if !isUpdate || Self.stories.contains(change.table), let entry = referred[row] { return entry }
        guard Self.isStep(change.table) else { return nil }
        let targets = try Self.references(change, before: before, after: after)
        return targets.lazy.compactMap { tied[Tie(table: change.table, target: $0)] }.first
    }

    /// Nouns whose records of one person or pair follow from each other.
    private static func isStep(_ table: TableName) -> Bool { stories.contains(table) || table == .meetings }

    func last(of table: TableName, _ row: Int32) -> JournalEntry? {
        let key = Row(table: table, row: row)
        return touched[key] ?? referred[key]
    }
}

extension TableName {
    /// The type of one of its fields; nil for a field of other tables.
    fileprivate func type(of field: FieldName) -> FieldType? {
        Schema.fields(of: self).first { $0.name == field }?.type
    }
}

extension Change {
    /// A row comes with its fields, or gets another value of one of these.
    fileprivate func gives(_ fields: [FieldName]) -> Bool {
        switch kind {
        case .insert: true
        case .update(_, let after): after.contains { fields.contains($0.field) }
        case .delete: false
        }
    }
}
