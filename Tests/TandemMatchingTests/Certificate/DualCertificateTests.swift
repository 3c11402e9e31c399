import TandemMatching
import Testing

@Suite("What a certificate refuses")
struct DualCertificateTests {
    private static let objectives = [AssignmentObjective.mostPairsThenTotal, .totalOnly]

    @Test(arguments: AnchorInstance.all, objectives)
    func misreportedSums(instance: AnchorInstance, objective: AssignmentObjective) throws {
        let graph = try instance.load()
        let right = try assign(graph, objective: objective)
        #expect(!right.certificate.verify(graph, altered(right, total: right.totalScore + 1)))
        #expect(!right.certificate.verify(graph, altered(right, pairs: right.pairedCount - 1)))
    }

    /// Any assignment worth less is refused, though it is reported honestly.
    @Test(arguments: objectives)
    func worseAssignments(objective: AssignmentObjective) throws {
        var random = Seeded(5)
        let graph = try AnchorInstance.all[0].load()
        let right = try assign(graph, objective: objective)
        var refused = 0
        for _ in 0..<1_000 {
            var mentors = right.mentorOfMentee
            let mentee = Int.random(in: 0..<graph.menteeCount, using: &random)
            let other = Int.random(in: 0..<graph.menteeCount, using: &random)
            mentors.swapAt(mentee, other)
            if mentee == other { mentors[mentee] = -1 }
            guard let sums = sums(of: mentors, in: graph) else {
                #expect(!right.certificate.verify(graph, altered(right, mentors: mentors)))
                continue
            }
            let changed = altered(right, mentors: mentors, pairs: sums.pairs, total: sums.total)
            let isAsGood = sums.pairs == right.pairedCount && sums.total == right.totalScore
            #expect(right.certificate.verify(graph, changed) == isAsGood)
            refused += isAsGood ? 0 : 1
        }
        #expect(refused > 30)
    }

    @Test(arguments: objectives)
    func alteredPrices(objective: AssignmentObjective) throws {
        let graph = try AnchorInstance.all[0].load()
        let right = try assign(graph, objective: objective)
        for mentee in 0..<graph.menteeCount {
            for change in [-1, 1] as [Int64] {
                var certificate = right.certificate
                certificate.menteePrice[mentee] += change
                #expect(!certificate.verify(graph, right))
            }
            var certificate = right.certificate
            certificate.menteeCover[mentee].toggle()
            #expect(!certificate.verify(graph, right))
        }
        for mentor in 0..<graph.mentorCount {
            var certificate = right.certificate
            certificate.mentorPrice[mentor] -= 1
            #expect(!certificate.verify(graph, right))
            certificate.mentorPrice[mentor] = .max
            #expect(!certificate.verify(graph, right))
        }
    }

    /// Prices of the right sum prove nothing if they fall short of a pair or go below zero.
    @Test func pricesMovedFromOneToAnother() throws {
        let graph = try AnchorInstance.all[0].load()
        for objective in Self.objectives {
            let right = try assign(graph, objective: objective)
            for mentee in 1..<graph.menteeCount {
                var certificate = right.certificate
                certificate.menteePrice[mentee] -= 1
                certificate.menteePrice[mentee - 1] += 1
                #expect(!certificate.verify(graph, right))
            }
        }
        let lonely = try CandidateGraph(mentorCapacities: [], offsets: [0, 0, 0], mentors: [], scores: [])
        let nobody = try assign(lonely, objective: .totalOnly)
        #expect(nobody.certificate.verify(lonely, nobody))
        var certificate = nobody.certificate
        certificate.menteePrice = [-1, 1]
        #expect(!certificate.verify(lonely, nobody))
    }

    @Test func impossibleAssignments() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 5), (1, 5)], [(0, 5)]])
        let right = try assign(graph, objective: .mostPairsThenTotal)
        #expect(right.mentorOfMentee == [1, 0])
        #expect(right.certificate.verify(graph, right))
        // Over capacity, not a candidate, unknown mentors, too few mentees.
        for mentors in [[0, 0], [0, 1], [1, 7], [1, -2], [1]] as [[Int32]] {
            #expect(!right.certificate.verify(graph, altered(right, mentors: mentors)))
        }
    }

    @Test func pinnedPairsMustBeKept() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 5), (1, 1)], [(0, 5), (1, 5)]])
        let pinned = try assign(graph, objective: .totalOnly, pinned: [PinnedPair(mentee: 0, mentor: 1)])
        #expect(pinned.totalScore == 6)
        #expect(pinned.certificate.verify(graph, pinned))
        let free = try assign(graph, objective: .totalOnly)
        #expect(free.totalScore == 10)
        #expect(!pinned.certificate.verify(graph, free))
        #expect(!free.certificate.verify(graph, pinned))
    }

    /// A certificate for one objective does not pass for the other.
    @Test func objectiveBelongsToTheProof() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 10), (1, -8)], [(0, 1)]])
        let most = try assign(graph, objective: .mostPairsThenTotal)
        var certificate = most.certificate
        certificate.objective = .totalOnly
        #expect(!certificate.verify(graph, most))
        #expect(!most.certificate.verify(graph, try assign(graph, objective: .totalOnly)))
    }

    private func altered(
        _ assignment: Assignment, mentors: [Int32]? = nil, pairs: Int? = nil, total: Int64? = nil
    ) -> Assignment {
        Assignment(
            mentorOfMentee: mentors ?? assignment.mentorOfMentee, pairedCount: pairs ?? assignment.pairedCount,
            totalScore: total ?? assignment.totalScore, certificate: assignment.certificate)
    }

    /// Pairs and total, or nil if a pair is not a candidate.
    private func sums(of mentors: [Int32], in graph: CandidateGraph) -> (pairs: Int, total: Int64)? {
        var sums: (pairs: Int, total: Int64) = (0, 0)
        for (mentee, mentor) in mentors.enumerated() where mentor >= 0 {
            guard let entry = graph.entry(mentee: mentee, mentor: mentor) else { return nil }
            sums = (sums.pairs + 1, sums.total + Int64(graph.scores[entry]))
        }
        return sums
    }
}
