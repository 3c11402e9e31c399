import TandemDomain
import TandemLanguage
import TandemText

/// Finds what is wrong with questionnaires and questions of the monitoring before anything runs.
struct SurveyCheck {
    let source: SourceFile
    let language: MessageLanguage
    let own: OwnFields

    private var reader: StatementReader { StatementReader(source: source) }

    func examine(_ statement: Statement) throws {
        switch statement {
        case .questionnaire(let definition): try examine(definition)
        case .answers(let record):
            if let form = record.form { _ = try reader.form(form) }
            if let phase = record.phase { _ = try reader.choice(phase, Phase.self, .phase) }
        case .swotLine(let line):
            _ = try reader.choice(line.quadrant, Quadrant.self, .quadrant)
            if let form = line.form { _ = try reader.form(form) }
        case .compare(let comparison):
            _ = try comparison.phases(in: source)
            try plan(comparison.query)
        case .summary(let summary): try plan(summary.query)
        case .gap(let query): try plan(query)
        case .swot(let swot):
            if let form = swot.form { _ = try reader.form(form) }
            try plan(swot.query)
        default: break
        }
    }

    private func plan(_ query: Query) throws {
        _ = try QueryCompiler.plan(query, source: source, register: nil, own: own, language: language)
    }

    /// Fields are numbers of mentees, conditions fit their source.
    func examine(_ measure: IndicatorMeasure) throws {
        switch measure {
        case .scale, .question: break
        case .field(let field, let later):
            var compiler = ExpressionCompiler(source: source, scope: .rows(.mentees, own: own), register: nil)
            for step in [field, later].compactMap({ $0 }) { _ = try compiler.figure(step) }
        case .count(let table, let condition, let span):
            var query = Query(over: table, at: span)
            query.condition = condition
            try plan(query)
        }
    }

    func examine(_ definition: QuestionnaireDefinition) throws {
        var diagnostics: [Diagnostic] = []
        func attempt(_ body: () throws -> Void) {
            do { try body() } catch let rejection as Rejection { diagnostics += rejection.diagnostics } catch {}
        }
        attempt { _ = try reader.choice(definition.audience, SurveyRole.self, .surveyRole) }
        if let form = definition.form { attempt { _ = try reader.form(form) } }
        if let phase = definition.phase { attempt { _ = try reader.choice(phase, Phase.self, .phase) } }
        var names: Set<String> = []
        for question in definition.questions {
            let name = source.text(question.code)
            let place = Place(source: source, span: question.code)
            let field = Vocabulary.shared.word(name, in: .field).flatMap { FieldName(id: $0) }
            if let field, Transaction.reservedQuestionNames.contains(field) {
                attempt { throw place.rejection(SurveyProblem.questionNameTaken(name)) }
            }
            if !names.insert(folded(name)).inserted {
                attempt { throw place.rejection(SurveyProblem.repeatedQuestion(name)) }
            }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }
}

extension ExpressionCompiler {
    /// A field as a figure: a number, or yes and no as 1 and 0, of which the mean is a share.
    mutating func figure(_ step: PathStep) throws -> (node: NumberNode, isShare: Bool) {
        let path = Expression.path([step])
        if case .truth(let node) = try compile(path) { return (.truth(node), true) }
        return (try number(path), false)
    }
}

extension ComparisonQuery {
    /// The two moments, of which the first comes before the second.
    func phases(in source: SourceFile) throws -> (first: Phase, second: Phase) {
        let reader = StatementReader(source: source)
        let (first, second) = (
            try reader.choice(first, Phase.self, .phase), try reader.choice(second, Phase.self, .phase)
        )
        guard first.code < second.code else {
            throw Place(source: source, span: self.first.span.joined(self.second.span)).rejection(
                MonitoringProblem.phasesReversed(first, second))
        }
        return (first, second)
    }
}
