/// A pairing of as many mentees as possible within one component, scores aside, and what limits it.
///
/// Found by augmenting paths over the candidates: many depth-first searches in one pass, until a pass finds none. The
/// mentors reached in that last pass are all full, and their places and the mentees who compete for them are *scarce*:
/// every largest pairing fills those places by those mentees (Dulmage-Mendelsohn). All other mentees can be paired.
struct LargestPairing: ~Copyable {
    private let work: Workspace
    private let mentees: [Int32]
    private let mentors: [Int32]
    /// Numbers of mentees in the block, by mentor's place.
    private let firstPlace: Column<Int32>
    private let tenantCount: Column<Int32>
    private let tenants: Column<Int32>
    private var free: Int
    private var unpaired: [Int32] = []

    private var pass: Int32 = 0
    private let menteePass: Column<Int32>
    private let mentorPass: Column<Int32>
    private let nextEntry: Column<Int>
    private let directEntry: Column<Int>
    private let nextTenant: Column<Int32>
    private let pathMentees: Column<Int32>
    private let pathPlaces: Column<Int32>

    /// - Parameter places: places by mentor's number in the block.
    init(_ work: Workspace, mentees: [Int32], mentors: [Int32], places: borrowing Column<Int32>) {
        self.work = work
        self.mentees = mentees
        self.mentors = mentors
        firstPlace = Column(count: mentors.count + 1, filledWith: 0)
        var total: Int32 = 0
        for mentor in 0..<mentors.count {
            firstPlace[mentor] = total
            total += places[mentor]
        }
        firstPlace[mentors.count] = total
        free = Int(total)
        tenantCount = Column(count: mentors.count, filledWith: 0)
        tenants = Column(count: Int(total), filledWith: -1)
        menteePass = Column(count: mentees.count, filledWith: 0)
        mentorPass = Column(count: mentors.count, filledWith: 0)
        nextEntry = Column(count: mentees.count, filledWith: 0)
        directEntry = Column(count: mentees.count, filledWith: 0)
        nextTenant = Column(count: mentors.count, filledWith: 0)
        pathMentees = Column(count: mentees.count + 1, filledWith: 0)
        pathPlaces = Column(count: mentees.count + 1, filledWith: 0)
    }

    /// Finds the pairing; false if cancelled on the way.
    mutating func solve() -> Bool {
        // Those with the fewest candidates choose first: far fewer searches remain.
        for mentee in menteesByChoice() {
            let mentee = Int(mentee)
            directEntry[mentee] = work.candidates(of: mentees[mentee]).lowerBound
            if !pairDirectly(Int32(mentee)) { unpaired.append(Int32(mentee)) }
        }
        var improved = true
        while improved && !unpaired.isEmpty && free > 0 {
            if work.cancelled() { return false }
            improved = false
            pass += 1
            var kept = 0
            for index in 0..<unpaired.count {
                let mentee = unpaired[index]
                if pair(mentee) {
                    improved = true
                } else {
                    unpaired[kept] = mentee
                    kept += 1
                }
            }
            unpaired.removeLast(unpaired.count - kept)
        }
        return true
    }

    /// Numbers of mentees by how many candidates they have, the fewest first.
    private func menteesByChoice() -> [Int32] {
        let counts = mentees.map { work.candidates(of: $0).count }
        let most = counts.max() ?? 0
        guard most <= 4 * mentees.count else {
            return mentees.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }.map { Int32($0) }
        }
        // So few different counts that there is a place for each.
        var starts = [Int](repeating: 0, count: most + 2)
        for count in counts { starts[count + 1] += 1 }
        for count in 0..<most { starts[count + 1] += starts[count] }
        var sorted = [Int32](repeating: 0, count: mentees.count)
        for (mentee, count) in counts.enumerated() {
            sorted[starts[count]] = Int32(mentee)
            starts[count] += 1
        }
        return sorted
    }

    /// Writes the pairing into the workspace.
    func record() {
        for mentor in 0..<mentors.count {
            let first = firstPlace[mentor]
            for place in first..<(first + tenantCount[mentor]) {
                work.mentorOfMentee[mentees[Int(tenants[place])]] = mentors[mentor]
            }
        }
    }

    /// Splits the component into the mentees who all get a mentor and the mentors whose places are scarce.
    func split() -> (secure: (mentees: [Int32], mentors: [Int32]), scarce: (mentees: [Int32], mentors: [Int32])) {
        if unpaired.isEmpty { return ((mentees, mentors), ([], [])) }
        if free == 0 { return (([], []), (mentees, mentors)) }
        let competes = Column<Bool>(count: mentees.count, filledWith: false)
        for mentee in unpaired { competes[mentee] = true }
        var secureMentors: [Int32] = []
        var scarceMentors: [Int32] = []
        for mentor in 0..<mentors.count {
            if mentorPass[mentor] == pass {
                scarceMentors.append(mentors[mentor])
                for place in firstPlace[mentor]..<firstPlace[mentor + 1] { competes[tenants[place]] = true }
            } else {
                secureMentors.append(mentors[mentor])
            }
        }
        let secureMentees = mentees.indices.filter { !competes[$0] }.map { mentees[$0] }
        let scarceMentees = mentees.indices.filter { competes[$0] }.map { mentees[$0] }
        return ((secureMentees, secureMentors), (scarceMentees, scarceMentors))
    }

    /// Takes a free place among the mentee's own candidates if there is one.
    private mutating func pairDirectly(_ mentee: Int32) -> Bool {
        let end = work.candidates(of: mentees[Int(mentee)]).upperBound
        var entry = directEntry[mentee]
        while entry < end {
            let mentor = work.numberOfMentor[work.mentors[entry]]
            if mentor >= 0 {
                let place = firstPlace[mentor] + tenantCount[mentor]
                if place < firstPlace[Int(mentor) + 1] {
                    tenants[place] = mentee
                    tenantCount[mentor] += 1
                    directEntry[mentee] = entry
                    free -= 1
                    return true
                }
            }
            entry += 1
        }
        directEntry[mentee] = entry
        return false
    }

    /// Looks for a chain of mentees who each move on, ending at a free place.
    private mutating func pair(_ root: Int32) -> Bool {
        var depth = 0
        pathMentees[0] = root
        while true {
            let mentee = pathMentees[depth]
            if pairDirectly(mentee) {
                for step in 0..<depth { tenants[pathPlaces[step]] = pathMentees[step] }
                return true
            }
            let range = work.candidates(of: mentees[Int(mentee)])
            if menteePass[mentee] != pass {
                menteePass[mentee] = pass
                nextEntry[mentee] = range.lowerBound
            }
            if let place = nextOccupiedPlace(for: mentee, until: range.upperBound) {
                pathPlaces[depth] = place
                depth += 1
                pathMentees[depth] = tenants[place]
            } else if depth == 0 {
                return false
            } else {
                depth -= 1
            }
        }
    }

    private mutating func nextOccupiedPlace(for mentee: Int32, until end: Int) -> Int32? {
        var entry = nextEntry[mentee]
        defer { nextEntry[mentee] = entry }
        while entry < end {
            let mentor = work.numberOfMentor[work.mentors[entry]]
            if mentor >= 0 {
                if mentorPass[mentor] != pass {
                    mentorPass[mentor] = pass
                    nextTenant[mentor] = firstPlace[mentor]
                }
                let place = nextTenant[mentor]
                if place < firstPlace[mentor] + tenantCount[mentor] {
                    nextTenant[mentor] = place + 1
                    return place
                }
            }
            entry += 1
        }
        return nil
    }
}
