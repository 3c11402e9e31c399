import TandemDomain

/// Scores in fractions of a point, summed rule by rule in the order written, as rounding depends on the order.
final class FractionScores: @unchecked Sendable {
    private let field: PairField
    private let terms: [Term]

    private enum Term {
        case cells(LaneBuffer<Double>, groupOfLane: LaneBuffer<Int32>, groupOfMentee: [Int32], width: Int)
        /// One byte a lane for each tag.
        case tags(TagLanes, rows: LaneBuffer<UInt16>, points: [Double])
        case direct(CompiledRuleSet.Rule)
    }

    init(_ preferences: Preferences, _ field: PairField) {
        self.field = field
        terms = preferences.terms.map { term in
            switch term {
            case .cells(let grid, let values):
                return .cells(
                    LaneBuffer(values), groupOfLane: field.byLane(grid.mentors),
                    groupOfMentee: grid.mentees.ids, width: grid.mentors.count)
            case .tags(let tags, let points):
                let rows = LaneBuffer<UInt16>(zeros: tags.count * field.laneCount)
                for lane in 0..<field.laneCount {
                    for tag in tags.mentors[lane] { rows[Int(tag) * field.laneCount + lane] = 1 }
                }
                return .tags(tags, rows: rows, points: points)
            case .direct(let rule): return .direct(rule)
            }
        }
    }

    func write(
        _ mentees: Range<Int>, _ allowed: AllowedPairs, _ evaluator: Evaluator?, into columns: CandidateColumns
    ) {
        let points = LaneBuffer<Double>(zeros: field.mostLanes)
        let counts = LaneBuffer<UInt16>(zeros: field.mostLanes)
        for mentee in mentees where allowed.counts[mentee] > 0 {
            let lanes = field.lanesOfMentee[mentee]
            for lane in 0..<lanes.count { points.base[lane] = 0 }
            for term in terms { add(term, mentee, lanes, points, counts, evaluator) }
            var entry = columns.offsets[Int(field.positionOfMentee[mentee])]
            for word in 0..<(lanes.count >> 6) {
                var rest = allowed.words[allowed.starts[mentee] + word]
                while rest != 0 {
                    let lane = word << 6 + rest.trailingZeroBitCount
                    rest &= rest &- 1
                    columns.mentors[entry] = field.mentorOfLane[lanes.lowerBound + lane]
                    columns.scores[entry] = PairScorer.hundredths(points.base[lane])
                    entry += 1
                }
            }
        }
    }

    private func add(
        _ term: Term, _ mentee: Int, _ lanes: Range<Int>, _ points: LaneBuffer<Double>, _ counts: LaneBuffer<UInt16>,
        _ evaluator: Evaluator?
    ) {
        switch term {
        case .cells(let cells, let groupOfLane, let groupOfMentee, let width):
            let row = cells.base + Int(groupOfMentee[mentee]) * width
            let group = groupOfLane.base + lanes.lowerBound
            for lane in 0..<lanes.count { points.base[lane] += row[Int(group[lane])] }
        case .tags(let tags, let rows, let worth):
            for lane in 0..<lanes.count { counts.base[lane] = 0 }
            for tag in tags.mentees[mentee] {
                let row = rows.base + Int(tag) * field.laneCount + lanes.lowerBound
                for lane in 0..<lanes.count { counts.base[lane] &+= row[lane] }
            }
            for lane in 0..<lanes.count { points.base[lane] += worth[Int(counts.base[lane])] }
        case .direct(let rule):
            guard let evaluator else { return }
            (evaluator.varying, evaluator.rows) = (.fixed, Array(field.rowOfLane[lanes]))
            evaluator.fixed = field.mentees.rows[mentee]
            for (lane, value) in evaluator.points(rule).enumerated() { points.base[lane] += value }
        }
    }
}
