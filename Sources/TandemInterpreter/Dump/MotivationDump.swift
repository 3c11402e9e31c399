import TandemDomain
import TandemLanguage
import TandemText

/// Awards and best practices.
struct MotivationDump {
    let register: Register

    func writeAwards(_ writer: inout DumpWriter) throws {
        let awards = try register.table(.awards)
        for row in try writer.rows(.awards) {
            let whom = Wording("pair", "пару")
            guard let recipient = try recipient(awards.code(.person, row), awards.code(.pair, row), writer, whom) else {
                continue
            }
            let order = awards.code(.document, row)
            try writer.refer(to: order.flatMap { try register.code(.documents, .programme, $0) })
            var parts = [ScriptText.quoted(try register.text(.awards, .title, row) ?? "")]
            if let kind = awards.code(.kind, row) { parts.append(writer.choice(kind, .awardKind)) }
            if let level = awards.code(.level, row) { parts.append(writer.choice(level, .awardLevel)) }
            parts += day(awards.code(.date, row), writer)
            if let order { parts.append(writer.word(.order) + " " + (try writer.document(order))) }
            writer.line(writer.word(.award) + " " + recipient, parts)
        }
    }

    /// Whom an award honours.
    func recipient(ofAward row: Int32, _ writer: DumpWriter) throws -> String? {
        let awards = try register.table(.awards)
        return try recipient(awards.code(.person, row), awards.code(.pair, row), writer)
    }

    func writePractices(_ writer: inout DumpWriter) throws {
        let practices = try register.table(.practices)
        for row in try writer.rows(.practices) {
            var parts: [String] = []
            if let author = try recipient(practices.code(.author, row), practices.code(.pair, row), writer) {
                parts.append(writer.word(.author) + " " + author)
            }
            if let form = practices.code(.form, row) {
                parts.append(writer.word(.form) + " " + writer.choice(form, .form))
            }
            parts += day(practices.code(.date, row), writer)
            for (field, keyword) in [(FieldName.text, Keyword.content), (.file, .attachment)] {
                guard let text = try register.text(.practices, field, row) else { continue }
                parts.append(writer.word(keyword) + " " + ScriptText.quoted(text))
            }
            let title = ScriptText.quoted(try register.text(.practices, .title, row) ?? "")
            writer.line(writer.word(.practice) + " " + title, parts)
        }
    }

    private func day(_ day: Int32?, _ writer: DumpWriter) -> [String] {
        day.map { [writer.say("dated ", "от ") + writer.date($0)] } ?? []
    }

    private func recipient(
        _ person: Int32?, _ pair: Int32?, _ writer: DumpWriter, _ word: Wording = Wording("pair", "пара")
    ) throws -> String? {
        if let person { return try writer.person(person) }
        return try pair.map { try writer.pair($0, word) }
    }
}
