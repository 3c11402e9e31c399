/// Why arrays cannot be read as a graph of candidates.
package enum CandidateGraphError: Error, Equatable, Sendable {
    /// `offsets` is empty, does not start at 0, falls somewhere, or does not end at the number of candidates.
    case brokenOffsets(mentee: Int)
    /// `mentors` and `scores` differ in length.
    case unequalColumns(mentors: Int, scores: Int)
    /// A capacity is negative.
    case negativeCapacity(mentor: Int, capacity: Int32)
    /// A candidate names a mentor outside the list of capacities.
    case unknownMentor(mentee: Int, mentor: Int32)
    /// A mentee lists one mentor twice.
    case repeatedCandidate(mentee: Int, mentor: Int32)
    /// 2^31 mentors or mentees, or 2^28 candidates: more than 32-bit numbering allows.
    case tooLarge
}
