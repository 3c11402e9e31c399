import TandemLanguage
import TandemText
import Testing

/// Tests of rules, `extends` and `language`: what the parser makes of them in both spellings.
@Suite struct RuleTestSyntaxTests {
    static let english = """
        test «младший» for rules «Лидер»:
          with min_gpa = 4.7, step = 2
          mentor: class 5А, gpa 5.0,
            subjects (математика, физика)
          mentee: class 7Б
          expect not allowed because «ступень»
          expect allowed, score at least 5
          expect score 7
          expect unknown
        end
        """
    static let russian = """
        тест «младший» для правил «Лидер»:
          с min_gpa = 4.7, step = 2
          наставник: класс 5А, балл 5.0,
            предметы (математика, физика)
          наставляемый: класс 7Б
          ожидать не допустима потому что «ступень»
          ожидать допустима, баллы не меньше 5
          ожидать баллы 7
          ожидать неизвестно
        конец
        """
    static let expected = """
        test "младший" for rules "Лидер"
          with min_gpa = 4.7
          with step = 2
          mentor
            schoolClass = class 5А
            gpa = 5
            subjects = (математика, физика)
          mentee
            schoolClass = class 7Б
          expect notAllowed because "ступень"
          expect allowed score >= 5
          expect allowed score = 7
          expect unknown

        """

    @Test(arguments: [english, russian]) func `a test reads alike in both languages`(_ text: String) {
        #expect(tree(text) == Self.expected)
    }

    @Test(arguments: [
        "test «t»: mentor: class 9А, gpa 5, mentee: class 5Б, expect allowed, score 2, expect score at most 3",
        "test «t»:\nmentor: class 9А, gpa 5\nmentee: class 5Б\nexpect allowed,\n score 2\nexpect score at most 3\nend",
        "тест «t»: наставник: класс 9А, балл 5, наставляемый: класс 5Б, ожидать допустима, баллы 2, ожидать баллы не больше 3",
    ])
    func `the one-line form and lines read alike`(_ text: String) {
        let expected = """
            test "t"
              mentor
                schoolClass = class 9А
                gpa = 5
              mentee
                schoolClass = class 5Б
              expect allowed score = 2
              expect allowed score <= 3

            """
        #expect(tree(text) == expected, "\(tree(text))")
    }

    @Test func `someone of whom nothing is known has an empty line`() {
        #expect(
            tree("test «t»:\n  mentor:\n  mentee:\n  expect unknown\nend")
                == "test \"t\"\n  mentor\n  mentee\n  expect unknown\n")
    }

    @Test(arguments: [
        ("test «t»:\n  mentor: class 5А\nend", ["E0110"]), ("test «t»", ["E0111"]), ("test: expect allowed", ["E0110"]),
        ("test «t»: expect maybe", ["E0110"]),
        ("test «t»: mentor: class 5А, mentor: class 6А, expect allowed", ["E0118"]),
        ("test «t» for «Лидер»: expect allowed", ["E0110"]), ("test «t»: expect allowed because «x»", ["E0120"]),
        ("test «t»:\n  expect allowed\n", ["E0113"]), ("test «t»: expect allowed, score", ["E0111"]),
        ("test «a»:\n  expect allowed\ntest «b»: expect allowed", ["E0113"]),
    ])
    func `a mistake in a test is reported once`(_ text: String, _ expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test func `each mistake of a test is reported`() {
        #expect(
            codes("test «t»:\n  mentor: gpa\n  mentee: class 5А,\n  expect maybe\n  expect allowed\nend").count == 2)
    }

    @Test(arguments: [
        "rules «A» for student-student extends «B»: prefer mentor.gpa",
        "правила «A» для ученик-ученик расширяет «B»: предпочесть наставник.балл",
        "правила «A» для Ученик – ученик на основе «B»: желательно наставник.балл",
    ])
    func `a rule set names its base after its form`(_ text: String) {
        #expect(tree(text).contains(" extends \"B\"\n  prefer\n    path mentor.gpa\n"), "\(tree(text))")
        #expect(codes(text) == [])
    }

    @Test func `a base is a text`() {
        #expect(codes("rules «A» extends B: prefer mentor.gpa") == ["E0110"])
    }

    // MARK: The version of the language

    @Test(arguments: ["language 1", "язык 1", "// head\n\n\nЯЗЫК 1\nquit", "#!/usr/bin/env tandem\nlanguage 1"])
    func `a file says its version first`(_ text: String) {
        #expect(tree(text).hasPrefix("language 1\n"))
        #expect(codes(text) == [])
    }

    @Test(arguments: [
        ("quit\nlanguage 1", ["E0123"]), ("language 1\nlanguage 1", ["E0123"]),
        ("bad line\nlanguage 1", ["E0112", "E0123"]),
        ("language 0", ["E0110"]), ("language", ["E0111"]), ("language 1.5", ["E0110"]), ("language 1 1", ["E0120"]),
    ])
    func `a version that cannot stand is reported`(_ text: String, _ expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test func `a file of a newer version is not read on`() {
        let result = parsed("language 99\n@@@ words of tomorrow:\n")
        #expect(result.diagnostics.map(\.code) == ["E0124"])
        #expect(result.diagnostics.first?.problem.wording.english.contains("99") == true)
        #expect(result.statements.isEmpty && !result.isIncomplete)
    }
}
