import Foundation
import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText

@testable import TandemInterpreter

/// The register that `scripts/demo` makes of the school's real programme, in memory, at the end of its year.
final class DemoRegister {
    private let session: Session

    private static let folder = Repository.root.appendingPathComponent("scripts")

    /// The scripts that the demo runs, in its order.
    static func scripts() throws -> [String] {
        let demo = try String(contentsOf: folder.appendingPathComponent("demo"), encoding: .utf8)
        return demo.split(separator: "\n").filter { $0.hasPrefix("run ") && $0.hasSuffix(".tandem") }
            .map { String($0.dropFirst(4)) }
    }

    struct Failure: Error { let text: String }

    /// - Throws: ``Failure`` where a script of the demo does not run.
    init() throws {
        let lastDay = CalendarDate(parsing: "2024-05-31") ?? .today()
        session = try Session(
            store: SQLiteStore(path: ":memory:"), language: .russian, actor: "requirements", today: { lastDay })
        for name in try Self.scripts() {
            let execution = try run(name)
            guard execution.diagnostics.isEmpty else { throw Failure(text: Self.answer(execution)) }
        }
    }

    private func run(_ name: String) throws -> Execution {
        let url = Self.folder.appendingPathComponent("programs/" + name)
        return try session.run(
            script: SourceFile(name: url.path, text: try String(contentsOf: url, encoding: .utf8)))
    }

    /// Runs the demo once more: the scripts that are refused or change something.
    func changedByASecondRun() throws -> [String] {
        try Self.scripts().filter { name in
            let execution = try run(name)
            return !execution.diagnostics.isEmpty || execution.tally?.isUnchanged == false
        }
    }

    /// What a claim says and what comes out do not agree in; its changes are dropped.
    func complaints(_ claim: RequirementClaim) throws -> [String] {
        guard let text = claim.statement else { return [] }
        let source = SourceFile(name: Self.folder.path + "/programs/REQUIREMENTS.md", text: text)
        let parsed = ParsedSource(source, today: nil)
        guard parsed.diagnostics.isEmpty, let last = parsed.statements.last else {
            return ["is not read: \(parsed.diagnostics.map(\.code))"]
        }
        _ = try session.run(entry: SourceFile(name: "", text: "начать"))
        let execution = try session.run(entry: source)
        _ = try session.run(entry: SourceFile(name: "", text: "откатить"))

        let answer = Self.answer(execution)
        let codes = execution.diagnostics.map(\.code)
        var complaints: [String] = []
        if codes != (claim.code.map { [$0] } ?? []) { complaints.append("gives \(codes): \(answer)") }
        if let place = execution.diagnostics.first?.span.start, place < last.span.start {
            complaints.append("an earlier statement is refused: \(answer)")
        }
        for word in claim.words where !answer.contains(Self.squeezed(word)) {
            complaints.append("«\(word)» is not in the answer: \(answer.prefix(300))")
        }
        if claim.code == nil, Self.isEmpty(execution) { complaints.append("answers nothing: \(answer)") }
        return complaints
    }

    /// Nothing was recorded by what was looked at.
    func coverage() throws -> String {
        Self.answer(try session.run(entry: SourceFile(name: "", text: "показать охват")))
    }

    private static func isEmpty(_ execution: Execution) -> Bool {
        !execution.outcomes.contains { outcome in
            switch outcome {
            case .table(let table, _, _): !table.rows.isEmpty
            case .tables(let tables, _, _): tables.contains { !$0.rows.isEmpty }
            case .text(let text, _): !text.isEmpty
            case .message(let wording): !wording[.russian].isEmpty
            case .quit: false
            }
        }
    }

    /// The answer as it is shown, without what lays it out.
    private static func answer(_ execution: Execution) -> String {
        let presenter = Presenter(language: .russian, width: nil)
        let shown = (try? presenter.output(execution)) ?? "?"
        return squeezed(shown + presenter.problems(execution.diagnostics))
    }

    private static func squeezed(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "*" }.joined(separator: " ")
    }
}
