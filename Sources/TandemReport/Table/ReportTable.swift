package import TandemText

/// A result as a table, before it has any textual form.
package struct ReportTable: Hashable, Sendable {
    /// How a terminal shows the rows; files know but the one form of a table.
    package enum Layout: Hashable, Sendable {
        /// Side by side, where the width allows it.
        case grid
        /// Each row as a block of lines, as befits cells that are whole sentences: the first so many columns are its
        /// heading, every other has a line of its own.
        case blocks(heading: Int)
    }

    /// What the table shows, above it; nil for none.
    package var caption: String?
    /// The columns from left to right.
    package var columns: [ReportColumn]
    /// The rows from top to bottom, a cell for each column; a missing cell is unknown, a surplus one is not shown.
    package var rows: [[ReportCell]]
    /// Remarks below the table.
    package var footnotes: [String]
    /// How a terminal shows the rows.
    package var layout: Layout

    /// A table of the given columns and rows.
    package init(
        caption: String? = nil, columns: [ReportColumn], rows: [[ReportCell]], footnotes: [String] = [],
        layout: Layout = .grid
    ) {
        self.layout = layout
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.footnotes = footnotes
    }

    /// The cells of one column from top to bottom.
    func cells(ofColumn column: Int) -> some Collection<ReportCell> {
        rows.lazy.map { $0.indices.contains(column) ? $0[column] : .unknown }
    }
}

/// A column of a result table.
package struct ReportColumn: Hashable, Sendable {
    /// The heading, for people.
    package var title: String
    /// The name by which scripts and JSON know the column; it does not change with the language.
    package var key: String
    /// The side on which the cells stand.
    package var alignment: TextAlignment

    /// A column with a heading; its key is the heading where none is given.
    package init(title: String, key: String? = nil, alignment: TextAlignment = .leading) {
        self.title = title
        self.key = key ?? title
        self.alignment = alignment
    }
}

/// A value in a result table.
package enum ReportCell: Hashable, Sendable {
    /// No value is known; `—` to people, null in JSON.
    case unknown
    /// A number; one that is not finite counts as unknown.
    case number(Double)
    /// A share, where 0.7 is shown as 70%; one that is not finite counts as unknown.
    case share(Double)
    /// A text.
    case text(String)
    /// A day.
    case date(CalendarDate)
    /// A time span in minutes.
    case duration(minutes: Int)
    /// Yes or no.
    case flag(Bool)
    /// Several texts.
    case list([String])
}
