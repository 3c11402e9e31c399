import TandemText

extension Parser {
    mutating func show(_ start: Span) throws(SyntaxFailure) -> Statement {
        let isOverdue = at(.overdueOnes)
        let overdue = current.span
        if isOverdue { take(length(of: .overdueOnes), .overdueOnes) }
        let token = current
        let match = match(ContextSet(.source))
        if isOverdue, match?.meaning != .word(VocabularyWord(.source, "tasks")), match?.meaning != .keyword(.monitoring)
        {
            throw unexpected(.words(Wording("tasks, monitoring", "задачи, мониторинг")))
        }
        switch match?.meaning {
        case .keyword(.coverage)?:
            take(match?.length ?? 1, .coverage)
            return .coverage(try coverage(start))
        case .keyword(.slips)?:
            take(match?.length ?? 1, .slips)
            return try slips()
        case .keyword(.indicators)?:
            take(match?.length ?? 1, .indicators)
            var query = Query(source: "people", sourceSpan: token.span.joined(previousSpan))
            try clauses(&query, [.asFormat, .toFile])
            return .indicators(query)
        case .keyword(.monitoring)?:
            take(match?.length ?? 1, .monitoring)
            var query = Query(source: "pairs", sourceSpan: token.span.joined(previousSpan))
            try clauses(&query, [.withPseudonyms, .asFormat, .toFile])
            return .monitoring(MonitoringQuery(isOverdue: isOverdue, query: query))
        case .word(let word)?:
            take(match?.length ?? 1, .word(word))
            var query = Query(source: word.id, sourceSpan: token.span.joined(previousSpan))
            try clauses(&query)
            if isOverdue {
                let late = Expression.path([PathStep(meaning: .field("overdue"), span: overdue)])
                query.condition = query.condition.map { .binary(.and, late, $0, operatorSpan: overdue) } ?? late
            }
            return .show(query)
        default:
            throw unexpected(.source)
        }
    }

    private static let everyClause: [Keyword] = [
        .columns, .whereClause, .lacking, .since, .until, .groupBy, .sortBy, .first, .withPseudonyms,
        .withoutSmall, .asFormat, .toFile,
    ]

    /// The clauses have one order; a clause out of order or said twice is named.
    mutating func clauses(_ query: inout Query, _ order: [Keyword] = Self.everyClause) throws(SyntaxFailure) {
        var last = -1
        skipCommaBeforeCondition()
        while let (keyword, length) = keyword(in: ContextSet(.clause)), let rank = order.firstIndex(of: keyword) {
            if rank == last { throw fail(.repeatedClause(vocabularyText(length))) }
            if rank < last { throw fail(.misplacedClause(vocabularyText(length))) }
            last = rank
            take(length, keyword)
            try clause(keyword, &query)
            skipCommaBeforeCondition()
        }
        if !isAtEndOfStatement {
            _ = acceptContinuing(.comma)
            let next = order[(last + 1)...].filter { $0 != .lacking || Self.mayLack.contains(query.source) }
            throw unexpected(next.map { .keyword($0) } + [.endOfLine])
        }
    }

    /// Sources that know what is missing among them.
    private static let mayLack: Set<String> = ["documents", "requiredDocuments"]

    private mutating func skipCommaBeforeCondition() {
        if !skipComma(before: .whereClause) { _ = skipComma(before: .lacking) }
    }

    private mutating func vocabularyText(_ length: Int) -> String {
        source.text(current.span.joined(peek(length - 1).span))
    }

    private mutating func clause(_ keyword: Keyword, _ query: inout Query) throws(SyntaxFailure) {
        switch keyword {
        case .columns: query.columns = try expressions()
        case .whereClause: query.condition = try expression()
        case .lacking:
            // «документы, которых нет»: the condition in two words.
            let missing = Expression.path([PathStep(meaning: .field("missing"), span: previousSpan)])
            query.condition = query.condition.map { .binary(.and, $0, missing, operatorSpan: previousSpan) } ?? missing
        case .since: query.since = try dateOrToday()
        case .until: query.until = try dateOrToday()
        case .groupBy:
            query.keys = try expressions()
            if acceptContinuing(.colon) { query.aggregates = try expressions() }
        case .sortBy:
            repeat {
                operators = 0
                let key = try expression()
                let descending = accept(.descending)
                if !descending { _ = accept(.ascending) }
                query.order.append(SortKey(expression: key, descending: descending))
            } while acceptContinuing(.comma)
        case .first: query.first = try wholeNumber()
        case .withPseudonyms: query.withPseudonyms = true
        case .withoutSmall: query.withoutSmallGroups = true
        default: try outputClause(keyword, &query.output)
        }
    }

    mutating func outputClause(_ keyword: Keyword, _ output: inout OutputClause) throws(SyntaxFailure) {
        if keyword == .toFile {
            output.file = try textLiteral()
        } else if let (format, length) = self.keyword(in: ContextSet(.format)),
            let named = OutputClause.Format(rawValue: format.rawValue)
        {
            take(length, format)
            output.format = named
        } else {
            throw unexpected(.format)
        }
    }

    private mutating func expressions() throws(SyntaxFailure) -> [Expression] {
        var items: [Expression] = []
        repeat {
            operators = 0
            items.append(try expression())
        } while !isComma(before: .whereClause) && !isComma(before: .lacking) && acceptContinuing(.comma)
        return items
    }

    private mutating func coverage(_ start: Span) throws(SyntaxFailure) -> CoverageQuery {
        var query = CoverageQuery(span: start)
        (query.category, query.grades) = try counted()
        if accept(.groupBy) { query.key = try expression() }
        query.withoutSmallGroups = accept(.withoutSmall)
        for keyword in [Keyword.asFormat, .toFile] where accept(keyword) { try outputClause(keyword, &query.output) }
        query.span = start.joined(previousSpan)
        return query
    }

    /// Who is counted: a category and grades, either of which may be left out.
    mutating func counted() throws(SyntaxFailure) -> (WordRun?, ClosedRange<Int>?) {
        // Russian needs no word between: «охват учеников». Any word that begins no clause is meant for a category.
        let isOf = accept(.ofWhom)
        var category: WordRun?
        if isOf || (current.kind == .word && !at(.grades) && keyword(in: ContextSet(.clause)) == nil) {
            category = try name(in: .category, .category)
        }
        return (category, accept(.grades) ? try wholeRange() : nil)
    }

    mutating func candidates() throws(SyntaxFailure) -> Statement {
        try expect(.forWhom)
        let person = try person()
        let form = try formFilter()
        return .candidates(person, form: form, first: accept(.first) ? try wholeNumber() : nil)
    }
}
