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

    /// One parameter of a row; of a text, where it stands among the bytes.
    private enum Parameter {
        case null
        case integer(Int64)
        case number(Double)
        case text(start: Int, count: Int)
    }

    private let table: TableName
    private let columns: [String]
    private let database: Database
    private let single: Statement
    /// Made when the first rows fill it.
    private var long: Statement?
    private var parameters: [Parameter] = []
    private var bytes: [UInt8] = []

    /// The number of rows that are waiting.
    private(set) var count = 0

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
    func append(id: Int64) {
        parameters.append(.integer(id))
        for _ in 1..<columns.count { parameters.append(.null) }
        count += 1
    }

    /// Sets a column of the row added last.
    /// - Precondition: `0 <= column < ` the number of columns.
    func set(_ column: Int, _ value: DatabaseValue) {
        let place = parameters.count - columns.count + column
        switch value.storage {
        case .null, .blob: parameters[place] = .null
        case .int64(let integer): parameters[place] = .integer(integer)
        case .double(let number): parameters[place] = .number(number)
        case .string(let text):
            let start = bytes.count
            bytes.append(contentsOf: text.utf8)
            parameters[place] = .text(start: start, count: bytes.count - start)
        }
    }

    /// Takes back the row added last, which turned out not to fit.
    func dropLast() {
        parameters.removeLast(columns.count)
        count -= 1
    }

    /// Writes the waiting rows.
    /// - Throws: `DatabaseError` where the file refuses one of them; the transaction is then to be rolled back.
    func flush() throws {
        guard count > 0 else { return }
        defer {
            parameters.removeAll(keepingCapacity: true)
            bytes.removeAll(keepingCapacity: true)
            count = 0
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
    private func run(_ statement: Statement, _ rows: Range<Int>, at stretch: Int) throws {
        let handle = statement.sqliteStatement
        let width = stretch * columns.count
        // What is unknown in most rows need not be said anew for each.
        var isBound = [Bool](repeating: false, count: width)
        defer { sqlite3_clear_bindings(handle) }
        try bytes.withUnsafeBufferPointer { texts in
            var first = rows.lowerBound
            while first < rows.upperBound {
                for place in 0..<width {
                    let index = CInt(place + 1)
                    switch parameters[first * columns.count + place] {
                    case .null:
                        if isBound[place] { sqlite3_bind_null(handle, index) }
                        isBound[place] = false
                        continue
                    case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
                    case .number(let number): sqlite3_bind_double(handle, index, number)
                    case .text(let start, let count): Self.bind(texts[start..<start + count], to: handle, index)
                    }
                    isBound[place] = true
                }
                try step(handle)
                first += stretch
            }
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
