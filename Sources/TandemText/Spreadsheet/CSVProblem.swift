/// Something that keeps a CSV file from being a table; lines count from 1.
package enum CSVProblem: Error, Hashable, Sendable {
    /// The file has no header row.
    case noHeader
    /// A row has another number of fields than the header.
    case raggedRow(line: Int, expected: Int, found: Int)
    /// A quoted field that begins in the line never ends.
    case unterminatedQuote(line: Int)
    /// Something stands between a closing quote and the next separator.
    case textAfterQuote(line: Int)
    /// A field of the row that begins in the line is longer than ``CSVTable/fieldLimit`` bytes.
    case fieldTooLong(line: Int)
    /// The row that begins in the line has more than ``CSVTable/columnLimit`` fields.
    case tooManyColumns(line: Int)
    /// The file is longer than ``CSVTable/sizeLimit`` bytes.
    case tooLarge

    /// The line to show, 1 for what concerns the whole file.
    package var line: Int {
        switch self {
        case .noHeader, .tooLarge: 1
        case .raggedRow(let line, _, _), .unterminatedQuote(let line), .textAfterQuote(let line),
            .fieldTooLong(let line), .tooManyColumns(let line):
            line
        }
    }

    /// What is wrong, in Russian.
    package var russian: String {
        switch self {
        case .noHeader: "Файл пуст: нет строки с названиями столбцов."
        case .raggedRow(let line, let expected, let found):
            "Строка \(line): полей \(found), а столбцов \(expected)."
        case .unterminatedQuote(let line): "Строка \(line): кавычка открыта, но не закрыта до конца файла."
        case .textAfterQuote(let line): "Строка \(line): после закрывающей кавычки должен стоять разделитель."
        case .fieldTooLong(let line): "Строка \(line): поле длиннее \(CSVTable.fieldLimit) байт."
        case .tooManyColumns(let line): "Строка \(line): больше \(CSVTable.columnLimit) столбцов."
        case .tooLarge: "Файл больше \(CSVTable.sizeLimit) байт."
        }
    }

    /// What is wrong, in English.
    package var english: String {
        switch self {
        case .noHeader: "The file is empty: it has no row of column names."
        case .raggedRow(let line, let expected, let found):
            "Line \(line): the row has \(found) fields, the header \(expected)."
        case .unterminatedQuote(let line): "Line \(line): a quote is opened and never closed."
        case .textAfterQuote(let line): "Line \(line): a separator must follow the closing quote."
        case .fieldTooLong(let line): "Line \(line): a field is longer than \(CSVTable.fieldLimit) bytes."
        case .tooManyColumns(let line): "Line \(line): more than \(CSVTable.columnLimit) columns."
        case .tooLarge: "The file is larger than \(CSVTable.sizeLimit) bytes."
        }
    }
}

/// Why a CSV file is no table.
package struct CSVError: Error, Hashable, Sendable {
    /// What is wrong, in the order of the lines: at most the first ``CSVTable/problemLimit``, at least one.
    package let problems: [CSVProblem]
}
