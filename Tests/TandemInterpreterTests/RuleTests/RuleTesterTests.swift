import TandemInterpreter
import TandemLanguage
import TandemReport
import TandemText
import Testing

@Suite struct RuleTesterTests {
    static let rules = """
        rules «Лидер» for student-student:
          parameter min_gpa = 4.5
          require mentor.grade more than mentee.grade because «старше»
          require mentor.gpa at least min_gpa because «балл»
          prefer count of common interests weight 2
          avoid mentor.gender is not mentee.gender weight 0.5
        end

        """

    static func test(_ expectation: String, mentor: String = "class 9А, gpa 4.8", with settings: String = "") -> String
    {
        rules + "test «t»:\n\(settings)\n  mentor: \(mentor)\n  mentee: class 7Б\n  expect \(expectation)\nend\n"
    }

    @Test(arguments: [
        ("allowed", "class 9А, gpa 4.8", ""),
        ("allowed, score 0", "class 9А, gpa 4.8", ""),
        ("score at most 0", "class 9А, gpa 4.8", ""),
        ("not allowed", "class 5А, gpa 4.8", ""),
        ("not allowed because «старше»", "class 5А", ""),
        ("not allowed because «БАЛЛ»", "class 9А, gpa 4.4", ""),
        ("not allowed", "class 9А, gpa 4.6", "  with MIN_GPA = 4.7"),
        ("allowed", "class 9А, gpa 4.4", "  with min_gpa = 4.4"),
        ("unknown", "class 9А", ""),
        ("unknown because «балл»", "class 9А", ""),
    ])
    func `an expectation that is met passes`(_ expectation: String, _ mentor: String, _ settings: String) {
        let (tester, result) = tested(Self.test(expectation, mentor: mentor, with: settings))
        #expect(result.diagnostics.isEmpty)
        #expect(result.failures.isEmpty)
        #expect(tester.closingLine == "1 passed, 0 failed")
    }

    @Test(arguments: [
        ("allowed", "class 5А, gpa 4.8"), ("allowed", "class 9А"), ("allowed, score 1", "class 9А, gpa 4.8"),
        ("score at least 0.5", "class 9А, gpa 4.8"), ("not allowed", "class 9А"),
        ("not allowed because «балл»", "class 5А, gpa 4.8"), ("not allowed because «нет такой»", "class 5А, gpa 4.8"),
        ("unknown", "class 9А, gpa 4.8"), ("unknown", "class 5А"), ("unknown because «старше»", "class 9А"),
    ])
    func `an expectation that is not met fails`(_ expectation: String, _ mentor: String) {
        let (tester, result) = tested(Self.test(expectation, mentor: mentor))
        #expect(result.diagnostics.isEmpty)
        #expect(tester.closingLine == "0 passed, 1 failed")
        #expect(messages(result.failures).contains("rules.tandem:12:3"))
        #expect(messages(result.failures).contains("expected: expect \(expectation)"))
    }

    @Test func `a failure shows each rule with its verdict and values`() throws {
        let (_, result) = tested(Self.test("allowed", mentor: "class 5А, gpa 4.8"))
        #expect(messages(result.failures).contains("actual: not allowed — «старше»"))
        guard case .table(let table, _, _)? = result.failures.last else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.count == 4)
        #expect(table.rows[0].contains(.text("mentor.grade = 5; mentee.grade = 7")))
        #expect(table.rows[0].contains(.text("fails")) && table.rows[1].contains(.text("holds")))
    }

    @Test func `points are counted as for pairs`() {
        let test = """
            test «t»:
              mentor: class 9А, gpa 5, gender male, interests (шахматы, театр)
              mentee: class 7Б, gender female, interests (театр, шахматы)
              expect allowed, score 3.5
            end
            """
        #expect(tested(Self.rules + test).tester.passed == 1)
    }

    @Test func `a test speaks of the set before it or of the one it names`() {
        let other = "rules «Иной» for student-student: require mentee.gpa less than 3 because «иной»\n"
        let text =
            Self.rules + other + "test «a»: mentee: gpa 5, expect not allowed because «иной»\n"
            + "test «b» for rules «лидер»: mentor: gpa 1, expect not allowed because «балл»\n"
        #expect(tested(text).tester.closingLine == "2 passed, 0 failed")
    }

    @Test(arguments: [
        ("test «t»: mentor: class 5А, expect allowed", "E0228"),
        ("test «t» for rules «Нет»: mentor: class 5А, expect allowed", "E0213"),
        (rules + "test «t»: mentor: clas 5А, expect allowed", "E0201"),
        (rules + "test «t»: with gpa_min = 5, mentor: class 5А, expect allowed", "E0214"),
        (rules + "test «t»: mentor: class 5А, gpa много, expect allowed", "E0211"),
    ])
    func `a mistake in a test is found before it runs`(_ text: String, _ code: String) {
        let (tester, result) = tested(text)
        #expect(result.diagnostics.map(\.code) == [code])
        #expect(tester.closingLine == "0 passed, 0 failed")
    }

    @Test func `a set that does not compile is reported once, not for each of its tests`() {
        let text =
            "rules «Лидер» extends «Нет»: require mentor.grade more than 5\n"
            + String(repeating: "test «t»: mentor: class 5А, expect allowed\n", count: 3)
        #expect(tested(text).result.diagnostics.map(\.code) == ["E0225"])
    }

    @Test func `coverage counts what each requirement was seen to be`() {
        let (tester, _) = tested(
            Self.test("not allowed", mentor: "class 5А")
                + "test «u»: mentor: class 9А, mentee: class 7Б, expect unknown\n")
        guard case .table(let table, _, _) = tester.coverageTable else { return }
        #expect(
            table.rows.map { Array($0[2...4]) } == [
                [.number(1), .number(1), .number(0)], [.number(0), .number(0), .number(2)],
            ])
        #expect(table.footnotes == ["seen to hold and to fail: 1 of 2 requirements, 50%"])
    }

    @Test func `people whom the register would refuse may stand in a test`() {
        let text =
            "rules «П» for teacher-student: require mentee.category is student because «ученик»\n"
            + "test «t»: mentee: teacher, need isolation, expect not allowed because «ученик»\n"
        #expect(tested(text).tester.passed == 1)
    }
}
