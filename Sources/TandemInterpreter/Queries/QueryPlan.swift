import TandemDomain
import TandemLanguage
import TandemText

/// A query with its types: what `check` looks at and what a run carries out.
struct QueryPlan {
    struct Column {
        var title: String
        var key: String
        var typed: Typed
    }

    struct Aggregate {
        var title: String
        var key: String
        var function: AggregateFunction
        /// Nil for the number of rows.
        var value: NumberNode?
        var type: ExpressionType
        var expression: Expression
    }

    enum Order {
        case value(Typed)
        case key(Int)
        case aggregate(Int)

        var isAggregate: Bool { if case .aggregate = self { true } else { false } }
    }

    var table: TableName
    var columns: [Column] = []
    var condition: TruthNode?
    var keys: [Column] = []
    var aggregates: [Aggregate] = []
    var order: [(order: Order, descending: Bool)] = []
    var tables: Set<TableName> = []

    /// The date that `since` and `until` keep rows of the source by.
    var dateField: FieldName? {
        switch table {
        case .meetings, .measurements, .documents, .contracts, .offers, .wishes, .awards, .practices, .answers: .date
        case .consents: .given
        default: nil
        }
    }
}

/// Compiles a query; every mistake in its clauses is reported in one go.
struct QueryCompiler {
    let source: SourceFile
    let language: MessageLanguage
    private var compiler: ExpressionCompiler
    private var diagnostics: [Diagnostic] = []

    init(source: SourceFile, scope: Scope, register: Register?, language: MessageLanguage) {
        self.source = source
        self.language = language
        compiler = ExpressionCompiler(source: source, scope: scope, register: register)
    }

    /// - Parameters:
    ///   - register: nil where only types are checked.
    ///   - own: the school's own fields that the query may name.
    static func plan(
        _ query: Query, source: SourceFile, register: Register?, own: OwnFields, language: MessageLanguage
    ) throws -> QueryPlan {
        guard let table = TableName(source: query.source) else {
            throw Rejection([
                Diagnostic(
                    SemanticProblem.unknownValue(query.source, Wording("a source", "источник"), closest: []),
                    source: source, span: query.sourceSpan)
            ])
        }
        let scope = Scope(subject: .rows(table), today: register?.today ?? .today(), own: own)
        var compiler = QueryCompiler(source: source, scope: scope, register: register, language: language)
        return try compiler.plan(query, table)
    }

    private mutating func plan(_ query: Query, _ table: TableName) throws -> QueryPlan {
        var plan = QueryPlan(table: table)
        if let condition = query.condition { plan.condition = attempt { try $0.condition(condition) } }
        plan.keys = query.keys.compactMap { column($0) }
        if query.keys.isEmpty {
            plan.columns = query.columns.isEmpty ? usual(table, query) : query.columns.compactMap { column($0) }
        } else {
            let asked = query.aggregates.isEmpty ? [Expression.call(.count, [], query.sourceSpan)] : query.aggregates
            plan.aggregates = asked.compactMap { aggregate($0, isUsual: query.aggregates.isEmpty) }
        }
        for key in query.order {
            if let order = order(key.expression, plan) { plan.order.append((order, key.descending)) }
        }
        if query.withoutSmallGroups, query.keys.isEmpty {
            diagnostics.append(Diagnostic(PersonalDataProblem.groupsMissing, source: source, span: query.sourceSpan))
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        plan.tables = compiler.tables
        for column in plan.columns + plan.keys {
            if case .code(_, .reference(let target)) = column.typed {
                plan.tables.formUnion(CellReader.tables(naming: target))
            }
        }
        return plan
    }

    private mutating func attempt<Result>(_ compile: (inout ExpressionCompiler) throws -> Result) -> Result? {
        do {
            return try compile(&compiler)
        } catch let rejection as Rejection {
            diagnostics += rejection.diagnostics
        } catch {
            // The register is not read while types are checked; nothing else is thrown.
        }
        return nil
    }

    private mutating func column(_ expression: Expression) -> QueryPlan.Column? {
        guard let typed = attempt({ try $0.compile(expression) }) else { return nil }
        return QueryPlan.Column(
            title: Self.title(expression, source, language, own: compiler.scope.own), key: Self.key(expression, source),
            typed: typed)
    }

    /// A lone field by its printed spelling (`по классу` heads a column «класс»), an own one by its label, anything
    /// else as typed.
    static func title(
        _ expression: Expression, _ source: SourceFile, _ language: MessageLanguage, own: OwnFields
    ) -> String {
        if case .path(let steps) = expression, steps.count == 1 {
            if case .field(let id) = steps[0].meaning { return Vocabulary.shared.spelling(.field, id, language) }
            if let field = own.named(source.text(steps[0].span)) { return field.label ?? field.name }
        }
        return source.text(expression.span)
    }

    /// The canonical ids of a path, which do not change with the spelling; else the text as typed.
    static func key(_ expression: Expression, _ source: SourceFile) -> String {
        guard case .path(let steps) = expression else { return source.text(expression.span) }
        return steps.map { step in
            switch step.meaning {
            case .field(let id): id
            case .function(let function): function.rawValue
            case .name: source.text(step.span)
            }
        }.joined(separator: ".")
    }

    private mutating func aggregate(_ expression: Expression, isUsual: Bool) -> QueryPlan.Aggregate? {
        let title = isUsual ? Vocabulary.shared.spelling(.count, language) : source.text(expression.span)
        guard case .call(let function, let arguments, let span) = expression else {
            diagnostics.append(
                Diagnostic(SemanticProblem.noCountHere, source: source, span: expression.span))
            return nil
        }
        let key = isUsual ? "count" : title
        guard let argument = arguments.first, function != .whole else {
            guard function == .count else {
                diagnostics.append(Diagnostic(SemanticProblem.noCountHere, source: source, span: span))
                return nil
            }
            return QueryPlan.Aggregate(
                title: title, key: key, function: .count, value: nil, type: .number, expression: expression)
        }
        if function == .portion {
            guard let condition = attempt({ try $0.condition(argument) }) else { return nil }
            return QueryPlan.Aggregate(
                title: title, key: key, function: .mean, value: .truth(condition), type: .share, expression: expression)
        }
        guard let typed = attempt({ try $0.compile(argument) }) else { return nil }
        let functions: [FunctionName: AggregateFunction] = [
            .count: .count, .sum: .sum, .mean: .mean, .minimum: .minimum, .maximum: .maximum,
        ]
        let named = functions[function] ?? .count
        switch typed {
        case .number(let node, let type):
            // `count of meetings` over a group is how many meetings the group has.
            let isRelation = if case .relationCount = node { true } else { false }
            return QueryPlan.Aggregate(
                title: title, key: key, function: named == .count && isRelation ? .sum : named, value: node,
                type: named == .count ? .number : type, expression: expression)
        case .code, .tags, .truth:
            guard named == .count else {
                diagnostics.append(
                    Diagnostic(SemanticProblem.numberExpected(typed.type.wording), source: source, span: argument.span))
                return nil
            }
            return QueryPlan.Aggregate(
                title: title, key: key, function: .sum, value: .truth(.known(typed)), type: .number,
                expression: expression)
        }
    }

    private mutating func order(_ expression: Expression, _ plan: QueryPlan) -> QueryPlan.Order? {
        guard !plan.keys.isEmpty else { return attempt { .value(try $0.compile(expression)) } }
        if case .call = expression {
            let text = folded(source.text(expression.span))
            if let index = plan.aggregates.firstIndex(where: { folded(source.text($0.expression.span)) == text }) {
                return .aggregate(index)
            }
            if case .call(.count, let arguments, _) = expression, arguments.isEmpty,
                let index = plan.aggregates.firstIndex(where: { $0.value == nil })
            {
                return .aggregate(index)
            }
        }
        guard let typed = attempt({ try $0.compile(expression) }) else { return nil }
        if let index = plan.keys.firstIndex(where: { $0.typed == typed }) { return .key(index) }
        diagnostics.append(
            Diagnostic(
                SemanticProblem.wrongFieldHere(
                    source.text(expression.span), Wording("the grouped result", "сгруппированный ответ"),
                    available: (plan.keys.map(\.title) + plan.aggregates.map(\.title)).map { Wording($0, $0) }),
                source: source, span: expression.span))
        return nil
    }

    // MARK: Usual columns

    private mutating func usual(_ table: TableName, _ query: Query) -> [QueryPlan.Column] {
        let ids =
            RequiredDocuments.isAsked(by: query)
            ? ["kind", "number", "date", "title", "missing"] : Self.usualIDs(table)
        return ids.compactMap { id in
            let access = Access(side: .rows, table: table)
            guard let typed = compiler.scope.catalogue.resolve(id, access)?.typed else { return nil }
            compiler.tables.formUnion(typed.tables)
            return QueryPlan.Column(title: Vocabulary.shared.spelling(.field, id, language), key: id, typed: typed)
        }
    }

    private static func usualIDs(_ table: TableName) -> [String] {
        switch table {
        case .mentors: ["name", "category", "schoolClass", "form", "capacity", "pairs"]
        case .mentees: ["name", "category", "schoolClass", "need", "form", "paired"]
        case .people: ["name", "category", "schoolClass", "born"]
        case .pairs: ["mentor", "mentee", "form", "state", "score", "approved", "meetings"]
        case .meetings: ["date", "mentor", "mentee", "kind", "minutes", "note"]
        case .measurements: ["mentee", "phase", "scale", "value", "date"]
        case .tasks: ["stage", "title", "due", "responsible", "result", "done"]
        case .consents: ["person", "given", "guardian", "withdrawn"]
        case .contracts: ["person", "number", "date"]
        case .forms: ["form", "curator", "capacity", "presented", "venue"]
        case .variants: ["form", "name", "goal"]
        case .scales: ["name", "lower", "upper", "moreIsBetter"]
        case .documents: ["number", "date", "title", "kind"]
        case .awards: ["person", "pair", "title", "kind", "level", "date"]
        case .practices: ["title", "author", "pair", "form", "date", "file"]
        case .issuedDocuments: ["document", "kind", "amends", "language", "format", "hash"]
        case .documentLines:
            ["document", "language", "line", "text", "pair", "person", "task", "award", "practice", "programme"]
        case .ruleSets: ["name", "form", "file"]
        case .programmes: ["name", "school", "start", "end", "target"]
        case .windows: ["phase", "start", "end"]
        case .formRules: ["form", "ruleSet"]
        case .steps: ["form", "step", "title", "activities", "venue"]
        case .fields: ["name", "kind", "lower", "upper", "title"]
        case .offers, .wishes: ["mentee", "rank", "mentor", "date"]
        case .questionnaires: ["name", "audience", "form", "phase"]
        case .questions: ["questionnaire", "name", "title", "kind", "lower", "upper", "options", "quadrant"]
        case .expectations: ["expectation", "result"]
        case .answers: ["person", "questionnaire", "question", "value", "answer", "phase", "form", "date"]
        case .indicators: ["title", "moreIsBetter"]
        case .swotLines: ["form", "quadrant", "text"]
        case .decisions: ["number", "reading", "date", "reason"]
        }
    }
}
