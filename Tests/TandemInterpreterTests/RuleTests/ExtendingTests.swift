import Foundation
import TandemDomain
import TandemInterpreter
import TandemLanguage
import TandemReport
import TandemText
import Testing

@Suite struct ExtendingTests {
    static let base = """
        rules «База» for student-student:
          parameter min_gpa = 4
          parameter step = 1
          require mentor.gpa at least min_gpa because «балл»
          require mentor.grade - mentee.grade at least step because «ступень»
          prefer count of common interests weight 2
        end

        """
    static let own = """
        rules «Свой» for student-student extends «База»:
          parameter Min_GPA = 4.8
          require mentor.subjects share mentee.subjects because «предмет»
          prefer mentor.gpa at least 4.9 weight 1
        end

        """

    @Test func `the base's rules stand first, with the parameters of the set that extends it`() {
        let tests = """
            test «all hold»:
              mentor: class 9А, gpa 4.9, subjects (физика), interests (театр)
              mentee: class 8А, subjects (физика), interests (театр)
              expect allowed, score 3
            end
            test «own value of a parameter»: mentor: gpa 4.7, expect not allowed because «балл»
            test «own rule»: mentor: subjects (физика), mentee: subjects (химия), expect not allowed because «предмет»
            test «inherited rule»: mentor: class 9А, mentee: class 9А, expect not allowed because «ступень»
            test «inherited parameter»: with step = 2, mentor: class 9А, mentee: class 8А, expect not allowed because «ступень»
            test «the base itself» for rules «База»: mentor: class 9А, gpa 4.7, mentee: class 8А, expect allowed
            """
        let (tester, result) = tested(Self.base + Self.own + tests)
        #expect(result.diagnostics.isEmpty)
        #expect(messages(result.failures) == "")
        #expect(tester.passed == 6)
    }

    @Test func `a set without a form has its base's`() throws {
        let folder = try RuleFolder([
            "a.tandem": Self.base + "rules «Без формы» extends «База»: prefer mentor.gpa weight 1\n"
                + "rules «Чужой» for teacher-teacher extends «Без формы»: prefer mentor.gpa weight 1\n"
        ])
        let found = try folder.check("a.tandem")
        #expect(found.map(\.code) == ["E0227"])
        #expect(found.first?.problem.wording.english.contains("«Чужой» → «Без формы»") == true)
    }

    @Test(arguments: [
        ("rules «A» extends «Б»: prefer mentor.gpa\n", "E0225", "«A» → «Б»"),
        ("rules «A» extends «A»: prefer mentor.gpa\n", "E0226", "«A» → «A»"),
        (
            "rules «A»: prefer mentor.gpa\nrules «B» extends «A»: prefer mentor.gpa\n"
                + "rules «A» extends «B»: prefer mentor.gpa\n", "E0226", "«A» → «B» → «A»"
        ),
        ("rules «A»:\n  parameter x = 1\n  parameter X = 2\n  prefer mentor.gpa\nend\n", "E0215", "X"),
    ])
    func `a base that cannot serve is an error with the chain`(_ text: String, _ code: String, _ chain: String) throws {
        let folder = try RuleFolder(["a.tandem": text])
        let found = try folder.check("a.tandem")
        #expect(found.map(\.code) == [code])
        #expect(found.first?.problem.wording.english.contains(chain) == true)
        #expect(found.first?.problem.wording.russian.contains(chain) == true)
        let run = try folder.session().run(script: try folder.source("a.tandem"))
        #expect(run.diagnostics.map(\.code).contains(code))
    }

    @Test func `a long chain is refused, not followed`() throws {
        var text = "rules «0»: prefer mentor.gpa\n"
        for number in 1...40 { text += "rules «\(number)» extends «\(number - 1)»: prefer mentor.gpa\n" }
        let folder = try RuleFolder(["a.tandem": text])
        #expect(Set(try folder.check("a.tandem").map(\.code)) == ["E0229"])
    }

    @Test func `the register resolves the base when a later session uses the set`() throws {
        let programme = """
            programme "2023-2024":
              school «Школа № 1»
              period 01.09.2023 .. 31.05.2024
              form student-student:
                rules «Свой» with step = 2
              end
            end
            mentor "Петров Иван": student, class 9А, gpa 4.9, subjects (физика), form student-student
            mentor "Котов Олег": student, class 8А, gpa 5, subjects (физика), form student-student
            mentee "Сидорова Анна": student, class 7Б, subjects (физика), form student-student
            """
        let folder = try RuleFolder(["base.tandem": Self.base, "own.tandem": "use \"base.tandem\"\n" + Self.own])
        try folder.write("use \"own.tandem\"\n" + programme, to: "year.tandem")
        #expect(try folder.session().run(script: try folder.source("year.tandem")).diagnostics.isEmpty)
        let later = try folder.session()
        let why = try later.run(entry: SourceFile(name: "shell", text: "why \"Котов\" with \"Сидорова\""))
        guard case .table(let table, _, _)? = why.outcomes.first else {
            Issue.record("no table: \(why.diagnostics.map(\.problem.wording.english))")
            return
        }
        #expect(table.rows.count == 5)
        #expect(table.rows.map { $0[2] } == ["holds", "fails", "unknown", "holds", "holds"].map { .text($0) })
        #expect(table.rows[0].last == .text("\((folder.path as NSString).lastPathComponent)/base.tandem:4"))
        // What the register has may be extended by a script that does not bring it in.
        let script = SourceFile(name: "more", text: "rules «Ещё» extends «Свой»: prefer mentor.gpa weight min_gpa\n")
        #expect(try later.run(script: script).diagnostics.map(\.code) == ["E0110"])
        let more = SourceFile(name: "more", text: "rules «Ещё» extends «Свой»: prefer mentor.gpa at least min_gpa\n")
        #expect(try later.run(script: more).diagnostics.isEmpty)
        let again = try folder.session().run(script: try folder.source("year.tandem"))
        #expect(again.tally?.isUnchanged == true)
    }
}
