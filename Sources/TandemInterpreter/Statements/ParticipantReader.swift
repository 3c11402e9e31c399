import TandemDomain
import TandemLanguage
import TandemText

/// A participant's record as facts for the domain.
struct ParticipantReader {
    let source: SourceFile

    func facts(_ record: ParticipantRecord) throws -> ParticipantFacts {
        var facts = try facts(record.role, named: record.name, record.attributes)
        facts.ordinal = record.ordinal
        return facts
    }

    func facts(
        _ role: ParticipantRecord.Role, named literal: TextLiteral, _ attributes: [Attribute]
    ) throws -> ParticipantFacts {
        let name = Self.tidied(source.text(literal))
        let parser = CellParser(source: source)
        var cells: [Cell] = []
        cells.reserveCapacity(attributes.count)
        var diagnostics: [Diagnostic] = []
        if !Self.isTidy(name), folded(name).isEmpty {
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
        return ParticipantFacts(role: Self.role(role), name: name, cells: cells)
    }

    /// A name with single spaces, as people are looked up by it.
    static func tidied(_ name: String) -> String {
        // What is tidy has no mark that could be composed.
        if isTidy(name) { return name }
        return normalised(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Letters of ASCII and Russian with single spaces inside: what nearly every name is.
    private static func isTidy(_ name: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in name.utf8 {
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
    private static let byID: [[String: Field]] = [personFields, mentorFields, menteeFields].map { fields in
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name.id, $0) })
    }

    private static func field(_ id: String, _ role: ParticipantRecord.Role) -> Field? {
        byID[role == .person ? 0 : role == .mentor ? 1 : 2][id]
    }

    private func field(_ attribute: Attribute, _ role: ParticipantRecord.Role) throws -> Field {
        switch attribute.name {
        case .none:
            if let category = Self.field("category", role) { return category }
        case .field(let id):
            if let field = Self.field(id, role) { return field }
        case .custom(let span):
            let name = source.text(span)
            let spellings = Self.fields(role).flatMap { [$0.name.spelling(.russian), $0.name.spelling(.english)] }
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
