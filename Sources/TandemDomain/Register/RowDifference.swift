/// What a row was and what it is, however many changes lie between.
package struct RowDifference: Hashable, Sendable {
    /// The noun.
    package var table: TableName
    /// The row's number.
    package var row: Int32
    /// The cells that differ, as they were; of a row that goes, all known ones. Nil for a row that was not there.
    package var before: [Cell]?
    /// The cells that differ, as they are; of a new row, all known ones. Nil for a row that is gone.
    package var after: [Cell]?
}

extension Sequence<Change> {
    /// The difference that changes make together, a row each, in the order in which the rows were first touched.
    ///
    /// What ends as it began is no difference.
    package var differences: [RowDifference] {
        var order: [RowKey] = []
        var known: [RowKey: RowDifference] = [:]
        for change in self {
            let key = RowKey(table: change.table, row: change.row)
            if known[key] == nil { order.append(key) }
            known[key] = known[key].map { $0.followed(by: change) } ?? RowDifference(change)
        }
        return order.compactMap { known[$0]?.simplified }
    }
}

private struct RowKey: Hashable {
    var table: TableName
    var row: Int32
}

extension RowDifference {
    fileprivate init(_ change: Change) {
        table = change.table
        row = change.row
        switch change.kind {
        case .insert(let cells): after = cells
        case .update(let before, let after): (self.before, self.after) = (before, after)
        case .delete(let cells): before = cells
        }
    }

    fileprivate func followed(by change: Change) -> RowDifference {
        var result = self
        switch change.kind {
        case .insert(let cells): result.after = cells
        case .update(let before, let after):
            // Only what the earlier changes left alone was so at the beginning.
            if let known = self.before {
                result.before = known + before.filter { cell in !known.contains { $0.field == cell.field } }
            }
            result.after = Self.replacing(self.after ?? [], with: after)
        case .delete(let cells):
            result.before = self.before.map { Self.replacing(cells, with: $0) }
            result.after = nil
        }
        return result
    }

    private static func replacing(_ cells: [Cell], with newer: [Cell]) -> [Cell] {
        cells.filter { cell in !newer.contains { $0.field == cell.field } } + newer
    }

    /// Nil where nothing differs: a row that came and went, or cells that are as they were.
    fileprivate var simplified: RowDifference? {
        var result = self
        switch (before, after) {
        case (nil, nil): return nil
        case (let before?, let after?):
            func value(_ field: FieldName, _ cells: [Cell]) -> Value? { cells.last { $0.field == field }?.value }
            let fields =
                before.map(\.field) + after.map(\.field).filter { field in !before.contains { $0.field == field } }
            let differing = fields.filter { value($0, before) != value($0, after) }
            guard !differing.isEmpty else { return nil }
            result.before = differing.map { Cell($0, value($0, before)) }
            result.after = differing.map { Cell($0, value($0, after)) }
        case (let before?, nil): result.before = before.filter { $0.value != nil }
        case (nil, let after?): result.after = after.filter { $0.value != nil }
        }
        return result
    }
}
