import Foundation
import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct HistoryTests {
    /// Number, who, what was typed and what changed, of each entry.
    private func rows(_ workshop: Workshop, _ statement: String) throws -> [[String]] {
        try workshop.rows(statement).map { [$0[0]] + $0[2...] }
    }

    @Test func entriesAreToldInWordsOfTheLanguage() throws {
        let workshop = try Workshop(language: .russian)
        _ = try workshop.enter("наставник \"Ада\": ученик, класс 9А, форма ученик-ученик, мест 1")
        _ = try workshop.enter("наставник \"Ада\": мест 2, класс 9Б")
        _ = try workshop.enter("отменить")
        #expect(
            try rows(workshop, "история") == [
                [
                    "3", "Зимина", "отменить",
                    "отменяет № 2+~ наставник Ада, ученик-ученик: мест 2 → 1+~ человек Ада: класс 9Б → 9А",
                ],
                [
                    "2", "Зимина", "наставник \"Ада\": мест 2, класс 9Б",
                    "отменена записью № 3+~ человек Ада: класс 9А → 9Б+~ наставник Ада, ученик-ученик: мест 1 → 2",
                ],
                [
                    "1", "Зимина", "наставник \"Ада\": ученик, класс 9А, форма ученик-ученик, мест 1",
                    "+ человек Ада: категория ученик, класс 9А++ наставник Ада, ученик-ученик: мест 1",
                ],
            ])
    }

    @Test func manyRecordsAreCounted() throws {
        let workshop = try Workshop(School.rules, School.programme)
        try workshop.record(School.people, name: "люди.tandem")
        let newest = try rows(workshop, "history first 1")
        #expect(newest == [["3", "Зимина", "люди.tandem", "people: + 8+mentors: + 3+mentees: + 4"]])
        #expect(try workshop.table("history first 1").footnotes.count == 1)
    }

    @Test func aPersonsHistoryIsThatOfTheirPairsToo() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        _ = try workshop.enter("person \"Орлов Лев\": class 6А")
        let history = try rows(workshop, "history of \"Белов\"")
        #expect(history.map(\.first) == ["5", "4", "3"])
        let year = try #require(history.first?.last)
        #expect(year.contains("+ pair Петров Иван Сергеевич — Белов Олег"))
        #expect(year.contains("+ meeting Петров Иван Сергеевич — Белов Олег, 2023-10-27"))
        #expect(year.contains("+ measurement Белов Олег, student-student, «тревожность», entry: value 7"))
        #expect(!year.contains("Сидорова") && !year.contains("document"))
        #expect(try rows(workshop, "history of \"Орлов Лев\"").map(\.first) == ["6", "3"])
        #expect(try workshop.enter("history of \"Никто\"").problems == ["E0301 1:12 \"Никто\""])
    }

    @Test func theDayIsThatOfTheClockOnTheWall() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Krasnoyarsk"))
        let moment = try #require(Moment("2023-10-01T20:05:00Z", zone: zone))
        #expect(moment.text(.russian) == "02.10.2023 03:05")
        #expect(moment.text(.english) == "2023-10-02 03:05")
        #expect(Moment("вчера") == nil)
    }

    @Test func aPeriodBoundsTheHistory() throws {
        let store = try SQLiteStore(path: ":memory:")
        for (number, time) in ["2023-09-10T10:00:00Z", "2023-10-10T10:00:00Z", "2023-11-10T10:00:00Z"].enumerated() {
            let change = Change(
                table: .people, row: Int32(number), kind: .insert([Cell(.name, .text("Человек \(number + 1)"))]))
            _ = try store.commit(
                [change], JournalEntry(time: time, actor: "А", statement: "\(number)"), after: Int64(number))
        }
        let workshop = try Workshop(store: store)
        #expect(try rows(workshop, "history since 01.10.2023").map(\.first) == ["3", "2"])
        #expect(
            try rows(workshop, "history since 01.10.2023 until 31.10.2023")
                == [["2", "А", "1", "+ person Человек 2"]])
        #expect(try rows(workshop, "history of \"Человек 1\" since 01.10.2023").isEmpty)
    }

    @Test func everyFormatHoldsIt() throws {
        let folder = try Folder()
        let workshop = try Workshop("person \"Ада\"", language: .russian)
        for format in ["csv", "json", "html", "md"] {
            let execution = try workshop.enter("история в \"\(folder.file("h." + format))\"")
            _ = try Presenter(language: .russian, width: nil).output(execution)
            #expect(folder.text("h." + format)?.contains("+ человек Ада") == true)
        }
    }
}
