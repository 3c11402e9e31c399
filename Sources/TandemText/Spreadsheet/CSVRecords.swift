/// The fields of a CSV text as ranges of its bytes, the header's first, `columns` to a record.
struct CSVRecords: Sendable {
    /// Where a field's text stands; for a quoted field, what is between its quotes.
    struct Field: Sendable {
        var start: UInt32
        /// The length in bytes, with ``quotesInside`` added where doubled quotes are to be read as one.
        var lengthAndMark: UInt32

        static let quotesInside: UInt32 = 1 << 31

        var length: Int { Int(lengthAndMark & ~Self.quotesInside) }
        var holdsQuotes: Bool { lengthAndMark & Self.quotesInside != 0 }
    }

    private(set) var columns = 0
    private(set) var fields: [Field] = []
    /// The line in which each record begins.
    private(set) var lines: [UInt32] = []

    /// The text of the field with that number.
    func field(_ index: Int, of bytes: [UInt8]) -> String {
        let field = fields[index]
        let range = Int(field.start)..<Int(field.start) + field.length
        guard field.holdsQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
        var text: [UInt8] = []
        var isSecond = false
        for byte in bytes[range] {
            isSecond = byte == quote && !isSecond
            if byte != quote || isSecond { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Splits the bytes into records of equally many fields.
    init(parsing bytes: [UInt8], separator: CSVSeparator) throws(CSVError) {
        var reader = CSVReader(of: bytes.span, separator: separator.byte)
        var problems: [CSVProblem] = []
        do throws(CSVProblem) {
            while let record = try reader.next(in: bytes.span, appendingTo: &fields) {
                if record.isBlank && (columns == 0 || record.isTrailing) {
                    fields.removeLast(record.count)
                    continue
                }
                if columns == 0 { columns = record.count }
                guard record.count == columns else {
                    problems.append(.raggedRow(line: record.line, expected: columns, found: record.count))
                    fields.removeLast(record.count)
                    if problems.count == CSVTable.problemLimit { break }
                    continue
                }
                lines.append(UInt32(record.line))
            }
        } catch {
            problems.append(error)
        }
        if problems.isEmpty && columns == 0 { problems.append(.noHeader) }
        guard problems.isEmpty else { throw CSVError(problems: problems) }
    }
}

/// The quotation mark of CSV.
let quote = UInt8(ascii: "\"")
