import TandemDomain
import TandemLanguage
import TandemText

/// Finds what is wrong with names and types of statements before anything runs; never reads or changes the register.
struct Checker {
    let source: SourceFile
    let language: MessageLanguage
    let rules: VisibleDefinitions
    /// A base that is not to be seen may stand in the register, which only a run looks at.
    var allowsUnknownRules = false

    /// Everything wrong with one statement.
    func check(_ statement: LocatedStatement) -> [Diagnostic] {
        findings { try examine(statement) }
    }

    /// Everything wrong with one statement; a record of a person in which nothing is, with its facts.
    func check(_ located: LocatedStatement, record: inout ReadStatement.Record?) -> [Diagnostic] {
        guard case .participant(let participant) = located.statement else { return check(located) }
        return findings {
            record = ReadStatement.Record(
                facts: try ParticipantReader(source: source, own: rules.own).facts(participant),
                name: participant.name.span, variant: participant.variant, end: located.span.end)
        }
    }

    /// What a look at a statement throws; what is no rejection is for the run to say.
    private func findings(_ look: () throws -> Void) -> [Diagnostic] {
        do {
            try look()
            return []
        } catch let rejection as Rejection {
            return rejection.diagnostics
        } catch {
            return []
        }
    }

    private func examine(_ located: LocatedStatement) throws {
        switch located.statement {
        case .begin, .commit, .rollback:
            throw Place(source: source, span: located.span).rejection(HistoryProblem.transactionInScript)
        default: try examine(located.statement)
        }
    }

    private func examine(_ statement: Statement) throws {
        // The many lines of people come first.
        if case .participant(let record) = statement {
            return try ParticipantReader(source: source, own: rules.own).check(record)
        }
        let reader = StatementReader(source: source)
        switch statement {
        case .programme(let definition): try examine(definition, reader)
        case .rules(let definition): try allowing { try rules.define(definition, in: source) }
        case .use(let file): try allowing { try rules.use(file, from: source) }
        case .test(let test): try allowing { try rules.check(test, in: source) }
        case .importRecords(let statement): try ImportReader(source: source, own: rules.own).check(statement)
        case .propose(let request): if let form = request.form { _ = try reader.form(form) }
        case .allocate(let form?, _), .slips(let form?, _), .rotation(let form?, _, _), .proposeGroups(let form?, _):
            _ = try reader.form(form)
        case .offer(let offer, _): try examine(offer, reader)
        case .slip(let record): if let form = record.form { _ = try reader.form(form) }
        case .agree(.all(let form, let condition), _), .approve(.all(let form, let condition), _, _):
            if let form { _ = try reader.form(form) }
            if let condition {
                var compiler = ExpressionCompiler(source: source, scope: .rows(.pairs, own: rules.own), register: nil)
                _ = try compiler.condition(condition)
            }
        case .meeting(_, let record), .groupMeeting(_, let record, _):
            if let kind = record.kind { _ = try reader.choice(kind, MeetingKind.self, .meetingKind) }
        case .measure(_, let form, let phase, _, _):
            if let form { _ = try reader.form(form) }
            _ = try reader.choice(phase, Phase.self, .phase)
        case .pairRecord(let record):
            _ = try PairRecordRunner.values(record, source)
            for meeting in record.meetings { _ = try PairRecordRunner.meeting(meeting.item, source) }
        case .plan(let planned): try examine(planned)
        case .whatIf(let hypothesis):
            for statement in hypothesis.statements + [hypothesis.question] { try examine(statement) }
        case .questionnaire, .answers, .swotLine, .compare, .summary, .gap, .swot:
            try SurveyCheck(source: source, language: language, own: rules.own).examine(statement)
        case .show(let query):
            _ = try QueryCompiler.plan(query, source: source, register: nil, own: rules.own, language: language)
        case .decide(let decision): _ = try reader.reading(decision)
        case .coverage(let query):
            if let key = query.key {
                var compiler = ExpressionCompiler(source: source, scope: .rows(.people, own: rules.own), register: nil)
                _ = try compiler.compile(key)
            }
            if let category = query.category { _ = try reader.choice(category, Category.self, .category) }
        case .candidates(_, let form?, _), .fixes(.form(let form)): _ = try reader.form(form)
        case .path(let query):
            if let category = query.category { _ = try reader.choice(category, Category.self, .category) }
            if let share = query.share, !(0...1).contains(share) {
                throw Place(source: source, span: query.targetSpan).rejection(DomainProblem.shareOutOfRange(share))
            }
        case .practice(let record): if let form = record.form { _ = try reader.form(form) }
        case .document(let request):
            let kind = try reader.choice(request.kind, DocumentKind.self, .documentKind)
            do {
                try DocumentParts.check(request, kind)
            } catch {
                throw Place(source: source, span: request.span).rejection(error)
            }
        case .issuedDocument(let record):
            let kind = try reader.choice(record.kind, DocumentKind.self, .documentKind)
            do {
                try DocumentParts.check(record, kind)
            } catch {
                throw Place(source: source, span: record.reference.span).rejection(error)
            }
            for case .task(_, let stage) in record.lines.flatMap(\.records) {
                _ = try reader.choice(stage, Stage.self, .stage)
            }
        case .field(let definition):
            try rules.define(definition, in: source)
        default: break
        }
    }

    private func examine(_ offer: OfferStatement, _ reader: StatementReader) throws {
        switch offer.subject {
        case .one(_, let form?), .all(let form, _): _ = try reader.form(form)
        case .one(_, nil): break
        }
    }

    private func allowing(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let rejection as Rejection where allowsUnknownRules {
            let rest = rejection.diagnostics.filter { diagnostic in
                switch diagnostic.problem as? SemanticProblem {
                case .unknownBase?, .unknownRuleSet?: false
                default: true
                }
            }
            if !rest.isEmpty { throw Rejection(rest) }
        }
    }

    private func examine(_ definition: ProgrammeDefinition, _ reader: StatementReader) throws {
        var diagnostics: [Diagnostic] = []
        func attempt(_ body: () throws -> Void) {
            do { try body() } catch let rejection as Rejection { diagnostics += rejection.diagnostics } catch {}
        }
        for item in definition.items {
            switch item.item {
            case .form(let form): attempt { _ = try reader.form(form.form) }
            case .stage(let run, _): attempt { _ = try reader.choice(run, Stage.self, .stage) }
            case .questionnaire(let definition):
                attempt { try SurveyCheck(source: source, language: language, own: rules.own).examine(definition) }
            case .indicator(let definition):
                attempt {
                    try SurveyCheck(source: source, language: language, own: rules.own).examine(definition.measure)
                }
            case .window(let phase, _, _): attempt { _ = try reader.choice(phase, Phase.self, .phase) }
            case .coverage(let target): attempt { _ = try reader.choice(target.category, Category.self, .category) }
            default: break
            }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }
}

/// Words of statements as values of the domain.
struct StatementReader {
    let source: SourceFile

    func choice<C: Choice>(_ run: WordRun, _ type: C.Type, _ kind: ChoiceKind) throws -> C {
        let compiler = ExpressionCompiler(source: source, scope: .rows(.people, own: OwnFields()), register: nil)
        let code = try compiler.choice(source.text(run.span), kind, run.span)
        guard let value = C(code: code) else {
            throw compiler.unknownValue(source.text(run.span), kind.wording, kind.context, run.span)
        }
        return value
    }

    func form(_ run: WordRun) throws -> MentoringForm { try choice(run, MentoringForm.self, .form) }

    /// The form that is said, or all of the latest programme.
    func forms(_ run: WordRun?, in register: Register) throws -> [MentoringForm] {
        try run.map { [try form($0)] } ?? register.formsOfLatestProgramme()
    }

    /// The text of a name that may be a bare word or a quoted text.
    func text(_ located: LocatedLiteral) -> String {
        if case .text(let text) = located.literal { return source.text(text) }
        return source.text(located.span)
    }

    func key(_ person: PersonReference) -> PersonKey {
        PersonKey(
            name: ParticipantReader.tidied(source.text(person.name)), schoolClass: person.schoolClass,
            born: person.born, ordinal: person.ordinal)
    }
}
