import TandemDomain
import TandemLanguage
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("What `issued document` keeps beside what the register has") struct IssuedRecordTests {
    private static let roadmap = """
        issued document roadmap № 7 dated 16.01.2024 «Карта»:
          text in russian checksum "a": "ПЛАН", "Строка"
          text in english checksum "b": "PLAN"
          document line 2 in russian "Строка": person "Петров", programme "2023-2024"
          document line 1 in english: programme "2023-2024"
        end
        """

    private static func text(_ head: String) -> String {
        "issued document \(head): text in russian checksum \"a\": \"ТЕКСТ\""
    }

    // MARK: Said again

    @Test func theSameAgainChangesNothing() throws {
        let workshop = try Workshop(DocumentSchool.all)
        #expect(try workshop.run(Self.roadmap).counts.contains("issuedDocuments +1 ~0 =0 -0"))
        let lines = Self.roadmap.split(separator: "\n").map(String.init)
        let turned = ([lines[0]] + lines[1...4].reversed() + [lines[5]]).joined(separator: "\n")
        for again in [Self.roadmap, Self.roadmap.replacing(" dated 16.01.2024 «Карта»", with: ""), turned] {
            let second = try workshop.run(again)
            #expect(second.problems == [])
            #expect(second.counts.contains("issuedDocuments +0 ~0 =1 -0"))
        }
    }

    @Test(arguments: [
        ("\"ПЛАН\"", "\"ПЛАНЪ\"", "E0610"), (", \"Строка\"", "", "E0610"),
        ("checksum \"a\"", "checksum \"c\"", "E0610"),
        ("checksum \"a\"", "as html checksum \"a\"", "E0610"),
        ("checksum \"a\"", "checksum \"a\" erased 01.02.2024", "E0610"),
        ("text in russian", "text in english", "E0610"),
        ("  text in english checksum \"b\": \"PLAN\"\n", "", "E0610"), ("line 2", "line 3", "E0610"),
        ("\"Строка\": person", ": person", "E0610"), (", programme \"2023-2024\"", "", "E0610"),
        ("person \"Петров\"", "person \"Сидорова\"", "E0610"), ("line 1 in english", "line 1 in russian", "E0610"),
        ("«Карта»", "«Другая»", "E0610"), ("16.01.2024", "17.01.2024", "E0330"), ("roadmap", "target-model", "E0612"),
    ])
    func anythingElseIsRefused(_ part: String, _ other: String, _ code: String) throws {
        let workshop = try Workshop(DocumentSchool.all, Self.roadmap)
        let before = try RegisterImage(workshop)
        #expect(Self.roadmap.contains(part))
        let found = try workshop.problems(Self.roadmap.replacing(part, with: other))
        #expect(found.map { String($0.prefix(5)) } == [code])
        #expect(try RegisterImage(workshop) == before)
    }

    @Test(arguments: ["document target-model № 7", "order № 7 «Другая»"])
    func theProgrammeCannotTurnItIntoAnotherEither(_ item: String) throws {
        let workshop = try Workshop(DocumentSchool.all, Self.roadmap)
        let found = try workshop.problems("programme \"2023-2024\": \(item)")
        #expect(found.map { $0.prefix(5) } == ["E0610"])
        try workshop.record("programme \"2023-2024\": document roadmap № 7 dated 16.01.2024 «Карта»")
    }

    // MARK: What amends what

    @Test(arguments: [
        ("pair-order № 118/01 to № 118/01", "E0613"), ("pair-order № 118/01 to № 115/01", "E0613"),
        ("amendment № 118/01", "E0613"), ("amendment № 118/01 to № 118/01", "E0615"),
        ("amendment № 118/01 to № 93/24", "E0615"), ("amendment № 118/01 to № 999", "E0615"),
        ("amendment № 118/01 to № 120/01", "E0615"), ("amendment № 115/01 to № 115/01", "E0612"),
        ("roadmap № 93/24", "E0612"), ("roadmap № 93/24-2", "E0612"), ("roadmap № 115/01", "E0612"),
        ("amendment № 131 to № 130/02", "E0615"),
    ])
    func whatAmendsIsAnAmendmentToAnIssuedOrder(_ head: String, _ code: String) throws {
        let workshop = try Workshop(
            DocumentSchool.all, "issue pair-order № 115/01", "programme \"2023-2024\": document pair-order № 120/01",
            Self.text("amendment № 130/02 to № 115/01"))
        let before = try RegisterImage(workshop)
        #expect(try workshop.problems(Self.text(head)).map { String($0.prefix(5)) } == [code])
        #expect(try RegisterImage(workshop) == before)
    }

    @Test func anOrderThatApprovesPairsMayAmend() throws {
        let workshop = try Workshop(
            DocumentSchool.all, "issue pair-order № 115/01",
            """
            расторгнуть "Петров" с "Сидорова" от 12.01.2024
            выбрать "Кузнецова" для "Сидорова" от 20.01.2024
            согласовать "Кузнецова" с "Сидорова" от 20.01.2024
            утвердить "Кузнецова" с "Сидорова" приказом № 140/03 от 25.01.2024
            """, Self.text("amendment № 140/03 to № 115/01"))
        #expect(try workshop.problems(Self.text("pair-order № 140/03")).map { $0.prefix(5) } == ["E0612"])
        try DumpTests.expectRebuilt(workshop)
    }

    @Test func anOrderStaysIssuedWhileItIsAmended() throws {
        let workshop = try Workshop(DocumentSchool.all)
        for text in [
            "issue pair-order № 115/01", "dissolve \"Петров\" with \"Сидорова\" dated 12.01.2024",
            "issue amendment № 130/02 dated 15.01.2024 to № 115/01",
        ] { #expect(try workshop.enter(text).problems == []) }
        // Entry 1 is the school, 2 the order, 4 the amendment.
        let refused = try workshop.enter("undo № 2").diagnostics.map(\.problem.wording.english)
        #expect(refused.count == 1 && refused[0].contains("№ 4"))
        for text in ["undo № 4", "undo № 2"] { #expect(try workshop.enter(text).problems == []) }
        #expect(try workshop.enter("undo № 5").problems.count == 1)
        for text in ["undo № 6", "undo № 5"] { #expect(try workshop.enter(text).problems == []) }
        try DumpTests.expectRebuilt(workshop)
    }

    /// Where the rows of the order are younger than those of its amendment, as after it was issued anew.
    @Test func aDumpWritesAnOrderBeforeWhatAmendsIt() throws {
        let transaction = Transaction(Register(), today: Workshop.today)
        let programme = try transaction.programme("2023-2024")
        let texts = [IssuedText(language: "ru", format: "text", text: "ТЕКСТ", hash: "a")]
        let order = try transaction.document(programme, number: "1", date: nil, title: nil, kind: .pairOrder)
        let amendment = try transaction.document(programme, number: "2", date: nil, title: nil, kind: .amendment)
        try transaction.issue(amendment, as: .amendment, amending: order, texts, [])
        try transaction.issue(order, as: .pairOrder, amending: nil, texts, [])
        let store = try SQLiteStore(path: ":memory:")
        let entry = JournalEntry(time: "2024-01-01T00:00:00Z", actor: "x", statement: "x")
        _ = try store.commit(transaction.changes, entry, after: try store.lastEntry())
        try DumpTests.expectRebuilt(Workshop(store: store))
    }
}
