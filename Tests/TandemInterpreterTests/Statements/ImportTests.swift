import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct ImportTests {
    private let folder: Folder
    private let workshop: Workshop

    init() throws {
        folder = try Folder()
        workshop = try Workshop()
    }

    private static let mapping = """
        import mentees from "анкета.csv":
          name = column «ФИО»
          class = column «Класс»
          gpa = column «Балл»
          need = column «Категория»
          subjects = column «Предметы» split ","
          form = student-student
        end
        """

    /// Windows-1251 as Excel saves it: letters of the Russian alphabet and ASCII.
    private func windows1251(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar -> UInt8 in
            let value = scalar.value
            if value >= 0x410, value <= 0x44F { return UInt8(value - 0x350) }
            if value == 0x401 { return 0xA8 }
            return value == 0x451 ? 0xB8 : UInt8(truncatingIfNeeded: value)
        }
    }

    private func run(_ csv: String, _ script: String = mapping) throws -> Execution {
        try folder.write(Array(csv.utf8), to: "анкета.csv")
        return try workshop.run(script, name: folder.file("script.tandem"))
    }

    @Test func asRussianExcelSavesIt() throws {
        let csv = """
            ФИО;Класс;Балл;Категория;Предметы\r
            Сидорова  Анна;7Б;4,5;неуспеваемость;"Математика, русский язык"\r
            Ёлкин Яков;5а;"3,75";;\r
            ;;;;\r

            """
        try folder.write(windows1251(csv), to: "анкета.csv")
        let execution = try workshop.record(Self.mapping, name: folder.file("script.tandem"))
        #expect(execution.counts == ["mentees +2 ~0 =0 -0"])
        #expect(
            try workshop.rows("show mentees with name, class, gpa, need, subjects, form") == [
                ["Сидорова Анна", "7Б", "4.5", "underachievement", "математика+русский язык", "student-student"],
                ["Ёлкин Яков", "5А", "3.75", "?", "?", "student-student"],
            ])
        let again = try workshop.record(Self.mapping, name: folder.file("script.tandem"))
        #expect(again.counts == ["mentees +0 ~0 =2 -0"])
    }

    @Test func byTheHeaderAlone() throws {
        let execution = try run(
            "Имя,класс,Средний балл,комментарий\nАда,7Б,4.5,x\n", "import people from \"анкета.csv\"")
        #expect(execution.problems.isEmpty)
        #expect(try workshop.rows("show people with name, class, gpa") == [["Ада", "7Б", "4.5"]])
    }

    @Test func anEmptyCellKeepsWhatIsKnown() throws {
        try workshop.record("mentee \"Ада\": gpa 4.5, form student-student")
        let execution = try run("ФИО,Класс,Балл,Категория,Предметы\nАда,7Б,,,\n")
        #expect(execution.problems.isEmpty)
        #expect(try workshop.rows("show mentees with name, class, gpa") == [["Ада", "7Б", "4.5"]])
    }

    @Test func aColumnThatIsNotThere() throws {
        let execution = try run("Имя,Класс,Балл,Категория\nАда,7Б,5,\n")
        #expect(execution.problems == ["E0409 2:18 ФИО", "E0409 6:22 Предметы"])
    }

    @Test func cellsWithTheirPlaces() throws {
        let csv =
            "ФИО,Класс,Балл,Категория,Предметы\nАда,7Б,пять,,\nБор,99,5,колдовство,\n\"Вера\nПавловна\",9А,x,,\n,9А,,,\n"
        let execution = try run(csv)
        #expect(
            execution.problems == [
                "E0411 2:8 пять", "E0411 3:5 99", "E0411 3:10 колдовство", "E0411 5:14 x", "E0412 6:1 ,9А,,,",
            ])
        #expect(execution.diagnostics.allSatisfy { $0.source.name.hasSuffix("анкета.csv") })
        #expect(try workshop.rows("show people").isEmpty)
    }

    @Test func theCellIsFoundInItsOwnColumn() throws {
        let execution = try run("ФИО,Класс,Балл,Категория,Предметы\nx,7Б,x,,\n")
        #expect(execution.problems == ["E0411 2:6 x"])
    }

    @Test(arguments: ["ФИО,Класс\nАда,7Б,лишнее\n", "ФИО,Класс\n\"Ада,7Б\n"]) func noTable(csv: String) throws {
        let execution = try run(csv, "import people from \"анкета.csv\": name = column «ФИО»")
        #expect(execution.problems.allSatisfy { $0.hasPrefix("E0408") })
        #expect(!execution.problems.isEmpty)
    }

    @Test func whatTheDomainRefusesIsShownAtItsRow() throws {
        let execution = try run("ФИО,Класс,Балл,Категория,Предметы\nАда,7Б,5,,\nБор,7Б,500,,\n")
        #expect(execution.problems.map { String($0.prefix(7)) } == ["E0332 3"])
    }

    @Test func aNumberOfABigFileOfErrorsIsLimited() throws {
        let rows = (0..<500).map { "У\($0),7Б,x,," }.joined(separator: "\n")
        let execution = try run("ФИО,Класс,Балл,Категория,Предметы\n" + rows)
        #expect((1...60).contains(execution.problems.count))
    }

    @Test(arguments: [
        ("import mentees from \"нет.csv\": name = column «ФИО»", "E0401"),
        ("import mentees from \"анкета.csv\": class = column «ФИО»", "E0410"),
        ("import mentees from \"анкета.csv\": name = column «ФИО», encoding \"кои-9\"", "E0406"),
        ("import mentees from \"анкета.csv\": name = column «ФИО», separator \"ab\"", "E0407"),
        ("import tasks from \"анкета.csv\": title = column «ФИО»", "E0413"),
        ("import mentees from \".\": name = column «ФИО»", "E0401"),
    ])
    func refusals(script: String, code: String) throws {
        let execution = try run("ФИО,Класс\nАда,7Б\n", script)
        #expect(execution.problems.map { String($0.prefix(5)) } == [code])
    }

    @Test func binaryDataIsNoText() throws {
        try folder.write([0, 1, 2, 0xFF, 0xFE, 0, 0xD8, 0x80, 0x81], to: "анкета.csv")
        let execution = try workshop.run(Self.mapping, name: folder.file("script.tandem"))
        #expect(!execution.problems.isEmpty)
    }

    @Test func consentsContractsMeetingsAndMeasurements() throws {
        try workshop.record(School.rules + "\n" + School.programme + "\n" + School.people + "\n" + School.papers)
        try workshop.record(School.year)
        try folder.write(Array("ФИО;дано;кем\nБелов Олег;05.09.2023;Белова\n".utf8), to: "с.csv")
        try folder.write(
            Array("Наставник;Наставляемый;Дата;Вид\nПетров;Белов;10.11.2023;регулярная\n".utf8), to: "в.csv")
        try folder.write(Array("ФИО;шкала;значение\nБелов Олег;тревожность;4\n".utf8), to: "и.csv")
        let script = """
            import consents from "с.csv": name = column «ФИО», given = column «дано», guardian = column «кем»
            import meetings from "в.csv": mentor = column «Наставник», mentee = column «Наставляемый», date = column «Дата», kind = column «Вид»
            import measurements from "и.csv": name = column «ФИО», scale = column «шкала», value = column «значение», phase = exit
            """
        let execution = try workshop.record(script, name: folder.file("script.tandem"))
        #expect(execution.counts == ["consents +1 ~0 =0 -0", "meetings +1 ~0 =0 -0", "measurements +1 ~0 =0 -0"])
        #expect(try workshop.record(script, name: folder.file("script.tandem")).tally?.isUnchanged == true)
    }
}
