import TandemDomain
import TandemLanguage

/// Runs one rule set over pairs: a mentor's values against the vector of mentees.
struct PairScorer {
    /// Points are counted in hundredths, so that sums and ties are exact.
    static let scale = 100.0

    private let set: CompiledRuleSet
    private let evaluator: Evaluator
    private let mentees: [Int32]
    /// Mentees that fulfil what is required of them alone: worked out once.
    private let eligible: Bitmap
    private let pairRules: [CompiledRuleSet.Rule]
    private let mentorRules: [CompiledRuleSet.Rule]

    init(_ set: CompiledRuleSet, _ register: Register, mentees: [Int32]) throws {
        self.set = set
        self.mentees = mentees
        evaluator = try Evaluator(register, tables: set.tables)
        evaluator.rows = mentees
        var eligible = Bitmap(repeating: true, count: mentees.count)
        var pairRules: [CompiledRuleSet.Rule] = []
        var mentorRules: [CompiledRuleSet.Rule] = []
        for rule in set.rules {
            guard rule.strength == .require, case .truth(let node) = rule.node else {
                pairRules.append(rule)
                continue
            }
            if node.sides == .mentee {
                eligible = eligible & evaluator.truth(node).yes
            } else if node.sides.contains(.mentee) {
                pairRules.append(rule)
            } else {
                mentorRules.append(rule)
            }
        }
        self.eligible = eligible
        self.pairRules = pairRules
        self.mentorRules = mentorRules
    }

    /// The mentees allowed with a mentor, and each one's score in hundredths; nil where none is.
    func scores(mentor: Int32) -> (allowed: Bitmap, scores: [Int32])? {
        evaluator.fixed = mentor
        evaluator.rows = Array(mentees.prefix(1))
        for rule in mentorRules {
            if case .truth(let node) = rule.node, evaluator.truth(node).yes.trueCount == 0 { return nil }
        }
        evaluator.rows = mentees
        var allowed = eligible
        for rule in pairRules where rule.strength == .require {
            guard case .truth(let node) = rule.node else { continue }
            allowed = allowed & evaluator.truth(node).yes
        }
        guard allowed.trueCount > 0 else { return nil }
        var points = [Double](repeating: 0, count: mentees.count)
        for rule in pairRules where rule.strength != .require { add(rule, &points) }
        return (allowed, points.map { Int32(clamping: Int(($0 * Self.scale).rounded())) })
    }

    /// What is unknown earns and costs nothing.
    private func add(_ rule: CompiledRuleSet.Rule, _ points: inout [Double]) {
        let weight = rule.strength == .avoid ? -rule.weight : rule.weight
        switch rule.node {
        case .truth(let node):
            for index in evaluator.truth(node).yes.rows { points[Int(index)] += weight }
        case .number(let node, _):
            let vector = evaluator.numbers(node)
            for index in points.indices {
                if let value = vector[index], value.isFinite { points[index] += weight * max(-1e6, min(1e6, value)) }
            }
        case .code, .tags: break
        }
    }
}
