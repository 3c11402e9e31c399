package import TandemText

/// The forms in which a table can be written.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// Aligned columns to read in a terminal or to paste into a message.
    case terminal
    /// A file for a spreadsheet: for a Russian Excel in Russian, RFC 4180 in English.
    case csv
    /// An array of objects for programmes.
    case json
    /// A table of GitHub's Markdown.
    case markdown
    /// A `<table>` element to put into a page.
    case html
}

/// Writes a table in one of the formats.
///
/// Nothing in a table can steer the terminal, the spreadsheet or the page that shows it: texts are made visible or
/// escaped as the format demands. JSON alone is lossless.
package struct ReportWriter: Sendable {
    /// The form to write in.
    package var format: ReportFormat
    /// The language of the wordings.
    package var language: MessageLanguage
    /// The columns of the terminal, or nil where lines may be of any length; other formats do without.
    package var width: Int?

    /// A writer of one format and language.
    package init(as format: ReportFormat, language: MessageLanguage, columns width: Int? = nil) {
        self.format = format
        self.language = language
        self.width = width
    }

    /// Writes the table, with a line end behind its last line.
    package func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        switch format {
        case .terminal: TerminalFormat(language: language, width: width).write(table, to: &output)
        case .csv: CSVFormat(language: language).write(table, to: &output)
        case .json: JSONFormat().write(table, to: &output)
        case .markdown: MarkdownFormat(language: language).write(table, to: &output)
        case .html: HTMLFormat(language: language).write(table, to: &output)
        }
    }

    /// The table as one text.
    package func render(_ table: ReportTable) -> String {
        var text = ""
        write(table, to: &text)
        return text
    }

    /// The table as one text in the given form.
    package static func render(
        _ table: ReportTable, as format: ReportFormat, language: MessageLanguage, columns width: Int? = nil
    ) -> String {
        ReportWriter(as: format, language: language, columns: width).render(table)
    }
}
