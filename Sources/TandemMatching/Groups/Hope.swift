/// What everyone may hope for from the company of a mentor's other mentees, and so an upper bound for groups.
///
/// Twice what two mentees add is shared out between them, in any way. Each then hopes, with every mentor, for as many of
/// the greatest shares as the mentor has other places. No group gives its members more, so an exact assignment by
/// doubled scores and hopes is worth at least twice as much as the best groups. Where one hopes for another who does not
/// hope for them, the share moves to the other: that lowers the bound from round to round (a subgradient method).
struct Hope {
    private let source: CandidateGraph
    /// Row by row, what each mentee may hope for from each other.
    private var shares: [Int32]
    private let greatest: Int32
    /// For each mentor, a bit for each mentee.
    private var isCandidate: [Bool]
    /// How often it pays to lower the bound.
    let rounds: Int

    private var count: Int { source.menteeCount }

    init(_ graph: CandidateGraph, _ within: [Int32]) {
        source = graph
        shares = within
        greatest = within.max() ?? 0
        isCandidate = Array(repeating: false, count: graph.mentorCount * graph.menteeCount)
        for mentee in 0..<graph.menteeCount {
            for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                isCandidate[Int(graph.mentors[entry]) * graph.menteeCount + mentee] = true
            }
        }
        // Shares that large could outgrow their numbers on the way.
        let size = graph.menteeCount * graph.menteeCount + 1
        rounds = greatest > 1 << 24 ? 1 : max(1, min(60, 20_000_000 / size))
    }

    /// The mentees of whom one hopes for something, the dearest first.
    private func company(of mentee: Int) -> [Int] {
        let row = mentee * count
        return (0..<count).filter { $0 != mentee && shares[row + $0] > 0 }.sorted {
            (shares[row + $1], $0) < (shares[row + $0], $1)
        }
    }

    private func chosen(_ mentee: Int, _ mentor: Int, among company: [Int]) -> [Int] {
        let places = Int(source.mentorCapacities[mentor]) - 1
        guard places > 0 else { return [] }
        var chosen: [Int] = []
        for other in company where isCandidate[mentor * count + other] {
            chosen.append(other)
            if chosen.count == places { break }
        }
        return chosen
    }

    /// The candidates with doubled scores and hopes.
    func graph(_ cancelled: () -> Bool) throws(AssignmentError) -> CandidateGraph {
        var scores = source.scores
        for mentee in 0..<count {
            if cancelled() { throw .cancelled }
            let company = company(of: mentee)
            for entry in source.offsets[mentee]..<source.offsets[mentee + 1] {
                var hoped = 2 * Int64(source.scores[entry])
                for other in chosen(mentee, Int(source.mentors[entry]), among: company) {
                    hoped += Int64(shares[mentee * count + other])
                }
                guard let score = Int32(exactly: hoped) else { throw .scoresTooWide }
                scores[entry] = score
            }
        }
        do {
            return try CandidateGraph(
                mentorCapacities: source.mentorCapacities, offsets: source.offsets, mentors: source.mentors,
                scores: scores)
        } catch {
            // The same candidates as before.
            throw .unsolved
        }
    }

    /// Moves shares from those who hope in vain to those for whom they hope.
    mutating func temper(_ mentors: [Int32], round: Int) {
        let step = max(1, greatest / Int32(4 + round))
        let hopes = mentors.enumerated().map { mentee, mentor in
            mentor < 0 ? [] : chosen(mentee, Int(mentor), among: company(of: mentee))
        }
        for (mentee, company) in hopes.enumerated() {
            for other in company where mentors[other] != mentors[mentee] || !hopes[other].contains(mentee) {
                shares[mentee * count + other] -= step
                shares[other * count + mentee] += step
            }
        }
    }
}
