/// Changes in their order, packed into a few arrays: no piece of memory a change, so that many are cheap to make on one
/// thread and to drop on another.
package struct ChangeLog: Sendable {
    /// What happens to the row.
    package enum Kind: Sendable { case insert, update, delete }

    /// A cell's value; texts stand among ``bytes``, tags among ``tagSets``.
    package enum PackedValue: Sendable {
        case unknown
        case number(Double)
        case code(Int32)
        case text(start: Int32, count: Int32)
        case tags(Int32)
    }

    /// A cell of a change.
    package struct PackedCell: Sendable {
        package let value: PackedValue
        package let field: FieldName
    }

    /// A change but for its cells.
    package struct Entry: Sendable {
        package let table: TableName
        package let kind: Kind
        package let row: Int32
        fileprivate let start: Int32
        /// Where the cells before end and those after begin: a new row has only the latter.
        fileprivate var middle: Int32
        fileprivate var end: Int32
    }

    /// The changes but for their cells.
    package private(set) var entries: [Entry] = []
    private var cells: [PackedCell] = []
    /// The UTF-8 of all texts.
    package private(set) var bytes: [UInt8] = []
    /// All sets of tags.
    package private(set) var tagSets: [[String]] = []

    /// No changes.
    package init() {}

    /// Changes from elsewhere.
    package init(_ changes: some Sequence<Change>) {
        for change in changes { append(change) }
    }

    /// The number of changes.
    package var count: Int { entries.count }
    /// There are none.
    package var isEmpty: Bool { entries.isEmpty }

    /// The cells after a change; those of a new row, none of a deleted one.
    package func after(_ entry: Entry) -> ArraySlice<PackedCell> { cells[Int(entry.middle)..<Int(entry.end)] }

    // MARK: Adding

    package mutating func append(_ change: Change) {
        begin(change.table, change.row, Kind(change.kind))
        switch change.kind {
        case .insert(let after): for cell in after { add(cell.field, cell.value) }
        case .delete(let before):
            for cell in before { add(cell.field, cell.value) }
            beginAfter()
        case .update(let before, let after):
            for cell in before { add(cell.field, cell.value) }
            beginAfter()
            for cell in after { add(cell.field, cell.value) }
        }
    }

    /// Begins a change without cells.
    mutating func begin(_ table: TableName, _ row: Int32, _ kind: Kind) {
        let place = Int32(truncatingIfNeeded: cells.count)
        entries.append(Entry(table: table, kind: kind, row: row, start: place, middle: place, end: place))
    }

    private mutating func beginAfter() { entries[entries.count - 1].middle = Int32(truncatingIfNeeded: cells.count) }

    /// Adds a cell to the last change.
    mutating func add(_ field: FieldName, _ value: Value?) {
        cells.append(PackedCell(value: packed(value), field: field))
        entries[entries.count - 1].end = Int32(truncatingIfNeeded: cells.count)
    }

    private mutating func packed(_ value: Value?) -> PackedValue {
        switch value {
        case nil: return .unknown
        case .number(let number)?: return .number(number)
        case .code(let code)?: return .code(code)
        case .text(let text)?:
            let start = bytes.count
            bytes.append(contentsOf: text.utf8)
            return .text(
                start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: bytes.count - start))
        case .tags(let tags)?:
            tagSets.append(tags)
            return .tags(Int32(truncatingIfNeeded: tagSets.count - 1))
        }
    }

    package mutating func removeAll() { self = ChangeLog(asRoomyAs: self) }

    private init(asRoomyAs other: ChangeLog) {
        entries.reserveCapacity(other.entries.count)
        cells.reserveCapacity(other.cells.count)
        bytes.reserveCapacity(other.bytes.count + other.bytes.count / 16)
    }

    // MARK: Reading

    /// The changes as they were added.
    package var changes: [Change] { entries.map { change($0) } }

    /// A change as it was added.
    package func change(_ entry: Entry) -> Change {
        let after = after(entry).map { cell($0) }
        let before = cells[Int(entry.start)..<Int(entry.middle)].map { cell($0) }
        let kind: Change.Kind =
            switch entry.kind {
            case .insert: .insert(after)
            case .update: .update(before: before, after: after)
            case .delete: .delete(before: before)
            }
        return Change(table: entry.table, row: entry.row, kind: kind)
    }

    private func cell(_ packed: PackedCell) -> Cell { Cell(packed.field, value(packed.value)) }

    /// A value as it was added.
    package func value(_ packed: PackedValue) -> Value? {
        switch packed {
        case .unknown: nil
        case .number(let number): .number(number)
        case .code(let code): .code(code)
        case .text(let start, let count):
            .text(String(decoding: bytes[Int(start)..<Int(start) + Int(count)], as: UTF8.self))
        case .tags(let place): .tags(tagSets[Int(place)])
        }
    }
}

extension ChangeLog.Kind {
    fileprivate init(_ kind: Change.Kind) {
        switch kind {
        case .insert: self = .insert
        case .update: self = .update
        case .delete: self = .delete
        }
    }
}
