import TandemText

/// A document in GitHub's Markdown; nothing in it but the template's own lines is markup.
struct MarkdownPage {
    func write(_ blocks: [Block]) -> String {
        var text = ""
        var wasItem = false
        for block in blocks {
            var isItem = false
            let part: String
            switch block {
            case .heading(let level, let inline):
                part = String(repeating: "#", count: level) + " " + self.text(of: inline)
            case .paragraph(let inline): part = Self.escapedAtStart(self.text(of: inline))
            case .item(let number, let inline):
                isItem = true
                part = (number.map { $0 + ") " } ?? "- ") + Self.escapedAtStart(self.text(of: inline))
            case .table(let header, let rows): part = table(header, rows)
            }
            if part.isEmpty { continue }
            if !text.isEmpty { text += isItem && wasItem ? "\n" : "\n\n" }
            text += part
            wasItem = isItem
        }
        return text + "\n"
    }

    private func table(_ header: [Inline]?, _ rows: [[Inline]]) -> String {
        let count = max(header?.count ?? 0, rows.map(\.count).max() ?? 0)
        func line(_ cells: [Inline]) -> String {
            "| " + (0..<count).map { $0 < cells.count ? text(of: cells[$0]) : "" }.joined(separator: " | ") + " |"
        }
        let rule = "|" + String(repeating: " --- |", count: count)
        return ([line(header ?? []), rule] + rows.map { line($0) }).joined(separator: "\n")
    }

    private func text(of inline: Inline) -> String {
        inline.marked { content in
            switch content {
            case .text(let text): Self.escaped(terminalSafe(text, singleLine: true))
            case .value(let value): Self.escaped(SafeValue.oneLine(value.text ?? ""))
            }
        } strong: {
            "**\($0)**"
        }
    }

    /// All that Markdown or HTML would take for markup.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\\", "|", "`", "*", "_", "[", "]", "~", "$":
                result.append("\\")
                result.append(scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A mark escaped that would make the line a heading, a list or a rule.
    private static func escapedAtStart(_ text: String) -> String {
        if let first = text.first, "#+-=".contains(first) { return "\\" + text }
        let rest = text.drop { $0.isASCII && $0.isNumber }
        guard rest.startIndex > text.startIndex, let mark = rest.first, mark == "." || mark == ")" else { return text }
        return text[..<rest.startIndex] + "\\" + rest
    }
}
