import TandemText

/// A document as plain text of at most 80 columns: headings centred, tables in columns.
struct PlainTextFormat {
    static let width = 80

    func write(_ blocks: [Block]) -> String {
        var parts: [String] = []
        var wasItem = false
        for block in blocks {
            var isItem = false
            let text: String
            switch block {
            case .heading(_, let inline):
                text = wrapped(Self.text(of: inline), to: Self.width).map { centred($0) }.joined(separator: "\n")
            case .paragraph(let inline): text = wrapped(Self.text(of: inline), to: Self.width).joined(separator: "\n")
            case .item(let number, let inline):
                isItem = true
                let mark = number.map { $0 + ") " } ?? "- "
                let blank = String(repeating: " ", count: mark.count)
                text = wrapped(Self.text(of: inline), to: Self.width - mark.count).enumerated().map {
                    ($0.offset == 0 ? mark : blank) + $0.element
                }.joined(separator: "\n")
            case .table(let header, let rows):
                text = table((header.map { [$0] } ?? []) + rows, hasHeader: header != nil)
            }
            if isItem && wasItem, let last = parts.popLast() {
                parts.append(last + "\n" + text)
            } else {
                parts.append(text)
            }
            wasItem = isItem
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A line's text, values made safe to show and put on one line.
    static func text(of inline: Inline) -> String {
        inline.pieces.map { piece in
            switch piece.content {
            case .text(let text): terminalSafe(text, singleLine: true)
            case .value(let value): SafeValue.oneLine(value.text ?? "")
            }
        }.joined()
    }

    private func centred(_ line: String) -> String {
        String(repeating: " ", count: max(0, (Self.width - displayWidth(line)) / 2)) + line
    }

    // MARK: Tables

    private func table(_ rows: [[Inline]], hasHeader: Bool) -> String {
        let texts = rows.map { $0.map { Self.text(of: $0) } }
        let count = texts.map(\.count).max() ?? 0
        let widths = columnWidths(texts, count)
        var lines: [String] = []
        for (index, row) in texts.enumerated() {
            let cells = (0..<count).map { wrapped($0 < row.count ? row[$0] : "", to: widths[$0]) }
            for line in 0..<(cells.map(\.count).max() ?? 0) {
                let parts = cells.indices.map { padded(line < cells[$0].count ? cells[$0][line] : "", to: widths[$0]) }
                var text = parts.joined(separator: "  ")
                while text.hasSuffix(" ") { text.removeLast() }
                lines.append(text)
            }
            if index == 0, hasHeader {
                lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// As wide as the widest cell; where that is too much, the widest columns give way.
    private func columnWidths(_ texts: [[String]], _ count: Int) -> [Int] {
        var widths = (0..<count).map { column in
            texts.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
        }
        let available = Self.width - 2 * max(0, count - 1)
        while widths.reduce(0, +) > available, let widest = widths.max(), widest > 8,
            let column = widths.firstIndex(of: widest)
        {
            widths[column] -= 1
        }
        return widths.map { max(1, $0) }
    }
}

/// Values as formats show them.
enum SafeValue {
    /// The text on one line, without what could steer a terminal or deceive its reader.
    static func oneLine(_ text: String) -> String {
        terminalSafe(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), singleLine: true)
    }
}
