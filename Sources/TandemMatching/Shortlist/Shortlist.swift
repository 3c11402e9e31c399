/// Some of a block's candidates, grouped by mentee: those worth giving to the solver.
///
/// A best assignment uses few of the candidates, nearly all of them among the first of somebody's list. The solver
/// works on a short list; its prices are then held against *all* candidates, so nothing is lost by leaving some out.
struct Shortlist: ~Copyable {
    /// Candidates of the block's mentee n are `offsets[n] ..< offsets[n + 1]`.
    let offsets: Column<Int32>
    /// Mentors by their number in the block (as sinks), with scores.
    let arcs: Column<Arc>

    var count: Int { Int(offsets[offsets.count - 1]) }

    /// All candidates of the block.
    init(allOf block: Block, _ work: Workspace) {
        offsets = Column(count: block.mentees.count + 1, filledWith: 0)
        arcs = Column(uninitialized: block.candidateCount(work))
        var count = 0
        for (number, mentee) in block.mentees.enumerated() {
            for entry in work.candidates(of: mentee) {
                let mentor = work.numberOfMentor[work.mentors[entry]]
                guard mentor >= 0 else { continue }
                arcs[count] = Arc(sink: mentor, score: work.scores[entry])
                count += 1
            }
            offsets[number + 1] = Int32(count)
        }
    }

    /// The candidates that are among the best of their mentee or of their mentor, some of each mentee's others, and the
    /// pairs recorded so far, so that the list allows as many pairs as the block does.
    init(bestOf block: Block, levels: ScoreLevels, limits: ListLimits, _ work: Workspace) {
        offsets = Column(count: block.mentees.count + 1, filledWith: 0)
        arcs = Column(uninitialized: block.candidateCount(work))
        let mentorShares = levels.mentorShares(limit: limits.perPlace, block, work)
        let counts = Column<Int32>(count: ScoreLevels.count, filledWith: 0)
        var count = 0
        for (number, mentee) in block.mentees.enumerated() {
            let candidates = work.candidates(of: mentee)
            var menteeShare = levels.share(of: candidates, limit: limits.perMentee, counts, work)
            menteeShare.start(at: number)
            let current = work.mentorOfMentee[mentee]
            let step = max(1, candidates.count / limits.spread)
            var nextSpread = candidates.lowerBound + number * 7 % step
            for entry in candidates {
                let mentor = work.mentors[entry]
                let score = work.scores[entry]
                let sink = work.numberOfMentor[mentor]
                guard sink >= 0 else { continue }
                var taken = menteeShare.takes(score)
                if mentorShares.base[Int(sink)].takes(score) { taken = true }
                if entry == nextSpread {
                    nextSpread += step
                    taken = true
                }
                if taken || mentor == current {
                    arcs[count] = Arc(sink: sink, score: score)
                    count += 1
                }
            }
            offsets[number + 1] = Int32(count)
        }
    }

    /// The candidates whose slack under the recorded prices is at most `slack`.
    ///
    /// `worst` is set to the least slack, or 0 if none is negative, which proves the prices for the whole block.
    init(near slack: Int64, of block: Block, worst: inout Int64, _ work: Workspace) {
        offsets = Column(count: block.mentees.count + 1, filledWith: 0)
        arcs = Column(uninitialized: block.candidateCount(work))
        var count = 0
        worst = 0
        for (number, mentee) in block.mentees.enumerated() {
            let price = work.menteePrice[mentee]
            for entry in work.candidates(of: mentee) {
                let mentor = work.mentors[entry]
                let score = work.scores[entry]
                let excess = price &+ work.mentorPrice[mentor] &- Int64(score)
                if excess <= slack {
                    worst = min(worst, excess)
                    arcs[count] = Arc(sink: work.numberOfMentor[mentor], score: score)
                    count += 1
                }
            }
            offsets[number + 1] = Int32(count)
        }
    }

    /// What is made of the candidates, mentee by mentee; nil leaves one out.
    func filtered(_ change: (Int, Arc) -> Arc?) -> Shortlist {
        let starts = Column<Int32>(count: offsets.count, filledWith: 0)
        let kept = Column<Arc>(uninitialized: count)
        var end: Int32 = 0
        for mentee in 0..<(offsets.count - 1) {
            for entry in offsets[mentee]..<offsets[mentee + 1] {
                guard let arc = change(mentee, arcs[entry]) else { continue }
                kept[end] = arc
                end += 1
            }
            starts[mentee + 1] = end
        }
        return Shortlist(offsets: starts, arcs: kept)
    }

    /// The transport problem over these candidates.
    ///
    /// - Parameter mayStayFree: whether a place of a sink may stay free, by the sink's number.
    func network(
        for block: Block, places: borrowing Column<Int32>, mayStayFree: (Int) -> Bool = { _ in true }
    ) -> TransportNetwork {
        let units = Column<Int32>(count: block.mentees.count, filledWith: 1)
        switch block.sources {
        case .mentees:
            return TransportNetwork(
                supplies: units, capacities: places, mayStayIdle: block.mayStayIdle, offsets: offsets, arcs: arcs,
                mayStayFree: mayStayFree)
        case .mentors:
            let byMentor = groupedByMentor(mentors: places.count)
            return TransportNetwork(
                supplies: places, capacities: units, mayStayIdle: block.mayStayIdle, offsets: byMentor.offsets,
                arcs: byMentor.arcs, mayStayFree: mayStayFree)
        }
    }

    private func groupedByMentor(mentors: Int) -> Shortlist {
        let starts = Column<Int32>(count: mentors + 1, filledWith: 0)
        let moved = Column<Arc>(uninitialized: count)
        for entry in 0..<count { starts[Int(arcs[entry].sink) + 1] += 1 }
        for mentor in 0..<mentors { starts[mentor + 1] += starts[mentor] }
        let next = Column<Int32>(uninitialized: mentors)
        for mentor in 0..<mentors { next[mentor] = starts[mentor] }
        for mentee in 0..<(offsets.count - 1) {
            for entry in offsets[mentee]..<offsets[mentee + 1] {
                let arc = arcs[entry]
                let position = next[arc.sink]
                moved[position] = Arc(sink: Int32(mentee), score: arc.score)
                next[arc.sink] = position + 1
            }
        }
        return Shortlist(offsets: starts, arcs: moved)
    }

    private init(offsets: consuming Column<Int32>, arcs: consuming Column<Arc>) {
        self.offsets = offsets
        self.arcs = arcs
    }
}
