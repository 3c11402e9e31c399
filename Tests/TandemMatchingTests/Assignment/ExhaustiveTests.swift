import TandemMatching
import Testing

@Suite("Small graphs against trying everything")
struct ExhaustiveTests {
    /// Score ranges that give many ties, negative and zero scores, and extremes.
    static let scoreRanges: [ClosedRange<Int32>] = [1...1, 0...2, -2...2, -9 ... -1, 1...50, .min ... .max]

    @Test(arguments: scoreRanges, [AssignmentObjective.mostPairsThenTotal, .totalOnly])
    func bestAndFirstOfTheBest(scores: ClosedRange<Int32>, objective: AssignmentObjective) throws {
        var random = Seeded(UInt64(truncatingIfNeeded: Int(scores.lowerBound) &* 31 &+ Int(scores.upperBound)))
        for _ in 0..<500 {
            let shape = RandomGraph(
                mentees: Int.random(in: 0...6, using: &random), mentors: Int.random(in: 0...4, using: &random),
                capacities: 0...3, scores: scores, density: [30, 60, 100].randomElement(using: &random) ?? 60)
            let graph = try shape.make(&random)
            try check(graph, objective: objective, pinned: [])
        }
    }

    @Test(arguments: [AssignmentObjective.mostPairsThenTotal, .totalOnly])
    func pinnedPairsStay(objective: AssignmentObjective) throws {
        var random = Seeded(7)
        for _ in 0..<600 {
            let shape = RandomGraph(
                mentees: Int.random(in: 1...6, using: &random), mentors: Int.random(in: 1...4, using: &random),
                capacities: 0...3, scores: -3...6, density: 70)
            let graph = try shape.make(&random)
            var pinned: [PinnedPair] = []
            var left = graph.mentorCapacities
            for mentee in 0..<graph.menteeCount where Int.random(in: 0..<3, using: &random) == 0 {
                let mentors = graph.mentors[graph.offsets[mentee]..<graph.offsets[mentee + 1]]
                guard let mentor = mentors.randomElement(using: &random), left[Int(mentor)] > 0 else { continue }
                left[Int(mentor)] -= 1
                pinned.append(PinnedPair(mentee: mentee, mentor: Int(mentor)))
            }
            try check(graph, objective: objective, pinned: pinned)
        }
    }

    private func check(_ graph: CandidateGraph, objective: AssignmentObjective, pinned: [PinnedPair]) throws {
        let expected = Exhaustive(graph, objective: objective, pinned: pinned)
        let found = try assign(graph, objective: objective, pinned: pinned)
        #expect(found.mentorOfMentee == expected.best)
        #expect(found.pairedCount == expected.pairs)
        #expect(found.totalScore == expected.total)
        #expect(found.certificate.verify(graph, found))
    }
}
