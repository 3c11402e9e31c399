/// A mentee's change of mentor between two assignments of one graph; -1 stands for no mentor.
package struct PlanMove: Equatable, Sendable {
    package let mentee: Int
    package let from: Int32
    package let to: Int32

    package init(mentee: Int, from: Int32, to: Int32) {
        self.mentee = mentee
        self.from = from
        self.to = to
    }
}

/// The chain of moves between two assignments that one mentee is part of.
///
/// Where two assignments differ, each mentee who changes is an arc from its old mentor to its new one. At every mentor
/// who is joined and left, arrivals and departures are matched one to one; the arcs then fall into trails, and a trail
/// by itself turns an assignment into another that keeps all capacities.
struct AlternatingTrail {
    /// The mentee's own move, then those it causes one after the other, then those that fill the place it leaves.
    let moves: [PlanMove]

    /// - Parameters:
    ///   - mentee: whose trail it is; without a move of its own there is none.
    ///   - before: the mentor of each mentee, -1 without one; `after` the same.
    init(of mentee: Int, from before: [Int32], to after: [Int32], mentors: Int) {
        guard before[mentee] != after[mentee] else {
            moves = []
            return
        }
        var arrivals = [[Int]](repeating: [], count: mentors)
        var departures = arrivals
        for other in before.indices where before[other] != after[other] {
            if after[other] >= 0 { arrivals[Int(after[other])].append(other) }
            if before[other] >= 0 { departures[Int(before[other])].append(other) }
        }
        var caused = [Int](repeating: -1, count: before.count)
        var cause = caused
        for mentor in 0..<mentors {
            for (arrived, left) in zip(arrivals[mentor], departures[mentor]) {
                caused[arrived] = left
                cause[left] = arrived
            }
        }
        let forward = Self.walk(from: mentee, by: caused, at: after, until: before[mentee])
        var trail = forward.mentees
        if !forward.isClosed {
            trail += Self.walk(from: mentee, by: cause, at: before, until: after[mentee]).mentees.dropFirst()
        }
        moves = trail.map { PlanMove(mentee: $0, from: before[$0], to: after[$0]) }
    }

    /// Follows the trail one way. A loop in it is left out: it is a trail of its own, and so is the rest without it.
    private static func walk(
        from start: Int, by next: [Int], at place: [Int32], until end: Int32
    ) -> (mentees: [Int], isClosed: Bool) {
        var mentees = [start]
        var current = start
        while true {
            let mentor = place[current]
            if mentor >= 0, mentor == end { return (mentees, true) }
            if mentor >= 0, let first = mentees.firstIndex(where: { place[$0] == mentor }) {
                mentees.removeSubrange((first + 1)...)
            }
            current = next[current]
            guard current >= 0, current != start else { return (mentees, current == start) }
            mentees.append(current)
        }
    }
}
