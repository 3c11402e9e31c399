import Dispatch
import Synchronization
import TandemDomain

/// What rules see of the people of one side, each part worked out once for all of them.
final class SideValues {
    let side: Access.Side
    let rows: [Int32]
    private let evaluator: Evaluator
    private var numberings: [Typed: Numbering] = [:]

    init(_ evaluator: Evaluator, _ side: Access.Side, _ rows: [Int32]) {
        self.evaluator = evaluator.twin()
        self.side = side
        self.rows = rows
        (self.evaluator.varying, self.evaluator.rows) = (side, rows)
    }

    /// Who fulfils a condition on this side alone.
    func truth(_ node: TruthNode) -> Bitmap { evaluator.truth(node).yes }

    func tags(_ node: TagNode) -> TagVector { evaluator.tags(node) }

    /// Works out the numberings that rules will ask for, on all cores.
    static func prepare(_ rules: [Typed], mentors: SideValues, mentees: SideValues, limits: GridLimits) {
        guard mentors.rows.count + mentees.rows.count >= limits.people else { return }
        let parts = rules.map { RuleParts($0) }
        let work = Work(
            items: [(mentors, parts.flatMap(\.mentor)), (mentees, parts.flatMap(\.mentee))].flatMap { side, parts in
                Set(parts).map { (side, $0) }
            })
        DispatchQueue.concurrentPerform(iterations: work.items.count) { number in
            let (side, part) = work.items[number]
            let numbering = side.numbering(part, by: work.evaluators[number])
            work.found.withLock { $0[number] = numbering }
        }
        let found = work.found.withLock { $0 }
        for (number, (side, part)) in work.items.enumerated() { side.numberings[part] = found[number] }
    }

    /// Each item is worked on by one thread, with an evaluator of its own; the sides are only read meanwhile.
    private final class Work: @unchecked Sendable {
        let items: [(side: SideValues, part: Typed)]
        let evaluators: [Evaluator]
        let found = Mutex<[Int: Numbering]>([:])

        init(items: [(side: SideValues, part: Typed)]) {
            self.items = items
            evaluators = items.map { $0.side.evaluator.twin() }
        }
    }

    /// The people in groups that all parts together cannot tell apart.
    func numbering(_ parts: [Typed]) -> Numbering {
        guard let first = parts.first else { return Numbering(same: rows.count) }
        return parts.dropFirst().reduce(numbering(first)) { $0.crossed(with: numbering($1)) }
    }

    private func numbering(_ part: Typed) -> Numbering {
        if let known = numberings[part] { return known }
        let numbering = numbering(part, by: evaluator)
        numberings[part] = numbering
        return numbering
    }

    private func numbering(_ part: Typed, by evaluator: Evaluator) -> Numbering {
        guard case .tags(let node) = part else { return Numbering(keys(part, by: evaluator)) }
        let vector = evaluator.tags(node)
        return (0..<vector.stride).reduce(Numbering(keys(.truth(.known(part)), by: evaluator))) { numbering, word in
            numbering.crossed(
                with: Numbering(rows.indices.map { vector.words[($0 & vector.mask) * vector.stride + word] }))
        }
    }

    /// What stands for an unknown value: the bits of no number that arithmetic makes, and of no code.
    static let unknownKey: UInt64 = 0x7ff4_dead_0000_0001

    /// A key a person, equal where the values are equal.
    func keys(_ part: Typed) -> [UInt64] { keys(part, by: evaluator) }

    private func keys(_ part: Typed, by evaluator: Evaluator) -> [UInt64] {
        switch part {
        case .number(let node, _):
            let vector = evaluator.numbers(node)
            let values = vector.values
            // Zero has two signs.
            return keys(vector.known, vector.mask) { values[$0] == 0 ? 0 : values[$0].bitPattern }
        case .code(let node, _):
            let vector = evaluator.codes(node)
            let codes = vector.codes
            return keys(vector.known, vector.mask) { UInt64(UInt32(bitPattern: codes[$0])) }
        case .truth(let node):
            let vector = evaluator.truth(node)
            return rows.indices.map { vector[$0].map { $0 ? 1 : 0 } ?? Self.unknownKey }
        case .tags: return []
        }
    }

    private func keys(_ known: Validity, _ mask: Int, _ key: (Int) -> UInt64) -> [UInt64] {
        switch known {
        case .all: rows.indices.map { key($0 & mask) }
        case .none: Array(repeating: Self.unknownKey, count: rows.count)
        case .some(let bitmap): rows.indices.map { bitmap[$0 & mask] ? key($0 & mask) : Self.unknownKey }
        }
    }
}
