import TandemDomain
import TandemLanguage
import TandemText

/// The kept texts of issued documents, word for word: what they said then, the register may not say any more.
struct IssuedDocumentsDump {
    let register: Register

    func write(_ writer: inout DumpWriter) throws {
        let texts = try register.table(.issuedDocuments)
        var seen: Set<Int32> = []
        // An amendment is read only where its order is issued; an order that was issued anew has the younger rows.
        let rows = try writer.rows(.issuedDocuments)
        let orders = rows.filter { texts.code(.amends, $0) == nil }
        let amendments = rows.filter { texts.code(.amends, $0) != nil }
        for row in orders + amendments {
            guard let document = texts.code(.document, row), seen.insert(document).inserted else { continue }
            try writer.refer(to: register.code(.documents, .programme, document))
            let kind = writer.choice(texts.code(.kind, row) ?? 0, .documentKind)
            var head = writer.word(.issued) + " " + kind + " " + (try writer.document(document))
            if let amended = texts.code(.amends, row) {
                head += " " + writer.word(.amends) + " " + (try writer.document(amended))
            }
            try writer.block(head) { writer in
                for text in try writer.rows(.issuedDocuments, where: .document, is: document) {
                    try self.text(text, &writer)
                }
                try lines(of: document, &writer)
            }
        }
    }

    private func text(_ row: Int32, _ writer: inout DumpWriter) throws {
        var head = writer.word(.content) + " " + (try language(.issuedDocuments, row, writer))
        let format = try register.text(.issuedDocuments, .format, row).flatMap { OutputClause.Format(rawValue: $0) }
        if let format { head += " " + writer.word(.asFormat) + " " + format.rawValue }
        head += " " + writer.fieldWord(FieldName.hash) + " "
        head += ScriptText.quoted(try register.text(.issuedDocuments, .hash, row) ?? "")
        if let day = try register.code(.issuedDocuments, .erased, row) {
            head += " " + writer.fieldWord(FieldName.erased) + " " + writer.date(day)
        }
        let text = try register.text(.issuedDocuments, .text, row) ?? ""
        writer.block(head) { writer in
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                writer.line(ScriptText.quoted(String(line)))
            }
        }
    }

    private func language(_ table: TableName, _ row: Int32, _ writer: DumpWriter) throws -> String {
        let isEnglish = try register.text(table, .language, row) == MessageLanguage.english.rawValue
        return writer.word(isEnglish ? .inEnglish : .inRussian)
    }

    // MARK: Lines

    private func lines(of document: Int32, _ writer: inout DumpWriter) throws {
        var rest = try writer.rows(.documentLines, where: .document, is: document)[...]
        while let first = rest.first {
            let key = try LineKey(first, register)
            let together = try rest.prefix { try LineKey($0, register) == key }
            rest = rest.dropFirst(together.count)
            var head = writer.fieldWord(FieldName.line) + " \(key.number ?? 0) "
            head += try language(.documentLines, first, writer)
            if let beginning = key.beginning { head += " " + ScriptText.quoted(beginning) }
            writer.line(head, try together.compactMap { try record(of: $0, writer) })
        }
    }

    private struct LineKey: Equatable {
        var language: String?
        var number: Int?
        var beginning: String?

        init(_ row: Int32, _ register: Register) throws {
            language = try register.text(.documentLines, .language, row)
            number = try register.table(.documentLines).count(.line, row)
            beginning = try register.text(.documentLines, .text, row)
        }
    }

    /// What a line rests on.
    private func record(of row: Int32, _ writer: DumpWriter) throws -> String? {
        let lines = try register.table(.documentLines)
        if let pair = lines.code(.pair, row) {
            let text = try writer.pair(pair)
            let word = writer.say("pair", "пара")
            return text.hasPrefix(word) ? text : word + " " + text
        }
        if let person = lines.code(.person, row) { return writer.word(.person) + " " + (try writer.person(person)) }
        if let task = lines.code(.task, row) {
            let stage = writer.choice(try register.code(.tasks, .stage, task) ?? 0, .stage)
            return "\(writer.word(.task)) \(try title(.tasks, task)) \(writer.word(.stage)) \(stage)"
        }
        if let award = lines.code(.award, row) {
            return writer.say("award ", "награда ") + (try title(.awards, award)) + writer.say(" of ", " у ")
                + (try MotivationDump(register: register).recipient(ofAward: award, writer) ?? "")
                + writer.onDay(try register.code(.awards, .date, award))
        }
        if let practice = lines.code(.practice, row) {
            return writer.word(.practice) + " " + (try title(.practices, practice))
        }
        return try lines.code(.programme, row).map {
            writer.word(.programme) + " " + ScriptText.quoted(try register.text(.programmes, .name, $0) ?? "")
        }
    }

    private func title(_ table: TableName, _ row: Int32) throws -> String {
        ScriptText.quoted(try register.text(table, .title, row) ?? "")
    }
}
