import Foundation
import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct DumpTests {
    static func dump(_ workshop: Workshop, _ language: MessageLanguage) throws -> String {
        try RegisterDump(register: workshop.session.recorded(), language: language).text()
    }

    /// The dump builds the same register in either language, and dumps alike in both.
    static func expectRebuilt(_ workshop: Workshop, at location: SourceLocation = #_sourceLocation) throws {
        let wanted = try RegisterImage(workshop)
        let scripts = try MessageLanguage.allCases.map { ($0, try dump(workshop, $0)) }
        for (language, script) in scripts {
            let rebuilt = try Workshop(language: language)
            let execution = try rebuilt.run(script, name: "dump.tandem")
            #expect(
                execution.problems.isEmpty,
                "\(DiagnosticRenderer(language: .english, colours: false).render(execution.diagnostics))",
                sourceLocation: location)
            let image = try RegisterImage(rebuilt)
            #expect(image.difference(wanted) == "", sourceLocation: location)
            for (other, first) in scripts {
                let second = try dump(rebuilt, other)
                let (lines, again) = (first.split(separator: "\n"), second.split(separator: "\n"))
                #expect(lines.count == again.count, sourceLocation: location)
                let differing = zip(lines, again).first { $0 != $1 }
                #expect(differing.map { "\($0)" } == nil, sourceLocation: location)
            }
            try expectOneStyle(script, language, at: location)
        }
    }

    /// As the formatter writes it, in the words of its language alone, and without mistakes.
    private static func expectOneStyle(
        _ script: String, _ language: MessageLanguage, at location: SourceLocation
    ) throws {
        let source = SourceFile(name: "d", text: script)
        for formatter in [SourceFormatter(), SourceFormatter(language: language)] {
            let (lines, formatted) = (
                script.split(separator: "\n", omittingEmptySubsequences: false),
                try formatter.format(source).split(separator: "\n", omittingEmptySubsequences: false)
            )
            let differing = zip(lines, formatted).first { $0 != $1 }
            #expect(differing.map { "\($0)" } == nil, sourceLocation: location)
            #expect(lines.count == formatted.count, sourceLocation: location)
        }
        #expect(Session.check(source, language: language).isEmpty, sourceLocation: location)
        let mixed = Session.inspect([source], language: language).filter { $0.code == "W0609" }
        #expect(
            mixed.isEmpty, "\(DiagnosticRenderer(language: .english, colours: false).render(mixed))",
            sourceLocation: location)
    }

    @Test func anEmptyRegister() throws {
        try Self.expectRebuilt(Workshop())
    }

    @Test func aYear() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        try workshop.record(
            """
            consent "Жукова": given 03.09.2023 until 31.12.2023 by parent "Жукова", withdrawn 01.10.2023
            consent "Зуев":
            end
            contract "Орлов Лев": № 5 dated 01.10.2023
            mentor "Зуев Пётр": left 01.10.2023, reason «переезд»
            complete "Петров" with "Белов" dated 25.12.2023 because «итог»
            """)
        try Self.expectRebuilt(workshop)
    }

    @Test func ownFieldsSchemesAndGroups() throws {
        let workshop = try Workshop(
            """
            field chess_rating: number from -10 to 3000, label «Рейтинг»
            поле кружки: набор
            поле олимпиадник: да или нет
            поле девиз: текст
            """, School.rules, School.programme, School.people, School.papers, School.year)
        try workshop.record(
            """
            person "Орлов Лев": chess_rating -1.5, кружки (хор, «клуб «А»»), олимпиадник нет, девиз «Мы — «лучшие»»
            mentor "Петров Иван Сергеевич": questionnaire 05.09.2023, обучение 20.09.2023
            programme "2023-2024":
              form student-student:
                needs questionnaire, training
                meetings every 2 weeks
                step «Отбор»: «Анкетирование», «Собеседование», at «Совет школы»
                step «Обучение»
              end
            end
            group "Математики" of "Петров"
            pair "Петров" with "Белов":
              state active
              meeting: 04.11.2023, regular, 45 minutes, group «Математики», absent
            end
            """)
        let script = try Self.dump(workshop, .english)
        for line in [
            "field chess_rating: number from -10 to 3000, label \"Рейтинг\"",
            "    mentor needs questionnaire, training", "    meetings every 14 days",
            "    step \"Отбор\": \"Анкетирование\", \"Собеседование\", at \"Совет школы\"",
        ] { #expect(script.contains(line + "\n"), "\(line)") }
        try Self.expectRebuilt(workshop)
    }

    @Test func theScriptReadsAsOneWouldWriteIt() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        let script = try Self.dump(workshop, .russian)
        for line in [
            #"человек "Петров Иван Сергеевич": ученик, класс 9А, дата рождения 14.03.2008"#,
            #"  цель охват учеников не меньше 70% классы 5 .. 11"#, #"    куратор "Зимина Анна Петровна""#,
            #"    задача "Сбор запросов": до 15.09.2023, ответственный "куратор", результат "Карта", выполнена 14.09.2023"#,
            #"согласие "Белов Олег": дано 02.09.2023 родителем "Белова""#,
            #"пара "Петров Иван Сергеевич" с "Белов Олег":"#, #"  встреча: 27.10.2023, знакомство, 45 минут"#,
            #"измерить "Белов Олег" для ученик-ученик на входе: "тревожность" 7, "вовлеченность" 3"#,
        ] { #expect(script.contains(line), "\(line)") }
    }

    @Test func textsWithAllKindsOfQuotationMarks() throws {
        let odd = [
            "просто", "со \"знаками\"", "«ёлочки»", "\"и» «те\"", "„лапки“ “две” \"три\" «четыре»",
            "№ 5, (скобки): точка с ;",
            "// не замечание", "конец", "неизвестно", "", "  края  ", "\u{2028}", "\\", "100%",
        ]
        let store = try SQLiteStore(path: ":memory:")
        let register = Transaction(Register(), today: Workshop.today)
        let programme = try register.programme("«2023» \"год\"")
        try register.setProgramme(programme, [Cell(.school, .text(odd[4])), Cell(.goal, .text("\"и» «те\""))])
        for (index, text) in odd.enumerated() {
            try register.record(
                ParticipantFacts(
                    role: .person, name: "Имя \"\(index)\" «\(text.filter(\.isLetter))»",
                    cells: [Cell(.workplace, .text(text)), Cell(.interests, .tags([folded("я " + text), "b \"c\""]))]))
            try register.contract(PersonKey(name: "Имя \"\(index)\""), number: text, date: nil)
            _ = try register.document(programme, number: text, date: nil, title: text)
        }
        _ = try store.commit(
            register.changes, JournalEntry(time: "2023-09-01T10:00:00Z", actor: "А", statement: "т"), after: 0)
        try Self.expectRebuilt(Workshop(store: store))
    }

    @Test func namesakesAreToldApart() throws {
        let workshop = try Workshop(School.rules, School.programme)
        try workshop.record(
            """
            mentor "Иванов Иван": student, class 9А, born 01.02.2008, form student-student
            mentee "Иванов Иван": student, class 5А, born 03.04.2013, form student-student
            person "Иванов Иван" № 3: student
            consent "Иванов Иван" № 3: given 01.09.2023
            contract "Иванов Иван" of 9А: № 2 dated 01.10.2023
            pair "Иванов Иван" № 1 with "Иванов Иван" № 2: state proposed
            programme "2023-2024": coordinator "Иванов Иван" № 3
            """)
        #expect(try workshop.rows("show people").count == 5)
        // Two of whom nothing else tells which is meant.
        try workshop.record("person \"Ким Ян\" № 1\nperson \"Ким Ян\" № 2")
        let found = try workshop.enter("consent \"Ким Ян\": given 01.09.2023").diagnostics
        #expect(found.map(\.code) == ["E0302"])
        #expect(found.first?.problem.advice?.english.contains("\"Name\" № 2") == true)
        try Self.expectRebuilt(workshop)
    }

    @Test func statesThatNoSingleStatementGives() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people)
        try workshop.record(
            """
            mentee "Учитель Новый": teacher, need novice, form teacher-teacher
            mentee "Сидорова Анна Олеговна": joined 01.09.2023, left 01.10.2023
            measure "Белов" at entry on 01.10.2023: тревожность 7
            measure "Белов" at exit: тревожность 3
            consent "Петров Иван": given unknown until 01.01.2024 by parent "Мать", withdrawn 01.12.2023
            """)
        // A category that contradicts the need, one who came back, two pairs of the same two, two programmes.
        try workshop.record("person \"Учитель Новый\": student\nmentee \"Сидорова Анна Олеговна\": joined 15.10.2023")
        try workshop.record(
            """
            choose "Петров" for "Белов" on 02.10.2023
            dissolve "Петров" with "Белов" dated 03.10.2023 because «ссора»
            choose "Петров" for "Белов" on 05.10.2023
            """)
        try workshop.record(
            """
            programme "2024-2025": period 01.09.2024 .. 31.05.2025, scale тревожность: from 1 to 5, more is better
            measure "Белов" at entry: тревожность 4.25
            """)
        try Self.expectRebuilt(workshop)
    }

    @Test func rulesStandBehindTheirBase() throws {
        let workshop = try Workshop(
            "rules «Б» for student-student: prefer mentor.grade more than mentee.grade",
            "rules «А» for student-student: prefer mentor.gender is mentee.gender",
            "rules «Б» for student-student extends «А»: prefer mentor.grade more than mentee.grade")
        let script = try Self.dump(workshop, .english)
        let (base, derived) = (script.range(of: "rules «А»"), script.range(of: "rules «Б»"))
        #expect(try #require(base).lowerBound < #require(derived).lowerBound)
        try Self.expectRebuilt(workshop)
    }

    @Test func rulesThatNoLongerCompileDoNotStopTheScript() throws {
        let workshop = try Workshop(
            "rules «А» for student-student: parameter p = 1, require mentor.gpa at least p",
            "rules «Б» for student-student extends «А»: require mentor.gpa at most p",
            "rules «А» for student-student: require mentor.gpa at least 3")
        let script = try Self.dump(workshop, .english)
        #expect(script.contains("// rules «Б»"))
        #expect(try Workshop().run(script).problems.isEmpty)
    }

    @Test func aSecondRunOnItsOwnRegisterChangesNothing() throws {
        let workshop = try Workshop(
            School.programme.replacing("    rules «Успевающий»\n", with: ""), School.people, School.papers)
        try workshop.record("pair \"Петров\" with \"Белов\": proposed date 02.10.2023")
        let again = try workshop.record(try Self.dump(workshop, .russian))
        #expect(again.tally?.isUnchanged == true, "\(again.counts)")
    }

    @Test func theSchoolsOwnProgramme() throws {
        let workshop = try Workshop(language: .russian)
        for name in ["idrinskaya-2023-2024", "01-база", "02-пары", "03-встречи"] {
            let path = Repository.root.appendingPathComponent("scripts/programs/\(name).tandem").path
            let execution = try workshop.session.run(script: SourceFile(name: path, bytes: try Files.read(path)))
            #expect(execution.diagnostics.isEmpty)
        }
        try Self.expectRebuilt(workshop)
    }

    @Test(arguments: Array(0..<16) + [265, 285]) func randomRegisters(_ seed: UInt64) throws {
        var year = RandomScripts(seed: seed)
        let workshop = try Workshop(School.rules, School.programme)
        for _ in 0..<90 { _ = try workshop.enter(year.statement()) }
        try Self.expectRebuilt(workshop)
    }

    @Test func randomRegistersWithEverything() throws {
        var seen: Set<TableName> = []
        for seed in UInt64(200)..<230 {
            var year = RandomScripts(seed: seed)
            let workshop = try Workshop(
                RandomScripts.rules, School.programme, RandomScripts.questionnaires, RandomScripts.base)
            for _ in 0..<70 {
                _ = try workshop.enter(year.statement())
                _ = try workshop.enter(year.furtherStatement())
            }
            try Self.expectRebuilt(workshop)
            let register = try workshop.session.recorded()
            for table in TableName.allCases where try !register.table(table).rows.isEmpty { seen.insert(table) }
        }
        #expect(Set(TableName.allCases).subtracting(seen) == [.fields, .variants, .steps, .meetings])
    }

    @Test(arguments: [0.0, -3, 4.8, 1e-5, 123456.789, 1e15, 2.5e-8])
    func numbersAreReadBack(_ number: Double) throws {
        let text = ScriptText.number(number)
        #expect(!text.contains("e") && Double(text) == number, "\(text)")
    }

    @Test func percentagesAreReadBack() {
        for percent in [0.1, 7, 12.5, 33.3, 55, 70, 99.99, 100] {
            let text = ScriptText.percent(percent / 100)
            #expect(Double(text.dropLast()).map { $0 / 100 } == percent / 100, "\(text)")
        }
    }
}
