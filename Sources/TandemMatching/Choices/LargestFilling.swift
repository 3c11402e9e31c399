/// Gives mentees several different mentors each, and mentors several mentees: as many lines filled as can be, and of
/// all such fillings one that is worth most. Exact.
///
/// Lines are filled one after the other, each along the best path there is from a mentee with an empty line to a mentor
/// with a place; on the way others change their mentors. No filling of as many lines is worth more at any time, because
/// prices are kept under which every change costs something (successive shortest paths). Worths are 128 bits wide,
/// so that several aims in order of importance fit into one number, see ``WorthScale``.
struct LargestFilling {
    private let lists: [[Option]]
    /// What filling a mentee's first, second, … line is worth besides; must not grow.
    private let lineWorths: [Int128]
    private let places: [Int32]

    /// How many lines of each mentee are filled.
    private var filled: [Int]
    /// Whether each option of each mentee is taken.
    private var taken: [[Bool]]
    /// Who holds the places of each mentor: mentee and position in its list.
    private var holders: [[(mentee: Int32, position: Int32)]]

    // Prices: with them no step of the search costs less than nothing.
    private var menteePrice: [Int128]
    private var mentorPrice: [Int128]
    private var goalPrice: Int128 = 0

    /// A mentor whom a mentee may have, and what that is worth.
    struct Option {
        var mentor: Int32
        var worth: Int128
    }

    private static let never = Int128.max

    /// - Parameters:
    ///   - lists: each mentee's options; no mentor twice in a list.
    ///   - lineWorths: one for each line that a mentee has.
    ///   - places: how often each mentor may be taken.
    init(lists: [[Option]], lineWorths: [Int128], places: [Int32]) {
        self.lists = lists
        self.lineWorths = lineWorths
        self.places = places
        filled = Array(repeating: 0, count: lists.count)
        taken = lists.map { Array(repeating: false, count: $0.count) }
        holders = Array(repeating: [], count: places.count)
        menteePrice = Array(repeating: -(lineWorths.first ?? 0), count: lists.count)
        mentorPrice = Array(repeating: Self.never, count: places.count)
        for mentee in lists.indices {
            for option in lists[mentee] {
                let cost = menteePrice[mentee] - option.worth
                mentorPrice[Int(option.mentor)] = min(mentorPrice[Int(option.mentor)], cost)
            }
        }
        goalPrice = places.indices.lazy.filter { places[$0] > 0 }.map { [mentorPrice] in mentorPrice[$0] }.min() ?? 0
    }

    /// The positions in its list that each mentee has.
    var positions: [[Int]] {
        taken.map { marks in marks.indices.filter { marks[$0] } }
    }

    /// Fills all lines that can be filled.
    mutating func solve(cancelled: () -> Bool) throws(AssignmentError) {
        var search = Search(mentees: lists.count, mentors: places.count)
        while true {
            if cancelled() { throw .cancelled }
            guard let mentor = findPath(&search) else { return }
            raisePrices(search)
            apply(search, endingAt: mentor)
        }
    }

    // MARK: The search for a path

    /// How a search came to each mentee and mentor.
    private struct Search {
        var distanceOfMentee: [Int128]
        var distanceOfMentor: [Int128]
        /// The mentor from which a mentee was reached, whose place it would give up; -1 for one with an empty line.
        var mentorBefore: [Int32]
        /// The mentee and the position in its list from which a mentor was reached.
        var menteeBefore: [(mentee: Int32, position: Int32)]
        /// The cost of the path found.
        var length: Int128 = 0
        var queue = CostQueue()

        init(mentees: Int, mentors: Int) {
            distanceOfMentee = Array(repeating: never, count: mentees)
            distanceOfMentor = Array(repeating: never, count: mentors)
            mentorBefore = Array(repeating: -1, count: mentees)
            menteeBefore = Array(repeating: (-1, -1), count: mentors)
        }

        mutating func clear() {
            for mentee in distanceOfMentee.indices { distanceOfMentee[mentee] = never }
            for mentor in distanceOfMentor.indices { distanceOfMentor[mentor] = never }
            queue.removeAll()
        }
    }

    /// The mentor with a place at the end of the cheapest path; nil where there is none.
    private func findPath(_ search: inout Search) -> Int? {
        search.clear()
        for mentee in lists.indices where filled[mentee] < lineWorths.count && !lists[mentee].isEmpty {
            let cost = -lineWorths[filled[mentee]] - menteePrice[mentee]
            search.distanceOfMentee[mentee] = cost
            search.mentorBefore[mentee] = -1
            search.queue.insert(cost, mentee)
        }
        var best: (mentor: Int, cost: Int128)?
        while let (cost, node) = search.queue.removeFirst() {
            if let best, cost >= best.cost { break }
            if node < lists.count {
                if cost == search.distanceOfMentee[node] { lookAtMentors(of: node, cost, &search) }
            } else {
                let mentor = node - lists.count
                guard cost == search.distanceOfMentor[mentor] else { continue }
                if holders[mentor].count < Int(places[mentor]) {
                    let whole = cost + mentorPrice[mentor] - goalPrice
                    if whole < best?.cost ?? Self.never { best = (mentor, whole) }
                }
                lookAtHolders(of: mentor, cost, &search)
            }
        }
        search.length = best?.cost ?? 0
        return best?.mentor
    }

    private func lookAtMentors(of mentee: Int, _ cost: Int128, _ search: inout Search) {
        let base = cost + menteePrice[mentee]
        for (position, option) in lists[mentee].enumerated() where !taken[mentee][position] {
            let mentor = Int(option.mentor)
            let next = base - option.worth - mentorPrice[mentor]
            guard next < search.distanceOfMentor[mentor] else { continue }
            search.distanceOfMentor[mentor] = next
            search.menteeBefore[mentor] = (Int32(mentee), Int32(position))
            search.queue.insert(next, lists.count + mentor)
        }
    }

    private func lookAtHolders(of mentor: Int, _ cost: Int128, _ search: inout Search) {
        let base = cost + mentorPrice[mentor]
        for holder in holders[mentor] {
            let mentee = Int(holder.mentee)
            let next = base + lists[mentee][Int(holder.position)].worth - menteePrice[mentee]
            guard next < search.distanceOfMentee[mentee] else { continue }
            search.distanceOfMentee[mentee] = next
            search.mentorBefore[mentee] = Int32(mentor)
            search.queue.insert(next, mentee)
        }
    }

    /// Keeps every step's cost from falling below nothing.
    private mutating func raisePrices(_ search: Search) {
        for mentee in menteePrice.indices { menteePrice[mentee] += min(search.distanceOfMentee[mentee], search.length) }
        for mentor in mentorPrice.indices where mentorPrice[mentor] != Self.never {
            mentorPrice[mentor] += min(search.distanceOfMentor[mentor], search.length)
        }
        goalPrice += search.length
    }

    private mutating func apply(_ search: Search, endingAt end: Int) {
        var mentor = end
        while true {
            let (mentee, position) = search.menteeBefore[mentor]
            taken[Int(mentee)][Int(position)] = true
            holders[mentor].append((mentee, position))
            let before = Int(search.mentorBefore[Int(mentee)])
            guard before >= 0 else {
                filled[Int(mentee)] += 1
                return
            }
            if let place = holders[before].firstIndex(where: { $0.mentee == mentee }) {
                taken[Int(mentee)][Int(holders[before][place].position)] = false
                holders[before].swapAt(place, holders[before].count - 1)
                holders[before].removeLast()
            }
            mentor = before
        }
    }
}

/// Nodes by cost, the cheapest first; of equal ones the lower node. A node may stand in it several times.
private struct CostQueue {
    private var items: [(cost: Int128, node: Int)] = []

    mutating func removeAll() { items.removeAll(keepingCapacity: true) }

    mutating func insert(_ cost: Int128, _ node: Int) {
        items.append((cost, node))
        var child = items.count - 1
        while child > 0, items[child] < items[(child - 1) / 2] {
            items.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() -> (cost: Int128, node: Int)? {
        guard let first = items.first else { return nil }
        let last = items.removeLast()
        guard !items.isEmpty else { return first }
        items[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < items.count && items[child] < items[least] {
                least = child
            }
            if least == parent { return first }
            items.swapAt(parent, least)
            parent = least
        }
    }
}
