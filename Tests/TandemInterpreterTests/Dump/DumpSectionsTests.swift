import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("What a dump writes of each part of the year's work") struct DumpSectionsTests {
    private static let namesakes = """
        mentor "Иванов \"\"Ваня\"\" Иван": student, class 9А, gpa 4.9, subjects (математика), form student-student
        mentor "Цой «Ю»": student, class 10А, gpa 4.9, subjects (математика, физика), form student-student, capacity 3
        mentor "Цой «Ю»" № 2: student, class 11А, gpa 4.9, subjects (математика, физика), form student-student
        mentee "Ким Ян": student, class 5А, subjects (математика), form student-student
        mentee "Ким Ян" № 2: student, class 6А, subjects (физика), form student-student
        """

    private func school(_ more: String...) throws -> Workshop {
        let workshop = try Workshop(School.rules, School.programme, School.people, Self.namesakes)
        for script in more { try workshop.record(script) }
        return workshop
    }

    @Test func slipsAndWishes() throws {
        let workshop = try school(
            "offer 5 candidates for student-student on 10.10.2023",
            """
            wish "Сидорова": "Петров", "Кузнецова" on 12.10.2023
            wish "Ким Ян" № 1 on 13.10.2023: "Цой «Ю»" № 2, "Цой «Ю»" № 1
            wish "Ким Ян" № 1 on 15.10.2023: "Иванов", "Цой «Ю»" № 2
            """.replacing(" on 12.10.2023", with: ""))
        #expect(try workshop.rows("show offers").count > 6)
        #expect(try workshop.rows("show wishes").count == 4)
        let script = try DumpTests.dump(workshop, .russian)
        for line in [
            "листок \"Ким Ян\" № 1 для ученик-ученик:", "  пожелание «Иванов \"Ваня\" Иван» от 15.10.2023",
            "  пожелание \"Цой «Ю»\" № 2 от 13.10.2023",
        ] { #expect(script.contains(line + "\n"), "\(line)") }
        try DumpTests.expectRebuilt(workshop)
    }

    /// What was chosen from a slip, and a rule that has changed since, are not asked again.
    @Test func wishesThatWouldBeRefusedToday() throws {
        let workshop = try school(
            "offer 3 candidates for student-student on 10.10.2023\nwish \"Сидорова\": \"Петров\", \"Кузнецова\"",
            """
            choose "Петров" for "Сидорова" on 15.10.2023
            mentor "Кузнецова": left 20.10.2023
            rules «Успевающий» for student-student: require mentor.gpa at least 5
            """)
        try DumpTests.expectRebuilt(workshop)
    }

    @Test func aGapInTheWishesStays() throws {
        let workshop = try school("slip \"Белов\": 2 \"Петров\" on 01.10.2023, wish 3 \"Петров\", wish 1 \"Кузнецова\"")
        #expect(
            try workshop.rows("show wishes with rank, mentor") == [
                ["3", "Петров Иван Сергеевич"], ["1", "Кузнецова Ольга Игоревна"],
            ])
        try DumpTests.expectRebuilt(workshop)
    }

    @Test func awardsAndPractices() throws {
        let workshop = try school(
            School.papers, School.year,
            """
            programme "2022-2023": order № 140 dated 20.05.2023 «Об итогах»
            programme "2023-2024": order № 140 dated 20.05.2024
            dissolve "Петров" with "Белов" dated 06.11.2023 because «ссора»
            choose "Петров" for "Белов" on 07.11.2023
            """,
            """
            award "Цой «Ю»" № 2: «Лучший «наставник» года», nomination, federal, 25.05.2024, order № 140
            award "Цой «Ю»" № 2: «Лучший «наставник» года», 25.05.2023
            award "Иванов": «Лучший наставник»
            award pair "Петров" with "Белов": "Лучшая пара", municipal
            award pair № 1 "Петров" with "Белов": "и» «"" те"
            practice «Шахматный час»: author "Петров", form student-student, dated 01.02.2024, file "шахматы.pdf"
            practice «Без всего»
            practice «Пары»: author pair № 1 "Петров" with "Белов", text «Как «это» было: "так"»
            practice «Ещё»: author "Петров" with "Белов"
            """)
        try workshop.record("programme \"2022-2023\": school «Ш»\naward \"Зуев Пётр\": «За год», order № 140")
        #expect(try workshop.rows("show awards").count == 6)
        let script = try DumpTests.dump(workshop, .russian)
        for line in [
            "наградить пару № 1 \"Петров Иван Сергеевич\" с \"Белов Олег\": „и» «\" те“",
            "практика \"Без всего\"",
        ] { #expect(script.contains(line + "\n"), "\(line)") }
        try DumpTests.expectRebuilt(workshop)
    }

    static let questionnaires = """
        questionnaire «До»:
          for mentees
          question жду «Насколько «полезно»?»: rating from 1 to 5, strengths
          question готов «Готовы?»: yes or no
        end
        questionnaire "Итог «года»":
          for mentees
          form student-student
          at exit
          question польза «Польза»: rating from 1 to 5, strengths, result of expectation жду of «До»
          question раньше «Раньше»: rating from 0.5 to 9.25
          question станет «Станете?»: one of («да, «буду»», нет, "неизвестно"), opportunities
          question мешало «Что "мешало"?»: open text, weaknesses
        end
        questionnaire «Куратор»: for curators, question q1 «Всё ли есть?»: yes or no
        """

    @Test func questionnairesAndAnswers() throws {
        let workshop = try school(
            Self.questionnaires,
            """
            questionnaire «До»:
              for mentees
              question жду «Насколько «полезно»?»: rating from 1 to 5, strengths
              question готов «Готовы?»: yes or no
              question раньше «Раньше»: rating from 0.5 to 9.25, result of expectation раньше of "Итог «года»"
            end
            answers "Ким Ян" № 2 to «До» at entry on 10.10.2023: жду 4, готов нет
            answers "Белов" to «До» on 11.10.2023: готов да, жду 2
            answers "Белов" to «До» on 12.10.2023: готов нет
            answers "Белов" to "Итог «года»" on 20.05.2024: станет «неизвестно», мешало «// "мало" «времени»», польза 5
            answers "Зимина" to «Куратор»: q1 да
            """)
        #expect(try workshop.rows("show answers").count == 9)
        try DumpTests.expectRebuilt(workshop)
    }

    /// The curator is another one by now, and a mentee has joined a second form since.
    @Test func answersOfThoseWhoWouldNotBeAskedToday() throws {
        let workshop = try school(
            Self.questionnaires, "answers \"Зимина\" to «Куратор»: q1 да\nanswers \"Белов\" to «До»: готов да",
            """
            programme "2023-2024": form student-student: curator "Другая Анна"
            programme "2023-2024": form teacher-student: mentor at most 2 mentees
            mentee "Белов": form teacher-student
            questionnaire «До»: for mentors, at exit, question жду «Ждёте?»: rating from 1 to 5
            consent "Белов": given 01.09.2023, withdrawn 15.10.2023
            """)
        try DumpTests.expectRebuilt(workshop)
    }

    /// An expectation that its result no longer fits is not one any more, but it is not passed over in silence.
    @Test(arguments: [
        (
            MessageLanguage.english, "What this question was compared with is answered on another scale now:",
            "question польза \"Польза\": rating from 1 to 5, strengths, result of expectation жду of \"До\""
        ),
        (
            .russian, "Вопрос, с которым сравнивался этот, теперь измеряется по другой шкале:",
            "вопрос польза \"Польза\": шкала от 1 до 5, сильные стороны, итог ожидания жду из \"До\""
        ),
    ])
    func anExpectationOnAnotherScaleIsAComment(
        _ language: MessageLanguage, _ reason: String, _ line: String
    ) throws {
        let workshop = try school(
            Self.questionnaires,
            "questionnaire «До»: for mentees, question жду «Ждёте?»: yes or no, strengths")
        let script = try DumpTests.dump(workshop, language)
        #expect(script.contains("\n  // \(reason)\n  // \(line)\n  \(line.split(separator: ", ")[0])"))
        let rebuilt = try Workshop()
        #expect(try rebuilt.run(script).problems == [])
        #expect(try rebuilt.rows("show people").count == workshop.rows("show people").count)
        let questions = try [workshop, rebuilt].map { try $0.session.recorded().table(.questions).rows.count }
        #expect(questions == [6, 6])
    }

    @Test func linesOfTheAnalysisIndicatorsAndDecisions() throws {
        let workshop = try school(
            "field autumn: number from 2 to 5\nfield весна: число от 2 до 5", Self.questionnaires,
            """
            programme "2023-2024":
              indicator «Тревожность «общая»»: less is better, from scale тревожность
              indicator «Отметки»: more is better, from field autumn to весна
              показатель «Польза»: больше лучше, из вопроса польза из "Итог «года»"
              indicator «Девочки»: more is better, from mentees where gender is female and
                class is 7Б
              показатель «Шкалы»: больше лучше, из шкалы "вовлеченность"
            end
            swot strengths «Есть «опыт» и "желание"»
            swot угрозы «Мало времени» для ученик-ученик
            swot strengths «Мало времени» for student-student
            decide 15: pairs-only on 05.09.2023 because «приказ «считает» пары»
            decide 2: school-year on 06.09.2023 because «так»
            """,
            """
            programme "2024-2025":
              period 01.09.2024 .. 31.05.2025
              indicator «Девочки»: more is better, from mentees
            end
            swot слабые стороны «Новое»
            decide 15: with-support on 05.09.2024 because «иначе»
            """)
        #expect(try workshop.session.recorded().table(.indicators).rows.count == 6)
        #expect(try workshop.session.recorded().table(.decisions).rows.count == 3)
        try DumpTests.expectRebuilt(workshop)
    }

    @Test func anIndicatorWithoutItsQuestionDoesNotStopTheScript() throws {
        let workshop = try school(
            Self.questionnaires,
            "programme \"2023-2024\": indicator «П»: more is better, from question готов of «До»",
            "questionnaire «До»: for mentees, question жду «Насколько?»: rating from 1 to 5")
        let script = try DumpTests.dump(workshop, .english)
        #expect(script.contains("\n  // indicator \"П\": more is better, from question готов of «До»\n"))
        #expect(try Workshop().run(script).problems == [])
    }

    /// What was recorded while a consent was in force is recorded again, though it has been withdrawn since.
    @Test func aConsentWithdrawnSince() throws {
        let workshop = try school(
            "measure \"Белов\" at entry: тревожность 3\naward \"Белов\": «Смелость»\npractice «П»: author \"Белов\"",
            "consent \"Белов\": given 01.09.2023, withdrawn 15.10.2023")
        try DumpTests.expectRebuilt(workshop)
    }

    /// As a file may have it, and as it is left of someone whose data were erased.
    @Test func aClassWithoutALetter() throws {
        let workshop = try school("person \"Орлов Лев\": class \"11\"")
        #expect(
            try workshop.rows("show people with name, grade where grade is 11") == [
                ["Орлов Лев", "11"], ["Цой «Ю»", "11"],
            ])
        #expect(try workshop.enter("person \"Орлов Лев\": class \"12\"").diagnostics.map(\.code) == ["E0211"])
        try DumpTests.expectRebuilt(workshop)
    }
}
