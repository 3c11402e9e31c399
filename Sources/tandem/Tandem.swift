import ArgumentParser
import TandemText

/// The command line of Tandem.
@main
struct Tandem: ParsableCommand {
    static let version = "0.1"
    static let configuration = CommandConfiguration(
        commandName: "tandem",
        abstract: "A school's mentoring programme, in its own language. Программа наставничества школы на своём языке.",
        discussion: """
            Without a command it opens the shell on a terminal, and runs standard input otherwise.
            Exit codes: 0 fine; 1 an error in what was given, nothing changed; 2 wrong usage; 3 the register cannot be used;
            130 stopped by Ctrl-C, nothing changed.
            """,
        version: "tandem \(version)",
        subcommands: [
            ShellCommand.self, RunCommand.self, PlanCommand.self, DumpCommand.self, CheckCommand.self, EvalCommand.self,
            TestCommand.self, FormatCommand.self, TemplatesCommand.self, ExplainCommand.self,
            LanguageServerCommand.self, GrammarCommand.self,
        ],
        defaultSubcommand: ShellCommand.self)

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            leave(code.rawValue)
        } catch {
            // What the argument parser refuses is wrong usage; help and version are fine.
            let code = exitCode(for: error)
            let text = fullMessage(for: error)
            if code == .success {
                Console.print(text + "\n")
                leave(0)
            }
            Console.complain(text + "\n")
            leave(2)
        }
    }

    private static func leave(_ code: Int32) -> Never {
        Self.exit(withError: code == 0 ? ExitCode.success : ExitCode(code))
    }
}
