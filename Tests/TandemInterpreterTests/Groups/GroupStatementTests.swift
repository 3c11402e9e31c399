import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct GroupStatementTests {
    private static func programme(_ within: String) -> String {
        """
        rules «Старший» for student-student:
          parameter bonus = 1
          require mentor.grade more than mentee.grade
          prefer count of common interests
          \(within)
        end
        programme "2023-2024":
          period 01.09.2023 .. 31.05.2024
          form student-student:
            rules «Старший»
            mentor at most 2 mentees
            presented 10.09.2023
          end
        end
        mentor "Антонов Ян": student, class 9А, interests (шахматы), form student-student, capacity 2
        mentor "Белова Ия": student, class 10Б, interests (футбол), form student-student, capacity 2
        mentee "Ёлкин Пётр": student, class 6А, interests (шахматы), form student-student
        mentee "Жуков Яков": student, class 5Б, interests (шахматы), form student-student
        mentee "Зорина Анна": student, class 6А, interests (футбол), form student-student
        mentee "Ильин Олег": student, class 5Б, interests (футбол), form student-student
        """
    }

    private func pairs(_ workshop: Workshop) throws -> [[String]] {
        try workshop.rows("show pairs with mentor, mentee sort by mentee")
    }

    @Test func menteesOfOneMentorFitEachOther() throws {
        let workshop = try Workshop(
            Self.programme("prefer within group mentee.class is other.class weight 5"))
        let plain = try workshop.record("propose pairs for student-student")
        #expect(plain.messages.first?.english.contains("4 points") == true)
        #expect(try pairs(workshop).map { $0[0] } == ["Антонов Ян", "Антонов Ян", "Белова Ия", "Белова Ия"])
        let execution = try workshop.record("предложить группы для ученик-ученик")
        #expect(
            execution.messages.first?.english
                == "student-student: 4 of 4 free mentees paired, 2 mentors, 12 points, of them 10 for how the groups fit; at most 2 points from the best possible"
        )
        let mentors = Dictionary(uniqueKeysWithValues: try pairs(workshop).map { ($0[1], $0[0]) })
        #expect(mentors["Ёлкин Пётр"] == mentors["Зорина Анна"])
        #expect(mentors["Жуков Яков"] == mentors["Ильин Олег"])
        #expect(mentors["Ёлкин Пётр"] != mentors["Жуков Яков"])
    }

    @Test func avoidingAndNumbersAndParametersCount() throws {
        let workshop = try Workshop(
            Self.programme(
                "avoid within group mentee.class is other.class weight 3\nprefer in a group count of common interests weight 0.5\navoid within group mentee.grade * bonus"
            ))
        let execution = try workshop.record("propose groups for student-student")
        // Both pairs of each mentor share their interest: 0.5 each; their grades, 6 and 5, cost 5.5 on the mean.
        #expect(execution.messages.first?.english.contains("-6 points, of them -10 for how the groups fit") == true)
    }

    @Test func whyShowsTheRulesWithinTheGroup() throws {
        let workshop = try Workshop(
            Self.programme(
                "prefer within group mentee.class is other.class weight 5\navoid within group mentee.grade weight 0.5"))
        let pair = "why \"Антонов Ян\" with \"Ёлкин Пётр\""
        // Nobody else is with the mentor yet.
        #expect(try workshop.record(pair).tables.count == 1)
        try workshop.record("предложить группы для ученик-ученик")
        // Beside those whom that mentor has instead.
        let elsewhere = try #require(try workshop.record(pair).tables.last)
        #expect(elsewhere.rows.map { $0[0].brief }.first == "Ёлкин Пётр, Жуков Яков")
        #expect(elsewhere.rows.map { $0[0].brief }[1...2] == ["Ёлкин Пётр → Жуков Яков", "Жуков Яков → Ёлкин Пётр"])
        #expect(elsewhere.rows.prefix(3).map { $0[5] } == [.number(0), .number(-1.5), .number(-1.25)])
        let tables = try workshop.record("почему \"Белова Ия\" с \"Ёлкин Пётр\"").tables
        #expect(tables.count == 2)
        let rows = tables[1].rows.map { $0.map(\.brief) }
        #expect(rows.map { $0[0] } == ["Ёлкин Пётр, Зорина Анна", "Ёлкин Пётр, Зорина Анна"])
        #expect(rows.map { $0[2] } == ["mentee.class is other.class", "mentee.grade"])
        #expect(rows[0][4].contains("6А"))
        #expect(tables[1].rows.map { $0[5] } == [.number(5), .number(-3)])
        #expect(tables[1].footnotes == ["to the group Ёлкин Пётр adds 2 points beside those of the pair"])
    }

    @Test func withoutSuchRulesGroupsAreTheBestPairs() throws {
        let workshop = try Workshop(Self.programme("prefer 1"))
        let execution = try workshop.record("propose groups")
        #expect(
            execution.messages.first?.english.hasSuffix("8 points, of them 0 for how the groups fit; the best possible")
                == true)
        #expect(try workshop.record("propose pairs").counts == ["pairs +0 ~0 =4 -0"])
    }

    @Test func theCompanyThatAMentorHasCounts() throws {
        let workshop = try Workshop(
            Self.programme("prefer within group mentee.class is other.class weight 5"),
            "choose \"Белова\" for \"Ёлкин\"")
        try workshop.record("propose groups")
        let mentors = Dictionary(uniqueKeysWithValues: try pairs(workshop).map { ($0[1], $0[0]) })
        #expect(mentors["Зорина Анна"] == "Белова Ия")
    }

    @Test func mistakesInRulesWithinGroups() throws {
        func problems(_ rule: String) throws -> [String] {
            try Workshop().problems("rules «А»:\n  \(rule)\nend").map { String($0.prefix(5)) }
        }
        #expect(try problems("require within group mentee.class is other.class") == ["E0372"])
        #expect(try problems("prefer within group mentor.grade is mentee.grade") == ["E0201"])
        #expect(try problems("prefer other.grade is mentee.grade") == ["E0201"])
    }

    @Test func aGroupMeetsAndAbsenceDoesNotCount() throws {
        let papers = ["Антонов", "Ёлкин", "Жуков"].map { "consent \"\($0)\": given 05.09.2023 by parent \"Мать\"" }
        let workshop = try Workshop(
            Self.programme("prefer 1"),
            papers.joined(separator: "\n") + """

                choose "Антонов" for "Ёлкин"
                choose "Антонов" for "Жуков"
                agree pairs on 15.10.2023
                approve pairs by order № 1 dated 20.10.2023
                group "Шахматы" of "Антонов": "Ёлкин", "Жуков"
                """)
        let execution = try workshop.record(
            "встреча группы \"Шахматы\": 25.10.2023, 45 минут, отсутствовал \"Жуков\"\nmeeting of group \"шахматы\": 27.10.2023, trial"
        )
        #expect(execution.counts == ["meetings +4 ~0 =0 -0"])
        #expect(
            try workshop.rows("show pairs with mentee, group, meetings sort by mentee") == [
                ["Ёлкин Пётр", "Шахматы", "2"], ["Жуков Яков", "Шахматы", "1"],
            ])
        #expect(
            try workshop.rows("show meetings with date, mentee where absent").map { $0[1] } == ["Жуков Яков"])
        #expect(try workshop.problems("meeting of group \"Шахмат\": 28.10.2023") == ["E0367 1:19 Шахмат"])
        #expect(
            try workshop.problems("meeting of group \"Шахматы\": 28.10.2023, absent \"Зорина\"") == [
                "E0368 1:48 \"Зорина\""
            ])
    }
}
