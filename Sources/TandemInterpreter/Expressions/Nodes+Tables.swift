import TandemDomain

extension Access {
    var tables: Set<TableName> {
        let named = Set(hops.map(\.table)).union([table])
        return hops.contains(Hop.currentPair) ? named.union(PairsOfYear.tables) : named
    }
}

extension Relation {
    /// The tables from the child to the owner.
    var tables: Set<TableName> {
        var result: Set<TableName> = isOfYear ? PairsOfYear.tables : [child]
        var current = child
        for field in path {
            guard let type = Schema.fields(of: current).first(where: { $0.name == field })?.type,
                case .reference(let target) = type
            else { break }
            result.insert(target)
            current = target
        }
        return result
    }
}

extension Typed {
    var tables: Set<TableName> {
        switch self {
        case .number(let node, _): node.tables
        case .code(let node, _): node.tables
        case .tags(let node): node.tables
        case .truth(let node): node.tables
        }
    }
}

extension NumberNode {
    var tables: Set<TableName> {
        switch self {
        case .constant, .unknown: []
        case .column(let access, _): access.tables
        case .negative(let operand), .whole(let operand): operand.tables
        case .arithmetic(_, let left, let right): left.tables.union(right.tables)
        case .extreme(_, let operands): operands.reduce(into: []) { $0.formUnion($1.tables) }
        case .tagCount(let node): node.tables
        case .grade(let node), .years(let node, _): node.tables
        case .dayDifference(let left, let right): left.tables.union(right.tables)
        case .relationCount(let access, let relation): access.tables.union(relation.tables)
        case .relationAggregate(_, let access, let relation, let value):
            access.tables.union(relation.tables).union(value.tables)
        case .truth(let node): node.tables
        }
    }
}

extension CodeNode {
    var tables: Set<TableName> {
        switch self {
        case .constant, .unknown: []
        case .column(let access, _), .row(let access): access.tables
        case .nextMeeting(let access): access.tables.union(MeetingSchedule.tables)
        case .month(let node), .shifted(let node, _): node.tables
        }
    }
}

extension TagNode {
    var tables: Set<TableName> {
        switch self {
        case .column(let access, _): access.tables
        case .intersection(let left, let right): left.tables.union(right.tables)
        }
    }
}

extension TruthNode {
    var tables: Set<TableName> {
        switch self {
        case .constant, .unknown: []
        case .column(let access, _): access.tables
        case .compareNumbers(_, let left, let right): left.tables.union(right.tables)
        case .compareCodes(_, let left, let right): left.tables.union(right.tables)
        case .isIn(let node, _): node.tables
        case .tagsShare(let left, let right): left.tables.union(right.tables)
        case .hasTag(let node, _): node.tables
        case .known(let typed): typed.tables
        case .not(let node): node.tables
        case .and(let left, let right), .or(let left, let right): left.tables.union(right.tables)
        }
    }
}
