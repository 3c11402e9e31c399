import TandemInterpreter
import TandemLanguage
import TandemReport
import TandemText
import Testing

@Suite struct RulePathTests {
    static func rules(_ name: String) -> String { "rules «\(name)» for student-student: prefer mentor.gpa\n" }

    @Test func `a file is looked for beside its user, then along the path`() throws {
        let folder = try RuleFolder([
            "scripts/year.tandem": "use \"a.tandem\"\nuse \"b.tandem\"\nuse \"sub/c.tandem\"\nshow rules",
            "scripts/a.tandem": Self.rules("рядом"), "one/a.tandem": Self.rules("не этот"),
            "one/b.tandem": Self.rules("первая папка"), "two/b.tandem": Self.rules("не этот"),
            "two/sub/c.tandem": "use \"d.tandem\"", "two/sub/d.tandem": Self.rules("рядом с тем, кто подключил"),
        ])
        let path = RulePath([folder.file("one")], environment: ":" + folder.file("two") + ":")
        #expect(try folder.check("scripts/year.tandem", path: path).isEmpty)
        let run = try folder.session(path: path).run(script: try folder.source("scripts/year.tandem"))
        guard case .table(let table, _, _)? = run.outcomes.first else {
            Issue.record("no table: \(run.diagnostics.map(\.problem.wording.english))")
            return
        }
        #expect(table.rows.count == 3)
        #expect(!"\(table.rows)".contains("не этот"))
    }

    @Test func `a missing file is an error with the chain and the folders`() throws {
        let folder = try RuleFolder(["a.tandem": "use \"b.tandem\"", "b.tandem": "use \"нет.tandem\""])
        let found = try folder.check("a.tandem", path: RulePath(["/nowhere"]))
        #expect(found.map(\.code) == ["E0414"])
        let wording = found.first?.problem.wording
        for text in [wording?.english, wording?.russian] {
            #expect(text?.contains("a.tandem → \(folder.file("b.tandem")) → нет.tandem") == true)
            #expect(text?.contains("\(folder.path), /nowhere") == true)
        }
        #expect(found.first?.source.name == folder.file("b.tandem"))
        let run = try folder.session().run(script: try folder.source("a.tandem"))
        #expect(run.diagnostics.map(\.code) == ["E0414"])
    }

    @Test func `a circle is an error, however the way to a file is written`() throws {
        let folder = try RuleFolder([
            "a.tandem": "use \"x/b.tandem\"", "x/b.tandem": "use \"../x/../a.tandem\"",
            "c.tandem": "use \"./c.tandem\"",
        ])
        let found = try folder.check("a.tandem")
        #expect(found.map(\.code) == ["E0403"])
        #expect(found.first?.problem.wording.english.contains("a.tandem → \(folder.file("x/b.tandem")) → ") == true)
        #expect(try folder.check("c.tandem").map(\.code) == ["E0403"])
    }

    @Test func `a file used twice is read once`() throws {
        let folder = try RuleFolder([
            "a.tandem": "use \"b.tandem\"\nuse \"c.tandem\"\nuse \"./b.tandem\"", "c.tandem": "use \"b.tandem\"",
            "b.tandem": Self.rules("Б"),
        ])
        let run = try folder.session().run(script: try folder.source("a.tandem"))
        #expect(run.diagnostics.isEmpty)
        #expect(run.tally?.wording(.recorded).english == "recorded — rule sets: + 1")
    }

    @Test func `a long row of files is refused`() throws {
        let folder = try RuleFolder()
        for number in 0..<40 { try folder.write("use \"\(number + 1).tandem\"", to: "\(number).tandem") }
        #expect(try folder.check("0.tandem").map(\.code) == ["E0415"])
    }

    @Test func `a rule file can only define`() throws {
        let folder = try RuleFolder([
            "a.tandem": "use \"b.tandem\"\nshow pairs",
            "b.tandem": "language 1\n" + Self.rules("Б")
                + "test «t»: mentor: gpa 5, expect allowed, score 5\nshow pairs\nquit",
        ])
        #expect(try folder.check("a.tandem").map(\.code) == ["E0221", "E0221"])
    }

    @Test func `tests of a used file are not run, those of the script are`() throws {
        let folder = try RuleFolder([
            "a.tandem": "use \"b.tandem\"\ntest «свой» for rules «Б»: mentor: gpa 5, expect not allowed",
            "b.tandem": Self.rules("Б") + "test «чужой»: mentor: gpa 5, expect not allowed",
        ])
        let run = try folder.session().run(script: try folder.source("a.tandem"))
        #expect(run.diagnostics.isEmpty)
        #expect(messages(run.outcomes).contains("failed: «свой»") && !messages(run.outcomes).contains("чужой"))
    }
}
