import ArgumentParser
import Foundation
import TandemInterpreter
import TandemLanguage
import TandemShell
import TandemText

struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find mistakes in scripts and rule files without running them.",
        discussion: """
            Files that the given ones bring in with `use` are looked at too. Errors give exit code 1; warnings (codes W…)
            give 0, or 1 with --strict. `tandem explain CODE` tells more of a code.
            """)

    @OptionGroup var language: LanguageOption
    @OptionGroup var path: PathOption
    @Option(help: "text for people (standard error); json or sarif for programs (standard output).")
    var format = Format.text
    @Flag(help: "Warnings count as errors.") var strict = false
    @Argument(help: "Script files; - is standard input.") var files: [String]

    func run() throws {
        let chosen = language.chosen
        let (sources, unreadable) = Self.sources(files)
        // A file that cannot be read is a finding like others, so that the rest is still looked at.
        let findings = unreadable + Session.inspect(sources, language: chosen, path: path.chosen)
        switch format {
        case .text:
            if findings.isEmpty {
                Console.print(Wording("no mistakes found\n", "ошибок не найдено\n")[chosen])
            } else {
                Console.complain(Console.presenter(chosen).problems(findings))
            }
        case .json: Console.print(try FindingsJSON(language: chosen).render(findings))
        case .sarif: Console.print(try FindingsSARIF(language: chosen, version: Tandem.version).render(findings))
        }
        if findings.contains(where: { strict || $0.severity == .error }) { throw ExitCode(1) }
    }

    private static func sources(_ files: [String]) -> (read: [SourceFile], unreadable: [Diagnostic]) {
        var sources: [SourceFile] = []
        var unreadable: [Diagnostic] = []
        func refuse(_ file: String, _ problem: FileProblem) {
            unreadable.append(Diagnostic(problem, source: SourceFile(name: file, bytes: []), span: Span(0, 0)))
        }
        for file in files {
            do {
                let bytes =
                    file == "-" ? try readAllStandardInput(limit: SourceFile.sizeLimit) : try Files.read(file)
                sources.append(SourceFile(name: file, bytes: bytes))
            } catch let problem as FileProblem {
                refuse(file, problem)
            } catch {
                refuse(file, .tooLarge(file))
            }
        }
        return (sources, unreadable)
    }
}
