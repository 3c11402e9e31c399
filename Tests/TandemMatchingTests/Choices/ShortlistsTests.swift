import TandemMatching
import Testing

/// Shortlists against all sets of lists there are.
@Suite struct ShortlistsTests {
    /// What counts, in order: lines filled, mentees with at least one line, two, …; the total score.
    private static func merit(_ lists: [[Int32]], _ graph: CandidateGraph, lines: Int) -> [Int64] {
        var merit = [Int64(lists.reduce(0) { $0 + $1.count })]
        for line in 1...lines { merit.append(Int64(lists.filter { $0.count >= line }.count)) }
        var total: Int64 = 0
        for (mentee, list) in lists.enumerated() {
            for mentor in list {
                total += graph.entry(mentee: mentee, mentor: mentor).map { Int64(graph.scores[$0]) } ?? 0
            }
        }
        return merit + [total]
    }

    private static func best(_ graph: CandidateGraph, lines: Int) -> [Int64] {
        var best: [Int64] = []
        var lists: [[Int32]] = []
        var left = graph.mentorCapacities
        func extend() {
            guard lists.count < graph.menteeCount else {
                let merit = merit(lists, graph, lines: lines)
                if best.isEmpty || best.lexicographicallyPrecedes(merit) { best = merit }
                return
            }
            let options = Array(graph.mentors[graph.offsets[lists.count]..<graph.offsets[lists.count + 1]])
            for subset in 0..<(1 << options.count) where subset.nonzeroBitCount <= lines {
                let list = options.indices.filter { subset >> $0 & 1 == 1 }.map { options[$0] }
                guard list.allSatisfy({ left[Int($0)] > 0 }) else { continue }
                for mentor in list { left[Int(mentor)] -= 1 }
                lists.append(list)
                extend()
                lists.removeLast()
                for mentor in list { left[Int(mentor)] += 1 }
            }
        }
        extend()
        return best
    }

    @Test(arguments: 0..<250)
    func areAsGoodAsTheBestOfAll(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let mentors = Int.random(in: 1...4, using: &random)
        let lines = Int.random(in: 1...3, using: &random)
        let graph = try RandomGraph(
            mentees: Int.random(in: 1...(mentors > 3 ? 3 : 4), using: &random), mentors: mentors, capacities: 0...3,
            scores: -4...4, density: 75
        ).make(&random)
        let lists = try shortlists(graph, lines: lines)
        var taken = Array(repeating: Int32(0), count: graph.mentorCount)
        for (mentee, list) in lists.enumerated() {
            #expect(Set(list).count == list.count && list.count <= lines)
            let scores = list.compactMap { graph.entry(mentee: mentee, mentor: $0) }.map { graph.scores[$0] }
            #expect(scores.count == list.count, "every line is a candidate")
            #expect(scores == scores.sorted(by: >))
            for mentor in list { taken[Int(mentor)] += 1 }
        }
        for (taken, capacity) in zip(taken, graph.mentorCapacities) { #expect(taken <= capacity) }
        #expect(Self.merit(lists, graph, lines: lines) == Self.best(graph, lines: lines))
    }

    @Test func aBoundKeepsTheBestMentorOffEverySlip() throws {
        // Mentor 0 is everybody's best.
        let graph = try CandidateGraph(
            mentorCapacities: [2, 4, 4], offsets: [0, 3, 6, 9, 12], mentors: [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2],
            scores: [9, 5, 1, 9, 1, 5, 9, 5, 1, 9, 5, 1])
        let lists = try shortlists(graph, lines: 2)
        #expect(lists.allSatisfy { $0.count == 2 })
        #expect(lists.filter { $0.contains(0) }.count == 2)
    }

    @Test func canBeStopped() throws {
        let graph = try CandidateGraph(mentorCapacities: [1], offsets: [0, 1], mentors: [0], scores: [1])
        #expect(throws: AssignmentError.cancelled) { try shortlists(graph, lines: 1) { true } }
    }

    @Test func tooManyAimsForTheNumbersAreRefused() throws {
        let graph = try CandidateGraph(mentorCapacities: [1], offsets: [0, 1], mentors: [0], scores: [.max])
        #expect(throws: AssignmentError.scoresTooWide) { try shortlists(graph, lines: 64) }
    }
}
