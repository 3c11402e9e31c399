import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

/// Which of the year's measurings have taken place (П6.4).
@Suite struct MonitoringReportTests {
    private static let shortfall =
        "Мониторинг не проведён дважды (П6.4). Пар без него: ученик-ученик, промежуточный — 1/2"

    /// Three approved pairs, one of them of the tenth of November, after the interim.
    private static let pairs = """
        pair "Петров" with "Сидорова": form student-student, state active, approved date 20.10.2023, order № 1
        pair "Кузнецова" with "Белов": form student-student, state completed, approved date 20.10.2023, ended 01.11.2023, order № 1
        pair "Петров" with "Жукова": form student-student, state approved, approved date 10.11.2023, order № 2
        pair "Петров" with "Ёлкин": form student-student, state proposed

        """

    private func workshop(_ windows: String..., language: MessageLanguage = .english) throws -> Workshop {
        let script = "programme \"2023-2024\":\n" + windows.map { "  measurement \($0)\n" }.joined() + "end\n"
        return try Workshop(
            School.monitored.replacing("capacity 2", with: "capacity 3"), School.monitoredPapers, Self.pairs, script,
            language: language)
    }

    private func lines(_ workshop: Workshop, _ statement: String = "show monitoring") throws -> [String] {
        try workshop.rows(statement).map { $0.joined(separator: " | ") }
    }

    /// Today is the first of November: the entry is over, the interim too, the exit lies ahead though two are measured.
    @Test func momentsOfAForm() throws {
        let workshop = try workshop(
            "entry: until 15.10.2023", "interim: from 25.10.2023 until 31.10.2023", "exit: from 10.05.2024")
        #expect(
            try lines(workshop) == [
                "student-student | entry | 2023-10-15 | 3 | 3 | 0 | 0 | carried out",
                "student-student | interim | 2023-10-31 | 2 | 1 | 0 | 1 | overdue",
                "student-student | exit | 2024-05-31 | 3 | 3 | 0 | 0 | carried out",
            ])
        #expect(
            try workshop.table("show monitoring").footnotes.suffix(2) == [
                "The monitoring has not taken place twice (П6.4). Pairs without it: student-student, interim — 1/2",
                "pair by pair: show overdue monitoring",
            ])
        #expect(
            try lines(workshop, "show overdue monitoring") == [
                "Кузнецова Ольга | Белов Олег | student-student | interim | 2023-10-31"
            ])
    }

    /// A moment of which nothing is said has the programme's year; a pair that ended before a moment is not asked.
    @Test(arguments: [
        ("interim: from 02.11.2023", "2 | 1 | 0 | 1 | under way"),
        ("interim: until 01.11.2023", "2 | 1 | 0 | 1 | under way"),
        ("interim: until 31.10.2023", "2 | 1 | 0 | 1 | overdue"),
        ("entry: until 01.10.2023", "3 | 3 | 0 | 0 | carried out"),
    ])
    func daysOfAMoment(window: String, interim: String) throws {
        let row = try #require(lines(workshop(window)).first { $0.contains(window.prefix(5)) })
        #expect(row.hasSuffix(interim))
    }

    @Test func answersCountToo() throws {
        let workshop = try workshop("interim: from 25.10.2023 until 31.10.2023")
        try workshop.record(School.questionnaire)
        try workshop.record("answers \"Белов\" to «Итог» at interim: жду 3")
        #expect(try lines(workshop)[1] == "student-student | interim | 2023-10-31 | 2 | 1 | 1 | 0 | carried out")
        try workshop.record(
            "questionnaire «Ход»: for mentors, at interim, question ход «Как идёт?»: open text\n"
                + "answers \"Петров\" to «Ход»: ход «Хорошо»")
        #expect(try lines(workshop)[1] == "student-student | interim | 2023-10-31 | 2 | 1 | 2 | 0 | carried out")
        #expect(try workshop.table("show monitoring").footnotes.count == 2)
        #expect(try lines(workshop, "show overdue monitoring").isEmpty)
    }

    /// Answers at another moment, or of the person in another form, say nothing of the pair.
    @Test func otherAnswersDoNot() throws {
        let workshop = try workshop("interim: until 31.10.2023")
        try workshop.record(School.questionnaire)
        try workshop.record("answers \"Белов\" to «Итог» at entry: жду 3")
        #expect(try lines(workshop)[1].contains("| 2 | 1 | 0 | 1 |"))
    }

    @Test func beforeAnything() throws {
        #expect(
            try lines(Workshop(School.rules, School.programme)) == [
                "student-student | entry | 2023-10-15 | 0 | 0 | 0 | 0 | no pairs",
                "student-student | interim | 2024-05-31 | 0 | 0 | 0 | 0 | no pairs",
                "student-student | exit | 2024-05-31 | 0 | 0 | 0 | 0 | no pairs",
            ])
        let school = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        #expect(try lines(school)[2].hasSuffix("ahead"))
        #expect(try Workshop().enter("show monitoring").diagnostics.map(\.code) == ["E0305"])
    }

    @Test func inRussianAndBehindPseudonyms() throws {
        let workshop = try workshop("interim: until 31.10.2023", language: .russian)
        let table = try workshop.table("показать мониторинг")
        let titles = table.columns.map(\.title).joined(separator: ", ")
        let text = ReportWriter.render(table, as: .terminal, language: .russian, columns: 80)
        #expect(text.contains("ученик-ученик  промежуточный  31.10.2023"))
        #expect(titles == "форма, момент, до, пар, замер, анкета, ещё, состояние")
        #expect(table.rows[1].map(\.brief).last == "просрочен")
        #expect(table.footnotes[2] == Self.shortfall)
        let names = try workshop.rows("показать просроченный мониторинг с псевдонимами").flatMap { $0.prefix(2) }
        #expect(names.count == 2)
        #expect(names.allSatisfy { !$0.contains("Белов") && !$0.contains("Кузнецова") })
        #expect(
            try workshop.rows("показать просроченный мониторинг")[0].prefix(2) == ["Кузнецова Ольга", "Белов Олег"])
    }

    /// A year without its two measurings ends all the same, and says so.
    @Test func theYearsEndMentionsIt() throws {
        let workshop = try workshop("interim: until 31.10.2023", language: .russian)
        let said = try workshop.record("перейти на \"2024-2025\" завершая пары").messages.map(\.russian).joined()
        #expect(said.contains(Self.shortfall + "\n"))
        let done = try self.workshop("interim: until 31.10.2023")
        try done.record("measure \"Белов\" at interim: тревожность 5")
        let message = try done.record("roll over to \"2024-2025\" completing pairs").messages.map(\.english).joined()
        #expect(message.contains("«2023-2024» has ended"))
        #expect(!message.contains("monitoring"))
        // Last year's pairs are not asked for this year.
        #expect(try lines(done).map { $0.suffix(8) } == ["no pairs", "no pairs", "no pairs"])
    }
}
