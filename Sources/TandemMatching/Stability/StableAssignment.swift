/// Whom each side of a candidate graph likes better.
///
/// A mentee likes the mentor of the higher score better, of equal ones the one who comes first in the graph; a mentor
/// likes the mentees likewise. Everybody would rather be paired with any candidate than stay alone.
package struct Likings: Sendable {
    /// What each candidate pair, by its entry in the graph, is to the mentee.
    let toMentees: [Int32]
    /// What it is to the mentor.
    let toMentors: [Int32]

    /// Both sides judge a pair by its score in the graph.
    package init(_ graph: CandidateGraph) {
        (toMentees, toMentors) = (graph.scores, graph.scores)
    }

    /// Mentees judge a pair by its score in the graph, mentors by a score of their own.
    ///
    /// - Parameter toMentors: one score for each candidate of the graph, in its order; nil is returned where the number
    ///   is another.
    package init?(_ graph: CandidateGraph, toMentors: [Int32]) {
        guard toMentors.count == graph.scores.count else { return nil }
        (toMentees, self.toMentors) = (graph.scores, toMentors)
    }
}

/// An assignment in which no two people would rather have each other.
package struct StableAssignment: Equatable, Sendable {
    /// The mentor of each mentee, -1 where the mentee stays without one.
    package let mentorOfMentee: [Int32]
    /// The number of mentees with a mentor, pinned pairs included.
    package let pairedCount: Int
    /// The sum of the scores of all pairs in the graph, pinned pairs included.
    package let totalScore: Int64

    package init(mentorOfMentee: [Int32], pairedCount: Int, totalScore: Int64) {
        self.mentorOfMentee = mentorOfMentee
        self.pairedCount = pairedCount
        self.totalScore = totalScore
    }
}

/// Finds the stable assignment that is best for the mentees (deferred acceptance, Gale and Shapley 1962).
///
/// Mentees ask the mentors in the order of their liking; a mentor with all places taken lets the least liked go. Of all
/// stable assignments every mentee gets in this one the mentor liked best, and the same mentees are paired in all.
/// Where both sides judge by one score there is only one. Pinned pairs stay, and nobody in them wants to leave.
///
/// Takes time in proportion to the candidates, times the logarithm of how many one mentee has.
///
/// - Parameters:
///   - graph: the candidate pairs and the capacities.
///   - likings: whom both sides like better.
///   - pinned: pairs to keep; each must be a candidate pair.
/// - Throws: ``AssignmentError`` where a pinned pair cannot be.
package func assignStably(
    _ graph: CandidateGraph, _ likings: Likings, pinned: [PinnedPair] = []
) throws(AssignmentError) -> StableAssignment {
    let pinnedPlaces = try PinnedPlaces(pinned, in: graph)
    let mentors = deferredAcceptance(graph, likings, pinned: pinnedPlaces)
    var pairs = 0
    var total: Int64 = 0
    for mentee in 0..<graph.menteeCount {
        guard let entry = graph.entry(mentee: mentee, mentor: mentors[mentee]) else { continue }
        pairs += 1
        total += Int64(graph.scores[entry])
    }
    return StableAssignment(mentorOfMentee: mentors, pairedCount: pairs, totalScore: total)
}

private func deferredAcceptance(_ graph: CandidateGraph, _ likings: Likings, pinned: PinnedPlaces) -> [Int32] {
    var mentorOfMentee = pinned.mentorOfMentee
    var accepted = Accepted(places: pinned.placesLeft)
    // Each mentee's candidates, the best liked first, and the next to be asked.
    var wishes = Array(0..<graph.mentors.count)
    var next = graph.offsets
    var asking: [Int] = []
    for mentee in (0..<graph.menteeCount).reversed() where mentorOfMentee[mentee] < 0 {
        wishes[graph.offsets[mentee]..<graph.offsets[mentee + 1]].sort {
            (likings.toMentees[$1], $0) < (likings.toMentees[$0], $1)
        }
        asking.append(mentee)
    }
    while let mentee = asking.popLast() {
        guard next[mentee] < graph.offsets[mentee + 1] else { continue }
        let entry = wishes[next[mentee]]
        next[mentee] += 1
        let mentor = graph.mentors[entry]
        let rejected = accepted.ask(Int(mentor), by: Accepted.Suitor(liking: likings.toMentors[entry], mentee: mentee))
        if rejected != mentee { mentorOfMentee[mentee] = mentor }
        if let rejected {
            if rejected != mentee { mentorOfMentee[rejected] = -1 }
            asking.append(rejected)
        }
    }
    return mentorOfMentee
}

/// The mentees each mentor has said yes to so far: a heap for each, the least liked on top.
private struct Accepted {
    struct Suitor {
        var liking: Int32
        var mentee: Int

        /// Whether the mentor would rather have the other one.
        func isWorse(than other: Suitor) -> Bool { (liking, other.mentee) < (other.liking, mentee) }
    }

    private let places: [Int32]
    private var heaps: [[Suitor]]

    init(places: [Int32]) {
        self.places = places
        heaps = Array(repeating: [], count: places.count)
    }

    /// The mentee who goes away empty-handed, if anybody does.
    mutating func ask(_ mentor: Int, by suitor: Suitor) -> Int? {
        guard places[mentor] > 0 else { return suitor.mentee }
        if heaps[mentor].count < Int(places[mentor]) {
            heaps[mentor].append(suitor)
            rise(mentor)
            return nil
        }
        let least = heaps[mentor][0]
        guard least.isWorse(than: suitor) else { return suitor.mentee }
        heaps[mentor][0] = suitor
        sink(mentor)
        return least.mentee
    }

    private mutating func rise(_ mentor: Int) {
        var child = heaps[mentor].count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heaps[mentor][child].isWorse(than: heaps[mentor][parent]) else { return }
            heaps[mentor].swapAt(child, parent)
            child = parent
        }
    }

    private mutating func sink(_ mentor: Int) {
        let count = heaps[mentor].count
        var parent = 0
        while true {
            var worst = parent
            for child in (2 * parent + 1)..<(2 * parent + 3) where child < count {
                if heaps[mentor][child].isWorse(than: heaps[mentor][worst]) { worst = child }
            }
            if worst == parent { return }
            heaps[mentor].swapAt(parent, worst)
            parent = worst
        }
    }
}
