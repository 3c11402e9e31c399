package import TandemDomain

/// A line of the journal: what an entry did to a row, or to rows that follow each other.
package struct JournalChange: Hashable, Sendable {
    /// What happened to the row.
    package enum Kind: Hashable, Sendable {
        /// So many new rows, the first of which is ``JournalChange/row``; their content stands in the table.
        case inserted(rows: Int32)
        case updated(before: [Cell], after: [Cell])
        case deleted(before: [Cell])
    }

    /// The entry that it belongs to.
    package var number: Int64
    package var table: TableName
    package var row: Int32
    package var kind: Kind

    package init(number: Int64, table: TableName, row: Int32, kind: Kind) {
        self.number = number
        self.table = table
        self.row = row
        self.kind = kind
    }
}
