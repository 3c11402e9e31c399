import TandemMatching

/// The best assignment by trying all of them, in the order in which ties are settled.
struct Exhaustive {
    private let graph: CandidateGraph
    private let objective: AssignmentObjective
    private let pinned: [Int: Int32]
    private var left: [Int32]
    private var current: [Int32]
    private(set) var best: [Int32] = []
    private(set) var pairs = -1
    private(set) var total: Int64 = 0

    init(_ graph: CandidateGraph, objective: AssignmentObjective, pinned: [PinnedPair] = []) {
        self.graph = graph
        self.objective = objective
        self.pinned = Dictionary(uniqueKeysWithValues: pinned.map { ($0.mentee, Int32($0.mentor)) })
        left = graph.mentorCapacities
        current = Array(repeating: -1, count: graph.menteeCount)
        for pair in pinned { left[pair.mentor] -= 1 }
        extend(mentee: 0, pairs: 0, total: 0)
    }

    private mutating func extend(mentee: Int, pairs: Int, total: Int64) {
        guard mentee < graph.menteeCount else {
            let isBetter =
                switch objective {
                case .mostPairsThenTotal: (pairs, total) > (self.pairs, self.total)
                case .totalOnly: self.pairs < 0 || total > self.total
                }
            if isBetter { (best, self.pairs, self.total) = (current, pairs, total) }
            return
        }
        for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
            let mentor = Int(graph.mentors[entry])
            if let kept = pinned[mentee] {
                guard kept == Int32(mentor) else { continue }
            } else {
                guard left[mentor] > 0 else { continue }
                left[mentor] -= 1
            }
            current[mentee] = Int32(mentor)
            extend(mentee: mentee + 1, pairs: pairs + 1, total: total + Int64(graph.scores[entry]))
            current[mentee] = -1
            if pinned[mentee] == nil { left[mentor] += 1 }
        }
        if pinned[mentee] == nil { extend(mentee: mentee + 1, pairs: pairs, total: total) }
    }
}
