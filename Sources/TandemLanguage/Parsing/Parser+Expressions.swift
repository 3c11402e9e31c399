import TandemText

extension Parser {
    mutating func expression() throws(SyntaxFailure) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw fail(.tooDeep) }
        var left = try conjunction()
        while true {
            let span = current.span
            guard accept(.or) else { return left }
            left = try binary(.or, left, span) { parser throws(SyntaxFailure) in try parser.conjunction() }
        }
    }

    private mutating func conjunction() throws(SyntaxFailure) -> Expression {
        var left = try negated()
        while true {
            let span = current.span
            guard accept(.and) else { return left }
            left = try binary(.and, left, span) { parser throws(SyntaxFailure) in try parser.negated() }
        }
    }

    private mutating func binary(
        _ operation: BinaryOperator, _ left: Expression, _ span: Span,
        _ right: (inout Parser) throws(SyntaxFailure) -> Expression
    ) throws(SyntaxFailure) -> Expression {
        operators += 1
        guard operators < Self.operatorLimit else { throw fail(.tooDeep, at: span) }
        continueLine()
        return .binary(operation, left, try right(&self), operatorSpan: span)
    }

    private mutating func negated() throws(SyntaxFailure) -> Expression {
        let start = current.span
        let negation = length(of: .not)
        // A value may begin with «не»: «не участвует в жизни школы».
        guard negation > 0, length(in: .values) <= negation else { return try comparison() }
        take(negation, .not)
        continueLine()
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw fail(.tooDeep) }
        let operand = try negated()
        return .not(operand, start.joined(previousSpan))
    }

    private mutating func comparison() throws(SyntaxFailure) -> Expression {
        let left = try additive()
        let start = current.span
        if let operation = comparisonSymbol(current.kind) {
            advance()
            return try binary(operation, left, start) { parser throws(SyntaxFailure) in try parser.additive() }
        }
        let negation = length(of: .not)
        if negation > 0 {
            take(negation, .not)
            if acceptMembership() { return try membership(left, negated: true) }
            giveBack(negation)
        }
        guard let (keyword, length) = keyword(in: ContextSet(.operation)), !isClauseInstead(length) else { return left }
        switch keyword {
        case .isEqual, .isNot:
            take(length, keyword)
            if let known = knownTest(left, negated: keyword == .isNot) { return known }
            if acceptMembership() { return try membership(left, negated: keyword == .isNot) }
            let operation: BinaryOperator = keyword == .isEqual ? .equal : .notEqual
            return try binary(operation, left, start) { parser throws(SyntaxFailure) in try parser.additive() }
        case .unknown, .isKnown:
            return knownTest(left, negated: false) ?? left
        case .inSet:
            return acceptMembership() ? try membership(left, negated: false) : left
        default:
            guard let operation = Self.wordComparisons[keyword] else { return left }
            take(length, keyword)
            return try binary(operation, left, start) { parser throws(SyntaxFailure) in try parser.additive() }
        }
    }

    private static let wordComparisons: [Keyword: BinaryOperator] = [
        .moreThan: .greater, .lessThan: .less, .atMost: .lessOrEqual, .atLeast: .greaterOrEqual, .share: .share,
    ]

    /// A longer word of the query begins here: `в файл` is no `в`.
    private mutating func isClauseInstead(_ length: Int) -> Bool {
        self.length(in: ContextSet(.clause, .definition)) > length
    }

    /// Takes `in` unless it is the `to` of a query: `в "пары.csv"`, `в файл "пары.csv"`.
    private mutating func acceptMembership() -> Bool {
        let length = length(of: .inSet)
        guard length > 0, peek(length).kind != .text, !isClauseInstead(length) else { return false }
        take(length, .inSet)
        return true
    }

    private mutating func knownTest(_ operand: Expression, negated: Bool) -> Expression? {
        if accept(.unknown) { return .known(operand, isKnown: negated, operand.span.joined(previousSpan)) }
        if accept(.isKnown) { return .known(operand, isKnown: !negated, operand.span.joined(previousSpan)) }
        return nil
    }

    /// `in (a, b)` or `in 5 .. 7`.
    private mutating func membership(_ operand: Expression, negated: Bool) throws(SyntaxFailure) -> Expression {
        continueLine()
        let start = current.span
        if current.kind == .openParen {
            openParenthesis()
            var items: [Expression] = []
            repeat {
                operators += 1
                guard operators < Self.operatorLimit else { throw fail(.tooDeep) }
                items.append(try additive())
            } while accept(.comma)
            try closeParenthesis(start)
            return .isIn(operand, items, negated: negated, operand.span.joined(previousSpan))
        }
        let lower = try additive()
        guard acceptContinuing(.range) else {
            return .isIn(operand, [lower], negated: negated, operand.span.joined(previousSpan))
        }
        let upper = try additive()
        let within = Expression.binary(
            .and, .binary(.greaterOrEqual, operand, lower, operatorSpan: start),
            .binary(.lessOrEqual, operand, upper, operatorSpan: start), operatorSpan: start)
        return negated ? .not(within, operand.span.joined(previousSpan)) : within
    }

    private func comparisonSymbol(_ kind: Token.Kind) -> BinaryOperator? {
        switch kind {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .greater: .greater
        case .lessEqual: .lessOrEqual
        case .greaterEqual: .greaterOrEqual
        default: nil
        }
    }

    private mutating func additive() throws(SyntaxFailure) -> Expression {
        var left = try multiplicative()
        while current.kind == .plus || current.kind == .minus {
            let operation: BinaryOperator = current.kind == .plus ? .plus : .minus
            let span = current.span
            advance()
            left = try binary(operation, left, span) { parser throws(SyntaxFailure) in try parser.multiplicative() }
        }
        return left
    }

    private mutating func multiplicative() throws(SyntaxFailure) -> Expression {
        var left = try unary()
        while current.kind == .star || current.kind == .slash {
            let operation: BinaryOperator = current.kind == .star ? .times : .divided
            let span = current.span
            advance()
            left = try binary(operation, left, span) { parser throws(SyntaxFailure) in try parser.unary() }
        }
        return left
    }

    private mutating func unary() throws(SyntaxFailure) -> Expression {
        guard current.kind == .minus else { return try primary() }
        let start = current.span
        noteSign()
        advance()
        continueLine()
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw fail(.tooDeep) }
        return .negation(try unary(), start.joined(previousSpan))
    }

    private mutating func primary() throws(SyntaxFailure) -> Expression {
        let token = current
        switch token.kind {
        case .openParen:
            openParenthesis()
            let inner = try expression()
            try closeParenthesis(token.span)
            return inner
        case .number, .percent, .date, .schoolClass, .text, .documentNumber:
            let literal = try simpleValue()
            return .literal(literal.literal, literal.span)
        case .word:
            return try wordOperand()
        default:
            throw unexpected(.expression)
        }
    }

    private mutating func wordOperand() throws(SyntaxFailure) -> Expression {
        let start = current.span
        if accept(.today) { return .today(start) }
        if accept(.commonOf) {
            let step = try pathStep()
            return .common(step, start.joined(previousSpan))
        }
        if let (keyword, length) = keyword(in: ContextSet(.function)),
            let function = FunctionName(rawValue: keyword.rawValue), self.length(in: ContextSet(.field)) <= length
        {
            take(length, keyword)
            return try call(function, start)
        }
        // A clause or an operator where an operand belongs: the operand was forgotten.
        if match(ContextSet(.field)) == nil, match(ContextSet.values) == nil,
            keyword(in: ContextSet(.clause, .operation)) != nil || at(.because) || beginsWeight
        {
            throw unexpected(.expression)
        }
        var steps = [try pathStep()]
        while accept(.dot) {
            operators += 1
            guard operators < Self.operatorLimit else { throw fail(.tooDeep) }
            steps.append(try pathStep())
        }
        return .path(steps)
    }

    /// `weight 3`; a lone `вес` may be a school's own field.
    private var beginsWeight: Bool {
        mutating get { at(.weight) && [.number, .minus].contains(peek(length(of: .weight)).kind) }
    }

    /// `count`, `count of pairs`, `mean of minutes`, `доля (балл больше 4)`.
    private mutating func call(_ function: FunctionName, _ start: Span) throws(SyntaxFailure) -> Expression {
        let hasOf = at(.of) && peek(length(of: .of)).kind != .date
        if hasOf { _ = accept(.of) }
        guard hasOf || startsArgument else { return .call(function, [], start) }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw fail(.tooDeep) }
        var arguments: [Expression] = []
        if current.kind == .openParen {
            let open = current.span
            openParenthesis()
            repeat {
                operators += 1
                guard operators < Self.operatorLimit else { throw fail(.tooDeep) }
                arguments.append(try expression())
            } while accept(.comma)
            try closeParenthesis(open)
        } else {
            arguments.append(try primary())
        }
        return .call(function, arguments, start.joined(previousSpan))
    }

    /// What follows a function's name is its argument: `среднее минут`, but not the `order № 5`, `reason "…"` or
    /// `date 20.10.2023` of the statement, whose words are fields' too.
    private var startsArgument: Bool {
        mutating get {
            if current.kind == .openParen || at(.commonOf) { return true }
            let length = length(in: ContextSet(.field))
            guard length > 0, !isClauseInstead(length) else { return false }
            let next = peek(length)
            return ![.text, .date, .documentNumber].contains(next.kind)
                && !(next.kind == .word && vocabulary.isNumberWord(next.word))
        }
    }

    /// One step of a path: a field or value spelled in one or several words, a function, or a name.
    mutating func pathStep() throws(SyntaxFailure) -> PathStep {
        let token = current
        guard token.kind == .word else { throw unexpected(.field) }
        // The longest spelling wins; of equally long ones a field, then a function, then a value.
        let valueLength = length(in: .values)
        let fieldLength = length(in: ContextSet(.field))
        if let (keyword, length) = keyword(in: ContextSet(.function)), length > fieldLength, length >= valueLength,
            let function = FunctionName(rawValue: keyword.rawValue)
        {
            take(length, keyword)
            return PathStep(meaning: .function(function), span: token.span.joined(previousSpan))
        }
        if let (meaning, length) = match(ContextSet(.field)), length >= valueLength, case .word(let word) = meaning {
            take(length, meaning)
            return PathStep(meaning: .field(word.id), span: token.span.joined(previousSpan))
        }
        index += max(valueLength, 1)
        return PathStep(meaning: .name, span: token.span.joined(previousSpan))
    }
}
