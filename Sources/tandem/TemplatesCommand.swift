import ArgumentParser
import TandemInterpreter
import TandemText

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates", abstract: "Write the built-in templates of documents into a folder, to be changed.",
        discussion: """
            Files that are there already stay as they are. Orders, letters and forms use the folder with --templates DIR
            or TANDEM_TEMPLATES; a template that is not in it is the built-in one.
            """)

    @OptionGroup var language: LanguageOption
    @Argument(help: "The folder.") var folder: String

    func run() throws {
        let chosen = language.chosen
        do {
            let (written, kept) = try TemplatePath.writeBuiltIn(to: folder)
            let wording = Wording(
                "\(written.count) templates written to \(folder), \(kept.count) left as they were",
                "в папку \(folder) записано шаблонов: \(written.count), оставлено как было: \(kept.count)")
            Console.print(terminalSafe(wording[chosen]) + "\n")
        } catch {
            Console.complain(Console.presenter(chosen).problem(error))
            throw ExitCode(1)
        }
    }
}
