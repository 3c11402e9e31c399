import TandemMatching
import Testing

@Suite("The best assignment with a given pair, against trying everything")
struct ForcedPairTests {
    @Test(arguments: [0...1, -2...2, 1...30] as [ClosedRange<Int32>])
    func costAndChain(scores: ClosedRange<Int32>) throws {
        var random = Seeded(UInt64(bitPattern: Int64(scores.upperBound)))
        var chains = 0
        for _ in 0..<200 {
            let shape = RandomGraph(
                mentees: Int.random(in: 1...6, using: &random), mentors: Int.random(in: 1...4, using: &random),
                capacities: 0...2, scores: scores, density: 60)
            let graph = try shape.make(&random)
            let best = try assign(graph, objective: .mostPairsThenTotal)
            for mentee in 0..<graph.menteeCount {
                for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                    let mentor = Int(graph.mentors[entry])
                    guard graph.mentorCapacities[mentor] > 0 else { continue }
                    let pair = PinnedPair(mentee: mentee, mentor: mentor)
                    let forced = try forcedPair(pair, in: graph, instead: best, objective: .mostPairsThenTotal)
                    let expected = Exhaustive(graph, objective: .mostPairsThenTotal, pinned: [pair])
                    #expect(forced.pairsLost == best.pairedCount - expected.pairs)
                    #expect(forced.scoreLost == best.totalScore - expected.total)
                    #expect(forced.moves.isEmpty == (best.mentorOfMentee[mentee] == Int32(mentor)))
                    try check(forced, of: pair, in: graph, instead: best)
                    chains = max(chains, forced.moves.count)
                }
            }
        }
        #expect(chains >= 4)
    }

    /// The moves alone lead to an assignment as good as the best with the pair.
    private func check(
        _ forced: ForcedPair, of pair: PinnedPair, in graph: CandidateGraph, instead best: Assignment
    ) throws {
        guard let first = forced.moves.first else { return }
        #expect((first.mentee, first.to) == (pair.mentee, Int32(pair.mentor)))
        #expect(Set(forced.moves.map(\.mentee)).count == forced.moves.count)
        var mentors = best.mentorOfMentee
        for move in forced.moves {
            #expect(mentors[move.mentee] == move.from)
            mentors[move.mentee] = move.to
        }
        let value = try value(mentors, in: graph)
        #expect(value.pairs == best.pairedCount - forced.pairsLost)
        #expect(value.total == best.totalScore - forced.scoreLost)
        // A chain: each mentor joined is left by the next who moves, or its place is filled by them.
        for move in forced.moves.dropFirst() {
            #expect(
                forced.moves.contains { $0 != move && ($0.to == move.from && $0.to >= 0 || $0.from == move.to) })
        }
    }

    /// Pairs and total of an assignment; an issue where it is not one.
    private func value(_ mentors: [Int32], in graph: CandidateGraph) throws -> (pairs: Int, total: Int64) {
        var held = [Int32](repeating: 0, count: graph.mentorCount)
        var (pairs, total) = (0, Int64(0))
        for (mentee, mentor) in mentors.enumerated() where mentor >= 0 {
            let entry = try #require(graph.entry(mentee: mentee, mentor: mentor))
            held[Int(mentor)] += 1
            pairs += 1
            total += Int64(graph.scores[entry])
        }
        #expect(zip(held, graph.mentorCapacities).allSatisfy { $0 <= $1 })
        return (pairs, total)
    }

    @Test func aMentorWithoutPlacesTakesNobody() throws {
        let graph = try graph(capacities: [0, 1], [[(0, 5), (1, 3)]])
        let best = try assign(graph, objective: .mostPairsThenTotal)
        #expect(throws: AssignmentError.pinnedOverCapacity(mentor: 0, capacity: 0)) {
            try forcedPair(
                PinnedPair(mentee: 0, mentor: 0), in: graph, instead: best, objective: .mostPairsThenTotal)
        }
    }

    @Test func equallyGood() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 5), (1, 5)], [(0, 5), (1, 5)]])
        let best = try assign(graph, objective: .mostPairsThenTotal)
        let forced = try forcedPair(
            PinnedPair(mentee: 0, mentor: 1), in: graph, instead: best, objective: .mostPairsThenTotal)
        #expect(forced.isEquallyGood)
        #expect(
            forced.moves == [PlanMove(mentee: 0, from: 0, to: 1), PlanMove(mentee: 1, from: 1, to: 0)])
    }
}
