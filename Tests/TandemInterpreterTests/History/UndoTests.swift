import TandemDomain
import TandemLanguage
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct UndoTests {
    private static let ada = "mentor \"Ада\": student, class 9А, form student-student"

    /// A workshop on a register of its own, and another session of someone else on the same register.
    private func two() throws -> (one: Workshop, other: Session, folder: Folder) {
        let folder = try Folder()
        let one = try Workshop(store: SQLiteStore(path: folder.file("r")))
        let other = try Session(
            store: SQLiteStore(path: folder.file("r")), language: .english, actor: "Орлова",
            today: { Workshop.today })
        return (one, other, folder)
    }

    private func enter(_ session: Session, _ text: String) throws -> Execution {
        try session.run(entry: .init(name: "", text: text))
    }

    @Test func theLastChangesAreTakenBackOneByOne() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(store: store)
        for text in [Self.ada, "person \"Ада\": class 10А", "person \"Бор\""] { _ = try workshop.enter(text) }
        let undone = try workshop.enter("undo 2")
        #expect(undone.counts == ["people +0 ~1 =0 -1"])
        #expect(undone.messages.map(\.english).map { String($0.prefix(12)) } == ["undone: № 3,", "undone: № 2,"])
        #expect(try workshop.rows("show people with name, class") == [["Ада", "9А"]])
        #expect(try store.journal(since: 3).map(\.undoes) == [[3, 2]])
        // The next one goes on where the last one stopped, and an undo counts for nothing.
        #expect(try workshop.enter("undo").counts == ["mentors +0 ~0 =0 -1", "people +0 ~0 =0 -1"])
        #expect(try workshop.rows("show people").isEmpty)
        #expect(try workshop.enter("undo").diagnostics.map(\.code) == ["E0383"])
    }

    /// A field of the school's own is in the journal as the built-in ones are, also after its definition has gone.
    @Test func ownFieldsAreToldAndTakenBack() throws {
        let workshop = try Workshop()
        let entries = [
            "field рейтинг: number", "person \"Ада\": рейтинг 1", "person \"Ада\": рейтинг 2",
            "person \"Ада\": рейтинг 3",
        ]
        for text in entries { #expect(try workshop.enter(text).problems.isEmpty) }
        let told = try workshop.rows("history")
        #expect(told.contains { $0.joined(separator: " ").contains("рейтинг") })
        #expect(try workshop.enter("undo").problems.isEmpty)
        #expect(try workshop.rows("show people with рейтинг") == [["2"]])
        #expect(try workshop.enter("undo 3").problems.isEmpty)
        #expect(try workshop.enter("show people with рейтинг").diagnostics.map(\.code) == ["E0201"])
        #expect(try workshop.rows("history").count > told.count)
    }

    @Test func anUndoIsUndoneByItsNumber() throws {
        let workshop = try Workshop()
        for text in [Self.ada, "person \"Ада\": class 10А", "undo", "undo № 3"] {
            #expect(try workshop.enter(text).problems.isEmpty)
        }
        #expect(try workshop.rows("show people with class") == [["10А"]])
        #expect(try workshop.enter("undo № 3").diagnostics.map(\.code) == ["E0387"])
        // What came back is a change like any other.
        #expect(try workshop.enter("undo").problems.isEmpty)
        #expect(try workshop.rows("show people with class") == [["9А"]])
        #expect(try workshop.enter("undo № 77").diagnostics.map(\.code) == ["E0386"])
    }

    @Test func aYearOfRunsGoesAndComesBack() throws {
        let workshop = try Workshop(School.rules, School.programme)
        let before = try RegisterImage(workshop)
        try workshop.record(School.people + "\n" + School.papers)
        try workshop.record(School.year)
        let after = try RegisterImage(workshop)
        #expect(try workshop.enter("undo 2").problems.isEmpty)
        #expect(try RegisterImage(workshop) == before)
        #expect(try workshop.enter("undo № 5").problems.isEmpty)
        #expect(try RegisterImage(workshop) == after)
        // A session that reads the file anew sees the same.
        #expect(try workshop.rows("show meetings with date").count == 3)
    }

    @Test func aProposalThatWasWithdrawnComesBackWithItsNumber() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(School.rules, School.programme, School.people, store: store)
        _ = try workshop.enter("propose pairs for student-student")
        let before = try Register(source: store).table(.pairs).rows
        _ = try workshop.enter("mentor \"Петров Иван Сергеевич\": capacity 0")
        #expect(try Register(source: store).table(.pairs).rows.count < before.count)
        #expect(try workshop.enter("undo").problems.isEmpty)
        #expect(try Register(source: store).table(.pairs).rows == before)
    }

    @Test func onlyOnesOwnChangesAreTakenBackUnasked() throws {
        let (one, other, _) = try two()
        _ = try one.enter("person \"Ада\"")
        _ = try enter(other, "person \"Бор\"")
        let refused = try one.enter("undo 2").diagnostics
        #expect(refused.map(\.code) == ["E0383"])
        #expect(refused.first?.problem.advice?.english.contains("undo № 2") == true)
        #expect(try one.enter("undo").problems.isEmpty)
        #expect(try one.rows("show people with name") == [["Бор"]])
        #expect(try one.enter("undo № 2").problems.isEmpty)
        #expect(try one.rows("show people").isEmpty)
    }

    @Test(arguments: [
        // A reference to a row that would go; the same row; a later step; another record of the same person.
        (ada, "consent \"Ада\": given 01.09.2023"), ("mentor \"Ада\": capacity 1", "mentor \"Ада\": capacity 2"),
        (
            "approve pairs by order № 1 dated 20.10.2023",
            "meeting \"Ада\" with \"Бор\": 25.10.2023, introduction"
        ),
        (
            "meeting \"Ада\" with \"Бор\": 25.10.2023, introduction", "meeting \"Ада\" with \"Бор\": 26.10.2023, trial"
        ),
    ])
    func whatOthersHaveBuiltOnStays(_ first: String, _ second: String) throws {
        let (one, other, _) = try two()
        let start = """
            rules «Все» for student-student: prefer mentor.grade more than mentee.grade
            programme "2023-2024": period 01.09.2023 .. 31.05.2024
            programme "2023-2024":
              form student-student: presented 01.09.2023, rules «Все»
            end
            """
        try one.record(start)
        if first != Self.ada {
            try one.record(
                Self.ada + """

                    mentee "Бор": student, class 5А, form student-student
                    consent "Ада": given 01.09.2023 by parent "А"
                    consent "Бор": given 01.09.2023 by parent "Б"
                    choose "Ада" for "Бор" on 10.10.2023
                    agree pairs on 12.10.2023
                    """)
        }
        if first.hasPrefix("meeting") { try one.record("approve pairs by order № 1 dated 20.10.2023") }
        #expect(try one.enter(first).problems.isEmpty)
        #expect(try enter(other, second).diagnostics.isEmpty)
        let before = try RegisterImage(one)
        let refused = try one.enter("undo").diagnostics
        #expect(refused.map(\.code) == ["E0384"])
        #expect(refused.first?.problem.wording.english.contains("Орлова") == true)
        #expect(try RegisterImage(one) == before)
        // In the order of the advice both go.
        let later = try #require(refused.first?.problem.advice?.english.split(separator: " ").last)
        #expect(try one.enter("undo № \(later)").problems.isEmpty)
        #expect(try one.enter("undo").problems.isEmpty)
    }

    @Test func whatHasTakenThePlaceMeanwhileStays() throws {
        let workshop = try Workshop(School.programme.replacing("    rules «Успевающий»\n", with: ""))
        for text in ["roll over to \"24\"", "undo", "roll over to \"24\""] {
            #expect(try workshop.enter(text).problems.isEmpty)
        }
        // What was undone cannot come back beside what was done anew.
        #expect(try workshop.enter("undo № 3").diagnostics.map(\.code) == ["E0384"])
        // A form's rules cannot come back without the rule set, nor the set go without them.
        let rules = try Workshop(School.rules, School.programme)
        #expect(try rules.enter("undo № 1").diagnostics.map(\.code) == ["E0384"])
        #expect(try rules.enter("undo № 2").problems.isEmpty)
        #expect(try rules.enter("undo № 1").problems.isEmpty)
        #expect(try rules.enter("undo № 3").diagnostics.map(\.code) == ["E0384"])
    }

    @Test func whatIsNotRecordedCannotBeUndone() throws {
        let workshop = try Workshop("person \"Ада\"")
        #expect(try workshop.problems("person \"Бор\"\nundo").map { String($0.prefix(5)) } == ["E0385"])
        #expect(try workshop.run("undo").problems.isEmpty)
        #expect(try workshop.rows("show people").isEmpty)
    }
}
