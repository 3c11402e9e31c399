package import TandemText

/// The formats of a document.
package enum DocumentFormat: String, CaseIterable, Sendable { case text, markdown, html }

/// A line of a document and the rows that it rests on.
package struct TracedLine: Hashable, Sendable {
    /// From 1; headings, paragraphs, items and the rows of tables are lines.
    package var number: Int
    /// How it begins, on one line.
    package var beginning: String
    package var records: [RecordTag]

    package init(number: Int, beginning: String, records: [RecordTag]) {
        self.number = number
        self.beginning = beginning
        self.records = records
    }
}

/// A filled template, to be written in any format.
package struct RenderedDocument: Sendable {
    package let language: MessageLanguage
    let blocks: [Block]

    /// The document in a format; ends in a newline.
    package func text(as format: DocumentFormat) -> String {
        switch format {
        case .text: PlainTextFormat().write(blocks)
        case .markdown: MarkdownPage().write(blocks)
        case .html: HTMLPage(language: language).write(blocks)
        }
    }

    /// The lines that rest on rows of the register.
    package var tracedLines: [TracedLine] {
        var lines: [TracedLine] = []
        var number = 0
        func note(_ inlines: [Inline]) {
            number += 1
            var seen: Set<RecordTag> = []
            let records = inlines.flatMap(\.records).filter { seen.insert($0).inserted }
            guard !records.isEmpty else { return }
            let text = inlines.map { PlainTextFormat.text(of: $0) }.joined(separator: " ")
            lines.append(TracedLine(number: number, beginning: Self.beginning(of: text), records: records))
        }
        for block in blocks {
            switch block {
            case .heading(_, let inline), .paragraph(let inline), .item(_, let inline): note([inline])
            case .table(let header, let rows):
                if let header { note(header) }
                for row in rows { note(row) }
            }
        }
        return lines
    }

    private static func beginning(of text: String) -> String {
        text.count > 40 ? text.prefix(39) + "…" : text
    }

    /// The title: the first heading.
    package var title: String {
        for case .heading(_, let inline) in blocks { return PlainTextFormat.text(of: inline) }
        return ""
    }
}
