/// One row's change: what the store writes and memory follows.
package struct Change: Hashable, Sendable {
    /// What happens to the row, with the cells to do it and to take it back.
    package enum Kind: Hashable, Sendable {
        /// A new row, or a deleted one that comes back, with its known cells.
        case insert([Cell])
        /// The cells that differ, before and after, field by field.
        case update(before: [Cell], after: [Cell])
        /// The row goes; these were its known cells.
        case delete(before: [Cell])
    }

    /// The noun.
    package var table: TableName
    /// The row's number.
    package var row: Int32
    /// What happens to it.
    package var kind: Kind

    /// A change of one row.
    package init(table: TableName, row: Int32, kind: Kind) {
        self.table = table
        self.row = row
        self.kind = kind
    }

    /// The change that takes this one back.
    package var inverse: Change {
        switch kind {
        case .insert(let cells): Change(table: table, row: row, kind: .delete(before: cells))
        case .update(let before, let after): Change(table: table, row: row, kind: .update(before: after, after: before))
        case .delete(let before): Change(table: table, row: row, kind: .insert(before))
        }
    }

    func touches(_ field: FieldName) -> Bool {
        switch kind {
        case .insert(let cells), .delete(let cells), .update(_, let cells): cells.contains { $0.field == field }
        }
    }
}
