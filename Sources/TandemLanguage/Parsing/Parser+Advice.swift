import TandemText

extension Parser {
    /// `fixes`, `fixes for student-student`, `fixes for "Сидорова" of 7Б`.
    mutating func fixes() throws(SyntaxFailure) -> FixesQuery {
        let isNamed = accept(.forWhom)
        if current.kind == .text { return .mentee(try person()) }
        if current.kind == .word { return .form(try name(in: .form, .form)) }
        if isNamed || !isAtEndOfStatement { throw unexpected(.name, .form) }
        return .all
    }

    /// `path to 70% of students grades 5 .. 11`, `path to target`.
    mutating func path() throws(SyntaxFailure) -> PathQuery {
        _ = accept(.coverage)
        let start = current.span
        var query = PathQuery(targetSpan: start)
        if current.kind == .percent {
            query.share = try percent()
        } else if current.kind == .number {
            // A decimal comma is said already.
            if source.text(start).contains(",") { throw SyntaxFailure() }
            // `0.7` and `70` are both meant for 70%.
            let value = Self.value(of: current, in: source)
            let percent = (value < 1 ? value * 100 : value).rounded()
            let fix = percent <= 100 ? Fix(span: start, replacement: "\(Int(percent))%") : nil
            throw fail(.unexpected(found: text(current), expected: [.percent]), fix: fix)
        } else if !accept(.goal) {
            throw unexpected(.percent, .keyword(.goal))
        }
        query.targetSpan = start.joined(previousSpan)
        _ = accept(.forWhom)
        (query.category, query.grades) = try counted()
        return query
    }
}
