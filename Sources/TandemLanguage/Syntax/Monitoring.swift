package import TandemText

extension Query {
    /// A question over a source without clauses.
    package init(over source: String, at span: Span) { self.init(source: source, sourceSpan: span) }
}

/// `questionnaire «…»: for mentors, form student-student, at exit` and its questions.
package struct QuestionnaireDefinition: Sendable {
    package var name: TextLiteral
    package var audience: WordRun
    package var form: WordRun?
    /// When it is answered, where the answers do not say.
    package var phase: WordRun?
    package var questions: [QuestionDefinition] = []
}

/// `question q1 «Do you like it?»: rating from 1 to 10, strengths`.
package struct QuestionDefinition: Sendable {
    package enum Kind: String, Sendable { case rating, yesNo, choice, text }
    package var code: Span
    package var title: TextLiteral
    package var kind = Kind.text
    /// Bounds of a rating.
    package var minimum: Double?
    package var maximum: Double?
    /// The answers that a choice is among.
    package var options: [LocatedLiteral] = []
    package var quadrant: WordRun?
    /// The question whose answer was the expectation that this one's is the result of.
    package var expectation: QuestionReference?
    package var span: Span
}

/// `hopes of «Анкета на входе»`: a question, of the same questionnaire where none is named.
package struct QuestionReference: Sendable {
    package var code: Span
    package var questionnaire: TextLiteral?
}

/// `answers "Сидорова" to «…» at exit on 20.05.2024: q1 8, q2 yes`.
package struct AnswersRecord: Sendable {
    package var person: PersonReference
    package var questionnaire: TextLiteral
    package var form: WordRun?
    package var phase: WordRun?
    package var date: CalendarDate?
    /// What is said is all there is: nothing is filled in, and nobody asks who may answer.
    package var isAsRecorded = false
    package var answers: [AnswerRecord]
}

package struct AnswerRecord: Sendable {
    package var question: Span
    package var value: LocatedLiteral
}

/// `compare entry with exit of anxiety where … by form`.
package struct ComparisonQuery: Sendable {
    package var first: WordRun
    package var second: WordRun
    /// None: every scale of the programme.
    package var scales: [LocatedLiteral] = []
    /// The clauses, over mentees.
    package var query: Query
}

/// `summary of «…» where … by form first 5`.
package struct SummaryQuery: Sendable {
    package var questionnaire: TextLiteral
    /// The clauses, over answers.
    package var query: Query
}

/// `swot strengths «…» for student-student`: what the coordinator has to add.
package struct SwotLine: Sendable {
    package var quadrant: WordRun
    package var text: TextLiteral
    package var form: WordRun?
}

/// `swot for student-student`.
package struct SwotQuery: Sendable {
    package var form: WordRun?
    /// The clauses, over answers.
    package var query: Query
}

/// `show monitoring`, or `show overdue monitoring`: what is late, pair by pair.
package struct MonitoringQuery: Sendable {
    package var isOverdue: Bool
    package var query: Query
}

/// `indicator «…»: more is better, from scale involvement`: an expected result and what it is read from.
package struct IndicatorDefinition: Sendable {
    package var title: TextLiteral
    package var moreIsBetter: Bool
    package var measure: IndicatorMeasure
    /// The measure as written, after `from`.
    package var measureSpan: Span
}

package enum IndicatorMeasure: Sendable {
    case scale(LocatedLiteral)
    case question(Span, questionnaire: TextLiteral)
    /// A number of mentees' own, or two: before and after.
    case field(PathStep, later: PathStep?)
    /// How many records there are for which the condition holds.
    case count(source: String, condition: Expression?, Span)
}
