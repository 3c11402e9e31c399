import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

/// Names and texts come from other people's files: no output format lets them steer what shows it.
@Suite struct PresenterTests {
    private static let names = ["=HYPERLINK(1)", "\u{1B}[31mred", "\u{202E}gnp.exe", "<script>x</script>", "a|b\\`*"]

    private let workshop: Workshop

    init() throws {
        workshop = try Workshop(Self.names.map { "person \"\($0)\": workplace «\($0)»" }.joined(separator: "\n"))
    }

    private func output(_ format: String) throws -> String {
        let execution = try workshop.enter("show people with name, workplace as \(format)")
        #expect(execution.problems.isEmpty)
        return try Presenter(language: .russian, width: 80).output(execution)
    }

    @Test(arguments: ["table", "csv", "json", "markdown", "html"]) func noControls(format: String) throws {
        let text = try output(format)
        for scalar in text.unicodeScalars where format != "json" || scalar.value == 0x1B {
            #expect(scalar == "\n" || scalar == "\r" || scalar.value >= 0x20, "\(scalar.value)")
            #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
        }
        #expect(!text.isEmpty)
    }

    @Test func noFormulas() throws {
        for line in try output("csv").split(whereSeparator: \.isNewline) {
            for cell in line.split(separator: ";") {
                let first = cell.first { $0 != "\"" } ?? " "
                #expect(!"=+@-".contains(first), "\(cell)")
            }
        }
    }

    @Test func noMarkup() throws {
        #expect(!(try output("html").contains("<script")))
        #expect(!(try output("markdown").contains("<script")))
    }

    @Test func messagesAndProblems() throws {
        let presenter = Presenter(language: .english, width: 80)
        for name in Self.names {
            let execution = try workshop.enter("consent \"\(name)x\": given 01.09.2023")
            let text = presenter.problems(execution.diagnostics)
            #expect(text.contains("E0301"))
            #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
        }
    }

    @Test func filesByTheirEnding() throws {
        let folder = try Folder()
        for (name, sign) in [
            ("a.csv", "name,workplace"), ("a.json", "["), ("a.md", "|"), ("a.html", "<table"), ("a.txt", "──"),
            ("a.HTM", "<table"),
        ] {
            let execution = try workshop.enter("show people with name, workplace to \"\(folder.file(name))\"")
            let said = try Presenter(language: .english, width: 80).output(execution)
            #expect(said.hasPrefix("5 rows written to"))
            #expect(folder.text(name)?.contains(sign) == true, "\(name)")
        }
        let execution = try workshop.enter("show people to \"\(folder.file("нет/a.csv"))\"")
        #expect(throws: FileProblem.self) { try Presenter(language: .english, width: 80).output(execution) }
    }
}
