/// Finds the fewest changes that bring so many people to take part, exactly, by branch and bound.
///
/// The bound is an easier problem that is one of assignment. Where its solution costs more in truth, because a shared
/// change was paid in part, a person counted twice or a mentor had a place too many, the search settles that one question
/// either way. It ends when every part has been solved or cannot beat what was found, or after `steps` questions: then the
/// answer says how few changes are not ruled out.
///
/// - Parameters:
///   - needed: how many people more are to take part, 1 or more.
///   - steps: the most questions to settle.
/// - Throws: ``AssignmentError``.
package func fewestChanges(
    _ problem: CoverageProblem, needed: Int, steps: Int = 2000, cancelled: @escaping @Sendable () -> Bool = { false }
) throws(AssignmentError) -> CoverageAnswer {
    var search = CoverageSearch(problem, steps: steps, cancelled: cancelled)
    if let answer = try search.run(needed: needed) { return answer }
    // More people can only be harder, so that bisection finds the most.
    var (low, high) = (0, needed - 1)
    while low < high {
        let middle = (low + high + 1) / 2
        if try search.run(needed: middle) != nil { low = middle } else { high = middle - 1 }
    }
    return .unreachable(most: low)
}

private struct CoverageSearch {
    let index: CoverageIndex
    let steps: Int
    let cancelled: @Sendable () -> Bool
    private var problem: CoverageProblem { index.problem }
    private var best: (options: [Int], changes: Int)?
    private var left = 0
    /// The least bound among the parts that were given up.
    private var leastOpen = Int.max

    init(_ problem: CoverageProblem, steps: Int, cancelled: @escaping @Sendable () -> Bool) {
        index = CoverageIndex(problem)
        self.steps = steps
        self.cancelled = cancelled
    }

    /// Nil where it is certain that no choice brings as many people.
    mutating func run(needed: Int) throws(AssignmentError) -> CoverageAnswer? {
        best = nil
        left = steps
        leastOpen = .max
        let people = (problem.personOfMentor + problem.personOfMentee).max() ?? -1
        try settle(
            CoverageDecisions(
                shared: Array(repeating: .open, count: problem.sharedCount),
                anchors: Array(repeating: .open, count: problem.placesLeft.count),
                claims: Array(repeating: -1, count: Int(people) + 1)), needed, hint: nil)
        guard let best else { return leastOpen == .max ? nil : .undecided(fewestPossible: leastOpen) }
        return .path(
            CoveragePath(
                options: best.options, changes: best.changes, people: problem.outcome(of: best.options).people,
                fewestPossible: min(best.changes, leastOpen)))
    }

    private mutating func settle(
        _ decisions: CoverageDecisions, _ needed: Int, hint: Int?
    ) throws(AssignmentError) {
        let relaxation = CoverageRelaxation(index, decisions, cancelled: cancelled)
        guard let solution = try relaxation.solve(needed: needed, hint: hint) else { return }
        let bound = Int((solution.units + CoverageRelaxation.unit - 1) / CoverageRelaxation.unit)
        if let best, bound >= best.changes { return }
        let outcome = problem.outcome(of: solution.options)
        if outcome.people >= needed, outcome.changes < best?.changes ?? .max {
            best = (solution.options, outcome.changes)
        }
        if let best, bound >= best.changes { return }
        let parts = left > 0 ? branches(decisions, solution, relaxation) : []
        if parts.isEmpty { leastOpen = min(leastOpen, bound) }
        left -= 1
        for part in parts { try settle(part, needed, hint: solution.mentees) }
    }

    /// The ways to settle one question that the solution leaves open; every solution is in one of them.
    private func branches(
        _ decisions: CoverageDecisions, _ solution: CoverageRelaxation.Solution, _ relaxation: CoverageRelaxation
    ) -> [CoverageDecisions] {
        if let person = doublePerson(in: solution.options, decisions) {
            return participations(of: person).map { participation in
                var next = decisions
                next.claims[Int(person)] = Int32(participation)
                return next
            }
        }
        if let item = relaxation.underpaid(by: solution) {
            return [CoverageDecisions.Choice.taken, .refused].map { choice in
                var next = decisions
                next.shared[item] = choice
                return next
            }
        }
        if let mentor = relaxation.openAnchor(in: solution.options) {
            return [CoverageDecisions.Anchor.held, .new].map { anchor in
                var next = decisions
                next.anchors[mentor] = anchor
                return next
            }
        }
        return []
    }

    private func doublePerson(in options: [Int], _ decisions: CoverageDecisions) -> Int32? {
        var seen: [Int32: Set<Int>] = [:]
        for number in options {
            let option = problem.options[number]
            let mentee = problem.placesLeft.count + option.mentee
            for (person, participation) in [
                (problem.personOfMentor[option.mentor], option.mentor), (problem.personOfMentee[option.mentee], mentee),
            ] where person >= 0 && decisions.claims[Int(person)] < 0 {
                seen[person, default: []].insert(participation)
            }
        }
        return seen.filter { $0.value.count > 1 }.keys.min()
    }

    private func participations(of person: Int32) -> [Int] {
        let mentors = problem.personOfMentor.indices.filter { problem.personOfMentor[$0] == person }
        let mentees = problem.personOfMentee.indices.filter { problem.personOfMentee[$0] == person }
        return mentors + mentees.map { problem.placesLeft.count + $0 }
    }
}
