import TandemDomain

/// Where the candidates of all mentees are written; each mentee's have their own place.
struct CandidateColumns: @unchecked Sendable {
    let offsets: LaneBuffer<Int>
    let mentors: UnsafeMutableBufferPointer<Int32>
    let scores: UnsafeMutableBufferPointer<Int32>
}

/// Scores in whole steps, a small unsigned number a lane: a mentee's scores are the sum of a few rows of lanes.
///
/// Sums wrap around; that is harmless, for what is left in the end is the number of steps above the least score.
final class LaneScores<Lane: ScoreLane>: @unchecked Sendable {
    private let field: PairField
    private let base: Int32
    private let unit: Int32
    private let rows: LaneBuffer<Lane>
    /// The rows of mentee n are `rowNumbers[rowStarts[n] ..< rowStarts[n + 1]]`.
    let rowStarts: LaneBuffer<Int32>
    private let rowNumbers: LaneBuffer<Int32>
    /// What does not depend on the mentor.
    private let ofMentee: LaneBuffer<Lane>
    private let mentorOfLane: LaneBuffer<Int32>
    private let direct: [(condition: TruthNode, steps: Lane)]
    let sparse: [Cells]

    /// Scores looked up for the pairs allowed: where rows of lanes would take longer to make than to use.
    struct Cells {
        let cells: LaneBuffer<Int32>
        let groupOfLane: LaneBuffer<Int32>
        let groupOfMentee: LaneBuffer<Int32>
        let width: Int
    }

    init(_ preferences: Preferences, _ steps: WholeSteps, _ field: PairField) {
        self.field = field
        base = Int32(clamping: steps.base / steps.step)
        unit = Int32(clamping: steps.unit / steps.step)
        let lanes = field.laneCount
        mentorOfLane = LaneBuffer(field.mentorOfLane)
        var ofAll = Lane(0)
        ofMentee = LaneBuffer(zeros: field.menteeCount)
        var direct: [(TruthNode, Lane)] = []
        var sparse: [Cells] = []
        // The first row is for what depends on the mentor alone.
        rows = LaneBuffer(zeros: Self.rowCount(preferences, field) * lanes)
        var rowCount = 1
        var groups: [(first: Int, groupOfMentee: LaneBuffer<Int32>)] = []
        var tagged: [(first: Int, tags: TagLanes)] = []
        for (number, term) in preferences.terms.enumerated() {
            switch term {
            case .cells(let grid, let values):
                let width = grid.mentors.count
                let isOneSided = width == 1 || grid.mentees.count == 1
                if !isOneSided, !Self.hasRows(grid, field) {
                    sparse.append(
                        Cells(
                            cells: LaneBuffer(steps.counted(values, term: number)),
                            groupOfLane: field.byLane(grid.mentors), groupOfMentee: LaneBuffer(grid.mentees.ids),
                            width: width))
                    continue
                }
                let cells = values.map { Lane(truncatingIfNeeded: steps.steps($0, term: number)) }
                if width == 1 {
                    for mentee in 0..<field.menteeCount { ofMentee[mentee] &+= cells[Int(grid.mentees.ids[mentee])] }
                    continue
                }
                let groupOfLane = field.byLane(grid.mentors)
                if grid.mentees.count == 1 {
                    Self.addRow(cells, groupOfLane, to: rows.base)
                } else {
                    groups.append((rowCount, LaneBuffer(grid.mentees.ids)))
                    for group in 0..<grid.mentees.count {
                        Self.addRow(
                            cells[(group * width)..<((group + 1) * width)], groupOfLane,
                            to: rows.base + (rowCount + group) * lanes)
                    }
                    rowCount += grid.mentees.count
                }
            case .tags(let tags, let points):
                let least = steps.least[number] / steps.unit
                ofAll &-= Lane(truncatingIfNeeded: least)
                guard points.count > 1 else { continue }
                let one = Lane(truncatingIfNeeded: (WholeSteps.hundredths(points[1]) ?? 0) / steps.unit)
                tagged.append((rowCount, tags))
                for lane in 0..<lanes {
                    for tag in tags.mentors[lane] { rows[(rowCount + Int(tag)) * lanes + lane] = one }
                }
                rowCount += tags.count
            case .direct(let rule):
                guard case .truth(let node) = rule.node else { continue }
                let (none, some) = (steps.steps(0, term: number), steps.steps(rule.points, term: number))
                ofAll &+= Lane(truncatingIfNeeded: none)
                direct.append((node, Lane(truncatingIfNeeded: some - none)))
            }
        }
        for mentee in 0..<field.menteeCount { ofMentee[mentee] &+= ofAll }
        self.direct = direct
        self.sparse = sparse
        let most = field.menteeCount * (1 + groups.count) + tagged.reduce(0) { $0 + $1.tags.mentees.tags.count }
        rowStarts = LaneBuffer(zeros: field.menteeCount + 1)
        // One more, as a number is written before it is known to count.
        rowNumbers = LaneBuffer(zeros: most + 1)
        // Plain addresses: to count references would take longer than all the rest.
        let starts = rowStarts.base
        let numbers = rowNumbers.base
        let groupsOfMentee = groups.map { (first: Int32($0.first), groups: $0.groupOfMentee.base) }
        let tagsOfMentee = tagged.map { set in
            (
                first: Int32(set.first), starts: set.tags.mentees.starts.base, tags: set.tags.mentees.tags.base,
                isHeld: set.tags.isHeld.base
            )
        }
        var end = 0
        for mentee in 0..<field.menteeCount {
            numbers[end] = 0
            end += 1
            for group in groupsOfMentee {
                numbers[end] = group.first + group.groups[mentee]
                end += 1
            }
            for set in tagsOfMentee {
                for index in set.starts[mentee]..<set.starts[mentee + 1] {
                    let tag = set.tags[Int(index)]
                    numbers[end] = set.first + tag
                    end += set.isHeld[Int(tag)] ? 1 : 0
                }
            }
            starts[mentee + 1] = Int32(end)
        }
        withExtendedLifetime((groups, tagged)) {}
    }

    /// Whether a grid is laid out in rows of lanes.
    private static func hasRows(_ grid: RuleGrid, _ field: PairField) -> Bool {
        grid.mentors.count > 1 && grid.mentees.count > 1
            && field.limits.allowRows(grid.mentees.count * field.laneCount, pairs: field.pairCount)
    }

    private static func rowCount(_ preferences: Preferences, _ field: PairField) -> Int {
        preferences.terms.reduce(1) { count, term in
            switch term {
            case .cells(let grid, _): count + (hasRows(grid, field) ? grid.mentees.count : 0)
            case .tags(let tags, _): count + tags.count
            case .direct: count
            }
        }
    }

    /// Adds one cell a lane, that of the lane's group, to a row.
    private static func addRow(
        _ cells: some Collection<Lane>, _ groupOfLane: LaneBuffer<Int32>, to row: UnsafeMutablePointer<Lane>
    ) {
        let cells = LaneBuffer(Array(cells))
        let groups = groupOfLane.base
        for lane in 0..<groupOfLane.count { row[lane] &+= cells.base[Int(groups[lane])] }
    }

    func write(
        _ mentees: Range<Int>, _ allowed: AllowedPairs, _ evaluator: Evaluator?, into columns: CandidateColumns
    ) {
        let sums = LaneBuffer<Lane>(zeros: field.mostLanes)
        for mentee in mentees where allowed.counts[mentee] > 0 {
            let lanes = field.lanesOfMentee[mentee]
            let first = Int(rowStarts[mentee])
            let numbers = UnsafeBufferPointer(
                start: rowNumbers.base + first, count: Int(rowStarts[mentee + 1]) - first)
            Lane.sum(
                numbers, of: rows.base + lanes.lowerBound, stride: field.laneCount, count: lanes.count, into: sums.base)
            if let evaluator, !direct.isEmpty { ask(evaluator, mentee, lanes, sums.base) }
            emit(mentee, lanes, sums.base, allowed, columns)
        }
    }

    private func ask(_ evaluator: Evaluator, _ mentee: Int, _ lanes: Range<Int>, _ sums: UnsafeMutablePointer<Lane>) {
        (evaluator.varying, evaluator.rows) = (.fixed, Array(field.rowOfLane[lanes]))
        evaluator.fixed = field.mentees.rows[mentee]
        for (condition, steps) in direct {
            for lane in evaluator.truth(condition).yes.rows { sums[Int(lane)] &+= steps }
        }
    }

    private func emit(
        _ mentee: Int, _ lanes: Range<Int>, _ sums: UnsafeMutablePointer<Lane>, _ allowed: AllowedPairs,
        _ columns: CandidateColumns
    ) {
        let words = UnsafeBufferPointer(
            start: allowed.words.base + allowed.starts[mentee], count: lanes.count >> 6)
        let first = columns.offsets[Int(field.positionOfMentee[mentee])]
        guard let mentors = columns.mentors.baseAddress, let scores = columns.scores.baseAddress else { return }
        Lane.emit(
            words, sums, ScoreScale(start: ofMentee[mentee], base: base, unit: unit),
            mentorOfLane.base + lanes.lowerBound, mentors + first, scores + first)
        for term in sparse {
            let row = term.cells.base + Int(term.groupOfMentee[mentee]) * term.width
            var entry = first
            for word in 0..<(lanes.count >> 6) {
                var rest = words[word]
                while rest != 0 {
                    let lane = lanes.lowerBound + word << 6 + rest.trailingZeroBitCount
                    rest &= rest &- 1
                    columns.scores[entry] &+= row[Int(term.groupOfLane.base[lane])]
                    entry &+= 1
                }
            }
        }
    }
}
