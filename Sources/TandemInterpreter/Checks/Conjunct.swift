/// A part of a condition that must hold for itself: what one quantity of a pair may be.
struct Conjunct {
    /// The quantity that is spoken of.
    enum Quantity: Hashable {
        case number(NumberNode)
        case code(CodeNode)
        case numberDifference(NumberNode, NumberNode)
        case codeDifference(CodeNode, CodeNode)
        /// 1 where the condition holds, 0 where it does not.
        case truth(TruthNode)
        /// Something about texts, which are only known once a register is asked.
        case undecided
    }

    var quantity: Quantity
    var values: ValueSet

    /// The parts of a condition; what cannot be taken apart is a part as it stands.
    static func parts(of node: TruthNode, negated: Bool = false) -> [Conjunct] {
        switch node {
        case .not(let operand): return parts(of: operand, negated: !negated)
        case .and(let left, let right) where !negated, .or(let left, let right) where negated:
            return parts(of: left, negated: negated) + parts(of: right, negated: negated)
        case .or(let left, let right), .and(let left, let right):
            return [united(left, right, negated: negated) ?? whole(node, negated: negated)]
        case .compareNumbers(let operation, let left, let right):
            return [compare(negated ? operation.opposite : operation, left, right) ?? whole(node, negated: negated)]
        case .compareCodes(let operation, let left, let right):
            return [compare(negated ? operation.opposite : operation, left, right) ?? whole(node, negated: negated)]
        case .isIn(let code, let values) where !values.isEmpty:
            let numbers = Set(values.map { Double($0) })
            return [Conjunct(quantity: .code(code), values: negated ? .except(numbers) : .among(numbers))]
        default: return [whole(node, negated: negated)]
        }
    }

    private static func whole(_ node: TruthNode, negated: Bool) -> Conjunct {
        Conjunct(quantity: node.namesTexts ? .undecided : .truth(node), values: .among([negated ? 0 : 1]))
    }

    /// `a or b` of one quantity where both name single values: one of them.
    private static func united(_ left: TruthNode, _ right: TruthNode, negated: Bool) -> Conjunct? {
        let (first, second) = (parts(of: left, negated: negated), parts(of: right, negated: negated))
        guard first.count == 1, second.count == 1, first[0].quantity == second[0].quantity,
            let some = first[0].values.among, let others = second[0].values.among
        else { return nil }
        return Conjunct(quantity: first[0].quantity, values: .among(some.union(others)))
    }

    // MARK: Comparisons

    private static func compare(_ operation: ComparisonOperator, _ left: NumberNode, _ right: NumberNode) -> Conjunct? {
        switch (left.constant, right.constant) {
        case (nil, let value?):
            if case .truth(let node) = left { return truth(operation, node, value) }
            let values = ValueSet(operation, value, isWhole: left.isWhole)
            if case .arithmetic(.minus, let first, let second) = left { return difference(first, second, values) }
            return Conjunct(quantity: .number(left), values: values)
        case (_?, nil): return compare(operation.mirrored, right, left)
        case (nil, nil):
            return difference(left, right, ValueSet(operation, 0, isWhole: left.isWhole && right.isWhole))
        default: return nil
        }
    }

    private static func truth(_ operation: ComparisonOperator, _ node: TruthNode, _ value: Double) -> Conjunct? {
        let values = ValueSet(operation, value, isWhole: true)
        let kept = Set([0, 1].filter { values.contains($0) })
        return kept.count == 1 ? Conjunct(quantity: .truth(node), values: .among(kept)) : nil
    }

    /// A difference seen from the mentor's side, however it is written.
    private static func difference(_ first: NumberNode, _ second: NumberNode, _ values: ValueSet) -> Conjunct {
        second.sides == .mentor && first.sides != .mentor
            ? Conjunct(quantity: .numberDifference(second, first), values: values.mirrored)
            : Conjunct(quantity: .numberDifference(first, second), values: values)
    }

    private static func compare(_ operation: ComparisonOperator, _ left: CodeNode, _ right: CodeNode) -> Conjunct? {
        switch (left, right) {
        case (.constant, .constant), (.unknown, _), (_, .unknown): return nil
        // A text that no register was asked for has no number to compare.
        case (_, .constant(-1)), (.constant(-1), _): return nil
        case (_, .constant(let value)):
            return Conjunct(quantity: .code(left), values: ValueSet(operation, Double(value), isWhole: true))
        case (.constant, _): return compare(operation.mirrored, right, left)
        default:
            let values = ValueSet(operation, 0, isWhole: true)
            return right.sides == .mentor && left.sides != .mentor
                ? Conjunct(quantity: .codeDifference(right, left), values: values.mirrored)
                : Conjunct(quantity: .codeDifference(left, right), values: values)
        }
    }
}

extension ComparisonOperator {
    /// What holds where this does not.
    var opposite: ComparisonOperator {
        switch self {
        case .equal: .notEqual
        case .notEqual: .equal
        case .less: .greaterOrEqual
        case .greaterOrEqual: .less
        case .greater: .lessOrEqual
        case .lessOrEqual: .greater
        }
    }

    /// The same with its operands exchanged.
    var mirrored: ComparisonOperator {
        switch self {
        case .less: .greater
        case .greater: .less
        case .lessOrEqual: .greaterOrEqual
        case .greaterOrEqual: .lessOrEqual
        case .equal, .notEqual: self
        }
    }
}

extension TruthNode {
    /// Compares with texts: without a register they all look alike.
    fileprivate var namesTexts: Bool {
        switch self {
        case .isIn(_, let values): values.isEmpty
        case .compareCodes(_, .constant(-1), _), .compareCodes(_, _, .constant(-1)): true
        case .not(let operand): operand.namesTexts
        case .and(let left, let right), .or(let left, let right): left.namesTexts || right.namesTexts
        case .compareNumbers(_, .truth(let left), _): left.namesTexts
        default: false
        }
    }
}

extension NumberNode {
    fileprivate var constant: Double? {
        switch self {
        case .constant(let value): value
        case .negative(let operand): operand.constant.map { -$0 }
        default: nil
        }
    }

    /// Never has a fraction.
    fileprivate var isWhole: Bool {
        switch self {
        case .grade, .years, .tagCount, .relationCount, .dayDifference: true
        case .constant(let value): value == value.rounded()
        case .negative(let operand): operand.isWhole
        case .arithmetic(let operation, let left, let right): operation != .divided && left.isWhole && right.isWhole
        default: false
        }
    }
}
