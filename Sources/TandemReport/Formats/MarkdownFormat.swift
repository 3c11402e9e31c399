import TandemText

/// Tables in GitHub's Markdown: the caption as a bold line, the table, the footnotes as a list.
struct MarkdownFormat {
    let language: MessageLanguage

    func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        let caption = escaped(table.caption ?? "")
        if !caption.isEmpty { output.write("**\(caption)**\n\n") }
        if !table.columns.isEmpty {
            writeRow(table.columns.map(\.title), to: &output)
            output.write("|" + table.columns.map { $0.alignment == .trailing ? " ---: |" : " --- |" }.joined() + "\n")
            let columns = table.columns.indices.map { language.texts(ofColumn: $0, of: table) }
            for row in table.rows.indices { writeRow(columns.map { $0[row] }, to: &output) }
        }
        if !table.footnotes.isEmpty { output.write("\n") }
        for footnote in table.footnotes { output.write("- \(escapedAtStart(escaped(footnote)))\n") }
    }

    private func writeRow(_ texts: [String], to output: inout some TextOutputStream) {
        output.write("|")
        for text in texts { output.write(" \(escaped(text)) |") }
        output.write("\n")
    }

    /// The text on one line, with all that Markdown or HTML would take for markup escaped.
    private func escaped(_ text: String) -> String {
        // White space at the borders would be no part of a bold text, or indent a list item into code.
        let lines = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var result = ""
        for scalar in terminalSafe(lines, singleLine: true).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\\", "|", "`", "*", "_", "[", "]", "~", "$": result += "\\\(scalar)"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A text that stands first in its line, with a mark escaped that would make it a heading or a list.
    private func escapedAtStart(_ text: String) -> String {
        if let first = text.first, "#+-=".contains(first) { return "\\" + text }
        let rest = text.drop { $0.isASCII && $0.isNumber }
        guard rest.startIndex > text.startIndex, let mark = rest.first, mark == "." || mark == ")" else { return text }
        return text[..<rest.startIndex] + "\\" + rest
    }
}
