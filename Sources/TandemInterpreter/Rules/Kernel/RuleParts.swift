/// The largest parts of a rule that look at one side only: all that the rule can know of a mentor and of a mentee.
struct RuleParts {
    private(set) var mentor: [Typed] = []
    private(set) var mentee: [Typed] = []

    init(_ rule: Typed) { collect(rule) }

    private mutating func collect(_ part: Typed) {
        switch part.sides {
        case []: break
        case .mentor: if !mentor.contains(part) { mentor.append(part) }
        case .mentee: if !mentee.contains(part) { mentee.append(part) }
        default:
            for inner in part.operands { collect(inner) }
        }
    }
}

extension Typed {
    /// The operands of a part that looks at both sides.
    fileprivate var operands: [Typed] {
        switch self {
        case .number(let node, _): node.operands
        // A date, a class or a choice is always of one person.
        case .code: []
        case .tags(let node): node.operands
        case .truth(let node): node.operands
        }
    }
}

extension NumberNode {
    fileprivate var operands: [Typed] {
        switch self {
        case .constant, .unknown, .column, .relationCount, .relationAggregate: []
        case .negative(let operand), .whole(let operand): [.number(operand, .number)]
        case .arithmetic(_, let left, let right): [.number(left, .number), .number(right, .number)]
        case .extreme(_, let operands): operands.map { .number($0, .number) }
        case .tagCount(let node): [.tags(node)]
        case .grade(let node): [.code(node, .number)]
        case .years(let node, _): [.code(node, .date)]
        case .dayDifference(let left, let right): [.code(left, .date), .code(right, .date)]
        case .truth(let node): [.truth(node)]
        }
    }
}

extension TagNode {
    fileprivate var operands: [Typed] {
        switch self {
        case .column: []
        case .intersection(let left, let right): [.tags(left), .tags(right)]
        }
    }
}

extension TruthNode {
    fileprivate var operands: [Typed] {
        switch self {
        case .constant, .unknown, .column: []
        case .compareNumbers(_, let left, let right): [.number(left, .number), .number(right, .number)]
        case .compareCodes(_, let left, let right): [.code(left, .number), .code(right, .number)]
        case .isIn(let node, _): [.code(node, .number)]
        case .tagsShare(let left, let right): [.tags(left), .tags(right)]
        case .hasTag(let node, _): [.tags(node)]
        case .known(let typed): [typed]
        case .not(let node): [.truth(node)]
        case .and(let left, let right), .or(let left, let right): [.truth(left), .truth(right)]
        }
    }

    /// The conditions that must all hold.
    var conjuncts: [TruthNode] {
        if case .and(let left, let right) = self { return left.conjuncts + right.conjuncts }
        return [self]
    }
}
