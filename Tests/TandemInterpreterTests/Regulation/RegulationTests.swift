import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("The programme held against the regulation")
struct RegulationTests {
    private func workshop(_ more: String...) throws -> Workshop {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        for script in more { try workshop.record(script) }
        return workshop
    }

    private func rows(_ workshop: Workshop) throws -> [[String]] { try workshop.rows("check programme") }

    /// The effect and the state of a contradiction.
    private func line(_ workshop: Workshop, _ number: Int) throws -> (effect: String, state: String) {
        let row = try #require(try rows(workshop).first { $0[0] == "\(number)" })
        return (row[5], row[7])
    }

    @Test func sixteenLinesAndTheLaw() throws {
        let table = try workshop().table("check programme")
        #expect(table.rows.count == 17)
        #expect(table.rows.prefix(16).map { $0[0] } == (1...16).map { ReportCell.number(Double($0)) })
        #expect(table.rows[16][2] == .text("ТК 351.8"))
        #expect(table.rows.allSatisfy { row in row.count == table.columns.count && row[3] != row[4] })
        #expect(table.footnotes.first?.hasPrefix("open: ") == true)
    }

    /// A curator reads it in a terminal of 80 columns, whole: nothing is cut, and nothing of it stands in columns.
    @Test(arguments: [(MessageLanguage.russian, "проверить программу"), (.english, "check programme")])
    func fitsATerminal(language: MessageLanguage, question: String) throws {
        let execution = try Workshop(School.rules, School.programme, School.people, language: language).enter(question)
        for width in [nil, 80] {
            let text = try Presenter(language: language, width: width).output(execution)
            #expect(text.split(separator: "\n").allSatisfy { displayWidth($0) <= 80 })
            let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for contradiction in Contradiction.all {
                #expect(flat.contains("\(contradiction.number) \(contradiction.title[language]) "))
                for reading in contradiction.readings {
                    let whole = contradiction.text(reading, language).split(separator: " ").joined(separator: " ")
                    #expect(flat.contains(whole), "\(contradiction.number)")
                }
            }
        }
    }

    @Test func theTextsAreInBothLanguages() {
        #expect(Contradiction.all.map(\.number) == Array(Reading.contradictions))
        for contradiction in Contradiction.all {
            for language in MessageLanguage.allCases {
                #expect(!contradiction.title[language].isEmpty && !contradiction.decider[language].isEmpty)
                for reading in contradiction.readings {
                    #expect(contradiction.text(reading, language).hasSuffix("→ " + reading.spelling(language)))
                }
            }
        }
    }

    @Test func effectsAreCounts() throws {
        let workshop = try workshop()
        #expect(
            try line(workshop, 2).effect
                == "calendar year (to 2023-12-31): 0 meetings of 0 pairs fall out; school year (to 2024-05-31): 0")
        try workshop.record("meeting \"Петров\" with \"Белов\": 15.01.2024")
        #expect(try line(workshop, 2).effect.contains("1 meetings of 1 pairs fall out"))
        #expect(try line(workshop, 4).effect == "tasks 2, stages without a task: 5 of 6; read as later: 0")
        #expect(try line(workshop, 5).effect == "curator: forms without one 0; coordinator: appointed")
        #expect(try line(workshop, 7).effect.hasPrefix("mentees with a disability: 0"))
        try workshop.record("mentee \"Жукова Ева\": need disability")
        #expect(try line(workshop, 7).effect.hasPrefix("mentees with a disability: 1, paired"))
        #expect(try line(workshop, 9).effect.contains("entry 1, interim 0, exit 0; three points: 1 lack the interim"))
        #expect(
            try line(workshop, 15).effect.contains("pairs only: ") && line(workshop, 15).effect.contains("target 70%"))
        #expect(try line(workshop, 16).effect.hasPrefix("average marks known of 3 people"))
    }

    @Test func whatDoesNotApplySaysSo() throws {
        let workshop = try workshop()
        for number in [1, 8, 11, 12, 14] { #expect(try line(workshop, number) == ("?", "does not apply")) }
        try workshop.record("mentor \"Глебова Вера\": veteran, form student-student")
        #expect(try line(workshop, 8).effect == "veterans among mentors: 1; external: a contract lacks 1, internal: 0")
        try workshop.record("programme \"2023-2024\": order № 93/24 dated 01.09.2023, basis «распоряжение Р-145»")
        #expect(try line(workshop, 1).effect.hasPrefix("records before the order: 0 (2022-09-01)"))
        #expect(try line(workshop, 14).effect.hasSuffix("an instruction"))
    }

    @Test func aDecisionIsCited() throws {
        let workshop = try workshop(
            "decide 15: with-support dated 05.09.2023 because «the order's preamble»",
            "решить 2: учебный год от 05.09.2023, потому что «дорожная карта — с сентября по май»")
        #expect(try line(workshop, 15).state == "decided on 2023-09-05: «with-support»: the order's preamble")
        #expect(
            try line(workshop, 2).state
                == "decided on 2023-09-05: «school-year»: дорожная карта — с сентября по май")
        let coverage = try workshop.table("show coverage")
        #expect(coverage.footnotes.contains { $0.hasSuffix("or in a base") })
        #expect(
            coverage.footnotes.contains(
                "decision of 2023-09-05 on contradiction 15: «with-support», because the order's preamble"))
        #expect(
            try workshop.rows("show decisions where reading is school-year") == [
                ["2", "school-year", "2023-09-05", "дорожная карта — с сентября по май"]
            ])
    }

    @Test func veteransContractIsCitedInTheRefusal() throws {
        let workshop = try workshop(
            "mentor \"Глебова Вера Петровна\": veteran, class 10А, gpa 5, subjects (русский язык), form student-student",
            "consent \"Глебова Вера\": given 05.09.2023",
            "mentee \"Новикова Зоя\": student, class 5Б, subjects (русский язык), form student-student",
            "consent \"Новикова\": given 05.09.2023 by parent \"Новикова А.\"",
            "choose \"Глебова Вера\" for \"Новикова\" on 18.10.2023\nagree \"Глебова Вера\" with \"Новикова\" on 18.10.2023",
            "decide 8: external dated 05.09.2023 because «П4.14»")
        let execution = try workshop.enter("approve \"Глебова Вера\" with \"Новикова\" by order № 7 dated 25.10.2023")
        let notes = execution.diagnostics.flatMap(\.notes).map(\.wording.russian)
        #expect(notes.contains { $0.contains("решение от 05.09.2023 по противоречию 8") }, "\(execution.problems)")
    }

    @Test(arguments: [
        ("decide 17: school-year dated 05.09.2023 because «x»", "E0625"),
        ("decide 1: school-year dated 05.09.2023 because «x»", "E0623"),
        ("decide 2: leap year dated 05.09.2023 because «x»", "E0624"),
        ("решить 2: високосный год от 05.09.2023 потому что «x»", "E0624"),
        ("decide 2: school-year because «x»", "E0110"), ("decide 2: school-year dated 05.09.2023", "E0111"),
        ("check programe", "E0110"), ("проверить", "E0111"),
    ])
    func slipsAreTold(statement: String, code: String) throws {
        let diagnostics = try workshop().enter(statement).diagnostics
        #expect(diagnostics.map(\.code) == [code])
    }

    @Test func theLawOfWorkersHasItsDay() throws {
        let workshop = try Workshop(
            """
            rules «Опыт» for teacher-teacher: prefer mentor.experience weight 1
            programme "2024-2025": period 01.09.2024 .. 31.05.2025, form teacher-teacher: presented 10.09.2024, rules «Опыт»
            """,
            """
            mentor "Орлова Анна": teacher, born 01.02.1980, experience 20, form teacher-teacher
            mentee "Зуев Виктор": teacher, born 01.02.1995, experience 1, form teacher-teacher
            consent "Орлова": given 05.09.2023
            consent "Зуев": given 05.09.2023
            choose "Орлова" for "Зуев" on 01.02.2025
            agree "Орлова" with "Зуев" on 02.02.2025
            """)
        let approve = "approve \"Орлова\" with \"Зуев\" by order № 9 dated 03.03.2025"
        let notes = try workshop.enter(approve).diagnostics.flatMap(\.notes).map(\.wording.russian)
        #expect(
            notes.contains { $0.contains("нет соглашения о содержании, сроке и оплате") && $0.contains("ТК 351.8") })
        try workshop.record("contract \"Орлова\": № 4 dated 01.03.2025")
        try workshop.record(approve)
        let law = try #require(try rows(workshop).last)
        #expect(law[5] == "teacher–teacher pairs approved since: 1, without an agreement: 0" && law[7] == "kept")
        let said = try workshop.enter("dissolve \"Орлова\" with \"Зуев\" dated 17.03.2025").messages
        #expect(said.first?.russian.contains("не позднее 12.03.2025") == true)
    }

    @Test func allAboutOne() throws {
        let page = try #require(try workshop().enter("check programme 2").messages.first)
        #expect(page.english.hasPrefix("2. calendar year or school year\n  clause: П5.4; Приказ 3.1\n"))
        #expect(page.russian.contains("  толкование 1: «в течение календарного года» → календарный год\n"))
        #expect(page.russian.hasSuffix("  состояние: открыто"))
        for (number, text) in [(8, "родительских"), (9, "SWOT"), (10, "при необходимости"), (12, "Пассивный")] {
            let page = try workshop().enter("проверить программу \(number)").messages.first?.russian
            #expect(page?.split(separator: "\n").last?.contains(text) == true)
        }
        #expect(try workshop().enter("проверить программу 17").diagnostics.map(\.code) == ["E0625"])
    }

    @Test func withoutAProgrammeThereIsNothingToCheck() throws {
        #expect(try Workshop().enter("проверить программу").diagnostics.map(\.code) == ["E0305"])
    }
}
