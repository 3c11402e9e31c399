import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct UseTests {
    private func run(_ files: [String: String], _ script: String = "main.tandem") throws -> (Execution, Workshop) {
        let folder = try Folder(files)
        let workshop = try Workshop()
        let execution = try workshop.run(folder.text(script) ?? "", name: folder.file(script))
        // Places without the folder that each test has of its own.
        return (execution, workshop)
    }

    private static let rules = "rules «Х» for student-student: prefer mentor.gpa\n"

    @Test func pathsAreRelativeToTheFileThatNamesThem() throws {
        let (execution, workshop) = try run([
            "main.tandem": "use \"rules/a.tandem\"", "rules/a.tandem": "use \"deep/b.tandem\"",
            "rules/deep/b.tandem": Self.rules + "use \"../c.tandem\"",
            "rules/c.tandem": "правила «У»: желательно наставник.балл",
        ])
        #expect(execution.problems.isEmpty)
        #expect(try workshop.rows("show rules with name sort by name") == [["У"], ["Х"]])
    }

    @Test func aFileUsedTwiceIsReadOnce() throws {
        let (execution, _) = try run([
            "main.tandem": "use \"a.tandem\"\nuse \"b.tandem\"\nuse \"./c.tandem\"", "a.tandem": "use \"c.tandem\"",
            "b.tandem": "use \"c.tandem\"", "c.tandem": Self.rules,
        ])
        #expect(execution.counts == ["ruleSets +1 ~0 =0 -0"])
    }

    @Test(arguments: ["a.tandem", "./a.tandem", "x/../a.tandem", ".//a.tandem"]) func cycles(name: String) throws {
        let (execution, _) = try run([
            "main.tandem": "use \"a.tandem\"", "a.tandem": "use \"b.tandem\"", "b.tandem": "use \"\(name)\"", "x/y": "",
        ])
        #expect(execution.diagnostics.map(\.code) == ["E0403"])
        let chain = execution.diagnostics.first?.problem.wording.english ?? ""
        #expect(chain.split(separator: "→").count == 4)
        #expect(execution.diagnostics.first?.source.name.hasSuffix("b.tandem") == true)
    }

    @Test func aFileThatUsesItself() throws {
        let (execution, _) = try run(["main.tandem": "use \"./main.tandem\""])
        #expect(execution.diagnostics.map(\.code) == ["E0403"])
    }

    @Test(arguments: [
        "show people", "person \"Ада\"", "import people from \"a.csv\"", "programme \"П\": school «Ш»", "quit", "help",
        "propose pairs",
    ])
    func aRuleFileOnlyDefines(statement: String) throws {
        let (execution, _) = try run(["main.tandem": "use \"a.tandem\"", "a.tandem": Self.rules + statement])
        #expect(execution.problems == ["E0221 2:1 \(statement)"])
    }

    @Test func everyMistakeOfAUsedFileIsReported() throws {
        let (execution, workshop) = try run([
            "main.tandem": "use \"a.tandem\"",
            "a.tandem": "rules «А»: prefer mentor.gppa\n" + Self.rules + "rules «Б»: prefer mentee.nam\n",
        ])
        #expect(execution.problems == ["E0201 1:26 gppa", "E0201 3:26 nam"])
        #expect(try workshop.rows("show rules").isEmpty)
    }

    @Test func mistakesOfSyntax() throws {
        let (execution, _) = try run(["main.tandem": "use \"a.tandem\"", "a.tandem": "rules «А»: prefer\n"])
        #expect(execution.diagnostics.allSatisfy { $0.source.name.hasSuffix("a.tandem") })
        #expect(execution.diagnostics.map(\.code) == ["E0110"])
    }

    @Test(arguments: ["нет.tandem", ".", "", "a\u{0}b"]) func missing(name: String) throws {
        let (execution, _) = try run(["main.tandem": "use \"\(name)\""])
        #expect(execution.diagnostics.count == 1)
    }
}
