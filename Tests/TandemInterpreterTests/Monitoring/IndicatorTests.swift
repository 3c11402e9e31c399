import Foundation
import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct IndicatorTests {
    private static let indicators = """
        field autumn: number from 2 to 5
        field spring: number from 2 to 5
        field watched: yes or no
        programme "2023-2024":
          indicator «Тревожность»: less is better, from scale тревожность
          indicator «Отметки»: more is better, from field autumn to spring
          indicator «Сейчас»: more is better, from field spring
          indicator «Учёт»: less is better, from field watched
          indicator «Польза»: more is better, from question польза of «Итог»
          indicator «Ещё»: more is better, from question ещё of «Итог»
          indicator «Мешало»: less is better, from question мешало of «Итог»
          indicator «Девочки»: more is better, from mentees where gender is female
        end

        """

    private func workshop(_ more: String...) throws -> Workshop {
        let workshop = try Workshop(School.monitored, School.questionnaire, Self.indicators)
        for script in more { try workshop.record(script) }
        return workshop
    }

    /// Anxiety of the three measured twice: mean 14/3 → 4. Marks of two: 3.5 → 4, one more has a single one.
    @Test func fromEachSource() throws {
        let workshop = try workshop(
            School.answers,
            """
            person "Сидорова Анна": autumn 3, spring 4, watched no
            person "Белов Олег": autumn 4, spring 4, watched yes
            person "Жукова Ева": spring 5
            answers "Белов" to «Итог» at interim: ещё да
            """)
        #expect(
            try workshop.rows("show indicators").map { $0.joined(separator: " | ") } == [
                "Тревожность | less | 4.666667 | 4 | -0.666667 | 3 | better | ?",
                "Отметки | more | 3.5 | 4 | 0.5 | 2 | better | only one of the two: 1",
                "Сейчас | more | ? | 4.333333 | ? | 3 | ? | unknown for 1",
                "Учёт | less | ? | 50.0% | ? | 2 | ? | unknown for 2",
                "Польза | more | ? | 3.333333 | ? | 3 | ? | ?",
                "Ещё | more | 100.0% | 0.0% | -1 | 1 | worse | only one of the two: 2",
                "Мешало | less | ? | ? | ? | 0 | ? | no data: «мешало» is an open question",
                "Девочки | more | ? | 2 | ? | 2 | ? | ?",
            ])
        #expect(try workshop.record(Self.indicators).tally?.isUnchanged == true)
    }

    @Test func whatIsMissingIsSaid() throws {
        let notes = try Workshop(
            School.monitored, School.questionnaire, Self.indicators,
            "programme \"2024-2025\":\n  period 01.09.2024 .. 31.05.2025\n  scale тревожность: from 0 to 10, less is better\n"
                + Self.indicators.split(separator: "\n").dropFirst(4).joined(separator: "\n") + "\n", language: .russian
        ).rows("показать показатели").map { $0[7] }
        #expect(
            notes == [
                "нет данных: на входе по шкале «тревожность» никто не измерен",
                "нет данных: ни у одного наставляемого нет обоих полей",
                "нет данных: поле «spring» ни у кого не заполнено",
                "нет данных: поле «watched» ни у кого не заполнено", "нет данных: на вопрос «польза» нет ответов",
                "нет данных: на вопрос «ещё» нет ответов", "нет данных: на вопрос «мешало» нет ответов", "?",
            ])
    }

    @Test(arguments: [
        ("indicator «А»: from mentors", "E0110"), ("indicator «А»: more is better", "E0110"),
        ("indicator «А»: more is better, from grades", "E0110"),
        ("indicator «А»: more is better, from scale тревога", "E0323"),
        ("indicator «А»: more is better, from scale отметки", "E0324"),
        ("indicator «А»: more is better, from question q9 of «Итог»", "E0643"),
        ("indicator «А»: more is better, from question q9 of «Нет»", "E0642"),
        ("indicator «А»: more is better, from field autum", "E0201"),
        ("indicator «А»: more is better, from field name", "E0205"),
        ("indicator «А»: more is better, from mentors where clas is 7Б", "E0201"),
        ("indicator «»: more is better, from mentors", "E0223"),
    ])
    func mistakes(item: String, code: String) throws {
        let found = try workshop().run("programme \"2023-2024\":\n  \(item)\nend").diagnostics.map(\.code)
        #expect(found == [code], "\(item)")
    }
}

/// The questionnaires that come with the program, each answered by someone of its role.
@Suite struct ReadyQuestionnaireTests {
    private static let folder = Repository.root.appendingPathComponent("scripts/questionnaires").path
    private static let forms = ["ученик-ученик", "учитель-учитель", "учитель-ученик"]

    private static let school = """
        программа "2023-2024":
          координатор "Орлова Мария"
          форма ученик-ученик: куратор "Зимина Анна"
          шкала тревожность: от 0 до 10, меньше лучше
          шкала вовлеченность: от 0 до 10, больше лучше
          шкала активность: от 0 до 10, больше лучше
          шкала самооценка: от 0 до 10, больше лучше
        конец
        наставляемый "Мин Ученик": ученик, класс 5А, форма ученик-ученик
        наставник "Макс Ученик": ученик, класс 9А, форма ученик-ученик
        наставляемый "Молодой Учитель": учитель, форма учитель-учитель
        наставник "Опытный Учитель": учитель, форма учитель-учитель
        наставляемый "Юный Ученик": ученик, класс 8А, форма учитель-ученик
        наставник "Мудрый Учитель": учитель, форма учитель-ученик

        """

    private func workshop() throws -> Workshop {
        let workshop = try Workshop(Self.school, language: .russian)
        for file in Self.forms + ["анкета-куратора"] {
            try workshop.record("подключить \"\(file).tandem\"", name: Self.folder + "/s.tandem")
        }
        return workshop
    }

    @Test func eachIsAnsweredAndSummedUp() throws {
        let workshop = try workshop()
        let people: [String: String] = [
            "Ученик – ученик: наставляемый": "Мин Ученик", "Ученик – ученик: наставник": "Макс Ученик",
            "Учитель – учитель: наставляемый": "Молодой Учитель", "Учитель – учитель: наставник": "Опытный Учитель",
            "Учитель – ученик: наставляемый": "Юный Ученик", "Учитель – ученик: наставник": "Мудрый Учитель",
            "Анкета куратора": "Зимина Анна",
        ]
        let questionnaires = try workshop.rows("показать анкеты с колонками имя").map { $0[0] }
        #expect(questionnaires.count == 10)
        for questionnaire in questionnaires {
            let person = try #require(people.first { questionnaire.hasPrefix($0.key) }?.value)
            let questions = try workshop.rows(
                "показать вопросы с колонками имя, вид, варианты ответа где анкета это «\(questionnaire)»")
            #expect(!questions.isEmpty)
            let answers = questions.map { question -> String in
                switch question[1] {
                case "шкала": "\(question[0]) 8"
                case "да или нет": "\(question[0]) да"
                case "один из": "\(question[0]) «\(question[2].components(separatedBy: "; ")[0])»"
                default: "\(question[0]) «Всё хорошо»"
                }
            }
            try workshop.record(
                "ответы \"\(person)\" на «\(questionnaire)» от 20.05.2024: " + answers.joined(separator: ", "))
            let summary = try workshop.rows("сводка по «\(questionnaire)»")
            #expect(summary.map { $0[0] } == questions.map { $0[0] })
            #expect(summary.allSatisfy { $0[2] == "1" && $0[3] == "0" })
        }
        for form in Self.forms {
            let quadrants = Set(try workshop.rows("swot-анализ для \(form)").map { $0[0] })
            #expect(
                quadrants.isSuperset(of: ["сильные стороны", "слабые стороны", "возможности", "угрозы"])
                    || form != "ученик-ученик")
            #expect(quadrants.count >= 3)
        }
        #expect(try workshop.rows("расхождение ожиданий").count == 7)
        #expect(try workshop.rows("расхождение ожиданий").allSatisfy { $0[2...5] == ["1", "8", "8", "0"] })
    }

    /// The curator's questionnaire names a clause of the regulation or the programme for each condition (row 73).
    @Test func theCuratorsConditionsNameTheirClauses() throws {
        let conditions = try workshop().rows(
            "показать вопросы с колонками название где анкета это «Анкета куратора» и вид это «один из»")
        #expect(conditions.count == 14)
        #expect(conditions.allSatisfy { $0[0].contains("П") && $0[0].hasSuffix(")") || $0[0].contains("приказ") })
    }

    @Test func theExpectedResultsAsIndicators() throws {
        let workshop = try Workshop(Self.school, language: .russian)
        let url = Repository.root.appendingPathComponent("scripts/programs/показатели.tandem")
        let text = try String(contentsOf: url, encoding: .utf8)
        let execution = try workshop.run(text, name: url.path)
        #expect(execution.problems == [])
        let table = try #require(execution.tables.first)
        // 14 of the programme (row 8), 7, 8 and 5 of its forms (rows 48, 55, 62).
        #expect(table.rows.count == 34)
        for (clause, count) in [("Пр4.", 14), ("Пр8.1 ", 7), ("Пр8.2 ", 8), ("Пр8.3 ", 5)] {
            #expect(table.rows.filter { $0[0].brief.hasPrefix(clause) }.count == count)
        }
        #expect(table.rows.filter { $0[7].brief.hasPrefix("нет данных: ") }.count == 30)
    }
}
