import TandemText

/// Tables as aligned columns over a rule, without colours, so that they can be read in a terminal and pasted anywhere.
///
/// Where a terminal's width is known, headings wrap and then texts, until the table fits; numbers and dates are never
/// broken. Where it cannot fit, and where the table asks for it, each row becomes a block of lines, one for each column.
struct TerminalFormat {
    let language: MessageLanguage
    let width: Int?

    /// Blocks of sentences keep to a page's width where the terminal's is not known.
    private static let pageWidth = 80
    /// What tells the lines that go on from those that begin.
    private static let indent = 2

    func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        var lines = LineWriter(width: width)
        if case .blocks = table.layout { lines.width = room ?? Self.pageWidth }
        if let caption = table.caption { lines.write(caption, to: &output) }
        let columns = table.columns.indices.map {
            TerminalColumn($0, of: table, language: language, isMeasured: room != nil)
        }
        if case .blocks(let heading) = table.layout {
            writeBlocks(columns, heading: heading, rows: table.rows.count, lines, to: &output)
        } else if let widths = ColumnFitting.widths(of: columns.map(\.needs), in: room),
            Self.isReadable(columns, widths)
        {
            writeGrid(columns, widths: widths, rows: table.rows.count, to: &output)
        } else {
            writeBlocks(columns, heading: 0, rows: table.rows.count, lines, to: &output)
        }
        output.write((columns.isEmpty ? "" : "\n") + language.rowCount(table.rows.count) + "\n")
        for footnote in table.footnotes { lines.write(footnote, to: &output) }
    }

    /// A few columns may break words that are too long for them, such as the name of a file; with more of them nobody can
    /// follow a cell.
    private static func isReadable(_ columns: [TerminalColumn], _ widths: [Int]) -> Bool {
        zip(columns, widths).filter { $0.needs.textWord > $1 }.count <= 2
    }

    private var room: Int? { width.flatMap { $0 > 0 ? $0 : nil } }

    // MARK: Columns side by side

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
        for row in 0..<rows { writeRow(row, columns, widths, to: &output) }
    }

    private func writeRow(
        _ row: Int, _ columns: [TerminalColumn], _ widths: [Int], to output: inout some TextOutputStream
    ) {
        let cells = zip(columns, widths).map { column, width in
            wrapped(column.cells[row], to: width, indent: column.alignment == .leading ? Self.indent : 0)
        }
        for line in 0..<(cells.map(\.count).max() ?? 0) {
            writeLine(cells.map { line < $0.count ? $0[line] : "" }, columns, widths, to: &output)
        }
    }

    /// Writes cells side by side, without spaces behind the last one.
    private func writeLine(
        _ cells: [String], _ columns: [TerminalColumn], _ widths: [Int], to output: inout some TextOutputStream
    ) {
        var spaces = 0
        for (index, text) in cells.enumerated() {
            let fill = widths[index] - displayWidth(text)
            let before = columns[index].alignment == .trailing ? fill : 0
            spaces += before + (index > 0 ? ColumnFitting.gap : 0)
            if !text.isEmpty {
                output.write(String(repeating: " ", count: max(0, spaces)) + text)
                spaces = 0
            }
            spaces += fill - before
        }
        output.write("\n")
    }

    // MARK: A row as a block

    private func writeBlocks(
        _ columns: [TerminalColumn], heading: Int, rows: Int, _ lines: LineWriter,
        to output: inout some TextOutputStream
    ) {
        for row in 0..<rows {
            if row > 0 { output.write("\n") }
            if heading > 0 {
                let texts = columns.prefix(heading).map { $0.cells[row] }
                lines.write(texts.joined(separator: "  "), to: &output)
            }
            for column in columns.dropFirst(heading) {
                let text = column.cells[row].drop { $0 == " " }
                let line = text.isEmpty ? "\(column.title):" : "\(column.title): \(text)"
                lines.write(line, margin: heading > 0 ? Self.indent : 0, to: &output)
            }
        }
    }

    /// Writes texts as lines of a width.
    private struct LineWriter {
        var width: Int?

        func write(_ text: String, margin: Int = 0, to output: inout some TextOutputStream) {
            let text = terminalSafe(text, singleLine: true)
            let room = width.flatMap { $0 > margin ? $0 - margin : nil }
            for line in room.map({ wrapped(text, to: $0, indent: TerminalFormat.indent) }) ?? [text] {
                output.write(String(repeating: " ", count: margin) + line + "\n")
            }
        }
    }
}

/// A column as it is shown: a heading and a text for each row, nothing in them that could steer a terminal.
struct TerminalColumn {
    let title: String
    let alignment: TextAlignment
    let cells: [String]
    let needs: ColumnNeeds

    /// - Parameter isMeasured: whether a line's width is known, so that words count.
    init(_ column: Int, of table: ReportTable, language: MessageLanguage, isMeasured: Bool) {
        title = terminalSafe(table.columns[column].title, singleLine: true)
        alignment = table.columns[column].alignment
        var texts = language.texts(ofColumn: column, of: table).map { terminalSafe($0, singleLine: true) }
        let kinds = table.cells(ofColumn: column).map(Kind.init)
        // Numbers stand under each other in a column of texts too.
        let numberWidth = zip(texts, kinds).lazy.filter { $1 == .number }.map { displayWidth($0.0) }.max() ?? 0
        var needs = ColumnNeeds(title: displayWidth(title))
        needs.titleWord = Self.longestWord(title)
        for index in texts.indices {
            if kinds[index] == .number { texts[index] = padded(texts[index], to: numberWidth, alignment: .trailing) }
            let width = displayWidth(texts[index])
            if kinds[index] == .text {
                needs.text = max(needs.text, width)
                if isMeasured { needs.textWord = max(needs.textWord, Self.longestWord(texts[index])) }
            } else {
                needs.fixed = max(needs.fixed, width)
            }
        }
        cells = texts
        self.needs = needs
    }

    private static func longestWord(_ text: String) -> Int {
        text.split(separator: " ").map { displayWidth($0) }.max() ?? 0
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
