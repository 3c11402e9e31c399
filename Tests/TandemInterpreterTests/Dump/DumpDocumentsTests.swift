import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("What a dump writes of issued documents, of erased data, and of every table") struct DumpDocumentsTests {
    /// Issued when the register was another one: the year has gone on since, and the order has been amended.
    private static let issued = """
        issue pair-order № 115/01
        award "Петров": «За «смелость»», 25.05.2024
        issue certificate № 9 dated 26.05.2024 for "Петров" «За «смелость»»
        dissolve "Петров" with "Сидорова" dated 12.01.2024 because «переезд "в" «город»»
        issue amendment № 130/02 dated 15.01.2024 to № 115/01
        issue roadmap № 7 dated 16.01.2024
        issue target-model № 8 dated 26.05.2024
        наставник "Петров Иван Сергеевич": класс 10А
        программа "2023-2024": школа «Школа № 2», директор "Новиков Олег Ильич"

        """

    @Test func issuedTextsStayWordForWord() throws {
        let workshop = try Workshop(DocumentSchool.all, Self.issued)
        try DumpTests.expectRebuilt(workshop)
        let rebuilt = try Workshop(DumpTests.dump(workshop, .russian))
        for statement in ["pair-order № 115/01", "amendment № 130/02", "certificate № 9", "roadmap № 7"] {
            for wording in ["", " as html", " in english as markdown", " with references"] {
                #expect(
                    try rebuilt.document("document " + statement + wording)
                        == workshop.document("document " + statement + wording))
            }
        }
        // What changes later is still the next amendment's alone.
        for school in [workshop, rebuilt] {
            #expect(try school.problems("document amendment № 131 to № 115/01") == ["E0615 1:31 115/01"])
        }
    }

    /// A script ends a line at a line feed or a carriage return alone; the rest may stand in a text.
    @Test(arguments: ["", "\"", "«\"»"]) func oddLineEndsStayWhereTheyAre(_ mark: String) throws {
        let text = mark + "А\u{0B}Б\u{0C}В\u{85}Г\u{2028}Д\u{2029}Е" + mark
        let quoted = text.replacing("\"", with: "\"\"")
        let workshop = try Workshop(
            DocumentSchool.programme,
            "issued document roadmap № 7: text in russian checksum \"\(sha256(text.utf8))\": \"\(quoted)\"")
        #expect(try workshop.document("document roadmap № 7") == text)
        try DumpTests.expectRebuilt(workshop)
        #expect(ScriptText.quoted("а\r\nб\nв\rг") == "\"а б в г\"")
    }

    @Test func aTextThatSomebodyHasChangedIsStillRefused() throws {
        let workshop = try Workshop(DocumentSchool.all, "issue pair-order № 115/01")
        let script = try DumpTests.dump(workshop, .russian).replacing("\"ПРИКАЗ", with: "\"ПРИКАЗЪ")
        let rebuilt = try Workshop(script)
        let found = try rebuilt.enter("document pair-order № 115/01").diagnostics.map(\.code)
        #expect(found.count == 1 && found != ["E0201"])
    }

    @Test func erasedDataStayErased() throws {
        let workshop = try Workshop(
            DocumentSchool.all, Self.issued, DumpSectionsTests.questionnaires,
            """
            answers "Белов" to «До»: жду 3
            answers "Белов" to "Итог «года»": мешало «Белов Олег молчал»
            practice «Первый шаг»: author "Белов", text «Как Белов заговорил»
            slip "Белов": "Петров" on 01.10.2023
            swot strengths «Белов Олег выступил сам»
            """)
        #expect(try workshop.enter("erase \"Белов Олег Львович\"").problems == [])
        let script = try DumpTests.dump(workshop, .russian)
        #expect(!script.contains("Белов"))
        try DumpTests.expectRebuilt(workshop)
    }

    /// A new table has rows here and so is written, or is missed in the register that the dump builds.
    @Test func everyTableIsWritten() throws {
        let workshop = try Workshop(
            "field autumn: number\nfield весна: число", DocumentSchool.all, Self.issued,
            DumpSectionsTests.questionnaires,
            """
            questionnaire «До»:
              for mentees
              question жду «Ж»: rating from 1 to 5
              question ещё «Е»: rating from 0.5 to 9.25
            end
            questionnaire "Итог «года»":
              for mentees
              form student-student
              at exit
              question польза «Польза»: rating from 1 to 5, result of expectation жду of «До»
              question раньше «Раньше»: rating from 0.5 to 9.25, result of expectation ещё of «До»
            end
            answers "Белов" to «До»: жду 3
            answers "Сидорова" to «До»: жду 4, ещё 1
            practice «Вторая»
            contract "Петров": № 6 dated 01.10.2023
            measure "Сидорова" on the entry: тревожность 4
            swot strengths «Опыт»
            swot threats «Время»
            decide 2: school-year on 06.09.2023 because «так»
            decide 15: pairs-only on 06.09.2023 because «так»
            slip "Белов": "Петров", wish "Кузнецова"
            slip "Сидорова": "Петров", wish "Петров"
            programme "2023-2024":
              indicator «Тревожность»: less is better, from scale тревожность
              indicator «Наставники»: more is better, from mentors
              scale самооценка: from 0 to 10, more is better
              measurement entry: until 15.10.2023
              measurement exit: from 10.05.2024
              form student-student:
                variant «Второй»
                step «Отбор»: «Анкетирование»
                step «Обучение»
              end
            end
            programme "2024-2025": period 01.09.2024 .. 31.05.2025
            """)
        let register = try workshop.session.recorded()
        for table in TableName.allCases { #expect(try register.table(table).rows.count > 1, "\(table)") }
        try DumpTests.expectRebuilt(workshop)
    }
}
