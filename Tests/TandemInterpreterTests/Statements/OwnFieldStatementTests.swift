import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct OwnFieldStatementTests {
    private static let fields = """
        field chess_rating: number from 0 to 3000, label «Рейтинг по шахматам»
        поле кружки: набор
        поле олимпиадник: да или нет
        поле первый-разряд: дата
        поле девиз: текст

        """
    private static let people = """
        mentor "Белов Олег": student, class 9А, form student-student, chess_rating 1500, кружки (шахматы, театр), олимпиадник да
        mentor "Гусев Пётр": student, class 10А, form student-student, Chess_Rating 900, девиз «Вперёд»
        mentee "Юдина Яна": student, class 7Б, form student-student, chess_rating 1000, кружки (театр), первый-разряд 05.03.2023

        """

    private func workshop() throws -> Workshop { try Workshop(Self.fields, Self.people) }

    @Test func inQueriesAsBuiltInFieldsAre() throws {
        let workshop = try workshop()
        let table = try workshop.table(
            "show mentors with name, chess_rating, кружки, олимпиадник, девиз sort by chess_rating")
        #expect(table.columns.map(\.title) == ["name", "Рейтинг по шахматам", "кружки", "олимпиадник", "девиз"])
        #expect(
            table.rows.map { $0.map(\.brief) } == [
                ["Гусев Пётр", "900", "?", "?", "Вперёд"], ["Белов Олег", "1500", "театр+шахматы", "yes", "?"],
            ])
        #expect(
            try workshop.rows("show people with name where chess_rating at least 1000") == [
                ["Белов Олег"], ["Юдина Яна"],
            ])
        #expect(try workshop.rows("show people with name where кружки is театр and not олимпиадник") == [])
        #expect(try workshop.rows("show people with name where олимпиадник") == [["Белов Олег"]])
        #expect(try workshop.rows("show people with name where первый-разряд before 01.04.2023") == [["Юдина Яна"]])
        #expect(try workshop.rows("show mentors by form: mean of chess_rating") == [["student-student", "1200"]])
        #expect(try workshop.rows("show people with name where девиз is «вперед»") == [["Гусев Пётр"]])
        #expect(
            try workshop.rows("show fields").map { $0.prefix(4).joined(separator: " ") } == [
                "chess_rating number 0 3000", "кружки set ? ?", "олимпиадник yes or no ? ?", "первый-разряд date ? ?",
                "девиз text ? ?",
            ])
    }

    @Test func inRulesAndTheirExplanation() throws {
        let workshop = try workshop()
        try workshop.record(
            """
            rules «Шахматы» for student-student:
              parameter lead = 300
              require mentor.chess_rating - mentee.chess_rating at least lead because «сильнее играет»
              require mentor.кружки share mentee.кружки
              prefer count of common кружки weight 2
            end
            programme "2023-2024":
              form student-student: rules «Шахматы»
            end
            """)
        #expect(try workshop.rows("candidates for \"Юдина\"").map { $0[0] } == ["Белов Олег"])
        let why = try workshop.rows("why \"Гусев\" with \"Юдина\"").map { $0.joined(separator: " ") }
        #expect(why.contains { $0.contains("mentor.chess_rating = 900; mentee.chess_rating = 1000") }, "\(why)")
    }

    @Test func fromCSVByNameLabelAndMapping() throws {
        let folder = try Folder()
        try folder.write(
            Array("ФИО;Рейтинг по шахматам;кружки\nБелов Олег;1450,5;шахматы, хор\n".utf8), to: "анкета.csv")
        let workshop = try workshop()
        let script = folder.file("s.tandem")
        #expect(try workshop.run("import people from \"анкета.csv\"", name: script).problems.isEmpty)
        #expect(
            try workshop.rows("show people with chess_rating, кружки where name is «Белов Олег»") == [
                ["1450.5", "хор+шахматы"]
            ])
        try folder.write(Array("ФИО;R\nБелов Олег;3001\n".utf8), to: "анкета.csv")
        let mapped = "import people from \"анкета.csv\": name = column «ФИО», chess_rating = column «R»"
        #expect(try workshop.run(mapped, name: script).problems == ["E0332 2:1 Белов Олег;3001"])
    }

    /// Words that begin items of rules and programmes may name a field: a school may well keep a weight.
    @Test func namedLikeAnItem() throws {
        let workshop = try Workshop(
            """
            поле вес: число от 0 до 200
            поле задача: текст
            наставник "Белов Олег": ученик, класс 9А, форма ученик-ученик, вес 70, задача «сила»
            наставляемый "Юдина Яна": ученик, класс 7Б, форма ученик-ученик, вес 50
            правила «Вес» для ученик-ученик:
              требовать наставник.вес больше наставляемый.вес
              предпочесть наставник.вес вес 2
            конец
            программа "2023-2024": форма ученик-ученик: правила «Вес»
            """)
        #expect(try workshop.rows("показать людей с колонками вес, задача где вес больше 60") == [["70", "сила"]])
        #expect(try workshop.rows("кандидаты для \"Юдина\"").map { $0[2] } == ["140"])
    }

    @Test func inRuleFilesAndTheirTests() throws {
        let folder = try Folder()
        try folder.write(
            Array(
                """
                поле сила: число от 0 до 10
                правила «Сила» для ученик-ученик:
                  требовать наставник.сила больше наставляемый.сила потому что «сильнее»
                конец
                тест «слабый»: наставник: сила 3, наставляемый: сила 5, ожидать не допустима потому что «сильнее»

                """.utf8), to: "сила.tandem")
        let tester = RuleTester(language: .russian)
        let file = folder.file("сила.tandem")
        #expect(tester.run(SourceFile(name: file, bytes: try Files.read(file))).diagnostics.isEmpty)
        #expect(tester.closingLine == "1 passed, 0 failed")
        let workshop = try Workshop()
        let script = "use \"сила.tandem\"\nperson \"Белов Олег\": сила 7"
        #expect(try workshop.run(script, name: folder.file("s.tandem")).problems.isEmpty)
        #expect(try workshop.rows("show people with name, сила") == [["Белов Олег", "7"]])
    }

    @Test func aSecondRunChangesNothing() throws {
        let workshop = try workshop()
        let again = try workshop.record(Self.fields + Self.people)
        #expect(again.counts == ["fields +0 ~0 =5 -0", "mentors +0 ~0 =2 -0", "mentees +0 ~0 =1 -0"])
    }

    @Test func anotherSessionSeesTheField() throws {
        let folder = try Folder()
        let path = folder.file("register")
        let first = try Workshop(store: SQLiteStore(path: path))
        let second = try Workshop(store: SQLiteStore(path: path))
        #expect(try second.rows("show people") == [])
        try first.record("field club: text")
        try second.record("person \"Белов Олег\": club «хор»")
        #expect(try first.rows("show people with name, club") == [["Белов Олег", "хор"]])
    }

    /// The likely mistakes.
    @Test(arguments: [
        ("field age: number", "E0232 1:7 age"), ("поле класс: число", "E0232 1:6 класс"),
        ("поле учитель: да или нет", "E0232 1:6 учитель"), ("поле или: число", "E0232 1:6 или"),
        ("field r: number from 5 to 1", "E0233 1:7 r"), ("field r: number\nfield R: text", "E0337 2:7 R"),
        ("person \"А\": chess_ratng 5", "E0201 1:13 chess_ratng"),
        ("person \"А\": chess_rating «сильный»", "E0211 1:26 «сильный»"),
        ("person \"А\": chess_rating 3001", "E0332 1:9 А"),
        ("person \"А\": chess_rating 1, Chess_Rating 2", "E0212 1:29 Chess_Rating 2"),
        ("show people where chess_rating is «сильный»", "E0203 1:19 chess_rating is «сильный»"),
        ("show meetings with chess_rating", "E0201 1:20 chess_rating"),
        ("person \"А\": later 1\nfield later: number", "E0201 1:13 later"),
    ])
    func mistakes(script: String, problem: String) throws {
        let workshop = try workshop()
        #expect(try workshop.problems(script) == [problem])
    }

    @Test func theNearestNameIsProposed() throws {
        let diagnostics = try workshop().run("show people with chess_ratng").diagnostics
        #expect(diagnostics.map { $0.fix?.replacement } == ["chess_rating"])
    }

    @Test func completion() throws {
        let session = try workshop().session
        let completer = Completer(language: .english, ownFields: session.ownFields) { _ in [] }
        for text in ["show mentors where che", "show people with che", "mentor \"А\": che"] {
            #expect(completer.suggestions(in: text, at: text.utf8.count).words.contains("chess_rating"), "\(text)")
        }
        let others = completer.suggestions(in: "show tasks where che", at: 20).words
        #expect(!others.contains("chess_rating"))
    }
}
