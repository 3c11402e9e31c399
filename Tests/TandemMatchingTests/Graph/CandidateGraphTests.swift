import TandemMatching
import Testing

@Suite("Checks of a candidate graph")
struct CandidateGraphTests {
    struct Fault: Sendable {
        var capacities: [Int32] = [1, 1]
        var offsets = [0, 2, 3]
        var mentors: [Int32] = [0, 1, 1]
        var scores: [Int32] = [5, 6, 7]
        var error: CandidateGraphError
    }

    static let faults = [
        Fault(scores: [5, 6], error: .unequalColumns(mentors: 3, scores: 2)),
        Fault(capacities: [1, -2], error: .negativeCapacity(mentor: 1, capacity: -2)),
        Fault(offsets: [], error: .brokenOffsets(mentee: 0)),
        Fault(offsets: [1, 2, 3], error: .brokenOffsets(mentee: 0)),
        Fault(offsets: [0, 4, 3], error: .brokenOffsets(mentee: 1)),
        Fault(offsets: [0, 2, 2], error: .brokenOffsets(mentee: 2)),
        Fault(mentors: [0, 1, 2], error: .unknownMentor(mentee: 1, mentor: 2)),
        Fault(mentors: [-1, 1, 1], error: .unknownMentor(mentee: 0, mentor: -1)),
        Fault(mentors: [1, 1, 0], error: .repeatedCandidate(mentee: 0, mentor: 1)),
    ]

    @Test(arguments: faults)
    func refused(fault: Fault) {
        #expect(throws: fault.error) {
            try CandidateGraph(
                mentorCapacities: fault.capacities, offsets: fault.offsets, mentors: fault.mentors,
                scores: fault.scores)
        }
    }

    @Test func sortsCandidates() throws {
        let graph = try graph(capacities: [1, 1, 1], [[(2, 7), (0, 9), (1, 8)], [], [(1, 4), (0, 3)]])
        #expect(graph.mentors == [0, 1, 2, 0, 1])
        #expect(graph.scores == [9, 8, 7, 3, 4])
        #expect(graph.offsets == [0, 3, 3, 5])
        #expect(graph.entry(mentee: 2, mentor: 1) == 4)
        #expect(graph.entry(mentee: 2, mentor: 2) == nil)
        #expect(graph.entry(mentee: 1, mentor: 0) == nil)
    }
}
