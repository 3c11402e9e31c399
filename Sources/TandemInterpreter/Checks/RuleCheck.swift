import TandemLanguage
import TandemText

/// Finds rules of a set that say nothing, or say what no pair can meet.
struct RuleCheck {
    /// A rule with its parts and where it stands.
    private struct Rule {
        var strength: RuleStrength
        var parts: [Conjunct]
        var span: Span
        /// A school may set its bounds otherwise than the file does.
        var hasParameter: Bool
    }

    let source: SourceFile
    private var diagnostics: [Diagnostic] = []
    private var rules: [Rule] = []

    /// Everything doubtful in one rule set; nothing where the set has mistakes, which are said elsewhere.
    static func findings(_ definition: RuleSetDefinition, _ source: SourceFile) -> [Diagnostic] {
        guard let set = try? CompiledRuleSet(definition, source: source, register: nil) else { return [] }
        var check = RuleCheck(source: source)
        check.read(definition, set)
        check.contradictions()
        check.repetitions()
        return check.diagnostics
    }

    private init(source: SourceFile) { self.source = source }

    private mutating func warn(_ problem: CheckProblem, _ span: Span, _ note: Diagnostic.Note? = nil) {
        diagnostics.append(
            Diagnostic(problem, severity: .warning, source: source, span: span, notes: note.map { [$0] } ?? []))
    }

    private mutating func read(_ definition: RuleSetDefinition, _ set: CompiledRuleSet) {
        let parameters = Set(set.parameters.keys.map { folded($0) })
        for rule in set.rules {
            let span = rule.expression.span
            if rule.weight == 0, rule.strength != .require { warn(.zeroWeight, span) }
            let names = Set(rule.expression.loneNames.map { folded(source.text($0)) })
            var parts: [Conjunct] = []
            if case .truth(let node) = rule.node { parts = Conjunct.parts(of: node) }
            if rule.node.sides.isEmpty || parts.contains(where: \.isConstant) { warn(.constantRule, span) }
            rules.append(
                Rule(
                    strength: rule.strength, parts: parts.filter { !$0.isConstant }, span: span,
                    hasParameter: !names.isDisjoint(with: parameters)))
        }
    }

    // MARK: What nobody can meet

    private mutating func contradictions() {
        var left: [Conjunct.Quantity: (values: ValueSet, spans: [Span])] = [:]
        var isContradicted = false
        for rule in rules where rule.strength == .require {
            var conflict: Span??
            for part in rule.parts where part.quantity != .undecided {
                let known = left[part.quantity]
                let values = known?.values.intersection(part.values) ?? part.values
                if values.isEmpty {
                    conflict = conflict ?? .some(known?.spans.last { $0 != rule.span })
                } else {
                    left[part.quantity] = (values, (known?.spans ?? []) + [rule.span])
                }
            }
            guard let conflict else { continue }
            isContradicted = true
            warn(.contradiction, rule.span, conflict.map { Self.note("it contradicts this", "противоречит этому", $0) })
        }
        if isContradicted { return }
        for rule in rules where rule.strength != .require {
            var own = left
            for part in rule.parts where part.quantity != .undecided {
                let known = own[part.quantity]
                let values = known?.values.intersection(part.values) ?? part.values
                own[part.quantity] = (values, known?.spans ?? [])
                guard values.isEmpty else { continue }
                warn(
                    .neverApplies, rule.span,
                    known?.spans.last.map { Self.note("required here", "требуется здесь", $0) })
                break
            }
        }
    }

    private static func note(_ english: String, _ russian: String, _ span: Span) -> Diagnostic.Note {
        Diagnostic.Note(wording: Wording(english, russian), span: span)
    }

    // MARK: What is said already

    private mutating func repetitions() {
        let requirements = rules.filter { $0.strength == .require && !$0.parts.isEmpty }
        var said: Set<Int> = []
        for (index, rule) in requirements.enumerated() {
            for (other, earlier) in requirements.prefix(index).enumerated() where !said.contains(index) {
                let (follows, precedes) = (implies(earlier, rule), implies(rule, earlier))
                let isSame = folded(source.text(rule.span)) == folded(source.text(earlier.span))
                if isSame || follows && precedes {
                    said.insert(index)
                    warn(.repeatedRequirement, rule.span, Self.note("the first time", "первый раз", earlier.span))
                } else if rule.hasParameter || earlier.hasParameter {
                    continue
                } else if follows {
                    said.insert(index)
                    warn(
                        .impliedRequirement, rule.span,
                        Self.note("it follows from this", "следует из этого", earlier.span))
                } else if precedes, said.insert(other).inserted {
                    warn(
                        .impliedRequirement, earlier.span,
                        Self.note("it follows from this", "следует из этого", rule.span))
                }
            }
        }
    }

    /// Whoever meets the first meets the second.
    private func implies(_ first: Rule, _ second: Rule) -> Bool {
        second.parts.allSatisfy { part in
            first.parts.contains {
                $0.quantity == part.quantity && part.quantity != .undecided && !$0.values.isEmpty
                    && $0.values.isSubset(of: part.values)
            }
        }
    }
}

extension Conjunct {
    /// Speaks of no side of the pair.
    var isConstant: Bool {
        switch quantity {
        case .number(let node): node.sides.isEmpty
        case .code(let node): node.sides.isEmpty
        case .numberDifference(let left, let right): left.sides.union(right.sides).isEmpty
        case .codeDifference(let left, let right): left.sides.union(right.sides).isEmpty
        case .truth(let node): node.sides.isEmpty
        case .undecided: false
        }
    }
}
