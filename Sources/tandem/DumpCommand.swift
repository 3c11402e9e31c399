import ArgumentParser
import TandemInterpreter
import TandemLanguage
import TandemText

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Show what scripts would change, and change nothing.",
        discussion: "Each script is planned on the register as it is, not on what an earlier one would make of it.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var register: RegisterOption
    @OptionGroup var path: PathOption
    @Argument(help: "Script files; - is standard input.") var files: [String]

    func run() throws {
        let chosen = language.chosen
        let sources = try files.map { try Running.source($0, chosen) }
        let session = try register.open(chosen, path: path.chosen)
        for source in sources {
            try Running.report(session, chosen) { try session.plan(script: source) }
        }
    }
}

struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "Write the register as a script that builds it anew.",
        discussion: """
            The script is written in the language of messages: --language ru or en. Run on an empty register it gives the
            same records; the journal stays behind.
            """)

    @OptionGroup var language: LanguageOption
    @OptionGroup var register: RegisterOption
    @Option(name: .shortAndLong, help: "The file to write, else standard output.") var output: String?

    func run() throws {
        let chosen = language.chosen
        let session = try register.open(chosen)
        try Running.report(session, chosen) {
            var execution = Execution()
            execution.outcomes = [try session.dump(to: output)]
            return execution
        }
    }
}
