import TandemDomain
import TandemLanguage

/// Scores mentees two by two by a form's rules within groups.
struct GroupScorer {
    private let matchmaker: Matchmaker

    init(_ matchmaker: Matchmaker) {
        self.matchmaker = matchmaker
    }

    /// What each two mentees add with the same mentor, both ways together, in hundredths: a square, row by row.
    ///
    /// A set's rules speak of two mentees where it may serve both of them.
    func matrix(_ mentees: [Int32], cancelled: () -> Bool) throws -> [Int32] {
        let count = mentees.count
        var points = [Double](repeating: 0, count: count * count)
        let subject = try matchmaker.variants(of: mentees)
        for (index, set) in matchmaker.sets.enumerated() where !set.within.isEmpty {
            let evaluator = try Evaluator(matchmaker.register, tables: set.tablesWithin)
            let spokenOf = mentees.indices.filter { subject[$0] == nil || subject[$0] == index }
            evaluator.rows = spokenOf.map { mentees[$0] }
            for other in spokenOf {
                if cancelled() { throw Interruption() }
                evaluator.fixed = mentees[other]
                for rule in set.within {
                    for (place, value) in Self.points(rule, evaluator, spokenOf.count) where spokenOf[place] != other {
                        points[other * count + spokenOf[place]] += value
                    }
                }
            }
        }
        var matrix = [Int32](repeating: 0, count: count * count)
        for first in 0..<count {
            for second in 0..<first {
                let both = points[first * count + second] + points[second * count + first]
                let hundredths = Int32(clamping: Int64((both * PairScorer.scale).rounded()))
                matrix[first * count + second] = hundredths
                matrix[second * count + first] = hundredths
            }
        }
        return matrix
    }

    /// What a rule adds for each of the evaluator's rows, where it adds anything; the unknown adds nothing.
    private static func points(
        _ rule: CompiledRuleSet.Rule, _ evaluator: Evaluator, _ count: Int
    ) -> [(place: Int, points: Double)] {
        let weight = rule.strength == .avoid ? -rule.weight : rule.weight
        switch rule.node {
        case .truth(let node):
            let vector = evaluator.truth(node)
            return (0..<count).filter { vector[$0] == true }.map { ($0, weight) }
        case .number(let node, _):
            let vector = evaluator.numbers(node)
            return (0..<count).compactMap { place in
                guard let value = vector[place], value.isFinite else { return nil }
                return (place, max(-1e6, min(1e6, value)) * weight)
            }
        case .code, .tags: return []
        }
    }
}
