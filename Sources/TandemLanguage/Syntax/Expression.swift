/// An expression of a condition, a column, a key or a rule.
package indirect enum Expression: Sendable {
    case literal(Literal, Span)
    /// `mentor.pairs`, a field, or a value's name: which one is decided by types.
    case path([PathStep])
    case today(Span)
    /// `common interests`: what both sides of a pair have.
    case common(PathStep, Span)
    case negation(Expression, Span)
    case not(Expression, Span)
    case binary(BinaryOperator, Expression, Expression, operatorSpan: Span)
    /// `is unknown`, `is known`.
    case known(Expression, isKnown: Bool, Span)
    case isIn(Expression, [Expression], negated: Bool, Span)
    case call(FunctionName, [Expression], Span)

    package var span: Span {
        switch self {
        case .literal(_, let span), .today(let span), .common(_, let span), .negation(_, let span), .not(_, let span),
            .known(_, _, let span), .isIn(_, _, _, let span), .call(_, _, let span):
            span
        case .path(let steps): steps[0].span.joined(steps[steps.count - 1].span)
        case .binary(_, let left, let right, _): left.span.joined(right.span)
        }
    }
}

/// One step of a dotted path: a built-in field, a function word such as `count`, or a name of the school's own.
package struct PathStep: Sendable {
    package enum Meaning: Sendable {
        case field(String)
        case function(FunctionName)
        case name
    }
    package var meaning: Meaning
    package var span: Span

    package init(meaning: Meaning, span: Span) {
        self.meaning = meaning
        self.span = span
    }
}

package enum BinaryOperator: String, Sendable {
    case or, and, equal, notEqual, less, greater, lessOrEqual, greaterOrEqual, share
    case plus, minus, times, divided

    package var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual: true
        default: false
        }
    }
}

package enum FunctionName: String, Sendable {
    case count, sum, mean, minimum, maximum, portion, whole
}
