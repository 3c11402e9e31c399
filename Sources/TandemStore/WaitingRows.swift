import Foundation
import GRDB

/// New rows of one table that wait to be written, in a few stretches of memory.
struct WaitingRows {
    /// One known cell of a row; of a text, where it stands among the bytes.
    struct Parameter {
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
    struct Waiting {
        let id: Int64
        var end: Int
    }

    private(set) var rows: [Waiting] = []
    /// What is said of them, in their order; later ones of a row win.
    private(set) var parameters: [Parameter] = []
    /// The UTF-8 of all texts.
    private(set) var bytes: [UInt8] = []
    /// Of which columns something is said; the id always.
    private(set) var said: [Bool]

    /// - Parameter columns: how many there are, the id's included.
    init(columns: Int) {
        said = [Bool](repeating: false, count: columns)
        said[0] = true
    }

    /// Adds a row of unknown values but for its id, to be filled in with ``set(_:_:)``.
    mutating func append(id: Int64) { rows.append(Waiting(id: id, end: parameters.count)) }

    /// Sets a column of the row added last.
    /// - Precondition: `0 < column < ` the number of columns; a row has been added.
    mutating func set(_ column: Int, _ value: DatabaseValue) {
        switch value.storage {
        case .null, .blob: add(column, .null)
        case .int64(let integer): add(column, .integer(integer))
        case .double(let number): add(column, .number(number))
        case .string(let text): set(column, text: text)
        }
    }

    mutating func set(_ column: Int, integer: Int64) { add(column, .integer(integer)) }

    mutating func set(_ column: Int, number: Double) { add(column, .number(number)) }

    mutating func set(_ column: Int, text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        add(column, .text(start: start, count: bytes.count - start))
    }

    /// Sets a text that stands among UTF-8; false where SQLite's own functions would end it early, at a NUL.
    /// - Precondition: the stretch is within the bytes.
    mutating func set(_ column: Int, text utf8: [UInt8], from first: Int, count: Int) -> Bool {
        let start = bytes.count
        let hasNull = utf8[first..<first + count].withUnsafeBytes { text -> Bool in
            bytes.append(contentsOf: text)
            guard let base = text.baseAddress else { return false }
            return memchr(base, 0, text.count) != nil
        }
        add(column, .text(start: start, count: count))
        return !hasNull
    }

    private mutating func add(_ column: Int, _ content: Parameter.Content) {
        parameters.append(Parameter(content: content, column: column))
        rows[rows.count - 1].end = parameters.count
        if !said[column] { said[column] = true }
    }

    /// Takes back the row added last, which turned out not to fit.
    mutating func dropLast() {
        rows.removeLast()
        parameters.removeLast(parameters.count - (rows.last?.end ?? 0))
    }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        parameters.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        for column in said.indices.dropFirst() { said[column] = false }
    }
}
