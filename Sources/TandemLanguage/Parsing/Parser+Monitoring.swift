import TandemText

extension Parser {
    /// `compare entry with exit of anxiety, involvement where … by form`; without scales, of all of them.
    mutating func comparison() throws(SyntaxFailure) -> ComparisonQuery {
        let first = try name(in: .phase, .phase)
        try expect(.with)
        let second = try name(in: .phase, .phase)
        var comparison = ComparisonQuery(
            first: first, second: second, query: Query(source: "mentees", sourceSpan: first.span.joined(second.span)))
        if acceptContinuing(.colon) || accept(.ofScales) {
            repeat {
                comparison.scales.append(try comparedScale())
            } while !isComma(before: .whereClause)
                && acceptContinuing(.comma)
        }
        try groupingClauses(&comparison.query, [.whereClause, .groupBy, .asFormat, .toFile])
        return comparison
    }

    /// A text, or words up to a clause of the question.
    private mutating func comparedScale() throws(SyntaxFailure) -> LocatedLiteral {
        let start = current
        guard start.kind == .word else { return try scaleName() }
        repeat { index += 1 } while current.kind == .word && length(in: ContextSet(.clause)) == 0
        let span = start.span.joined(previousSpan)
        return LocatedLiteral(literal: .words(WordRun(span: span)), span: span)
    }

    mutating func summary() throws(SyntaxFailure) -> SummaryQuery {
        _ = accept(.ofQuestionnaire)
        let questionnaire = try textLiteral()
        var summary = SummaryQuery(
            questionnaire: questionnaire, query: Query(source: "answers", sourceSpan: questionnaire.span))
        try groupingClauses(&summary.query, [.whereClause, .since, .until, .groupBy, .first, .asFormat, .toFile])
        return summary
    }

    mutating func gap(_ start: Span) throws(SyntaxFailure) -> Query {
        var query = Query(source: "answers", sourceSpan: start)
        try groupingClauses(&query, [.whereClause, .groupBy, .asFormat, .toFile])
        return query
    }

    /// `swot strengths «…» for FORM` adds a line; `swot for FORM` shows them all.
    mutating func swot(_ start: Span) throws(SyntaxFailure) -> Statement {
        if length(in: ContextSet(.quadrant)) > 0 {
            let quadrant = try name(in: .quadrant, .quadrant)
            let text = try textLiteral()
            return .swotLine(SwotLine(quadrant: quadrant, text: text, form: try formFilter()))
        }
        var swot = SwotQuery(form: try formFilter(), query: Query(source: "answers", sourceSpan: start))
        try groupingClauses(&swot.query, [.whereClause, .first, .asFormat, .toFile])
        return .swot(swot)
    }

    /// Clauses of a question whose figures are fixed: keys group them, but no aggregates follow.
    private mutating func groupingClauses(_ query: inout Query, _ order: [Keyword]) throws(SyntaxFailure) {
        try clauses(&query, order)
        if let aggregate = query.aggregates.first {
            let found = source.text(aggregate.span)
            throw fail(.unexpected(found: found, expected: [.endOfLine]), at: aggregate.span)
        }
    }
}
