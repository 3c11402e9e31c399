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

    private let table: TableName
    private let columns: [String]
    private let database: Database
    private let single: Statement
    /// Made when the first rows fill it.
    private var long: Statement?
    /// What is to be written next.
    var waiting = WaitingRows()

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

    /// Writes the waiting rows.
    /// - Throws: `DatabaseError` where the file refuses one of them; the transaction is then to be rolled back.
    func flush() throws {
        let count = waiting.rows.count
        guard count > 0 else { return }
        defer { waiting.removeAll() }
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
        let (rows, parameters) = (waiting.rows, waiting.parameters)
        try waiting.bytes.withUnsafeBufferPointer { texts in
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
        _ content: WaitingRows.Parameter.Content, _ texts: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer,
        _ index: CInt
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
