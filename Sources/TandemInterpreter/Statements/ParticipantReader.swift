import TandemDomain
import TandemLanguage
import TandemText

/// A participant's record as facts for the domain.
struct ParticipantReader {
    let source: SourceFile
    /// The school's own fields that a record may give.
    let own: OwnFields

    func facts(_ record: ParticipantRecord) throws -> ParticipantFacts {
        var facts = try facts(record.role, named: record.name, record.attributes)
        facts.ordinal = record.ordinal
        return facts
    }

    func facts(
        _ role: ParticipantRecord.Role, named literal: TextLiteral, _ attributes: [Attribute]
    ) throws -> ParticipantFacts {
        let cells = try cells(role, named: literal, attributes)
        return ParticipantFacts(role: Self.role(role), name: name(literal), cells: cells)
    }

    /// Finds what is wrong with a record, without its facts.
    func check(_ record: ParticipantRecord) throws {
        if isPlain(record) { return }
        _ = try cells(record.role, named: record.name, record.attributes)
    }

    /// Whether it is seen at a glance, without making the cells, that nothing is wrong: so with most records.
    private func isPlain(_ record: ParticipantRecord) -> Bool {
        guard beginsWithLetter(record.name) else { return false }
        var given: UInt64 = 0
        for attribute in record.attributes {
            let known: Field? =
                switch attribute.name {
                case .field(let id): Self.field(id, record.role)
                case .none: Self.category
                case .custom: nil
                }
            guard let field = known, field.name.number < UInt64.bitWidth else { return false }
            let bit: UInt64 = 1 << UInt64(field.name.number)
            guard given & bit == 0 else { return false }
            given |= bit
            switch (attribute.value.literal, field.type) {
            case (.number, .number), (.date, .date), (.schoolClass, .schoolClass), (.text, .text): break
            case (.words, .choice(let kind)):
                guard let id = Vocabulary.shared.word(at: attribute.value.span, of: source, in: kind.context),
                    kind.code(of: id) != nil
                else { return false }
            default: return false
            }
        }
        return true
    }

    private func cells(
        _ role: ParticipantRecord.Role, named literal: TextLiteral, _ attributes: [Attribute]
    ) throws -> [Cell] {
        let parser = CellParser(source: source)
        var cells: [Cell] = []
        cells.reserveCapacity(attributes.count)
        var diagnostics: [Diagnostic] = []
        if !beginsWithLetter(literal), folded(Self.tidied(source.text(literal))).isEmpty {
            diagnostics.append(Diagnostic(SemanticProblem.nameEmpty, source: source, span: literal.span))
        }
        for attribute in attributes {
            do {
                let field = try field(attribute, role)
                let value = try parser.value(attribute.value, field)
                if cells.contains(where: { $0.field == field.name }) {
                    throw rejection(.repeatedAttribute(source.text(attribute.span)), attribute.span)
                }
                cells.append(Cell(field.name, value))
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        return cells
    }

    /// A letter of ASCII or Russian stands first: a name of something, whatever follows.
    private func beginsWithLetter(_ literal: TextLiteral) -> Bool {
        guard literal.span.start < literal.span.end, Int(literal.span.start) < source.bytes.count else { return false }
        let byte = source.bytes[Int(literal.span.start)]
        return byte == 0xD0 || byte == 0xD1 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
    }

    /// A name with single spaces, as people are looked up by it.
    static func tidied(_ name: String) -> String {
        // What is tidy has no mark that could be composed.
        if isTidy(name.utf8) { return name }
        return normalised(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The same of a text of the source.
    private func name(_ literal: TextLiteral) -> String {
        let range = literal.span.range.clamped(to: 0..<source.bytes.count)
        return !literal.hasDoubledQuote && Self.isTidy(source.bytes[range])
            ? String(decoding: source.bytes[range], as: UTF8.self) : Self.tidied(source.text(literal))
    }

    /// Letters of ASCII and Russian with single spaces inside: what nearly every name is.
    private static func isTidy(_ name: some Sequence<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        for byte in name {
            if byte == 0x20
                ? previous == 0x20 : byte < 0x21 || (byte >= 0x80 && byte & 0xC0 != 0x80 && byte & 0xFC != 0xD0)
            {
                return false
            }
            previous = byte
        }
        return previous != 0x20
    }

    static func role(_ role: ParticipantRecord.Role) -> ParticipantFacts.Role {
        switch role {
        case .person: .person
        case .mentor: .mentor
        case .mentee: .mentee
        }
    }

    static func base(_ role: ParticipantRecord.Role) -> TableName {
        switch role {
        case .person: .people
        case .mentor: .mentors
        case .mentee: .mentees
        }
    }

    /// The fields that a record of a role may give.
    static func fields(_ role: ParticipantRecord.Role) -> [Field] {
        switch role {
        case .person: personFields
        case .mentor: mentorFields
        case .mentee: menteeFields
        }
    }

    private static let personFields = Schema.fields(of: .people).filter { $0.name != .name }
    private static let mentorFields = personFields + Schema.fields(of: .mentors).filter { $0.name != .person }
    private static let menteeFields = personFields + Schema.fields(of: .mentees).filter { $0.name != .person }
    private static let category = personFields.first { $0.name == .category }
    private static let personTable = FieldTable(personFields)
    private static let mentorTable = FieldTable(mentorFields)
    private static let menteeTable = FieldTable(menteeFields)

    private static func field(_ id: String, _ role: ParticipantRecord.Role) -> Field? {
        switch role {
        case .person: personTable.field(id)
        case .mentor: mentorTable.field(id)
        case .mentee: menteeTable.field(id)
        }
    }

    private func field(_ attribute: Attribute, _ role: ParticipantRecord.Role) throws -> Field {
        switch attribute.name {
        case .none:
            if let category = Self.field("category", role) { return category }
        case .field(let id):
            if let field = Self.field(id, role) { return field }
        case .custom(let span):
            let name = source.text(span)
            if let field = own.named(name) { return field.field }
            let spellings =
                Self.fields(role).flatMap { [$0.name.spelling(.russian), $0.name.spelling(.english)] }
                + own.all.map(\.name)
            let near = closest(to: name, among: spellings, limit: 3)
            throw rejection(
                .unknownField(name, Self.base(role).wording, closest: near), span, fix: near.first)
        }
        throw wrongField(attribute, Self.fields(role), role)
    }

    /// A field of other records; its name is what stands before the value.
    private func wrongField(_ attribute: Attribute, _ fields: [Field], _ role: ParticipantRecord.Role) -> Rejection {
        let available = fields.map { Wording($0.name.spelling(.english), $0.name.spelling(.russian)) }
        let text = source.text(Span(start: attribute.span.start, end: attribute.value.span.start))
        let name = ParticipantReader.tidied(text.isEmpty ? source.text(attribute.span) : text)
        return rejection(.wrongFieldHere(name, Self.base(role).wording, available: available), attribute.span)
    }

    private func rejection(_ problem: SemanticProblem, _ span: Span, fix: String? = nil) -> Rejection {
        Rejection([
            Diagnostic(problem, source: source, span: span, fix: fix.map { Fix(span: span, replacement: $0) })
        ])
    }
}

extension ParticipantRecord {
    /// Where the variant stands, as written.
    var variant: Span? {
        attributes.last { if case .field(FieldName.variant.id) = $0.name { true } else { false } }?.value.span
    }
}
