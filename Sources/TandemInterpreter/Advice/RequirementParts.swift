import TandemDomain
import TandemLanguage

/// A value that a requirement looks at: whose, and as which column of the register.
struct Datum: Hashable {
    var value: Typed
    /// As the rule names it, without the side: `balance`, `gpa`.
    var name: String
    var isMentors: Bool
}

/// A requirement taken apart, to tell which values that nobody has entered would settle it.
indirect enum RequirementParts {
    /// A comparison or a yes-or-no value with the data that it needs.
    case atom(TruthNode, [Datum])
    /// `is known` of the data.
    case known([Datum])
    case not(RequirementParts)
    case and(RequirementParts, RequirementParts)
    case or(RequirementParts, RequirementParts)

    init(_ rule: CompiledRuleSet.Rule, compiler: ExpressionCompiler) {
        self.init(rule.expression, compiler)
    }

    private init(_ expression: Expression, _ compiler: ExpressionCompiler) {
        switch expression {
        case .not(let operand, _): self = .not(Self(operand, compiler))
        case .binary(.and, let left, let right, _): self = .and(Self(left, compiler), Self(right, compiler))
        case .binary(.or, let left, let right, _): self = .or(Self(left, compiler), Self(right, compiler))
        case .known(let operand, let isKnown, _):
            let parts = Self.known(Self.data(operand, compiler))
            self = isKnown ? parts : .not(parts)
        default:
            var compiler = compiler
            let node = (try? compiler.condition(expression)) ?? .unknown
            self = .atom(node, Self.data(expression, compiler))
        }
    }

    private static func data(_ expression: Expression, _ compiler: ExpressionCompiler) -> [Datum] {
        switch expression {
        case .literal, .today: []
        case .path(let steps): steps.count > 1 ? data(expression, steps, compiler) : []
        case .common(let step, _): common(expression, compiler.source.text(step.span), compiler)
        case .call(_, let arguments, _): arguments.flatMap { data($0, compiler) }
        case .negation(let operand, _), .not(let operand, _), .known(let operand, _, _): data(operand, compiler)
        case .isIn(let operand, let items, _, _): data(operand, compiler) + items.flatMap { data($0, compiler) }
        case .binary(_, let left, let right, _): data(left, compiler) + data(right, compiler)
        }
    }

    private static func data(_ path: Expression, _ steps: [PathStep], _ compiler: ExpressionCompiler) -> [Datum] {
        var compiler = compiler
        guard let value = try? compiler.compile(path) else { return [] }
        let name = compiler.source.text(steps[1].span.joined(steps[steps.count - 1].span))
        return [Datum(value: value, name: name, isMentors: value.sides == .mentor)]
    }

    /// What both sides have is known where each side's set is.
    private static func common(_ expression: Expression, _ name: String, _ compiler: ExpressionCompiler) -> [Datum] {
        var compiler = compiler
        guard case .tags(.intersection(let mentor, let mentee))? = try? compiler.compile(expression) else { return [] }
        return [
            Datum(value: .tags(mentor), name: name, isMentors: true),
            Datum(value: .tags(mentee), name: name, isMentors: false),
        ]
    }

    /// The fewest data that are not known and with which this could hold, and those with which it could fail; nil where
    /// no entry makes it so. What is not known is taken to be able to have any value.
    ///
    /// - Parameters:
    ///   - truth: what is known of a comparison.
    ///   - isKnown: whether a value is entered.
    func settling(truth: (TruthNode) -> Bool?, isKnown: (Datum) -> Bool) -> (hold: Set<Datum>?, fail: Set<Datum>?) {
        switch self {
        case .atom(let node, let data):
            if let truth = truth(node) { return truth ? ([], nil) : (nil, []) }
            let missing = Set(data.filter { !isKnown($0) })
            return missing.isEmpty ? (nil, nil) : (missing, missing)
        case .known(let data):
            let missing = Set(data.filter { !isKnown($0) })
            return missing.isEmpty ? ([], nil) : (missing, [])
        case .not(let operand):
            let found = operand.settling(truth: truth, isKnown: isKnown)
            return (found.fail, found.hold)
        case .and(let left, let right):
            let (left, right) = (
                left.settling(truth: truth, isKnown: isKnown), right.settling(truth: truth, isKnown: isKnown)
            )
            return (Self.both(left.hold, right.hold), Self.either(left.fail, right.fail))
        case .or(let left, let right):
            let (left, right) = (
                left.settling(truth: truth, isKnown: isKnown), right.settling(truth: truth, isKnown: isKnown)
            )
            return (Self.either(left.hold, right.hold), Self.both(left.fail, right.fail))
        }
    }

    private static func both(_ left: Set<Datum>?, _ right: Set<Datum>?) -> Set<Datum>? {
        guard let left, let right else { return nil }
        return left.union(right)
    }

    private static func either(_ left: Set<Datum>?, _ right: Set<Datum>?) -> Set<Datum>? {
        guard let left else { return right }
        guard let right else { return left }
        return right.count < left.count ? right : left
    }
}
