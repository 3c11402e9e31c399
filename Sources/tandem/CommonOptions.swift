import ArgumentParser
import Foundation
import TandemInterpreter
import TandemShell
import TandemStore
import TandemText

struct LanguageOption: ParsableArguments {
    @Option(help: "Language of messages: ru or en (else TANDEM_LANGUAGE, else the locale).")
    var language: String?

    func validate() throws {
        if let language, MessageLanguage(rawValue: language) == nil {
            throw ValidationError("--language is ru or en, not \(language)")
        }
    }

    var chosen: MessageLanguage {
        let environment = ProcessInfo.processInfo.environment
        if let said = language ?? environment["TANDEM_LANGUAGE"], let known = MessageLanguage(rawValue: said) {
            return known
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("ru") == true ? .russian : .english
    }
}

struct PathOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder where used rule files are looked for, after the file's own (may be repeated; then TANDEM_PATH).",
            valueName: "dir"))
    var path: [String] = []

    var chosen: RulePath {
        RulePath(path, environment: ProcessInfo.processInfo.environment["TANDEM_PATH"])
    }
}

struct TemplatesOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A folder with the school's own templates of documents (else TANDEM_TEMPLATES; see `tandem templates`).",
            valueName: "dir"))
    var templates: String?

    var chosen: TemplatePath {
        TemplatePath(templates, environment: ProcessInfo.processInfo.environment["TANDEM_TEMPLATES"])
    }
}

struct RegisterOption: ParsableArguments {
    @Option(help: "The register's file (else TANDEM_REGISTER, else tandem/register.sqlite in the user's data folder).")
    var register: String?

    @Option(help: "Who works, for the journal (else the system's user).")
    var actor: String?

    @Flag(help: "Call people by stable numbers in every answer and message; no birth dates, guardians or notes.")
    var pseudonyms = false

    /// Who works; the system's user where nobody is named.
    private var who: String {
        if let actor, !actor.allSatisfy(\.isWhitespace) { return actor }
        let user = NSUserName()
        return user.isEmpty ? "uid \(getuid())" : user
    }

    var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let path = register ?? environment["TANDEM_REGISTER"], !path.isEmpty { return path }
        let home = environment["HOME"] ?? "."
        return (environment["XDG_DATA_HOME"] ?? home + "/.local/share") + "/tandem/register.sqlite"
    }

    /// Opens the register, or says why not and leaves with code 3.
    func open(
        _ language: MessageLanguage, path rules: RulePath = RulePath(), templates: TemplatePath = TemplatePath()
    ) throws -> Session {
        do {
            if register == nil, ProcessInfo.processInfo.environment["TANDEM_REGISTER"] == nil {
                let folder = (path as NSString).deletingLastPathComponent
                try? FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            return try Session(
                store: try SQLiteStore(path: path), language: language, actor: who, path: rules,
                templates: templates, hidesNames: pseudonyms, cancelled: { ShellSession.interrupted })
        } catch let problem as StoreProblem {
            throw Self.refused(problem, language)
        }
    }

    static func refused(_ problem: StoreProblem, _ language: MessageLanguage) -> ExitCode {
        Console.complain(Console.presenter(language).problem(problem))
        return ExitCode(3)
    }
}
