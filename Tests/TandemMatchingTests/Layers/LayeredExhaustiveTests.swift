import TandemMatching
import Testing

@Suite("Fairness and fewest changes against trying everything")
struct LayeredExhaustiveTests {
    static let scoreRanges: [ClosedRange<Int32>] = [1...1, 0...2, -2...2, 1...50, .min ... .max]

    @Test(arguments: scoreRanges, [true, false])
    func bestAndFirstOfTheBest(scores: ClosedRange<Int32>, isFair: Bool) throws {
        var random = Seeded(UInt64(truncatingIfNeeded: Int(scores.lowerBound) &* 31 &+ Int(scores.upperBound)))
        for round in 0..<400 {
            let shape = RandomGraph(
                mentees: Int.random(in: 0...6, using: &random), mentors: Int.random(in: 0...4, using: &random),
                capacities: round % 4 == 0 ? 0...30 : 0...3, scores: scores,
                density: [30, 60, 100].randomElement(using: &random) ?? 60)
            let graph = try shape.make(&random)
            try check(graph, isFair ? .fairest : .fewestChanges(present: present(graph, &random)), pinned: [])
        }
    }

    @Test(arguments: [true, false])
    func pinnedPairsStay(isFair: Bool) throws {
        var random = Seeded(11)
        for _ in 0..<500 {
            let shape = RandomGraph(
                mentees: Int.random(in: 1...6, using: &random), mentors: Int.random(in: 1...4, using: &random),
                capacities: 0...3, scores: -1...4, density: 70)
            let graph = try shape.make(&random)
            var left = graph.mentorCapacities
            var pinned: [PinnedPair] = []
            for mentee in 0..<graph.menteeCount where Int.random(in: 0..<3, using: &random) == 0 {
                let mentors = graph.mentors[graph.offsets[mentee]..<graph.offsets[mentee + 1]]
                guard let mentor = mentors.randomElement(using: &random), left[Int(mentor)] > 0 else { continue }
                left[Int(mentor)] -= 1
                pinned.append(PinnedPair(mentee: mentee, mentor: Int(mentor)))
            }
            try check(graph, isFair ? .fairest : .fewestChanges(present: present(graph, &random)), pinned: pinned)
        }
    }

    /// Present mentors of whom some are no candidates any more, and some take more than they have places for.
    private func present(_ graph: CandidateGraph, _ random: inout Seeded) -> [Int32] {
        (0..<graph.menteeCount).map { _ in Int32.random(in: -1...Int32(graph.mentorCount), using: &random) }
    }

    private func check(_ graph: CandidateGraph, _ objective: LayeredObjective, pinned: [PinnedPair]) throws {
        let expected = ExhaustiveLayers(graph, objective: objective, pinned: pinned)
        let found = try assign(graph, inLayers: objective, pinned: pinned)
        #expect(found.mentorOfMentee == expected.best)
        #expect(found.certificate.verify(graph, found))
    }
}
