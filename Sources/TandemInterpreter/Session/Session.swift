import Foundation
import TandemDomain
package import TandemLanguage
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
    private let hidesNames: Bool
    /// Where used rule files are looked for.
    private let path: RulePath
    /// Where the templates of documents are.
    private let templates: TemplatePath

    /// How often a statement is worked out anew when another session commits in between.
    private static let retries = 5

    /// - Throws: ``StoreProblem`` where the register cannot be read.
    package init(
        store: any RegisterStore, language: MessageLanguage, actor: String, path: RulePath = RulePath(),
        templates: TemplatePath = TemplatePath(), hidesNames: Bool = false,
        today: @escaping @Sendable () -> CalendarDate = CalendarDate.today
    ) throws {
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

    private static func check(_ source: SourceFile, _ checker: Checker) -> [Diagnostic] {
        var parser = Parser(source: source)
        var diagnostics: [Diagnostic] = []
        while let statement = parser.nextStatement() {
            let found = checker.check(statement.statement)
            if !found.isEmpty { diagnostics += found }
        }
        return (parser.diagnostics + diagnostics).sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    /// Runs a script whole, or changes nothing and says everything that is wrong.
    package func run(script source: SourceFile) throws -> Execution {
        var execution = Execution()
        execution.diagnostics = Self.check(source, try checker(source))
        guard execution.diagnostics.isEmpty else { return execution }
        return try retrying {
            try self.transact(source, journalled: source.name) { runner, diagnostics in
                var parser = Parser(source: source, today: runner.today)
                while let statement = parser.nextStatement(), diagnostics.count < 100 {
                    try Self.collect(&diagnostics) { try runner.run(statement, in: source) }
                }
            }
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
            let part = try retrying {
                try self.transact(source, journalled: source.text(statement.span)) { runner, diagnostics in
                    try Self.collect(&diagnostics) { try runner.run(statement, in: source) }
                }
            }
            execution.outcomes += part.outcomes
            execution.tally = part.tally ?? execution.tally
            execution.isQuit = part.isQuit
            execution.diagnostics = part.diagnostics
            if part.hasErrors || part.isQuit { break }
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
            templates: templates)
        var execution = Execution()
        try body(runner, &execution.diagnostics)
        guard !execution.hasErrors else { return execution }
        if !transaction.changes.isEmpty {
            let entry = JournalEntry(
                time: Self.now(), actor: actor, statement: runner.journalled(statement))
            if transaction.erasures.isEmpty {
                lastEntry = try store.commit(transaction.changes, entry, after: lastEntry)
            } else {
                let committed = try store.commit(
                    transaction.changes, entry, erasing: transaction.erasures, after: lastEntry)
                lastEntry = committed.number
                execution.outcomes = [.message(Erasure.wording(isWiped: committed.isWiped))]
            }
        }
        // After a question it is the same register with more tables in memory.
        register = transaction.register
        // What was erased is not kept in memory either.
        if !transaction.erasures.isEmpty { try reload(lastEntry) }
        execution.outcomes += runner.outcomes
        if !transaction.tally.lines.isEmpty || !transaction.changes.isEmpty { execution.tally = transaction.tally }
        execution.isQuit = runner.outcomes.contains { if case .quit = $0 { true } else { false } }
        return execution
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
