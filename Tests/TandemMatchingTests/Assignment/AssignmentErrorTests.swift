import Synchronization
import Testing

@testable import TandemMatching

@Suite("Refusals and empty inputs")
struct AssignmentErrorTests {
    static let refusals: [(pinned: [PinnedPair], error: AssignmentError)] = [
        ([PinnedPair(mentee: 9, mentor: 0)], .pinnedOutsideGraph(PinnedPair(mentee: 9, mentor: 0))),
        ([PinnedPair(mentee: 0, mentor: -1)], .pinnedOutsideGraph(PinnedPair(mentee: 0, mentor: -1))),
        ([PinnedPair(mentee: 2, mentor: 0)], .pinnedNotCandidate(PinnedPair(mentee: 2, mentor: 0))),
        ([PinnedPair(mentee: 0, mentor: 0), PinnedPair(mentee: 0, mentor: 0)], .pinnedTwice(mentee: 0)),
        (
            [PinnedPair(mentee: 0, mentor: 0), PinnedPair(mentee: 1, mentor: 0)],
            .pinnedOverCapacity(mentor: 0, capacity: 1)
        ),
    ]

    @Test(arguments: refusals)
    func pinned(pinned: [PinnedPair], error: AssignmentError) throws {
        let graph = try graph(capacities: [1, 2], [[(0, 5)], [(0, 5), (1, 4)], [(1, 3)]])
        #expect(throws: error) { try assign(graph, objective: .totalOnly, pinned: pinned) }
    }

    @Test func stopsWhenAsked() throws {
        let graph = try AnchorInstance.all[0].load()
        #expect(throws: AssignmentError.cancelled) {
            try assign(graph, objective: .mostPairsThenTotal, cancelled: { true })
        }
    }

    /// Whenever the caller asks, there is either an end or the right answer.
    @Test func stopsInTheMiddle() throws {
        let instance = AnchorInstance.all[1]
        let graph = try instance.load()
        var stopped = 0
        for patience in 0..<40 {
            let asked = Atomic(0)
            do throws(AssignmentError) {
                let found = try assign(graph, objective: .mostPairsThenTotal) {
                    asked.add(1, ordering: .relaxed).oldValue >= patience
                }
                #expect(found.totalScore == instance.total)
            } catch {
                #expect(error == .cancelled)
                stopped += 1
            }
        }
        #expect((1..<40).contains(stopped))
    }

    @Test func pricesStayInside64Bits() {
        #expect(ScoreLevels.pricesFit(range: Int64(UInt32.max), people: 1_000_000))
        #expect(!ScoreLevels.pricesFit(range: Int64(UInt32.max), people: 100_000_000))
        #expect(!ScoreLevels.pricesFit(range: .max - 1, people: 2))
    }

    @Test(arguments: [AssignmentObjective.mostPairsThenTotal, .totalOnly])
    func emptySides(objective: AssignmentObjective) throws {
        let nobody = try CandidateGraph(mentorCapacities: [], offsets: [0], mentors: [], scores: [])
        let mentorsOnly = try CandidateGraph(mentorCapacities: [1, 2], offsets: [0], mentors: [], scores: [])
        let menteesOnly = try CandidateGraph(mentorCapacities: [], offsets: [0, 0, 0], mentors: [], scores: [])
        let noPlaces = try graph(capacities: [0, 0], [[(0, 5), (1, 7)], [(1, 3)]])
        for (graph, mentees) in [(nobody, 0), (mentorsOnly, 0), (menteesOnly, 2), (noPlaces, 2)] {
            let found = try assign(graph, objective: objective)
            #expect(found.mentorOfMentee == Array(repeating: -1, count: mentees))
            #expect(found.totalScore == 0)
            #expect(found.certificate.verify(graph, found))
        }
    }

    /// More pairs come first even at a loss; the total alone takes no loss.
    @Test func objectivesDiffer() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 10), (1, -8)], [(0, 1)]])
        let most = try assign(graph, objective: .mostPairsThenTotal)
        #expect(most.mentorOfMentee == [1, 0])
        #expect((most.pairedCount, most.totalScore) == (2, -7))
        let total = try assign(graph, objective: .totalOnly)
        #expect(total.mentorOfMentee == [0, -1])
        #expect((total.pairedCount, total.totalScore) == (1, 10))
    }
}
