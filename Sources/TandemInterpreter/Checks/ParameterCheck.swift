import TandemLanguage
import TandemText

/// Finds parameters of a rule set that no rule uses, or that hide a field or a value.
enum ParameterCheck {
    /// What is doubtful in the set's own parameters; the rules of its bases count as using them.
    static func findings(_ chain: RuleSetChain) -> [Diagnostic] {
        var used: Set<String> = []
        for layer in chain.layers {
            for expression in layer.definition.items.compactMap(\.item.expression) {
                used.formUnion(expression.loneNames.map { folded(layer.source.text($0)) })
            }
        }
        let source = chain.own.source
        let parameters = chain.own.definition.items.compactMap { item -> Span? in
            if case .parameter(let name, _) = item.item { name } else { nil }
        }
        return parameters.flatMap { span -> [Diagnostic] in
            let name = source.text(span)
            var problems: [CheckProblem] = []
            if !used.contains(folded(name)) { problems.append(.unusedParameter(name)) }
            let hidden = ContextSet(.field).union(.values)
            if Vocabulary.shared.meaning(of: name, in: hidden) != nil { problems.append(.shadowingParameter(name)) }
            return problems.map { Diagnostic($0, severity: .warning, source: source, span: span) }
        }
    }
}

extension Expression {
    /// The names that stand alone, without a dot: where a parameter can be meant.
    var loneNames: [Span] {
        switch self {
        case .path(let steps): steps.count == 1 ? [steps[0].span] : []
        case .literal, .today, .common: []
        case .negation(let operand, _), .not(let operand, _), .known(let operand, _, _): operand.loneNames
        case .binary(_, let left, let right, _): left.loneNames + right.loneNames
        case .isIn(let operand, let items, _, _): operand.loneNames + items.flatMap(\.loneNames)
        case .call(_, let arguments, _): arguments.flatMap(\.loneNames)
        }
    }
}
