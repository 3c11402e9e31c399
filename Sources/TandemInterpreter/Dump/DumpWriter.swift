import TandemDomain
import TandemLanguage
import TandemText

/// Lines of a script in one language, with the words and names that all sections write.
struct DumpWriter {
    let register: Register
    let language: MessageLanguage
    let unsaid: UnsaidRows
    private(set) var text = ""
    private var level = 0
    private var isGapDue = false
    /// The programme that statements refer to.
    var programme: Int32?

    init(register: Register, language: MessageLanguage, unsaid: UnsaidRows) {
        self.register = register
        self.language = language
        self.unsaid = unsaid
    }

    // MARK: Rows

    /// The rows of a table that statements can say.
    func rows(_ table: TableName) throws -> [Int32] { unsaid.without(table, try register.table(table).rows) }

    /// Those of them that belong to a row of another table.
    func rows(_ table: TableName, where field: FieldName, is row: Int32) throws -> [Int32] {
        unsaid.without(table, try register.rows(of: table, where: field, is: row))
    }

    // MARK: Lines

    mutating func line(_ line: String) {
        writeGap()
        for _ in 0..<level { text += "  " }
        text += line
        text += "\n"
    }

    /// What cannot be said, as comments: why, and below it the text that would say it.
    mutating func comment(_ reason: Wording, _ text: String) {
        line("// " + reason[language])
        for part in text.split(whereSeparator: \.isNewline) { line("// " + part) }
    }

    /// Statements that hold something in its author's words and layout, in the one style and the words of the dump.
    ///
    /// Rules, measures and parameters are kept as they were typed, and what they mean is all that counts: a place in a
    /// rule set is that in the file which it is read from, and that is the dump. As typed stays what the other language
    /// cannot say without changing its meaning.
    mutating func formatted(_ body: (inout DumpWriter) throws -> Void) rethrows {
        var inner = DumpWriter(register: register, language: language, unsaid: unsaid)
        inner.programme = programme
        try body(&inner)
        let source = SourceFile(name: "", text: inner.text)
        writeGap()
        do {
            text += try SourceFormatter(language: language).format(source)
        } catch {
            text += (try? SourceFormatter().format(source)) ?? inner.text
        }
        programme = inner.programme
    }

    /// A blank line between sections, once, and before something only.
    mutating func gap() { isGapDue = true }

    private mutating func writeGap() {
        if isGapDue { text += "\n" }
        isGapDue = false
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

    /// ` on 2023-10-20`; nothing for an unknown day.
    func onDay(_ day: Int32?) -> String { day.map { say(" on ", " от ") + date($0) } ?? "" }

    /// `from 0 to 10`.
    func bounds(_ range: ClosedRange<Double>) -> String {
        say("from ", "от ") + ScriptText.number(range.lowerBound) + say(" to ", " до ")
            + ScriptText.number(range.upperBound)
    }

    func choice(_ code: Int32, _ kind: ChoiceKind) -> String {
        let ids = kind.ids
        guard ids.indices.contains(Int(code)) else { return "" }
        return Vocabulary.printed(kind.context, ids[Int(code)], language)
    }

    /// A person's whole name; where several bear it, with its place among them.
    func person(_ row: Int32) throws -> String {
        let name = try register.name(of: row)
        let namesakes = try register.people(named: name)
        guard namesakes.count > 1 else { return ScriptText.quoted(name) }
        return ScriptText.quoted(name) + " № \(Self.place(of: row, in: namesakes))"
    }

    /// The place of a row among ascending ones, from 1: a name may be that of thousands.
    private static func place(of row: Int32, in rows: [Int32]) -> Int {
        var range = rows.indices
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = rows[middle] < row ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound + 1
    }

    /// A pair by its people; where they have had several, with its place among those.
    func pair(_ row: Int32, _ word: Wording = Wording("pair", "пара")) throws -> String {
        let people = try register.people(ofPair: row)
        let all = try register.pairs(mentor: people.mentor, mentee: people.mentee)
        let ordinal = all.count > 1 ? all.firstIndex(of: row).map { word[language] + " № \($0 + 1) " } ?? "" : ""
        return ordinal + (try person(people.mentor)) + say(" with ", " с ") + (try person(people.mentee))
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
        case (.code(let code), .schoolClass): SchoolClass(code: code).map { self.schoolClass($0) }
        case (.code(let code), .choice(let kind)): choice(code, kind)
        case (.code(let code), .yesNo): Vocabulary.shared.spelling(.yesNo, code == 1 ? "yes" : "no", language)
        case (.code, .reference), (.code, .number), (.code, .text), (.code, .tags): nil
        }
    }

    /// `9А`; a grade without a letter in quotation marks.
    private func schoolClass(_ value: SchoolClass) -> String {
        let isWhole = SchoolClass(grade: value.grade) != value
        return isWhole ? value.description : ScriptText.quoted(value.description)
    }
}
