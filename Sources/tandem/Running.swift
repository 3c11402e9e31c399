import ArgumentParser
import Foundation
import TandemInterpreter
import TandemLanguage
import TandemShell
import TandemStore
import TandemText

/// Carries out texts for the commands and words what came of them.
enum Running {
    /// Runs a script and prints what it answered; leaves with code 1 where it failed, with 130 where Ctrl-C stopped it.
    ///
    /// - Parameter journalled: what the journal says was run; nil for the script's name.
    static func run(
        _ source: SourceFile, in session: Session, journalled: String? = nil, _ language: MessageLanguage
    ) throws {
        try report(session, language) {
            try session.run(script: source, journalled: journalled)
        }
    }

    /// Prints what was answered, with a bar while it takes its time.
    static func report(
        _ session: Session, _ language: MessageLanguage, _ body: () throws -> Execution
    ) throws {
        let presenter = Console.presenter(language, hidesNames: session.hidesNames)
        let (work, bar) = (session.work, ProgressBar(language: language))
        Interrupts.noteFirst()
        do {
            let execution = try ProgressDisplay.during { seconds, columns in
                work.moment.map { bar.line($0, seconds: seconds, columns: columns) }
            } _: {
                try body()
            }
            if execution.isInterrupted {
                Console.complain(ProgressBar.interrupted[language] + "\n")
                throw ExitCode(130)
            }
            if execution.hasErrors {
                Console.complain(presenter.problems(execution.diagnostics))
                throw ExitCode(1)
            }
            Console.print(try presenter.output(execution))
        } catch let problem as StoreProblem {
            throw RegisterOption.refused(problem, language)
        } catch let problem as any Problem {
            Console.complain(presenter.problem(problem))
            throw ExitCode(1)
        }
    }

    /// A script from a file, or from standard input for `-`.
    static func source(_ path: String, _ language: MessageLanguage) throws -> SourceFile {
        do {
            if path == "-" {
                return SourceFile(name: "-", bytes: try readAllStandardInput(limit: SourceFile.sizeLimit))
            }
            return SourceFile(name: path, bytes: try Files.read(path))
        } catch let problem as FileProblem {
            Console.complain(Console.presenter(language).problem(problem))
            throw ExitCode(1)
        } catch is StandardInputError {
            Console.complain(Console.presenter(language).problem(FileProblem.tooLarge("-")))
            throw ExitCode(1)
        }
    }
}

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run scripts: each runs whole or changes nothing.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var register: RegisterOption
    @OptionGroup var path: PathOption
    @OptionGroup var templates: TemplatesOption
    @Argument(help: "Script files; - is standard input.") var files: [String]

    func run() throws {
        let chosen = language.chosen
        let sources = try files.map { try Running.source($0, chosen) }
        let session = try register.open(chosen, path: path.chosen, templates: templates.chosen)
        for source in sources {
            try Running.run(source, in: session, chosen)
        }
    }
}

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Run the statements given on the command line.")

    @OptionGroup var language: LanguageOption
    @OptionGroup var register: RegisterOption
    @OptionGroup var path: PathOption
    @OptionGroup var templates: TemplatesOption
    @Argument(help: "Statements, separated by ; or line ends.") var statement: String

    func run() throws {
        let chosen = language.chosen
        let session = try register.open(chosen, path: path.chosen, templates: templates.chosen)
        try Running.run(
            SourceFile(name: "eval", text: statement), in: session, journalled: statement, chosen)
    }
}

struct ShellCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shell", abstract: "Open the interactive shell (the default).")

    @OptionGroup var language: LanguageOption
    @OptionGroup var register: RegisterOption
    @OptionGroup var path: PathOption
    @OptionGroup var templates: TemplatesOption

    func run() throws {
        let chosen = language.chosen
        guard isTerminal(STDIN_FILENO), isTerminal(STDOUT_FILENO) else {
            let source = try Running.source("-", chosen)
            let session = try register.open(chosen, path: path.chosen, templates: templates.chosen)
            try Running.run(source, in: session, chosen)
            return
        }
        let session = try register.open(chosen, path: path.chosen, templates: templates.chosen)
        let engine = SessionEngine(
            session: session, presenter: Console.presenter(chosen, hidesNames: session.hidesNames),
            registerPath: register.path)
        let shell = ShellSession(
            engine: engine, historyFile: Self.historyFile, words: chosen == .russian ? .russian : .english)
        Console.print(engine.greeting)
        let code = shell.run()
        if code != 0 { throw ExitCode(code) }
    }

    /// Kept beside the user's other state, not beside the register: what was typed may name children.
    private static var historyFile: String? {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["TANDEM_HISTORY"] { return path.isEmpty ? nil : path }
        guard let home = environment["HOME"] else { return nil }
        let folder = (environment["XDG_STATE_HOME"] ?? home + "/.local/state") + "/tandem"
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder + "/history"
    }
}
