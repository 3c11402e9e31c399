import TandemText

extension Parser {
    /// `indicator «…»: more is better, from scale involvement`.
    mutating func indicator(_ start: Span) throws(SyntaxFailure) -> IndicatorDefinition {
        let title = try textLiteral()
        let known = diagnostics.count
        var moreIsBetter: Bool?
        var measure: (IndicatorMeasure, Span)?
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            guard moreIsBetter != nil else {
                moreIsBetter = try parser.direction()
                return
            }
            let start = parser.current.span
            try parser.expect(.measuredBy)
            let first = parser.current.span
            let found = try parser.indicatorMeasure()
            if measure != nil { throw parser.repeated(start) }
            measure = (found, first.joined(parser.previousSpan))
        }
        guard let moreIsBetter, let measure else {
            throw missing(
                moreIsBetter == nil
                    ? [.keyword(.moreIsBetter), .keyword(.lessIsBetter)] : [.keyword(.measuredBy)], since: known)
        }
        return IndicatorDefinition(
            title: title, moreIsBetter: moreIsBetter, measure: measure.0, measureSpan: measure.1)
    }

    /// `scale involvement`, `question q1 of «…»`, `field points_before to points_after`, `mentors where …`.
    private mutating func indicatorMeasure() throws(SyntaxFailure) -> IndicatorMeasure {
        if names(.scale), accept(.scale) { return .scale(try scaleName()) }
        if accept(.question) {
            let code = try expect(.word, .questionCode).span
            try expect(.ofClass)
            return .question(code, questionnaire: try textLiteral())
        }
        if names(.field), accept(.field) {
            let first = try pathStep()
            return .field(first, later: accept(.rangeTo) ? try pathStep() : nil)
        }
        let start = current.span
        guard let (meaning, length) = match(ContextSet(.source)), case .word(let word) = meaning else {
            throw unexpected(.keyword(.scale), .keyword(.question), .keyword(.field), .source)
        }
        take(length, meaning)
        let span = start.joined(previousSpan)
        return .count(
            source: word.id, condition: acceptAfterComma(.whereClause) ? try expression() : nil, span)
    }

    /// Whether a name follows the keyword here: «шкалы» and «поля» are sources too, with a condition or alone.
    private mutating func names(_ keyword: Keyword) -> Bool {
        let length = length(of: keyword)
        guard length > 0 else { return false }
        let saved = index
        defer { index = saved }
        index += length
        return [.text, .word].contains(current.kind) && !at(.whereClause)
    }

    /// Reads a measure as a register keeps it; nil where the text is something else.
    package static func indicatorMeasure(_ source: SourceFile) -> IndicatorMeasure? {
        var parser = Parser(source: source)
        guard let measure = try? parser.indicatorMeasure(), parser.isAtEndOfStatement else { return nil }
        return measure
    }
}
