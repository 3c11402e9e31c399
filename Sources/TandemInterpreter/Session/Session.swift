import Foundation
import TandemDomain
package import TandemLanguage
import TandemMatching
package import TandemStore
package import TandemText

/// Runs texts of the language on one register.
///
/// A script is atomic: it runs whole or changes nothing. In the shell each statement is a transaction of its own.
package final class Session {
    private let store: any RegisterStore
    private var register: Register
    private var lastEntry: Int64
    package var language: MessageLanguage
    package let actor: String
    private let today: @Sendable () -> CalendarDate
    /// Nobody's name is to be in an answer.
    package let hidesNames: Bool
    /// Where used rule files are looked for.
    private let path: RulePath
    /// What is being done, for whoever shows it from another thread.
    package let work: Work

    /// What `begin` has opened: changes that are not in the store yet.
    private var opened: OpenTransaction?
    /// Where the templates of documents are.
    private let templates: TemplatePath

    /// How often a statement is worked out anew when another session commits in between.
    private static let retries = 5

    /// - Parameter cancelled: asked now and then, from several threads; true stops a run, which then changes nothing.
    /// - Throws: ``StoreProblem`` where the register cannot be read.
    package init(
        store: any RegisterStore, language: MessageLanguage, actor: String, path: RulePath = RulePath(),
        templates: TemplatePath = TemplatePath(), hidesNames: Bool = false,
        today: @escaping @Sendable () -> CalendarDate = CalendarDate.today,
        cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws {
        work = Work(cancelled: cancelled)
        self.store = store
        self.language = language
        self.actor = actor
        self.today = today
        self.path = path
        self.templates = templates
        self.hidesNames = hidesNames
        register = Register(source: store)
        lastEntry = try store.lastEntry()
        try reload(lastEntry)
    }

    /// Finds everything wrong with a text that can be found without running it.
    package static func check(
        _ source: SourceFile, language: MessageLanguage, path: RulePath = RulePath()
    ) -> [Diagnostic] {
        check(
            source, Checker(source: source, language: language, rules: VisibleDefinitions(for: source.name, path: path))
        )
    }

    /// Looks at a text statement by statement; each in which and before which nothing is wrong is handed on, a record of
    /// a person with its facts, until that answers false.
    static func check(
        _ source: SourceFile, _ checker: Checker, today: CalendarDate? = nil,
        then body: ((LocatedStatement, ReadStatement.Record?) -> Bool)? = nil
    ) -> [Diagnostic] {
        var parser = Parser(source: source, today: today)
        var diagnostics: [Diagnostic] = []
        while let statement = parser.nextStatement() {
            var record: ReadStatement.Record?
            let found = body == nil ? checker.check(statement) : checker.check(statement, record: &record)
            if !found.isEmpty { diagnostics += found }
            if diagnostics.isEmpty, parser.diagnostics.isEmpty, let body, !body(statement, record) { break }
        }
        return (parser.diagnostics + diagnostics).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    /// Runs a script whole, or changes nothing and says everything that is wrong.
    ///
    /// It is read once: a mistake that is found without running outweighs whatever the statements before it came to.
    ///
    /// - Parameter journalled: what the journal says was run; nil for the script's name.
    package func run(script source: SourceFile, journalled: String? = nil) throws -> Execution {
        try run(source, journalled: journalled ?? source.name, isPlan: false)
    }

    /// Shows what a script would change, and changes nothing.
    package func plan(script source: SourceFile) throws -> Execution {
        try run(source, journalled: source.name, isPlan: true)
    }

    private func run(_ source: SourceFile, journalled: String, isPlan: Bool) throws -> Execution {
        try interruptible {
            try retrying { try self.transact(script: source, journalled: journalled, isPlan: isPlan) }
        }
    }

    private func transact(script source: SourceFile, journalled: String, isPlan: Bool) throws -> Execution {
        register.programmeSpokenOf = nil
        return try transact(source, journalled: journalled, isPlan: isPlan) { runner, diagnostics in
            var (refused, failure): ([Diagnostic], (any Error)?) = ([], nil)
            var shown = 0
            func carryOut(upTo end: UInt32, _ body: () throws -> Void) throws {
                guard failure == nil, refused.count < 100 else { return try work.check() }
                do {
                    try Self.collect(&refused, body)
                    // Whoever shows it looks a few times a second, whoever stops it wants that at once.
                    if Int(end) - shown >= 1 << 14 {
                        shown = Int(end)
                        try work.reached(shown)
                    } else {
                        try work.check()
                    }
                } catch let interruption as Interruption {
                    throw interruption
                } catch {
                    failure = error
                }
            }
            try work.during(.script, of: source.bytes.count) {
                let reading = ReadAhead(source, today: runner.today, checker: try self.checker(source))
                diagnostics = try reading.statements { statement in
                    switch statement {
                    case .records(let records):
                        for index in records.indices {
                            // What is known of the next name is fetched from memory meanwhile.
                            if index + 1 < records.count { runner.register.expect(records[index + 1].facts.name) }
                            try carryOut(upTo: records[index].end) {
                                let record = records[index]
                                try runner.record(
                                    record.facts, named: record.name, variant: record.variant, in: source)
                            }
                        }
                    case .other(let statement):
                        try carryOut(upTo: statement.span.end) { try runner.run(statement, in: source) }
                    }
                }
            }
            guard diagnostics.isEmpty else { return }
            if let failure { throw failure }
            diagnostics = refused
        }
    }

    /// Runs what was typed: one statement after the other, each a transaction; the first that fails stops the rest.
    package func run(entry source: SourceFile) throws -> Execution {
        let parsed = ParsedSource(source, today: today())
        register.programmeSpokenOf = nil
        var execution = Execution()
        execution.diagnostics = parsed.diagnostics
        guard parsed.diagnostics.isEmpty else { return execution }
        let checker = try checker(source)()
        for statement in parsed.statements {
            if let answer = try control(statement, source) {
                execution.outcomes += answer.outcomes
                execution.tally = answer.tally ?? execution.tally
                execution.moment = answer.moment
                execution.diagnostics = answer.diagnostics
                if answer.hasErrors { break }
                continue
            }
            let found = checker.check(statement)
            guard found.isEmpty else {
                execution.diagnostics = found
                return execution
            }
            let part = try interruptible {
                try retrying {
                    try self.transact(source, journalled: source.text(statement.span)) { runner, diagnostics in
                        try Self.collect(&diagnostics) { try runner.run(statement, in: source) }
                    }
                }
            }
            execution.outcomes += part.outcomes
            execution.tally = part.tally ?? execution.tally
            execution.moment = part.moment
            execution.isQuit = part.isQuit
            execution.diagnostics = part.diagnostics
            execution.isInterrupted = part.isInterrupted
            if part.hasErrors || part.isQuit || part.isInterrupted { break }
        }
        return execution
    }

    /// Makes what finds what is wrong before a run; rule sets and fields may stand in the register, which a run looks at.
    private func checker(_ source: SourceFile) throws -> @Sendable () -> Checker {
        // What is open was worked out on the register as it was: another session's commit must not go unnoticed.
        if opened == nil { try refresh() }
        let own = try (opened?.transaction.register ?? register).ownFields()
        let (language, path) = (language, path)
        return {
            let rules = VisibleDefinitions(for: source.name, path: path, own: own)
            return Checker(source: source, language: language, rules: rules, allowsUnknownRules: true)
        }
    }

    private static func collect(_ diagnostics: inout [Diagnostic], _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let rejection as Rejection {
            diagnostics += rejection.diagnostics
        }
    }

    /// A run that the user stops answers that it was stopped.
    private func interruptible(_ body: () throws -> Execution) throws -> Execution {
        do {
            return try body()
        } catch is Interruption {
        } catch AssignmentError.cancelled {
        }
        var execution = Execution()
        execution.isInterrupted = true
        return execution
    }

    private func retrying(_ body: () throws -> Execution) throws -> Execution {
        for _ in 1..<Self.retries {
            do { return try body() } catch StoreProblem.changedMeanwhile { continue }
        }
        return try body()
    }

    private func transact(
        _ source: SourceFile, journalled statement: String, isPlan: Bool = false,
        _ body: (StatementRunner, inout [Diagnostic]) throws -> Void
    ) throws -> Execution {
        if opened == nil { try refresh() }
        register.today = today()
        let transaction =
            opened.map { Transaction(continuing: $0.transaction) } ?? Transaction(register, today: register.today)
        let known = transaction.log.count
        let runner = StatementRunner(
            transaction, journal: Journal(store: store, register: register, last: lastEntry, actor: actor),
            language: language, today: register.today, script: source.name, path: path,
            templates: templates, work: work)
        var stream: (any ChangeStream)?
        defer {
            // It holds the runner, which holds the transaction.
            transaction.relay = nil
            stream?.cancel()
        }
        if opened == nil, !isPlan {
            transaction.relay = { changes in
                stream =
                    try stream
                    ?? self.store.stream(
                        self.entry(statement, undoes: runner.undoes), after: self.lastEntry)
                try stream?.write(changes)
                return stream != nil
            }
        }
        var execution = Execution()
        try body(runner, &execution.diagnostics)
        guard !execution.hasErrors else { return execution }
        if isPlan {
            execution.outcomes = runner.outcomes.map(\.planned)
            execution.outcomes += try HistoryRunner.planned(
                transaction.changes, transaction.tally, before: register, after: transaction.register, language)
            return execution
        }
        // The last moment to stop: what is committed stays.
        try work.check()
        if opened != nil {
            opened?.transaction = transaction
            opened?.undoes += runner.undoes
            if transaction.log.count > known { opened?.statements.append(runner.journalled(statement)) }
            execution.moment = .open
        } else if let stream {
            try stream.write(transaction.log)
            let committed = try stream.commit(erasing: transaction.erasures)
            execution.outcomes += note(committed, transaction)
        } else if !transaction.log.isEmpty {
            execution.outcomes += try commit(transaction, runner.journalled(statement), undoes: runner.undoes)
        }
        // After a question it is the same register with more tables in memory.
        if opened == nil { register = transaction.register }
        // What was erased is not kept in memory either.
        if opened == nil, !transaction.erasures.isEmpty { try reload(lastEntry) }
        execution.outcomes += runner.outcomes
        if !transaction.tally.lines.isEmpty || transaction.log.count > known || stream != nil {
            execution.tally = transaction.tally
        }
        execution.isQuit = runner.outcomes.contains { if case .quit = $0 { true } else { false } }
        return execution
    }

    /// - Returns: what there is to say of data that were erased.
    private func commit(_ transaction: Transaction, _ statement: String, undoes: [Int64]) throws -> [Outcome] {
        let entry = entry(statement, undoes: undoes)
        guard !transaction.erasures.isEmpty else {
            lastEntry = try store.commit(transaction.log, entry, after: lastEntry)
            return []
        }
        return note(
            try store.commit(transaction.log, entry, erasing: transaction.erasures, after: lastEntry), transaction)
    }

    private func note(_ committed: (number: Int64, isWiped: Bool), _ transaction: Transaction) -> [Outcome] {
        lastEntry = committed.number
        return transaction.erasures.isEmpty ? [] : [.message(Erasure.wording(isWiped: committed.isWiped))]
    }

    private func entry(_ statement: String, undoes: [Int64]) -> JournalEntry {
        JournalEntry(time: Self.now(), actor: actor, statement: statement, undoes: undoes)
    }

    /// The register as it is recorded, without what is open.
    func recorded() throws -> Register {
        try refresh()
        return register
    }

    /// The register as a script, for standard output or into a file.
    package func dump(to file: String?) throws -> Outcome {
        let register = try recorded()
        guard register.pseudonyms == nil else { throw PersonalDataProblem.documentNamesPeople }
        return .text(try RegisterDump(register: register, language: language).text(), file: file)
    }

    // MARK: Open transactions

    /// How many records the open transaction has changed; nil where none is open.
    package var openChanges: Int? { opened?.transaction.changes.differences.count }

    /// `begin`, `commit`, `rollback`, and `quit` with open changes; nil for other statements.
    private func control(_ statement: LocatedStatement, _ source: SourceFile) throws -> Execution? {
        let place = Place(source: source, span: statement.span)
        var execution = Execution()
        func refuse(_ problem: HistoryProblem) { execution.diagnostics = place.rejection(problem).diagnostics }
        switch statement.statement {
        case .begin where opened != nil: refuse(.alreadyOpen)
        case .begin:
            try refresh()
            opened = OpenTransaction(Transaction(register, today: today()))
            execution.outcomes = [
                .message(
                    Wording(
                        "a transaction is open: `commit` records what follows, `rollback` drops it",
                        "транзакция открыта: `сохранить` запишет то, что дальше, `откатить` отбросит"))
            ]
        case .commit, .rollback:
            guard let open = opened else {
                refuse(.nothingOpen)
                break
            }
            let isKept = statement.statement.isCommit
            if isKept, !open.transaction.log.isEmpty {
                execution.outcomes += try commit(
                    open.transaction, open.statements.joined(separator: "\n"), undoes: open.undoes)
                register = open.transaction.register
                if !open.transaction.erasures.isEmpty { try reload(lastEntry) }
            }
            opened = nil
            execution.outcomes.append(.message(open.closing(isKept: isKept)))
        case .quit:
            guard let count = openChanges, count > 0, opened?.isLeaving == false else { return nil }
            opened?.isLeaving = true
            refuse(.leavingOpen(count))
            return execution
        default:
            opened?.isLeaving = false
            return nil
        }
        return execution
    }

    /// Asks once before changes that are not recorded are dropped with the session: nil where it may end.
    package func leave() -> (any Problem)? {
        guard let count = openChanges, count > 0, opened?.isLeaving == false else { return nil }
        opened?.isLeaving = true
        return HistoryProblem.leavingOpen(count)
    }

    /// Takes up what another session has committed.
    private func refresh() throws {
        let current = try store.lastEntry()
        guard current != lastEntry else { return }
        try reload(current)
    }

    /// Begins anew with nothing in memory.
    private func reload(_ entry: Int64) throws {
        register = Register(source: store)
        if hidesNames { try register.hideNames(behind: Pseudonyms.word[language]) }
        lastEntry = entry
    }

    private static func now() -> String {
        let formatter = ISO8601DateFormatter()
        return formatter.string(from: Date())
    }

    // MARK: Completion

    /// The names of the school's own fields, for completion.
    package var ownFields: [String] { (try? register.ownFields())?.all.map(\.name) ?? [] }

    /// The full names of people that begin with a text, for completion.
    package func names(beginning text: String, limit: Int) -> [String] {
        guard !hidesNames, let index = try? register.nameIndex() else { return [] }
        let rows = text.isEmpty ? (try? register.table(.people).rows) ?? [] : index.beginning(text)
        return rows.compactMap { try? register.name(of: $0) }.sorted().prefix(limit).map { $0 }
    }
}
