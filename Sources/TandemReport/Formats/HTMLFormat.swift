import TandemText

/// Tables as one `<table>` element without scripts or outer styles, to be put into a page.
struct HTMLFormat {
    let language: MessageLanguage

    func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        output.write("<table lang=\"\(language.rawValue)\">\n")
        if let caption = table.caption { output.write("<caption>\(escaped(caption))</caption>\n") }
        let styles = table.columns.map { $0.alignment == .trailing ? " style=\"text-align:right\"" : "" }
        output.write("<thead>\n<tr>")
        for (column, style) in zip(table.columns, styles) {
            output.write("<th scope=\"col\"\(style)>\(escaped(column.title))</th>")
        }
        output.write("</tr>\n</thead>\n<tbody>\n")
        let columns = table.columns.indices.map { language.texts(ofColumn: $0, of: table) }
        for row in table.rows.indices {
            output.write("<tr>")
            for (texts, style) in zip(columns, styles) { output.write("<td\(style)>\(escaped(texts[row]))</td>") }
            output.write("</tr>\n")
        }
        output.write("</tbody>\n")
        if !table.footnotes.isEmpty {
            output.write("<tfoot>\n")
            for footnote in table.footnotes {
                output.write("<tr><td colspan=\"\(max(1, table.columns.count))\">\(escaped(footnote))</td></tr>\n")
            }
            output.write("</tfoot>\n")
        }
        output.write("</table>\n")
    }

    /// The text as HTML character data, its line breaks as `<br>`.
    private func escaped(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var result = ""
            for scalar in terminalSafe(String(line), singleLine: true).unicodeScalars {
                switch scalar {
                case "&": result += "&amp;"
                case "<": result += "&lt;"
                case ">": result += "&gt;"
                case "\"": result += "&quot;"
                case "'": result += "&#39;"
                default: result.unicodeScalars.append(scalar)
                }
            }
            return result
        }
        return lines.joined(separator: "<br>")
    }
}
