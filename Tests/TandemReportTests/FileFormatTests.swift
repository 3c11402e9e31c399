import Foundation
import TandemText
import Testing

@testable import TandemReport

@Suite struct FileFormatTests {
    @Test func russianExcelReadsTheFile() {
        let expected = [
            "\u{FEFF}Наставник;Класс;Балл;Доля встреч;Начало;Согласие;Время;Темы",
            "Иванова Анна;9А;4,5;70%;01.01.1970;да;90;\"химия, право\"", "👩‍👩‍👧‍👦 Ли 日本;11;12;66,7%;;нет;45;",
            "Ё=␛[31m;;;;;;;", "",
        ]
        #expect(ReportWriter.render(Sample.pairs, as: .csv, language: .russian) == expected.joined(separator: "\r\n"))
    }

    @Test func englishFileHasPointsAndCommas() {
        let text = ReportWriter.render(Sample.pairs, as: .csv, language: .english)
        #expect(text.contains("\r\nИванова Анна,9А,4.5,70%,1970-01-01,yes,90,\"химия, право\"\r\n"))
        #expect(!text.hasPrefix("\u{FEFF}"))
    }

    @Test func noTextIsAFormula() throws {
        for language in MessageLanguage.allCases {
            let text = ReportWriter.render(Sample.hostileTable, as: .csv, language: language)
            let table = try CSVTable(parsing: text)
            for (column, origin) in Sample.hostile.enumerated().prefix(11) {
                #expect(table.field(row: 0, column: column).hasPrefix("'"), "\(origin)")
            }
            #expect(Sample.hostile[10] == "\u{200B}=1" && Sample.hostile[11].hasPrefix("<"))
            #expect(table.columnCount == Sample.hostile.count && table.rowCount == 2)
        }
        let numbers = ReportTable(
            columns: [ReportColumn(title: "x")], rows: [[.number(-5)], [.text("-5")], [.text("")]])
        #expect(ReportWriter.render(numbers, as: .csv, language: .english) == "x\r\n-5\r\n'-5\r\n\"\"\r\n")
    }

    @Test func spreadsheetFilesReadBack() throws {
        var random = Pseudorandom(seed: 3)
        for _ in 0..<500 {
            let columns = Int.random(in: 1...4, using: &random)
            let rows = (0..<3).map { _ in (0..<columns).map { _ in random.text(upTo: 10) } }
            let table = ReportTable(
                columns: (0..<columns).map { ReportColumn(title: "c\($0)") }, rows: rows.map { $0.map { .text($0) } })
            let language = MessageLanguage.allCases.randomElement(using: &random) ?? .russian
            let text = ReportWriter.render(table, as: .csv, language: language)
            let read = try CSVTable(parsing: text, separator: language == .russian ? .semicolon : .comma)
            #expect(read.rowCount == rows.count)
            for row in rows.indices {
                for column in 0..<columns {
                    let lines = rows[row][column].replacingOccurrences(of: "\r\n", with: "\n", options: .literal)
                        .replacingOccurrences(of: "\r", with: "\n", options: .literal)
                    let field = read.field(row: row, column: column)
                    #expect([terminalSafe(lines), "'" + terminalSafe(lines)].contains(field))
                }
            }
        }
    }

    @Test func jsonKeepsEverything() throws {
        let text = ReportWriter.render(Sample.pairs, as: .json, language: .russian)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(rows.count == 3 && rows[0]["mentor"] as? String == "Иванова Анна" && rows[0]["score"] as? Double == 4.5)
        #expect(rows[0]["share"] as? Double == 0.7 && rows[0]["start"] as? String == "1970-01-01")
        #expect(rows[0]["consent"] as? Bool == true && rows[0]["time"] as? Int == 90)
        #expect(rows[0]["topics"] as? [String] == ["химия", "право"] && rows[1]["start"] is NSNull)
        #expect(rows[2]["mentor"] as? String == "Ё=\u{1B}[31m" && rows[2].count == 8)
        #expect(text == ReportWriter.render(Sample.pairs, as: .json, language: .english))
    }

    @Test func jsonIsValidForAnyText() throws {
        var random = Pseudorandom(seed: 4)
        for _ in 0..<500 {
            let texts = (0..<3).map { _ in random.text(upTo: 10) }
            let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
            let table = ReportTable(
                columns: ["a", "a", texts[2]].map { ReportColumn(title: "x", key: $0) },
                rows: [[.text(texts[0]), .list([texts[1]]), .number(number)]])
            let text = ReportWriter.render(table, as: .json, language: .english)
            let row = try #require((try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])?.first)
            #expect(row.count == 3)
            #expect((row["a"] as? String).map { Array($0.utf8) } == Array(texts[0].utf8))
            #expect((row["a_2"] as? [String])?.first.map { Array($0.utf8) } == Array(texts[1].utf8))
            // JSONSerialization may be off by a few units in the last place, so that the digits are read apart.
            let digits = text.dropLast("}\n]\n".count).split(separator: ": ").last ?? ""
            #expect(number.isFinite ? Double(digits) == number : digits == "null")
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        }
        #expect(ReportWriter.render(ReportTable(columns: [], rows: []), as: .json, language: .russian) == "[]\n")
    }

    @Test func markdownCellsHoldNoMarkup() {
        let text = ReportWriter.render(Sample.hostileTable, as: .markdown, language: .english)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 1 + 4 + Sample.hostile.count)
        for line in lines[1...4] {
            var bars = 0
            var isEscaped = false
            for scalar in line.unicodeScalars {
                if scalar == "|" && !isEscaped { bars += 1 }
                isEscaped = scalar == "\\" && !isEscaped
            }
            #expect(bars == Sample.hostile.count + 1)
        }
        #expect(!text.contains("<") && text.hasPrefix("**&lt;b&gt;\\*\\*␛\\[2J**\n\n"))
        #expect(text.contains("\n- \\=1+1\n") && text.contains("\n- \\-5\n"))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }

    @Test func markdownAlignsNumbers() {
        let text = ReportWriter.render(Sample.pairs, as: .markdown, language: .russian)
        #expect(text.hasPrefix("**Пары 2023/24**\n\n| Наставник | Класс | Балл |"))
        #expect(text.contains("\n| --- | --- | ---: | ---: | --- |") && text.contains("| 12.0 | 66.7% | — | нет |"))
        let list = ReportTable(caption: " ", columns: [], rows: [], footnotes: ["12. пункт", "# x", "9) y", "2023"])
        #expect(
            ReportWriter.render(list, as: .markdown, language: .russian)
                == "\n- 12\\. пункт\n- \\# x\n- 9\\) y\n- 2023\n")
    }

    @Test func htmlHoldsNoTagsButItsOwn() {
        let text = ReportWriter.render(Sample.hostileTable, as: .html, language: .russian)
        let own: Set<Substring> = [
            "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "br", "/table", "/caption", "/thead",
            "/tbody",
            "/tfoot", "/tr", "/th", "/td",
        ]
        for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let tag = part.prefix { $0 != ">" }
            #expect(own.contains(tag.prefix { $0 != " " }), "\(tag)")
            #expect(
                ["", "table lang=\"ru\"", "th scope=\"col\""].contains(tag) || !tag.contains("=")
                    || tag.hasPrefix("td colspan"))
        }
        #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && text.contains("a<br>b"))
        let pairs = ReportWriter.render(Sample.pairs, as: .html, language: .english)
        #expect(
            pairs.hasPrefix(
                "<table lang=\"en\">\n<caption>Пары 2023/24</caption>\n<thead>\n<tr><th scope=\"col\">Наставник</th>"))
        #expect(pairs.contains("<td style=\"text-align:right\">4.5</td>") && pairs.hasSuffix("</table>\n"))
    }
}
