/// How many candidates the first short list takes. Only speed depends on it.
struct ListLimits {
    let perMentee: Int
    /// For each place of a mentor.
    let perPlace: Int
    /// Of each mentee, whatever the score: where all have the same favourites, the list must reach beyond them.
    let spread = 12

    init(sources: Block.Sources) {
        switch sources {
        case .mentees: (perMentee, perPlace) = (30, 8)
        case .mentors: (perMentee, perPlace) = (8, 30)
        }
    }
}

/// Which candidates of one person a short list takes: all from one score on, and of the level below a part, evenly.
struct ListShare: BitwiseCopyable {
    /// All candidates from this score on are taken.
    let all: Int32
    /// Candidates from this score on are counted, and `taken` of each `outOf` are taken.
    let some: Int32
    let taken: Int32
    let outOf: Int32
    var credit: Int32 = 0

    init(all: Int32, some: Int32, taken: Int32, outOf: Int32) {
        self.all = all
        self.some = some
        self.taken = taken
        self.outOf = outOf
    }

    /// Different mentees start counting at different points, lest all take the same of equally good mentors.
    mutating func start(at number: Int) {
        if outOf > 0 { credit = Int32(number * 7919 % Int(outOf)) }
    }

    /// Whether the next candidate is taken.
    @inline(__always)
    mutating func takes(_ score: Int32) -> Bool {
        if score >= all { return true }
        if score < some { return false }
        credit += taken
        guard credit >= outOf else { return false }
        credit -= outOf
        return true
    }
}
