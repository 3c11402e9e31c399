import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText

/// Carries out the statements about what was, will be and would be recorded.
struct HistoryRunner {
    let runner: StatementRunner
    let source: SourceFile

    /// Runs a statement on a copy and shows what it would change.
    func plan(_ statement: LocatedStatement) throws {
        let trial = runner.trial()
        let known = trial.transaction.changes.count
        try trial.run(statement, in: source)
        runner.outcomes += trial.outcomes.map(\.planned)
        runner.outcomes += try Self.planned(
            trial.transaction.changes.dropFirst(known), trial.transaction.tally, before: runner.register,
            after: trial.register, runner.language)
    }

    /// The records that would change, and how many of each noun.
    static func planned(
        _ changes: some Sequence<Change>, _ tally: Tally, before: Register, after: Register,
        _ language: MessageLanguage
    ) throws -> [Outcome] {
        let table = try PlanReport(before: before, after: after, language: language).table(changes)
        return (table.map { [.table($0, format: nil, file: nil)] } ?? []) + [.message(tally.wording(.planned))]
    }

    func undo(_ target: UndoTarget, at place: Place) throws {
        // Handed over only once the entry says what it takes back.
        let relay = runner.transaction.relay
        runner.transaction.relay = nil
        defer { runner.transaction.relay = relay }
        let undoer = Undoer(journal: runner.journal, transaction: runner.transaction)
        let undone = try place.at(place.span) { try undoer.undo(target) }
        runner.undoes += undone.map(\.number)
        for entry in undone {
            func line(_ language: MessageLanguage, _ word: String) -> String {
                "\(word) № \(entry.number), \(entry.moment?.text(language) ?? entry.time), \(entry.actor): \(entry.statement.brief)"
            }
            runner.outcomes.append(.message(Wording(line(.english, "undone:"), line(.russian, "отменено:"))))
        }
    }

    func history(_ query: HistoryQuery) throws {
        let person = try query.person.map { reference in
            try Place(source: source, span: reference.span).at(reference.span) {
                try runner.journal.register.person(StatementReader(source: source).key(reference))
            }
        }
        runner.add(
            try HistoryReport(journal: runner.journal, language: runner.language).table(query, person: person),
            query.output, source)
    }
}
