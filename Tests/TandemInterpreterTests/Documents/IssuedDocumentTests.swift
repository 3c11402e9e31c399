import Foundation
import TandemDomain
import TandemLanguage
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

/// An order that is issued stays as it is; what changes later is an amendment.
@Suite struct IssuedDocumentTests {
    private static let formats = ["", " as markdown", " as html"]
    private static let order = "document pair-order № 115/01"

    @Test func theTextStaysByteForByte() throws {
        let workshop = try Workshop(DocumentSchool.all)
        let drafts = try Self.formats.map { try workshop.document(Self.order + $0) }
        #expect(drafts[0].hasPrefix("ПРОЕКТ\n"))
        try workshop.record("издать приказ-о-парах № 115/01")
        let issued = try Self.formats.map { try workshop.document(Self.order + $0) }
        #expect(issued[0] == drafts[0].replacing("ПРОЕКТ\n\n", with: ""))
        try workshop.record(
            """
            расторгнуть "Петров" с "Сидорова" от 12.01.2024 потому что «переезд»
            наставник "Петров": класс 10А
            программа "2023-2024": школа «Школа № 2», директор "Новиков Олег Ильич"
            """)
        for (format, text) in zip(Self.formats, issued) {
            #expect(try workshop.document(Self.order + format) == text)
        }
        let english = try workshop.document(Self.order + " in english")
        #expect(english.contains("I ORDER:") && english.contains("Школа № 1"))
        // With references it is the same text with the list behind it.
        for (format, text) in zip(["", " as markdown"], issued) {
            #expect(try workshop.document(Self.order + " with references" + format).hasPrefix(text))
        }
    }

    @Test func anotherSessionReadsTheSameText() throws {
        let folder = try Folder()
        let path = folder.file("r.sqlite")
        let first = try Workshop(DocumentSchool.all, "issue pair-order № 115/01", store: SQLiteStore(path: path))
        let text = try first.document(Self.order + " as html")
        let second = try Workshop(store: SQLiteStore(path: path))
        #expect(try second.document(Self.order + " as html") == text)
    }

    @Test func issuingTwiceChangesNothing() throws {
        let workshop = try Workshop(DocumentSchool.all)
        let first = try workshop.run("issue pair-order № 115/01")
        #expect(first.counts.contains("issuedDocuments +1 ~0 =0 -0"))
        let second = try workshop.run("issue pair-order № 115/01")
        #expect(second.counts == ["issuedDocuments +0 ~0 =1 -0"])
        #expect(second.messages.map(\.english) == ["№ 115/01 was issued before; its text stands"])
    }

    @Test func eachLineIsTracedToItsRows() throws {
        let workshop = try Workshop(DocumentSchool.all, "issue pair-order № 115/01")
        let html = try workshop.document(Self.order + " as html")
        // The pair's own row, and those of its two people.
        let rows = try workshop.rows(
            "show document lines with document line, pair where document language is \"ru\" and pair known sort by document line"
        )
        #expect(
            rows.map { $0[1] } == [
                "Петров Иван Сергеевич — Белов Олег Львович", "Петров Иван Сергеевич — Сидорова Анна Олеговна",
                "Громов Пётр Ильич — Яшин Лев Игоревич",
            ])
        for row in rows {
            let line = try #require(html.split(separator: "\n").first { $0.contains("data-line=\"\(row[0])\"") })
            #expect(line.contains("data-record=\"pairs:") && line.contains(" people:"))
        }
        let text = try workshop.document(Self.order + " with references")
        #expect(text.contains("Записи, на которых стоят строки"))
        #expect(text.contains("пары 2; люди"))
    }

    // MARK: Amendments

    private static let dissolved = "dissolve \"Петров\" with \"Сидорова\" dated 12.01.2024 because «переезд»"

    @Test func anAmendmentListsWhatHasChangedSince() throws {
        let workshop = try Workshop(DocumentSchool.all, "issue pair-order № 115/01", Self.dissolved)
        let text = try workshop.document("document amendment № 130/02 dated 15.01.2024 to № 115/01 as html")
        #expect(text.contains("О внесении изменений в приказ № 115/01 от 20.10.2023"))
        #expect(text.contains("Сидорова Анна Олеговна, 7Б класс; с 12.01.2024; причина: переезд"))
        #expect(!text.contains("Белов") && !text.contains("Утвердить"))
        try workshop.record("issue amendment № 130/02 dated 15.01.2024 to № 115/01")
        #expect(
            try workshop.problems("document amendment № 131 to № 115/01") == [
                "E0615 1:31 115/01"
            ])
        // What comes later is in the next amendment alone.
        try workshop.record(
            """
            выбрать "Кузнецова" для "Сидорова" от 20.01.2024
            согласовать "Кузнецова" с "Сидорова" от 20.01.2024
            утвердить "Кузнецова" с "Сидорова" приказом № 140/03 от 25.01.2024
            """)
        let second = try workshop.document("document amendment № 140/03 to № 115/01 as html")
        #expect(second.contains("форма «Ученик – ученик»; наставник: Кузнецова Вера Ильинична, 10Б класс"))
        #expect(!second.contains("переезд"))
        try workshop.record("issue amendment № 140/03 to № 115/01")
        #expect(try workshop.problems("document amendment to № 115/01") == ["E0615 1:25 115/01"])
        // A pair that an amendment brought in and that ends is the next one's.
        try workshop.record("dissolve \"Кузнецова\" with \"Сидорова\" dated 01.03.2024")
        let third = try workshop.document("document amendment to № 115/01 in english as html")
        #expect(third.contains("on 2024-03-01; no reason is recorded"))
        #expect(try workshop.document("document amendment № 130/02 as html").contains("причина: переезд"))
    }

    @Test func aPairAddedUnderTheIssuedNumberIsAmended() throws {
        let workshop = try Workshop(DocumentSchool.programme, DocumentSchool.people)
        try workshop.record(
            """
            выбрать "Петров" для "Белов" от 16.10.2023
            согласовать пары от 18.10.2023
            утвердить пары приказом № 115/01 от 20.10.2023
            издать приказ-о-парах № 115/01
            выбрать "Петров" для "Сидорова" от 20.10.2023
            согласовать "Петров" с "Сидорова" от 20.10.2023
            утвердить "Петров" с "Сидорова" приказом № 115/01
            """)
        let text = try workshop.document("document amendment to № 115/01 as html")
        #expect(text.contains("№ ______") && text.contains("__.__.____"))
        #expect(text.contains("Утвердить наставнические пары:"))
        #expect(text.contains("Сидорова Анна Олеговна, 7Б класс") && !text.contains("Белов"))
    }

    // MARK: Refusals

    @Test(arguments: [
        ("document roadmap as csv", "E0600"), ("document pair-order № 999", "E0611"),
        ("document roadmap № 115/01", "E0612"), ("document regulation № 93/24", "E0612"),
        ("document certificate", "E0613"), ("document roadmap for \"Петров\"", "E0613"),
        ("document mentor-report for \"Петров\" «Лучший»", "E0613"), ("issue roadmap", "E0613"),
        ("document roadmap to № 115/01", "E0613"), ("document amendment № 7", "E0613"),
        ("document certificate for \"Громов\"", "E0614"), ("document parent-letter for \"Громов\"", "E0614"),
        ("document enterprise-letter for \"Петров\"", "E0614"), ("document amendment to № 115/01", "E0615"),
        ("document amendment to № 5", "E0615"), ("document amendment to № 93/24", "E0615"),
        ("issue roadmap № 7", "E0317"),
        ("document pair-order № 115/01 dated 21.10.2023", "E0330"), ("document mentor-report for \"Яшин\"", "E0303"),
        ("document certificate for \"Никто\"", "E0301"),
    ])
    func refusals(_ statement: String, _ code: String) throws {
        let workshop = try Workshop(DocumentSchool.all)
        let found = try workshop.run(statement)
        #expect(found.diagnostics.map(\.code) == [code])
        for diagnostic in found.diagnostics where code.hasPrefix("E06") {
            #expect(!diagnostic.problem.wording.english.isEmpty && !diagnostic.problem.wording.russian.isEmpty)
        }
    }

    @Test func aTextThatWasAlteredIsNotGivenOut() throws {
        let folder = try Folder()
        let path = folder.file("r.sqlite")
        _ = try Workshop(DocumentSchool.all, "issue pair-order № 115/01", store: SQLiteStore(path: path))
        let store = try SQLiteStore(path: path)
        let register = Register(source: store)
        let row = try #require(try register.table(.issuedDocuments).rows.first)
        let change = Change(
            table: .issuedDocuments, row: row,
            kind: .update(
                before: [Cell(.text, try register.value(.issuedDocuments, .text, row))],
                after: [Cell(.text, .text("подделка"))]))
        let entry = JournalEntry(time: "2024-01-01T00:00:00Z", actor: "x", statement: "x")
        _ = try store.commit([change], entry, after: try store.lastEntry())
        let workshop = try Workshop(store: SQLiteStore(path: path))
        #expect(try workshop.problems(Self.order) == ["E0616 1:23 115/01"])
    }
}
