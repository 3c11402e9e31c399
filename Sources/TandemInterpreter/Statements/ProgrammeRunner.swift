import TandemDomain
import TandemLanguage
import TandemText

/// Carries out a programme's definition.
struct ProgrammeRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var transaction: Transaction { runner.transaction }

    func run(_ definition: ProgrammeDefinition) throws {
        let name = source.text(definition.name)
        let place = Place(source: source, span: definition.name.span)
        guard !folded(name).isEmpty else { throw place.rejection(SemanticProblem.nameEmpty) }
        let programme = try transaction.programme(name)
        var diagnostics: [Diagnostic] = []
        for item in definition.items {
            do {
                try place.at(item.span) { try run(item.item, programme) }
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }

    private func run(_ item: ProgrammeItem, _ programme: Int32) throws {
        let reader = StatementReader(source: source)
        switch item {
        case .school(let text): try set(programme, .school, .text(source.text(text)))
        case .basis(let text): try set(programme, .basis, .text(source.text(text)))
        case .goal(let text): try set(programme, .goal, .text(source.text(text)))
        case .period(let start, let end): try transaction.period(programme, start, end)
        case .order(let document, let kind):
            try transaction.document(
                programme, number: source.text(document.number), date: document.date,
                title: document.title.map { source.text($0) },
                kind: kind.map { try reader.choice($0, DocumentKind.self, .documentKind) })
        case .coordinator(let name): try set(programme, .coordinator, try person(name))
        case .director(let name): try set(programme, .director, try person(name))
        case .coverage(let target): try coverage(target, programme, reader)
        case .form(let form): try self.form(form, programme, reader)
        case .stage(let run, let tasks):
            let stage = try reader.choice(run, Stage.self, .stage)
            for task in tasks { try self.task(task.item, stage, programme) }
        case .scale(let scale):
            try transaction.scale(
                programme, name: reader.text(scale.name), lower: scale.minimum, upper: scale.maximum,
                moreIsBetter: scale.moreIsBetter)
        case .window(let run, let from, let until):
            try transaction.window(programme, try reader.choice(run, Phase.self, .phase), from: from, until: until)
        case .questionnaire(let definition):
            try SurveyRunner(runner: runner, source: source).define(definition)
        case .indicator(let definition):
            try SurveyRunner(runner: runner, source: source).define(definition, in: programme)
        }
    }

    private func set(_ programme: Int32, _ field: FieldName, _ value: Value) throws {
        try transaction.setProgramme(programme, [Cell(field, value)])
    }

    private func person(_ reference: PersonReference) throws -> Value {
        .code(try transaction.personInRole(StatementReader(source: source).key(reference)))
    }

    private func coverage(_ target: CoverageTarget, _ programme: Int32, _ reader: StatementReader) throws {
        let category = try reader.choice(target.category, Category.self, .category)
        guard target.share > 0, target.share <= 1 else {
            throw DomainProblem.valueOutOfRange(.target, target.share * 100, 0...100)
        }
        try transaction.setProgramme(
            programme,
            [
                Cell(.target, .number(target.share)), Cell(.targetCategory, .code(category.code)),
                Cell(.gradeFrom, target.grades.map { .number(Double($0.lowerBound)) }),
                Cell(.gradeTo, target.grades.map { .number(Double($0.upperBound)) }),
            ])
    }

    private func form(_ definition: FormDefinition, _ programme: Int32, _ reader: StatementReader) throws {
        let form = try reader.form(definition.form)
        var cells: [Cell] = []
        for item in definition.items {
            switch item.item {
            case .curator(let name): cells.append(Cell(.curator, try person(name)))
            case .goal(let text): cells.append(Cell(.goal, .text(source.text(text))))
            case .capacity(let number): cells.append(Cell(.capacity, .number(Double(number))))
            case .presented(let day, let venue):
                cells.append(Cell(.presented, .code(day.dayNumber)))
                cells.append(Cell(.venue, venue.map { .text(source.text($0)) }))
            case .needs(let ids): cells.append(Cell(.preparation, .tags(ids)))
            case .meetingsEvery(let days): cells.append(Cell(.interval, .number(Double(days))))
            case .variant, .rules, .step: break
            }
        }
        try transaction.form(programme, form, cells)
        var steps = 0
        for item in definition.items {
            switch item.item {
            case .step(let step):
                steps += 1
                try transaction.step(
                    programme, form, number: steps, title: source.text(step.title),
                    activities: step.activities.map { source.text($0) }, venue: step.venue.map { source.text($0) })
            case .variant(let name, let goal):
                try transaction.variant(programme, form, name: source.text(name), goal: goal.map { source.text($0) })
            case .rules(let reference): try rules(reference, form, programme)
            default: break
            }
        }
    }

    private func rules(_ reference: RulesReference, _ form: MentoringForm, _ programme: Int32) throws {
        let place = Place(source: source, span: reference.name.span)
        let name = source.text(reference.name)
        let chain = try RuleLibrary(register: transaction.register).chain(named: name, at: place)
        if let wanted = chain.form, wanted != form { throw place.rejection(SemanticProblem.contradictingForm(name)) }
        try chain.checkSettings(reference.parameters, in: source)
        let parameters = reference.parameters.map {
            "\(source.text($0.name)) = \(source.text($0.value.span))"
        }
        try transaction.formRules(
            programme, form, ruleSet: chain.name,
            parameters: parameters.isEmpty ? nil : parameters.joined(separator: ", "))
    }

    private func task(_ definition: TaskDefinition, _ stage: Stage, _ programme: Int32) throws {
        if let start = definition.start, let due = definition.due, due < start {
            throw DomainProblem.periodReversed(start, due)
        }
        let responsible: String? =
            switch definition.responsible {
            case .text(let text)?: source.text(text)
            case .words(let run)?: source.text(run.span)
            default: nil
            }
        try transaction.task(
            programme, stage, title: source.text(definition.title),
            [
                Cell(.start, definition.start.map { .code($0.dayNumber) }),
                Cell(.due, definition.due.map { .code($0.dayNumber) }),
                Cell(.responsible, responsible.map { .text($0) }),
                Cell(.result, definition.result.map { .text(source.text($0)) }),
            ] + (definition.done.map { [Cell(.done, .code($0.dayNumber))] } ?? []))
    }
}
