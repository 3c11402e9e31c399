import TandemText

extension Transaction {
    /// Words that a file of answers has columns for; no question may be called so.
    package static let reservedQuestionNames: Set<FieldName> = [
        .name, .schoolClass, .born, .phase, .date, .questionnaire,
    ]

    /// Begins or continues the definition of a questionnaire (Пр9.1); its name is its key, in every year alike.
    package func questionnaire(
        _ name: String, for audience: SurveyRole, form: MentoringForm?, phase: Phase?
    ) throws -> Int32 {
        let known = try? register.questionnaire(named: name)
        let cells = [
            Cell(.audience, .code(audience.code)), Cell(.form, form.map { .code($0.code) }),
            Cell(.phase, phase.map { .code($0.code) }),
        ]
        guard let known else { return try put(.questionnaires, key: [Cell(.name, .text(name))], cells) }
        tally.count(.questionnaires, try update(.questionnaires, known, cells) ? .changed : .unchanged)
        return known
    }

    /// Sets a question of a questionnaire; its name is its key.
    /// - Throws: ``DomainProblem/marksRefused(_:)`` (П6.5), ``DomainProblem/scaleReversed(_:lower:upper:)``, or a
    ///   ``SurveyProblem`` of its name, its options, or answers that it would not fit.
    @discardableResult
    package func question(_ question: Question, of questionnaire: Int32) throws -> Int32 {
        if Self.isMark(question.name) { throw DomainProblem.marksRefused(question.name) }
        if question.kind == .rating, Self.asksForMark(question.title) {
            throw DomainProblem.marksRefused(question.title)
        }
        if let bounds = question.bounds, bounds.isEmpty || bounds.lowerBound == bounds.upperBound {
            throw DomainProblem.scaleReversed(
                question.name, lower: bounds.lowerBound, upper: bounds.upperBound)
        }
        if question.kind == .choice, Set(question.options.map { folded($0) }).count < max(2, question.options.count) {
            throw SurveyProblem.tooFewOptions(question.name)
        }
        if let option = question.options.first(where: { $0.contains(";") }) {
            throw SurveyProblem.optionWithSemicolon(option)
        }
        guard let known = try register.knownQuestion(question.name, of: questionnaire) else {
            let key = [Cell(.questionnaire, .code(questionnaire)), Cell(.name, .text(question.name))]
            return try put(.questions, key: key, question.cells)
        }
        let misfits = try register.rows(of: .answers, where: .question, is: known).filter {
            try register.answer($0).map { !question.takes($0) } ?? false
        }
        guard misfits.isEmpty else {
            throw SurveyProblem.answersWouldNotFit(question.name, answers: misfits.count)
        }
        tally.count(.questions, try update(.questions, known, question.cells) ? .changed : .unchanged)
        return known
    }

    /// Makes a question's answers the result of what another question expected (Пр9.1), or of none.
    /// - Throws: ``SurveyProblem/expectsItself(_:)``, or ``SurveyProblem/expectationUnlike(_:expectation:)`` where the
    ///   two are not answered on one scale.
    package func expectation(_ expectation: Int32?, of result: Int32) throws {
        let known = try register.rows(of: .expectations, where: .result, is: result).first
        guard let expectation else {
            if let known { try delete(.expectations, known) }
            return
        }
        let (expected, got) = (try register.question(expectation), try register.question(result))
        guard expectation != result else { throw SurveyProblem.expectsItself(got.name) }
        guard expected.kind == got.kind, expected.bounds == got.bounds, [.rating, .yesNo].contains(got.kind) else {
            throw SurveyProblem.expectationUnlike(got.name, expectation: expected.name)
        }
        try put(
            .expectations, key: [Cell(.result, .code(result))], [Cell(.expectation, .code(expectation))],
            counting: false)
    }

    /// Takes away the questions that a questionnaire no longer asks, but for those that have been answered.
    package func keepQuestions(_ rows: [Int32], of questionnaire: Int32) throws {
        for row in try register.questions(of: questionnaire) where !rows.contains(row) {
            guard try register.rows(of: .answers, where: .question, is: row).isEmpty else { continue }
            for field in [FieldName.result, .expectation] {
                for pair in try register.rows(of: .expectations, where: field, is: row) {
                    try delete(.expectations, pair)
                }
            }
            try delete(.questions, row)
            tally.count(.questions, .removed)
        }
    }

    /// A rating that asks for a school mark. Asking to rate something («оценка программы») asks for none.
    private static func asksForMark(_ title: String) -> Bool {
        let words = folded(title).split { !$0.isLetter }
        return words.contains { word in
            ["отметк", "отметок"].contains { word.hasPrefix($0) } || ["mark", "marks", "gpa"].contains(word)
        } || folded(title).contains("средний балл")
    }

    /// Adds a line to the SWOT analysis of a form, or of the whole programme.
    package func swotLine(_ text: String, _ quadrant: Quadrant, form: MentoringForm?) throws {
        try put(
            .swotLines,
            key: [
                Cell(.programme, .code(try programme())), Cell(.form, form.map { .code($0.code) }),
                Cell(.quadrant, .code(quadrant.code)), Cell(.text, .text(text)),
            ], [])
    }
}

extension Question {
    /// Whether an answer is one that the question takes.
    func takes(_ answer: Answer) -> Bool {
        switch (kind, answer) {
        case (.rating, .number(let number)): bounds?.contains(number) ?? true
        case (.yesNo, .number(let number)): number == 0 || number == 1
        case (.choice, .text(let text)): options.contains(text)
        case (.text, .text): true
        default: false
        }
    }
}
