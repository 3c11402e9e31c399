import TandemDomain
import TandemLanguage
import TandemText

/// Gives an expression its types and turns it into nodes; a mistake is a diagnostic with its place.
struct ExpressionCompiler {
    let source: SourceFile
    let scope: Scope
    /// Looked at for texts and names; nil where only types are checked, before anything runs.
    let register: Register?
    var tables: Set<TableName> = []

    init(source: SourceFile, scope: Scope, register: Register?) {
        self.source = source
        self.scope = scope
        self.register = register
        switch scope.subject {
        case .rows(let table): tables.insert(table)
        case .pair: tables.formUnion([.mentors, .mentees])
        case .group: tables.insert(.mentees)
        }
    }

    func failure(_ problem: SemanticProblem, _ span: Span, fix: String? = nil) -> Rejection {
        Rejection([
            Diagnostic(problem, source: source, span: span, fix: fix.map { Fix(span: span, replacement: $0) })
        ])
    }

    // MARK: Entrances

    mutating func condition(_ expression: Expression) throws -> TruthNode {
        let typed = try compile(expression)
        guard case .truth(let node) = typed else {
            throw failure(.conditionExpected(typed.type.wording), expression.span)
        }
        return node
    }

    mutating func number(_ expression: Expression) throws -> NumberNode {
        let typed = try compile(expression)
        guard case .number(let node, _) = typed else {
            throw failure(.numberExpected(typed.type.wording), expression.span)
        }
        return node
    }

    mutating func compile(_ expression: Expression) throws -> Typed {
        switch expression {
        case .literal(let literal, let span): return try constant(literal, span)
        case .today: return .code(.constant(scope.today.dayNumber), .date)
        case .path(let steps): return try resolve(steps).typed
        case .common(let step, let span): return .tags(try common(step, span))
        case .negation(let operand, _): return .number(.negative(try number(operand)), .number)
        case .not(let operand, _): return .truth(.not(try condition(operand)))
        case .known(let operand, let isKnown, _):
            let known = TruthNode.known(try compile(operand))
            return .truth(isKnown ? known : .not(known))
        case .isIn(let operand, let items, let negated, _):
            let inside = try membership(operand, items)
            return .truth(negated ? .not(inside) : inside)
        case .call(let function, let arguments, let span): return try call(function, arguments, span)
        case .binary(let operation, let left, let right, let span):
            return try binary(operation, left, right, span)
        }
    }

    // MARK: Names

    /// Follows a dotted path; `meetings.count` and a lone `meetings` are both the number of meetings.
    mutating func resolve(_ steps: [PathStep]) throws -> Resolved {
        var rest = steps[...]
        var current: Resolved?
        if let sides = scope.sides, let first = steps.first {
            if steps.count == 1, let parameter = parameter(first) { return .value(try constant(parameter, first.span)) }
            guard case .field(let id) = first.meaning, let side = sides.first(where: { $0.id == id }) else {
                throw unknownField(
                    first, scope.wording, sides.map(\.id) + Array(scope.parameters.keys), ids: false)
            }
            current = .reference(side.access)
            rest = steps.dropFirst()
        } else if case .rows(let table) = scope.subject {
            current = .reference(Access(side: .rows, table: table))
        }
        for step in rest {
            guard let here = current else { break }
            current = try next(here, step)
        }
        guard let current else { throw failure(.notARelation(""), steps[0].span) }
        return current
    }

    private mutating func next(_ resolved: Resolved, _ step: PathStep) throws -> Resolved {
        switch resolved {
        case .reference(let access):
            guard let found = scope.catalogue.resolve(step, in: source, access) else {
                throw unknownField(step, access.table.wording, FieldCatalogue.ids(access.table), ids: true)
            }
            note(found)
            return found
        case .relation(let access, let relation):
            if case .function(.count) = step.meaning {
                return .value(.number(.relationCount(access, relation), .number))
            }
            throw failure(.notARelation(source.text(step.span)), step.span)
        case .value:
            throw failure(.notARelation(source.text(step.span)), step.span)
        }
    }

    /// Remembers the tables that a name leads through, so that they are loaded before anything runs.
    private mutating func note(_ resolved: Resolved) {
        switch resolved {
        case .reference(let access): tables.formUnion(access.tables)
        case .relation(let access, let relation):
            tables.formUnion(access.tables)
            tables.formUnion(relation.tables)
        case .value(let typed): tables.formUnion(typed.tables)
        }
    }

    private func unknownField(_ step: PathStep, _ place: Wording, _ available: [String], ids: Bool) -> Rejection {
        let name = source.text(step.span)
        let spellings =
            ids
            ? available.flatMap { id in MessageLanguage.allCases.map { Vocabulary.shared.spelling(.field, id, $0) } }
                + scope.own.all.map(\.name)
            : available
        let near = closest(to: name, among: spellings, limit: 3)
        return failure(.unknownField(name, place, closest: near), step.span, fix: near.first)
    }

    private mutating func common(_ step: PathStep, _ span: Span) throws -> TagNode {
        guard let sides = scope.sides else {
            throw failure(.unknownField(source.text(span), scope.wording, closest: []), span)
        }
        let nodes = try sides.map { side in
            guard case .value(.tags(let node)) = try next(.reference(side.access), step) else {
                throw failure(.setExpected(Wording("another field", "другое поле")), step.span)
            }
            return node
        }
        return .intersection(nodes[0], nodes[1])
    }

    // MARK: Values

    mutating func constant(_ literal: Literal, _ span: Span) throws -> Typed {
        switch literal {
        case .number(let value): return .number(.constant(value), .number)
        case .share(let value): return .number(.constant(value), .share)
        case .date(let date): return .code(.constant(date.dayNumber), .date)
        case .schoolClass(let value): return .code(.constant(value.code), .schoolClass)
        case .duration(let duration):
            guard let minutes = duration.minutes else { return .number(.constant(duration.amount), .number) }
            return .number(.constant(minutes), .minutes)
        case .text(let text): return .code(textCode(source.text(text)), .text)
        case .documentNumber(let number): return .code(textCode(source.text(number)), .text)
        case .words(let run): return .code(textCode(source.text(run.span)), .text)
        case .unknown: return .code(.unknown, .text)
        case .list: throw failure(.conditionExpected(Wording("a list", "список")), span)
        }
    }

    /// A parameter's value, which may be written in another text than the rule that names it.
    private func constant(_ parameter: ParameterValue, _ span: Span) throws -> Typed {
        if case .list = parameter.literal { throw failure(.conditionExpected(Wording("a list", "список")), span) }
        var compiler = ExpressionCompiler(source: parameter.source, scope: scope, register: register)
        compiler.tables = tables
        return try compiler.constant(parameter.literal, span)
    }

    /// The number of a text; where only types are checked it stands for none.
    private func textCode(_ text: String) -> CodeNode {
        register.map { .constant($0.number(of: text)) } ?? .unknown
    }

    /// The words or text of an operand that may be a value of the other side's type; a parameter stands for its own.
    func valueText(_ expression: Expression) -> (text: String, span: Span)? {
        switch expression {
        case .path(let steps) where steps.count == 1:
            parameterText(steps[0]) ?? (source.text(steps[0].span), steps[0].span)
        case .literal(.text(let text), let span): (source.text(text), span)
        case .literal(.documentNumber(let number), let span): (source.text(number), span)
        default: nil
        }
    }

    /// The parameter that a lone word names.
    func parameter(_ step: PathStep) -> ParameterValue? {
        let name = folded(source.text(step.span))
        return scope.parameters.first { folded($0.key) == name }?.value
    }

    private func parameterText(_ step: PathStep) -> (text: String, span: Span)? {
        guard let parameter = parameter(step) else { return nil }
        switch parameter.literal {
        case .text(let text): return (parameter.source.text(text), step.span)
        case .words(let run): return (parameter.source.text(run.span), step.span)
        default: return nil
        }
    }

    private mutating func call(_ function: FunctionName, _ arguments: [Expression], _ span: Span) throws -> Typed {
        guard let first = arguments.first else { throw failure(.noCountHere, span) }
        if arguments.count > 1, function == .minimum || function == .maximum {
            let nodes = try arguments.map { try number($0) }
            return .number(.extreme(isMaximum: function == .maximum, nodes), .number)
        }
        if function == .whole { return .number(.whole(try number(first)), .number) }
        if function == .portion { return .number(.truth(try condition(first)), .share) }
        if case .path(let steps) = first, let last = steps.last {
            if steps.count > 1, let owner = try? resolve(Array(steps.dropLast())),
                case .relation(let access, let relation) = owner, !isFunction(last)
            {
                return try aggregate(function, access, relation, last)
            }
            if function == .count, case .relation(let access, let relation) = try resolve(steps) {
                return .number(.relationCount(access, relation), .number)
            }
        }
        let typed = try compile(first)
        switch (function, typed) {
        case (.count, .tags(let node)): return .number(.tagCount(node), .number)
        case (.minimum, .number), (.maximum, .number), (.sum, .number), (.mean, .number): return typed
        default: throw failure(.setExpected(typed.type.wording), first.span)
        }
    }

    private func isFunction(_ step: PathStep) -> Bool {
        if case .function = step.meaning { true } else { false }
    }

    private mutating func aggregate(
        _ function: FunctionName, _ access: Access, _ relation: Relation, _ step: PathStep
    ) throws -> Typed {
        let row = Resolved.reference(Access(side: .rows, table: relation.child))
        guard case .value(.number(let node, let type)) = try next(row, step) else {
            throw failure(.numberExpected(Wording("another field", "другое поле")), step.span)
        }
        let functions: [FunctionName: AggregateFunction] = [
            .count: .count, .sum: .sum, .mean: .mean, .minimum: .minimum, .maximum: .maximum,
        ]
        guard let named = functions[function] else { throw failure(.numberExpected(type.wording), step.span) }
        return .number(.relationAggregate(named, access, relation, node), named == .count ? .number : type)
    }
}
