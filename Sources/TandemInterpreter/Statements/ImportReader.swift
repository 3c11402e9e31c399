import TandemDomain
import TandemLanguage
import TandemText

/// A CSV file's rows as records.
struct ImportReader {
    let source: SourceFile
    /// The school's own fields that a file may have columns for.
    let own: OwnFields
    /// The questions that a file of answers may have columns for.
    var questions: [Question] = []

    /// One column of the file, or a fixed value, for one field.
    struct Mapping {
        enum Target: Hashable {
            case name
            case mentor
            case mentee
            /// A question of the questionnaire that the file answers.
            case question(String)
            case field(Field)
        }
        enum Origin {
            case column(Int, split: Character?)
            case value(Value?)
        }
        var target: Target
        var origin: Origin
    }

    /// A file's rows with the mappings to read them by.
    struct Sheet {
        var file: SourceFile
        var table: CSVTable
        var mappings: [Mapping]
    }

    /// What a source's rows are made of: fields, and names of people.
    private func targets(_ table: TableName) -> [Mapping.Target] {
        let added = own.all.map { Mapping.Target.field($0.field) }
        return switch table {
        case .people: [.name] + ParticipantReader.fields(.person).map { .field($0) } + added
        case .mentors: [.name] + ParticipantReader.fields(.mentor).map { .field($0) } + added
        case .mentees: [.name] + ParticipantReader.fields(.mentee).map { .field($0) } + added
        case .consents, .contracts, .measurements:
            // Class and birth date tell namesakes apart.
            [.name] + Schema.fields(of: table).filter { $0.name != .person && $0.name != .mentee }.map { .field($0) }
                + Schema.fields(of: .people).filter { $0.name == .schoolClass || $0.name == .born }.map { .field($0) }
        case .answers:
            [.name] + Schema.fields(of: .answers).filter { $0.name == .phase || $0.name == .date }.map { .field($0) }
                + Schema.fields(of: .people).filter { $0.name == .schoolClass || $0.name == .born }.map { .field($0) }
        case .meetings:
            [.mentor, .mentee] + Schema.fields(of: table).filter { $0.name != .pair }.map { .field($0) }
                + Schema.fields(of: .pairs).filter { $0.name == .planned }.map { .field($0) }
        default: []
        }
    }

    private static func id(_ target: Mapping.Target) -> String {
        switch target {
        case .name: "name"
        case .mentor: "mentor"
        case .mentee: "mentee"
        case .question(let name): name
        case .field(let field): field.name.id
        }
    }

    private static func spelling(_ target: Mapping.Target, _ language: MessageLanguage) -> String {
        if case .field(let field) = target { return field.name.spelling(language) }
        return Vocabulary.shared.spelling(.field, id(target), language)
    }

    /// What can be said without the file.
    func check(_ statement: ImportStatement) throws {
        var diagnostics: [Diagnostic] = []
        guard let table = TableName(rawValue: statement.sourceID), !targets(table).isEmpty else {
            throw rejection(
                FileProblem.cannotImport(Wording(source.text(statement.role.span), source.text(statement.role.span))),
                statement.role.span)
        }
        for column in statement.columns {
            do { _ = try target(column, table) } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }

    private func rejection(_ problem: any Problem, _ span: Span, fix: String? = nil) -> Rejection {
        Rejection([
            Diagnostic(problem, source: source, span: span, fix: fix.map { Fix(span: span, replacement: $0) })
        ])
    }

    private func target(_ column: ImportColumn, _ table: TableName) throws -> Mapping.Target {
        let targets = targets(table)
        if case .field(let id) = column.field.meaning {
            // «человек» of a consent is the name it is given for.
            let wanted = id == "person" || (id == "mentee" && !targets.contains(.mentee)) ? "name" : id
            if let target = targets.first(where: { Self.id($0) == wanted }) { return target }
        }
        let name = source.text(column.field.span)
        // A file of answers has columns for questions, and a run knows which there are.
        if table == .answers { return .question(name) }
        if let field = own.named(name), targets.contains(.field(field.field)) { return .field(field.field) }
        let spellings = targets.flatMap { target in MessageLanguage.allCases.map { Self.spelling(target, $0) } }
        let near = closest(to: name, among: spellings, limit: 3)
        throw rejection(
            SemanticProblem.unknownField(name, table.wording, closest: near), column.field.span, fix: near.first)
    }

    // MARK: The file

    /// Reads the file and finds its columns; a column that is not mapped is left out.
    func sheet(_ statement: ImportStatement, _ table: TableName, bytes: [UInt8], path: String) throws -> Sheet {
        let decoded = try decode(bytes, statement, path)
        let separator = try separator(statement)
        let file = SourceFile(name: path, text: decoded)
        let csv: CSVTable
        do {
            csv = try CSVTable(parsing: decoded, separator: separator)
        } catch {
            throw Rejection(
                error.problems.map { problem in
                    Diagnostic(
                        FileProblem.notATable(Wording(problem.english, problem.russian)), source: file,
                        span: Self.span(ofLine: problem.line, in: file))
                })
        }
        var mappings: [Mapping] = []
        var diagnostics: [Diagnostic] = []
        if statement.columns.isEmpty || (table == .answers && !statement.columns.contains { $0.isInFile }) {
            mappings = byHeader(csv, table)
        }
        for column in statement.columns where !isQuestionnaire(column, table) {
            do { mappings.append(try mapping(column, table, csv)) } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        let needed: [Mapping.Target] = table == .meetings ? [.mentor, .mentee] : [.name]
        for target in needed where !mappings.contains(where: { $0.target == target }) {
            throw rejection(FileProblem.noNameColumn, statement.file.span)
        }
        return Sheet(file: file, table: csv, mappings: mappings)
    }

    private func decode(_ bytes: [UInt8], _ statement: ImportStatement, _ path: String) throws -> String {
        var forced: TextEncoding?
        if let name = statement.encoding {
            guard let encoding = TextEncoding(named: source.text(name)) else {
                throw rejection(FileProblem.unknownEncoding(source.text(name)), name.span)
            }
            forced = encoding
        }
        do {
            return try TextEncoding.decode(bytes, as: forced).text
        } catch {
            let wording = Wording("\(path): \(error.english)", "\(path): \(error.russian)")
            throw rejection(FileProblem.undecodable(path, wording), statement.file.span)
        }
    }

    private func separator(_ statement: ImportStatement) throws -> CSVSeparator? {
        guard let literal = statement.separator else { return nil }
        let text = source.text(literal)
        let names: [String: Character] = ["tab": "\t", "табуляция": "\t", "\\t": "\t"]
        guard let character = names[folded(text)] ?? (text.count == 1 ? text.first : nil),
            let separator = CSVSeparator(rawValue: character)
        else { throw rejection(FileProblem.unknownSeparator(text), literal.span) }
        return separator
    }

    /// Without a mapping, columns are known by the vocabulary's names of the fields, and by the names and labels of the
    /// school's own.
    private func byHeader(_ csv: CSVTable, _ table: TableName) -> [Mapping] {
        let targets = targets(table)
        return csv.header.enumerated().compactMap { index, title in
            if let question = questions.first(where: { [folded($0.name), folded($0.title)].contains(folded(title)) }) {
                return Mapping(target: .question(question.name), origin: .column(index, split: nil))
            }
            let id = Vocabulary.shared.word(title, in: .field) ?? own.headed(title)?.field.name.id
            guard let id, let target = targets.first(where: { Self.id($0) == id }) else { return nil }
            return Mapping(target: target, origin: .column(index, split: ","))
        }
    }

    /// `questionnaire = «…»` says which questionnaire a file of answers is of.
    private func isQuestionnaire(_ column: ImportColumn, _ table: TableName) -> Bool {
        guard table == .answers, case .field(FieldName.questionnaire.id) = column.field.meaning else { return false }
        return true
    }

    private func mapping(_ column: ImportColumn, _ table: TableName, _ csv: CSVTable) throws -> Mapping {
        let target = try target(column, table)
        switch column.origin {
        case .column(let title, let split):
            let name = source.text(title)
            guard let index = csv.header.firstIndex(where: { folded($0) == folded(name) }) else {
                throw rejection(FileProblem.noColumn(name, available: csv.header), title.span)
            }
            return Mapping(target: target, origin: .column(index, split: split.flatMap { source.text($0).first }))
        case .value(let literal):
            if case .question = target {
                return Mapping(target: target, origin: .value(.text(StatementReader(source: source).text(literal))))
            }
            guard case .field(let field) = target else { throw rejection(FileProblem.noNameColumn, literal.span) }
            return Mapping(target: target, origin: .value(try CellParser(source: source).value(literal, field)))
        }
    }

    static func span(ofLine number: Int, in file: SourceFile) -> Span {
        var line = 1
        var start = 0
        for (index, byte) in file.bytes.enumerated() where byte == 10 && line < number {
            line += 1
            start = index + 1
        }
        let range = file.line(at: start).range
        return Span(range.lowerBound, range.upperBound)
    }
}
