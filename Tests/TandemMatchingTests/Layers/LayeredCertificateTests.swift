import TandemMatching
import Testing

@Suite("What a certificate in layers refuses")
struct LayeredCertificateTests {
    private static func right(_ isFair: Bool) throws -> (CandidateGraph, LayeredAssignment) {
        let graph = try AnchorInstance.all[0].load()
        let present = (0..<graph.menteeCount).map { Int32($0 % graph.mentorCount) }
        return (graph, try assign(graph, inLayers: isFair ? .fairest : .fewestChanges(present: present)))
    }

    @Test(arguments: [true, false])
    func misreportedSums(isFair: Bool) throws {
        let (graph, right) = try Self.right(isFair)
        #expect(right.certificate.verify(graph, right))
        #expect(!right.certificate.verify(graph, altered(right, pairs: right.pairedCount + 1)))
        #expect(!right.certificate.verify(graph, altered(right, total: right.totalScore - 1)))
    }

    /// Any assignment that is worse in some layer is refused, though it is reported honestly.
    @Test(arguments: [true, false])
    func worseAssignments(isFair: Bool) throws {
        let (graph, right) = try Self.right(isFair)
        var random = Seeded(6)
        var refused = 0
        for _ in 0..<600 {
            var mentors = right.mentorOfMentee
            let (one, other) = (
                Int.random(in: 0..<graph.menteeCount, using: &random),
                Int.random(in: 0..<graph.menteeCount, using: &random)
            )
            mentors.swapAt(one, other)
            if one == other { mentors[one] = -1 }
            let scores = ExhaustiveLayers.scores(mentors, in: graph)
            let isPossible = mentors.enumerated().allSatisfy {
                $1 < 0 || graph.entry(mentee: $0, mentor: $1) != nil
            }
            let changed = altered(
                right, mentors: mentors, pairs: scores.count, total: scores.reduce(0) { $0 + Int64($1) })
            let isAsGood = isPossible && rank(mentors, right, graph) == rank(right.mentorOfMentee, right, graph)
            #expect(right.certificate.verify(graph, changed) == isAsGood)
            refused += isAsGood ? 0 : 1
        }
        #expect(refused > 30)
    }

    @Test(arguments: [true, false])
    func alteredPrices(isFair: Bool) throws {
        let (graph, right) = try Self.right(isFair)
        var altered = 0
        for layer in right.certificate.layers.indices {
            for index in right.certificate.layers[layer].mentees.indices {
                for change in [-1, 1] as [Int64] {
                    var certificate = right.certificate
                    certificate.layers[layer].mentees[index].price += change
                    #expect(!certificate.verify(graph, right))
                    altered += 1
                }
            }
            for index in right.certificate.layers[layer].mentors.indices {
                var certificate = right.certificate
                certificate.layers[layer].mentors[index].price -= 1
                #expect(!certificate.verify(graph, right))
                certificate.layers[layer].mentors[index].price = .max
                #expect(!certificate.verify(graph, right))
                certificate.layers[layer].mentors[index].person = 10_000
                #expect(!certificate.verify(graph, right))
                altered += 1
            }
        }
        #expect(altered > 50)
        var certificate = right.certificate
        certificate.layers.removeLast()
        #expect(!certificate.verify(graph, right))
    }

    /// Prices of the right sums prove nothing where somebody's are below zero.
    @Test func negativePrices() throws {
        let lonely = try CandidateGraph(mentorCapacities: [], offsets: [0, 0, 0], mentors: [], scores: [])
        let nobody = try assign(lonely, inLayers: .fairest)
        #expect(nobody.certificate.verify(lonely, nobody))
        var certificate = nobody.certificate
        certificate.layers[0].mentees = [.init(person: 0, price: -1), .init(person: 1, price: 1)]
        #expect(!certificate.verify(lonely, nobody))
    }

    @Test func impossibleAssignments() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 5), (1, 5)], [(0, 5)]])
        let right = try assign(graph, inLayers: .fairest)
        #expect(right.mentorOfMentee == [1, 0])
        for mentors in [[0, 0], [0, 1], [1, 7], [1, -2], [1]] as [[Int32]] {
            #expect(!right.certificate.verify(graph, altered(right, mentors: mentors)))
        }
    }

    private func rank(_ mentors: [Int32], _ right: LayeredAssignment, _ graph: CandidateGraph) -> [Int64] {
        let scores = ExhaustiveLayers.scores(mentors, in: graph).map { Int64($0) }
        guard case .fewestChanges(let present) = right.certificate.objective else { return scores }
        return [Int64(scores.count), Int64(ExhaustiveLayers.kept(mentors, of: present)), scores.reduce(0, +)]
    }

    private func altered(
        _ assignment: LayeredAssignment, mentors: [Int32]? = nil, pairs: Int? = nil, total: Int64? = nil
    ) -> LayeredAssignment {
        LayeredAssignment(
            mentorOfMentee: mentors ?? assignment.mentorOfMentee, pairedCount: pairs ?? assignment.pairedCount,
            totalScore: total ?? assignment.totalScore, certificate: assignment.certificate)
    }
}
