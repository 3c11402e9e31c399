import GRDB
import GRDBSQLite
import TandemDomain

/// New rows of one table on their way into the file, many to a statement.
///
/// At each start of a statement SQLite prepares what the table's checks compare with; a statement of many rows does so
/// once. It names only the columns of which something is said, as each costs time in each row. Values are bound from one
/// stretch of bytes, which lives until its rows are written.
final class RowBatch {
    /// The rows of a long statement.
    private static let stretch = 64
    /// So many choices of columns are kept ready.
    private static let kept = 16

    /// Statements that say something of the same columns.
    private struct Statements {
        /// Quoted names, the id first.
        let columns: [String]
        /// Where a column of the table stands among them, from 0 for the id; -1 where it is not said.
        let places: [Int]
        let single: Statement
        /// Made when the first rows fill it.
        var long: Statement?
    }

    private let table: TableName
    private let columns: [String]
    private let database: Database
    /// By the columns that they name.
    private var statements: [[Bool]: Statements] = [:]
    /// What is to be written next.
    var waiting: WaitingRows

    /// - Parameter columns: quoted names, the id first.
    /// - Throws: `DatabaseError` where the file lacks one of them, whether or not anything is said of it.
    init(_ table: TableName, columns: [String], _ database: Database) throws {
        self.table = table
        self.columns = columns
        self.database = database
        waiting = WaitingRows(columns: columns.count)
        _ = try statements(for: columns.map { _ in true }, isLong: false)
    }

    private func insertion(_ columns: [String], rows: Int) throws -> Statement {
        let marks = "(" + columns.map { _ in "?" }.joined(separator: ",") + ")"
        return try database.makeStatement(
            sql: "INSERT INTO \"\(table.rawValue)\" (\(columns.joined(separator: ", "))) VALUES "
                + Array(repeating: marks, count: rows).joined(separator: ","))
    }

    /// The statements for columns, of which the first is the id.
    private func statements(for said: [Bool], isLong: Bool) throws -> Statements {
        var known: Statements
        if let ready = statements[said] {
            known = ready
        } else {
            var (names, places): ([String], [Int]) = ([], [])
            for (column, isSaid) in said.enumerated() {
                places.append(isSaid ? names.count : -1)
                if isSaid { names.append(columns[column]) }
            }
            known = Statements(columns: names, places: places, single: try insertion(names, rows: 1), long: nil)
            if statements.count >= Self.kept { statements.removeAll() }
        }
        if isLong, known.long == nil { known.long = try insertion(known.columns, rows: Self.stretch) }
        statements[said] = known
        return known
    }

    /// Writes the waiting rows.
    /// - Throws: `DatabaseError` where the file refuses one of them; the transaction is then to be rolled back.
    func flush() throws {
        let count = waiting.rows.count
        guard count > 0 else { return }
        defer { waiting.removeAll() }
        let statements = try statements(for: waiting.said, isLong: count >= Self.stretch)
        var written = 0
        if let long = statements.long, count >= Self.stretch {
            written = count / Self.stretch * Self.stretch
            try run(long, statements, 0..<written, at: Self.stretch)
        }
        try run(statements.single, statements, written..<count, at: 1)
    }

    /// Runs a statement over rows, so many of them at a time.
    private func run(_ statement: Statement, _ said: Statements, _ range: Range<Int>, at stretch: Int) throws {
        guard !range.isEmpty else { return }
        let handle = statement.sqliteStatement
        let (width, places) = (said.columns.count, said.places)
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
                        let place = line * width + places[parameters[next].column]
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
