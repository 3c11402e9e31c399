import TandemText

extension Transaction {
    /// Takes a person's name, and those of the guardians, out of the kept texts of issued documents, and marks those
    /// texts with the day. Their checksums are made anew: it was this program that changed them. One that did not fit before
    /// stays: somebody else has changed the text, and erasing must not hide it.
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
            let isAsIssued = try register.text(.issuedDocuments, .hash, row) == sha256(text.utf8)
            let hash = isAsIssued ? [Cell(.hash, .text(sha256(rest.utf8)))] : []
            _ = try update(
                .issuedDocuments, row, [Cell(.text, .text(rest)), Cell(.erased, .code(day.dayNumber))] + hash)
            changed.append(row)
        }
        let beginnings = try clearBeginnings(of: lines, [mention] + guardians)
        return [.issuedDocuments: changed, .documentLines: beginnings]
    }

    /// How the lines begin that rest on the person or name somebody, in every row that tells it: a beginning may break
    /// a name off.
    private func clearBeginnings(of owned: [Int32], _ mentions: [NameMention]) throws -> [Int32] {
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
        var lines = Set(try owned.map(line))
        for row in try table(.documentLines).rows {
            guard let text = try register.text(.documentLines, .text, row) else { continue }
            if mentions.contains(where: { $0.isMentioned(cutOff: text) }) { lines.insert(try line(row)) }
        }
        guard !lines.isEmpty else { return [] }
        let rows = try table(.documentLines).rows.filter { lines.contains(try line($0)) }
        for row in rows { _ = try update(.documentLines, row, [Cell(.text, nil)]) }
        return rows
    }
}
