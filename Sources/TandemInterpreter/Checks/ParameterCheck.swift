import TandemLanguage
import TandemText

/// Finds parameters of a rule set that no rule uses, or that hide a field or a value.
enum ParameterCheck {
    static func findings(_ definition: RuleSetDefinition, _ source: SourceFile) -> [Diagnostic] {
        var used: Set<String> = []
        var parameters: [Span] = []
        for item in definition.items {
            switch item.item {
            case .parameter(let name, _): parameters.append(name)
            case .rule(_, let expression, _, _): used.formUnion(expression.loneNames.map { folded(source.text($0)) })
            }
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
