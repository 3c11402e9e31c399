import Foundation
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// `grammar/meaning.txt`: for each code the wrong example of its page, with what a run answers, place by place.
@Suite struct MeaningCasesTests {
    private static let path = Repository.root.appendingPathComponent("grammar/meaning.txt")
    private static let isRecording = ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1"

    private static let head = """
        What statements mean is checked as well as how they are written: for each code a text that gives it, in both
        languages, then what is answered, as in conformance/. `<<< before` has run before it on an empty register;
        `<<< file NAME` lies beside it. Made from the pages of `tandem explain`: TANDEM_RECORD=1 writes it anew.

        """

    /// What a text is answered with when it is checked, run and shown.
    private static func diagnostics(_ text: String, of example: Explanation.Example) throws -> [String] {
        let bench = try Bench(files: example.files)
        _ = try bench.session.run(script: bench.source(example.setUp, name: "before.tandem"))
        let script = bench.source(text)
        var found = Session.inspect([script], language: .russian)
        if !found.contains(where: { $0.severity == .error }) {
            let execution = try bench.session.run(script: script)
            found += execution.diagnostics
            do {
                _ = try Presenter(language: .russian, width: nil).output(execution)
            } catch let problem as FileProblem {
                return found.map(line) + ["! \(problem.code)"]
            }
        }
        return found.map(line)
    }

    private static func line(_ diagnostic: Diagnostic) -> String {
        let start = diagnostic.source.position(at: Int(diagnostic.span.start))
        let end = diagnostic.source.position(at: Int(diagnostic.span.end))
        let file = URL(fileURLWithPath: diagnostic.source.name).lastPathComponent
        let place = (file == "script.tandem" ? "" : file + ":") + "\(start.line):\(start.column)"
        return "! \(diagnostic.code) \(place)-\(end.line):\(end.column)"
            + (diagnostic.fix.map { " → \($0.replacement)" } ?? "")
    }

    private static func cases(_ page: Explanation) throws -> String {
        let example = page.example
        if let reason = example.notRun { return "=== \(page.code)\n? \(reason.english)\n" }
        let spellings =
            example.wrong.english == example.wrong.russian ? [MessageLanguage.russian] : [.russian, .english]
        return try spellings.map { language in
            let text = example.wrong[language]
            var lines = ["=== \(page.code) \(language == .russian ? "ru" : "en")"]
            if !example.setUp.isEmpty { lines += ["<<< before", example.setUp] }
            for (name, content) in example.files.sorted(by: { $0.key < $1.key }) {
                lines += ["<<< file \(name)", content]
            }
            if lines.count > 1 { lines.append("<<< source") }
            return (lines + [text, "---"] + (try diagnostics(text, of: example))).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    @Test func `each code is answered as recorded`() throws {
        let text = try ([Self.head] + Explanation.all.map { try Self.cases($0) }).joined(separator: "\n")
        if Self.isRecording { try text.write(to: Self.path, atomically: true, encoding: .utf8) }
        let recorded = try String(contentsOf: Self.path, encoding: .utf8)
        let (actual, expected) = (text.components(separatedBy: "\n=== "), recorded.components(separatedBy: "\n=== "))
        #expect(actual.count == expected.count)
        for (one, other) in zip(actual, expected) { #expect(one == other) }
    }
}
