import Dispatch
import Synchronization
import TandemDomain
import TandemLanguage
import TandemMatching

/// Runs one rule set over all pairs of some mentors and mentees.
///
/// What a rule can know of a person is worked out once a person; people alike to a rule share its verdicts; what must be
/// equal on both sides parts the pairs before any is formed. What is left for a pair is a few bits to meet and a few
/// small numbers to add, for whole rows of mentors at a time and on all cores. A rule that tells nearly all people
/// apart is asked of the evaluator, as slowly as a query.
struct PairScorer {
    /// Points are counted in hundredths, so that sums and ties are exact.
    static let scale = 100.0
    /// A single rule gives no more points than its weight times this.
    static let mostUnits = 1e6

    /// The candidates found: those of mentee n are `offsets[n] ..< offsets[n + 1]`, by position of the mentor.
    struct Candidates: Sendable {
        var offsets: [Int]
        var mentors: [Int32] = []
        /// In steps of so many hundredths of a point.
        var scores: [Int32] = []
        var step: Int32 = 1

        /// None for anybody.
        init(none mentees: Int) { offsets = Array(repeating: 0, count: mentees + 1) }

        init(offsets: [Int], mentors: [Int32], scores: [Int32], step: Int32) {
            self.offsets = offsets
            self.mentors = mentors
            self.scores = scores
            self.step = step
        }
    }

    /// A number's points; what is unknown, or no number, earns and costs nothing.
    static func points(_ weight: Double, _ value: Double?) -> Double {
        guard let value, value.isFinite else { return 0 }
        return weight * max(-mostUnits, min(mostUnits, value))
    }

    static func hundredths(_ points: Double) -> Int32 {
        let scaled = (points * scale).rounded()
        return scaled >= Double(Int32.max)
            ? .max : scaled <= Double(Int32.min) ? .min : scaled.isNaN ? 0 : Int32(scaled)
    }

    let set: CompiledRuleSet
    let register: Register
    let limits: GridLimits

    init(_ set: CompiledRuleSet, _ register: Register, limits: GridLimits = GridLimits()) {
        self.limits = limits
        self.set = set
        self.register = register
    }

    /// The mentors that each mentee may have, with their scores.
    ///
    /// - Parameters:
    ///   - mentors: rows of mentors.
    ///   - mentees: rows of mentees.
    ///   - cancelled: asked now and then, from several threads; true stops the work.
    /// - Throws: `AssignmentError.cancelled`, or what the register throws where a table cannot be loaded.
    func candidates(
        mentors: [Int32], mentees: [Int32], cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> Candidates {
        let evaluator = try Evaluator(register, tables: set.tables)
        let field = PairField(set, evaluator, mentors: mentors, mentees: mentees, limits: limits)
        guard field.pairCount > 0 else { return Candidates(none: mentees.count) }
        SideValues.prepare(
            field.conditions.map { .truth($0) } + Preferences.grouped(set), mentors: field.mentors,
            mentees: field.mentees, limits: limits)
        let allowed = AllowedPairs(field, evaluator, samePerson: try samePerson(field))
        let preferences = Preferences(set, field, evaluator)
        if cancelled() { throw AssignmentError.cancelled }
        let writer = Self.writer(preferences, field)

        let asks =
            !allowed.direct.isEmpty || preferences.terms.contains { if case .direct = $0 { true } else { false } }
        let blocks = Blocks(
            count: field.menteeCount, evaluators: { asks ? evaluator.twin() : nil }, cancelled: cancelled)
        try blocks.run { allowed.fill($0, $1) }

        let offsets = LaneBuffer<Int>(zeros: mentees.count + 1)
        for mentee in 0..<field.menteeCount {
            offsets[Int(field.positionOfMentee[mentee]) + 1] = Int(allowed.counts[mentee])
        }
        for mentee in 0..<mentees.count { offsets[mentee + 1] += offsets[mentee] }
        let total = offsets[mentees.count]
        var failure: AssignmentError?
        var scores: [Int32] = []
        let mentors = [Int32](unsafeUninitializedCapacity: total) { mentors, mentorCount in
            scores = [Int32](unsafeUninitializedCapacity: total) { scores, scoreCount in
                HugePages.advise(mentors)
                HugePages.advise(scores)
                let columns = CandidateColumns(offsets: offsets, mentors: mentors, scores: scores)
                do throws(AssignmentError) {
                    try blocks.run { writer.write($0, allowed, $1, columns) }
                    (mentorCount, scoreCount) = (total, total)
                } catch {
                    failure = error
                }
            }
        }
        if let failure { throw failure }
        return Candidates(
            offsets: Array(UnsafeBufferPointer(start: offsets.base, count: offsets.count)), mentors: mentors,
            scores: scores, step: writer.step)
    }

    /// Writes the candidates of some mentees, with scores in steps of so many hundredths.
    private struct Writer {
        var step: Int32
        var write: @Sendable (Range<Int>, AllowedPairs, Evaluator?, CandidateColumns) -> Void
    }

    /// Each kind of number is named here, so that the loops are compiled for it.
    private static func writer(_ preferences: Preferences, _ field: PairField) -> Writer {
        guard let steps = WholeSteps(preferences) else {
            let scores = FractionScores(preferences, field)
            return Writer(step: 1) { scores.write($0, $1, $2, into: $3) }
        }
        let step = Int32(clamping: steps.step)
        if steps.range <= UInt8.max {
            let scores = LaneScores<UInt8>(preferences, steps, field)
            return Writer(step: step) { scores.write($0, $1, $2, into: $3) }
        }
        if steps.range <= UInt16.max {
            let scores = LaneScores<UInt16>(preferences, steps, field)
            return Writer(step: step) { scores.write($0, $1, $2, into: $3) }
        }
        let scores = LaneScores<UInt32>(preferences, steps, field)
        return Writer(step: step) { scores.write($0, $1, $2, into: $3) }
    }

    /// The lanes in which a mentee would meet themselves.
    private func samePerson(_ field: PairField) throws -> [(mentee: Int32, lane: Int32)] {
        let people = (mentors: try register.table(.mentors), mentees: try register.table(.mentees))
        func person(_ table: Table, _ row: Int32) -> Int { Int(table.code(.person, row) ?? -1) + 1 }
        // Few people are on both sides: they are found by bits, and only their lanes are kept.
        let persons = field.mentees.rows.map { person(people.mentees, $0) }
        var isMentee = Bitmap(repeating: false, count: (persons.max() ?? 0) + 1)
        for person in persons { isMentee[person] = true }
        var lanes: [Int: [Int32]] = [:]
        for (mentor, lane) in field.laneOfMentor.enumerated() where lane >= 0 {
            let person = person(people.mentors, field.mentors.rows[mentor])
            if person < isMentee.count, isMentee[person] { lanes[person, default: []].append(lane) }
        }
        guard !lanes.isEmpty else { return [] }
        var result: [(Int32, Int32)] = []
        for (mentee, person) in persons.enumerated() {
            for lane in lanes[person] ?? [] { result.append((Int32(mentee), lane)) }
        }
        return result
    }
}

/// Mentees in blocks, worked on by all cores.
private struct Blocks {
    private let ranges: [Range<Int>]
    private let evaluators: [BlockEvaluator]
    private let cancelled: @Sendable () -> Bool

    /// Each block's evaluator is used by the one thread that works on the block.
    private struct BlockEvaluator: @unchecked Sendable {
        let evaluator: Evaluator?
    }

    /// Mentees between two looks at whether to stop.
    private static let stride = 64

    init(count: Int, evaluators: () -> Evaluator?, cancelled: @escaping @Sendable () -> Bool) {
        let blocks = max(1, min(16, count / Self.stride))
        ranges = (0..<blocks).map { (count * $0 / blocks)..<(count * ($0 + 1) / blocks) }
        self.evaluators = ranges.map { _ in BlockEvaluator(evaluator: evaluators()) }
        self.cancelled = cancelled
    }

    func run(_ work: @escaping @Sendable (Range<Int>, Evaluator?) -> Void) throws(AssignmentError) {
        let stopped = Stop()
        let (ranges, evaluators, cancelled) = (ranges, evaluators, cancelled)
        let perform: @Sendable (Int) -> Void = { block in
            var start = ranges[block].lowerBound
            while start < ranges[block].upperBound {
                if stopped.isSet || cancelled() {
                    stopped.set()
                    return
                }
                let end = min(start + Self.stride, ranges[block].upperBound)
                work(start..<end, evaluators[block].evaluator)
                start = end
            }
        }
        if ranges.count == 1 {
            perform(0)
        } else {
            DispatchQueue.concurrentPerform(iterations: ranges.count, execute: perform)
        }
        if stopped.isSet { throw .cancelled }
    }
}

/// A flag that several threads set and read.
private final class Stop: Sendable {
    private let flag = Atomic<Bool>(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }
    func set() { flag.store(true, ordering: .relaxed) }
}
