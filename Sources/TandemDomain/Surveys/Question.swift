import TandemText

/// A question of a questionnaire and what it takes for an answer.
package struct Question: Hashable, Sendable {
    /// The name by which answers refer to it: `q1`.
    package var name: String
    /// The wording.
    package var title: String
    /// What it takes for an answer.
    package var kind: QuestionKind
    /// The least and the greatest answer of a rating.
    package var bounds: ClosedRange<Double>?
    /// The answers of a choice, the positive one first.
    package var options: [String]
    /// The part of the SWOT analysis that it speaks of.
    package var quadrant: Quadrant?

    /// A question.
    package init(
        name: String, title: String, kind: QuestionKind, bounds: ClosedRange<Double>? = nil, options: [String] = [],
        quadrant: Quadrant? = nil
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.bounds = bounds
        self.options = options
        self.quadrant = quadrant
    }

    /// The number that parts a rating into low and high.
    package var middle: Double? { bounds.map { ($0.lowerBound + $0.upperBound) / 2 } }

    /// Whether an answer speaks for what the question asks: yes, the first option, a rating above the middle; nil for
    /// open answers and for a rating in the very middle.
    package func isPositive(_ answer: Answer) -> Bool? {
        switch (kind, answer) {
        case (.rating, .number(let number)): middle.flatMap { number == $0 ? nil : number > $0 }
        case (.yesNo, .number(let number)): number != 0
        case (.choice, .text(let text)): text == options.first
        default: nil
        }
    }

    var cells: [Cell] {
        [
            Cell(.title, .text(title)), Cell(.kind, .code(kind.code)),
            Cell(.lower, bounds.map { .number($0.lowerBound) }), Cell(.upper, bounds.map { .number($0.upperBound) }),
            Cell(.options, options.isEmpty ? nil : .text(options.joined(separator: "; "))),
            Cell(.quadrant, quadrant.map { .code($0.code) }),
        ]
    }
}

/// What someone has answered to a question.
package enum Answer: Hashable, Sendable {
    /// A rating; 1 for yes and 0 for no.
    case number(Double)
    /// The option taken, or an open answer.
    case text(String)
}

extension Register {
    /// A question as it was defined.
    package func question(_ row: Int32) throws -> Question {
        let table = try table(.questions)
        var bounds: ClosedRange<Double>?
        if let lower = table.number(.lower, row), let upper = table.number(.upper, row), lower <= upper {
            bounds = lower...upper
        }
        return Question(
            name: try text(.questions, .name, row) ?? "?", title: try text(.questions, .title, row) ?? "?",
            kind: table.choice(.kind, row) ?? .text, bounds: bounds,
            options: (try text(.questions, .options, row) ?? "").split(separator: "; ").map(String.init),
            quadrant: table.choice(.quadrant, row))
    }

    /// What a row of `answers` says; nil where a damaged file says nothing.
    package func answer(_ row: Int32) throws -> Answer? {
        if let number = try table(.answers).number(.value, row) { return .number(number) }
        return try text(.answers, .answer, row).map { .text($0) }
    }

    /// The questionnaire of a name; case and `ё` do not tell names apart.
    /// - Throws: ``SurveyProblem/unknownQuestionnaire(_:closest:)``.
    package func questionnaire(named name: String) throws -> Int32 {
        let wanted = folded(name)
        let rows = try table(.questionnaires).rows
        let names = try rows.map { try text(.questionnaires, .name, $0) ?? "" }
        guard let found = names.firstIndex(where: { folded($0) == wanted }) else {
            throw SurveyProblem.unknownQuestionnaire(name, closest: closest(to: name, among: names, limit: 3))
        }
        return rows[found]
    }

    /// A questionnaire's questions, in the order in which they were asked first.
    package func questions(of questionnaire: Int32) throws -> [Int32] {
        try rows(of: .questions, where: .questionnaire, is: questionnaire)
    }

    /// The question of a name in a questionnaire.
    /// - Throws: ``SurveyProblem/unknownQuestion(_:questionnaire:closest:)``, or ``DomainProblem/marksRefused(_:)`` for
    ///   one that names a school mark (П6.5).
    package func question(_ name: String, of questionnaire: Int32) throws -> Int32 {
        if let row = try knownQuestion(name, of: questionnaire) { return row }
        if Transaction.isMark(name) { throw DomainProblem.marksRefused(name) }
        let names = try questions(of: questionnaire).compactMap { try text(.questions, .name, $0) }
        throw SurveyProblem.unknownQuestion(
            name, questionnaire: try text(.questionnaires, .name, questionnaire) ?? "?",
            closest: closest(to: name, among: names, limit: 3))
    }

    func knownQuestion(_ name: String, of questionnaire: Int32) throws -> Int32? {
        let wanted = folded(name)
        return try questions(of: questionnaire).first { folded(try text(.questions, .name, $0) ?? "") == wanted }
    }
}
