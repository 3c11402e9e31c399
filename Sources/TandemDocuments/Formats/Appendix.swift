package import TandemText

/// The list of lines with the rows that they rest on, to stand behind a document in its own format.
package struct Appendix {
    package var lines: [TracedLine]
    package var language: MessageLanguage
    /// What a table's rows are called.
    package var name: (String) -> String

    package init(lines: [TracedLine], language: MessageLanguage, name: @escaping (String) -> String) {
        self.lines = lines
        self.language = language
        self.name = name
    }

    /// The document with the list behind it.
    package func added(to text: String, as format: DocumentFormat) -> String {
        let blocks = self.blocks
        switch format {
        case .text: return text + "\n" + PlainTextFormat().write(blocks)
        case .markdown: return text + "\n" + MarkdownPage().write(blocks)
        case .html:
            let page = HTMLPage(language: language).write(blocks)
            guard let start = page.firstRange(of: "<body>\n"), let end = page.firstRange(of: HTMLPage.end),
                text.hasSuffix(HTMLPage.end + "\n")
            else { return text }
            return text.dropLast(HTMLPage.end.count + 1) + page[start.upperBound..<end.lowerBound] + HTMLPage.end + "\n"
        }
    }

    private var blocks: [Block] {
        func inline(_ text: String) -> Inline { Inline(pieces: [Piece(content: .value(DocumentValue(text)))]) }
        let heading = Wording("The records behind the lines", "Записи, на которых стоят строки")
        return [.heading(level: 2, inline(heading[language]))]
            + lines.map { line in
                let place = Wording("line \(line.number)", "строка \(line.number)")[language]
                return .item(number: nil, inline("\(place) («\(line.beginning)»): " + records(of: line)))
            }
    }

    /// `pairs 3; people 4, 7`.
    private func records(of line: TracedLine) -> String {
        var tables: [String] = []
        for record in line.records where !tables.contains(record.table) { tables.append(record.table) }
        return tables.map { table in
            name(table) + " " + line.records.filter { $0.table == table }.map { "\($0.id)" }.joined(separator: ", ")
        }.joined(separator: "; ")
    }
}
