import TandemDomain
import TandemLanguage
import TandemText

/// Records rows of a file as answers to one questionnaire.
struct AnswerImport {
    private let transaction: Transaction
    private let questionnaire: Int32
    /// What the questionnaire asks.
    let questions: [Question]
    /// The questions' rows and themselves by name, since a file asks for them at each cell.
    private let byName: [String: (row: Int32, question: Question)]

    /// Finds the questionnaire that the statement names, and checks the questions that it maps.
    init(_ statement: ImportStatement, _ source: SourceFile, _ transaction: Transaction) throws {
        self.transaction = transaction
        let place = Place(source: source, span: statement.role.span)
        let register = transaction.register
        let named = statement.columns.first { $0.names(.questionnaire) }
        guard let named, case .value(let literal) = named.origin else {
            throw Place(source: source, span: named?.field.span ?? statement.role.span).rejection(
                MonitoringProblem.questionnaireNotSaid)
        }
        let row = try place.at(literal.span) {
            try register.questionnaire(named: StatementReader(source: source).text(literal))
        }
        questionnaire = row
        let rows = try register.questions(of: row)
        questions = try rows.map { try register.question($0) }
        byName = Dictionary(
            zip(rows, questions).map { (folded($1.name), ($0, $1)) }, uniquingKeysWith: { first, _ in first })
        var diagnostics: [Diagnostic] = []
        for column in statement.columns where !column.isOfRespondent {
            do {
                _ = try place.at(column.field.span) {
                    try register.question(source.text(column.field.span), of: row)
                }
            } catch let rejection as Rejection { diagnostics += rejection.diagnostics }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }

    /// Records one row's answers, or says of each that is none what is wrong with it, at its cell.
    func record(_ row: ImportedRow, by key: PersonKey, in file: SourceFile) throws {
        let register = transaction.register
        let respondent = try transaction.respondent(
            register.person(key), to: questionnaire, phase: row.code(.phase).flatMap { Phase(code: $0) },
            date: row.date(.date))
        var diagnostics: [Diagnostic] = []
        for given in row.answers {
            let place = Place(source: file, span: given.span)
            do {
                guard let (row, question) = byName[folded(given.question)] else { continue }
                try place.at(given.span) {
                    let answer = try AnswerReader.answer(given.text, to: question)
                    try transaction.answer(answer, to: row, by: respondent)
                }
            } catch let rejection as Rejection { diagnostics += rejection.diagnostics }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }
}

extension ImportColumn {
    /// It says who has answered, when, or to what.
    fileprivate var isOfRespondent: Bool {
        names(.person) || names(.mentee) || Transaction.reservedQuestionNames.contains { names($0) }
    }

    /// Whether it is for a built-in field.
    func names(_ name: FieldName) -> Bool {
        if case .field(let id) = field.meaning { id == name.id } else { false }
    }
}

/// What is said as an answer of a question's kind.
enum AnswerReader {
    /// - Throws: ``SurveyProblem/answerOfOtherKind(_:_:)``.
    static func answer(_ text: String, to question: Question) throws -> Answer? {
        let text = ParticipantReader.tidied(text)
        if text.isEmpty { return nil }
        switch question.kind {
        case .text, .choice: return .text(text)
        case .rating:
            guard let number = parseDecimal(text) else {
                throw SurveyProblem.answerOfOtherKind(question.name, question.kind)
            }
            return .number(number)
        case .yesNo:
            guard let id = Vocabulary.shared.word(text, in: .yesNo) else {
                throw SurveyProblem.answerOfOtherKind(question.name, question.kind)
            }
            return .number(id == "yes" ? 1 : 0)
        }
    }

    /// The answer that a statement gives; nil where it says that there is none.
    static func answer(_ value: LocatedLiteral, in source: SourceFile, to question: Question) throws -> Answer? {
        switch value.literal {
        case .unknown: return nil
        case .list: throw SurveyProblem.answerOfOtherKind(question.name, question.kind)
        default: return try answer(StatementReader(source: source).text(value), to: question)
        }
    }
}
