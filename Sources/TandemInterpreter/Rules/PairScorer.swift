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
        SideValues.prepare(
            field.conditions.map { .truth($0) } + Preferences.grouped(set), mentors: field.mentors,
            mentees: field.mentees, limits: limits
        ) { field.layOut() }
        guard field.pairCount > 0 else { return Candidates(none: mentees.count) }
        let (allowed, preferences) = try workOut(field, evaluator)
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

    /// What is required and what is preferred, each rule worked out on a core of its own where there are many people.
    private func workOut(_ field: PairField, _ evaluator: Evaluator) throws -> (AllowedPairs, Preferences) {
        enum Part {
            case condition(AllowedPairs.Condition)
            case term(Preferences.Term)
            case samePerson([(mentee: Int32, lane: Int32)])
        }
        let (rules, conditions) = (Preferences.rules(set), field.conditions)
        let tables = (mentors: try register.table(.mentors), mentees: try register.table(.mentees))
        @Sendable func part(_ number: Int, _ evaluator: Evaluator) -> Part {
            if number < rules.count { return .term(Preferences.term(rules[number], field, evaluator)) }
            let condition = number - rules.count
            return condition < conditions.count
                ? .condition(AllowedPairs.condition(conditions[condition], field, evaluator))
                : .samePerson(Self.samePerson(field, mentors: tables.mentors, mentees: tables.mentees))
        }
        let count = rules.count + conditions.count + 1
        let parts: [Part]
        if limits.allowThreads(field.mentors.rows.count + field.mentees.rows.count) {
            let evaluators = (0..<count).map { _ in OwnEvaluator(evaluator: evaluator.twin()) }
            parts = OnAllCores.map(count) { part($0, evaluators[$0].evaluator) }
        } else {
            parts = (0..<count).map { part($0, evaluator) }
        }
        var (terms, worked): ([Preferences.Term], [AllowedPairs.Condition]) = ([], [])
        var same: [(mentee: Int32, lane: Int32)] = []
        for part in parts {
            switch part {
            case .condition(let condition): worked.append(condition)
            case .term(let term): terms.append(term)
            case .samePerson(let lanes): same = lanes
            }
        }
        return (AllowedPairs(field, worked, samePerson: same), Preferences(terms: terms))
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
    private static func samePerson(
        _ field: PairField, mentors: Table, mentees: Table
    ) -> [(mentee: Int32, lane: Int32)] {
        func person(_ column: Column?, _ row: Int32) -> Int { Int(column?.code(Int(row)) ?? -1) + 1 }
        let people = (mentors: mentors.column(.person), mentees: mentees.column(.person))
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

/// An evaluator that one thread at a time uses.
private struct OwnEvaluator: @unchecked Sendable {
    let evaluator: Evaluator
}

/// Mentees in blocks, worked on by all cores.
private struct Blocks {
    private let ranges: [Range<Int>]
    /// Each block's is used by the one thread that works on the block.
    private let evaluators: [OwnEvaluator?]
    private let cancelled: @Sendable () -> Bool

    /// Mentees between two looks at whether to stop.
    private static let stride = 64

    init(count: Int, evaluators: () -> Evaluator?, cancelled: @escaping @Sendable () -> Bool) {
        let blocks = max(1, min(16, count / Self.stride))
        ranges = (0..<blocks).map { (count * $0 / blocks)..<(count * ($0 + 1) / blocks) }
        self.evaluators = ranges.map { _ in evaluators().map { OwnEvaluator(evaluator: $0) } }
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
                work(start..<end, evaluators[block]?.evaluator)
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
