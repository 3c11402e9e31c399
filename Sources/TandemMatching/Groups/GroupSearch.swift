/// Improves an assignment with company by moves that keep the number of pairs.
struct GroupSearch {
    private let graph: CandidateGraph
    private let within: [Int32]
    private(set) var mentorOfMentee: [Int32]
    private(set) var total: Int64 = 0
    private var members: [[Int]]

    /// How often a good answer is shaken and improved anew: more often where that takes no time.
    private var shakes: Int { 60 + 20_000 / max(1, graph.menteeCount) }

    init(_ graph: CandidateGraph, _ within: [Int32], _ start: [Int32]) {
        self.graph = graph
        self.within = within
        mentorOfMentee = start
        members = Array(repeating: [], count: graph.mentorCount)
        for (mentee, mentor) in start.enumerated() where mentor >= 0 {
            total += worth(of: mentee, with: mentor) ?? 0
            members[Int(mentor)].append(mentee)
        }
    }

    /// A change of one to three mentees' mentors, with what it gains.
    private struct Move {
        var gain: Int64
        /// Mentees with their new mentors, -1 for none.
        var changes: [(mentee: Int, mentor: Int32)]
    }

    // MARK: Worth

    private func score(_ mentee: Int, _ mentor: Int32) -> Int64? {
        graph.entry(mentee: mentee, mentor: mentor).map { Int64(graph.scores[$0]) }
    }

    /// The pair's score and the company of the mentor's present mentees, but one; nil where it is no candidate.
    private func worth(of mentee: Int, with mentor: Int32, without gone: Int = -1) -> Int64? {
        guard var worth = score(mentee, mentor) else { return nil }
        for other in members[Int(mentor)] where other != mentee && other != gone {
            worth += Int64(within[mentee * graph.menteeCount + other])
        }
        return worth
    }

    private func hasPlace(_ mentor: Int32) -> Bool {
        members[Int(mentor)].count < Int(graph.mentorCapacities[Int(mentor)])
    }

    // MARK: Moves

    /// Makes the best move of each mentee in turn until none gains.
    mutating func improve(_ cancelled: () -> Bool) throws(AssignmentError) {
        var isImproved = true
        while isImproved {
            isImproved = false
            for mentee in 0..<graph.menteeCount {
                if cancelled() { throw .cancelled }
                guard let move = bestMove(of: mentee) else { continue }
                apply(move)
                isImproved = true
            }
        }
    }

    private func bestMove(of mentee: Int) -> Move? {
        let present = mentorOfMentee[mentee]
        let lost = present < 0 ? 0 : worth(of: mentee, with: present) ?? 0
        var best = Move(gain: 0, changes: [])
        func offer(_ gain: Int64, _ changes: [(Int, Int32)]) {
            if gain > best.gain { best = Move(gain: gain, changes: changes) }
        }
        for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] where graph.mentors[entry] != present {
            let mentor = graph.mentors[entry]
            if hasPlace(mentor), present >= 0, let gained = worth(of: mentee, with: mentor) {
                offer(gained - lost, [(mentee, mentor)])
            }
            for other in members[Int(mentor)] {
                guard let gained = worth(of: mentee, with: mentor, without: other),
                    let given = worth(of: other, with: mentor)
                else { continue }
                let gain = gained - lost - given
                guard present >= 0 else {
                    // The number of pairs is the greatest there is: one who comes in sends another out.
                    offer(gain, [(other, -1), (mentee, mentor)])
                    continue
                }
                if let back = worth(of: other, with: present, without: mentee) {
                    offer(gain + back, [(mentee, mentor), (other, present)])
                }
                for next in graph.offsets[other]..<graph.offsets[other + 1] {
                    let third = graph.mentors[next]
                    guard third != mentor, third != present, hasPlace(third), let found = worth(of: other, with: third)
                    else { continue }
                    offer(gain + found, [(mentee, mentor), (other, third)])
                }
            }
        }
        return best.gain > 0 ? best : nil
    }

    private mutating func apply(_ move: Move) {
        total += move.gain
        for (mentee, mentor) in move.changes {
            let before = mentorOfMentee[mentee]
            if before >= 0 { members[Int(before)].removeAll { $0 == mentee } }
            mentorOfMentee[mentee] = mentor
            if mentor >= 0 { members[Int(mentor)].append(mentee) }
        }
    }

    // MARK: Shaking

    /// Moves a few mentees at random and improves anew; keeps what is better. The numbers drawn are always the same.
    mutating func shake(until bound: Int64, _ cancelled: () -> Bool) throws(AssignmentError) {
        guard graph.menteeCount > 1 else { return }
        var random = SeededNumbers(state: 0x5EED)
        for _ in 0..<shakes where total < bound {
            var other = self
            for _ in 0..<3 { other.change(&random) }
            try other.improve(cancelled)
            if other.total > total { self = other }
        }
    }

    /// Gives a mentee one of its other mentors, and the mentor's mentee what it leaves: a place, or none.
    private mutating func change(_ random: inout SeededNumbers) {
        let mentee = Int.random(in: 0..<graph.menteeCount, using: &random)
        let entries = graph.offsets[mentee]..<graph.offsets[mentee + 1]
        guard let entry = entries.randomElement(using: &random) else { return }
        let (mentor, present) = (graph.mentors[entry], mentorOfMentee[mentee])
        guard mentor != present else { return }
        let lost = present < 0 ? 0 : worth(of: mentee, with: present) ?? 0
        if hasPlace(mentor) {
            // Whoever has no mentor cannot get one more: the number of pairs is the greatest there is.
            guard present >= 0, let gained = worth(of: mentee, with: mentor) else { return }
            apply(Move(gain: gained - lost, changes: [(mentee, mentor)]))
        } else if let other = members[Int(mentor)].randomElement(using: &random),
            let gained = worth(of: mentee, with: mentor, without: other), let given = worth(of: other, with: mentor)
        {
            guard present >= 0 else {
                return apply(Move(gain: gained - given, changes: [(other, -1), (mentee, mentor)]))
            }
            guard let back = worth(of: other, with: present, without: mentee) else { return }
            apply(Move(gain: gained + back - lost - given, changes: [(mentee, mentor), (other, present)]))
        }
    }
}

/// SplitMix64: the same numbers on every machine.
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
