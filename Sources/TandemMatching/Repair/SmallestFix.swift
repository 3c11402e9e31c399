/// A way to let a mentee have a mentor: what would have to change before the pair is possible.
package struct FixOption: Equatable, Sendable {
    package var mentor: Int32
    /// How many changes that takes; 0 for an allowed pair.
    package var changes: Int
    /// Of fixes with equally many changes the one of the least weight counts.
    package var weight: Int
    /// The score that the pair would have.
    package var score: Int32

    package init(mentor: Int32, changes: Int, weight: Int, score: Int32) {
        self.mentor = mentor
        self.changes = changes
        self.weight = weight
        self.score = score
    }
}

/// The fewest changes with which a mentee gets a mentor and nobody loses theirs.
package struct SmallestFix: Equatable, Sendable {
    /// The option taken, by its number among those given.
    package let option: Int
    /// The mentor who takes one mentee more than before; nil where a free place is enough.
    package let placeAt: Int32?
    /// The mentee's own move, then those that it causes one after the other.
    package let moves: [PlanMove]
    /// All changes: those of the option, and one for a place.
    package let changes: Int

    package init(option: Int, placeAt: Int32?, moves: [PlanMove], changes: Int) {
        self.option = option
        self.placeAt = placeAt
        self.moves = moves
        self.changes = changes
    }
}

/// Finds the smallest fix for mentees whom a largest assignment leaves without a mentor.
///
/// Whatever changes let the mentee have a mentor and everybody else keep one, the difference to the assignment is a path:
/// the mentee takes a place, whoever held it takes the next one, and so on to a place that was free or is new. Only
/// the mentee's own pair needs changes of its own: if a pair further on needed one, a new place where the path stood
/// before would do with no more. So the search is for the shortest path over the mentors, and it is exact.
package struct PlanRepair {
    private let graph: CandidateGraph
    private let mentorOfMentee: [Int32]
    private let weightOfPlace: [Int]
    private var tenants: [[Int]]
    private let scores: ClosedRange<Int64>

    /// - Parameters:
    ///   - mentorOfMentee: an assignment of the graph with as many pairs as possible.
    ///   - weightOfPlace: for each mentor, the weight of one more place.
    package init(_ graph: CandidateGraph, mentorOfMentee: [Int32], weightOfPlace: [Int]) {
        self.graph = graph
        self.mentorOfMentee = mentorOfMentee
        self.weightOfPlace = weightOfPlace
        tenants = Array(repeating: [], count: graph.mentorCount)
        for (mentee, mentor) in mentorOfMentee.enumerated() where mentor >= 0 { tenants[Int(mentor)].append(mentee) }
        let (low, high) = (graph.scores.min() ?? 0, graph.scores.max() ?? 0)
        scores = Int64(low)...Int64(high)
    }

    /// Compared in this order: fewest changes, least weight, fewest moves, highest total score.
    private struct Cost: Comparable {
        var changes: Int
        var weight: Int
        var moves: Int
        /// How much less than the most the moves bring; never negative, as a shortest path needs.
        var loss: Int64

        static func < (left: Cost, right: Cost) -> Bool {
            (left.changes, left.weight, left.moves, left.loss) < (right.changes, right.weight, right.moves, right.loss)
        }
    }

    /// - Parameters:
    ///   - mentee: one without a mentor.
    ///   - options: at most one for each mentor.
    /// - Returns: nil where there is no option.
    package func smallestFix(for mentee: Int, options: [FixOption]) -> SmallestFix? {
        var costs = [Cost?](repeating: nil, count: graph.mentorCount)
        var optionOfMentor = [Int](repeating: -1, count: graph.mentorCount)
        /// Who comes to a mentor on the way found, from which mentor.
        var arriving = [Int](repeating: mentee, count: graph.mentorCount)
        let most = options.lazy.map { Int64($0.score) }.max() ?? 0
        for (number, option) in options.enumerated() {
            let cost = Cost(
                changes: option.changes, weight: option.weight, moves: 0, loss: most - Int64(option.score))
            if costs[Int(option.mentor)].map({ cost < $0 }) ?? true {
                costs[Int(option.mentor)] = cost
                optionOfMentor[Int(option.mentor)] = number
            }
        }
        var isDone = [Bool](repeating: false, count: graph.mentorCount)
        var best: (cost: Cost, mentor: Int, isNewPlace: Bool)?
        while let mentor = nearest(costs, isDone), let cost = costs[mentor] {
            if let best, best.cost < cost { break }
            isDone[mentor] = true
            let isFull = tenants[mentor].count >= Int(graph.mentorCapacities[mentor])
            var end = cost
            if isFull {
                end.changes += 1
                end.weight += weightOfPlace[mentor]
            }
            if best.map({ end < $0.cost }) ?? true { best = (end, mentor, isFull) }
            for tenant in tenants[mentor] {
                let left = score(tenant, Int32(mentor)) - scores.lowerBound
                for entry in graph.offsets[tenant]..<graph.offsets[tenant + 1] {
                    let next = Int(graph.mentors[entry])
                    if next == mentor || isDone[next] { continue }
                    var reached = cost
                    reached.moves += 1
                    reached.loss += left + scores.upperBound - Int64(graph.scores[entry])
                    if costs[next].map({ reached < $0 }) ?? true {
                        costs[next] = reached
                        arriving[next] = tenant
                    }
                }
            }
        }
        return best.map { fix(mentee, options, optionOfMentor, arriving, $0.mentor, $0.isNewPlace, $0.cost.changes) }
    }

    private func nearest(_ costs: [Cost?], _ isDone: [Bool]) -> Int? {
        var found: (mentor: Int, cost: Cost)?
        for (mentor, cost) in costs.enumerated() where !isDone[mentor] {
            if let cost, found.map({ cost < $0.cost }) ?? true { found = (mentor, cost) }
        }
        return found?.mentor
    }

    private func score(_ mentee: Int, _ mentor: Int32) -> Int64 {
        graph.entry(mentee: mentee, mentor: mentor).map { Int64(graph.scores[$0]) } ?? scores.lowerBound
    }

    private func fix(
        _ mentee: Int, _ options: [FixOption], _ optionOfMentor: [Int], _ arriving: [Int], _ end: Int,
        _ isNewPlace: Bool, _ changes: Int
    ) -> SmallestFix {
        var moves: [PlanMove] = []
        var mentor = end
        while arriving[mentor] != mentee {
            let tenant = arriving[mentor]
            moves.append(PlanMove(mentee: tenant, from: mentorOfMentee[tenant], to: Int32(mentor)))
            mentor = Int(mentorOfMentee[tenant])
        }
        moves.append(PlanMove(mentee: mentee, from: -1, to: Int32(mentor)))
        return SmallestFix(
            option: optionOfMentor[mentor], placeAt: isNewPlace ? Int32(end) : nil, moves: moves.reversed(),
            changes: changes)
    }
}
