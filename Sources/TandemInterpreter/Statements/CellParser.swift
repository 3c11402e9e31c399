import TandemDomain
import TandemLanguage
import TandemText

/// Values of records and of CSV cells as typed cells.
struct CellParser {
    let source: SourceFile

    /// A literal as a value of a field's type; nil is an explicit *unknown*.
    func value(_ located: LocatedLiteral, _ field: Field) throws -> Value? {
        switch (located.literal, field.type) {
        case (.unknown, _): return nil
        case (.number(let number), .number): return .number(number)
        case (.duration(let duration), .number) where field.name == .minutes && duration.minutes != nil:
            return duration.minutes.map { .number($0) }
        case (.duration(let duration), .number) where field.name == .experience && duration.unit == .years:
            return .number(duration.amount)
        case (.date(let date), .date): return .code(date.dayNumber)
        case (.schoolClass(let value), .schoolClass): return .code(value.code)
        case (.text(let text), .schoolClass):
            // A grade alone, as in a file: no word of the language is one.
            guard let value = SchoolClass(parsing: source.text(text)) else { break }
            return .code(value.code)
        case (.text(let text), .text): return .text(source.text(text))
        case (.words(let run), .text): return .text(normalised(source.text(run.span)))
        case (.number, .text): return .text(source.text(located.span))
        case (.documentNumber(let span), .text): return .text(source.text(span))
        case (.text, .choice(let kind)), (.words, .choice(let kind)): return .code(try choice(kind, located.span))
        case (.words(let run), .yesNo):
            guard let id = Vocabulary.shared.word(source.text(run.span), in: .yesNo) else { break }
            return .code(id == "yes" ? 1 : 0)
        case (.list(let items), .tags): return .tags(try tags(items))
        case (.words, .tags), (.text, .tags): return .tags(try tags([located]))
        default: break
        }
        throw mismatch(located, field)
    }

    private func mismatch(_ located: LocatedLiteral, _ field: Field) -> Rejection {
        let found = located.literal.wording
        let name = Wording(field.name.spelling(.english), field.name.spelling(.russian))
        return Rejection([
            Diagnostic(
                SemanticProblem.wrongType(
                    field: name, expected: ExpressionType(field.type).wording, found: found),
                source: source, span: located.span)
        ])
    }

    /// One word is found by its bytes; a spelling of several words, or a mistake, goes the longer way.
    private func choice(_ kind: ChoiceKind, _ span: Span) throws -> Int32 {
        if let id = Vocabulary.shared.word(at: span, of: source, in: kind.context), let code = kind.code(of: id) {
            return code
        }
        let compiler = ExpressionCompiler(source: source, scope: .rows(.people, own: OwnFields()), register: nil)
        return try compiler.choice(source.text(span), kind, span)
    }

    /// Tags are kept folded, so that «Математика» and «математика» are one.
    private func tags(_ items: [LocatedLiteral]) throws -> [String] {
        var result: Set<String> = []
        for item in items {
            switch item.literal {
            case .text(let text): result.insert(folded(source.text(text)))
            case .words(let run): result.insert(folded(source.text(run.span)))
            default: throw mismatch(item, Field.tags)
            }
        }
        return result.filter { !$0.isEmpty }.sorted()
    }

    /// A CSV cell as a value of a field's type; nil where the text does not fit it.
    static func value(_ text: String, _ field: Field, split: Character?) -> Value? {
        switch field.type {
        case .number: return parseDecimal(text).map { .number($0) }
        case .text: return .text(normalised(text))
        case .date: return CalendarDate(parsing: text).map { .code($0.dayNumber) }
        case .schoolClass: return SchoolClass(parsing: text).map { .code($0.code) }
        case .choice(let kind):
            return Vocabulary.shared.word(text, in: kind.context).flatMap { kind.code(of: $0) }.map { .code($0) }
        case .yesNo: return Vocabulary.shared.word(text, in: .yesNo).map { .code($0 == "yes" ? 1 : 0) }
        case .tags:
            let parts = split.map { text.split(separator: $0).map(String.init) } ?? [text]
            return .tags(Set(parts.map { folded($0) }.filter { !$0.isEmpty }).sorted())
        case .reference: return nil
        }
    }
}

extension Field {
    /// Any field of tags, for messages.
    static var tags: Field {
        Schema.fields(of: .people).first { $0.type == .tags } ?? Schema.fields(of: .people)[0]
    }
}

extension Literal {
    /// What a value is, for messages; two literals of one kind have the same wording.
    var wording: Wording {
        switch self {
        case .number: Wording("a number", "число")
        case .share: Wording("a percentage", "процент")
        case .date: Wording("a date", "дата")
        case .schoolClass: Wording("a class", "класс")
        case .duration: Wording("a length of time", "длительность")
        case .text: Wording("a text", "текст")
        case .words: Wording("a word", "слово")
        case .documentNumber: Wording("a document number", "номер документа")
        case .unknown: Wording("unknown", "неизвестно")
        case .list: Wording("a list", "список")
        }
    }
}
