import TandemDomain
import TandemLanguage
import TandemText

/// A rule set with its types, ready to run over pairs.
struct CompiledRuleSet {
    struct Rule: Sendable {
        var strength: RuleStrength
        var node: Typed
        /// Points a unit: a requirement has none.
        var weight: Double
        var reason: String?
        var expression: Expression
        /// The rule as written.
        var text: String
        /// The text it stands in: the set's own, or that of a set it extends.
        var source: SourceFile
        var span: Span

        init(
            _ strength: RuleStrength, _ node: Typed, _ weight: Double?, _ reason: TextLiteral?,
            _ expression: Expression, in source: SourceFile, _ span: Span
        ) {
            self.strength = strength
            self.node = node
            self.weight = weight ?? 1
            self.reason = reason.map { source.text($0) }
            self.expression = expression
            text = source.text(expression.span)
            self.source = source
            self.span = span
        }

        var line: Int { source.position(at: Int(span.start)).line }
    }

    var name: String
    var rules: [Rule]
    /// Rules about two mentees of one mentor: only groups look at them.
    var within: [Rule] = []
    var tables: Set<TableName>
    var tablesWithin: Set<TableName> = []
    var parameters: [String: ParameterValue]

    /// Compiles a set and those it extends, with parameters set by who uses it; every mistake is reported in one go.
    ///
    /// A parameter takes the value of the last set that has it, so that a set may change its base's.
    ///
    /// - Parameter own: the school's own fields that the rules may name.
    init(
        _ chain: RuleSetChain, register: Register?, own: OwnFields, settings: [String: ParameterValue] = [:]
    ) throws {
        name = chain.name
        var parameters: [String: ParameterValue] = [:]
        var diagnostics: [Diagnostic] = []
        for layer in chain.layers {
            var declared: Set<String> = []
            for item in layer.definition.items {
                guard case .parameter(let span, let value) = item.item else { continue }
                let name = layer.source.text(span)
                if !declared.insert(folded(name)).inserted {
                    let problem = SemanticProblem.repeatedParameter(name)
                    diagnostics.append(Diagnostic(problem, source: layer.source, span: span))
                }
                let known = parameters.keys.first { folded($0) == folded(name) }
                parameters[known ?? name] = ParameterValue(literal: value.literal, source: layer.source)
            }
        }
        for (name, value) in settings {
            if let known = parameters.keys.first(where: { folded($0) == folded(name) }) { parameters[known] = value }
        }
        self.parameters = parameters
        var rules: [Rule] = []
        var tables: Set<TableName> = []
        for layer in chain.layers {
            func compiler(_ subject: Scope.Subject) -> ExpressionCompiler {
                let scope = Scope(subject: subject, today: register?.today ?? .today(), own: own)
                return ExpressionCompiler(source: layer.source, scope: scope, register: register)
            }
            var ofPairs = compiler(.pair(parameters: parameters))
            var ofGroups = compiler(.group(parameters: parameters))
            for item in layer.definition.items {
                do {
                    switch item.item {
                    case .parameter: break
                    case .rule(let strength, let expression, let weight, let reason):
                        let node = try Self.compile(strength, expression, weight, &ofPairs, layer.source, item.span)
                        rules.append(Rule(strength, node, weight, reason, expression, in: layer.source, item.span))
                    case .withinGroup(let strength, let expression, let weight, let reason):
                        if strength == .require {
                            let problem = SemanticProblem.requireWithinGroup
                            throw Rejection([Diagnostic(problem, source: layer.source, span: item.span)])
                        }
                        let node = try Self.compile(strength, expression, weight, &ofGroups, layer.source, item.span)
                        within.append(Rule(strength, node, weight, reason, expression, in: layer.source, item.span))
                    }
                } catch let rejection as Rejection {
                    diagnostics += rejection.diagnostics
                }
            }
            tables.formUnion(ofPairs.tables)
            tablesWithin.formUnion(ofGroups.tables)
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        self.rules = rules
        self.tables = tables
    }

    private static func compile(
        _ strength: RuleStrength, _ expression: Expression, _ weight: Double?, _ compiler: inout ExpressionCompiler,
        _ source: SourceFile, _ span: Span
    ) throws -> Typed {
        if strength == .require {
            if weight != nil {
                throw Rejection([Diagnostic(SemanticProblem.weightMissing, source: source, span: span)])
            }
            return .truth(try compiler.condition(expression))
        }
        if let weight, !(-1e6...1e6).contains(weight) {
            throw Rejection([Diagnostic(SemanticProblem.weightOutOfRange(weight), source: source, span: span)])
        }
        let typed = try compiler.compile(expression)
        switch typed {
        case .truth, .number: return typed
        case .code, .tags:
            throw Rejection([
                Diagnostic(
                    SemanticProblem.ruleNotNumberOrCondition(typed.type.wording), source: source,
                    span: expression.span)
            ])
        }
    }
}

/// Which sides of a pair an expression looks at.
struct Sides: OptionSet {
    let rawValue: Int
    static let mentor = Sides(rawValue: 1)
    static let mentee = Sides(rawValue: 2)
}

extension Access {
    var sides: Sides { side == .fixed ? .mentor : .mentee }
}

extension Typed {
    var sides: Sides {
        switch self {
        case .number(let node, _): node.sides
        case .code(let node, _): node.sides
        case .tags(let node): node.sides
        case .truth(let node): node.sides
        }
    }
}

extension NumberNode {
    var sides: Sides {
        switch self {
        case .constant, .unknown: []
        case .column(let access, _), .relationCount(let access, _), .relationAggregate(_, let access, _, _):
            access.sides
        case .negative(let operand), .whole(let operand): operand.sides
        case .arithmetic(_, let left, let right): left.sides.union(right.sides)
        case .extreme(_, let operands): operands.reduce(into: []) { $0.formUnion($1.sides) }
        case .tagCount(let node): node.sides
        case .grade(let node), .years(let node, _): node.sides
        case .dayDifference(let left, let right): left.sides.union(right.sides)
        case .truth(let node): node.sides
        }
    }
}

extension CodeNode {
    var sides: Sides {
        switch self {
        case .constant, .unknown: []
        case .column(let access, _), .row(let access), .nextMeeting(let access): access.sides
        case .month(let node), .shifted(let node, _): node.sides
        }
    }
}

extension TagNode {
    var sides: Sides {
        switch self {
        case .column(let access, _): access.sides
        case .intersection(let left, let right): left.sides.union(right.sides)
        }
    }
}

extension TruthNode {
    var sides: Sides {
        switch self {
        case .constant, .unknown: []
        case .column(let access, _): access.sides
        case .compareNumbers(_, let left, let right): left.sides.union(right.sides)
        case .compareCodes(_, let left, let right): left.sides.union(right.sides)
        case .isIn(let node, _): node.sides
        case .tagsShare(let left, let right): left.sides.union(right.sides)
        case .hasTag(let node, _): node.sides
        case .known(let typed): typed.sides
        case .not(let node): node.sides
        case .and(let left, let right), .or(let left, let right): left.sides.union(right.sides)
        }
    }
}
