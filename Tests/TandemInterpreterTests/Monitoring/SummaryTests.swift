import Foundation
import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct SummaryTests {
    private func workshop(_ language: MessageLanguage = .english) throws -> Workshop {
        try Workshop(School.monitored, School.questionnaire, School.answers, language: language)
    }

    /// Use: 4, 5 and 1, mean 10/3, two of three above the middle 3. Expected: 5, 3 and 2; 3 is the middle itself.
    @Test func questionByQuestion() throws {
        let table = try workshop().table("summary of «Итог»")
        #expect(
            table.rows.map { $0.map(\.brief).joined(separator: " | ") } == [
                "польза | Насколько полезно? | 3 | 1 | 3.333333 | 66.7% | 1: 1+4: 1+5: 1",
                "жду | Насколько ждёте пользы? | 3 | 1 | 3.333333 | 33.3% | 2: 1+3: 1+5: 1",
                "ещё | Готовы продолжить? | 3 | 1 | ? | 66.7% | yes: 2+no: 1",
                "станет | Станете наставником? | 2 | 2 | ? | 50.0% | да: 1+нет: 0+не знаю: 1",
                "мешало | Что мешало? | 2 | 2 | ? | ? | «Мало времени» × 2",
            ])
        #expect(table.footnotes.contains { $0.contains("people who answered: 4") })
        #expect(table.footnotes.contains { $0.contains("by phase") })
    }

    @Test func byKeysWithConditionsAndLimits() throws {
        let workshop = try workshop()
        let rows = try workshop.rows("сводка по «Итог» где момент это выход по полу")
        #expect(
            rows.map { $0.prefix(5).joined(separator: " | ") }.first == "польза | Насколько полезно? | female | 1 | 0")
        #expect(rows.count == 10)
        try workshop.record("answers \"Жукова\" to «Итог»: мешало «Всё хорошо»")
        let last = try workshop.rows("summary «Итог» first 1").last?.last
        #expect(last == "«Мало времени» × 2+… 1 more")
        #expect(try workshop.rows("summary «Итог» since 01.01.2024")[1][2] == "0")
        #expect(try workshop.rows("summary «Итог» where class is 11А").map { $0[2] } == ["0", "0", "0", "0", "0"])
    }

    @Test func expectationGap() throws {
        let workshop = try workshop()
        // Сидорова 5 → 4, Белов 3 → 5; Жукова has no result, Ёлкин had no expectation.
        #expect(
            try workshop.rows("expectation gap") == [
                [
                    "Насколько ждёте пользы?", "Насколько полезно?", "2", "4", "4.5", "0.5", "50.0%", "0.0%", "50.0%",
                    "1", "1",
                ]
            ])
        #expect(
            try workshop.rows("расхождение ожиданий по полу").map { $0.dropFirst(2).joined(separator: " ") } == [
                "female 1 5 4 -1 0.0% 0.0% 100.0% 1 0", "male 1 3 5 2 100.0% 0.0% 0.0% 0 1",
            ])
        #expect(try Workshop(School.monitored).table("gap").footnotes.count == 1)
    }

    @Test func swot() throws {
        let workshop = try workshop()
        try workshop.record(
            """
            swot threats «Нехватка наставников»
            swot-анализ сильные стороны «Сильная команда» для учитель-учитель
            """)
        let lines = try workshop.rows("swot for student-student").map { $0.joined(separator: " | ") }
        #expect(
            lines == [
                "strengths | Насколько полезно? | 3.333333 | 3 | yes | «Итог»",
                "strengths | Готовы продолжить? | 66.7% | 3 | yes | «Итог»",
                "weaknesses | Что мешало? | ? | 2 | ? | «Итог»",
                "weaknesses | «Мало времени» | ? | 2 | ? | «Итог»",
                "opportunities | Станете наставником? | 50.0% | 2 | yes | «Итог»",
                "threats | Нехватка наставников | ? | ? | ? | coordinator",
            ])
        #expect(try workshop.rows("swot").map { $0[1] }.contains("Сильная команда"))
        #expect(
            try workshop.rows("swot for teacher-teacher").map { $0[1] } == ["Сильная команда", "Нехватка наставников"])
        #expect(
            try workshop.table("swot for student-student").footnotes.first
                == "borne out by the answers: strengths 2 of 2, weaknesses 0 of 0, opportunities 1 of 1, threats 0 of 0"
        )
        let again = try workshop.record("swot threats «Нехватка наставников»")
        #expect(again.counts == ["swotLines +0 ~0 =1 -0"])
        #expect(try workshop.rows("swot first 0").count == 6)
    }

    @Test(arguments: [
        ("summary of «Итоги»", "E0642 1:12 Итоги"), ("summary of Итог", "E0110 1:12 Итог"),
        ("summary of «Итог» by clas", "E0201 1:22 clas"), ("summary of «Итог» sort by form", "E0110 1:19 sort"),
        ("gap by clas", "E0201 1:8 clas"), ("swot for pupils", "E0202 1:10 pupils"),
        ("swot strengths", "E0111 1:15 "), ("swot weak «А»", "E0110 1:6 weak"),
    ])
    func mistakes(statement: String, problem: String) throws {
        let found = try workshop().problems(statement)
        #expect(found == [problem] || found.map { $0.prefix(5) } == [problem.prefix(5)], "\(found)")
    }

    /// What children write is shown as text, whatever it would mean to a spreadsheet, a page or a terminal.
    @Test func hostileAnswersInEveryFormat() throws {
        let hostile = "=HYPERLINK(1)|<script>alert(1)</script>| \u{1B}[31m & `x`"
        let workshop = try Workshop(
            School.monitored, "questionnaire «=1+1»: for mentees, question q1 «<b>Что?</b>»: open text, threats",
            "answers \"Белов\" to «=1+1» on 01.11.2023: q1 «\(hostile)»", language: .russian)
        for statement in ["сводка по «=1+1»", "swot-анализ", "показать ответы", "показать вопросы"] {
            for format in ["csv", "json", "markdown", "html", "таблица"] {
                let execution = try workshop.enter("\(statement) как \(format)")
                let text = try Presenter(language: .russian, width: 120).output(execution)
                #expect(!text.contains("\u{1B}"), "\(statement) \(format)")
                if format == "html" || format == "markdown" {
                    #expect(!text.contains("<script>") && !text.contains("<b>"), "\(statement) \(format)")
                }
                if format == "csv" {
                    for line in text.split(separator: "\n") {
                        #expect(
                            line.split(separator: ";").allSatisfy { !$0.hasPrefix("=") && !$0.hasPrefix("\"=") },
                            "\(line)")
                    }
                }
            }
        }
    }

    /// Against a count that looks at one answer at a time.
    @Test(arguments: 0..<6) func asCountedOneByOne(seed: UInt64) throws {
        var random = Seeded(seed: seed &+ 77)
        var script = """
            programme "П": scale вверх: from 0 to 4, more is better
            questionnaire «А»:
              for mentees
              question q1 «Оцените»: rating from 0 to 6
              question q2 «Да?»: yes or no
              question q3 «Что?»: one of («а», «б», «в»)
            end

            """
        var given: [(schoolClass: String, rating: Int?, yes: Bool?, option: String?)] = []
        for number in 0..<Int.random(in: 1...25, using: &random) {
            let schoolClass = ["5А", "6А"].randomElement(using: &random) ?? "5А"
            script += "mentee \"Человек\(number) Имя\": student, class \(schoolClass), form student-student\n"
            let rating = Bool.random(using: &random) ? Int.random(in: 0...6, using: &random) : nil
            let yes = Bool.random(using: &random) ? Bool.random(using: &random) : nil
            let option = Bool.random(using: &random) ? ["а", "б", "в"].randomElement(using: &random) : nil
            let parts = [
                rating.map { "q1 \($0)" }, yes.map { "q2 " + ($0 ? "да" : "no") }, option.map { "q3 «\($0)»" },
            ]
            if parts.contains(where: { $0 != nil }) {
                script +=
                    "answers \"Человек\(number) Имя\" to «А» on 01.11.2023: "
                    + parts.compactMap { $0 }.joined(separator: ", ") + "\n"
                given.append((schoolClass, rating, yes, option))
            }
        }
        for row in try Workshop(script).rows("summary of «А» by class") {
            let members = given.filter { $0.schoolClass == row[2] }
            let (count, positive): (Int, Int)
            switch row[0] {
            case "q1":
                let ratings = members.compactMap(\.rating)
                (count, positive) = (ratings.count, ratings.filter { $0 > 3 }.count)
                let mean = Double(ratings.reduce(0, +)) / Double(ratings.count)
                #expect(row[5] == (ratings.isEmpty ? "?" : ReportCell.number(mean).brief))
            case "q2": (count, positive) = (members.compactMap(\.yes).count, members.filter { $0.yes == true }.count)
            default:
                (count, positive) = (members.compactMap(\.option).count, members.filter { $0.option == "а" }.count)
            }
            #expect(row[3] == "\(count)" && row[4] == "\(members.count - count)")
            #expect(row[6] == (count == 0 ? "?" : ReportCell.share(Double(positive) / Double(count)).brief))
        }
    }
}
