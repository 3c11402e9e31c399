import TandemDomain
import TandemLanguage
import TandemText

extension ExpressionCompiler {
    mutating func binary(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
    ) throws -> Typed {
        switch operation {
        case .and: return .truth(.and(try condition(left), try condition(right)))
        case .or: return .truth(.or(try condition(left), try condition(right)))
        case .plus, .minus, .times, .divided: return try arithmetic(operation, left, right, span)
        case .share: return .truth(try share(left, right))
        case .equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual:
            return .truth(try comparison(operation, left, right, span))
        }
    }

    private mutating func arithmetic(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
    ) throws -> Typed {
        let (first, second) = (try compile(left), try compile(right))
        switch (first, second, operation) {
        case (.code(let a, .date), .code(let b, .date), .minus): return .number(.dayDifference(a, b), .number)
        case (.code(let date, .date), .number(.constant(let minutes), .minutes), .plus),
            (.code(let date, .date), .number(.constant(let minutes), .minutes), .minus):
            let days = Int32(clamping: Int((minutes / 1440).rounded()))
            return .code(.shifted(date, days: operation == .plus ? days : -days), .date)
        case (.number(let a, let type), .number(let b, let other), _):
            let operators: [BinaryOperator: ArithmeticOperator] = [
                .plus: .plus, .minus: .minus, .times: .times, .divided: .divided,
            ]
            guard let named = operators[operation] else { break }
            let kept: ExpressionType = type == other ? type : .number
            return .number(.arithmetic(named, a, b), operation == .divided || operation == .times ? .number : kept)
        default: break
        }
        if case .number = first { throw failure(.numberExpected(second.type.wording), right.span) }
        throw failure(.numberExpected(first.type.wording), left.span)
    }

    /// `mentor.subjects share mentee.subjects`, `subjects share "математика"`.
    private mutating func share(_ left: Expression, _ right: Expression) throws -> TruthNode {
        let first = try compile(left)
        guard case .tags(let node) = first else { throw failure(.setExpected(first.type.wording), left.span) }
        if let (text, _) = valueText(right), !isField(right) { return .hasTag(node, folded(text)) }
        let second = try compile(right)
        guard case .tags(let other) = second else { throw failure(.setExpected(second.type.wording), right.span) }
        return .tagsShare(node, other)
    }

    private func isField(_ expression: Expression) -> Bool {
        guard case .path(let steps) = expression else { return false }
        // A parameter may be called what a field is called; alone it is the parameter.
        if steps.count == 1, parameter(steps[0]) != nil { return false }
        if case .field = steps[0].meaning { return true }
        return steps.count > 1
    }

    // MARK: Comparisons

    private mutating func comparison(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ span: Span
    ) throws -> TruthNode {
        // A value's word takes its meaning from the type of the other side: «родитель» is a field, but a category
        // where it is compared with one.
        let rightIsValue = try valueText(right) != nil && (!isField(right) || isValue(right, of: left))
        let leftIsValue = try valueText(left) != nil && !rightIsValue && (!isField(left) || isValue(left, of: right))
        if rightIsValue && !leftIsValue {
            return try compareValue(operation, left, right, span)
        }
        if leftIsValue && !rightIsValue {
            return try compareValue(Self.mirrored(operation), right, left, span)
        }
        return try compare(operation, try compile(left), try compile(right), left, right, span)
    }

    /// The word spells a value of the choice that the other side is.
    private mutating func isValue(_ word: Expression, of other: Expression) throws -> Bool {
        guard case .path = other, isField(other), let (text, _) = valueText(word),
            case .code(_, .choice(let kind)) = try compile(other)
        else { return false }
        return Vocabulary.shared.word(text, in: kind.context) != nil
    }

    private static func mirrored(_ operation: BinaryOperator) -> BinaryOperator {
        switch operation {
        case .less: .greater
        case .greater: .less
        case .lessOrEqual: .greaterOrEqual
        case .greaterOrEqual: .lessOrEqual
        default: operation
        }
    }

    private mutating func compareValue(
        _ operation: BinaryOperator, _ operand: Expression, _ value: Expression, _ span: Span
    ) throws -> TruthNode {
        let typed = try compile(operand)
        guard let (text, valueSpan) = valueText(value) else {
            throw failure(.conditionExpected(typed.type.wording), span)
        }
        let isEquality = operation == .equal || operation == .notEqual
        if case .path(let steps) = value, let parameter = parameter(steps[0]), !parameter.isWord {
            return try compare(operation, typed, try compile(value), operand, value, span)
        }
        let equal: TruthNode
        switch typed {
        case .code(let node, .choice(let kind)):
            equal = .compareCodes(.equal, node, .constant(try choice(text, kind, valueSpan)))
        case .code(let node, .text): equal = .isIn(node, try textCodes(text))
        case .code(let node, .reference(let table)): equal = .isIn(node, try rows(named: text, in: table))
        case .tags(let node): equal = .hasTag(node, folded(text))
        case .truth(let node):
            guard let id = Vocabulary.shared.word(text, in: .yesNo) else {
                throw unknownValue(text, typed.type.wording, .yesNo, valueSpan)
            }
            equal = id == "yes" ? node : .not(node)
        default:
            return try compare(operation, typed, try compile(value), operand, value, span)
        }
        guard isEquality else { throw failure(.notOrdered(typed.type.wording), span) }
        return operation == .equal ? equal : .not(equal)
    }

    func choice(_ text: String, _ kind: ChoiceKind, _ span: Span) throws -> Int32 {
        guard let id = Vocabulary.shared.word(text, in: kind.context), let code = kind.code(of: id) else {
            throw unknownValue(text, kind.wording, kind.context, span)
        }
        return code
    }

    func unknownValue(_ text: String, _ kind: Wording, _ context: Context, _ span: Span) -> Rejection {
        let spellings = Vocabulary.shared.entries(in: context).flatMap { entry in
            MessageLanguage.allCases.map { entry.primary($0) }
        }
        let near = closest(to: text, among: spellings, limit: 3)
        return failure(
            .unknownValue(text, kind, closest: near.isEmpty ? Array(spellings.prefix(6)) : near), span, fix: near.first)
    }

    /// The numbers of all texts that are equal but for case, ё and white space.
    private func textCodes(_ text: String) throws -> Set<Int32> {
        guard let register else { return [] }
        // Texts get their numbers as tables are loaded.
        for name in tables { _ = try register.table(name) }
        let key = folded(text)
        let texts = register.texts
        return Set((0..<Int32(texts.count)).filter { folded(texts[$0]) == key })
    }

    /// The rows of a table that a name means: people by the beginning of their name.
    private func rows(named text: String, in table: TableName) throws -> Set<Int32> {
        guard let register else { return [] }
        switch table {
        case .people: return Set(try people(text, register))
        case .mentors, .mentees:
            return Set(try people(text, register).flatMap { try register.rows(of: table, where: .person, is: $0) })
        default:
            let field: FieldName = table == .documents ? .number : .name
            let key = folded(text)
            let rows = try register.table(table).rows
            return Set(try rows.filter { folded(try register.text(table, field, $0) ?? "") == key })
        }
    }

    private func people(_ text: String, _ register: Register) throws -> [Int32] {
        let index = try register.nameIndex()
        let found = index.beginning(text)
        return found.isEmpty ? index.declined(text) : found
    }

    private mutating func compare(
        _ operation: BinaryOperator, _ first: Typed, _ second: Typed, _ left: Expression, _ right: Expression,
        _ span: Span
    ) throws -> TruthNode {
        let operators: [BinaryOperator: ComparisonOperator] = [
            .equal: .equal, .notEqual: .notEqual, .less: .less, .greater: .greater, .lessOrEqual: .lessOrEqual,
            .greaterOrEqual: .greaterOrEqual,
        ]
        guard let named = operators[operation] else { throw failure(.conditionExpected(first.type.wording), span) }
        let isEquality = operation == .equal || operation == .notEqual
        switch (first, second) {
        case (.number(let a, let type), .number(let b, let other)):
            if type == .share && other == .number || type == .number && other == .share { break }
            return .compareNumbers(named, a, b)
        case (.code(let a, let type), .code(let b, let other)) where type == other:
            guard isEquality || type.isOrdered else { throw failure(.notOrdered(type.wording), span) }
            return .compareCodes(named, a, b)
        case (.truth(let a), .truth(let b)) where isEquality:
            return .compareNumbers(named, .truth(a), .truth(b))
        default: break
        }
        throw failure(
            .mismatch(source.text(span), first.type.wording, second.type.wording), left.span.joined(right.span))
    }

    // MARK: Membership

    mutating func membership(_ operand: Expression, _ items: [Expression]) throws -> TruthNode {
        // `математика in mentee.subjects`: a tag in a set.
        if items.count == 1, let item = items.first, isField(item), case .tags(let node) = try compile(item) {
            if let (text, _) = valueText(operand), !isField(operand) { return .hasTag(node, folded(text)) }
            let typed = try compile(operand)
            guard case .tags(let other) = typed else { throw failure(.setExpected(typed.type.wording), operand.span) }
            return .tagsShare(other, node)
        }
        guard let first = items.first else { return .constant(false) }
        return try items.dropFirst().reduce(try comparison(.equal, operand, first, operand.span)) { node, item in
            .or(node, try comparison(.equal, operand, item, operand.span))
        }
    }
}
