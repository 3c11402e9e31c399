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
    /// Where used rule files are looked for.
    private let path: RulePath
    /// What is being done, for whoever shows it from another thread.
    package let work: Work

    /// How often a statement is worked out anew when another session commits in between.
    private static let retries = 5

    /// - Parameter cancelled: asked now and then, from several threads; true stops a run, which then changes nothing.
    /// - Throws: ``StoreProblem`` where the register cannot be read.
    package init(
        store: any RegisterStore, language: MessageLanguage, actor: String, path: RulePath = RulePath(),
        today: @escaping @Sendable () -> CalendarDate = CalendarDate.today,
        cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws {
        work = Work(cancelled: cancelled)
        self.store = store
        self.language = language
        self.actor = actor
        self.today = today
        self.path = path
        register = Register(source: store)
        lastEntry = try store.lastEntry()
    }

    /// Finds everything wrong with a text that can be found without running it.
    package static func check(
        _ source: SourceFile, language: MessageLanguage, path: RulePath = RulePath()
    ) -> [Diagnostic] {
        check(
            source, Checker(source: source, language: language, rules: VisibleDefinitions(for: source.name, path: path))
        )
    }

    /// A record of a person in which nothing is wrong, and where its name stands.
    private struct CheckedRecord {
        let facts: ParticipantFacts
        let name: Span
        /// Where the record ends.
        let end: UInt32
    }

    /// Looks at a text statement by statement; each in which and before which nothing is wrong is handed on, a record of
    /// a person with its facts.
    private static func check(
        _ source: SourceFile, _ checker: Checker, today: CalendarDate? = nil,
        then body: ((LocatedStatement, CheckedRecord?) -> Void)? = nil
    ) -> [Diagnostic] {
        var parser = Parser(source: source, today: today)
        var diagnostics: [Diagnostic] = []
        while let statement = parser.nextStatement() {
            var record: CheckedRecord?
            let found: [Diagnostic]
            if body != nil, case .participant(let participant) = statement.statement {
                var facts: ParticipantFacts?
                found = checker.check(participant, facts: &facts)
                if let facts {
                    record = CheckedRecord(facts: facts, name: participant.name.span, end: statement.span.end)
                }
            } else {
                found = checker.check(statement.statement)
            }
            if !found.isEmpty { diagnostics += found }
            if diagnostics.isEmpty, parser.diagnostics.isEmpty { body?(statement, record) }
        }
        return (parser.diagnostics + diagnostics).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    /// Runs a script whole, or changes nothing and says everything that is wrong.
    ///
    /// It is read once: a mistake that is found without running outweighs whatever the statements before it came to.
    package func run(script source: SourceFile) throws -> Execution {
        try interruptible { try retrying { try self.transact(script: source) } }
    }

    private func transact(script source: SourceFile) throws -> Execution {
        try transact(source, journalled: source.name) { runner, diagnostics in
            var (refused, failure): ([Diagnostic], (any Error)?) = ([], nil)
            var shown = 0
            func carryOut(upTo end: UInt32, _ body: () throws -> Void) {
                guard failure == nil, refused.count < 100 else { return }
                do {
                    try Self.collect(&refused, body)
                    // Whoever shows it looks a few times a second, whoever stops it wants that at once.
                    if Int(end) - shown >= 1 << 14 {
                        shown = Int(end)
                        try work.reached(shown)
                    } else {
                        try work.check()
                    }
                } catch {
                    failure = error
                }
            }
            func record(_ record: CheckedRecord) {
                carryOut(upTo: record.end) { try runner.record(record.facts, named: record.name, in: source) }
            }
            try work.during(.script, of: source.bytes.count) {
                // A record waits until the next one has been read: what is known of the name is fetched from memory
                // meanwhile.
                var waiting: CheckedRecord?
                diagnostics = Self.check(source, try self.checker(source), today: runner.today) { statement, checked in
                    if let checked { runner.register.expect(checked.facts.name) }
                    let last = waiting
                    waiting = checked
                    if let last { record(last) }
                    if checked == nil {
                        carryOut(upTo: statement.span.end) { try runner.run(statement, in: source) }
                    }
                }
                if diagnostics.isEmpty, let waiting { record(waiting) }
            }
            guard diagnostics.isEmpty else { return }
            if let failure { throw failure }
            diagnostics = refused
        }
    }

    /// Runs what was typed: one statement after the other, each a transaction; the first that fails stops the rest.
    package func run(entry source: SourceFile) throws -> Execution {
        let parsed = ParsedSource(source, today: today())
        var execution = Execution()
        execution.diagnostics = parsed.diagnostics
        guard parsed.diagnostics.isEmpty else { return execution }
        let checker = try checker(source)
        for statement in parsed.statements {
            let found = checker.check(statement.statement)
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
            execution.isQuit = part.isQuit
            execution.diagnostics = part.diagnostics
            execution.isInterrupted = part.isInterrupted
            if part.hasErrors || part.isQuit || part.isInterrupted { break }
        }
        return execution
    }

    /// What is wrong before a run; rule sets and fields may stand in the register, which a run looks at.
    private func checker(_ source: SourceFile) throws -> Checker {
        try refresh()
        let rules = VisibleDefinitions(for: source.name, path: path, own: try register.ownFields())
        return Checker(source: source, language: language, rules: rules, allowsUnknownRules: true)
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
        _ source: SourceFile, journalled statement: String,
        _ body: (StatementRunner, inout [Diagnostic]) throws -> Void
    ) throws -> Execution {
        try refresh()
        register.today = today()
        let transaction = Transaction(register, today: register.today)
        let runner = StatementRunner(
            transaction, language: language, today: register.today, script: source.name, path: path,
            work: work)
        let entry = JournalEntry(time: Self.now(), actor: actor, statement: statement)
        var stream: (any ChangeStream)?
        defer { stream?.cancel() }
        transaction.relay = { changes in
            stream = try stream ?? self.store.stream(entry, after: self.lastEntry)
            try stream?.write(changes)
            return stream != nil
        }
        var execution = Execution()
        try body(runner, &execution.diagnostics)
        transaction.relay = nil
        guard !execution.hasErrors else { return execution }
        // The last moment to stop: what is committed stays.
        try work.check()
        if let stream {
            try stream.write(transaction.log)
            lastEntry = try stream.commit()
        } else if !transaction.log.isEmpty {
            lastEntry = try store.commit(transaction.log, entry, after: lastEntry)
        }
        // After a question it is the same register with more tables in memory.
        register = transaction.register
        execution.outcomes = runner.outcomes
        if !transaction.tally.lines.isEmpty || !transaction.log.isEmpty || stream != nil {
            execution.tally = transaction.tally
        }
        execution.isQuit = runner.outcomes.contains { if case .quit = $0 { true } else { false } }
        return execution
    }

    /// Takes up what another session has committed.
    private func refresh() throws {
        let current = try store.lastEntry()
        guard current != lastEntry else { return }
        register = Register(source: store)
        lastEntry = current
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
        guard let index = try? register.nameIndex() else { return [] }
        let rows = text.isEmpty ? (try? register.table(.people).rows) ?? [] : index.beginning(text)
        return rows.compactMap { try? register.name(of: $0) }.sorted().prefix(limit).map { $0 }
    }
}
