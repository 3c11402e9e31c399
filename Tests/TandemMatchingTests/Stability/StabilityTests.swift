import TandemMatching
import Testing

@Suite("Stable assignments")
struct StabilityTests {
    /// Of all stable assignments, found by trying everything, each mentee has the best mentor in this one.
    @Test(arguments: [1...1, 0...2, -3...9] as [ClosedRange<Int32>])
    func bestForEveryMentee(scores: ClosedRange<Int32>) throws {
        var random = Seeded(UInt64(scores.count))
        var several = 0
        for round in 0..<300 {
            // As many places as mentees: then several assignments are stable most often.
            let isEven = round % 3 == 0
            let shape = RandomGraph(
                mentees: isEven ? 4 : Int.random(in: 0...5, using: &random),
                mentors: isEven ? 4 : Int.random(in: 0...4, using: &random),
                capacities: isEven ? 1...1 : round % 5 == 0 ? 0...30 : 0...2, scores: scores,
                density: isEven ? 100 : [40, 70, 100].randomElement(using: &random) ?? 70)
            let graph = try shape.make(&random)
            let toMentors = graph.scores.map { _ in Int32.random(in: scores, using: &random) }
            let likings = try #require(Likings(graph, toMentors: toMentors))
            let found = try assignStably(graph, likings)
            #expect(found.instability(in: graph, likings) == nil)
            let stable = Self.allStable(graph, toMentors)
            #expect(stable.contains(found.mentorOfMentee))
            several += stable.count > 1 ? 1 : 0
            for other in stable {
                for mentee in 0..<graph.menteeCount {
                    #expect(
                        Self.rank(graph, mentee, found.mentorOfMentee[mentee])
                            <= Self.rank(graph, mentee, other[mentee]))
                }
            }
            // Judged by one score, the pairs of the highest scores come first, and nothing else is stable.
            let common = try assignStably(graph, Likings(graph))
            #expect(Self.allStable(graph, graph.scores) == [common.mentorOfMentee])
        }
        #expect(several > (scores.count > 1 ? 10 : -1))
    }

    @Test func pinnedPairsStay() throws {
        let graph = try graph(capacities: [1, 1], [[(0, 5), (1, 1)], [(0, 9), (1, 8)]])
        let likings = Likings(graph)
        #expect(try assignStably(graph, likings).mentorOfMentee == [1, 0])
        let pinned = [PinnedPair(mentee: 1, mentor: 1)]
        let found = try assignStably(graph, likings, pinned: pinned)
        #expect(found == StableAssignment.of([0, 1], total: 13))
        #expect(found.instability(in: graph, likings, pinned: pinned) == nil)
        #expect(found.instability(in: graph, likings) == .blocked(by: PinnedPair(mentee: 1, mentor: 0)))
        #expect(throws: AssignmentError.pinnedOverCapacity(mentor: 1, capacity: 1)) {
            try assignStably(graph, likings, pinned: pinned + [PinnedPair(mentee: 0, mentor: 1)])
        }
    }

    @Test func whatTheCheckRefuses() throws {
        let graph = try graph(capacities: [1, 2], [[(0, 5), (1, 5)], [(0, 7)], [(1, 3)]])
        let likings = Likings(graph)
        let right = try assignStably(graph, likings)
        #expect(right == StableAssignment.of([1, 0, 1], total: 15))
        // A free place; a liked-better mentee; too many; no candidate; misreported.
        let free = StableAssignment.of([-1, 0, 1], total: 10)
        #expect(free.instability(in: graph, likings) == .blocked(by: PinnedPair(mentee: 0, mentor: 1)))
        let better = StableAssignment.of([0, -1, 1], total: 8)
        #expect(better.instability(in: graph, likings) == .blocked(by: PinnedPair(mentee: 1, mentor: 0)))
        for impossible in [
            StableAssignment.of([0, 0, 1], total: 15), .of([1, 0, 0], total: 15), .of([1, 0, 1], total: 14),
            .of([1, 0], total: 12), .of([-2, 0, 1], total: 10),
        ] {
            #expect(impossible.instability(in: graph, likings) == .impossible)
        }
        #expect(
            right.instability(in: graph, likings, pinned: [PinnedPair(mentee: 0, mentor: 0)]) == .impossible)
        #expect(Likings(graph, toMentors: [1]) == nil)
    }

    /// Where both sides judge by one score, the highest scores are taken one after the other.
    @Test(arguments: AnchorInstance.all)
    func knownTotal(instance: AnchorInstance) throws {
        let found = try assignStably(instance.load(), Likings(instance.load()))
        #expect((found.totalScore, found.pairedCount) == (instance.greedyTotal, instance.greedyPairs))
    }

    /// Long queues at the same mentors, and a school as large as they come.
    @Test func largerGraphs() throws {
        for (seed, shape) in MediumGraphTests.shapes.enumerated() {
            var random = Seeded(UInt64(seed))
            let graph = try shape.make(&random)
            let toMentors = graph.scores.map { _ in Int32.random(in: 0...20, using: &random) }
            let likings = try #require(Likings(graph, toMentors: toMentors))
            #expect(try assignStably(graph, likings).instability(in: graph, likings) == nil)
        }
    }

    // MARK: By the definition

    /// How many mentors the mentee likes better; those without a mentor like all better.
    private static func rank(_ graph: CandidateGraph, _ mentee: Int, _ mentor: Int32) -> Int {
        let entries = graph.offsets[mentee]..<graph.offsets[mentee + 1]
        guard let present = graph.entry(mentee: mentee, mentor: mentor) else { return entries.count }
        return entries.count {
            graph.scores[$0] > graph.scores[present] || graph.scores[$0] == graph.scores[present] && $0 < present
        }
    }

    private static func allStable(_ graph: CandidateGraph, _ toMentors: [Int32]) -> [[Int32]] {
        var found: [[Int32]] = []
        var current = [Int32](repeating: -1, count: graph.menteeCount)
        func extend(_ mentee: Int) {
            guard mentee < graph.menteeCount else {
                if isStable(current, graph, toMentors) { found.append(current) }
                return
            }
            for mentor in [-1] + graph.mentors[graph.offsets[mentee]..<graph.offsets[mentee + 1]] {
                current[mentee] = mentor
                extend(mentee + 1)
            }
            current[mentee] = -1
        }
        extend(0)
        return found
    }

    private static func isStable(_ mentors: [Int32], _ graph: CandidateGraph, _ toMentors: [Int32]) -> Bool {
        for mentor in 0..<graph.mentorCount {
            let held = mentors.indices.filter { mentors[$0] == Int32(mentor) }
            guard held.count <= Int(graph.mentorCapacities[mentor]) else { return false }
            for mentee in mentors.indices where mentors[mentee] != Int32(mentor) {
                guard let entry = graph.entry(mentee: mentee, mentor: Int32(mentor)),
                    rank(graph, mentee, Int32(mentor)) < rank(graph, mentee, mentors[mentee])
                else { continue }
                if held.count < Int(graph.mentorCapacities[mentor]) { return false }
                for other in held {
                    guard let theirs = graph.entry(mentee: other, mentor: Int32(mentor)) else { return false }
                    if (toMentors[theirs], mentee) < (toMentors[entry], other) { return false }
                }
            }
        }
        return true
    }
}

extension StableAssignment {
    fileprivate static func of(_ mentors: [Int32], total: Int64) -> StableAssignment {
        StableAssignment(mentorOfMentee: mentors, pairedCount: mentors.count { $0 != -1 }, totalScore: total)
    }
}
