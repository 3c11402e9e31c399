import ArgumentParser
import TandemLanguageServer

struct GrammarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grammar", abstract: "Print the language's grammar in a form that other programs read.",
        subcommands: [TextMate.self])

    struct TextMate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "textmate", abstract: "Print the editor grammar, made from the vocabulary.")

        func run() throws {
            Console.print(TextMateGrammar.text)
        }
    }
}
