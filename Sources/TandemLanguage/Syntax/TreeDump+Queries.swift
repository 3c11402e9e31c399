extension TreeDump {
    mutating func show(_ query: Query) {
        under("show", query.source) { $0.clauses(query) }
    }

    mutating func clauses(_ query: Query) {
        expressions("with", query.columns)
        if let condition = query.condition { under("where") { $0.expression(condition) } }
        if let since = query.since { line("since \(since)") }
        if let until = query.until { line("until \(until)") }
        expressions("by", query.keys)
        expressions("aggregates", query.aggregates)
        for key in query.order {
            under("sort", key.descending ? "descending" : "ascending") { $0.expression(key.expression) }
        }
        if let first = query.first { line("first \(first)") }
        if query.withPseudonyms { line("with pseudonyms") }
        if query.withoutSmallGroups { line("without small groups") }
        output(query.output)
    }

    mutating func coverage(_ query: CoverageQuery) {
        under("coverage", query.category.map { "of \(text($0))" }, query.grades.map { "grades \(text($0))" }) { dump in
            if let key = query.key { dump.expressions("by", [key]) }
            if query.withoutSmallGroups { dump.line("without small groups") }
            dump.output(query.output)
        }
    }

    mutating func checkProgramme(_ check: ProgrammeCheck) {
        under("check programme", check.contradiction.map { "\($0)" }) { $0.output(check.output) }
    }

    mutating func output(_ output: OutputClause) {
        if let format = output.format { line("as", format.rawValue) }
        if let file = output.file { line("to", text(file)) }
    }

    private mutating func expressions(_ name: String, _ expressions: [Expression]) {
        guard !expressions.isEmpty else { return }
        under(name) { dump in
            for expression in expressions { dump.expression(expression) }
        }
    }

    mutating func expression(_ expression: Expression) {
        switch expression {
        case .literal(let literal, _): line("literal", text(literal))
        case .path(let steps): line("path", steps.map { step($0) }.joined(separator: "."))
        case .today: line("today")
        case .common(let field, _): line("common", step(field))
        case .negation(let operand, _): under("negation") { $0.expression(operand) }
        case .not(let operand, _): under("not") { $0.expression(operand) }
        case .binary(let operation, let left, let right, _):
            under(operation.rawValue) { dump in
                dump.expression(left)
                dump.expression(right)
            }
        case .known(let operand, let isKnown, _):
            under(isKnown ? "is known" : "is unknown") { $0.expression(operand) }
        case .isIn(let operand, let items, let negated, _):
            under(negated ? "not in" : "in") { dump in
                dump.expression(operand)
                dump.expressions("items", items)
            }
        case .call(let function, let arguments, _):
            under("call", function.rawValue) { dump in
                for argument in arguments { dump.expression(argument) }
            }
        }
    }

    /// A built-in field by its id, a function by its name, anything else as it stands in quotes.
    func step(_ step: PathStep) -> String {
        if let id = id(at: step.span) { return id }
        return switch step.meaning {
        case .field(let id): id
        case .function(let function): "\(function.rawValue)()"
        case .name: "'\(text(WordRun(span: step.span)))'"
        }
    }
}
