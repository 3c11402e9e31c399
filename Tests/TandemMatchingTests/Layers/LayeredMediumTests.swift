import Synchronization
import TandemMatching
import Testing

/// Too large to try everything: the certificate is the judge.
@Suite("Fairness and fewest changes on medium graphs")
struct LayeredMediumTests {
    static let shapes =
        MediumGraphTests.shapes + [
            // As many different scores as candidates.
            RandomGraph(mentees: 120, mentors: 60, capacities: 0...3, scores: 0...1_000_000, density: 40)
        ]

    @Test(arguments: shapes.indices, [true, false])
    func proved(shape: Int, isFair: Bool) throws {
        var random = Seeded(UInt64(shape) + 50)
        let graph = try Self.shapes[shape].make(&random)
        let most = try assign(graph, objective: .mostPairsThenTotal)
        // What the best by total would be without the first mentors' places: some of it has to change.
        let present = most.mentorOfMentee.map { $0 % 3 == 0 ? -1 : $0 / 2 * 2 }
        let found = try assign(graph, inLayers: isFair ? .fairest : .fewestChanges(present: present))
        #expect(found.certificate.verify(graph, found))
        #expect(found.pairedCount == most.pairedCount)
        #expect(found.totalScore <= most.totalScore)
        if isFair {
            let (fair, rich) = (
                ExhaustiveLayers.scores(found.mentorOfMentee, in: graph),
                ExhaustiveLayers.scores(most.mentorOfMentee, in: graph)
            )
            #expect(!fair.lexicographicallyPrecedes(rich))
        } else {
            let kept = ExhaustiveLayers.kept(found.mentorOfMentee, of: present)
            #expect(kept >= ExhaustiveLayers.kept(most.mentorOfMentee, of: present))
        }
    }

    /// A best assignment itself needs no change.
    @Test(arguments: AnchorInstance.all)
    func nothingToChange(instance: AnchorInstance) throws {
        let graph = try instance.load()
        let best = try assign(graph, objective: .mostPairsThenTotal)
        let again = try assign(graph, inLayers: .fewestChanges(present: best.mentorOfMentee))
        #expect(again.mentorOfMentee == best.mentorOfMentee)
        #expect(again.totalScore == instance.total)
    }

    @Test func stopsInTheMiddle() throws {
        let graph = try AnchorInstance.all[1].load()
        let right = try assign(graph, inLayers: .fairest)
        var stopped = 0
        for patience in stride(from: 0, to: 400, by: 9) {
            let asked = Atomic(0)
            do throws(AssignmentError) {
                let found = try assign(graph, inLayers: .fairest) {
                    asked.add(1, ordering: .relaxed).oldValue >= patience
                }
                #expect(found.mentorOfMentee == right.mentorOfMentee)
            } catch {
                #expect(error == .cancelled)
                stopped += 1
            }
        }
        #expect(stopped > 0)
    }

    @Test func presentPairsOfOthers() throws {
        let graph = try AnchorInstance.all[0].load()
        #expect(throws: AssignmentError.presentOfOthers) {
            try assign(graph, inLayers: .fewestChanges(present: [0]))
        }
    }
}
