/// Prices of people that prove an assignment the best.
///
/// Every person has a price of two parts, (cover, price), compared like a word: first cover (0 or 1), then price. A
/// pair is worth (1, score) under ``AssignmentObjective/mostPairsThenTotal`` and (0, score) under
/// ``AssignmentObjective/totalOnly``. If no price is below (0, 0) and no candidate pair is worth more than the prices
/// of its two people together, then no assignment is worth more than all mentees' prices plus every mentor's price
/// times the mentor's places (weak duality, which holds in any ordered group). An assignment worth exactly that much is
/// therefore a best one. No large constant stands in for "one more pair", so nothing can overflow by it.
///
/// Pinned pairs are outside the problem: their mentees and the places they take are left out.
package struct DualCertificate: Equatable, Sendable {
    /// The price of a mentor without free places beside the pinned pairs: above every score, and multiplied by no place.
    static let closedPrice: Int64 = 1 << 61

    /// What the assignment is best in.
    package var objective: AssignmentObjective
    /// The prices of mentees, in two parts.
    package var menteeCover: [Bool]
    package var menteePrice: [Int64]
    /// The prices of one place of each mentor, in two parts. A mentor with a place to spare has (0, 0); a mentor
    /// without any place to give has a price of 2^61, which stands for "not for sale".
    package var mentorCover: [Bool]
    package var mentorPrice: [Int64]
    /// The pinned pairs.
    package var pinned: [PinnedPair]

    package init(
        objective: AssignmentObjective, menteeCover: [Bool], menteePrice: [Int64], mentorCover: [Bool],
        mentorPrice: [Int64], pinned: [PinnedPair]
    ) {
        self.objective = objective
        self.menteeCover = menteeCover
        self.menteePrice = menteePrice
        self.mentorCover = mentorCover
        self.mentorPrice = mentorPrice
        self.pinned = pinned
    }
}
