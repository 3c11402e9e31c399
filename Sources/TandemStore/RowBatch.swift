import Foundation
import GRDB
import GRDBSQLite
import TandemDomain

/// New rows of one table on their way into the file, many to a statement.
///
/// At each start of a statement SQLite prepares what the table's checks compare with; a statement of many rows does so
/// once. Values are bound from one stretch of bytes, which lives until its rows are written.
final class RowBatch {
    /// The rows of a long statement.
    private static let stretch = 64

    /// One known cell of a row; of a text, where it stands among the bytes.
    private struct Parameter {
        enum Content {
            case null
            case integer(Int64)
            case number(Double)
            case text(start: Int, count: Int)
        }

        let content: Content
        let column: Int
    }

    /// A row that waits, with the end of its parameters.
    private struct Waiting {
        let id: Int64
        var end: Int
    }

    private let table: TableName
    private let columns: [String]
    private let database: Database
    private let single: Statement
    /// Made when the first rows fill it.
    private var long: Statement?
    private var rows: [Waiting] = []
    /// What is said of the rows, in their order; later ones of a row win.
    private var parameters: [Parameter] = []
    private var bytes: [UInt8] = []

    /// The number of rows that are waiting.
    var count: Int { rows.count }

    /// - Parameter columns: quoted names, the id first.
    init(_ table: TableName, columns: [String], _ database: Database) throws {
        self.table = table
        self.columns = columns
        self.database = database
        single = try database.makeStatement(sql: Self.insertion(table, columns, rows: 1))
    }

    private static func insertion(_ table: TableName, _ columns: [String], rows: Int) -> String {
        let marks = "(" + columns.map { _ in "?" }.joined(separator: ",") + ")"
        return "INSERT INTO \"\(table.rawValue)\" (\(columns.joined(separator: ", "))) VALUES "
            + Array(repeating: marks, count: rows).joined(separator: ",")
    }

    /// Adds a row of unknown values but for its id, to be filled in with ``set(_:_:)``.
    func append(id: Int64) { rows.append(Waiting(id: id, end: parameters.count)) }

    /// Sets a column of the row added last.
    /// - Precondition: `0 < column < ` the number of columns; a row has been added.
    func set(_ column: Int, _ value: DatabaseValue) {
        switch value.storage {
        case .null, .blob: add(column, .null)
        case .int64(let integer): add(column, .integer(integer))
        case .double(let number): add(column, .number(number))
        case .string(let text): set(column, text: text)
        }
    }

    func set(_ column: Int, integer: Int64) { add(column, .integer(integer)) }

    func set(_ column: Int, number: Double) { add(column, .number(number)) }

    func set(_ column: Int, text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        add(column, .text(start: start, count: bytes.count - start))
    }

    /// Sets a text that stands among UTF-8; false where SQLite's own functions would end it early, at a NUL.
    /// - Precondition: the stretch is within the bytes.
    func set(_ column: Int, text utf8: [UInt8], from first: Int, count: Int) -> Bool {
        let start = bytes.count
        let hasNull = utf8[first..<first + count].withUnsafeBytes { text -> Bool in
            bytes.append(contentsOf: text)
            guard let base = text.baseAddress else { return false }
            return memchr(base, 0, text.count) != nil
        }
        add(column, .text(start: start, count: count))
        return !hasNull
    }

    private func add(_ column: Int, _ content: Parameter.Content) {
        parameters.append(Parameter(content: content, column: column))
        rows[rows.count - 1].end = parameters.count
    }

    /// Takes back the row added last, which turned out not to fit.
    func dropLast() {
        rows.removeLast()
        parameters.removeLast(parameters.count - (rows.last?.end ?? 0))
    }

    /// Writes the waiting rows.
    /// - Throws: `DatabaseError` where the file refuses one of them; the transaction is then to be rolled back.
    func flush() throws {
        guard count > 0 else { return }
        defer {
            rows.removeAll(keepingCapacity: true)
            parameters.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
        }
        var written = 0
        if count >= Self.stretch {
            let long =
                try self.long
                ?? database.makeStatement(
                    sql: Self.insertion(table, columns, rows: Self.stretch))
            self.long = long
            let whole = count / Self.stretch * Self.stretch
            try run(long, 0..<whole, at: Self.stretch)
            written = whole
        }
        try run(single, written..<count, at: 1)
    }

    /// Runs a statement over rows, so many of them at a time.
    private func run(_ statement: Statement, _ range: Range<Int>, at stretch: Int) throws {
        guard !range.isEmpty else { return }
        let handle = statement.sqliteStatement
        let width = columns.count
        // What is unknown in most rows need not be said anew for each: when a place was bound last, 0 for never.
        var bound = [Int](repeating: 0, count: stretch * width)
        var turn = 0
        defer { sqlite3_clear_bindings(handle) }
        try bytes.withUnsafeBufferPointer { texts in
            var first = range.lowerBound
            var next = first == 0 ? 0 : rows[first - 1].end
            while first < range.upperBound {
                turn += 1
                for line in 0..<stretch {
                    let row = rows[first + line]
                    sqlite3_bind_int64(handle, CInt(line * width + 1), row.id)
                    while next < row.end {
                        let place = line * width + parameters[next].column
                        Self.bind(parameters[next].content, texts, to: handle, CInt(place + 1))
                        bound[place] = turn
                        next += 1
                    }
                }
                for place in bound.indices where bound[place] != 0 && bound[place] != turn {
                    sqlite3_bind_null(handle, CInt(place + 1))
                    bound[place] = 0
                }
                try step(handle)
                first += stretch
            }
        }
    }

    @inline(__always)
    private static func bind(
        _ content: Parameter.Content, _ texts: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer, _ index: CInt
    ) {
        switch content {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
        case .number(let number): sqlite3_bind_double(handle, index, number)
        case .text(let start, let count): bind(texts[start..<start + count], to: handle, index)
        }
    }

    /// Binds a text in place: it outlives the statement's run.
    private static func bind(_ text: Slice<UnsafeBufferPointer<UInt8>>, to handle: OpaquePointer, _ index: CInt) {
        let text = UnsafeBufferPointer(rebasing: text)
        guard let start = text.baseAddress, !text.isEmpty else {
            sqlite3_bind_text(handle, index, "", 0, nil)
            return
        }
        start.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
            _ = sqlite3_bind_text(handle, index, characters, CInt(text.count), nil)
        }
    }

    private func step(_ handle: OpaquePointer) throws {
        let code = sqlite3_step(handle)
        if code != SQLITE_DONE {
            let connection = sqlite3_db_handle(handle)
            let problem = DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
                message: String(cString: sqlite3_errmsg(connection)))
            sqlite3_reset(handle)
            throw problem
        }
        sqlite3_reset(handle)
    }
}
