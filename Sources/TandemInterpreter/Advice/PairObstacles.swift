import TandemDomain
import TandemLanguage

/// What keeps a pair from being allowed under one rule set, and what it would score.
struct PairObstacles {
    /// A value that nobody has entered, of a row of a base.
    struct Fact: Hashable {
        var base: TableName
        var row: Int32
        var name: String
    }

    var set: Int
    /// Entered so that the requirements hold, they would remove their obstacles.
    var facts: [Fact] = []
    /// The requirements that do not hold, by number in the set.
    var failing: [Int] = []
    /// In hundredths of a point.
    var score: Int32 = 0

    var count: Int { facts.count + failing.count }
}

/// Finds the obstacles of pairs, one mentor against many mentees.
final class ObstacleFinder {
    private let matchmaker: Matchmaker
    private let sets: [PreparedSet]
    private let variants: [Int32: Int]

    private struct PreparedSet {
        var set: CompiledRuleSet
        var evaluator: Evaluator
        var parts: [RequirementParts?]
    }

    /// - Parameter mentees: whom is asked about.
    init(_ matchmaker: Matchmaker, mentees: [Int32]) throws {
        self.matchmaker = matchmaker
        variants = Dictionary(
            zip(mentees, try matchmaker.variants(of: mentees)).compactMap { mentee, set in set.map { (mentee, $0) } },
            uniquingKeysWith: { first, _ in first })
        let own = try matchmaker.register.ownFields()
        sets = try matchmaker.sets.map { set in
            PreparedSet(
                set: set, evaluator: try Evaluator(matchmaker.register, tables: set.tables),
                parts: set.rules.map { rule in
                    guard rule.strength == .require else { return nil }
                    let scope = Scope(subject: .pair(parameters: set.parameters), today: matchmaker.today, own: own)
                    return RequirementParts(
                        rule,
                        compiler: ExpressionCompiler(
                            source: rule.source, scope: scope, register: matchmaker.register))
                })
        }
    }

    /// For each mentee the obstacles under each rule set that speaks of it.
    func obstacles(mentor: Int32, mentees: [Int32]) -> [[PairObstacles]] {
        var result = [[PairObstacles]](repeating: [], count: mentees.count)
        for (index, prepared) in sets.enumerated() {
            let spokenOf = mentees.indices.filter { variants[mentees[$0]].map { $0 == index } ?? true }
            prepared.evaluator.rows = spokenOf.map { mentees[$0] }
            prepared.evaluator.fixed = mentor
            for (mentee, found) in zip(spokenOf, obstacles(prepared, index, mentor)) { result[mentee].append(found) }
        }
        return result
    }

    private func obstacles(_ prepared: PreparedSet, _ index: Int, _ mentor: Int32) -> [PairObstacles] {
        let evaluator = prepared.evaluator
        var found = evaluator.rows.map { _ in PairObstacles(set: index) }
        var points = [Double](repeating: 0, count: found.count)
        let reading = Reading(evaluator)
        for (number, rule) in prepared.set.rules.enumerated() {
            if let parts = prepared.parts[number], case .truth(let node) = rule.node {
                let truth = evaluator.truth(node)
                for row in found.indices where truth[row] != true {
                    let data = parts.settling(
                        truth: { reading.truth($0)[row] }, isKnown: { reading.isKnown($0.value)[row] == true }
                    ).hold
                    if let data, !data.isEmpty {
                        let facts = data.map { fact($0, mentor: mentor, mentee: evaluator.rows[row]) }
                        for fact in facts.sorted(by: Self.precedes) where !found[row].facts.contains(fact) {
                            found[row].facts.append(fact)
                        }
                    } else {
                        found[row].failing.append(number)
                    }
                }
            } else {
                add(rule, evaluator, to: &points)
            }
        }
        for row in found.indices { found[row].score = PairScorer.hundredths(points[row]) }
        return found
    }

    private func add(_ rule: CompiledRuleSet.Rule, _ evaluator: Evaluator, to points: inout [Double]) {
        let weight = rule.strength == .avoid ? -rule.weight : rule.weight
        switch rule.node {
        case .truth(let node):
            let truth = evaluator.truth(node)
            for row in points.indices where truth[row] == true { points[row] += weight }
        case .number(let node, _):
            let numbers = evaluator.numbers(node)
            for row in points.indices { points[row] += PairScorer.points(weight, numbers[row]) }
        case .code, .tags: break
        }
    }

    private func fact(_ datum: Datum, mentor: Int32, mentee: Int32) -> PairObstacles.Fact {
        datum.isMentors
            ? PairObstacles.Fact(base: .mentors, row: mentor, name: datum.name)
            : PairObstacles.Fact(base: .mentees, row: mentee, name: datum.name)
    }

    private static func precedes(_ left: PairObstacles.Fact, _ right: PairObstacles.Fact) -> Bool {
        (left.base.rawValue, left.name) < (right.base.rawValue, right.name)
    }

    /// The vectors of one mentor's round, each worked out once.
    private final class Reading {
        private let evaluator: Evaluator
        private var truths: [TruthNode: TruthVector] = [:]

        init(_ evaluator: Evaluator) { self.evaluator = evaluator }

        func truth(_ node: TruthNode) -> TruthVector {
            if let known = truths[node] { return known }
            let vector = evaluator.truth(node)
            truths[node] = vector
            return vector
        }

        func isKnown(_ value: Typed) -> TruthVector { truth(.known(value)) }
    }
}
