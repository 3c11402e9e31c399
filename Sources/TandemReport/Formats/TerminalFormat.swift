import TandemText

/// Tables as aligned columns over a rule, without colours, so that they can be read in a terminal and pasted anywhere.
///
/// Where a terminal's width is known, headings wrap and then texts end in `…` until the table fits; numbers and dates
/// are never cut. Where it cannot fit, each row becomes a block of lines, one for each column.
struct TerminalFormat {
    let language: MessageLanguage
    let width: Int?

    func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        if let caption = table.caption { output.write(terminalSafe(caption, singleLine: true) + "\n") }
        let columns = table.columns.indices.map { TerminalColumn($0, of: table, language: language) }
        if let widths = ColumnFitting.widths(of: columns.map(\.needs), in: width.flatMap { $0 > 0 ? $0 : nil }) {
            writeGrid(columns, widths: widths, rows: table.rows.count, to: &output)
        } else {
            writeBlocks(columns, rows: table.rows.count, to: &output)
        }
        output.write((columns.isEmpty ? "" : "\n") + language.rowCount(table.rows.count) + "\n")
        for footnote in table.footnotes { output.write(terminalSafe(footnote, singleLine: true) + "\n") }
    }

    private func writeGrid(
        _ columns: [TerminalColumn], widths: [Int], rows: Int, to output: inout some TextOutputStream
    ) {
        guard !columns.isEmpty else { return }
        let titles = zip(columns, widths).map { wrapped($0.title, to: $1) }
        let height = titles.map(\.count).max() ?? 0
        // Headings of fewer lines stand directly above the rule.
        let headings = titles.map { Array(repeating: "", count: height - $0.count) + $0 }
        for line in 0..<height { writeLine(headings.map { $0[line] }, columns, widths, to: &output) }
        writeLine(widths.map { String(repeating: "─", count: $0) }, columns, widths, to: &output)
        for row in 0..<rows { writeLine(columns.map { $0.cells[row] }, columns, widths, to: &output) }
    }

    /// Writes cells side by side, without spaces behind the last one.
    private func writeLine(
        _ cells: [String], _ columns: [TerminalColumn], _ widths: [Int], to output: inout some TextOutputStream
    ) {
        var spaces = 0
        for (index, cell) in cells.enumerated() {
            let text = truncated(cell, to: widths[index])
            let fill = widths[index] - displayWidth(text)
            let before = columns[index].alignment == .trailing ? fill : 0
            spaces += before + (index > 0 ? ColumnFitting.gap : 0)
            if !text.isEmpty {
                output.write(String(repeating: " ", count: spaces) + text)
                spaces = 0
            }
            spaces += fill - before
        }
        output.write("\n")
    }

    private func writeBlocks(_ columns: [TerminalColumn], rows: Int, to output: inout some TextOutputStream) {
        for row in 0..<rows {
            if row > 0 { output.write("\n") }
            for column in columns {
                let text = column.cells[row].drop { $0 == " " }
                output.write(text.isEmpty ? "\(column.title):\n" : "\(column.title): \(text)\n")
            }
        }
    }

    /// The heading in lines of at most `width` columns, broken at spaces; a longer word is cut.
    private func wrapped(_ title: String, to width: Int) -> [String] {
        guard displayWidth(title) > width else { return [title] }
        var lines: [String] = []
        for word in title.split(separator: " ") {
            if let last = lines.last, displayWidth(last) + 1 + displayWidth(word) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(truncated(word, to: width))
            }
        }
        return lines
    }
}

/// A column as it is shown: a heading and a text for each row, nothing in them that could steer a terminal.
struct TerminalColumn {
    let title: String
    let alignment: TextAlignment
    let cells: [String]
    let needs: ColumnNeeds

    init(_ column: Int, of table: ReportTable, language: MessageLanguage) {
        title = terminalSafe(table.columns[column].title, singleLine: true)
        alignment = table.columns[column].alignment
        var texts = language.texts(ofColumn: column, of: table).map { terminalSafe($0, singleLine: true) }
        let kinds = table.cells(ofColumn: column).map(Kind.init)
        // Numbers stand under each other in a column of texts too.
        let numberWidth = zip(texts, kinds).lazy.filter { $1 == .number }.map { displayWidth($0.0) }.max() ?? 0
        var needs = ColumnNeeds(title: displayWidth(title))
        needs.titleWord = title.split(separator: " ").map(displayWidth).max() ?? 0
        for index in texts.indices {
            if kinds[index] == .number { texts[index] = padded(texts[index], to: numberWidth, alignment: .trailing) }
            let width = displayWidth(texts[index])
            if kinds[index] == .text {
                needs.text = max(needs.text, width)
            } else {
                needs.fixed = max(needs.fixed, width)
            }
        }
        cells = texts
        self.needs = needs
    }

    private enum Kind {
        case number, text, other

        init(_ cell: ReportCell) {
            switch cell {
            case .number(let value), .share(let value): self = value.isFinite ? .number : .other
            case .text, .list: self = .text
            case .unknown, .date, .duration, .flag: self = .other
            }
        }
    }
}
