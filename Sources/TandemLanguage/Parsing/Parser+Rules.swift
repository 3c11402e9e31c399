import TandemText

extension Parser {
    mutating func ruleSet(_ start: Span) throws(SyntaxFailure) -> RuleSetDefinition {
        let name = try textLiteral()
        let form = try formFilter()
        let base = accept(.extends) ? try textLiteral() : nil
        let items = try block(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            try parser.ruleItem()
        }
        return RuleSetDefinition(name: name, form: form, base: base, items: items)
    }

    private mutating func ruleItem() throws(SyntaxFailure) -> RuleItem {
        operators = 0
        if accept(.parameter) {
            let name = try expect(.word, .parameter).span
            try expectContinuing(.equal, .equals)
            return .parameter(name: name, value: try value())
        }
        guard let strength = strength() else {
            throw unexpected(
                .keyword(.parameter), .keyword(.require), .keyword(.prefer), .keyword(.avoid), .keyword(.end))
        }
        let isWithin = accept(.withinGroup)
        let condition = try expression()
        let weight = accept(.weight) ? try number() : nil
        let reason = acceptAfterComma(.because) ? try textLiteral() : nil
        if isWithin { return .withinGroup(strength, condition, weight: weight, reason: reason) }
        return .rule(strength, condition, weight: weight, reason: reason)
    }

    private mutating func strength() -> RuleStrength? {
        accept(.require) ? .require : accept(.prefer) ? .prefer : accept(.avoid) ? .avoid : nil
    }
}
