import TandemDomain
import TandemLanguage
import TandemText

/// Carries out `pair "…" with "…": …`, a pair's whole story in one record.
struct PairRecordRunner {
    let runner: StatementRunner
    let source: SourceFile

    /// What a record of a pair may say of it; the order is told by its number.
    static let fields: [Field] = Schema.fields(of: .pairs).filter { $0.name != .mentor && $0.name != .mentee }

    func run(_ record: PairRecord) throws {
        let (cells, order) = try Self.values(record, source)
        let reader = StatementReader(source: source)
        let register = runner.register
        let (mentor, mentee) = (record.pair.mentor, record.pair.mentee)
        let place = Place(source: source, span: record.pair.span)
        var facts = PairFacts(
            mentor: try place.at(mentor.span) { try register.person(reader.key(mentor), in: .mentors) },
            mentee: try place.at(mentee.span) { try register.person(reader.key(mentee), in: .mentees) },
            ordinal: record.ordinal, cells: cells, order: order)
        facts.meetings = try record.meetings.map { try Self.meeting($0.item, source) }
        try place.at(record.pair.span) { try runner.transaction.record(facts) }
    }

    /// The values of the pair's fields, and the number of its order.
    static func values(_ record: PairRecord, _ source: SourceFile) throws -> (cells: [Cell], order: String?) {
        var cells: [Cell] = []
        var order: String?
        var seen: Set<FieldName> = []
        var diagnostics: [Diagnostic] = []
        for attribute in record.attributes {
            do {
                let field = try field(attribute, source)
                guard seen.insert(field.name).inserted else {
                    throw rejection(.repeatedAttribute(source.text(attribute.span)), attribute.span, source)
                }
                let parser = CellParser(source: source)
                if field.name == .document {
                    let number = try parser.value(attribute.value, Field.number)
                    if case .text(let text)? = number { order = text }
                } else {
                    cells.append(Cell(field.name, try parser.value(attribute.value, field)))
                }
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        return (cells, order)
    }

    static func meeting(_ record: MeetingRecord, _ source: SourceFile) throws -> MeetingFacts {
        let reader = StatementReader(source: source)
        var facts = MeetingFacts(
            date: record.date, kind: try record.kind.map { try reader.choice($0, MeetingKind.self, .meetingKind) },
            minutes: record.minutes, note: record.note.map { source.text($0) }, planned: record.planned)
        facts.group = record.group.map { source.text($0) }
        facts.isAbsent = record.isAbsent
        return facts
    }

    private static func field(_ attribute: Attribute, _ source: SourceFile) throws -> Field {
        if case .field(let id) = attribute.name, let field = fields.first(where: { $0.name.id == id }) { return field }
        let available = fields.map { Wording($0.name.spelling(.english), $0.name.spelling(.russian)) }
        let text = source.text(Span(start: attribute.span.start, end: attribute.value.span.start))
        let name = ParticipantReader.tidied(text.isEmpty ? source.text(attribute.span) : text)
        throw rejection(.wrongFieldHere(name, TableName.pairs.wording, available: available), attribute.span, source)
    }

    private static func rejection(_ problem: SemanticProblem, _ span: Span, _ source: SourceFile) -> Rejection {
        Place(source: source, span: span).rejection(problem)
    }
}

extension Field {
    /// The number of a document, for values that are read as one.
    static var number: Field {
        Schema.fields(of: .documents).first { $0.name == .number } ?? Schema.fields(of: .documents)[0]
    }
}
