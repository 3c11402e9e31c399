import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct QuestionnaireTests {
    private func workshop() throws -> Workshop { try Workshop(School.monitored, School.questionnaire, School.answers) }

    @Test func definitionsAndAnswersAreShown() throws {
        let workshop = try workshop()
        #expect(
            try workshop.rows("show questionnaires") == [["Итог", "mentees", "student-student", "exit"]])
        #expect(
            try workshop.rows("show questions with name, kind, lower bound, upper bound, options, quadrant") == [
                ["польза", "rating", "1", "5", "?", "strengths"], ["жду", "rating", "1", "5", "?", "?"],
                ["ещё", "yes or no", "?", "?", "?", "strengths"],
                ["станет", "one of", "?", "?", "да; нет; не знаю", "opportunities"],
                ["мешало", "open text", "?", "?", "?", "weaknesses"],
            ])
        #expect(
            try workshop.rows("show answers where person is «Белов Олег» and phase is exit") == [
                ["Белов Олег", "Итог", "польза", "5", "?", "exit", "student-student", "2024-05-20"],
                ["Белов Олег", "Итог", "ещё", "0", "?", "exit", "student-student", "2024-05-20"],
                ["Белов Олег", "Итог", "станет", "?", "да", "exit", "student-student", "2024-05-20"],
                ["Белов Олег", "Итог", "мешало", "?", "Мало времени", "exit", "student-student", "2024-05-20"],
            ])
        #expect(
            try workshop.rows("показать ответы где вопрос.имя это «польза» по классу: количество, среднее значения")
                == [["5Б", "1", "1"], ["6А", "1", "5"], ["7Б", "1", "4"]])
    }

    @Test func aSecondRunChangesNothing() throws {
        let again = try workshop().record(School.questionnaire + School.answers)
        #expect(again.counts == ["questionnaires +0 ~0 =1 -0", "questions +0 ~0 =5 -0", "answers +0 ~0 =13 -0"])
    }

    @Test func anAnswerIsCorrectedAtItsMomentAndTakenBack() throws {
        let workshop = try workshop()
        let changed = try workshop.record("answers \"Белов\" to «Итог» at exit: польза 2, ещё unknown")
        #expect(changed.counts == ["answers +0 ~1 =0 -1"])
        let other = try workshop.record("answers \"Белов\" to «Итог» at interim: польза 3")
        #expect(other.counts == ["answers +1 ~0 =0 -0"])
        #expect(
            try workshop.rows(
                "show answers with phase, value where person is «Белов Олег» and question.name is «польза»")
                == [["exit", "2"], ["interim", "3"]])
    }

    @Test func withoutAPhaseTheDayIsTheMoment() throws {
        let workshop = try Workshop(
            School.monitored, "questionnaire «Опрос»: for mentees, question q1 «Как дела?»: open text")
        for day in ["01.11.2023", "02.11.2023", "02.11.2023"] {
            try workshop.record("answers \"Белов\" to «Опрос» on \(day): q1 «Хорошо»")
        }
        #expect(try workshop.rows("show answers with date, phase") == [["2023-11-01", "?"], ["2023-11-02", "?"]])
    }

    @Test func everyRoleHasItsOwn() throws {
        let workshop = try Workshop(School.monitored)
        try workshop.record("person \"Сидорова Ольга\": parent")
        let people = [
            "mentees": "Белов Олег", "mentors": "Петров Иван", "curators": "Зимина Анна Петровна",
            "coordinators": "Орлова Мария Викторовна", "parents": "Сидорова Ольга",
        ]
        for (role, _) in people {
            try workshop.record("questionnaire «\(role)»: for \(role), question q1 «А?»: yes or no")
        }
        for (role, _) in people {
            for (other, person) in people {
                let statement = "answers \"\(person)\" to «\(role)» on 01.11.2023: q1 yes"
                let problems = try workshop.problems(statement)
                #expect(problems == (role == other ? [] : ["E0650 1:9 \"\(person)\""]), "\(statement)")
            }
        }
        #expect(try workshop.rows("show answers by form: count") == [["student-student", "3"], ["?", "2"]])
    }

    @Test func inAProgrammeAndFromAFile() throws {
        let folder = try Folder()
        try folder.write(Array(School.questionnaire.utf8), to: "анкета.tandem")
        let workshop = try Workshop(School.monitored)
        try workshop.record("use \"анкета.tandem\"", name: folder.file("s.tandem"))
        try workshop.record(
            """
            программа "2023-2024":
              анкета «Вторая»:
                для наставников
                вопрос q1 «А?»: да или нет
              конец
            конец
            """)
        #expect(try workshop.rows("show questionnaires with name") == [["Итог"], ["Вторая"]])
    }

    @Test func aQuestionThatIsAskedNoLongerGoesUnlessAnswered() throws {
        let workshop = try Workshop(School.monitored, School.questionnaire)
        try workshop.record("answers \"Белов\" to «Итог»: польза 2")
        let smaller = try workshop.record(
            "questionnaire «Итог»: for mentees, form student-student, at exit, question ещё «Ещё?»: yes or no")
        #expect(smaller.counts == ["questionnaires +0 ~0 =1 -0", "questions +0 ~1 =0 -3"])
        #expect(try workshop.rows("show questions with name") == [["польза"], ["ещё"]])
    }

    /// The likely mistakes: of a definition, then of answers.
    @Test(arguments: [
        ("questionnaire «А»: form student-student\n", "E0110"), ("questionnaire «А»: for teachers", "E0202"),
        ("questionnaire «А»: for mentors, question q1 «Б»: rating", "E0111"),
        ("questionnaire «А»: for mentors, question q1 «Б»: rating from 5 to 1", "E0334"),
        ("questionnaire «А»: for mentors, question q1 «Б»: marks", "E0110"),
        ("questionnaire «А»: for mentors, question класс «Б»: open text", "E0644"),
        ("questionnaire «А»: for mentors, question оценка «Б»: open text", "E0324"),
        ("questionnaire «А»: for mentors, question q1 «Отметка по физике»: rating from 2 to 5", "E0324"),
        ("questionnaire «А»: for mentors, question q1 «Средний балл»: rating from 2 to 5", "E0324"),
        ("questionnaire «А»: for mentors, question q1 «Б»: one of (да)", "E0646"),
        ("questionnaire «А»: for mentors, question q1 «Б»: one of («да», «ДА»)", "E0646"),
        ("questionnaire «А»: for mentors, question q1 «Б»: one of («а;б», «в»)", "E0654"),
        ("questionnaire «А»: for mentors, question q1 «Б»: open text, result of expectation q2", "E0643"),
        ("questionnaire «А»: for mentors, question q1 «Б»: open text, result of expectation q1", "E0653"),
        ("questionnaire «А»: for mentors, question q1 «Б»: yes or no, result of expectation жду of «Итог»", "E0652"),
        ("questionnaire «Итог»: for mentees, question польза «Б»: rating from 1 to 4", "E0651"),
        ("questionnaire «Итог»: for mentees, question станет «Б»: one of («да», «нет»)", "E0651"),
        ("questionnaire «Итог»: for mentees, question мешало «Б»: yes or no", "E0651"),
        ("answers \"Белов\" to «Итоги»: польза 2", "E0642"), ("answers \"Белов\" to «Итог»: полза 2", "E0643"),
        ("answers \"Белов\" to «Итог»: оценка 2", "E0324"), ("answers \"Белов\" to «Итог»: польза 6", "E0647"),
        ("answers \"Белов\" to «Итог»: польза да", "E0649"), ("answers \"Белов\" to «Итог»: ещё 1", "E0649"),
        ("answers \"Белов\" to «Итог»: станет возможно", "E0648"),
        ("answers \"Белов\" to «Итог»: мешало (а, б)", "E0649"),
        ("answers \"Петров\" to «Итог»: польза 2", "E0650"), ("answers \"Никто\" to «Итог»: польза 2", "E0301"),
        ("answers \"Белов\" to «Итог» at finish: польза 2", "E0202"),
    ])
    func mistakes(script: String, code: String) throws {
        let workshop = try workshop()
        let before = try workshop.rows("show answers")
        #expect(try workshop.run(script).diagnostics.map(\.code) == [code], "\(script)")
        #expect(try workshop.rows("show answers") == before)
    }

    @Test func theAllowedAnswersAreSaid() throws {
        let workshop = try workshop()
        let diagnostics = try workshop.run("answers \"Белов\" to «Итог»: станет возможно, польза 9").diagnostics
        #expect(
            diagnostics.map(\.problem.wording.russian) == [
                "«возможно» — не ответ на «станет»: «да», «нет» или «не знаю»",
                "на «польза» отвечают от 1 до 5, а не 9",
            ])
        #expect(diagnostics.map { $0.source.text($0.span) } == ["возможно", "9"])
    }
}
