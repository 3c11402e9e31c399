import TandemText

/// A document as a page to print: no scripts, nothing from elsewhere, each line with the rows that it rests on.
struct HTMLPage {
    let language: MessageLanguage

    func write(_ blocks: [Block]) -> String {
        let title = blocks.lazy.compactMap { block -> String? in
            if case .heading(_, let inline) = block { PlainTextFormat.text(of: inline) } else { nil }
        }.first
        var body = ""
        var line = 0
        var isInList = false
        for block in blocks {
            if case .item(let number, _) = block {
                if !isInList { body += number == nil ? "<ul>\n" : "<ul class=\"numbered\">\n" }
                isInList = true
            } else if isInList {
                body += "</ul>\n"
                isInList = false
            }
            switch block {
            case .heading(let level, let inline): body += element("h\(level)", [inline], &line) + "\n"
            case .paragraph(let inline): body += element("p", [inline], &line) + "\n"
            case .item(let number, let inline):
                body += element("li", [inline], &line, before: number.map { $0 + ") " } ?? "") + "\n"
            case .table(let header, let rows): body += table(header, rows, &line)
            }
        }
        if isInList { body += "</ul>\n" }
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.escaped(title ?? ""))</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            \(body)\(Self.end)
            """ + "\n"
    }

    /// What follows the last line; an appendix stands before it.
    static let end = "</body>\n</html>"

    private static let style = """
        @page { size: A4; margin: 20mm 15mm 20mm 30mm }
        body { font: 12pt/1.4 "Times New Roman", serif; max-width: 165mm; margin: 0 auto }
        h1, h2, h3 { text-align: center; font-size: 1em; margin: 1em 0 }
        h1 { font-size: 1.15em }
        p { margin: .4em 0; text-align: justify }
        ul { margin: .4em 0; padding-left: 1.5em }
        ul.numbered { list-style: none; padding-left: .8em }
        table { border-collapse: collapse; width: 100%; margin: .6em 0 }
        th, td { border: 1px solid; padding: .2em .4em; text-align: left; vertical-align: top }
        """

    private func table(_ header: [Inline]?, _ rows: [[Inline]], _ line: inout Int) -> String {
        var text = "<table>\n"
        if let header { text += "<thead>\n" + row(header, "th scope=\"col\"", "th", &line) + "</thead>\n" }
        text += "<tbody>\n"
        for cells in rows { text += row(cells, "td", "td", &line) }
        return text + "</tbody>\n</table>\n"
    }

    private func row(_ cells: [Inline], _ open: String, _ close: String, _ line: inout Int) -> String {
        let tag = opening("tr", cells, &line)
        return tag + cells.map { "<\(open)>\(text(of: $0))</\(close)>" }.joined() + "</tr>\n"
    }

    private func element(_ name: String, _ inlines: [Inline], _ line: inout Int, before mark: String = "") -> String {
        opening(name, inlines, &line) + mark + inlines.map { text(of: $0) }.joined() + "</\(name)>"
    }

    private func opening(_ name: String, _ inlines: [Inline], _ line: inout Int) -> String {
        line += 1
        var seen: Set<RecordTag> = []
        let records = inlines.flatMap(\.records).filter { seen.insert($0).inserted }
        guard !records.isEmpty else { return "<\(name)>" }
        let list = Self.escaped(records.map(\.description).joined(separator: " "))
        return "<\(name) data-line=\"\(line)\" data-record=\"\(list)\">"
    }

    private func text(of inline: Inline) -> String {
        inline.marked { content in
            switch content {
            case .text(let text): Self.escaped(text)
            case .value(let value):
                (value.text ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
                    Self.escaped(String($0))
                }.joined(separator: "<br>")
            }
        } strong: {
            "<strong>\($0)</strong>"
        }
    }

    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in terminalSafe(text, singleLine: true).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
