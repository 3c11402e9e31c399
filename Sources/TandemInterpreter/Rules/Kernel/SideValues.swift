import Foundation
import TandemDomain

/// What rules see of the people of one side, each part worked out once for all of them.
///
/// Several threads may ask: what is not known yet is worked out by one of them at a time.
final class SideValues: @unchecked Sendable {
    let side: Access.Side
    let rows: [Int32]
    private let evaluator: Evaluator
    private var numberings: [Typed: Numbering] = [:]
    private let lock = NSLock()

    init(_ evaluator: Evaluator, _ side: Access.Side, _ rows: [Int32]) {
        self.evaluator = evaluator.twin()
        self.side = side
        self.rows = rows
        (self.evaluator.varying, self.evaluator.rows) = (side, rows)
    }

    /// Who fulfils a condition on this side alone.
    func truth(_ node: TruthNode) -> Bitmap { evaluator.truth(node).yes }

    func tags(_ node: TagNode) -> TagVector { lock.withLock { evaluator.tags(node) } }

    /// Works out the numberings that rules will ask for, on all cores, and something else beside them.
    static func prepare(
        _ rules: [Typed], mentors: SideValues, mentees: SideValues, limits: GridLimits,
        beside other: @Sendable () -> Void
    ) {
        guard limits.allowThreads(mentors.rows.count + mentees.rows.count) else { return other() }
        let parts = rules.map { RuleParts($0) }
        let items = [(mentors, parts.flatMap(\.mentor)), (mentees, parts.flatMap(\.mentee))].flatMap { side, parts in
            Set(parts).map { (side: side, part: $0) }
        }
        let found = OnAllCores.map(items.count + 1) { number -> Numbering? in
            if number == 0 {
                other()
                return nil
            }
            return items[number - 1].side.numberingApart(items[number - 1].part)
        }
        for (item, numbering) in zip(items, found.dropFirst()) { item.side.numberings[item.part] = numbering }
    }

    /// The people in groups that all parts together cannot tell apart.
    func numbering(_ parts: [Typed]) -> Numbering {
        guard let first = parts.first else { return Numbering(same: rows.count) }
        return parts.dropFirst().reduce(numbering(first)) { $0.crossed(with: numbering($1)) }
    }

    private func numbering(_ part: Typed) -> Numbering {
        lock.withLock {
            if let known = numberings[part] { return known }
            let numbering = numbering(part, by: evaluator)
            numberings[part] = numbering
            return numbering
        }
    }

    /// Worked out beside others: by an evaluator of its own.
    private func numberingApart(_ part: Typed) -> Numbering { numbering(part, by: lock.withLock { evaluator.twin() }) }

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
    func keys(_ part: Typed) -> [UInt64] { lock.withLock { keys(part, by: evaluator) } }

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
