import TandemMatching

/// The best assignment in layers by trying all of them, in the order in which ties are settled.
struct ExhaustiveLayers {
    private let graph: CandidateGraph
    private let objective: LayeredObjective
    private let pinned: [Int: Int32]
    private var left: [Int32]
    private var current: [Int32]
    private var bestRank: [Int64]?
    private(set) var best: [Int32] = []

    init(_ graph: CandidateGraph, objective: LayeredObjective, pinned: [PinnedPair] = []) {
        self.graph = graph
        self.objective = objective
        self.pinned = Dictionary(uniqueKeysWithValues: pinned.map { ($0.mentee, Int32($0.mentor)) })
        left = graph.mentorCapacities
        current = Array(repeating: -1, count: graph.menteeCount)
        for pair in pinned { left[pair.mentor] -= 1 }
        extend(mentee: 0)
    }

    /// The scores of an assignment's pairs, ascending.
    static func scores(_ mentors: [Int32], in graph: CandidateGraph) -> [Int32] {
        mentors.enumerated().compactMap { mentee, mentor in
            graph.entry(mentee: mentee, mentor: mentor).map { graph.scores[$0] }
        }.sorted()
    }

    /// How many present pairs an assignment keeps.
    static func kept(_ mentors: [Int32], of present: [Int32]) -> Int {
        zip(mentors, present).count { $0 >= 0 && $0 == $1 }
    }

    /// Written out as the aims are said, not as the solver layers them.
    private func rank(_ mentors: [Int32]) -> [Int64] {
        let scores = Self.scores(mentors, in: graph).map { Int64($0) }
        let pairs = Int64(scores.count)
        let total = scores.reduce(0, +)
        switch objective {
        case .fairest: return [pairs] + scores + [total]
        case .fewestChanges(let present): return [pairs, Int64(Self.kept(mentors, of: present)), total]
        }
    }

    private mutating func extend(mentee: Int) {
        guard mentee < graph.menteeCount else {
            let rank = rank(current)
            if bestRank.map({ $0.lexicographicallyPrecedes(rank) }) ?? true { (best, bestRank) = (current, rank) }
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
            extend(mentee: mentee + 1)
            current[mentee] = -1
            if pinned[mentee] == nil { left[mentor] += 1 }
        }
        if pinned[mentee] == nil { extend(mentee: mentee + 1) }
    }
}
