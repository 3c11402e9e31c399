import TandemText

extension Parser {
    mutating func programme(_ start: Span) throws(SyntaxFailure) -> ProgrammeDefinition {
        let name = try textLiteral()
        let items = try block(opener: start.joined(previousSpan), own: Self.programmeItems) {
            parser throws(SyntaxFailure) in
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
        take(length, keyword)
        switch keyword {
        case .school: return .school(try textLiteral())
        case .period:
            let first = try date()
            try expectContinuing(.range, .range)
            return .period(first, try date())
        case .order, .document: return try programmeDocument(isOrder: keyword == .order)
        case .basis: return .basis(try textLiteral())
        case .coordinator: return .coordinator(try person())
        case .director: return .director(try person())
        case .goal: return try goal()
        case .form: return .form(try form(start))
        case .stage: return try stage(start)
        case .scale: return .scale(try scale(start))
        case .measurement: return try window(start)
        case .questionnaire: return .questionnaire(try questionnaire(start))
        case .indicator: return .indicator(try indicator(start))
        default:
            index = saved
            throw unexpected(Self.programmeItems.map { .keyword($0) })
        }
    }

    private static let programmeItems: [Keyword] = [
        .school, .period, .order, .document, .basis, .coordinator, .director, .goal, .form, .stage, .scale,
        .measurement, .questionnaire, .indicator, .end,
    ]

    /// `goal «text»` or `goal coverage of students at least 70% grades 5 .. 11`.
    private mutating func goal() throws(SyntaxFailure) -> ProgrammeItem {
        guard accept(.coverage) else { return .goal(try textLiteral()) }
        _ = accept(.ofWhom)
        let category = try name(in: .category, .category)
        try expect(.atLeast)
        let share = try percent()
        let grades = accept(.grades) ? try wholeRange() : nil
        return .coverage(CoverageTarget(category: category, share: share, grades: grades))
    }

    private mutating func form(_ start: Span) throws(SyntaxFailure) -> FormDefinition {
        let form = try name(in: .form, .form)
        let items = try block(opener: start.joined(form.span), own: Self.formItems) { parser throws(SyntaxFailure) in
            try parser.formItem()
        }
        return FormDefinition(form: form, items: items)
    }

    private mutating func formItem() throws(SyntaxFailure) -> FormItem {
        guard let (keyword, length) = keyword(in: ContextSet(.definition)) else {
            throw unexpected(Self.formItems.map { .keyword($0) })
        }
        let saved = index
        let start = current.span
        take(length, keyword)
        switch keyword {
        case .curator: return .curator(try person())
        case .goal: return .goal(try textLiteral())
        case .variant:
            return try variant(start)
        case .rules: return .rules(try rulesReference())
        case .mentor:
            try expect(.atMost)
            let capacity = try wholeNumber()
            _ = accept(.mentees)
            return .capacity(capacity)
        case .presented:
            let day = try date()
            return .presented(day, venue: accept(.at) ? try textLiteral() : nil)
        case .needs: return .needs(try preparation())
        case .meetingsEvery: return .meetingsEvery(days: try days())
        case .step: return .step(try step(start))
        default:
            index = saved
            throw unexpected(Self.formItems.map { .keyword($0) })
        }
    }

    private static let formItems: [Keyword] = [
        .curator, .goal, .variant, .rules, .mentor, .presented, .needs, .meetingsEvery, .step, .end,
    ]

    /// `variant «…»`, `variant «…»: goal «…»`; the one-line form takes no more than the goal.
    private mutating func variant(_ start: Span) throws(SyntaxFailure) -> FormItem {
        let name = try textLiteral()
        guard current.kind == .colon else { return .variant(name, goal: nil) }
        guard peek(1).kind == .newline || peek(1).kind == .endOfFile else {
            advance()
            try expect(.goal)
            return .variant(name, goal: try textLiteral())
        }
        var goal: TextLiteral?
        try body(opener: start.joined(previousSpan), own: [.goal]) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            try parser.expect(.goal)
            if goal != nil { throw parser.repeated(start) }
            goal = try parser.textLiteral()
        }
        return .variant(name, goal: goal)
    }

    /// `from 01.09.2023 until 31.05.2024`, or one of the two; each may stand once.
    private mutating func days(_ from: inout CalendarDate?, _ until: inout CalendarDate?) throws(SyntaxFailure) {
        var start = current.span
        guard at(.from) || at(.until) else { throw unexpected(.keyword(.from), .keyword(.until)) }
        if accept(.from) {
            if from != nil { throw repeated(start) }
            from = try date()
            start = current.span
        }
        if accept(.until) {
            if until != nil { throw repeated(start) }
            until = try date()
        }
    }

    private mutating func rulesReference() throws(SyntaxFailure) -> RulesReference {
        var reference = RulesReference(name: try textLiteral(), parameters: [])
        guard accept(.with) else { return reference }
        reference.parameters = try parameterSettings()
        return reference
    }

    private mutating func parameterSettings() throws(SyntaxFailure) -> [ParameterSetting] {
        var settings: [ParameterSetting] = []
        repeat {
            let name = try expect(.word, .parameter).span
            try expectContinuing(.equal, .equals)
            settings.append(ParameterSetting(name: name, value: try value()))
            // `rules «…» with a = 4, mentor at most 2 mentees`: what is set no more is the form's next item.
        } while isFollowedBySetting && acceptContinuing(.comma)
        return settings
    }

    private var isFollowedBySetting: Bool {
        mutating get {
            guard current.kind == .comma else { return false }
            var ahead = 1
            while peek(ahead).kind == .newline { ahead += 1 }
            return peek(ahead).kind != .word || peek(ahead + 1).kind == .equal
        }
    }

    /// Reads `min_gpa = 4.7, other = 2`, as a form keeps it; none where the text is something else.
    package static func parameterSettings(_ source: SourceFile) -> [ParameterSetting] {
        var parser = Parser(source: source)
        return (try? parser.parameterSettings()) ?? []
    }

    private mutating func stage(_ start: Span) throws(SyntaxFailure) -> ProgrammeItem {
        let stage = try name(in: .stage, .stage)
        let tasks = try block(opener: start.joined(stage.span), own: [.task]) { parser throws(SyntaxFailure) in
            try parser.task()
        }
        return .stage(stage, tasks)
    }

    private mutating func task() throws(SyntaxFailure) -> TaskDefinition {
        let start = current.span
        guard accept(.task) else { throw unexpected(.keyword(.task), .keyword(.end)) }
        var task = TaskDefinition(title: try textLiteral())
        guard current.kind == .colon else { return task }
        try body(opener: start.joined(previousSpan), own: [.responsible, .result]) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            if parser.at(.until) || parser.at(.from) {
                try parser.days(&task.start, &task.due)
            } else if parser.accept(.responsible) {
                if task.responsible != nil { throw parser.repeated(start) }
                task.responsible = try parser.value().literal
            } else if parser.accept(.result) {
                if task.result != nil { throw parser.repeated(start) }
                task.result = try parser.textLiteral()
            } else if parser.acceptField("done") {
                if task.done != nil { throw parser.repeated(start) }
                task.done = try parser.date()
            } else {
                throw parser.unexpected(.keyword(.until), .keyword(.from), .keyword(.responsible), .keyword(.result))
            }
        }
        return task
    }

    /// `scale anxiety: from 0 to 10, less is better`.
    private mutating func scale(_ start: Span) throws(SyntaxFailure) -> ScaleDefinition {
        var scale = ScaleDefinition(name: try scaleName(), minimum: 0, maximum: 0, moreIsBetter: true)
        let known = diagnostics.count
        var hasBounds = false
        var hasDirection = false
        try body(opener: start.joined(scale.name.span)) { parser throws(SyntaxFailure) in
            if hasBounds {
                let start = parser.current.span
                scale.moreIsBetter = try parser.direction()
                if hasDirection { throw parser.repeated(start) }
                hasDirection = true
                return
            }
            try parser.expect(.rangeFrom)
            scale.minimum = try parser.number()
            try parser.expect(.rangeTo)
            scale.maximum = try parser.number()
            hasBounds = true
        }
        if !hasBounds || !hasDirection {
            throw missing(
                hasBounds ? [.keyword(.lessIsBetter), .keyword(.moreIsBetter)] : [.keyword(.rangeFrom)], since: known)
        }
        return scale
    }

    mutating func direction() throws(SyntaxFailure) -> Bool {
        if accept(.lessIsBetter) { return false }
        guard accept(.moreIsBetter) else { throw unexpected(.keyword(.lessIsBetter), .keyword(.moreIsBetter)) }
        return true
    }

    /// `measurement exit: from 10.05.2024 until 31.05.2024`.
    private mutating func window(_ start: Span) throws(SyntaxFailure) -> ProgrammeItem {
        let phase = try name(in: .phase, .phase)
        var from: CalendarDate?
        var until: CalendarDate?
        try body(opener: start.joined(phase.span)) { parser throws(SyntaxFailure) in
            try parser.days(&from, &until)
        }
        return .window(phase: phase, from: from, until: until)
    }
}
