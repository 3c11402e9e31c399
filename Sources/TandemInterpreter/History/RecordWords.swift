import TandemDomain
import TandemLanguage
import TandemText

/// Says what became of records in words of the language: `~ mentor Петров Иван: class 8А → 9А`.
struct RecordWords {
    /// The register before and after the change: what is gone is named by the one, what is new by the other.
    let before: Register
    let after: Register
    let language: MessageLanguage

    /// A record's change, ready to be shown.
    struct Line: Hashable {
        var sign: String
        var noun: String
        var name: String
        var cells: [String]

        var text: String { "\(sign) \(noun) \(name)" + (cells.isEmpty ? "" : ": " + cells.joined(separator: ", ")) }
    }

    func line(_ difference: RowDifference) throws -> Line {
        let isGone = difference.after == nil
        let register = isGone ? before : after
        let sign = difference.before == nil ? "+" : isGone ? "−" : "~"
        return Line(
            sign: sign, noun: difference.table.noun(language),
            name: try name(of: difference.row, in: difference.table, register), cells: try cells(difference))
    }

    // MARK: Cells

    private func cells(_ difference: RowDifference) throws -> [String] {
        let register = difference.after == nil ? before : after
        let fields = try register.table(difference.table).columns.map(\.field)
        let naming = Set(Self.naming(difference.table))
        return try fields.compactMap { field -> String? in
            let old = difference.before?.last { $0.field == field.name }
            let new = difference.after?.last { $0.field == field.name }
            guard old != nil || new != nil else { return nil }
            let word = field.name.word(language)
            if difference.before != nil, difference.after != nil {
                return try "\(word) \(text(old?.value, field, before)) → \(text(new?.value, field, after))"
            }
            if naming.contains(field.name) { return nil }
            let (cell, register) = difference.after == nil ? (old, before) : (new, after)
            return try "\(word) \(text(cell?.value, field, register))"
        }
    }

    /// A value as people read it.
    func text(_ value: Value?, _ field: Field, _ register: Register) throws -> String {
        switch value {
        case nil: return "—"
        case .number(let number)?:
            return field.name == .target ? DomainProblem.number(number * 100) + "%" : DomainProblem.number(number)
        case .text(let text)?: return "«\(text.brief)»"
        case .tags(let tags)?: return "(" + tags.joined(separator: ", ") + ")"
        case .code(let code)?: return try self.text(code, field, register)
        }
    }

    private func text(_ code: Int32, _ field: Field, _ register: Register) throws -> String {
        switch field.type {
        case .date: CalendarDate(dayNumber: code).map { language == .russian ? $0.russian : $0.iso } ?? "?"
        case .schoolClass: SchoolClass(code: code)?.description ?? "?"
        case .choice(let kind): CellReader(register: register, language: language).choice(code, kind)
        case .yesNo: (code == 1 ? Wording("yes", "да") : Wording("no", "нет"))[language]
        case .reference(let table): try name(of: code, in: table, register)
        case .number, .text, .tags: "\(code)"
        }
    }

    // MARK: Names

    private func name(of row: Int32, in table: TableName, _ register: Register) throws -> String {
        switch table {
        case .people, .pairs, .documents:
            return try CellReader(register: register, language: language).name(of: row, in: table)
        default:
            let fields = Schema.fields(of: table)
            return try Self.naming(table).compactMap { name in
                guard let field = fields.first(where: { $0.name == name }),
                    let value = try register.value(table, name, row)
                else { return nil }
                return try text(value, field, register)
            }.joined(separator: ", ")
        }
    }

    /// The fields by which people know a record.
    private static func naming(_ table: TableName) -> [FieldName] {
        switch table {
        case .mentors, .mentees: [.person, .form]
        case .pairs: [.mentor, .mentee]
        case .tasks: [.title]
        case .scales: [.name]
        case .variants: [.name]
        case .meetings: [.pair, .date]
        case .measurements: [.mentee, .scale, .phase]
        default:
            Schema.fields(of: table).filter { $0.isRequired && $0.name != .programme && $0.name != .text }.map(\.name)
        }
    }
}

extension TableName {
    /// One record of the table.
    func noun(_ language: MessageLanguage) -> String {
        let wording =
            switch self {
            case .fields: Wording("field", "поле")
            case .steps: Wording("step", "шаг")
            case .offers: Wording("offer", "предложение")
            case .wishes: Wording("wish", "пожелание")
            case .awards: Wording("award", "награда")
            case .practices: Wording("practice", "практика")
            case .issuedDocuments: Wording("issued document", "изданный документ")
            case .documentLines: Wording("line of a document", "строка документа")
            case .questionnaires: Wording("questionnaire", "анкета")
            case .questions: Wording("question", "вопрос")
            case .expectations: Wording("expectation", "ожидание")
            case .answers: Wording("answer", "ответ")
            case .swotLines: Wording("SWOT line", "строка SWOT")
            case .indicators: Wording("indicator", "показатель")
            case .decisions: Wording("decision", "решение")
            case .programmes: Wording("programme", "программа")
            case .documents: Wording("document", "документ")
            case .forms: Wording("form", "форма")
            case .variants: Wording("variant", "вариант")
            case .formRules: Wording("rules of the form", "правила формы")
            case .tasks: Wording("task", "задача")
            case .scales: Wording("scale", "шкала")
            case .windows: Wording("measuring time", "срок измерения")
            case .ruleSets: Wording("rules", "правила")
            case .people: Wording("person", "человек")
            case .mentors: Wording("mentor", "наставник")
            case .mentees: Wording("mentee", "наставляемый")
            case .consents: Wording("consent", "согласие")
            case .contracts: Wording("contract", "договор")
            case .pairs: Wording("pair", "пара")
            case .meetings: Wording("meeting", "встреча")
            case .measurements: Wording("measurement", "измерение")
            }
        return wording[language]
    }
}

extension FieldName {
    /// The field's name for people, also where no query can ask for it.
    func word(_ language: MessageLanguage) -> String {
        switch self {
        case .targetCategory: Wording("covered", "охватываются")[language]
        case .gradeFrom: Wording("from grade", "с класса")[language]
        case .gradeTo: Wording("to grade", "по класс")[language]
        case .ruleSet: Wording("rules", "правила")[language]
        case .parameters: Wording("parameters", "параметры")[language]
        case .line: Wording("line", "строка")[language]
        case .text: Wording("text", "текст")[language]
        default: ownName ?? Vocabulary.printedField(id, language)
        }
    }
}
