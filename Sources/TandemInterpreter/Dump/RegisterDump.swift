import TandemDomain
import TandemLanguage
import TandemText

/// Writes a script that builds the register anew: in an order in which whatever is named has been recorded before.
///
/// Run on an empty register it gives the same records in the same order, so that its dump is the same script. The
/// journal stays behind: it tells how the register came about, not what is in it.
struct RegisterDump {
    let register: Register
    let language: MessageLanguage

    func text() throws -> String {
        var writer = DumpWriter(register: register, language: language)
        writer.line(
            say(
                "// A register of Tandem as a script: run on an empty register it builds the same records.",
                "// Реестр Тандема как сценарий: на пустом реестре он создаст те же записи."))
        writer.line(say("language 1", "язык 1"))
        for section in Section.allCases { try write(section, &writer) }
        try tellUnwritten(&writer)
        return writer.text
    }

    /// What is written in one go; tables that belong together stand in one section.
    private enum Section: CaseIterable {
        case fields, people, rules, programmes, bases, papers, pairs, measurements
    }

    private func write(_ section: Section, _ writer: inout DumpWriter) throws {
        writer.gap()
        switch section {
        case .fields: try writeFields(&writer)
        case .people: try PeopleDump(register: register).writePeople(&writer)
        case .rules: try RulesDump(register: register).write(&writer)
        case .programmes: try ProgrammeDump(register: register).write(&writer)
        case .bases: try PeopleDump(register: register).writeBases(&writer)
        case .papers: try PapersDump(register: register).write(&writer)
        case .pairs: try PairsDump(register: register).writePairs(&writer)
        case .measurements: try PairsDump(register: register).writeMeasurements(&writer)
        }
    }

    /// The section that a table's records stand in; a new table is to be given one.
    static func isWritten(_ table: TableName) -> Bool {
        switch table {
        case .fields, .people, .ruleSets, .programmes, .documents, .forms, .variants, .formRules, .steps, .tasks,
            .scales, .windows, .mentors, .mentees, .consents, .contracts, .pairs, .meetings, .measurements:
            true
        case .offers, .wishes, .awards, .practices, .issuedDocuments, .documentLines, .questionnaires, .questions,
            .expectations, .answers, .swotLines, .indicators, .decisions:
            false
        }
    }

    /// `field chess_rating: number from 0 to 3000, label «Рейтинг»`.
    private func writeFields(_ writer: inout DumpWriter) throws {
        for field in try register.ownFields().all {
            var type = field.type.spelling(language)
            if let bounds = field.bounds {
                type += say(" from ", " от ") + ScriptText.number(bounds.lowerBound)
                type += say(" to ", " до ") + ScriptText.number(bounds.upperBound)
            }
            let label = field.label.map { [writer.word(.label) + " " + ScriptText.quoted($0)] } ?? []
            writer.line(writer.word(.field) + " " + field.name, [type] + label)
        }
    }

    /// Records that no statement can write yet are named, so that nobody takes the script for the whole.
    private func tellUnwritten(_ writer: inout DumpWriter) throws {
        for table in TableName.allCases where !Self.isWritten(table) {
            let count = try register.table(table).rows.count
            guard count > 0 else { continue }
            writer.line(
                "// " + say("not written here: ", "здесь не записано: ") + table.plural(language) + " — \(count)")
        }
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}

/// Lines of a script in one language, with the words and names that all sections write.
struct DumpWriter {
    let register: Register
    let language: MessageLanguage
    private(set) var text = ""
    private var level = 0
    private var isAfterGap = false
    /// The programme that statements refer to.
    var programme: Int32?

    init(register: Register, language: MessageLanguage) {
        self.register = register
        self.language = language
    }

    // MARK: Lines

    mutating func line(_ line: String) {
        text += String(repeating: "  ", count: level) + line + "\n"
        isAfterGap = false
    }

    /// A statement in its own words and layout.
    mutating func asWritten(_ statement: String) {
        text += statement + "\n"
        isAfterGap = false
    }

    /// A blank line between sections, once.
    mutating func gap() {
        if !isAfterGap { text += "\n" }
        isAfterGap = true
    }

    /// `head:`, the lines of the body further right, and `end`; the head alone where there is no body.
    mutating func block(_ head: String, isOpen: Bool = true, _ body: (inout DumpWriter) throws -> Void) rethrows {
        guard isOpen else { return line(head) }
        line(head + ":")
        level += 1
        try body(&self)
        level -= 1
        line(say("end", "конец"))
    }

    /// `head: part, part`; the head alone where there is no part.
    mutating func line(_ head: String, _ parts: [String]) {
        line(head + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")))
    }

    /// What belongs to a programme is said after its name.
    mutating func refer(to programme: Int32?) throws {
        guard let programme, programme != self.programme,
            let name = try register.text(.programmes, .name, programme)
        else { return }
        line(word(.programme) + " " + ScriptText.quoted(name))
        self.programme = programme
    }

    // MARK: Words

    func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }

    func word(_ keyword: Keyword) -> String { Vocabulary.shared.spelling(keyword, language) }

    func fieldWord(_ field: FieldName) -> String {
        field.ownName ?? Vocabulary.printedField(field.id, language)
    }

    func date(_ day: Int32) -> String {
        CalendarDate(dayNumber: day).map { ScriptText.date($0, language) } ?? ScriptText.date(.epoch, language)
    }

    func choice(_ code: Int32, _ kind: ChoiceKind) -> String {
        let ids = kind.ids
        guard ids.indices.contains(Int(code)) else { return "" }
        return Vocabulary.shared.spelling(kind.context, ids[Int(code)], language)
    }

    /// A person's whole name; where several bear it, with its place among them.
    func person(_ row: Int32) throws -> String {
        let name = try register.name(of: row)
        let namesakes = try register.people(named: name)
        let ordinal = namesakes.count > 1 ? namesakes.firstIndex(of: row).map { " № \($0 + 1)" } ?? "" : ""
        return ScriptText.quoted(name) + ordinal
    }

    func document(_ row: Int32) throws -> String {
        let number = try register.text(.documents, .number, row) ?? ""
        return ScriptText.documentNumber(number, language)
    }

    /// `field value` for each known cell of a row, in the order of the schema; a category stands alone.
    func attributes(_ table: TableName, _ row: Int32, without omitted: Set<FieldName>) throws -> [String] {
        try register.table(table).columns.map(\.field).compactMap { field in
            guard !omitted.contains(field.name), let value = try register.value(table, field.name, row),
                let text = self.text(value, field)
            else { return nil }
            return field.name == .category ? text : fieldWord(field.name) + " " + text
        }
    }

    /// A value as a record spells it; nil for a reference, which each section names in its own way.
    private func text(_ value: Value, _ field: Field) -> String? {
        switch (value, field.type) {
        case (.number(let number), _): ScriptText.number(number)
        case (.text(let text), _): ScriptText.quoted(text)
        case (.tags(let tags), _): "(" + tags.map { ScriptText.quoted($0) }.joined(separator: ", ") + ")"
        case (.code(let code), .date): date(code)
        case (.code(let code), .schoolClass): SchoolClass(code: code)?.description
        case (.code(let code), .choice(let kind)): choice(code, kind)
        case (.code(let code), .yesNo): Vocabulary.shared.spelling(.yesNo, code == 1 ? "yes" : "no", language)
        case (.code, .reference), (.code, .number), (.code, .text), (.code, .tags): nil
        }
    }
}
