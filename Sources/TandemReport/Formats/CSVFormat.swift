import TandemText

/// Tables as files for a spreadsheet.
///
/// In Russian as a Russian Excel reads them: semicolons, decimal commas, a byte order mark; in English commas, points
/// and no mark. Lines end in CRLF. Numbers keep all their digits; durations are minutes; unknown is an empty field.
struct CSVFormat {
    let language: MessageLanguage

    func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        if language == .russian { output.write("\u{FEFF}") }
        writeRow(table.columns.map { field($0.title) }, to: &output)
        for row in table.rows {
            let fields = table.columns.indices.map { row.indices.contains($0) ? field(of: row[$0]) : "" }
            writeRow(fields, to: &output)
        }
    }

    private func writeRow(_ fields: [String], to output: inout some TextOutputStream) {
        // In a table of one column an empty line would be no row.
        output.write(fields == [""] ? "\"\"" : fields.joined(separator: language == .russian ? ";" : ","))
        output.write("\r\n")
    }

    private func field(of cell: ReportCell) -> String {
        switch cell {
        case .number(let value) where value.isFinite: localised(Decimals.exact(value))
        case .share(let value) where value.isFinite: localised(Decimals.exact(value, shift: 2)) + "%"
        case .unknown, .number, .share: ""
        case .duration(let minutes): "\(minutes)"
        case .text(let text): field(text)
        case .list(let texts): field(texts.joined(separator: ", "))
        case .date, .flag: language.text(of: cell, numberPlaces: 0, sharePlaces: 0)
        }
    }

    private func field(_ text: String) -> String {
        quoted(harmless(text))
    }

    private func localised(_ number: String) -> String {
        language == .russian ? String(number.map { $0 == "." ? "," : $0 }) : number
    }

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    private func harmless(_ text: String) -> String {
        let lines = terminalSafe(withLineFeeds(text))
        let start = text.unicodeScalars.first { scalar in
            !(scalar.properties.isWhitespace && scalar != "\t" && scalar != "\r")
                && !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isQuotationMark
        }
        guard let start, Self.formulaStarts.contains(start) else { return lines }
        return "'" + lines
    }

    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "\u{2212}",
    ]

    /// The text with LF for CRLF and CR.
    private func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var scalars = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                scalars.append("\n")
            } else if scalar != "\n" || !isAfterReturn {
                scalars.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(scalars)
    }

    /// The field in quotes where RFC 4180, a guess at the separator, or a trim at the borders demands them.
    private func quoted(_ field: String) -> String {
        let needsQuotes = field.utf8.contains { byte in
            [UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "\n")].contains(
                byte)
        }
        let hasBorderSpace = field.first?.isWhitespace == true || field.last?.isWhitespace == true
        guard needsQuotes || hasBorderSpace else { return field }
        // By scalars: a quotation mark under a combining accent is another character, and still ends the field.
        var doubled = String.UnicodeScalarView()
        for scalar in field.unicodeScalars {
            doubled.append(scalar)
            if scalar == "\"" { doubled.append(scalar) }
        }
        return "\"" + String(doubled) + "\""
    }
}
