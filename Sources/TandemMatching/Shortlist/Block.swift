/// A part of the graph that is solved alone as one transport problem.
struct Block: Sendable {
    /// Who ships units in the transport problem; the other side receives them.
    enum Sources: Sendable {
        case mentees
        case mentors
    }

    /// Positions in the graph, ascending. A position in this list is a person's *number* in the block.
    let mentees: [Int32]
    let mentors: [Int32]
    let sources: Sources
    /// Whether sources may keep units: then only the total counts.
    let mayStayIdle: Bool

    /// Gives this block's mentors their numbers and shuts out the mentors of `others`.
    func enter(_ work: Workspace, shuttingOut others: [Int32] = []) {
        for (number, mentor) in mentors.enumerated() {
            work.numberOfMentor[mentor] = Int32(number)
            work.mentorPrice[mentor] = 0
        }
        for mentor in others {
            work.numberOfMentor[mentor] = -1
            work.mentorPrice[mentor] = DualCertificate.closedPrice
        }
    }

    /// The number of candidates, including those with mentors outside the block.
    func candidateCount(_ work: Workspace) -> Int {
        mentees.reduce(0) { $0 + work.candidates(of: $1).count }
    }

    /// Places by mentor's number, cut down to one more than the mentor's candidates.
    ///
    /// The one more keeps a mentor with places to spare from ever counting as full.
    func places(_ work: Workspace) -> Column<Int32> {
        let places = Column<Int32>(count: mentors.count, filledWith: 0)
        var total = 0
        for number in 0..<mentors.count {
            places[number] = min(work.places[mentors[number]], Int32(mentees.count) + 1)
            total += Int(places[number])
        }
        guard total > 2 * mentees.count + mentors.count else { return places }
        let candidates = Column<Int32>(count: mentors.count, filledWith: 0)
        for mentee in mentees {
            for entry in work.candidates(of: mentee) {
                let number = work.numberOfMentor[work.mentors[entry]]
                if number >= 0 { candidates[number] += 1 }
            }
        }
        for number in 0..<mentors.count { places[number] = min(places[number], candidates[number] + 1) }
        return places
    }
}
