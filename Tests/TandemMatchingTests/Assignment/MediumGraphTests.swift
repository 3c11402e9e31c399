import TandemMatching
import Testing

/// Too large to try everything: the certificate is the judge.
@Suite("Medium graphs, proved by their certificates")
struct MediumGraphTests {
    static let shapes = [
        // Scarce places, places to spare, and just enough; many ties and few.
        RandomGraph(mentees: 300, mentors: 60, capacities: 0...4, scores: 10...40, density: 50),
        RandomGraph(mentees: 150, mentors: 120, capacities: 1...3, scores: 10...40, density: 40),
        RandomGraph(mentees: 200, mentors: 100, capacities: 2...2, scores: -5...30, density: 60),
        RandomGraph(mentees: 200, mentors: 100, capacities: 2...2, scores: -1_000_000...1_000_000, density: 60),
        RandomGraph(mentees: 200, mentors: 100, capacities: 2...2, scores: .min ... .max, density: 60),
        RandomGraph(mentees: 150, mentors: 50, capacities: 3...3, scores: 5...5, density: 80),
        // Barely connected: part of the mentees compete for too few places while elsewhere places stay free.
        RandomGraph(mentees: 400, mentors: 200, capacities: 1...3, scores: 1...9, density: 1),
        RandomGraph(mentees: 600, mentors: 10, capacities: 1_000_000_000...2_000_000_000, scores: -3...9, density: 90),
    ]

    @Test(arguments: shapes.indices, [AssignmentObjective.mostPairsThenTotal, .totalOnly])
    func proved(shape: Int, objective: AssignmentObjective) throws {
        var random = Seeded(UInt64(shape))
        let graph = try Self.shapes[shape].make(&random)
        let found = try assign(graph, objective: objective)
        #expect(found.certificate.verify(graph, found))
    }

    /// All want the same few mentors, so that a short list of everybody's best misses pairs that are needed.
    @Test func commonFavourites() throws {
        var random = Seeded(99)
        let mentors = 150
        let rows = (0..<600).map { _ in
            (0..<mentors).map { mentor in
                (mentor: Int32(mentor), score: Int32(200 - mentor) + Int32.random(in: 0...3, using: &random))
            }
        }
        let graph = try graph(capacities: Array(repeating: 4, count: mentors), rows)
        for objective in [AssignmentObjective.mostPairsThenTotal, .totalOnly] {
            let found = try assign(graph, objective: objective)
            #expect(found.pairedCount == 600)
            #expect(found.certificate.verify(graph, found))
        }
    }

    /// Every score is a mentor's weight times a mentee's: the first list misses most of what is needed, so that the
    /// solver has to go on from its first prices.
    @Test(arguments: [1...1, 1...3, 2...2, 0...9] as [ClosedRange<Int32>])
    func products(capacities: ClosedRange<Int32>) throws {
        var random = Seeded(17)
        let weights = (0..<80).map { _ in Int32.random(in: -20...200, using: &random) }
        let rows = (0..<160).map { _ in
            let own = Int32.random(in: 1...200, using: &random)
            return weights.indices.filter { _ in Int.random(in: 0..<10, using: &random) < 6 }
                .map { (mentor: Int32($0), score: weights[$0] * own) }
        }
        let places = weights.map { _ in Int32.random(in: capacities, using: &random) }
        let graph = try graph(capacities: places, rows)
        for objective in [AssignmentObjective.mostPairsThenTotal, .totalOnly] {
            let found = try assign(graph, objective: objective)
            #expect(found.certificate.verify(graph, found))
        }
    }

    /// The order in which the candidates of a mentee are written down has no say.
    @Test(arguments: [0, 2, 5, 6])
    func orderOfCandidatesDoesNotMatter(shape: Int) throws {
        var random = Seeded(41)
        let graph = try Self.shapes[shape].make(&random)
        let expected = try assign(graph, objective: .mostPairsThenTotal)
        for _ in 0..<3 {
            var mentors = graph.mentors
            var scores = graph.scores
            for mentee in 0..<graph.menteeCount {
                let entries = graph.offsets[mentee]..<graph.offsets[mentee + 1]
                for (entry, other) in zip(entries, entries.shuffled(using: &random)) {
                    mentors[entry] = graph.mentors[other]
                    scores[entry] = graph.scores[other]
                }
            }
            let shuffled = try CandidateGraph(
                mentorCapacities: graph.mentorCapacities, offsets: graph.offsets, mentors: mentors, scores: scores)
            #expect(try assign(shuffled, objective: .mostPairsThenTotal).mentorOfMentee == expected.mentorOfMentee)
        }
    }
}
