/// Why no assignment was made.
package enum AssignmentError: Error, Equatable, Sendable {
    /// A pinned pair names a mentee or mentor outside the graph.
    case pinnedOutsideGraph(PinnedPair)
    /// A pinned pair is not among the candidates, so it has no score.
    case pinnedNotCandidate(PinnedPair)
    /// A mentee is pinned twice.
    case pinnedTwice(mentee: Int)
    /// More mentees are pinned to a mentor than the mentor takes.
    case pinnedOverCapacity(mentor: Int, capacity: Int32)
    /// The present pairs are not those of the graph's mentees.
    case presentOfOthers
    /// Prices could outgrow 64 bits: too wide a range of scores for so many people.
    case scoresTooWide
    /// The caller asked to stop.
    case cancelled
    /// The solver found no way where theory promises one: a fault of the solver, never of the input.
    case unsolved
}
