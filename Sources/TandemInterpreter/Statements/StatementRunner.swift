import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Carries out statements as commands of one transaction.
final class StatementRunner {
    let transaction: Transaction
    let language: MessageLanguage
    let today: CalendarDate
    let work: Work
    var outcomes: [Outcome] = []
    /// The entries that this run takes back.
    var undoes: [Int64] = []
    /// What was recorded before.
    let journal: Journal
    private let path: RulePath
    /// Where the templates of documents are.
    let templates: TemplatePath
    /// The name of the text that is run.
    let script: String
    private let files: RuleFiles
    private var isInUsedFile = false
    /// The set that stands last before the statement, in the script itself.
    private var precedingRules: String?

    init(
        _ transaction: Transaction, journal: Journal, language: MessageLanguage, today: CalendarDate, script: String,
        path: RulePath, templates: TemplatePath, work: Work
    ) {
        self.journal = journal
        self.script = script
        self.path = path
        self.transaction = transaction
        self.language = language
        self.today = today
        self.work = work
        self.templates = templates
        files = RuleFiles(for: script, path: path)
    }

    var register: Register { transaction.register }

    /// Goes on from here on a copy, whose changes come to nothing.
    func trial() -> StatementRunner {
        let trial = StatementRunner(
            Transaction(continuing: transaction), journal: journal, language: language, today: today, script: script,
            path: path, templates: templates, work: work)
        trial.precedingRules = precedingRules
        return trial
    }

    /// Records a person whose name, and the variant where one is given, stand at places.
    func record(_ facts: ParticipantFacts, named name: Span, variant: Span?, in source: SourceFile) throws {
        do {
            try transaction.record(facts)
        } catch let problem as DomainProblem {
            guard case .unlistedVariant(let text, _, let listed) = problem, let variant else {
                throw Place(source: source, span: name).rejection(problem, notes: problem.notes)
            }
            let near = closest(to: text, among: listed, limit: 1).first
            throw Place(source: source, span: variant).rejection(problem, fix: near.map(ScriptText.quoted))
        }
    }

    func run(_ located: LocatedStatement, in source: SourceFile) throws {
        let reader = StatementReader(source: source)
        let place = Place(source: source, span: located.span)
        switch located.statement {
        case .programme(let definition): try ProgrammeRunner(runner: self, source: source).run(definition)
        case .rules(let definition): try rules(definition, located.span, source)
        case .use(let path): try use(path, source)
        case .participant(let record):
            let facts = try ParticipantReader(source: source, own: register.ownFields()).facts(record)
            try self.record(facts, named: record.name.span, variant: record.variant, in: source)
        case .consent(let record):
            try place.at(record.person.span) {
                try transaction.consent(
                    reader.key(record.person), given: record.given, isOfUnknownDay: record.isOfUnknownDay,
                    expires: record.expires,
                    guardian: record.guardian.map { ParticipantReader.tidied(source.text($0)) },
                    withdrawn: record.withdrawn)
            }
        case .contract(let person, let document):
            try place.at(person.span) {
                try transaction.contract(reader.key(person), number: source.text(document.number), date: document.date)
            }
        case .importRecords(let statement): try ImportRunner(runner: self, source: source).run(statement)
        case .finishTask(let title, let date):
            try place.at(title.span) { try transaction.finishTask(source.text(title), on: date ?? today) }
        case .measure(let person, let form, let phase, let date, let values):
            try measure(person, form, phase, date, values, source)
        case .pairRecord(let record): try PairRecordRunner(runner: self, source: source).run(record)
        case .rollOver(let name, let completing):
            try RollOverRunner(runner: self, source: source).run(name, completing, at: place)
        case .plan(let planned): try HistoryRunner(runner: self, source: source).plan(planned)
        case .undo(let target): try HistoryRunner(runner: self, source: source).undo(target, at: place)
        case .history(let query): try HistoryRunner(runner: self, source: source).history(query)
        case .dump(let file):
            guard register.pseudonyms == nil else {
                throw place.rejection(PersonalDataProblem.documentNamesPeople)
            }
            let text = try RegisterDump(register: register, language: language).text()
            outcomes.append(.text(text, file: file.map { source.text($0) }))
        case .whatIf(let hypothesis): try HypothesisRunner(runner: self, source: source).run(hypothesis)
        case .begin, .commit, .rollback: throw place.rejection(HistoryProblem.transactionInScript)
        case .proposeGroups, .group, .groupMeeting:
            try GroupRunner(runner: self, source: source).run(located)
        case .offer, .wish, .slip, .allocate, .slips, .rotation:
            try OfferRunner(runner: self, source: source).run(located)
        case .propose, .choose, .agree, .approve, .finishPair, .meeting, .candidates, .why:
            try PairRunner(runner: self, source: source).run(located)
        case .whyNot, .fixes, .path: try AdviceRunner(runner: self, source: source).run(located)
        case .questionnaire, .answers, .swotLine, .compare, .summary, .gap, .swot, .indicators,
            .monitoring:
            try SurveyRunner(runner: self, source: source).run(located)
        case .erase(let person): try erase(person, source)
        case .decide(let decision): try decide(decision, source)
        case .checkProgramme(let check):
            try place.at(check.numberSpan ?? located.span) { try checkProgramme(check, source) }
        case .show(let query):
            try veiled(query) {
                let plan = try QueryCompiler.plan(
                    query, source: source, register: register, own: register.ownFields(), language: language)
                let asked =
                    try RequiredDocuments.isAsked(by: query)
                    ? place.at(query.sourceSpan) { try RequiredDocuments.view(of: register, for: query) } : register
                let table = try QueryRunner(register: asked, language: language).run(query, plan)
                add(table, query.output, source)
            }
        case .coverage(let query):
            add(
                try CoverageReport(register: register, language: language).run(query, source: source), query.output,
                source)
        case .award(let record): try MotivationRunner(runner: self, source: source).run(record)
        case .practice(let record): try MotivationRunner(runner: self, source: source).run(record)
        case .document(let request): try DocumentRunner(runner: self, source: source, request: request).run()
        case .issuedDocument(let record):
            try IssuedDocumentRunner(runner: self, source: source).run(record, located.span)
        case .help(let topic): outcomes.append(.message(try Help.text(topic.map { ($0, source) })))
        case .explain(let span): outcomes.append(.message(try Help.explanation(span, source)))
        case .quit: outcomes.append(.quit)
        case .test(let test): try self.test(test, source)
        case .language: break
        case .field(let definition):
            let field = OwnField(definition, in: source)
            try place.at(definition.name) { try transaction.define(field) }
        }
    }

    /// Answers a question behind pseudonyms where it asks for them.
    func veiled(_ query: Query, _ answer: () throws -> Void) throws {
        let isVeiledHere = query.withPseudonyms && register.pseudonyms == nil
        if isVeiledHere { try register.hideNames(behind: Pseudonyms.word[language]) }
        defer { if isVeiledHere { register.pseudonyms = nil } }
        try answer()
    }

    func add(_ table: ReportTable, _ output: OutputClause, _ source: SourceFile) {
        outcomes.append(.table(table, format: output.format, file: output.file.map { source.text($0) }))
    }

    // MARK: Rules

    private func rules(_ definition: RuleSetDefinition, _ span: Span, _ source: SourceFile) throws {
        let library = RuleLibrary(register: register)
        let chain = try RuleSetChain(RuleSetChain.Layer(definition: definition, source: source)) { name in
            try library.layer(named: name)
        }
        let set = try CompiledRuleSet(chain, register: register, own: register.ownFields())
        if !isInUsedFile { precedingRules = set.name }
        let line = source.position(at: Int(span.start)).line
        try Place(source: source, span: span).at(definition.name.span) {
            try transaction.ruleSet(
                name: set.name, form: chain.form, file: Self.placeName(source.name), line: line,
                text: source.text(span))
        }
    }

    /// A file by its folder and name, which do not depend on where the program was started.
    private static func placeName(_ path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }

    /// Brings in a rule file; its tests are for `tandem test`.
    private func use(_ literal: TextLiteral, _ source: SourceFile) throws {
        let outer = isInUsedFile
        isInUsedFile = true
        defer { isInUsedFile = outer }
        try files.open(literal, from: source) { statement, file in try run(statement, in: file) }
    }

    /// Runs a test that stands in what was typed; `tandem test` counts those of rule files.
    private func test(_ test: RuleTest, _ source: SourceFile) throws {
        guard !isInUsedFile else { return }
        let named = try test.ruleSet(in: source, preceding: precedingRules)
        let chain = try RuleLibrary(register: register).chain(named: named.name, at: named.place)
        try chain.checkSettings(test.settings, in: source)
        let run = try RuleTestRun(
            test, in: source, by: chain, own: register.ownFields(), today: today, language: language)
        let title = source.text(test.name)
        if run.unmet.isEmpty {
            outcomes.append(.message(Wording("test «\(title)»: passed", "тест «\(title)»: пройден")))
        } else {
            outcomes += [.message(run.failure), .table(run.table(of: chain.name), format: nil, file: nil)]
        }
    }

    // MARK: Measurements

    private func measure(
        _ person: PersonReference, _ form: WordRun?, _ phase: WordRun, _ date: CalendarDate?,
        _ values: [MeasurementRecord],
        _ source: SourceFile
    ) throws {
        let reader = StatementReader(source: source)
        let place = Place(source: source, span: person.span)
        let named = try reader.choice(phase, Phase.self, .phase)
        let form = try form.map { try reader.form($0) }
        let row = try place.at(person.span) { try register.person(reader.key(person), in: .mentees) }
        var diagnostics: [Diagnostic] = []
        for value in values {
            do {
                try place.at(value.scale.span) {
                    try transaction.measure(
                        row, form: form, named, scale: reader.text(value.scale), value.value, on: date)
                }
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }
}

/// Where a problem of the domain is shown: the part of the statement it speaks of.
struct Place {
    let source: SourceFile
    let span: Span

    func rejection(_ problem: any Problem, notes: [Diagnostic.Note] = [], fix: String? = nil) -> Rejection {
        let fix = fix.map { Fix(span: span, replacement: $0) }
        return Rejection([Diagnostic(problem, source: source, span: span, notes: notes, fix: fix)])
    }

    /// Runs a command; what the domain refuses becomes a diagnostic at the span.
    func at<Result>(_ span: Span, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as DomainProblem {
            throw Place(source: source, span: span).rejection(problem, notes: problem.notes)
        } catch let problem as SurveyProblem {
            throw Place(source: source, span: span).rejection(problem)
        } catch let problem as FileProblem {
            throw Place(source: source, span: span).rejection(problem)
        } catch let problem as HistoryProblem {
            throw Place(source: source, span: span).rejection(problem)
        }
    }
}

extension DomainProblem {
    /// The missing papers of each pair, person by person, with the clause that asks for them.
    var notes: [Diagnostic.Note] {
        if case .pairsStillLive(let pairs) = self { return Self.notes(pairs) }
        guard case .papersMissing(let pairs) = self else { return [] }
        let shown = pairs.prefix(30).flatMap { pair in
            pair.missing.map { paper in
                Diagnostic.Note(
                    wording: Wording(
                        "\(pair.mentor) — \(pair.mentee): \(paper.wording.english) (\(paper.clause))",
                        "\(pair.mentor) — \(pair.mentee): \(paper.wording.russian) (\(paper.clause))"))
            }
        }
        return shown + Self.rest(pairs.count)
    }

    private static func notes(_ pairs: [PairOfNames]) -> [Diagnostic.Note] {
        pairs.prefix(30).map { pair in
            Diagnostic.Note(
                wording: Wording(
                    "\(pair.mentor) — \(pair.mentee): \(pair.state.spelling(.english))",
                    "\(pair.mentor) — \(pair.mentee): \(pair.state.spelling(.russian))"))
        } + rest(pairs.count)
    }

    private static func rest(_ count: Int) -> [Diagnostic.Note] {
        let rest = count - 30
        return rest > 0
            ? [Diagnostic.Note(wording: Wording("and \(rest) more pairs", "и ещё пар: \(rest)"))] : []
    }
}
