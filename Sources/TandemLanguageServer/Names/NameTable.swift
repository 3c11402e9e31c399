package import TandemLanguage
import TandemText

/// What a name of the school's own can stand for.
package enum NameKind: Hashable, Sendable {
    case ruleSet
    /// A parameter of the rule set of a folded name.
    case parameter(of: String)
    case scale
    case field
    /// A person in the base, by the name of the record.
    case person
    /// A file that is brought in.
    case file
}

/// A name where it stands.
package struct NamePlace: Sendable {
    package var kind: NameKind
    /// The name as it is compared: without regard to case and ё.
    package var key: String
    package var span: Span
    package var isDefinition: Bool
}

/// The names that a text gives and uses, in the order of the text.
package struct NameTable: Sendable {
    package private(set) var places: [NamePlace] = []
    let source: SourceFile

    /// Walks the tree once.
    package init(_ parsed: ParsedSource) {
        source = parsed.source
        for statement in parsed.statements { add(statement.statement) }
        places.sort { $0.span.start < $1.span.start }
    }

    /// The name at a byte offset, or that ends there; in logarithmic time.
    package func place(at offset: Int) -> NamePlace? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if Int(places[middle].span.start) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, Int(places[low - 1].span.end) >= offset else { return nil }
        return places[low - 1]
    }

    package func definition(of place: NamePlace) -> NamePlace? {
        places.first { $0.isDefinition && $0.kind == place.kind && $0.key == place.key }
    }

    /// Every place of a name, its definition among them.
    package func places(of name: NamePlace) -> [NamePlace] {
        places.filter { $0.kind == name.kind && $0.key == name.key }
    }

    /// The names given in this text, as written, without repetition.
    package func defined(_ kind: NameKind) -> [String] {
        var seen: Set<String> = []
        return places.filter { $0.isDefinition && $0.kind == kind && seen.insert($0.key).inserted }
            .map { source.text($0.span) }
    }

    /// The paths of the files that are brought in.
    package var files: [String] { places.filter { $0.kind == .file }.map { source.text($0.span) } }

    // MARK: The walk

    private mutating func add(_ kind: NameKind, _ span: Span, isDefinition: Bool = false) {
        let key = folded(source.text(span))
        places.append(NamePlace(kind: kind, key: key, span: span, isDefinition: isDefinition))
    }

    private mutating func add(_ statement: Statement) {
        switch statement {
        case .programme(let definition): for item in definition.items { add(item.item) }
        case .rules(let definition): add(definition)
        case .use(let file): add(.file, file.span)
        case .field(let definition): add(.field, definition.name, isDefinition: true)
        case .participant(let record):
            add(.person, record.name.span, isDefinition: true)
            for attribute in record.attributes {
                if case .custom(let span) = attribute.name { add(.field, span) }
            }
        case .importRecords(let statement):
            for column in statement.columns { add(column.field, parameters: [], set: nil) }
        case .measure(_, _, _, _, let values): for value in values { add(.scale, Self.name(value.scale)) }
        case .compare(let comparison):
            for scale in comparison.scales { add(.scale, Self.name(scale)) }
            add(comparison.query)
        case .gap(let query): add(query)
        case .summary(let summary): add(summary.query)
        case .agree(.all(_, let condition?), _), .approve(.all(_, let condition?), _, _): add(condition)
        case .show(let query): add(query)
        case .coverage(let query): if let key = query.key { add(key) }
        case .plan(let planned): add(planned.statement)
        case .whatIf(let hypothesis):
            for statement in hypothesis.statements + [hypothesis.question] { add(statement.statement) }
        default: break
        }
    }

    private mutating func add(_ item: ProgrammeItem) {
        switch item {
        case .form(let form):
            for item in form.items {
                guard case .rules(let reference) = item.item else { continue }
                add(.ruleSet, reference.name.span)
                let set = folded(source.text(reference.name))
                for setting in reference.parameters { add(.parameter(of: set), setting.name) }
            }
        case .scale(let scale): add(.scale, Self.name(scale.name), isDefinition: true)
        case .indicator(let indicator):
            switch indicator.measure {
            case .scale(let name): add(.scale, Self.name(name))
            case .count(_, let condition?, _): add(condition)
            case .field(let field, let later):
                for step in [field, later].compactMap({ $0 }) { add(step, parameters: [], set: nil) }
            case .question, .count: break
            }
        default: break
        }
    }

    private mutating func add(_ definition: RuleSetDefinition) {
        add(.ruleSet, definition.name.span, isDefinition: true)
        let set = folded(source.text(definition.name))
        var parameters: Set<String> = []
        for item in definition.items {
            guard case .parameter(let name, _) = item.item else { continue }
            parameters.insert(folded(source.text(name)))
            add(.parameter(of: set), name, isDefinition: true)
        }
        for item in definition.items {
            guard let expression = item.item.expression else { continue }
            add(expression, parameters: parameters, set: set)
        }
    }

    private mutating func add(_ query: Query) {
        for expression in query.columns + query.keys + query.aggregates { add(expression) }
        for key in query.order { add(key.expression) }
        if let condition = query.condition { add(condition) }
    }

    private mutating func add(_ expression: Expression, parameters: Set<String> = [], set: String? = nil) {
        switch expression {
        case .path(let steps):
            // As the compiler reads it: only a lone name is a parameter.
            for step in steps { add(step, parameters: steps.count == 1 ? parameters : [], set: set) }
        case .negation(let inner, _), .not(let inner, _), .known(let inner, _, _):
            add(inner, parameters: parameters, set: set)
        case .binary(_, let left, let right, _):
            add(left, parameters: parameters, set: set)
            add(right, parameters: parameters, set: set)
        case .isIn(let inner, let items, _, _):
            for part in [inner] + items { add(part, parameters: parameters, set: set) }
        case .call(_, let arguments, _):
            for argument in arguments { add(argument, parameters: parameters, set: set) }
        default: break
        }
    }

    private mutating func add(_ step: PathStep, parameters: Set<String>, set: String?) {
        if let set, parameters.contains(folded(source.text(step.span))) {
            add(.parameter(of: set), step.span)
        } else if case .name = step.meaning {
            add(.field, step.span)
        }
    }

    /// The name itself of what may be a bare word or a quoted text.
    private static func name(_ literal: LocatedLiteral) -> Span {
        if case .text(let text) = literal.literal { text.span } else { literal.span }
    }
}
