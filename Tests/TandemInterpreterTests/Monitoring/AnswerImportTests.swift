import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct AnswerImportTests {
    private let folder: Folder
    private let workshop: Workshop

    init() throws {
        folder = try Folder()
        workshop = try Workshop(School.monitored, School.questionnaire)
    }

    private func run(_ csv: String, _ statement: String) throws -> Execution {
        try folder.write(Array(csv.utf8), to: "ответы.csv")
        return try workshop.run(statement, name: folder.file("s.tandem"))
    }

    private static let mapped = """
        import answers from "ответы.csv":
          questionnaire = «Итог»
          name = column «ФИО»
          date = column «Когда»
          польза = column «Балл»
          ещё = column «Ещё»
          станет = column «Кем»
        end
        """

    @Test func mappedAndIdempotent() throws {
        let csv = "ФИО;Когда;Балл;Ещё;Кем\nБелов Олег;20.05.2024;4,5;Да;НЕ ЗНАЮ\nЖукова Ева;21.05.2024;;нет;\n"
        #expect(try run(csv, Self.mapped).counts == ["answers +4 ~0 =0 -0"])
        #expect(try run(csv, Self.mapped).counts == ["answers +0 ~0 =4 -0"])
        #expect(
            try workshop.rows("show answers with person, question, value, answer, phase, date") == [
                ["Белов Олег", "польза", "4.5", "?", "exit", "2024-05-20"],
                ["Белов Олег", "ещё", "1", "?", "exit", "2024-05-20"],
                ["Белов Олег", "станет", "?", "не знаю", "exit", "2024-05-20"],
                ["Жукова Ева", "ещё", "0", "?", "exit", "2024-05-21"],
            ])
    }

    /// A form on the web heads its columns with the questions as they are worded.
    @Test func byTheHeadings() throws {
        let csv =
            "Отметка времени,ФИО,Насколько полезно?,Готовы продолжить?,мешало\n1,Белов Олег,3,да,\"Ничего, всё\"\n"
        let execution = try run(csv, "загрузить ответы из \"ответы.csv\": анкета = «Итог», момент = вход")
        #expect(execution.problems == [])
        #expect(
            try workshop.rows("show answers with question, value, answer, phase") == [
                ["польза", "3", "?", "entry"], ["ещё", "1", "?", "entry"], ["мешало", "?", "Ничего, всё", "entry"],
            ])
    }

    @Test func everyWrongCellIsSaid() throws {
        let csv = "ФИО;Когда;Балл;Ещё;Кем\nБелов Олег;;9;возможно;да\nПетров Иван;;3;да;да\nНикто Н.;;3;да;да\n"
        let execution = try run(csv, Self.mapped)
        #expect(
            execution.problems == [
                "E0647 2:13 9", "E0649 2:15 возможно", "E0650 3:1 Петров Иван;;3;да;да", "E0301 4:1 Никто Н.;;3;да;да",
            ])
        #expect(try workshop.rows("show answers") == [])
    }

    @Test(arguments: [
        ("import answers from \"ответы.csv\"", "E0641 1:8 answers"),
        ("import answers from \"ответы.csv\": questionnaire = column «Анкета»", "E0641 1:35 questionnaire"),
        ("import answers from \"ответы.csv\": questionnaire = «Итоги»", "E0642 1:51 «Итоги»"),
        (
            "import answers from \"ответы.csv\": questionnaire = «Итог», name = column «ФИО», q7 = column «Балл»",
            "E0643 1:80 q7"
        ),
        (
            "import answers from \"ответы.csv\": questionnaire = «Итог», name = column «ФИО», gpa = column «Балл»",
            "E0324 1:80 gpa"
        ),
        (
            "import answers from \"ответы.csv\": questionnaire = «Итог», польза = column «Балл»",
            "E0410 1:21 \"ответы.csv\""
        ),
    ])
    func mistakes(statement: String, problem: String) throws {
        let found = try run("ФИО;Балл\nБелов Олег;3\n", statement).problems
        #expect(
            found.map { $0.split(separator: " ").first.map(String.init) ?? "" } == [String(problem.prefix(5))],
            "\(found)")
        if !problem.hasPrefix("E041") { #expect(found == [problem]) }
    }
}
