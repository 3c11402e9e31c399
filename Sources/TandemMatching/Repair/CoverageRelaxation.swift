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
        var seats: [Seat]
        var options: [Int] { seats.map(\.option) }
    }

    /// Where a mentee goes: the option taken there, what it costs, and how many people it brings.
    struct Seat {
        enum Place { case counting, seated, added }

        var column: Int32
        var place: Place
        var units: Int64
        var option: Int
        var people: Int
    }

    private let problem: CoverageProblem
    private let decisions: CoverageDecisions
    private let charges: [Charge]
    private let menteeCounts: [Bool]
    private let mentorCounts: [Bool]
    private let anchors: [CoverageDecisions.Anchor]
    private let penalty: Int64
    private let cancelled: @Sendable () -> Bool
    /// Where each mentee can go, and whether a mentee who can go somewhere brings somebody.
    private var rows: [[Seat]] = []
    private var countingRows: [Bool] = []

    /// What a use of a shared change costs in units: on the place that lets the mentor count, on others that the mentor
    /// has, and on new ones. However it is used, it must not be paid more than once in all.
    private struct Charge {
        var counting: Int64 = 0
        var seated: Int64 = 0
        var added: Int64 = 0
    }

    init(_ index: CoverageIndex, _ decisions: CoverageDecisions, cancelled: @escaping @Sendable () -> Bool) {
        let problem = index.problem
        self.problem = problem
        self.decisions = decisions
        self.cancelled = cancelled
        let mentors = problem.placesLeft.count
        func counts(_ person: Int32, _ participation: Int) -> Bool {
            guard person >= 0 else { return false }
            let claim = decisions.claims[Int(person)]
            return claim < 0 || claim == Int32(participation)
        }
        let mentorCounts = problem.personOfMentor.enumerated().map { counts($1, $0) }
        self.mentorCounts = mentorCounts
        menteeCounts = problem.personOfMentee.enumerated().map { counts($1, mentors + $0) }
        let anchors = zip(decisions.anchors, index.kinds).map { anchor, kinds -> CoverageDecisions.Anchor in
            anchor != .open ? anchor : !kinds.new ? .held : !kinds.held ? .new : .open
        }
        self.anchors = anchors
        charges = index.uses.enumerated().map { item, use in
            guard decisions.shared[item] == .open else { return Charge() }
            // A mentor's own change: whoever has the mentor lets the mentor count, which is then worth its price.
            if use.mentors.count == 1, let mentor = use.mentors.first, mentorCounts[mentor], use.mentees > 1 {
                return Charge(counting: Self.unit)
            }
            // Who has so many places uses the change so often; on a new place, which is dear enough, it is free.
            let seats = use.hosts.reduce(use.held) { sum, mentor in
                let left = Int(problem.placesLeft[mentor])
                guard mentorCounts[mentor] else { return sum + left }
                return sum + (anchors[mentor] == .open ? left + 1 : max(left, 1))
            }
            if seats < use.mentees {
                let part = Self.unit / Int64(max(1, seats))
                return Charge(counting: part, seated: part)
            }
            let part = Self.unit / Int64(max(1, use.mentees))
            return Charge(counting: part, seated: part, added: part)
        }
        penalty = Int64(index.dearest) * Self.unit * Int64(problem.personOfMentee.count + 1)
        var finder = SeatFinder(columns: Int(standIn))
        rows = index.optionsOfMentee.indices.map { mentee in
            for number in index.optionsOfMentee[mentee] { offer(number, to: &finder) }
            return finder.take()
        }
        countingRows = rows.indices.map { menteeCounts[$0] && !rows[$0].isEmpty }
    }

    /// What the changes taken for good cost, in units.
    private var settled: Int64 { Int64(decisions.shared.count { $0 == .taken }) * Self.unit }

    /// The shared changes whose price some options do not pay in full.
    func underpaid(by solution: Solution) -> Int? {
        var paid: [Int: Int64] = [:]
        for seat in solution.seats {
            for item in problem.options[seat.option].shared where decisions.shared[item] == .open {
                paid[item, default: 0] += price(of: item, seat.place)
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
        let mentees = countingRows.count { $0 }
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
            units: best.units + settled, mentees: low, seats: best.seats.sorted { $0.option < $1.option })
    }

    private struct Found {
        var units: Int64 = 0
        var missing = 0
        var seats: [Seat] = []
        var value: Int64 = 0
    }

    /// The columns of a mentor: the place that lets the mentor count, and the places left. New places and places held are
    /// never short, so that one column each does for all.
    private enum Kind: Int { case counting, left }
    private func column(_ mentor: Int, _ kind: Kind) -> Int32 { Int32(mentor * 2 + kind.rawValue) }
    private var held: Int32 { Int32(problem.placesLeft.count * 2) }
    private var added: Int32 { held + 1 }
    private var standIn: Int32 { held + 2 }

    private func price(of item: Int, _ place: Seat.Place) -> Int64 {
        switch place {
        case .counting: charges[item].counting
        case .seated: charges[item].seated
        case .added: charges[item].added
        }
    }

    /// The ways in which an option can be taken.
    private func offer(_ number: Int, to finder: inout SeatFinder) {
        let option = problem.options[number]
        for item in option.shared where decisions.shared[item] == .refused { return }
        let mentor = option.mentor
        let anchor = anchors[mentor]
        let own = menteeCounts[option.mentee] ? 1 : 0
        func add(_ column: Int32, _ place: Seat.Place, _ changes: Int, _ people: Int) {
            var units = Int64(changes) * Self.unit
            for item in option.shared { units += price(of: item, place) }
            finder.offer(Seat(column: column, place: place, units: units, option: number, people: people))
        }
        if mentorCounts[mentor], anchor == .open || (anchor == .held) == option.holdsPlace {
            let isNewPlace = anchor == .new && problem.placesLeft[mentor] == 0
            add(column(mentor, .counting), .counting, option.changes + (isNewPlace ? 1 : 0), own + 1)
        }
        if option.holdsPlace {
            add(held, .seated, option.changes, own)
        } else {
            if capacityLeft(mentor) > 0 { add(column(mentor, .left), .seated, option.changes, own) }
            add(added, .added, option.changes + 1, own)
        }
    }

    /// The places of a mentor apart from the one that lets the mentor count.
    private func capacityLeft(_ mentor: Int) -> Int32 {
        let isAnchored = mentorCounts[mentor] && anchors[mentor] == .new
        return max(0, problem.placesLeft[mentor] - (isAnchored ? 1 : 0))
    }

    private func capacities(standIns: Int) -> [Int32] {
        var result = [Int32](repeating: Int32(clamping: rows.count), count: Int(standIn) + 1)
        for mentor in problem.placesLeft.indices {
            result[Int(column(mentor, .counting))] = mentorCounts[mentor] ? 1 : 0
            result[Int(column(mentor, .left))] = capacityLeft(mentor)
        }
        result[Int(standIn)] = Int32(clamping: standIns)
        return result
    }

    /// The cheapest way to `a` mentees and `b` mentors who bring somebody.
    private func cost(_ a: Int, _ b: Int) throws(AssignmentError) -> Found {
        let mentees = countingRows.count { $0 }
        let counting = mentorCounts.indices.filter { mentorCounts[$0] }
        var offsets = [0]
        var columns: [Int32] = []
        var scores: [Int32] = []
        for (mentee, seats) in rows.enumerated() {
            for seat in seats {
                columns.append(seat.column)
                scores.append(Int32(clamping: penalty * Int64(seat.people) - seat.units))
            }
            if countingRows[mentee] {
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
            found.missing -= seat.people
            found.seats.append(seat)
        }
        found.value = penalty * Int64(found.missing) + found.units
        return found
    }
}

/// Keeps the cheapest way to each column for one mentee at a time.
private struct SeatFinder {
    private var best: [CoverageRelaxation.Seat?]
    private var columns: [Int32] = []

    init(columns: Int) { best = Array(repeating: nil, count: columns) }

    mutating func offer(_ seat: CoverageRelaxation.Seat) {
        if let known = best[Int(seat.column)] {
            if seat.units < known.units { best[Int(seat.column)] = seat }
        } else {
            best[Int(seat.column)] = seat
            columns.append(seat.column)
        }
    }

    /// What was offered, by column; then it is empty again.
    mutating func take() -> [CoverageRelaxation.Seat] {
        let seats = columns.sorted().compactMap { best[Int($0)] }
        for column in columns { best[Int(column)] = nil }
        columns.removeAll(keepingCapacity: true)
        return seats
    }
}
