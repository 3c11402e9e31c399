import TandemText

extension Parser {
    mutating func programme(_ start: Span) throws(SyntaxFailure) -> ProgrammeDefinition {
        let name = try textLiteral()
        let items = try block(opener: start.joined(name.span)) { parser throws(SyntaxFailure) in
            try parser.programmeItem()
        }
        return ProgrammeDefinition(name: name, items: items)
    }

    private mutating func programmeItem() throws(SyntaxFailure) -> ProgrammeItem {
        let start = current.span
        guard let (keyword, length) = keyword(in: ContextSet(.definition)) else {
            throw unexpected(Self.programmeItems.map { .keyword($0) })
        }
        let saved = index
        index += length
        switch keyword {
        case .school: return .school(try textLiteral())
        case .period:
            let first = try date()
            guard accept(.range) else { throw unexpected(.range) }
            return .period(first, try date())
        case .order: return .order(try document())
        case .basis: return .basis(try textLiteral())
        case .coordinator: return .coordinator(try textLiteral(.name))
        case .director: return .director(try textLiteral(.name))
        case .goal: return try goal()
        case .form: return .form(try form(start))
        case .stage: return try stage(start)
        case .scale: return .scale(try scale())
        case .measurement: return try window()
        default:
            index = saved
            throw unexpected(Self.programmeItems.map { .keyword($0) })
        }
    }

    private static let programmeItems: [Keyword] = [
        .school, .period, .order, .basis, .coordinator, .director, .goal, .form, .stage, .scale, .measurement, .end,
    ]

    /// `goal «text»` or `goal coverage of students at least 70% grades 5 .. 11`.
    private mutating func goal() throws(SyntaxFailure) -> ProgrammeItem {
        guard accept(.coverage) else { return .goal(try textLiteral()) }
        _ = accept(.of)
        let category = try name(in: .category, .category)
        try expect(.atLeast)
        let share = try percent()
        let grades = accept(.grades) ? try wholeRange() : nil
        return .coverage(CoverageTarget(category: category, share: share, grades: grades))
    }

    private mutating func form(_ start: Span) throws(SyntaxFailure) -> FormDefinition {
        let form = try name(in: .form, .form)
        let items = try block(opener: start.joined(form.span)) { parser throws(SyntaxFailure) in
            try parser.formItem()
        }
        return FormDefinition(form: form, items: items)
    }

    private mutating func formItem() throws(SyntaxFailure) -> FormItem {
        guard let (keyword, length) = keyword(in: ContextSet(.definition)) else {
            throw unexpected(Self.formItems.map { .keyword($0) })
        }
        let saved = index
        index += length
        switch keyword {
        case .curator: return .curator(try textLiteral(.name))
        case .goal: return .goal(try textLiteral())
        case .variant:
            let name = try textLiteral()
            guard accept(.colon) else { return .variant(name, goal: nil) }
            try expect(.goal)
            return .variant(name, goal: try textLiteral())
        case .rules: return .rules(try rulesReference())
        case .mentor:
            try expect(.atMost)
            let capacity = try wholeNumber()
            _ = accept(.mentees)
            return .capacity(capacity)
        case .presented:
            let day = try date()
            return .presented(day, venue: accept(.at) ? try textLiteral() : nil)
        default:
            index = saved
            throw unexpected(Self.formItems.map { .keyword($0) })
        }
    }

    private static let formItems: [Keyword] = [.curator, .goal, .variant, .rules, .mentor, .presented, .end]

    private mutating func rulesReference() throws(SyntaxFailure) -> RulesReference {
        var reference = RulesReference(name: try textLiteral(), parameters: [])
        guard accept(.with) else { return reference }
        repeat {
            let name = try expect(.word, .words(Wording("a parameter's name", "имя параметра"))).span
            guard accept(.equal) else { throw unexpected(.equals) }
            reference.parameters.append(ParameterSetting(name: name, value: try value()))
        } while accept(.comma)
        return reference
    }

    private mutating func stage(_ start: Span) throws(SyntaxFailure) -> ProgrammeItem {
        let stage = try name(in: .stage, .stage)
        let tasks = try block(opener: start.joined(stage.span)) { parser throws(SyntaxFailure) in
            try parser.task()
        }
        return .stage(stage, tasks)
    }

    private mutating func task() throws(SyntaxFailure) -> TaskDefinition {
        guard accept(.task) else { throw unexpected(.keyword(.task), .keyword(.end)) }
        var task = TaskDefinition(title: try textLiteral())
        guard accept(.colon) else { return task }
        repeat {
            if accept(.until) {
                task.due = try date()
            } else if accept(.from) {
                task.start = try date()
                if accept(.until) { task.due = try date() }
            } else if accept(.responsible) {
                task.responsible = try value().literal
            } else if accept(.result) {
                task.result = try textLiteral()
            } else {
                throw unexpected(.keyword(.until), .keyword(.from), .keyword(.responsible), .keyword(.result))
            }
        } while accept(.comma)
        return task
    }

    private mutating func scale() throws(SyntaxFailure) -> ScaleDefinition {
        let start = current
        guard start.kind == .word || start.kind == .text else { throw unexpected(.scale) }
        let name = start.kind == .text ? try simpleValue() : words()
        guard accept(.colon) else { throw unexpected(.colon) }
        try expect(.from)
        let minimum = try number()
        try expect(.to)
        let maximum = try number()
        _ = accept(.comma)
        if accept(.lessIsBetter) {
            return ScaleDefinition(name: name, minimum: minimum, maximum: maximum, moreIsBetter: false)
        }
        try expect(.moreIsBetter)
        return ScaleDefinition(name: name, minimum: minimum, maximum: maximum, moreIsBetter: true)
    }

    private mutating func words() -> LocatedLiteral {
        let run = wordRun()
        return LocatedLiteral(literal: .words(run), span: run.span)
    }

    /// `measurement exit: from 10.05.2024 until 31.05.2024`.
    private mutating func window() throws(SyntaxFailure) -> ProgrammeItem {
        let phase = try name(in: .phase, .phase)
        guard accept(.colon) else { throw unexpected(.colon) }
        let from = accept(.from) ? try date() : nil
        let until = accept(.until) ? try date() : nil
        if from == nil, until == nil { throw unexpected(.keyword(.from), .keyword(.until)) }
        return .window(phase: phase, from: from, until: until)
    }

    // MARK: Rules

    mutating func ruleSet(_ start: Span) throws(SyntaxFailure) -> RuleSetDefinition {
        let name = try textLiteral()
        let form = try formFilter()
        let items = try block(opener: start.joined(name.span)) { parser throws(SyntaxFailure) in
            try parser.ruleItem()
        }
        return RuleSetDefinition(name: name, form: form, items: items)
    }

    private mutating func ruleItem() throws(SyntaxFailure) -> RuleItem {
        operators = 0
        let strengths: [(Keyword, RuleStrength)] = [(.require, .require), (.prefer, .prefer), (.avoid, .avoid)]
        if accept(.parameter) {
            let name = try expect(.word, .words(Wording("a parameter's name", "имя параметра"))).span
            guard accept(.equal) else { throw unexpected(.equals) }
            return .parameter(name: name, value: try value())
        }
        for (keyword, strength) in strengths where accept(keyword) {
            let condition = try expression()
            let weight = accept(.weight) ? try number() : nil
            let reason = accept(.because) ? try textLiteral() : nil
            return .rule(strength, condition, weight: weight, reason: reason)
        }
        throw unexpected(
            .keyword(.parameter), .keyword(.require), .keyword(.prefer), .keyword(.avoid), .keyword(.end))
    }
}
