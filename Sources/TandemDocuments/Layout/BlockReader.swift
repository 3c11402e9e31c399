/// Reads a filled template: each line by how it begins, values by their marks.
struct BlockReader {
    let values: [DocumentValue]

    func blocks(of text: String) -> [Block] {
        var blocks: [Block] = []
        var rows: [[Inline]] = []
        var header: [Inline]?
        func closeTable() {
            if header != nil || !rows.isEmpty { blocks.append(.table(header: header, rows: rows)) }
            (header, rows) = (nil, [])
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            let line = line.drop { $0 == " " || $0 == "\t" }
            if line.hasPrefix("|") {
                let cells = self.cells(of: line)
                if header == nil, rows.count == 1, isRule(line) {
                    header = rows.removeFirst()
                } else {
                    rows.append(cells)
                }
                continue
            }
            closeTable()
            if let block = block(of: line) { blocks.append(block) }
        }
        closeTable()
        return blocks
    }

    private func block(of line: Substring) -> Block? {
        if line.allSatisfy(\.isWhitespace) { return nil }
        let level = line.prefix { $0 == "#" }.count
        if (1...3).contains(level), line.dropFirst(level).first == " " {
            return .heading(level: level, inline(line.dropFirst(level + 1)))
        }
        if line.hasPrefix("- ") { return .item(number: nil, inline(line.dropFirst(2))) }
        let inline = inline(line)
        return numbered(inline) ?? .paragraph(inline)
    }

    /// `3) …`, where the number may be a value.
    private func numbered(_ inline: Inline) -> Block? {
        guard let first = inline.pieces.first else { return nil }
        var rest = inline.pieces
        var number = ""
        if case .value(let value) = first.content {
            number = value.text ?? ""
            rest.removeFirst()
        }
        guard let next = rest.first, case .text(let text) = next.content else { return nil }
        let digits = number.isEmpty ? text.prefix { $0.isASCII && $0.isNumber } : text[..<text.startIndex]
        if number.isEmpty { number = String(digits) }
        guard (1...6).contains(number.count), number.allSatisfy({ $0.isASCII && $0.isNumber }),
            text.dropFirst(digits.count).hasPrefix(") ")
        else { return nil }
        rest[0].content = .text(String(text.dropFirst(digits.count + 2)))
        return .item(number: number, Inline(pieces: rest))
    }

    private func isRule(_ line: Substring) -> Bool {
        line.contains("-") && line.allSatisfy { "|-: \t".contains($0) }
    }

    private func cells(of line: Substring) -> [Inline] {
        var parts = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        if let last = parts.last, last.allSatisfy(\.isWhitespace) { parts.removeLast() }
        return parts.map { inline($0) }
    }

    /// `**` switches strong text on and off.
    private func inline(_ text: Substring) -> Inline {
        var inline = Inline()
        var isStrong = false
        var plain = String.UnicodeScalarView()
        func closeText() {
            if !plain.isEmpty { inline.pieces.append(Piece(content: .text(String(plain)), isStrong: isStrong)) }
            plain = String.UnicodeScalarView()
        }
        let scalars = Array(trimmed(text).unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "*", index + 1 < scalars.count, scalars[index + 1] == "*" {
                closeText()
                isStrong.toggle()
                index += 2
            } else if scalars[index] == Filling.opening,
                let end = scalars[index...].firstIndex(of: Filling.closing),
                let number = Int(String(String.UnicodeScalarView(scalars[(index + 1)..<end]))),
                values.indices.contains(number)
            {
                closeText()
                inline.pieces.append(Piece(content: .value(values[number]), isStrong: isStrong))
                index = end + 1
            } else {
                plain.append(scalars[index])
                index += 1
            }
        }
        closeText()
        return inline
    }

    private func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
