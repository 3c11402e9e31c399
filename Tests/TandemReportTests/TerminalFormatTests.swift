import TandemText
import Testing

@testable import TandemReport

@Suite struct TerminalFormatTests {
    @Test func alignsByWidth() {
        let expected = """
            Пары 2023/24
            Наставник     Класс  Балл  Доля встреч  Начало      Согласие       Время  Темы
            ────────────  ─────  ────  ───────────  ──────────  ────────  ──────────  ────────────
            Иванова Анна  9А      4.5        70.0%  01.01.1970  да        1 ч 30 мин  химия, право
            👩‍👩‍👧‍👦 Ли 日本    11     12.0        66.7%  —           нет           45 мин
            Ё=␛[31m       —         —            —  —           —                  —  —

            3 строки
            Без закрытых пар.

            """
        #expect(ReportWriter.render(Sample.pairs, as: .terminal, language: .russian) == expected)
        #expect(ReportWriter.render(Sample.pairs, as: .terminal, language: .russian, columns: 86) == expected)
    }

    @Test func wrapsHeadingsThenTexts() {
        let expected = """
            Пары 2023/24
            Наставн                 Доля              Согласи
            ик       Класс  Балл  встреч  Начало      е             Время  Темы
            ───────  ─────  ────  ──────  ──────────  ───────  ──────────  ───────
            Иванова  9А      4.5   70.0%  1970-01-01  yes      1 h 30 min  химия,
              Анна                                                           право
            👩‍👩‍👧‍👦 Ли    11     12.0   66.7%  —           no           45 min
              日本
            Ё=␛[31m  —         —       —  —           —                 —  —

            3 rows
            Без закрытых пар.

            """
        #expect(ReportWriter.render(Sample.pairs, as: .terminal, language: .english, columns: 70) == expected)
    }

    /// Nothing of a text is lost, and its further lines stand in from those that begin.
    @Test func longTextsGoOnBelow() {
        let rows: [[ReportCell]] = [
            [.number(1), .text("Итоги года для родителей и учеников"), .text("директор")],
            [.number(2), .text("Анкеты"), .list(["психолог", "куратор", "классныйруководитель5А"])],
        ]
        let table = ReportTable(
            columns: [
                ReportColumn(title: "№", alignment: .trailing), ReportColumn(title: "Что"), ReportColumn(title: "Кто"),
            ], rows: rows, footnotes: ["Сноска о том, что сроки считаются с начала учебного года"])
        let expected = """
            №  Что               Кто
            ─  ────────────────  ────────────────
            1  Итоги года для    директор
                 родителей и
                 учеников
            2  Анкеты            психолог,
                                   куратор,
                                   классныйруково
                                   дитель5А

            2 rows
            Сноска о том, что сроки считаются с
              начала учебного года

            """
        #expect(ReportWriter.render(table, as: .terminal, language: .english, columns: 37) == expected)
    }

    @Test func rowsAsBlocks() {
        let table = ReportTable(
            caption: "Положение",
            columns: [ReportColumn(title: "№"), ReportColumn(title: "вопрос"), ReportColumn(title: "толкование")],
            rows: [
                [.number(2), .text("календарный или учебный год"), .text("«в течение календарного года»")],
                [.unknown, .text("год"), .text("")],
            ], footnotes: ["открыто: 1"], layout: .blocks(heading: 2))
        let expected = """
            Положение
            2  календарный или учебный год
              толкование: «в течение
                календарного года»

            —  год
              толкование:

            2 строки
            открыто: 1

            """
        #expect(ReportWriter.render(table, as: .terminal, language: .russian, columns: 31) == expected)
        // To a file it goes in lines of a page, and other formats know no blocks.
        let page = ReportWriter.render(table, as: .terminal, language: .russian)
        #expect(page.contains("\n  толкование: «в течение календарного года»\n"))
        var grid = table
        grid.layout = .grid
        for format in ReportFormat.allCases where format != .terminal {
            #expect(
                ReportWriter.render(table, as: format, language: .russian)
                    == ReportWriter.render(grid, as: format, language: .russian))
        }
    }

    @Test func becomesBlocksWhereNothingFits() {
        let text = ReportWriter.render(Sample.pairs, as: .terminal, language: .russian, columns: 20)
        #expect(text.contains("Класс: 9А\nБалл: 4.5\nДоля встреч: 70.0%\n"))
        #expect(text.contains("Темы: химия, право\n\nНаставник: 👩‍👩‍👧‍👦 Ли\n  日本\n"))
        #expect(text.contains("Темы:\n\n") && text.hasSuffix("Темы: —\n\n3 строки\nБез закрытых пар.\n"))
    }

    /// Two columns may break words that are too long for them; with a third one nobody can follow a row.
    @Test func becomesBlocksWhereManyColumnsBreakWords() {
        func text(_ long: Int) -> String {
            let cells = (0..<3).map { ReportCell.text($0 < long ? String(repeating: "я", count: 25) : "ты") }
            let columns = (0..<3).map { ReportColumn(title: "к\($0)") }
            let table = ReportTable(columns: columns, rows: [cells])
            return ReportWriter.render(table, as: .terminal, language: .russian, columns: 60)
        }
        #expect(text(2).hasPrefix("к0"))
        #expect(text(2).contains("─"))
        #expect(!text(3).contains("─"))
        #expect(text(3).contains("к0: " + String(repeating: "я", count: 25) + "\n"))
    }

    @Test func emptyTables() {
        let none = ReportTable(columns: [], rows: [])
        #expect(ReportWriter.render(none, as: .terminal, language: .russian, columns: 10) == "0 строк\n")
        let header = ReportTable(columns: [ReportColumn(title: "Имя")], rows: [])
        #expect(ReportWriter.render(header, as: .terminal, language: .english) == "Имя\n───\n\n0 rows\n")
        for format in ReportFormat.allCases {
            for width in [nil, -1, 0, 1] {
                _ = ReportWriter.render(none, as: format, language: .russian, columns: width)
                _ = ReportWriter.render(header, as: format, language: .russian, columns: width)
            }
        }
    }

    @Test func numbersStandUnderEachOtherAmongTexts() {
        let rows: [[ReportCell]] = [[.number(7)], [.text("мало")], [.number(120)], [.share(0.5)], [.number(.nan)]]
        let text = ReportWriter.render(
            ReportTable(columns: [ReportColumn(title: "Значение")], rows: rows), as: .terminal, language: .russian)
        #expect(text == "Значение\n────────\n  7\nмало\n120\n50%\n—\n\n5 строк\n")
    }

    @Test func hostileTextsCannotSteer() {
        for width in [nil, 10, 40, 200] {
            for language in MessageLanguage.allCases {
                let text = ReportWriter.render(Sample.hostileTable, as: .terminal, language: language, columns: width)
                #expect(
                    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
                #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0 == "\u{2028}" })
            }
        }
    }

    @Test func columnsLineUpWhateverTheyHold() {
        var random = Pseudorandom(seed: 1)
        for _ in 0..<300 {
            let rows = (0..<5).map { _ -> [ReportCell] in
                let cell = Bool.random(using: &random) ? ReportCell.text(random.text(upTo: 12)) : .number(2.5)
                return [cell, .text(random.text(upTo: 30)), .text("¦")]
            }
            let width = Bool.random(using: &random) ? nil : Int.random(in: 20...60, using: &random)
            let alignment = Bool.random(using: &random) ? TextAlignment.leading : .trailing
            let columns = [
                ReportColumn(title: "Первый столбец", alignment: alignment), ReportColumn(title: "Б"),
                ReportColumn(title: "¦"),
            ]
            let text = ReportWriter.render(
                ReportTable(columns: columns, rows: rows), as: .terminal, language: .russian, columns: width)
            let lines = text.split(separator: "\n").filter { $0.last == "¦" }
            #expect(lines.count == 6)
            #expect(Set(lines.map(displayWidth)).count == 1, "\(text)")
            if let width { #expect(lines.allSatisfy { displayWidth($0) <= width }) }
        }
    }
}
