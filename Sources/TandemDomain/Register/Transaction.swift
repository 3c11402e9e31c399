/// Commands in progress: a register of its own and the changes made to it, to be committed together or dropped.
package final class Transaction {
    package let register: Register
    package private(set) var changes: [Change] = []
    /// Counts of what became of the records named so far.
    package var tally = Tally()
    /// The programme that commands refer to; set by a definition or found as the register's latest.
    package var currentProgramme: Int32?

    package init(_ register: Register) {
        self.register = register.fork()
    }

    package func table(_ name: TableName) throws -> Table { try register.table(name) }

    // MARK: Changing

    /// Adds a row and answers its number.
    package func insert(_ name: TableName, _ cells: [Cell]) throws -> Int32 {
        let row = Int32(try table(name).rowCount)
        try perform(Change(table: name, row: row, kind: .insert(cells.filter { $0.value != nil })))
        return row
    }

    /// Sets the cells that differ; true where any did.
    package func update(_ name: TableName, _ row: Int32, _ cells: [Cell]) throws -> Bool {
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
        guard !after.isEmpty else { return false }
        try perform(Change(table: name, row: row, kind: .update(before: before, after: after)))
        return true
    }

    package func delete(_ name: TableName, _ row: Int32) throws {
        let table = try table(name)
        let before = table.columns.compactMap { column in
            column.get(Int(row), register.texts).map { Cell(column.field.name, $0) }
        }
        try perform(Change(table: name, row: row, kind: .delete(before: before)))
    }

    private func perform(_ change: Change) throws {
        try register.apply(change)
        changes.append(change)
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
        if counting { tally.count(name, .added) }
        return try insert(name, key + cells)
    }

    /// The first living row with these values.
    package func find(_ name: TableName, _ key: [Cell]) throws -> Int32? {
        let table = try table(name)
        guard let first = key.first else { return nil }
        let code: Int32?
        switch first.value {
        case .code(let known)?: code = known
        case .text(let text)?: code = register.texts.code(of: text)
        default: code = nil
        }
        guard let code else { return nil }
        return try register.rows(of: name, where: first.field, is: code).first { row in
            key.dropFirst().allSatisfy { table.column($0.field)?.get(Int(row), register.texts) == $0.value }
        }
    }
}

/// What became of the records of a run: `+ 3 mentors, ~ 1 changed, = 40 unchanged`.
package struct Tally: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable { case added, changed, unchanged, removed }

    package struct Line: Hashable, Sendable {
        package var table: TableName
        package var added = 0
        package var changed = 0
        package var unchanged = 0
        package var removed = 0
    }

    package private(set) var lines: [Line] = []

    package init() {}

    package mutating func count(_ table: TableName, _ outcome: Outcome) {
        let index: Int
        if let known = lines.firstIndex(where: { $0.table == table }) {
            index = known
        } else {
            index = lines.count
            lines.append(Line(table: table))
        }
        switch outcome {
        case .added: lines[index].added += 1
        case .changed: lines[index].changed += 1
        case .unchanged: lines[index].unchanged += 1
        case .removed: lines[index].removed += 1
        }
    }

    package var isUnchanged: Bool { lines.allSatisfy { $0.added == 0 && $0.changed == 0 && $0.removed == 0 } }
}
