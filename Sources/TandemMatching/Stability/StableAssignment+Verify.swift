/// What makes an assignment not a stable one.
package enum Instability: Error, Equatable, Sendable {
    /// These two would rather have each other.
    case blocked(by: PinnedPair)
    /// It is no possible assignment: a pair is not a candidate, a mentor has too many mentees, a pinned pair is not kept,
    /// or the sums are not as reported.
    case impossible
}

extension StableAssignment {
    /// Nil where the assignment is possible, keeps the pinned pairs, and no two people would rather have each other.
    ///
    /// Looks at every candidate pair and shares no code with the search.
    package func instability(
        in graph: CandidateGraph, _ likings: Likings, pinned: [PinnedPair] = []
    ) -> Instability? {
        guard mentorOfMentee.count == graph.menteeCount else { return .impossible }
        var isPinned = [Bool](repeating: false, count: graph.menteeCount)
        var free = graph.mentorCapacities
        for pair in pinned {
            guard isPinned.indices.contains(pair.mentee), mentorOfMentee[pair.mentee] == Int32(pair.mentor) else {
                return .impossible
            }
            isPinned[pair.mentee] = true
        }
        // The least liked mentee of each mentor, as (liking, -mentee): larger is better.
        var least: [(liking: Int32, order: Int)?] = Array(repeating: nil, count: graph.mentorCount)
        var entryOfMentee = [Int?](repeating: nil, count: graph.menteeCount)
        var (pairs, total) = (0, Int64(0))
        for mentee in 0..<graph.menteeCount where mentorOfMentee[mentee] != -1 {
            guard let entry = graph.entry(mentee: mentee, mentor: mentorOfMentee[mentee]) else { return .impossible }
            let mentor = Int(mentorOfMentee[mentee])
            free[mentor] -= 1
            pairs += 1
            total += Int64(graph.scores[entry])
            entryOfMentee[mentee] = entry
            guard !isPinned[mentee] else { continue }
            let order = (likings.toMentors[entry], -mentee)
            if least[mentor].map({ order < $0 }) ?? true { least[mentor] = order }
        }
        guard free.allSatisfy({ $0 >= 0 }), pairs == pairedCount, total == totalScore else { return .impossible }
        for mentee in 0..<graph.menteeCount where !isPinned[mentee] {
            for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                let mentor = Int(graph.mentors[entry])
                if let present = entryOfMentee[mentee] {
                    // Candidates of one mentee stand in the order of mentors.
                    let (here, there) = (likings.toMentees[present], likings.toMentees[entry])
                    guard there > here || there == here && entry < present else { continue }
                }
                let isWelcome =
                    free[mentor] > 0 || least[mentor].map { $0 < (likings.toMentors[entry], -mentee) } ?? false
                if isWelcome { return .blocked(by: PinnedPair(mentee: mentee, mentor: mentor)) }
            }
        }
        return nil
    }
}
