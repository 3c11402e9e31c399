/// A table read from a CSV text (RFC 4180): a header and rows of as many fields.
///
/// Fields are kept as ranges of the text's bytes and become strings when asked for. Quoted fields may hold separators,
/// line breaks and doubled quotes; a quote inside an unquoted field is an ordinary character. Lines end in LF, CRLF or
/// CR; a byte order mark, and blank lines before the header and after the last row, are no part of it.
package struct CSVTable: Sendable {
    /// The longest field in bytes.
    package static let fieldLimit = 1 << 20
    /// The most fields in a row.
    package static let columnLimit = 10_000
    /// The longest text in bytes.
    package static let sizeLimit = 1 << 31 - 1
    /// The most problems that one error tells.
    package static let problemLimit = 20

    /// The column names, without the white space around them; at least one.
    package let header: [String]
    /// The character between fields.
    package let separator: CSVSeparator

    private let bytes: [UInt8]
    private let records: CSVRecords

    /// Reads a CSV text; without a given separator the one that fits the first rows.
    /// - Throws: ``CSVError`` with the problems and their lines.
    package init(parsing text: some StringProtocol, separator: CSVSeparator? = nil) throws(CSVError) {
        var bytes = Array(text.utf8)
        let mark = TextEncoding.utf8.byteOrderMark
        if bytes.starts(with: mark) { bytes.removeFirst(mark.count) }
        guard bytes.count <= Self.sizeLimit else { throw CSVError(problems: [.tooLarge]) }
        let separator = separator ?? CSVSeparator.detect(in: bytes)
        let records = try CSVRecords(parsing: bytes, separator: separator)
        self.bytes = bytes
        self.separator = separator
        self.records = records
        header = (0..<records.columns).map { column in
            let name = records.field(column, of: bytes).drop { $0.isWhitespace }
            return String(name.reversed().drop { $0.isWhitespace }.reversed())
        }
    }

    /// The number of columns.
    package var columnCount: Int { records.columns }

    /// The number of rows below the header.
    package var rowCount: Int { records.lines.count - 1 }

    /// The text of a field, its quotes removed; row and column count from 0.
    /// - Precondition: `row < rowCount` and `column < columnCount`.
    package func field(row: Int, column: Int) -> String {
        precondition(row >= 0 && column >= 0 && column < columnCount, "no such field")
        return records.field((row + 1) * columnCount + column, of: bytes)
    }

    /// Where a field stands in the bytes of the text, without its quotes; row and column count from 0.
    /// - Precondition: `row < rowCount` and `column < columnCount`.
    package func place(row: Int, column: Int) -> Range<Int> {
        let field = records.fields[(row + 1) * columnCount + column]
        return Int(field.start)..<Int(field.start) + field.length
    }

    /// Whether a field is empty, without making it a string.
    /// - Precondition: `row < rowCount` and `column < columnCount`.
    package func isEmpty(row: Int, column: Int) -> Bool {
        precondition(row >= 0 && column >= 0 && column < columnCount, "no such field")
        return records.fields[(row + 1) * columnCount + column].length == 0
    }

    /// The line in which a row begins, from 1; the row counts from 0.
    /// - Precondition: `row < rowCount`.
    package func line(ofRow row: Int) -> Int {
        Int(records.lines[row + 1])
    }
}
