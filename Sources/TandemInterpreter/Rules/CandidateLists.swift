/// The mentors that each mentee may have under a form's rule sets, by position, with scores and the set that gave them.
struct CandidateLists: Sendable {
    /// Those of mentee n are the entries `offsets[n] ..< offsets[n + 1]`, in ascending order of mentor.
    private(set) var offsets: [Int]
    private(set) var mentors: [Int32] = []
    /// In steps of so many hundredths of a point, so that they are small.
    private(set) var scores: [Int32] = []
    private(set) var step: Int32 = 1
    /// The rule set of each entry; empty where all are of one.
    private var sets: [Int32] = []
    private var onlySet = 0

    init(mentees: Int) { offsets = Array(repeating: 0, count: mentees + 1) }

    /// What an only set allows.
    init(_ found: consuming PairScorer.Candidates) {
        (offsets, mentors, scores, step) = (found.offsets, found.mentors, found.scores, found.step)
    }

    /// The rule set that gave an entry its score.
    func set(of entry: Int) -> Int { sets.isEmpty ? onlySet : Int(sets[entry]) }

    /// The score of an entry in hundredths of a point.
    func hundredths(_ entry: Int) -> Int32 { scores[entry] * step }

    /// The entries of a mentee.
    func entries(of mentee: Int) -> Range<Int> { offsets[mentee]..<offsets[mentee + 1] }

    /// Takes in what another set allows; of two scores for a pair the higher counts, of equal ones the earlier set's.
    ///
    /// - Parameter mentees: the mentees that `found` speaks of, ascending.
    mutating func add(_ found: consuming PairScorer.Candidates, set: Int, mentees: [Int]) {
        if mentors.isEmpty, mentees.count == offsets.count - 1 {
            self = CandidateLists(found)
            onlySet = set
            return
        }
        var old = self
        var found = found
        let common = mentors.isEmpty ? found.step : Self.divisor(step, found.step)
        for index in old.scores.indices { old.scores[index] *= step / common }
        for index in found.scores.indices { found.scores[index] *= found.step / common }
        step = common
        mentors = []
        scores = []
        sets = []
        mentors.reserveCapacity(old.mentors.count + found.mentors.count)
        scores.reserveCapacity(old.mentors.count + found.mentors.count)
        sets.reserveCapacity(old.mentors.count + found.mentors.count)
        var next = 0
        for mentee in 0..<(old.offsets.count - 1) {
            var (left, right) = (old.entries(of: mentee), 0..<0)
            if next < mentees.count, mentees[next] == mentee {
                right = found.offsets[next]..<found.offsets[next + 1]
                next += 1
            }
            while !left.isEmpty || !right.isEmpty {
                let mine = left.isEmpty ? Int32.max : old.mentors[left.lowerBound]
                let theirs = right.isEmpty ? Int32.max : found.mentors[right.lowerBound]
                let isMine =
                    mine == theirs
                    ? old.scores[left.lowerBound] >= found.scores[right.lowerBound] : mine < theirs
                mentors.append(min(mine, theirs))
                scores.append(isMine ? old.scores[left.lowerBound] : found.scores[right.lowerBound])
                sets.append(Int32(isMine ? old.set(of: left.lowerBound) : set))
                if mine <= theirs { left.removeFirst() }
                if theirs <= mine { right.removeFirst() }
            }
            offsets[mentee + 1] = mentors.count
        }
    }

    private static func divisor(_ first: Int32, _ second: Int32) -> Int32 {
        second == 0 ? first : divisor(second, first % second)
    }
}
