/// An assignment in which mentees of one mentor matter to each other.
package struct GroupAssignment: Hashable, Sendable {
    /// The mentor of each mentee, -1 for none.
    package var mentorOfMentee: [Int32]
    package var pairedCount: Int
    /// The scores of the pairs, and what the mentees of each mentor add two by two.
    package var totalScore: Int64
    /// No assignment of as many pairs has a higher total than this.
    package var upperBound: Int64
}

/// Finds a good assignment where the mentees of one mentor add to the score two by two, and how good it can be at most.
///
/// As many mentees as possible are paired, exactly. For their total this is a heuristic: to find the best is as hard as
/// to part a graph, so two exact assignments — one by the pairs' scores, one that hopes for the best company for
/// everyone — are improved by exact moves, exchanges and shifts until none helps, and anew from shaken answers. The
/// second assignment's hoped-for total is the upper bound. The answer depends on the graph alone.
///
/// - Parameters:
///   - graph: the candidate pairs.
///   - within: what two mentees add who have the same mentor: row by row, symmetric, a square of the mentees.
///   - cancelled: asked now and then, from several threads; true stops the search.
/// - Throws: ``AssignmentError``.
package func assignGroups(
    _ graph: CandidateGraph, within: [Int32], cancelled: @escaping @Sendable () -> Bool = { false }
) throws(AssignmentError) -> GroupAssignment {
    let plain = try assign(graph, objective: .mostPairsThenTotal, cancelled: cancelled)
    let hopeful = try assign(
        try hopefulGraph(graph, within, cancelled), objective: .mostPairsThenTotal, cancelled: cancelled)
    var best: GroupSearch?
    for start in [plain.mentorOfMentee, hopeful.mentorOfMentee] {
        var search = GroupSearch(graph, within, start)
        try search.improve(cancelled)
        if search.total > best?.total ?? .min { best = search }
    }
    guard var best else { throw .unsolved }
    // Every pair of mentees was hoped for from both sides.
    let bound = hopeful.totalScore >> 1
    try best.shake(until: bound, cancelled)
    return GroupAssignment(
        mentorOfMentee: best.mentorOfMentee, pairedCount: plain.pairedCount, totalScore: best.total, upperBound: bound)
}

/// Doubled scores, to which each mentee adds the dearest company that a mentor's places allow.
private func hopefulGraph(
    _ graph: CandidateGraph, _ within: [Int32], _ cancelled: () -> Bool
) throws(AssignmentError) -> CandidateGraph {
    var candidates: [[Int]] = Array(repeating: [], count: graph.mentorCount)
    for mentee in 0..<graph.menteeCount {
        for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
            candidates[Int(graph.mentors[entry])].append(mentee)
        }
    }
    var scores = graph.scores
    for mentee in 0..<graph.menteeCount {
        if cancelled() { throw .cancelled }
        for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
            let mentor = Int(graph.mentors[entry])
            var company = TopSum(count: Int(graph.mentorCapacities[mentor]) - 1)
            for other in candidates[mentor] where other != mentee {
                company.add(within[mentee * graph.menteeCount + other])
            }
            let hoped = 2 * Int64(graph.scores[entry]) + company.sum
            guard let score = Int32(exactly: hoped) else { throw .scoresTooWide }
            scores[entry] = score
        }
    }
    do {
        return try CandidateGraph(
            mentorCapacities: graph.mentorCapacities, offsets: graph.offsets, mentors: graph.mentors, scores: scores)
    } catch {
        throw .unsolved
    }
}

/// The sum of the greatest few of some numbers, of those that are above nothing.
private struct TopSum {
    private let count: Int
    /// Ascending.
    private var greatest: [Int32] = []

    init(count: Int) { self.count = count }

    var sum: Int64 { greatest.reduce(0) { $0 + Int64($1) } }

    mutating func add(_ number: Int32) {
        guard number > 0, count > 0 else { return }
        if greatest.count == count {
            guard number > greatest[0] else { return }
            greatest.removeFirst()
        }
        greatest.insert(number, at: greatest.firstIndex { $0 >= number } ?? greatest.count)
    }
}
