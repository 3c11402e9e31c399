/// Among all best assignments of a block, finds the one that comes first: the first mentee gets the earliest mentor
/// that any best assignment gives it, then the second mentee, and so on; to stay without a mentor counts as last.
///
/// By complementary slackness the best assignments are exactly those that use only pairs of slack 0 and leave nobody
/// with a price above zero without a mentor, or with a free place. So the answer depends on the problem alone, neither
/// on which optimum nor on which prices the solver happened to find. A mentee can move to a mentor if a chain of later
/// mentees can make room; the chain is searched among the pairs of slack 0, which are few.
struct SmallestOptimum: ~Copyable {
    /// Where mentees can be: at a mentor by number, or `outside` (which also stands for "a place stays free").
    private let outside: Int32
    private let offsets: Column<Int32>
    private let options: Column<Int32>
    /// Whether the mentee may stay without a mentor.
    private let mayBeOutside: Column<Bool>
    private let most: Column<Int32>
    private let least: Column<Int32>

    /// The present position of each mentee, and the mentees at each position who may still move.
    let position: Column<Int32>
    private let held: Column<Int32>
    private let firstAt: Column<Int32>
    private let nextAt: Column<Int32>
    private let previousAt: Column<Int32>

    /// Positions between which mentees may still change places have the same part. A search that fails has found
    /// positions from which no way leads out, so no later chain crosses that line either: they become a part of their
    /// own, and no search enters them from outside again.
    private let part: Column<Int32>
    private var partCount: Int32 = 1

    private var search: Int32 = 0
    private let seen: Column<Int32>
    private let cameFrom: Column<Int32>
    private let moved: Column<Int32>
    private let queue: Column<Int32>
    private var queued = 0
    private var goal: Int32 = 0

    /// - Parameters:
    ///   - offsets: where each mentee's `options` begin.
    ///   - options: mentors by number of the pairs of slack 0, ascending for each mentee.
    ///   - position: the mentor's number of each mentee in some best assignment, or the number of mentors.
    ///   - most: the places of each mentor.
    ///   - least: how many of them must be filled.
    init(
        offsets: consuming Column<Int32>, options: consuming Column<Int32>, mayBeOutside: consuming Column<Bool>,
        position: consuming Column<Int32>, most: consuming Column<Int32>, least: consuming Column<Int32>
    ) {
        let mentors = most.count
        let mentees = mayBeOutside.count
        outside = Int32(mentors)
        held = Column(count: mentors + 1, filledWith: 0)
        firstAt = Column(count: mentors + 1, filledWith: -1)
        nextAt = Column(count: mentees, filledWith: -1)
        previousAt = Column(count: mentees, filledWith: -1)
        part = Column(count: mentors + 1, filledWith: 0)
        seen = Column(count: mentors + 1, filledWith: 0)
        cameFrom = Column(count: mentors + 1, filledWith: 0)
        moved = Column(count: mentors + 1, filledWith: 0)
        queue = Column(count: mentors + 1, filledWith: 0)
        self.offsets = offsets
        self.options = options
        self.mayBeOutside = mayBeOutside
        self.position = position
        self.most = most
        self.least = least
        for mentee in 0..<mentees { arrive(Int32(mentee), at: self.position[mentee]) }
    }

    mutating func solve() {
        for number in 0..<mayBeOutside.count {
            let mentee = Int32(number)
            let present = position[mentee]
            leave(mentee)
            settle(mentee, at: earliest(for: mentee, from: present))
        }
    }

    /// For good: counted at its mentor, but no longer among those who may move.
    private func settle(_ mentee: Int32, at place: Int32) {
        position[mentee] = place
        held[place] += 1
    }

    /// The first position the mentee can have, with room made for it there.
    private mutating func earliest(for mentee: Int32, from present: Int32) -> Int32 {
        for option in offsets[mentee]..<offsets[Int(mentee) + 1] {
            let mentor = options[option]
            if mentor >= present { break }
            if makeRoom(at: mentor, vacating: present) { return mentor }
        }
        return present
    }

    private func arrive(_ mentee: Int32, at place: Int32) {
        let head = firstAt[place]
        nextAt[mentee] = head
        previousAt[mentee] = -1
        if head >= 0 { previousAt[head] = mentee }
        firstAt[place] = mentee
        held[place] += 1
        position[mentee] = place
    }

    private func leave(_ mentee: Int32) {
        let place = position[mentee]
        let after = nextAt[mentee]
        let before = previousAt[mentee]
        if after >= 0 { previousAt[after] = before }
        if before >= 0 { nextAt[before] = after } else { firstAt[place] = after }
        held[place] -= 1
    }

    /// Moves mentees in a chain from `start`, which is about to get one more, to `end`, which has just lost one.
    private mutating func makeRoom(at start: Int32, vacating end: Int32) -> Bool {
        guard part[start] == part[end] else { return false }
        search += 1
        goal = end
        queued = 0
        var head = 0
        var found = visit(start, from: -1, moving: -1)
        while !found && head < queued {
            let place = queue[head]
            head += 1
            if place == outside {
                for mentor in 0..<outside where !found && canSpare(mentor, lacking: end) {
                    found = visit(mentor, from: outside, moving: -1)
                }
            } else if held[place] < most[place] {
                found = visit(outside, from: place, moving: -1)
            }
            var mentee = firstAt[place]
            while !found && mentee >= 0 {
                for option in offsets[mentee]..<offsets[Int(mentee) + 1] where !found {
                    found = visit(options[option], from: place, moving: mentee)
                }
                if !found && mayBeOutside[mentee] { found = visit(outside, from: place, moving: mentee) }
                mentee = nextAt[mentee]
            }
        }
        guard found else {
            for index in 0..<queued { part[queue[index]] = partCount }
            partCount += 1
            return false
        }
        var place = end
        while place != start {
            let mentee = moved[place]
            if mentee >= 0 {
                leave(mentee)
                arrive(mentee, at: place)
            }
            place = cameFrom[place]
        }
        return true
    }

    /// Notes that one more could come to `place`; true if that is where one is lacking.
    @inline(__always)
    private mutating func visit(_ place: Int32, from origin: Int32, moving mentee: Int32) -> Bool {
        guard seen[place] != search, part[place] == part[goal] else { return false }
        seen[place] = search
        cameFrom[place] = origin
        moved[place] = mentee
        queue[queued] = place
        queued += 1
        return place == goal
    }

    /// Whether a mentor may end with one mentee less. `end` has already lost the mentee in question.
    private func canSpare(_ mentor: Int32, lacking end: Int32) -> Bool {
        (mentor == end ? held[mentor] + 1 : held[mentor]) > least[mentor]
    }
}
