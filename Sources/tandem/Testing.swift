import ArgumentParser
import TandemInterpreter
import TandemLanguage
import TandemText

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the tests of rule files.",
        discussion: """
            Folders are searched for *.tandem files. Nothing is read from or written to a register.
            The last line is always `N passed, N failed`; the exit code is 1 where a test fails or a file has mistakes.
            """)

    @OptionGroup var language: LanguageOption
    @OptionGroup var path: PathOption
    @Flag(help: "Show how often each requirement was seen to hold and to fail.") var coverage = false
    @Argument(help: "Rule files, or folders of them.") var paths: [String]

    func run() throws {
        let chosen = language.chosen
        let presenter = Console.presenter(chosen)
        let tester = RuleTester(language: chosen, path: path.chosen)
        var isBroken = false
        for source in try sources(chosen) {
            let result = tester.run(source)
            if !result.diagnostics.isEmpty { Console.complain(presenter.problems(result.diagnostics)) }
            isBroken = isBroken || result.diagnostics.contains { $0.severity == .error }
            try show(result.failures, presenter)
        }
        if coverage { try show([tester.coverageTable], presenter) }
        Console.print(tester.closingLine + "\n")
        if isBroken || tester.failed > 0 { throw ExitCode(1) }
    }

    private func show(_ outcomes: [Outcome], _ presenter: Presenter) throws {
        guard !outcomes.isEmpty else { return }
        var execution = Execution()
        execution.outcomes = outcomes
        Console.print(try presenter.output(execution) + "\n")
    }

    private func sources(_ language: MessageLanguage) throws -> [SourceFile] {
        var seen: Set<String> = []
        var files: [String] = []
        do throws(FileProblem) {
            for path in paths { files += try Files.scripts(at: path).filter { seen.insert($0).inserted } }
        } catch {
            Console.complain(Console.presenter(language).problem(error))
            throw ExitCode(1)
        }
        return try files.map { try Running.source($0, language) }
    }
}
