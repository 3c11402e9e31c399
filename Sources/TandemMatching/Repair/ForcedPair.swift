/// What it would cost to form a pair that the best assignment does not have.
package struct ForcedPair: Equatable, Sendable {
    /// The moves that turn the best assignment into a best one among those with the pair: the mentee's own, then those
    /// that it causes, then those that fill the place it leaves. None where the best assignment has the pair.
    package let moves: [PlanMove]
    /// How many pairs fewer there are then.
    package let pairsLost: Int
    /// How much lower the total score is, in the graph's steps; below 0 where fewer pairs score more.
    package let scoreLost: Int64

    /// Whether the assignment with the pair is as good as the best one.
    package var isEquallyGood: Bool { pairsLost == 0 && scoreLost == 0 }
}

/// Finds the best assignment that contains a pair, exactly, and the chain of moves that leads to it.
///
/// The pair is pinned and the rest solved anew. Where the two assignments differ elsewhere than in the mentee's own
/// trail, the difference is worth nothing: a trail without the mentee can be taken into the one and out of the other, so
/// it can be neither a gain nor a loss. The trail alone therefore leads to a best assignment with the pair.
///
/// - Parameters:
///   - best: a best assignment of the graph.
/// - Throws: ``AssignmentError/pinnedNotCandidate(_:)`` where the pair is not allowed,
///   ``AssignmentError/pinnedOverCapacity(mentor:capacity:)`` where the mentor takes nobody.
package func forcedPair(
    _ pair: PinnedPair, in graph: CandidateGraph, instead best: Assignment, objective: AssignmentObjective,
    cancelled: @escaping @Sendable () -> Bool = { false }
) throws(AssignmentError) -> ForcedPair {
    let forced = try assign(graph, objective: objective, pinned: [pair], cancelled: cancelled)
    let trail = AlternatingTrail(
        of: pair.mentee, from: best.mentorOfMentee, to: forced.mentorOfMentee, mentors: graph.mentorCount)
    return ForcedPair(
        moves: trail.moves, pairsLost: best.pairedCount - forced.pairedCount,
        scoreLost: best.totalScore - forced.totalScore)
}
