import TandemMatching

/// A random graph by its dimensions.
struct RandomGraph {
    var mentees: Int
    var mentors: Int
    var capacities: ClosedRange<Int32>
    var scores: ClosedRange<Int32>
    /// Of 100 pairs, how many are candidates.
    var density: Int

    func make(_ random: inout Seeded) throws -> CandidateGraph {
        let places = (0..<mentors).map { _ in Int32.random(in: capacities, using: &random) }
        var offsets = [0]
        var columns: (mentors: [Int32], scores: [Int32]) = ([], [])
        for _ in 0..<mentees {
            for mentor in 0..<mentors where Int.random(in: 0..<100, using: &random) < density {
                columns.mentors.append(Int32(mentor))
                columns.scores.append(Int32.random(in: scores, using: &random))
            }
            offsets.append(columns.mentors.count)
        }
        return try CandidateGraph(
            mentorCapacities: places, offsets: offsets, mentors: columns.mentors, scores: columns.scores)
    }
}

/// A graph from rows of (mentor, score), one row a mentee.
func graph(capacities: [Int32], _ rows: [[(mentor: Int32, score: Int32)]]) throws -> CandidateGraph {
    var offsets = [0]
    for row in rows { offsets.append(offsets[offsets.count - 1] + row.count) }
    return try CandidateGraph(
        mentorCapacities: capacities, offsets: offsets, mentors: rows.joined().map { $0.mentor },
        scores: rows.joined().map { $0.score })
}
