import TandemMatching
import Testing

@Suite("Ties beyond what can be tried out")
struct TieTests {
    /// The rule read literally: pin each mentee in turn to the first mentor that loses nothing.
    @Test(arguments: [AssignmentObjective.mostPairsThenTotal, .totalOnly], 0..<6)
    func firstOfTheBest(objective: AssignmentObjective, seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let shape = RandomGraph(
            mentees: 40, mentors: 14, capacities: 0...4, scores: (seed % 2 == 0 ? 1 : -1)...3, density: 25)
        let graph = try shape.make(&random)
        let best = try assign(graph, objective: objective)
        var pinned: [PinnedPair] = []
        for mentee in 0..<graph.menteeCount {
            for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                let pair = PinnedPair(mentee: mentee, mentor: Int(graph.mentors[entry]))
                guard let found = try? assign(graph, objective: objective, pinned: pinned + [pair]) else { continue }
                let isAsGood =
                    found.totalScore == best.totalScore
                    && (objective == .totalOnly || found.pairedCount == best.pairedCount)
                if isAsGood {
                    pinned.append(pair)
                    break
                }
            }
        }
        var expected = [Int32](repeating: -1, count: graph.menteeCount)
        for pair in pinned { expected[pair.mentee] = Int32(pair.mentor) }
        #expect(best.mentorOfMentee == expected)
    }
}
