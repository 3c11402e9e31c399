import TandemDomain
import TandemLanguage
import TandemText

/// Finds rules of a set that say nothing, or say what no pair can meet.
struct RuleCheck {
    /// A rule with its parts and where it stands.
    private struct Rule: Equatable {
        var strength: RuleStrength
        var parts: [Conjunct]
        var source: SourceFile
        var span: Span
        /// A school may set its bounds otherwise than the file does.
        var hasParameter: Bool

        var text: String { source.text(span) }

        static func == (left: Rule, right: Rule) -> Bool { left.source === right.source && left.span == right.span }
    }

    /// The text of the set itself; what stands in a base is said of the base.
    let source: SourceFile
    private var diagnostics: [Diagnostic] = []
    private var rules: [Rule] = []

    /// Everything doubtful in a set's own rules; nothing where the set has mistakes, which are said elsewhere.
    static func findings(_ chain: RuleSetChain, own: OwnFields) -> [Diagnostic] {
        guard let set = try? CompiledRuleSet(chain, register: nil, own: own) else { return [] }
        let layer = chain.own
        let spans = layer.definition.items.map(\.span)
        var check = RuleCheck(source: layer.source)
        check.read(set)
        check.contradictions()
        check.repetitions()
        return check.diagnostics.filter { found in
            spans.contains { $0.start <= found.span.start && found.span.end <= $0.end }
        }
    }

    private init(source: SourceFile) { self.source = source }

    private mutating func warn(_ problem: CheckProblem, _ rule: Rule, _ note: Diagnostic.Note? = nil) {
        guard rule.source === source else { return }
        diagnostics.append(
            Diagnostic(problem, severity: .warning, source: source, span: rule.span, notes: note.map { [$0] } ?? []))
    }

    private mutating func read(_ set: CompiledRuleSet) {
        let parameters = Set(set.parameters.keys.map { folded($0) })
        for rule in set.rules {
            let names = Set(rule.expression.loneNames.map { folded(rule.source.text($0)) })
            var parts: [Conjunct] = []
            if case .truth(let node) = rule.node { parts = Conjunct.parts(of: node) }
            let read = Rule(
                strength: rule.strength, parts: parts.filter { !$0.isConstant }, source: rule.source,
                span: rule.expression.span, hasParameter: !names.isDisjoint(with: parameters))
            if rule.weight == 0, rule.strength != .require { warn(.zeroWeight, read) }
            if rule.node.sides.isEmpty || parts.contains(where: \.isConstant) { warn(.constantRule, read) }
            rules.append(read)
        }
    }

    /// Points at another rule; one in a base's text is quoted.
    private func note(_ english: String, _ russian: String, _ rule: Rule) -> Diagnostic.Note {
        guard rule.source !== source else {
            return Diagnostic.Note(wording: Wording(english, russian), span: rule.span)
        }
        return Diagnostic.Note(
            wording: Wording(
                "\(english), in \(rule.source.name): \(rule.text)", "\(russian), в \(rule.source.name): \(rule.text)"))
    }

    // MARK: What nobody can meet

    private mutating func contradictions() {
        var left: [Conjunct.Quantity: (values: ValueSet, rules: [Rule])] = [:]
        var isContradicted = false
        for rule in rules where rule.strength == .require {
            var conflict: Rule??
            for part in rule.parts where part.quantity != .undecided {
                let known = left[part.quantity]
                let values = known?.values.intersection(part.values) ?? part.values
                if values.isEmpty {
                    conflict = conflict ?? .some(known?.rules.last { $0 != rule })
                } else {
                    left[part.quantity] = (values, (known?.rules ?? []) + [rule])
                }
            }
            guard let conflict else { continue }
            isContradicted = true
            warn(.contradiction, rule, conflict.map { note("it contradicts this", "противоречит этому", $0) })
        }
        if isContradicted { return }
        for rule in rules where rule.strength != .require {
            var own = left
            for part in rule.parts where part.quantity != .undecided {
                let known = own[part.quantity]
                let values = known?.values.intersection(part.values) ?? part.values
                own[part.quantity] = (values, known?.rules ?? [])
                guard values.isEmpty else { continue }
                warn(.neverApplies, rule, known?.rules.last.map { note("required here", "требуется здесь", $0) })
                break
            }
        }
    }

    // MARK: What is said already

    private mutating func repetitions() {
        let requirements = rules.filter { $0.strength == .require && !$0.parts.isEmpty }
        var said: Set<Int> = []
        for (index, rule) in requirements.enumerated() {
            for (other, earlier) in requirements.prefix(index).enumerated() where !said.contains(index) {
                let (follows, precedes) = (implies(earlier, rule), implies(rule, earlier))
                let isSame = folded(rule.text) == folded(earlier.text)
                if isSame || follows && precedes {
                    said.insert(index)
                    warn(.repeatedRequirement, rule, note("the first time", "первый раз", earlier))
                } else if rule.hasParameter || earlier.hasParameter {
                    continue
                } else if follows {
                    said.insert(index)
                    warn(
                        .impliedRequirement, rule, note("it follows from this", "следует из этого", earlier))
                } else if precedes, said.insert(other).inserted {
                    warn(
                        .impliedRequirement, earlier, note("it follows from this", "следует из этого", rule))
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
