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
/// to part a graph. Exact assignments — one by the pairs' scores, others that hope for the best company for everyone —
/// are improved by exact moves, exchanges and shifts until none helps, and anew from shaken answers. What the most
/// modest of the hopes comes to is the upper bound, see ``Hope``. The answer depends on the graph alone.
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
    var best = GroupSearch(graph, within, plain.mentorOfMentee)
    try best.improve(cancelled)
    var hope = Hope(graph, within)
    var bound = Int64.max
    for round in 0..<hope.rounds where best.total < bound {
        let hopeful = try assign(try hope.graph(cancelled), objective: .mostPairsThenTotal, cancelled: cancelled)
        bound = min(bound, hopeful.totalScore >> 1)
        if round % 4 == 0 {
            var search = GroupSearch(graph, within, hopeful.mentorOfMentee)
            try search.improve(cancelled)
            if search.total > best.total { best = search }
        }
        hope.temper(hopeful.mentorOfMentee, round: round)
    }
    try best.shake(until: bound, cancelled)
    return GroupAssignment(
        mentorOfMentee: best.mentorOfMentee, pairedCount: plain.pairedCount, totalScore: best.total, upperBound: bound)
}
