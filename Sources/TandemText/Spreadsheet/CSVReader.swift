/// Walks through the bytes of a CSV text record by record.
struct CSVReader {
    /// What the walk says of a record.
    struct Record {
        /// The line in which it begins, from 1.
        var line: Int
        /// The number of its fields, at least 1.
        var count: Int
        /// Whether it is a line of nothing but spaces.
        var isBlank: Bool
        /// Whether it stands behind all that the text holds.
        var isTrailing: Bool
    }

    private let separator: UInt8
    /// Behind the last byte that is no line end or space.
    private let contentEnd: Int
    private var position = 0
    private var line = 1

    init(of bytes: borrowing Span<UInt8>, separator: UInt8) {
        self.separator = separator
        var end = bytes.count
        while end > 0, [lineFeed, carriageReturn, space].contains(bytes[end - 1]) { end -= 1 }
        contentEnd = end
    }

    /// Appends the next record's fields and tells of the record; nil at the end of the text.
    mutating func next(
        in bytes: borrowing Span<UInt8>, appendingTo fields: inout [CSVRecords.Field]
    ) throws(CSVProblem) -> Record? {
        guard position < bytes.count else { return nil }
        let first = line
        let start = position
        var count = 0
        while true {
            let field: CSVRecords.Field
            if position < bytes.count && bytes[position] == quote {
                field = try quotedField(in: bytes)
            } else {
                field = plainField(in: bytes)
            }
            guard field.length <= CSVTable.fieldLimit else { throw .fieldTooLong(line: first) }
            guard count < CSVTable.columnLimit else { throw .tooManyColumns(line: first) }
            fields.append(field)
            count += 1
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == carriageReturn && position < bytes.count && bytes[position] == lineFeed { position += 1 }
            line += 1
            break
        }
        return Record(
            line: first, count: count, isBlank: count == 1 && isSpaces(bytes, from: start),
            isTrailing: start >= contentEnd)
    }

    /// The field up to the next separator or line end, on which the walk then stands.
    private mutating func plainField(in bytes: borrowing Span<UInt8>) -> CSVRecords.Field {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == lineFeed || byte == carriageReturn { break }
            position += 1
        }
        return CSVRecords.Field(start: UInt32(start), lengthAndMark: UInt32(position - start))
    }

    /// The field between the quote on which the walk stands and the closing one, behind which it then stands.
    private mutating func quotedField(in bytes: borrowing Span<UInt8>) throws(CSVProblem) -> CSVRecords.Field {
        let first = line
        let start = position + 1
        var mark: UInt32 = 0
        position = start
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case quote:
                if position < bytes.count && bytes[position] == quote {
                    mark = CSVRecords.Field.quotesInside
                    position += 1
                    continue
                }
                guard position == bytes.count || isBorder(bytes[position]) else { throw .textAfterQuote(line: line) }
                return CSVRecords.Field(start: UInt32(start), lengthAndMark: UInt32(position - 1 - start) | mark)
            case carriageReturn:
                line += 1
                if position < bytes.count && bytes[position] == lineFeed { position += 1 }
            case lineFeed:
                line += 1
            default:
                continue
            }
        }
        throw .unterminatedQuote(line: first)
    }

    private func isBorder(_ byte: UInt8) -> Bool {
        byte == separator || byte == lineFeed || byte == carriageReturn
    }

    private func isSpaces(_ bytes: borrowing Span<UInt8>, from start: Int) -> Bool {
        for index in start..<position where bytes[index] > space { return false }
        return true
    }
}

private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
