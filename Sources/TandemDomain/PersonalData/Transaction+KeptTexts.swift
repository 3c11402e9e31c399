import TandemText

extension Transaction {
    /// Takes a person's name, and those of the guardians, out of the kept texts of issued documents, and marks those
    /// texts with the day. Their checksums are made anew: it was this program that changed them.
    ///
    /// - Returns: the rows that the journal must not tell of either.
    func redactKeptTexts(
        _ mention: NameMention, _ guardians: [NameMention], mark: String, lines: [Int32], on day: CalendarDate
    ) throws -> [TableName: [Int32]] {
        var changed: [Int32] = []
        for row in try table(.issuedDocuments).rows {
            guard let text = try register.text(.issuedDocuments, .text, row) else { continue }
            let isPlain = try register.text(.issuedDocuments, .format, row) == "text"
            guard var rest = KeptText(text, isPlain: isPlain).without([(mention, mark)]) else { continue }
            rest = KeptText(rest, isPlain: isPlain).without(guardians.map { ($0, "…") }) ?? rest
            _ = try update(
                .issuedDocuments, row,
                [
                    Cell(.text, .text(rest)), Cell(.hash, .text(sha256(rest.utf8))),
                    Cell(.erased, .code(day.dayNumber)),
                ])
            changed.append(row)
        }
        return [.issuedDocuments: changed, .documentLines: try clearBeginnings(of: lines)]
    }

    /// How the lines that rest on the person begin, in every row that tells it: a beginning may break a name off.
    private func clearBeginnings(of owned: [Int32]) throws -> [Int32] {
        struct Line: Hashable {
            var document: Int32?
            var language: String?
            var number: Double?
        }
        func line(_ row: Int32) throws -> Line {
            let table = try table(.documentLines)
            return Line(
                document: table.code(.document, row), language: try register.text(.documentLines, .language, row),
                number: table.number(.line, row))
        }
        let lines = Set(try owned.map(line))
        guard !lines.isEmpty else { return [] }
        let rows = try table(.documentLines).rows.filter { lines.contains(try line($0)) }
        for row in rows { _ = try update(.documentLines, row, [Cell(.text, nil)]) }
        return rows
    }
}
