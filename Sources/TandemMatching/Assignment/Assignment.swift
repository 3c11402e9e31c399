/// What the best assignment is.
package enum AssignmentObjective: Equatable, Sendable {
    /// As many pairs as possible; among those, the largest total score. Negative scores are paired too.
    case mostPairsThenTotal
    /// The largest total score, however many pairs that takes; only positive scores are worth a pair.
    case totalOnly
}

/// A pair that must stay as it is, by positions in the graph.
package struct PinnedPair: Equatable, Sendable {
    package let mentee: Int
    package let mentor: Int

    package init(mentee: Int, mentor: Int) {
        self.mentee = mentee
        self.mentor = mentor
    }
}

/// A best assignment of mentees to mentors and the proof that it is one.
package struct Assignment: Sendable {
    /// The mentor of each mentee, -1 where the mentee stays without one.
    package let mentorOfMentee: [Int32]
    /// The number of mentees with a mentor, pinned pairs included.
    package let pairedCount: Int
    /// The sum of the scores of all pairs, pinned pairs included.
    package let totalScore: Int64
    /// Prices that prove that no assignment is better.
    package let certificate: DualCertificate

    package init(mentorOfMentee: [Int32], pairedCount: Int, totalScore: Int64, certificate: DualCertificate) {
        self.mentorOfMentee = mentorOfMentee
        self.pairedCount = pairedCount
        self.totalScore = totalScore
        self.certificate = certificate
    }
}
