/// What all parts of one assignment share: the graph seen through pointers, and the answer as it grows.
///
/// Blocks of the graph are solved by several threads at once. Each touches only the entries of its own mentees and
/// mentors, which is why sharing is safe. Lives only inside `assign`, while the graph's arrays are held.
final class Workspace: @unchecked Sendable {
    let offsets: UnsafeBufferPointer<Int>
    let mentors: UnsafeBufferPointer<Int32>
    let scores: UnsafeBufferPointer<Int32>
    /// The least and the greatest of all scores; 0 where there are none.
    let scoreBounds: ClosedRange<Int32>
    let objective: AssignmentObjective
    let cancelled: @Sendable () -> Bool

    /// Places each mentor has left beside the pinned pairs.
    let places: Column<Int32>
    let isPinned: Column<Bool>
    /// A mentor's position in the block being solved; -1 for a mentor outside it or without places.
    let numberOfMentor: Column<Int32>

    let mentorOfMentee: Column<Int32>
    /// The dual prices, see ``DualCertificate``.
    let menteeCover: Column<Bool>
    let menteePrice: Column<Int64>
    let mentorCover: Column<Bool>
    let mentorPrice: Column<Int64>

    init(
        graph: CandidateGraph, offsets: UnsafeBufferPointer<Int>, mentors: UnsafeBufferPointer<Int32>,
        scores: UnsafeBufferPointer<Int32>, objective: AssignmentObjective, pinned: PinnedPlaces,
        cancelled: @escaping @Sendable () -> Bool
    ) {
        self.offsets = offsets
        self.mentors = mentors
        self.scores = scores
        scoreBounds = Self.bounds(of: scores)
        self.objective = objective
        self.cancelled = cancelled
        places = Column(count: graph.mentorCount, filledWith: 0)
        for (mentor, count) in pinned.placesLeft.enumerated() { places[mentor] = count }
        isPinned = Column(count: graph.menteeCount, filledWith: false)
        mentorOfMentee = Column(count: graph.menteeCount, filledWith: -1)
        for (mentee, mentor) in pinned.mentorOfMentee.enumerated() where mentor >= 0 {
            isPinned[mentee] = true
            mentorOfMentee[mentee] = mentor
        }
        numberOfMentor = Column(count: graph.mentorCount, filledWith: -1)
        menteeCover = Column(count: graph.menteeCount, filledWith: false)
        menteePrice = Column(count: graph.menteeCount, filledWith: 0)
        mentorCover = Column(count: graph.mentorCount, filledWith: false)
        mentorPrice = Column(count: graph.mentorCount, filledWith: 0)
    }

    private static func bounds(of scores: UnsafeBufferPointer<Int32>) -> ClosedRange<Int32> {
        guard let first = scores.first else { return 0...0 }
        var (least, most) = (first, first)
        for score in scores {
            least = min(least, score)
            most = max(most, score)
        }
        return least...most
    }

    /// The entries of a mentee's candidates.
    @inline(__always)
    func candidates(of mentee: Int32) -> Range<Int> {
        let index = Int(mentee)
        return offsets[index]..<offsets[index + 1]
    }
}
