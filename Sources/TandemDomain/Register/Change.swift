/// One row's change: what the store writes and memory follows.
package struct Change: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case insert([Cell])
        case update(before: [Cell], after: [Cell])
        case delete(before: [Cell])
    }

    package var table: TableName
    package var row: Int32
    package var kind: Kind

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
