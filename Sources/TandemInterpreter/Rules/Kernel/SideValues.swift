import TandemDomain

/// What rules see of the people of one side, each part worked out once for all of them.
final class SideValues {
    let side: Access.Side
    let rows: [Int32]
    private let evaluator: Evaluator
    private var numberings: [Typed: Numbering] = [:]

    init(_ evaluator: Evaluator, _ side: Access.Side, _ rows: [Int32]) {
        self.evaluator = evaluator
        self.side = side
        self.rows = rows
    }

    private func onThisSide<Result>(_ run: (Evaluator) -> Result) -> Result {
        (evaluator.varying, evaluator.rows) = (side, rows)
        return run(evaluator)
    }

    /// Who fulfils a condition on this side alone.
    func truth(_ node: TruthNode) -> Bitmap { onThisSide { $0.truth(node).yes } }

    func tags(_ node: TagNode) -> TagVector { onThisSide { $0.tags(node) } }

    /// The people in groups that all parts together cannot tell apart.
    func numbering(_ parts: [Typed]) -> Numbering {
        guard let first = parts.first else { return Numbering(same: rows.count) }
        return parts.dropFirst().reduce(numbering(first)) { $0.crossed(with: numbering($1)) }
    }

    private func numbering(_ part: Typed) -> Numbering {
        if let known = numberings[part] { return known }
        let numbering: Numbering
        if case .tags(let node) = part {
            let vector = tags(node)
            numbering = (0..<vector.stride).reduce(Numbering(keys(.truth(.known(part))))) { numbering, word in
                numbering.crossed(
                    with: Numbering(rows.indices.map { vector.words[($0 & vector.mask) * vector.stride + word] }))
            }
        } else {
            numbering = Numbering(keys(part))
        }
        numberings[part] = numbering
        return numbering
    }

    /// What stands for an unknown value: the bits of no number that arithmetic makes, and of no code.
    static let unknownKey: UInt64 = 0x7ff4_dead_0000_0001

    /// A key a person, equal where the values are equal.
    func keys(_ part: Typed) -> [UInt64] {
        onThisSide { evaluator in
            switch part {
            case .number(let node, _):
                let vector = evaluator.numbers(node)
                // Zero has two signs.
                return rows.indices.map { vector[$0].map { ($0 == 0 ? 0 : $0).bitPattern } ?? Self.unknownKey }
            case .code(let node, _):
                let vector = evaluator.codes(node)
                return rows.indices.map { vector[$0].map { UInt64(UInt32(bitPattern: $0)) } ?? Self.unknownKey }
            case .truth(let node):
                let vector = evaluator.truth(node)
                return rows.indices.map { vector[$0].map { $0 ? 1 : 0 } ?? Self.unknownKey }
            case .tags: return []
            }
        }
    }
}
