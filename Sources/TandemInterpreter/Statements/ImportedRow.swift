import TandemDomain
import TandemLanguage
import TandemText

/// One row of a file by the mappings: names of people and cells of fields.
struct ImportedRow {
    var name: String?
    var mentor: String?
    var mentee: String?
    var cells: [Cell] = []
    /// Answers to questions, by the questions' names as mapped.
    var answers: [(question: String, text: String, span: Span)] = []

    func value(_ field: FieldName) -> Value? { cells.first { $0.field == field }?.value }

    func code(_ field: FieldName) -> Int32? {
        if case .code(let code)? = value(field) { code } else { nil }
    }

    func date(_ field: FieldName) -> CalendarDate? { code(field).flatMap { CalendarDate(dayNumber: $0) } }

    func number(_ field: FieldName) -> Double? {
        if case .number(let number)? = value(field) { number } else { nil }
    }

    func text(_ field: FieldName) -> String? {
        if case .text(let text)? = value(field) { text } else { nil }
    }
}

extension ImportColumn {
    /// A column of the file, not a value for every row.
    var isInFile: Bool {
        if case .column = origin { true } else { false }
    }
}

extension ImportReader.Sheet {
    /// A row's record, or what is wrong with its cells. An empty cell says nothing; what is known stays.
    func row(_ index: Int) throws -> ImportedRow? {
        var row = ImportedRow()
        var diagnostics: [Diagnostic] = []
        var isEmpty = true
        for mapping in mappings {
            switch mapping.origin {
            case .value(let value):
                switch (mapping.target, value) {
                case (.field(let field), _): row.cells.append(Cell(field.name, value))
                case (.question(let name), .text(let text)?): row.answers.append((name, text, span(ofRow: index)))
                default: break
                }
            case .column(let column, let split):
                let text = ParticipantReader.tidied(table.field(row: index, column: column))
                guard !text.isEmpty else { continue }
                isEmpty = false
                switch mapping.target {
                case .name: row.name = text
                case .mentor: row.mentor = text
                case .mentee: row.mentee = text
                case .question(let name): row.answers.append((name, text, span(ofRow: index, column: column)))
                case .field(let field) where field.type == .reference(.scales):
                    row.cells.append(Cell(field.name, .text(text)))
                case .field(let field):
                    if let value = CellParser.value(text, field, split: split) {
                        row.cells.append(Cell(field.name, value))
                    } else {
                        let name = Wording(field.name.spelling(.english), field.name.spelling(.russian))
                        diagnostics.append(
                            Diagnostic(
                                FileProblem.cellNotOfType(
                                    text, field: name, expected: ExpressionType(field.type).wording),
                                source: file, span: span(ofRow: index, column: column)))
                    }
                }
            }
        }
        if isEmpty { return nil }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        return row
    }

    /// A row's first line.
    func span(ofRow index: Int) -> Span { ImportReader.span(ofLine: table.line(ofRow: index), in: file) }

    /// The cell that a problem speaks of, else the row's first line.
    func span(ofRow index: Int, of problem: DomainProblem) -> Span {
        if case .unlistedVariant = problem {
            for mapping in mappings {
                guard case .field(let field) = mapping.target, field.name == .variant,
                    case .column(let column, _) = mapping.origin
                else { continue }
                return span(ofRow: index, column: column)
            }
        }
        return span(ofRow: index)
    }

    /// A cell's text.
    func span(ofRow index: Int, column: Int) -> Span {
        let place = table.place(row: index, column: column)
        return Span(place.lowerBound, place.upperBound)
    }
}
