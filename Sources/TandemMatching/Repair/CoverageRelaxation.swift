/// What a search for the fewest changes has settled so far.
struct CoverageDecisions {
    enum Choice { case open, taken, refused }
    /// Which kind of pair lets a mentor count who has pairs of both kinds.
    enum Anchor { case open, held, new }

    var shared: [Choice]
    var anchors: [Anchor]
    /// For each person the participation that counts: mentors first, then mentees; -1 while open.
    var claims: [Int32]
}

/// A problem made easier, so that it is one of assignment: its best solution costs no more than that of the real one.
///
/// A change that serves several pairs is paid in parts, so that all that could use it pay it once; a person may count
/// twice while it is open as what; and a mentor whose pairs are of both kinds may have one place too many.
///
/// Among mentees and mentors who bring somebody, `a` mentees and `b` mentors with a + b = needed must take part. For
/// given a and b that is an assignment: whoever may stay out is kept busy by a stand-in, of which there are just enough.
/// The cost is convex in a, being the value of a linear programme in its right-hand side, so that bisection finds the
/// best a.
struct CoverageRelaxation {
    /// A change is so many units, so that it can be parted.
    static let unit: Int64 = 60

    struct Solution {
        var units: Int64
        /// How many mentees who bring somebody take part.
        var mentees: Int
        var options: [Int]
        /// Those of the options that a mentor takes on a new place.
        var added: Set<Int>
    }

    private let problem: CoverageProblem
    private let decisions: CoverageDecisions
    /// What a use of each shared change costs where the mentor has a place, and on a new place.
    private let charges: [(seated: Int64, added: Int64)]
    private let menteeCounts: [Bool]
    private let mentorCounts: [Bool]
    private let cancelled: @Sendable () -> Bool
    private let available: [[Int]]
    private let penalty: Int64
    private let anchors: [CoverageDecisions.Anchor]
    private var rows: [[Seat]] = []

    init(_ problem: CoverageProblem, _ decisions: CoverageDecisions, cancelled: @escaping @Sendable () -> Bool) {
        self.problem = problem
        self.decisions = decisions
        self.cancelled = cancelled
        let mentors = problem.placesLeft.count
        func counts(_ person: Int32, _ participation: Int) -> Bool {
            person >= 0 && [-1, Int32(participation)].contains(decisions.claims[Int(person)])
        }
        let mentorCounts = problem.personOfMentor.enumerated().map { counts($1, $0) }
        self.mentorCounts = mentorCounts
        menteeCounts = problem.personOfMentee.enumerated().map { counts($1, mentors + $0) }
        var available = [[Int]](repeating: [], count: problem.personOfMentee.count)
        var users = [Set<Int>](repeating: [], count: problem.sharedCount)
        var hosts = users
        var heldUses = [Int](repeating: 0, count: problem.sharedCount)
        var kinds = [(held: Bool, new: Bool)](repeating: (false, false), count: mentors)
        var dearest = 1
        for (number, option) in problem.options.enumerated() {
            guard !option.shared.contains(where: { decisions.shared[$0] == .refused }) else { continue }
            available[option.mentee].append(number)
            for item in option.shared {
                users[item].insert(option.mentee)
                if option.holdsPlace { heldUses[item] += 1 } else { hosts[item].insert(option.mentor) }
            }
            if option.holdsPlace { kinds[option.mentor].held = true } else { kinds[option.mentor].new = true }
            dearest = max(dearest, option.changes + option.shared.count + 1)
        }
        self.available = available
        let anchors = zip(decisions.anchors, kinds).map { anchor, kinds -> CoverageDecisions.Anchor in
            anchor != .open ? anchor : !kinds.new ? .held : !kinds.held ? .new : .open
        }
        self.anchors = anchors
        let spare = anchors.indices.map { anchors[$0] == .open && mentorCounts[$0] ? 1 : 0 }
        charges = users.enumerated().map { item, users in
            guard decisions.shared[item] == .open, !users.isEmpty else { return (0, 0) }
            // Who has so many places uses the change so often; on a new place, which is dear enough, it is free.
            let seats = hosts[item].reduce(heldUses[item]) { $0 + Int(problem.placesLeft[$1]) + spare[$1] }
            if seats < users.count { return (Self.unit / Int64(max(1, seats)), 0) }
            return (Self.unit / Int64(users.count), Self.unit / Int64(users.count))
        }
        penalty = Int64(dearest) * Self.unit * Int64(problem.personOfMentee.count + 1)
        rows = available.indices.map { seats($0) }
    }

    /// What an option costs where its mentor has a place, in units.
    private func units(_ option: CoverageOption) -> Int64 {
        option.shared.reduce(Int64(option.changes) * Self.unit) { $0 + charges[$1].seated }
    }

    /// What an option costs with a place that the mentor does not have, in units.
    private func unitsWithPlace(_ option: CoverageOption) -> Int64 {
        option.shared.reduce(Int64(option.changes + 1) * Self.unit) { $0 + charges[$1].added }
    }

    /// What the changes taken for good cost, in units.
    private var settled: Int64 { Int64(decisions.shared.count { $0 == .taken }) * Self.unit }

    /// The shared changes whose price some options do not pay in full.
    func underpaid(by solution: Solution) -> Int? {
        var paid: [Int: Int64] = [:]
        for number in solution.options {
            let isAdded = solution.added.contains(number)
            for item in problem.options[number].shared where decisions.shared[item] == .open {
                paid[item, default: 0] += isAdded ? charges[item].added : charges[item].seated
            }
        }
        return paid.filter { $0.value < Self.unit }.min { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    /// A mentor whose pairs are of both kinds, with more new ones than places.
    func openAnchor(in options: [Int]) -> Int? {
        options.map { problem.options[$0].mentor }.sorted().first { anchors[$0] == .open && mentorCounts[$0] }
    }

    /// The best solution; nil where not even the easier problem has one.
    ///
    /// - Parameter hint: where the best number of mentees was in a similar problem.
    func solve(needed: Int, hint: Int?) throws(AssignmentError) -> Solution? {
        let mentees = available.indices.count { menteeCounts[$0] && !available[$0].isEmpty }
        let mentors = mentorCounts.count { $0 }
        guard needed <= mentees + mentors else { return nil }
        var known: [Int: Found] = [:]
        func found(_ a: Int) throws(AssignmentError) -> Found {
            if let found = known[a] { return found }
            let found = try cost(a, needed - a)
            known[a] = found
            return found
        }
        var low = max(0, needed - mentors)
        var high = min(needed, mentees)
        var middle = hint.map { max(low, min(high - 1, $0)) } ?? (low + high) / 2
        while low < high {
            if try found(middle).value <= found(middle + 1).value {
                high = middle
                // A hint is near: its neighbour tells whether it was right.
                middle = hint != nil && known.count < 4 ? max(low, high - 1) : (low + high) / 2
            } else {
                low = middle + 1
                middle = hint != nil && known.count < 4 ? min(low, high - 1) : (low + high) / 2
            }
        }
        let best = try found(low)
        guard best.missing == 0 else { return nil }
        return Solution(
            units: best.units + settled, mentees: low, options: best.options.sorted(), added: best.added)
    }

    private struct Found {
        var units: Int64 = 0
        var missing = 0
        var options: [Int] = []
        var added: Set<Int> = []
        var value: Int64 = 0
    }

    /// Where a mentee can go: the option taken there, and what it costs.
    private struct Seat {
        var column: Int32
        var units: Int64
        var option: Int
        var counted: Int
        var isAdded: Bool
    }

    /// The columns of a mentor: the place that lets the mentor count, and the places left. New places and places held are
    /// never short, so that one column each does for all.
    private enum Kind: Int { case counting, left }
    private func column(_ mentor: Int, _ kind: Kind) -> Int32 { Int32(mentor * 2 + kind.rawValue) }
    private var held: Int32 { Int32(problem.placesLeft.count * 2) }
    private var added: Int32 { held + 1 }
    private var standIn: Int32 { held + 2 }

    private func seats(_ mentee: Int) -> [Seat] {
        var best: [Int32: Seat] = [:]
        let own = menteeCounts[mentee] ? 1 : 0
        func offer(_ column: Int32, _ units: Int64, _ option: Int, _ counted: Int, isAdded: Bool = false) {
            if let known = best[column], known.units <= units { return }
            best[column] = Seat(
                column: column, units: units, option: option, counted: counted, isAdded: isAdded)
        }
        for number in available[mentee] {
            let option = problem.options[number]
            let units = units(option)
            let mentor = option.mentor
            let anchor = anchors[mentor]
            if mentorCounts[mentor], anchor == .open || (anchor == .held) == option.holdsPlace {
                let isDear = anchor == .new && problem.placesLeft[mentor] == 0
                offer(
                    column(mentor, .counting), isDear ? unitsWithPlace(option) : units, number, own + 1,
                    isAdded: isDear)
            }
            if option.holdsPlace {
                offer(held, units, number, own)
            } else {
                if capacityLeft(mentor) > 0 { offer(column(mentor, .left), units, number, own) }
                offer(added, unitsWithPlace(option), number, own, isAdded: true)
            }
        }
        return best.values.sorted { $0.column < $1.column }
    }

    /// The places of a mentor apart from the one that lets the mentor count.
    private func capacityLeft(_ mentor: Int) -> Int32 {
        let isAnchored = mentorCounts[mentor] && anchors[mentor] == .new
        return max(0, problem.placesLeft[mentor] - (isAnchored ? 1 : 0))
    }

    private func capacities(standIns: Int) -> [Int32] {
        var result = [Int32](repeating: Int32(clamping: available.count), count: Int(standIn) + 1)
        for mentor in problem.placesLeft.indices {
            result[Int(column(mentor, .counting))] = mentorCounts[mentor] ? 1 : 0
            result[Int(column(mentor, .left))] = capacityLeft(mentor)
        }
        result[Int(standIn)] = Int32(clamping: standIns)
        return result
    }

    /// The cheapest way to `a` mentees and `b` mentors who bring somebody.
    private func cost(_ a: Int, _ b: Int) throws(AssignmentError) -> Found {
        let mentees = available.indices.count { menteeCounts[$0] && !available[$0].isEmpty }
        let counting = mentorCounts.indices.filter { mentorCounts[$0] }
        var offsets = [0]
        var columns: [Int32] = []
        var scores: [Int32] = []
        for (mentee, seats) in rows.enumerated() {
            for seat in seats {
                columns.append(seat.column)
                scores.append(Int32(clamping: penalty * Int64(seat.counted) - seat.units))
            }
            if menteeCounts[mentee], !seats.isEmpty {
                columns.append(standIn)
                scores.append(Int32(clamping: penalty))
            }
            offsets.append(columns.count)
        }
        for _ in 0..<(counting.count - b) {
            for mentor in counting {
                columns.append(column(mentor, .counting))
                scores.append(Int32(clamping: penalty))
            }
            offsets.append(columns.count)
        }
        let graph: CandidateGraph
        do {
            graph = try CandidateGraph(
                mentorCapacities: capacities(standIns: mentees - a), offsets: offsets, mentors: columns,
                scores: scores)
        } catch {
            throw .unsolved
        }
        let assignment = try assign(graph, objective: .totalOnly, cancelled: cancelled)
        var found = Found(missing: mentees + counting.count)
        for (row, column) in assignment.mentorOfMentee.enumerated() where column >= 0 {
            guard row < rows.count, column != standIn else {
                found.missing -= 1
                continue
            }
            guard let seat = rows[row].first(where: { $0.column == column }) else { continue }
            found.units += seat.units
            found.missing -= seat.counted
            found.options.append(seat.option)
            if seat.isAdded { found.added.insert(seat.option) }
        }
        found.value = penalty * Int64(found.missing) + found.units
        return found
    }
}
