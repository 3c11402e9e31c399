import TandemDomain
import TandemLanguage

/// When a rule is worked out for groups of people, and when rows of lanes are laid out. Only speed depends on it.
struct GridLimits {
    /// So many cells are always worth it, however few pairs there are.
    var least = 1 << 16
    /// For so many people it is worth starting several threads.
    var people = 4096

    /// Whether so many people are worth several threads.
    func allowThreads(_ people: Int) -> Bool { people >= self.people }
    /// Whether a grid of so many cells costs less than asking for each pair.
    func allowGrid(_ cells: Int, pairs: Int) -> Bool { cells <= max(least, pairs / 4) }
    /// Whether rows of so many bits cost less than looking at each pair left.
    func allowBits(_ bits: Int, pairs: Int) -> Bool { bits <= max(least, pairs / 4) }
    /// Whether rows of so many scores cost less than looking up each pair left.
    func allowRows(_ lanes: Int, pairs: Int) -> Bool { lanes <= pairs / 8 }
}

/// One rule worked out for each group of mentors against each group of mentees, by the one evaluator.
///
/// People of a group are alike to the rule, so one of each stands for all: a rule on grades asks eleven times eleven
/// questions, however many pairs there are.
struct RuleGrid {
    let mentors: Numbering
    let mentees: Numbering

    var cellCount: Int { mentors.count * mentees.count }

    init(_ rule: Typed, mentors: SideValues, mentees: SideValues) {
        let parts = RuleParts(rule)
        self.mentors = mentors.numbering(parts.mentor)
        self.mentees = mentees.numbering(parts.mentee)
    }

    /// Calls `read` with the evaluator on one group of the smaller side against all of the other, and writes the cells.
    ///
    /// The cells of a mentee group are next to each other.
    private func fill<Cell>(
        _ empty: Cell, _ evaluator: Evaluator, _ mentorRows: [Int32], _ menteeRows: [Int32], _ read: () -> [Cell]
    ) -> [Cell] {
        var cells = Array(repeating: empty, count: cellCount)
        let mentorFirsts = mentors.firsts.map { mentorRows[Int($0)] }
        let menteeFirsts = mentees.firsts.map { menteeRows[Int($0)] }
        if mentors.count < mentees.count {
            (evaluator.varying, evaluator.rows) = (.rows, menteeFirsts)
            for (mentor, row) in mentorFirsts.enumerated() {
                evaluator.fixed = row
                for (mentee, cell) in read().enumerated() { cells[mentee * mentors.count + mentor] = cell }
            }
        } else {
            (evaluator.varying, evaluator.rows) = (.fixed, mentorFirsts)
            for (mentee, row) in menteeFirsts.enumerated() {
                evaluator.fixed = row
                for (mentor, cell) in read().enumerated() { cells[mentee * mentors.count + mentor] = cell }
            }
        }
        return cells
    }

    /// Where a condition holds; unknown is not.
    func holds(_ node: TruthNode, _ evaluator: Evaluator, _ mentors: [Int32], _ mentees: [Int32]) -> [Bool] {
        fill(false, evaluator, mentors, mentees) {
            let yes = evaluator.truth(node).yes
            return evaluator.rows.indices.map { yes[$0] }
        }
    }

    /// The points that a preference gives.
    func points(
        _ rule: CompiledRuleSet.Rule, _ evaluator: Evaluator, _ mentors: [Int32], _ mentees: [Int32]
    ) -> [Double] {
        fill(0, evaluator, mentors, mentees) { evaluator.points(rule) }
    }
}

extension Evaluator {
    /// A preference's points for each of `rows`: what is unknown earns and costs nothing.
    func points(_ rule: CompiledRuleSet.Rule) -> [Double] {
        switch rule.node {
        case .truth(let node):
            let yes = truth(node).yes
            return rows.indices.map { yes[$0] ? rule.points : 0 }
        case .number(let node, _):
            let vector = numbers(node)
            return rows.indices.map { PairScorer.points(rule.points, vector[$0]) }
        case .code, .tags: return Array(repeating: 0, count: rows.count)
        }
    }
}

extension CompiledRuleSet.Rule {
    /// Points a unit: what is to be avoided costs.
    var points: Double { strength == .avoid ? -weight : weight }
}
