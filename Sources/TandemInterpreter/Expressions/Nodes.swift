import TandemDomain

/// The way from a row of the scope to a column: references to follow, then the column of the last table.
struct Access: Hashable, Sendable {
    struct Hop: Hashable, Sendable {
        var table: TableName
        var field: FieldName

        /// From a mentee to the pair that it is in, which is no column of the table: a mentee has at most one.
        static let currentPair = Hop(table: .mentees, field: .pair)
    }

    /// Which row of the scope: in a pair rule the mentor is held fixed and the mentees vary.
    enum Side: Hashable, Sendable { case rows, fixed }

    var side: Side
    var table: TableName
    var hops: [Hop] = []

    /// The same way with one reference more.
    func following(_ field: FieldName, to target: TableName) -> Access {
        var next = self
        next.hops.append(Hop(table: table, field: field))
        next.table = target
        return next
    }
}

/// Rows of another table that point to a row: a pair's meetings, a mentor's pairs.
struct Relation: Hashable, Sendable {
    /// The table of the rows, and the references from it back to the owner.
    var child: TableName
    var path: [FieldName]
    /// Only rows in which a choice field has one of these codes.
    var choiceField: FieldName?
    var codes: Set<Int32> = []
    /// Of pairs, only those that count in the latest programme.
    var isOfYear = false
    /// The date that the query's period is about.
    var dateField: FieldName?
}

enum ComparisonOperator: Hashable, Sendable { case equal, notEqual, less, greater, lessOrEqual, greaterOrEqual }
enum ArithmeticOperator: Hashable, Sendable { case plus, minus, times, divided }
enum AggregateFunction: Hashable, Sendable { case count, sum, mean, minimum, maximum }

/// Number-valued expressions. Each kind of value has nodes of its own, so no value is ever boxed in a row's work.
indirect enum NumberNode: Hashable, Sendable {
    case constant(Double)
    case unknown
    case column(Access, FieldName)
    case negative(NumberNode)
    case arithmetic(ArithmeticOperator, NumberNode, NumberNode)
    /// The largest whole number that is not larger.
    case whole(NumberNode)
    /// min(a, b), max(a, b).
    case extreme(isMaximum: Bool, [NumberNode])
    case tagCount(TagNode)
    case grade(CodeNode)
    /// Whole years from a date to a day.
    case years(CodeNode, until: Int32)
    case dayDifference(CodeNode, CodeNode)
    case relationCount(Access, Relation)
    case relationAggregate(AggregateFunction, Access, Relation, NumberNode)
    /// 1 where the condition holds, else 0; unknown stays unknown.
    case truth(TruthNode)
}

/// Dates, classes, choices, texts and references as their codes.
indirect enum CodeNode: Hashable, Sendable {
    case constant(Int32)
    case unknown
    case column(Access, FieldName)
    /// The row itself.
    case row(Access)
    case month(CodeNode)
    case shifted(CodeNode, days: Int32)
    /// The day by which a pair should meet next.
    case nextMeeting(Access)
}

indirect enum TagNode: Hashable, Sendable {
    case column(Access, FieldName)
    /// What both sides have.
    case intersection(TagNode, TagNode)
}

indirect enum TruthNode: Hashable, Sendable {
    case constant(Bool)
    case unknown
    case column(Access, FieldName)
    case compareNumbers(ComparisonOperator, NumberNode, NumberNode)
    case compareCodes(ComparisonOperator, CodeNode, CodeNode)
    case isIn(CodeNode, Set<Int32>)
    case tagsShare(TagNode, TagNode)
    case hasTag(TagNode, String)
    case known(Typed)
    case not(TruthNode)
    case and(TruthNode, TruthNode)
    case or(TruthNode, TruthNode)
}

/// A compiled expression of any type.
indirect enum Typed: Hashable, Sendable {
    case number(NumberNode, ExpressionType)
    case code(CodeNode, ExpressionType)
    case tags(TagNode)
    case truth(TruthNode)

    var type: ExpressionType {
        switch self {
        case .number(_, let type), .code(_, let type): type
        case .tags: .tags
        case .truth: .yesNo
        }
    }
}
