import ArgumentParser
import Foundation
import TandemInterpreter
import TandemLanguage
import TandemText

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "Write scripts and rule files in the one style.",
        discussion: """
            Without files it reads standard input and prints the formatted text. Files are written in place, if they \
            change at all. A file with mistakes is left as it is.
            """)

    @Option(
        help: "Spell keywords, fields and values in ru or en; names and texts stay. Without it words stay as typed.")
    var language: String?

    @Flag(help: "Change nothing: list the files that would change, and exit with 1 if there are any.")
    var check = false

    @Argument(help: "Script files; - is standard input.") var files: [String] = []

    func validate() throws {
        if let language, MessageLanguage(rawValue: language) == nil {
            throw ValidationError("--language is ru or en, not \(language)")
        }
    }

    func run() throws {
        // The option says what the words become; messages follow the environment as in every command.
        let messages = try LanguageOption.parse([]).chosen
        let formatter = SourceFormatter(language: language.flatMap { MessageLanguage(rawValue: $0) })
        var isFine = true
        for file in files.isEmpty ? ["-"] : files {
            do {
                isFine = try format(file, formatter, messages) && isFine
            } catch is ExitCode {
                isFine = false
            } catch let rejection as Rejection {
                Console.complain(Console.presenter(messages).problems(rejection.diagnostics))
                isFine = false
            } catch let problem as FileProblem {
                Console.complain(Console.presenter(messages).problem(problem))
                isFine = false
            }
        }
        if !isFine { throw ExitCode(1) }
    }

    /// Formats one file; false where `--check` finds that it would change.
    private func format(_ file: String, _ formatter: SourceFormatter, _ messages: MessageLanguage) throws -> Bool {
        let source = try Running.source(file, messages)
        let text = try formatter.format(source)
        let isChanged = !text.utf8.elementsEqual(source.bytes)
        if check {
            if isChanged { Console.print(file + "\n") }
            return !isChanged
        }
        if file == "-" {
            Console.print(text)
        } else if isChanged {
            try Files.replace(file, with: text)
        }
        return true
    }
}
