import TandemDomain

/// What a compiled expression tells of a person where names are hidden.
enum PersonalContent {
    /// The name of the person on this way.
    case name(Access)
    /// A birth date, of which the year is shown.
    case birth
    /// What was written freely, or what a birth date can be worked out from.
    case hidden
}

extension Typed {
    /// Nil for what may be shown as it is.
    var personalContent: PersonalContent? {
        switch self {
        case .code(.column(let access, let field), .text):
            if access.table == .people, field == .name { return .name(access) }
            let isPersonal = field.isOwn || Schema.personalFields(of: access.table).contains(field)
            return isPersonal || (access.table == .contracts && field == .number) ? .hidden : nil
        case .code(let node, .date): return node.readsBirth ? .birth : nil
        case .number(let node, _): return node.tellsBirth ? .hidden : nil
        case .tags(.column(_, let field)): return field.isOwn ? .hidden : nil
        case .code, .tags, .truth: return nil
        }
    }
}

extension CodeNode {
    fileprivate var readsBirth: Bool {
        switch self {
        case .column(let access, let field): access.table == .people && field == .born
        case .month(let node), .shifted(let node, _): node.readsBirth
        case .constant, .unknown, .row, .nextMeeting: false
        }
    }
}

extension NumberNode {
    /// Days between a birth date and another day give the date away; whole years do not.
    fileprivate var tellsBirth: Bool {
        switch self {
        case .dayDifference(let left, let right): left.readsBirth || right.readsBirth
        case .negative(let node), .whole(let node): node.tellsBirth
        case .arithmetic(_, let left, let right): left.tellsBirth || right.tellsBirth
        case .extreme(_, let nodes): nodes.contains(where: \.tellsBirth)
        case .relationAggregate(_, _, _, let node): node.tellsBirth
        default: false
        }
    }
}
