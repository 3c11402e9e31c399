import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

/// Last year's pairs in the year that follows: a pair is of the programme whose order approved it.
@Suite struct NextYearTests {
    private static let pairs = """
        pair "Петров" with "Сидорова": form student-student, state active, approved date 20.10.2023, order № 1
        pair "Кузнецова" with "Белов": form student-student, state completed, approved date 20.10.2023, ended 20.05.2024, order № 1
        programme "2023-2024":
          indicator «Вовлечены»: more is better, from mentees where paired
        end

        """

    private func workshop(_ more: String...) throws -> Workshop {
        let workshop = try Workshop(School.monitored, School.monitoredPapers, Self.pairs)
        for script in more { try workshop.record(script) }
        return workshop
    }

    @Test func nothingOfThemIsThisYears() throws {
        let workshop = try workshop()
        #expect(try workshop.rows("show coverage of students")[0].prefix(2) == ["4", "6"])
        #expect(
            try workshop.rows("show mentees with name where unpaired sort by name") == [["Ёлкин Яков"], ["Жукова Ева"]])
        #expect(try workshop.table("show coverage").footnotes.allSatisfy { !$0.contains("orders of") })
        try workshop.record("roll over to \"2024-2025\" completing pairs")
        let coverage = try workshop.table("show coverage of students")
        #expect(coverage.rows[0].map(\.brief).prefix(2) == ["0", "6"])
        #expect(
            coverage.footnotes.contains(
                "completed pairs: those that orders of the programme «2024-2025» have approved"))
        #expect(try workshop.rows("show mentees where unpaired by form: count")[0].last == "4")
        #expect(try workshop.rows("show mentees where paired").isEmpty)
        #expect(try workshop.rows("show mentors where paired").isEmpty)
        #expect(try workshop.rows("show mentees with mentor where mentor known").isEmpty)
        #expect(try !workshop.document("document mentor-report for \"Петров\"").contains("Сидорова"))
        try workshop.record(
            "programme \"2024-2025\":\n  indicator «Вовлечены»: more is better, from mentees where paired\nend")
        #expect(try workshop.rows("show indicators")[0][3] == "0")
        // The register still tells them by their year.
        #expect(
            try workshop.rows("show pairs with mentee where order.programme is \"2023-2024\" sort by mentee") == [
                ["Белов Олег"], ["Сидорова Анна"],
            ])
        #expect(try workshop.rows("показать пары где приказ.программа равна \"2024-2025\"").isEmpty)
    }

    /// This year's own pair counts, and a mentee who had a pair last year is shown in the new one.
    @Test func thisYearsPairsCount() throws {
        let workshop = try workshop(
            "roll over to \"2024-2025\" completing pairs",
            """
            pair "Кузнецова" with "Сидорова": form student-student, state completed, approved date 20.10.2024, order № 7
            """)
        #expect(try workshop.rows("show coverage of students")[0].prefix(2) == ["2", "6"])
        #expect(
            try workshop.rows("show mentees with name, mentor where paired") == [["Сидорова Анна", "Кузнецова Ольга"]])
        #expect(try workshop.document("document mentor-report for \"Кузнецова\"").contains("Сидорова"))
        #expect(try !workshop.document("document mentor-report for \"Кузнецова\"").contains("Белов"))
        #expect(
            try workshop.rows("show pairs with mentee where order.programme is \"2024-2025\"") == [["Сидорова Анна"]])
    }

    /// Next year's programme may stand long before this year ends: whoever names this year's is told of it.
    @Test func reportsAreOfTheProgrammeThatTheScriptSpeaksOf() throws {
        let workshop = try workshop(
            "programme \"2030-2031\":\n  period 01.09.2030 .. 31.05.2031\n  form student-student\nend")
        let named = "programme \"2023-2024\"\n"
        #expect(try workshop.rows("show coverage of students")[0].prefix(2) == ["2", "6"])
        #expect(try workshop.rows(named + "show coverage of students")[0].prefix(2) == ["4", "6"])
        #expect(
            try workshop.table(named + "show coverage of students").footnotes.contains(
                "completed pairs: those that orders of the programme «2023-2024» have approved"))
        #expect(try workshop.rows("show mentees where paired").count == 1)
        #expect(try workshop.rows(named + "show mentees where paired").count == 2)
        #expect(try workshop.rows("show monitoring").allSatisfy { $0[2] == "2031-05-31" })
        #expect(try workshop.rows(named + "show monitoring").allSatisfy { $0[2] != "2031-05-31" })
        // The next script begins anew.
        #expect(try workshop.rows("show coverage of students")[0].prefix(2) == ["2", "6"])
    }

    /// A programme defined while last year's pairs still work takes nobody out.
    @Test func aPairThatStillWorksCounts() throws {
        let workshop = try workshop(
            "programme \"2024-2025\":\n  period 01.09.2024 .. 31.05.2025\n  form student-student\nend")
        #expect(try workshop.rows("show coverage of students")[0].prefix(2) == ["2", "6"])
        #expect(try workshop.rows("show mentees with name, mentor where paired") == [["Сидорова Анна", "Петров Иван"]])
    }
}
