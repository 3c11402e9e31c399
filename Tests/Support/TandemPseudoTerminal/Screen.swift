/// A small terminal: draws what a program writes, as far as xterm's sequences of a line editor go.
package struct Screen {
    /// The width in columns.
    package private(set) var columns: Int
    /// The height in rows.
    package private(set) var rows: Int
    /// The row of the cursor, from 0.
    package private(set) var row = 0
    /// The column of the cursor, from 0; `columns` when a full row waits for its wrap.
    package private(set) var column = 0

    private var cells: [[Character]]
    private var pending: [UInt8] = []

    /// Creates an empty screen.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The rows without spaces at their ends, joined by newlines, without empty rows at the end.
    package var text: String {
        var lines = cells.map { String($0).trimmedAtEnd }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The row of the cursor, without spaces at its end.
    package var currentLine: String { String(cells[row]).trimmedAtEnd }

    /// Draws bytes; a character or sequence that is cut off waits for its rest.
    package mutating func draw(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        var reader = TerminalReader(bytes: pending)
        while let item = reader.next() { apply(item) }
        pending = reader.rest
    }

    /// Changes the size; rows are cut or filled at the right, and the screen scrolls so that the cursor stays on it.
    package mutating func resize(columns: Int, rows: Int) {
        self.columns = columns
        cells = cells.map { row in
            Array((row + Array(repeating: " ", count: max(0, columns - row.count))).prefix(columns))
        }
        self.rows = max(self.rows, rows)
        while cells.count > rows && row >= rows {
            scroll()
            row -= 1
        }
        while cells.count > rows { cells.removeLast() }
        while cells.count < rows { cells.append(Array(repeating: " ", count: columns)) }
        self.rows = rows
        column = min(column, columns)
    }

    /// What was written without sequences and carriage returns.
    package static func plainText(of bytes: [UInt8]) -> String {
        var reader = TerminalReader(bytes: bytes)
        var text = ""
        while let item = reader.next() {
            switch item {
            case .text(let character): text.append(character)
            case .control(UInt8(ascii: "\n")): text.append("\n")
            case .control, .sequence: break
            }
        }
        return text
    }

    private mutating func apply(_ item: TerminalReader.Item) {
        switch item {
        case .text(let character): put(character)
        case .control(let byte): control(byte)
        case .sequence(let final, let numbers, let isPrivate): if !isPrivate { sequence(final, numbers) }
        }
    }

    /// Every character takes one column here: the tests type letters, not wide signs.
    private mutating func put(_ character: Character) {
        if column >= columns {
            column = 0
            lineFeed()
        }
        cells[row][column] = character
        column += 1
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\n"): lineFeed()
        case UInt8(ascii: "\r"): column = 0
        case 8: column = max(0, min(column, columns - 1) - 1)
        case UInt8(ascii: "\t"): column = min((column / 8 + 1) * 8, columns - 1)
        default: break
        }
    }

    private mutating func sequence(_ final: Character, _ numbers: [Int]) {
        let count = max(1, numbers.first ?? 1)
        let blank = Character(" ")
        switch final {
        case "A": row = max(0, row - count)
        case "B": row = min(rows - 1, row + count)
        case "C": column = min(columns - 1, column + count)
        case "D": column = max(0, min(column, columns - 1) - count)
        case "G": column = min(columns - 1, count - 1)
        case "H":
            row = min(rows - 1, count - 1)
            column = min(columns - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
        case "J":
            clearToEndOfLine()
            for below in cells.indices where below > row { cells[below] = Array(repeating: blank, count: columns) }
        case "K": clearToEndOfLine()
        case "P":
            let gone = min(count, columns - min(column, columns))
            cells[row].removeSubrange(column..<(column + gone))
            cells[row] += Array(repeating: blank, count: gone)
        case "@":
            cells[row].insert(contentsOf: Array(repeating: blank, count: count), at: min(column, columns))
            cells[row] = Array(cells[row].prefix(columns))
        default: break
        }
    }

    private mutating func clearToEndOfLine() {
        for index in cells[row].indices where index >= column { cells[row][index] = " " }
    }

    private mutating func lineFeed() {
        if row + 1 < rows { row += 1 } else { scroll() }
    }

    private mutating func scroll() {
        cells.removeFirst()
        cells.append(Array(repeating: " ", count: columns))
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
