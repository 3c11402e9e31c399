/// What the best assignment is where several aims stand one behind the other, each a *layer*: a later layer decides
/// only among the assignments that are best in all earlier ones.
package enum LayeredObjective: Equatable, Sendable {
    /// As many pairs as possible; then as few as possible with the lowest score, then with the next lowest, and so on.
    ///
    /// The sorted scores of two assignments as long can only be equal or differ at some lowest place, so this raises the
    /// lowest score first and leaves nothing open that a total could still decide: equally fair ones have equal totals.
    case fairest
    /// As many pairs as possible; then as many as possible of the present ones; then the largest total score.
    ///
    /// - Parameter present: the mentor that each mentee has now, -1 without one; it need not be a candidate.
    case fewestChanges(present: [Int32])
}

/// A best assignment in layers and the proof that it is one.
package struct LayeredAssignment: Sendable {
    /// The mentor of each mentee, -1 where the mentee stays without one.
    package let mentorOfMentee: [Int32]
    /// The number of mentees with a mentor, pinned pairs included.
    package let pairedCount: Int
    /// The sum of the scores of all pairs, pinned pairs included.
    package let totalScore: Int64
    /// Prices that prove that no assignment is better.
    package let certificate: LayeredCertificate

    package init(mentorOfMentee: [Int32], pairedCount: Int, totalScore: Int64, certificate: LayeredCertificate) {
        self.mentorOfMentee = mentorOfMentee
        self.pairedCount = pairedCount
        self.totalScore = totalScore
        self.certificate = certificate
    }
}

/// Finds the best assignment in layers, exactly; of equally good ones the first, as the plain `assign` does.
///
/// - Parameters:
///   - graph: the candidate pairs, their scores and the capacities.
///   - objective: what the best assignment is.
///   - pinned: pairs to keep; each must be a candidate pair.
///   - cancelled: asked now and then, from several threads; true stops the search.
/// - Returns: the assignment with prices that prove it.
/// - Throws: ``AssignmentError``.
package func assign(
    _ graph: CandidateGraph, inLayers objective: LayeredObjective, pinned: [PinnedPair] = [],
    cancelled: @escaping @Sendable () -> Bool = { false }
) throws(AssignmentError) -> LayeredAssignment {
    if case .fewestChanges(let present) = objective, present.count != graph.menteeCount { throw .presentOfOthers }
    let pinnedPlaces = try PinnedPlaces(pinned, in: graph)
    let outcome = graph.offsets.withUnsafeBufferPointer { offsets in
        graph.mentors.withUnsafeBufferPointer { mentors in
            graph.scores.withUnsafeBufferPointer { scores in
                let work = Workspace(
                    graph: graph, offsets: offsets, mentors: mentors, scores: scores, objective: .mostPairsThenTotal,
                    pinned: pinnedPlaces, cancelled: cancelled)
                return Result { () throws(AssignmentError) in
                    let layers = Layers(objective, work)
                    let sums = try work.solve(in: layers)
                    return LayeredAssignment(
                        mentorOfMentee: work.mentorOfMentee.elements, pairedCount: sums.pairs, totalScore: sums.total,
                        certificate: LayeredCertificate(
                            objective: objective, layers: layers.prices, pinned: pinned))
                }
            }
        }
    }
    return try outcome.get()
}
