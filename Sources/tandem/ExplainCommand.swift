import ArgumentParser
import TandemInterpreter
import TandemText

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell more of messages by their codes; without a code, list the codes.")

    @OptionGroup var language: LanguageOption
    @Argument(help: "Codes such as E0105.") var codes: [String] = []

    func run() throws {
        let chosen = language.chosen
        guard !codes.isEmpty else {
            Console.print(Explanation.list[chosen] + "\n")
            return
        }
        var isUnknown = false
        var pages: [String] = []
        for code in codes {
            if let page = Explanation.page(of: code) {
                pages.append(page.page(chosen) + "\n")
            } else {
                isUnknown = true
                let problem = SemanticProblem.unknownCode(code, closest: Explanation.closestCodes(to: code))
                Console.complain(Console.presenter(chosen).problem(problem))
            }
        }
        Console.print(pages.joined(separator: "\n"))
        if isUnknown { throw ExitCode(1) }
    }
}
