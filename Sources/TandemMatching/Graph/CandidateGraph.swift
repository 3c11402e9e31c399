/// The pairs that may be formed, grouped by mentee, with their scores and the mentors' capacities.
///
/// The candidates of mentee `j` are the entries `offsets[j] ..< offsets[j + 1]` of `mentors` and `scores`, in ascending
/// order of mentor. A value of this type is always well formed: everything is checked once, in ``init``.
package struct CandidateGraph: Sendable {
    /// How many mentees each mentor takes (0 or more).
    package let mentorCapacities: [Int32]
    /// Where each mentee's candidates begin: one entry more than mentees.
    package let offsets: [Int]
    /// The mentors of the candidates.
    package let mentors: [Int32]
    /// The scores of the candidates; any value, larger is better.
    package let scores: [Int32]

    /// With more candidates, places and people together might not fit 32-bit numbers.
    private static let mostCandidates = Int(Int32.max) / 8

    /// The number of mentors.
    package var mentorCount: Int { mentorCapacities.count }
    /// The number of mentees.
    package var menteeCount: Int { offsets.count - 1 }

    /// Checks the arrays and puts each mentee's candidates in ascending order of mentor.
    ///
    /// The order in which the candidates of one mentee are given does not matter: it is lost here.
    /// - Throws: ``CandidateGraphError`` naming the first fault found.
    package init(
        mentorCapacities: [Int32], offsets: [Int], mentors: [Int32], scores: [Int32]
    ) throws(CandidateGraphError) {
        guard mentors.count == scores.count else {
            throw .unequalColumns(mentors: mentors.count, scores: scores.count)
        }
        guard mentorCapacities.count < Int32.max, offsets.count < Int32.max, mentors.count < Self.mostCandidates else {
            throw .tooLarge
        }
        for (mentor, capacity) in mentorCapacities.enumerated() where capacity < 0 {
            throw .negativeCapacity(mentor: mentor, capacity: capacity)
        }
        guard offsets.first == 0 else { throw .brokenOffsets(mentee: 0) }
        for mentee in 0..<(offsets.count - 1) where offsets[mentee] > offsets[mentee + 1] {
            throw .brokenOffsets(mentee: mentee)
        }
        guard offsets[offsets.count - 1] == mentors.count else { throw .brokenOffsets(mentee: offsets.count - 1) }

        self.mentorCapacities = mentorCapacities
        self.offsets = offsets
        let isInOrder = Self.isStrictlyAscending(offsets: offsets, mentors: mentors)
        if isInOrder {
            self.mentors = mentors
            self.scores = scores
        } else {
            (self.mentors, self.scores) = Self.sorted(offsets: offsets, mentors: mentors, scores: scores)
        }
        try checkBounds()
        if !isInOrder { try checkRepeated() }
    }

    /// The entry of a pair in `mentors` and `scores`, or nil if the pair is not a candidate.
    package func entry(mentee: Int, mentor: Int32) -> Int? {
        var low = offsets[mentee]
        var high = offsets[mentee + 1]
        while low < high {
            let middle = (low + high) / 2
            if mentors[middle] < mentor { low = middle + 1 } else { high = middle }
        }
        return low < offsets[mentee + 1] && mentors[low] == mentor ? low : nil
    }

    /// Whether every mentee's mentors ascend without repetition.
    ///
    /// All places where the mentors do not ascend are counted at once, in a loop without branches, as fast as memory;
    /// none but those where one mentee's end and the next one's begin may be among them.
    private static func isStrictlyAscending(offsets: [Int], mentors: [Int32]) -> Bool {
        mentors.withUnsafeBufferPointer { mentors in
            guard mentors.count > 1 else { return true }
            var falls: Int32 = 0
            for entry in 1..<mentors.count { falls &+= mentors[entry - 1] >= mentors[entry] ? 1 : 0 }
            var last = 0
            for start in offsets where start > last && start < mentors.count {
                falls &-= mentors[start - 1] >= mentors[start] ? 1 : 0
                last = start
            }
            return falls == 0
        }
    }

    private static func sorted(offsets: [Int], mentors: [Int32], scores: [Int32]) -> ([Int32], [Int32]) {
        var mentors = mentors
        var scores = scores
        for mentee in 0..<(offsets.count - 1) {
            let range = offsets[mentee]..<offsets[mentee + 1]
            let order = range.sorted { (mentors[$0], scores[$0]) < (mentors[$1], scores[$1]) }
            let moved = order.map { (mentors[$0], scores[$0]) }
            for (entry, candidate) in zip(range, moved) {
                (mentors[entry], scores[entry]) = candidate
            }
        }
        return (mentors, scores)
    }

    /// Relies on the ascending order: the two ends bound all the mentors between.
    private func checkBounds() throws(CandidateGraphError) {
        for mentee in 0..<menteeCount where offsets[mentee] < offsets[mentee + 1] {
            let (first, last) = (mentors[offsets[mentee]], mentors[offsets[mentee + 1] - 1])
            guard first >= 0 else { throw .unknownMentor(mentee: mentee, mentor: first) }
            guard Int(last) < mentorCount else { throw .unknownMentor(mentee: mentee, mentor: last) }
        }
    }

    private func checkRepeated() throws(CandidateGraphError) {
        for mentee in 0..<menteeCount where offsets[mentee] + 1 < offsets[mentee + 1] {
            for entry in (offsets[mentee] + 1)..<offsets[mentee + 1] where mentors[entry - 1] == mentors[entry] {
                throw .repeatedCandidate(mentee: mentee, mentor: mentors[entry])
            }
        }
    }
}
