import TandemDocuments
import TandemDomain
import TandemLanguage
import TandemText

/// Keeps the text of a document as it was issued, which the register as it is now would not give again.
///
/// The checksum is kept as it is said: a text that somebody has changed is refused when it is asked for.
struct IssuedDocumentRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var transaction: Transaction { runner.transaction }
    private var register: Register { runner.transaction.register }
    private var reader: StatementReader { StatementReader(source: source) }

    func run(_ record: IssuedDocumentRecord, _ span: Span) throws {
        let kind = try reader.choice(record.kind, DocumentKind.self, .documentKind)
        do {
            try Place(source: source, span: span).at(record.reference.span) { try keep(record, kind) }
        } catch let problem as DocumentProblem {
            let part: Span? =
                switch problem {
                case .otherKind: record.reference.span
                case .notIssued, .notAnOrderOnPairs: record.amended?.span
                default: nil
                }
            throw Place(source: source, span: part ?? span).rejection(problem)
        }
    }

    private func keep(_ record: IssuedDocumentRecord, _ kind: DocumentKind) throws {
        try DocumentParts.check(record, kind)
        let programme = try transaction.programme()
        let amended = try record.amended.map { try register.amendedOrder(source.text($0.number), of: programme) }
        let document = try self.document(record.reference, kind, programme, amends: amended != nil)
        try transaction.issue(
            document, as: kind, amending: amended, record.texts.map { text($0) },
            record.lines.map { try line($0, programme) })
    }

    /// The document as the programme has it, completed or added with what is said.
    private func document(
        _ reference: DocumentReference, _ kind: DocumentKind, _ programme: Int32, amends: Bool
    ) throws -> Int32 {
        let number = source.text(reference.number)
        if let known = try register.document(number, of: programme) {
            try register.check(known, number: number, is: kind, amends: amends)
        }
        return try transaction.document(
            programme, number: number, date: reference.date, title: reference.title.map { source.text($0) }, kind: kind)
    }

    private func text(_ text: IssuedDocumentRecord.KeptText) -> IssuedText {
        let format = DocumentRunner.format(text.format)?.rawValue ?? ""
        return IssuedText(
            language: text.language.rawValue, format: format,
            text: text.lines.map { source.text($0) }.joined(separator: "\n"), hash: source.text(text.hash),
            erased: text.erased)
    }

    private func line(_ line: IssuedDocumentRecord.KeptLine, _ programme: Int32) throws -> IssuedLine {
        IssuedLine(
            language: line.language.rawValue, line: line.number, beginning: line.beginning.map { source.text($0) },
            records: try line.records.map { try reference($0, programme) })
    }

    // MARK: What a line rests on

    private func reference(_ record: IssuedDocumentRecord.Record, _ programme: Int32) throws -> RecordReference {
        switch record {
        case .honoured(let recipient): return try reference(recipient)
        case .task(let title, let stage):
            let stage = try reader.choice(stage, Stage.self, .stage)
            return try found(title, .tasks) {
                [
                    Cell(.programme, .code(programme)), Cell(.stage, .code(stage.code)), Cell(.title, .text($0)),
                ]
            }
        case .award(let title, let recipient, let date):
            let honoured = try reference(recipient)
            let field: FieldName = honoured.table == .pairs ? .pair : .person
            return try found(title, .awards) {
                [
                    Cell(field, .code(honoured.row)), Cell(.title, .text($0)),
                    Cell(.date, date.map { .code($0.dayNumber) }),
                ]
            }
        case .practice(let title): return try found(title, .practices) { [Cell(.title, .text($0))] }
        case .programme(let name): return try found(name, .programmes) { [Cell(.name, .text($0))] }
        }
    }

    private func reference(_ recipient: Recipient) throws -> RecordReference {
        switch try MotivationRunner(runner: runner, source: source).honoured(recipient) {
        case .person(let row): RecordReference(.people, row)
        case .pair(let row): RecordReference(.pairs, row)
        }
    }

    private func found(_ name: TextLiteral, _ table: TableName, _ key: (String) -> [Cell]) throws -> RecordReference {
        let text = source.text(name)
        guard let row = try transaction.find(table, key(text)) else {
            throw Place(source: source, span: name.span).rejection(
                DocumentProblem.recordMissing(
                    text, Wording("there is no such record", "такой записи нет"),
                    example: Wording("practice «\(text)»", "практика «\(text)»")))
        }
        return RecordReference(table, row)
    }
}
