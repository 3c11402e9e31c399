import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Carries out what has to do with questionnaires and the figures of the monitoring.
struct SurveyRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var transaction: Transaction { runner.transaction }
    private var register: Register { transaction.register }
    private var reader: StatementReader { StatementReader(source: source) }

    func run(_ located: LocatedStatement) throws {
        switch located.statement {
        case .questionnaire(let definition): try define(definition)
        case .answers(let record): try answers(record)
        case .swotLine(let line): try swotLine(line, located.span)
        case .compare(let comparison):
            let report = ComparisonReport(register: register, language: runner.language, source: source)
            runner.add(try report.table(comparison), comparison.query.output, source)
        case .summary(let summary):
            let report = SurveySummary(register: register, language: runner.language, source: source)
            runner.add(try report.table(summary), summary.query.output, source)
        case .gap(let query):
            let report = GapReport(register: register, language: runner.language, source: source)
            runner.add(try report.table(query), query.output, source)
        case .swot(let swot):
            let report = SwotReport(register: register, language: runner.language, source: source)
            runner.add(try report.table(swot), swot.query.output, source)
        case .indicators(let query):
            let report = IndicatorReport(register: register, language: runner.language)
            runner.add(try report.table(), query.output, source)
        case .monitoring(let monitoring):
            let report = MonitoringReport(register: register, language: runner.language)
            try runner.veiled(monitoring.query) {
                let table = try Place(source: source, span: located.span).at(located.span) {
                    try monitoring.isOverdue ? report.overdue() : report.table()
                }
                runner.add(table, monitoring.query.output, source)
            }
        default: break
        }
    }

    // MARK: Definitions

    /// An indicator of which everything that it names is there.
    func define(_ definition: IndicatorDefinition, in programme: Int32) throws {
        let place = Place(source: source, span: definition.title.span)
        let title = ParticipantReader.tidied(source.text(definition.title))
        guard !title.isEmpty else { throw place.rejection(SemanticProblem.nameEmpty) }
        switch definition.measure {
        case .scale(let name):
            _ = try place.at(name.span) { try register.scale(named: reader.text(name), of: programme) }
        case .question(let code, let questionnaire):
            let row = try place.at(questionnaire.span) {
                try register.questionnaire(named: source.text(questionnaire))
            }
            _ = try place.at(code) { try register.question(source.text(code), of: row) }
        case .field, .count: break
        }
        try place.at(definition.title.span) {
            try transaction.indicator(
                programme, title: title, moreIsBetter: definition.moreIsBetter,
                measure: source.text(definition.measureSpan))
        }
    }

    func define(_ definition: QuestionnaireDefinition) throws {
        let name = ParticipantReader.tidied(source.text(definition.name))
        let place = Place(source: source, span: definition.name.span)
        guard !folded(name).isEmpty else { throw place.rejection(SemanticProblem.nameEmpty) }
        let questionnaire = try place.at(definition.name.span) {
            try transaction.questionnaire(
                name, for: reader.choice(definition.audience, SurveyRole.self, .surveyRole),
                form: definition.form.map { try reader.form($0) },
                phase: definition.phase.map { try reader.choice($0, Phase.self, .phase) })
        }
        var rows: [Int32?] = []
        var diagnostics: [Diagnostic] = []
        func attempt(_ span: Span, _ body: () throws -> Void) throws {
            do { try place.at(span, body) } catch let rejection as Rejection { diagnostics += rejection.diagnostics }
        }
        for question in definition.questions {
            var row: Int32?
            try attempt(question.code) { row = try transaction.question(self.question(question), of: questionnaire) }
            rows.append(row)
        }
        // A result may stand before the expectation that it answers.
        for (question, row) in zip(definition.questions, rows) {
            guard let row else { continue }
            try attempt(question.expectation?.code ?? question.code) {
                let expectation = try question.expectation.map { try self.expectation($0, questionnaire) }
                try transaction.expectation(expectation, of: row)
            }
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        try transaction.keepQuestions(rows.compactMap { $0 }, of: questionnaire)
    }

    private func question(_ definition: QuestionDefinition) throws -> Question {
        var bounds: ClosedRange<Double>?
        let name = normalised(source.text(definition.code))
        if let lower = definition.minimum, let upper = definition.maximum {
            guard lower < upper else { throw DomainProblem.scaleReversed(name, lower: lower, upper: upper) }
            bounds = lower...upper
        }
        return Question(
            name: name, title: ParticipantReader.tidied(source.text(definition.title)),
            kind: QuestionKind(rawValue: definition.kind.rawValue) ?? .text, bounds: bounds,
            options: definition.options.map { ParticipantReader.tidied(reader.text($0)) },
            quadrant: try definition.quadrant.map { try reader.choice($0, Quadrant.self, .quadrant) })
    }

    private func expectation(_ reference: QuestionReference, _ own: Int32) throws -> Int32 {
        let questionnaire = try reference.questionnaire.map { literal in
            try Place(source: source, span: literal.span).at(literal.span) {
                try register.questionnaire(named: source.text(literal))
            }
        }
        return try register.question(source.text(reference.code), of: questionnaire ?? own)
    }

    // MARK: Records

    private func answers(_ record: AnswersRecord) throws {
        let place = Place(source: source, span: record.person.span)
        let questionnaire = try place.at(record.questionnaire.span) {
            try register.questionnaire(named: source.text(record.questionnaire))
        }
        let respondent = try place.at(record.person.span) { try self.respondent(record, to: questionnaire) }
        var diagnostics: [Diagnostic] = []
        for answer in record.answers {
            do {
                let row = try place.at(answer.question) {
                    try register.question(source.text(answer.question), of: questionnaire)
                }
                try place.at(answer.value.span) {
                    let given = try AnswerReader.answer(answer.value, in: source, to: register.question(row))
                    try transaction.answer(given, to: row, by: respondent)
                }
            } catch let rejection as Rejection { diagnostics += rejection.diagnostics }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }

    private func respondent(_ record: AnswersRecord, to questionnaire: Int32) throws -> Respondent {
        let form = try record.form.map { try reader.form($0) }
        let phase = try record.phase.map { try reader.choice($0, Phase.self, .phase) }
        if record.isAsRecorded {
            return Respondent(
                person: try register.person(reader.key(record.person)), questionnaire: questionnaire, form: form,
                phase: phase, date: record.date, isAsRecorded: true)
        }
        let audience: SurveyRole? = try register.table(.questionnaires).choice(.audience, questionnaire)
        let base: TableName? = audience == .mentor ? .mentors : audience == .mentee ? .mentees : nil
        return try transaction.respondent(
            register.person(reader.key(record.person), in: base), to: questionnaire, form: form, phase: phase,
            date: record.date)
    }

    private func swotLine(_ line: SwotLine, _ span: Span) throws {
        let place = Place(source: source, span: line.text.span)
        let text = ParticipantReader.tidied(source.text(line.text))
        guard !text.isEmpty else { throw place.rejection(SemanticProblem.nameEmpty) }
        let quadrant = try reader.choice(line.quadrant, Quadrant.self, .quadrant)
        let form = try line.form.map { try reader.form($0) }
        try place.at(span) { try transaction.swotLine(text, quadrant, form: form) }
    }
}
