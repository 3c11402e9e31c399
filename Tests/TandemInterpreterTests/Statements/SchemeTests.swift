import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// What a form's scheme holds and asks for: steps, the preparation of mentors, the time between meetings.
@Suite struct SchemeTests {
    private static let rules = "rules «Успевающий» for student-student: require mentor.grade more than mentee.grade\n"

    private static func programme(_ items: String) -> String {
        """
        programme "2023-2024":
          period 01.09.2023 .. 31.05.2024
          form student-student:
            presented 10.09.2023
            rules «Успевающий»
            mentor at most 2 mentees
            \(items)
          end
        end

        """
    }

    @Test func stepsAreKeptInTheirOrder() throws {
        let workshop = try Workshop(
            Self.rules
                + Self.programme(
                    """
                    шаг «Представление программы»: на «Совет школы»
                        step «Отбор наставников»: «Анкетирование», «Собеседование»
                        step «Обучение»:
                          «Школа наставника»
                          на «Актовый зал»
                        end
                    """))
        #expect(
            try workshop.rows("show scheme").map { $0.dropFirst().joined(separator: " | ") } == [
                "1 | Представление программы | ? | Совет школы",
                "2 | Отбор наставников | Анкетирование; Собеседование | ?",
                "3 | Обучение | Школа наставника | Актовый зал",
            ])
        #expect(try workshop.rows("показать схему где место представления это «Совет школы»").count == 1)
    }

    @Test func mentorsArePreparedBeforePairsAreProposed() throws {
        let workshop = try Workshop(School.people, Self.rules + Self.programme("needs questionnaire, training"))
        let none = try workshop.enter("propose pairs for student-student")
        #expect(none.counts == [])
        #expect(none.messages.last?.english.hasPrefix("mentors left out until") == true, "\(none.messages)")
        #expect(none.messages.last?.russian.contains("наставников 3 (Петров Иван Сергеевич, ") == true)
        #expect(try workshop.rows("candidates for \"Сидорова\"").isEmpty)
        let chosen = try workshop.enter("choose \"Петров\" for \"Сидорова\"").diagnostics
        #expect(chosen.map(\.code) == ["E0375"])
        #expect(chosen[0].problem.wording.english.hasSuffix("asks for questionnaire, training"))

        try workshop.record("mentor \"Петров Иван Сергеевич\": questionnaire 05.09.2023, обучение 20.09.2023")
        // Done only later than today.
        try workshop.record("mentor \"Кузнецова Ольга Игоревна\": questionnaire 05.09.2023, training 20.12.2023")
        #expect(try workshop.rows("candidates for \"Сидорова\"").map { $0[0] } == ["Петров Иван Сергеевич"])
        #expect(try workshop.enter("propose pairs for student-student").counts == ["pairs +2 ~0 =0 -0"])
        #expect(try workshop.rows("show mentors with name where training is unknown") == [["Зуев Пётр"]])
    }

    /// Today is 01.11.2023; a pair of another day asks for what had been done and who was there by that day.
    @Test(arguments: ["pairs", "groups"]) func theDayOfTheProposalDecides(what: String) throws {
        let workshop = try Workshop(
            School.people, Self.rules + Self.programme("needs training"),
            """
            mentor "Петров Иван Сергеевич": training 20.10.2023
            mentor "Кузнецова Ольга Игоревна": training 05.09.2023, left 25.10.2023
            mentor "Зуев Пётр": training 05.09.2023, joined 15.10.2023
            """)
        func mentors(_ day: String) throws -> [String] {
            let execution = try workshop.enter("propose \(what) for student-student dated \(day)")
            #expect(execution.problems.isEmpty)
            return Set(try workshop.rows("show pairs with mentor").map { $0[0] }).sorted()
        }
        #expect(try mentors("10.10.2023") == ["Кузнецова Ольга Игоревна"])
        #expect(try !mentors("31.10.2023").contains("Кузнецова Ольга Игоревна"))
        #expect(try mentors("21.10.2023").contains("Петров Иван Сергеевич"))
    }

    @Test func withoutADemandNobodyIsLeftOut() throws {
        let workshop = try Workshop(School.people, Self.rules + Self.programme("meetings every 2 weeks"))
        #expect(try workshop.enter("propose pairs for student-student").messages.count == 1)
    }

    /// Today is 01.11.2023; the pairs were approved on 20.10.2023.
    @Test func theNextMeetingOfEachPair() throws {
        let approval = "agree pairs dated 18.10.2023\napprove ready pairs by order № 115/01 dated 20.10.2023\n"
        func workshop(_ rhythm: String) throws -> Workshop {
            try Workshop(
                School.people, School.papers, School.rules + "\n" + Self.programme(rhythm),
                "propose pairs for student-student\n" + approval)
        }
        let query =
            "show pairs with mentee, next meeting, next meeting overdue, regular meetings where state is not agreed"
        let weekly = try workshop("meetings every 10 days")
        let open = try weekly.rows(query)
        try #require(!open.isEmpty)
        #expect(open.allSatisfy { $0[1...] == ["2023-10-30", "yes", "0"] }, "\(open)")
        let mentee = try weekly.rows(query)[0][0]
        let mentor = try weekly.rows("show pairs with mentor where mentee.name is «\(mentee)»")[0][0]
        try weekly.record("meeting \"\(mentor)\" with \"\(mentee)\": 31.10.2023, introduction")
        #expect(try weekly.rows(query)[0] == [mentee, "2023-11-10", "no", "0"])
        #expect(
            try weekly.rows("показать пары где следующая встреча просрочена").count
                == weekly.rows("show pairs where state is approved").count)

        let fortnightly = try workshop("встречи раз в 2 недели")
        #expect(try fortnightly.rows(query).allSatisfy { $0[1...] == ["2023-11-03", "no", "0"] })
        let rare = try workshop("meetings every 300 days")
        #expect(try rare.rows(query).allSatisfy { $0[1] == "2024-05-31" })
        let unsaid = try workshop("goal «Успех»")
        #expect(try unsaid.rows("show pairs where next meeting overdue").isEmpty)
    }

    @Test func bothContours() throws {
        let workshop = try Workshop(
            "person \"А\": student\nperson \"Б\": employee\nperson \"В\": veteran\nperson \"Г\": alumnus\nperson \"Д\": class 5А"
        )
        #expect(try workshop.rows("show people with name where external") == [["Б"], ["Г"]])
        #expect(try workshop.rows("показать людей с колонками имя где не внешний") == [["А"], ["В"]])
    }

    @Test func overdueTasks() throws {
        let workshop = try Workshop(School.rules, School.programme)
        #expect(try workshop.rows("show overdue tasks with title") == [["Сбор запросов"]])
        #expect(
            try workshop.rows("показать просроченные задачи с колонками название где этап это подготовка").count == 1)
    }

    @Test(arguments: [
        ("needs exam", "E0110"), ("meetings every 2 months", "E0110"), ("meetings every 0 days", "E0122"),
        ("step «А»: на «Б», на «В»", "E0118"), ("нужны анкета обучение", "E0120"),
    ])
    func mistakes(item: String, code: String) throws {
        let workshop = try Workshop()
        let found = try workshop.run(Self.programme(item)).diagnostics.map(\.code)
        #expect(found.first == code, "\(found)")
    }

    @Test func overdueIsOfTasksAlone() throws {
        #expect(try Workshop().run("show overdue pairs").diagnostics.map(\.code) == ["E0110"])
    }
}
