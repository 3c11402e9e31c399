import TandemDomain

/// Which lanes each mentee may have: one bit a lane, whole words of conditions at a time.
final class AllowedPairs: @unchecked Sendable {
    private let field: PairField
    /// Where someone stands.
    private let present: LaneBuffer<UInt64>
    private var dense: [BitRows] = []
    private var sparse: [Cells] = []
    private var shared: [SharedTags] = []
    /// Conditions that tell nearly all people apart: run by an evaluator of the block.
    private(set) var direct: [TruthNode] = []
    private let samePerson: [(mentee: Int32, lane: Int32)]

    /// Where each mentee's words begin.
    let starts: [Int]
    let words: LaneBuffer<UInt64>
    /// How many lanes each mentee may have.
    let counts: LaneBuffer<Int32>

    /// A row of bits for each group of mentees.
    struct BitRows: Sendable {
        let rows: LaneBuffer<UInt64>
        let groupOfMentee: LaneBuffer<Int32>
    }

    /// A cell for each group of mentors and of mentees, looked up for the pairs that are left.
    struct Cells: Sendable {
        let cells: LaneBuffer<Bool>
        let groupOfLane: LaneBuffer<Int32>
        let groupOfMentee: LaneBuffer<Int32>
        let width: Int
    }

    /// A row of bits for each tag: those of a mentee's tags are laid over each other.
    struct SharedTags: Sendable {
        let rows: LaneBuffer<UInt64>
        let tags: TagLanes
    }

    /// A condition, worked out as far as it can be before any pair is looked at.
    enum Condition: Sendable {
        case dense(BitRows)
        case sparse(Cells)
        case shared(SharedTags)
        case direct(TruthNode)
    }

    /// - Parameter conditions: those of the field.
    init(_ field: PairField, _ conditions: [Condition], samePerson: [(mentee: Int32, lane: Int32)]) {
        self.field = field
        self.samePerson = samePerson.sorted { $0.mentee < $1.mentee }
        present = Self.present(field)
        var starts = [0]
        starts.reserveCapacity(field.menteeCount + 1)
        for lanes in field.lanesOfMentee { starts.append(starts[starts.count - 1] + lanes.count / 64) }
        self.starts = starts
        words = LaneBuffer(zeros: starts[starts.count - 1])
        counts = LaneBuffer(zeros: field.menteeCount)
        for condition in conditions {
            switch condition {
            case .dense(let rows): dense.append(rows)
            case .sparse(let cells): sparse.append(cells)
            case .shared(let tags): shared.append(tags)
            case .direct(let node): direct.append(node)
            }
        }
    }

    private static func present(_ field: PairField) -> LaneBuffer<UInt64> {
        let present = LaneBuffer<UInt64>(zeros: field.laneCount / 64)
        for lane in 0..<field.laneCount where field.mentorOfLane[lane] >= 0 {
            present[lane >> 6] |= 1 << UInt64(lane & 63)
        }
        return present
    }

    /// Works a condition out.
    static func condition(_ condition: TruthNode, _ field: PairField, _ evaluator: Evaluator) -> Condition {
        let width = field.laneCount / 64
        let grid = RuleGrid(.truth(condition), mentors: field.mentors, mentees: field.mentees)
        if grid.mentees.count * 2 > field.menteeCount, case .tagsShare(let left, let right) = condition,
            let tags = TagLanes(left, right, field)
        {
            let rows = LaneBuffer<UInt64>(zeros: tags.count * width)
            for lane in 0..<field.laneCount {
                for tag in tags.mentors[lane] { rows[Int(tag) * width + lane >> 6] |= 1 << UInt64(lane & 63) }
            }
            return .shared(SharedTags(rows: rows, tags: tags))
        }
        guard field.limits.allowGrid(grid.cellCount, pairs: field.pairCount) else { return .direct(condition) }
        let cells = grid.holds(condition, evaluator, field.mentors.rows, field.mentees.rows)
        let groupOfLane = field.byLane(grid.mentors)
        let groupOfMentee = LaneBuffer(grid.mentees.ids)
        guard field.limits.allowBits(grid.mentees.count * field.laneCount, pairs: field.pairCount) else {
            return .sparse(
                Cells(
                    cells: LaneBuffer(cells), groupOfLane: groupOfLane, groupOfMentee: groupOfMentee,
                    width: grid.mentors.count))
        }
        let rows = LaneBuffer<UInt64>(zeros: grid.mentees.count * width)
        if grid.mentors.count <= Self.mostMasks {
            let masks = masks(of: groupOfLane, groups: grid.mentors.count)
            for group in 0..<grid.mentees.count {
                let row = rows.base + group * width
                for mentors in 0..<grid.mentors.count where cells[group * grid.mentors.count + mentors] {
                    let mask = masks.base + mentors * width
                    for word in 0..<width { row[word] |= mask[word] }
                }
            }
        } else {
            for group in 0..<grid.mentees.count {
                for lane in 0..<field.laneCount where cells[group * grid.mentors.count + Int(groupOfLane[lane])] {
                    rows[group * width + lane >> 6] |= 1 << UInt64(lane & 63)
                }
            }
        }
        return .dense(BitRows(rows: rows, groupOfMentee: groupOfMentee))
    }

    /// With so few groups of mentors it is faster to lay their lanes over each other than to look at each lane.
    private static let mostMasks = 64

    /// A row of bits for each group of mentors: the lanes where they stand.
    private static func masks(of groupOfLane: LaneBuffer<Int32>, groups: Int) -> LaneBuffer<UInt64> {
        let width = groupOfLane.count / 64
        let masks = LaneBuffer<UInt64>(zeros: groups * width)
        for lane in 0..<groupOfLane.count {
            masks[Int(groupOfLane[lane]) * width + lane >> 6] |= 1 << UInt64(lane & 63)
        }
        return masks
    }

    /// Works out the words of some mentees.
    func fill(_ mentees: Range<Int>, _ evaluator: Evaluator?) {
        let union = LaneBuffer<UInt64>(zeros: field.mostLanes / 64)
        for mentee in mentees {
            let lanes = field.lanesOfMentee[mentee]
            let first = lanes.lowerBound >> 6
            let count = lanes.count >> 6
            guard count > 0 else { continue }
            let target = words.base + starts[mentee]
            target.update(from: present.base + first, count: count)
            for condition in dense {
                let row = condition.rows.base + Int(condition.groupOfMentee[mentee]) * present.count + first
                for word in 0..<count { target[word] &= row[word] }
            }
            for condition in shared {
                for word in 0..<count { union.base[word] = 0 }
                for tag in condition.tags.mentees[mentee] {
                    let row = condition.rows.base + Int(tag) * present.count + first
                    for word in 0..<count { union.base[word] |= row[word] }
                }
                for word in 0..<count { target[word] &= union.base[word] }
            }
            for condition in sparse { thin(target, lanes, condition, mentee) }
            if let evaluator, !direct.isEmpty { ask(evaluator, target, lanes, mentee) }
        }
        excludeSamePerson(mentees)
        for mentee in mentees {
            var count = 0
            for word in starts[mentee]..<starts[mentee + 1] { count += words.base[word].nonzeroBitCount }
            counts[mentee] = Int32(count)
        }
    }

    private func thin(_ target: UnsafeMutablePointer<UInt64>, _ lanes: Range<Int>, _ condition: Cells, _ mentee: Int) {
        let row = condition.cells.base + Int(condition.groupOfMentee[mentee]) * condition.width
        for word in 0..<(lanes.count >> 6) {
            var rest = target[word]
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                rest &= rest - 1
                if !row[Int(condition.groupOfLane[lanes.lowerBound + word << 6 + bit])] {
                    target[word] &= ~(1 << UInt64(bit))
                }
            }
        }
    }

    private func ask(
        _ evaluator: Evaluator, _ target: UnsafeMutablePointer<UInt64>, _ lanes: Range<Int>, _ mentee: Int
    ) {
        (evaluator.varying, evaluator.rows) = (.fixed, Array(field.rowOfLane[lanes]))
        evaluator.fixed = field.mentees.rows[mentee]
        for condition in direct {
            for (word, bits) in evaluator.truth(condition).yes.words.enumerated() { target[word] &= bits }
        }
    }

    /// Nobody mentors themselves.
    private func excludeSamePerson(_ mentees: Range<Int>) {
        guard !samePerson.isEmpty else { return }
        for pair in samePerson where mentees.contains(Int(pair.mentee)) {
            let lanes = field.lanesOfMentee[Int(pair.mentee)]
            guard lanes.contains(Int(pair.lane)) else { continue }
            let offset = Int(pair.lane) - lanes.lowerBound
            words[starts[Int(pair.mentee)] + offset >> 6] &= ~(1 << UInt64(offset & 63))
        }
    }
}
