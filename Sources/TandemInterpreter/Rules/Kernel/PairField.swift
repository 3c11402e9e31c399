import TandemDomain
import TandemLanguage

/// The people who may still be paired once each side has been looked at alone, laid out for the kernels.
///
/// Mentors become *lanes*: those who share what must be equal on both sides (a school, say) stand together, each such
/// partition from a multiple of 64 on, so that one bit a lane makes whole words. A mentee meets its partition only.
/// Once laid out it does not change.
final class PairField: @unchecked Sendable {
    /// The mentor of each lane as a position in the list given; -1 where nobody stands.
    private(set) var mentorOfLane: [Int32] = []
    /// The row of each lane's mentor; where nobody stands, somebody's.
    private(set) var rowOfLane: [Int32] = []
    private(set) var partitions: [Range<Int>] = []

    /// The mentees left, as positions in the list given, their rows and their partitions' lanes.
    private(set) var positionOfMentee: [Int32] = []
    private(set) var lanesOfMentee: [Range<Int>] = []

    /// Both sides without those whom a condition on one side excludes, in the order given; mentors' lanes beside.
    let mentors: SideValues
    let mentees: SideValues
    private(set) var laneOfMentor: [Int32]

    var laneCount: Int { mentorOfLane.count }
    var menteeCount: Int { positionOfMentee.count }
    /// The lanes of the largest partition.
    private(set) var mostLanes = 0
    /// How many pairs of a mentee and a lane there are.
    private(set) var pairCount = 0
    /// What is required of both sides together, but for the equalities.
    private(set) var conditions: [TruthNode] = []

    let limits: GridLimits
    private let equalities: [Equality]
    /// The mentors left, as positions in the list given.
    private let mentorsLeft: [Int32]

    /// The people; ``layOut()`` is to be called before lanes and pairs are asked for.
    init(
        _ set: CompiledRuleSet, _ evaluator: Evaluator, mentors mentorRows: [Int32], mentees menteeRows: [Int32],
        limits: GridLimits
    ) {
        self.limits = limits
        var (ofMentors, ofMentees): ([TruthNode], [TruthNode]) = ([], [])
        var equalities: [Equality] = []
        for rule in set.rules where rule.strength == .require {
            guard case .truth(let node) = rule.node else { continue }
            for condition in node.conjuncts {
                switch condition.sides {
                case .mentee: ofMentees.append(condition)
                case .mentor, []: ofMentors.append(condition)
                default:
                    if let equality = Equality(condition) {
                        equalities.append(equality)
                    } else {
                        conditions.append(condition)
                    }
                }
            }
        }
        self.equalities = equalities
        mentorsLeft = Self.passing(ofMentors, SideValues(evaluator, .fixed, mentorRows))
        let menteesLeft = Self.passing(ofMentees, SideValues(evaluator, .rows, menteeRows))
        mentors = SideValues(evaluator, .fixed, mentorsLeft.map { mentorRows[Int($0)] })
        mentees = SideValues(evaluator, .rows, menteesLeft.map { menteeRows[Int($0)] })
        positionOfMentee = menteesLeft
        laneOfMentor = Array(repeating: -1, count: mentorsLeft.count)
    }

    private static func passing(_ conditions: [TruthNode], _ people: SideValues) -> [Int32] {
        guard !people.rows.isEmpty else { return [] }
        return conditions.reduce(Bitmap(repeating: true, count: people.rows.count)) { $0 & people.truth($1) }.rows
    }

    /// Parts the people by what must be equal, and gives the mentors their lanes.
    func layOut() {
        let mentorCount = mentorsLeft.count
        var groups = Numbering(same: mentorCount + menteeCount)
        var isKnown = Array(repeating: true, count: mentorCount + menteeCount)
        for equality in equalities {
            let keys = mentors.keys(equality.mentor) + mentees.keys(equality.mentee)
            for index in keys.indices where keys[index] == SideValues.unknownKey { isKnown[index] = false }
            groups = groups.crossed(with: Numbering(keys))
        }
        var menteesIn = [Int](repeating: 0, count: groups.count)
        for mentee in 0..<menteeCount where isKnown[mentorCount + mentee] {
            menteesIn[Int(groups.ids[mentorCount + mentee])] += 1
        }
        var next = [Int](repeating: 0, count: groups.count)
        for mentor in 0..<mentorCount where isKnown[mentor] { next[Int(groups.ids[mentor])] += 1 }
        var lanes = 0
        for group in 0..<groups.count {
            let size = menteesIn[group] == 0 ? 0 : (next[group] + 63) / 64 * 64
            pairCount += size * menteesIn[group]
            partitions.append(lanes..<(lanes + size))
            mostLanes = max(mostLanes, size)
            next[group] = lanes
            lanes += size
        }
        mentorOfLane = Array(repeating: -1, count: lanes)
        rowOfLane = Array(repeating: mentors.rows.first ?? 0, count: lanes)
        for mentor in 0..<mentorCount where isKnown[mentor] {
            let group = Int(groups.ids[mentor])
            guard !partitions[group].isEmpty else { continue }
            mentorOfLane[next[group]] = mentorsLeft[mentor]
            rowOfLane[next[group]] = mentors.rows[mentor]
            laneOfMentor[mentor] = Int32(next[group])
            next[group] += 1
        }
        lanesOfMentee = (0..<menteeCount).map { mentee in
            isKnown[mentorCount + mentee] ? partitions[Int(groups.ids[mentorCount + mentee])] : 0..<0
        }
    }

    /// The mentors' groups by lane; nobody counts as of the first group.
    func byLane(_ numbering: Numbering) -> LaneBuffer<Int32> {
        let groups = LaneBuffer<Int32>(zeros: laneCount)
        for (mentor, lane) in laneOfMentor.enumerated() where lane >= 0 { groups[Int(lane)] = numbering.ids[mentor] }
        return groups
    }
}

/// Something of the mentor that must be equal to something of the mentee: it parts the work before any pair is formed.
private struct Equality {
    let mentor: Typed
    let mentee: Typed

    init?(_ condition: TruthNode) {
        let sides: [Typed]
        switch condition {
        case .compareCodes(.equal, let left, let right): sides = [.code(left, .number), .code(right, .number)]
        case .compareNumbers(.equal, let left, let right): sides = [.number(left, .number), .number(right, .number)]
        default: return nil
        }
        guard let mentor = sides.first(where: { $0.sides == .mentor }),
            let mentee = sides.first(where: { $0.sides == .mentee })
        else { return nil }
        self.mentor = mentor
        self.mentee = mentee
    }
}
