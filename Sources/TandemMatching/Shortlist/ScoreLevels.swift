/// All scores cut into equal levels, to find the best candidates by counting instead of sorting.
struct ScoreLevels {
    static let count = 64

    let least: Int64
    let most: Int64
    let shift: Int64

    init(_ work: Workspace) {
        least = Int64(work.scoreBounds.lowerBound)
        most = Int64(work.scoreBounds.upperBound)
        var shift: Int64 = 0
        while (most - least) >> shift >= Self.count { shift += 1 }
        self.shift = shift
    }

    /// By how many bits scores are cut down for a first look at the prices; 0 if they are small anyway.
    var roughness: Int {
        let bits = Self.bits(of: max(most, 0) - min(least, 0))
        return bits <= 7 ? 0 : bits - 3
    }

    /// Whether prices of so many people stay far inside 64 bits: a price is a sum of score differences along a chain.
    func fit(people: Int) -> Bool { Self.pricesFit(range: max(most, 0) - min(least, 0), people: people) }

    static func pricesFit(range: Int64, people: Int) -> Bool {
        let (sum, overflow) = (range + 1).multipliedReportingOverflow(by: Int64(people))
        return !overflow && sum < DualCertificate.closedPrice >> 6
    }

    /// The length of a number in binary digits.
    static func bits(of number: Int64) -> Int { Int64.bitWidth - number.leadingZeroBitCount }

    @inline(__always)
    private func level(of score: Int32) -> Int { Int((Int64(score) &- least) &>> shift) }

    private func score(atLevel level: Int) -> Int32 { Int32(clamping: least + Int64(level) << shift) }

    /// The share of a mentee's candidates: about `limit` of the best. `counts` is scratch space.
    func share(
        of candidates: Range<Int>, limit: Int, _ counts: borrowing Column<Int32>, _ work: Workspace
    ) -> ListShare {
        guard candidates.count > limit else { return ListShare(all: .min, some: .min, taken: 0, outOf: 0) }
        for level in 0..<Self.count { counts[level] = 0 }
        for entry in candidates { counts[level(of: work.scores[entry])] += 1 }
        return share(counts.base, limit: limit)
    }

    /// The same for every mentor of the block, with `limit` candidates for each place.
    func mentorShares(limit: Int, _ block: Block, _ work: Workspace) -> Column<ListShare> {
        let counts = Column<Int32>(count: block.mentors.count * Self.count, filledWith: 0)
        for mentee in block.mentees {
            for entry in work.candidates(of: mentee) {
                let mentor = work.numberOfMentor[work.mentors[entry]]
                guard mentor >= 0 else { continue }
                counts[Int(mentor) * Self.count + level(of: work.scores[entry])] += 1
            }
        }
        let shares = Column<ListShare>(uninitialized: block.mentors.count)
        for mentor in 0..<block.mentors.count {
            let wanted = limit * Int(min(work.places[block.mentors[mentor]], Int32(block.mentees.count)))
            shares[mentor] = share(counts.base + mentor * Self.count, limit: wanted)
        }
        return shares
    }

    private func share(_ counts: UnsafePointer<Int32>, limit: Int) -> ListShare {
        var level = Self.count
        var above = 0
        var seen = 0
        while level > 0 && seen < limit {
            level -= 1
            above = seen
            seen += Int(counts[level])
        }
        guard seen >= limit else { return ListShare(all: .min, some: .min, taken: 0, outOf: 0) }
        return ListShare(
            all: level + 1 < Self.count ? score(atLevel: level + 1) : .max, some: score(atLevel: level),
            taken: Int32(limit - above), outOf: counts[level])
    }
}
