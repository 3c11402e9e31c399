/// The pinned pairs, checked, and the places they leave.
struct PinnedPlaces {
    /// The pinned mentor of each mentee, -1 without one.
    private(set) var mentorOfMentee: [Int32]
    /// The capacity of each mentor less the mentees pinned there.
    private(set) var placesLeft: [Int32]

    init(_ pairs: [PinnedPair], in graph: CandidateGraph) throws(AssignmentError) {
        mentorOfMentee = Array(repeating: -1, count: graph.menteeCount)
        placesLeft = graph.mentorCapacities
        for pair in pairs {
            guard (0..<graph.menteeCount).contains(pair.mentee), (0..<graph.mentorCount).contains(pair.mentor) else {
                throw .pinnedOutsideGraph(pair)
            }
            let mentor = Int32(pair.mentor)
            guard graph.entry(mentee: pair.mentee, mentor: mentor) != nil else { throw .pinnedNotCandidate(pair) }
            guard mentorOfMentee[pair.mentee] < 0 else { throw .pinnedTwice(mentee: pair.mentee) }
            guard placesLeft[pair.mentor] > 0 else {
                throw .pinnedOverCapacity(mentor: pair.mentor, capacity: graph.mentorCapacities[pair.mentor])
            }
            mentorOfMentee[pair.mentee] = mentor
            placesLeft[pair.mentor] -= 1
        }
    }
}
