import ArgumentParser
import Foundation
import TandemLanguage
import TandemLanguageServer

struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language-server", abstract: "Serve an editor over standard input and output (LSP).",
        discussion: "Started by the editor: see grammar/EDITORS.md.")

    @OptionGroup var language: LanguageOption
    @Flag(help: .init("The only way to talk; editors say it all the same.", visibility: .hidden)) var stdio = false

    func run() throws {
        // An editor that goes away ends the conversation, not the program in the middle of it.
        signal(SIGPIPE, SIG_IGN)
        let settings = LanguageServer.Settings(
            language: language.chosen, isLanguageFixed: language.language != nil,
            formatter: { try? SourceFormatter().format($0) })
        let code = Conversation(LanguageServer(settings), input: STDIN_FILENO, output: STDOUT_FILENO).run()
        if code != 0 { throw ExitCode(code) }
    }
}
