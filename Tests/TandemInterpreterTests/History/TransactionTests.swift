import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct OpenTransactionTests {
    @Test func whatIsOpenIsRecordedAtOnce() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(store: store)
        #expect(workshop.session.openChanges == nil)
        _ = try workshop.enter("begin")
        #expect(workshop.session.openChanges == 0)
        let first = try workshop.enter("person \"Ада\"")
        #expect(first.moment == .open && first.counts == ["people +1 ~0 =0 -0"])
        _ = try workshop.enter("mentor \"Ада\": form student-student")
        #expect(try workshop.rows("show mentors with name") == [["Ада"]])
        #expect(workshop.session.openChanges == 2)
        #expect(try store.lastEntry() == 0)
        let kept = try workshop.enter("commit")
        #expect(kept.messages.map(\.english) == ["recorded — people: + 1; mentors: + 1"])
        #expect(workshop.session.openChanges == nil)
        #expect(
            try store.journal(since: 0).map(\.statement) == ["person \"Ада\"\nmentor \"Ада\": form student-student"])
        #expect(try workshop.enter("undo").counts == ["mentors +0 ~0 =0 -1", "people +0 ~0 =0 -1"])
    }

    @Test func whatIsRolledBackWasNeverThere() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(language: .russian, store: store)
        _ = try workshop.enter("начать")
        _ = try workshop.enter("человек \"Ада\"")
        #expect(try workshop.enter("откатить").messages.map(\.russian) == ["отброшено — люди: + 1"])
        #expect(try workshop.rows("показать людей").isEmpty)
        #expect(try store.lastEntry() == 0)
    }

    @Test func aFailingStatementLeavesTheRestOpen() throws {
        let workshop = try Workshop()
        _ = try workshop.enter("begin")
        _ = try workshop.enter("person \"Ада\"")
        #expect(try workshop.enter("person \"Бор\": gpa 500").diagnostics.map(\.code) == ["E0332"])
        #expect(workshop.session.openChanges == 1)
        _ = try workshop.enter("commit")
        #expect(try workshop.rows("show people with name") == [["Ада"]])
    }

    @Test func wordsOutOfPlaceAreSaid() throws {
        let workshop = try Workshop()
        #expect(try workshop.enter("commit").problems == ["E0382 1:1 commit"])
        #expect(try workshop.enter("rollback").problems == ["E0382 1:1 rollback"])
        _ = try workshop.enter("begin")
        #expect(try workshop.enter("begin").problems == ["E0381 1:1 begin"])
        #expect(try workshop.problems("begin\nperson \"Ада\"\ncommit") == ["E0380 1:1 begin", "E0380 3:1 commit"])
        _ = try workshop.enter("person \"Ада\"")
        #expect(try workshop.enter("undo").diagnostics.map(\.code) == ["E0385"])
    }

    @Test func leavingAsksOnce() throws {
        let workshop = try Workshop()
        _ = try workshop.enter("begin")
        #expect(workshop.session.leave() == nil)
        _ = try workshop.enter("person \"Ада\"")
        #expect(try workshop.enter("quit").diagnostics.map(\.code) == ["E0388"])
        // Anything else said in between means that the user stays.
        _ = try workshop.enter("show people")
        #expect(workshop.session.leave()?.code == "E0388")
        #expect(workshop.session.leave() == nil)
        #expect(try workshop.enter("quit").isQuit)
    }

    @Test func anothersCommitMeanwhileIsSaid() throws {
        let folder = try Folder()
        let one = try Workshop(store: SQLiteStore(path: folder.file("r")))
        let other = try Workshop(store: SQLiteStore(path: folder.file("r")))
        _ = try one.enter("begin")
        _ = try one.enter("person \"Ада\"")
        try other.record("person \"Бор\"")
        #expect(throws: StoreProblem.changedMeanwhile) { try one.enter("commit") }
        // Nothing is lost unsaid: the changes are open until they are dropped.
        #expect(one.session.openChanges == 1)
        _ = try one.enter("rollback")
        #expect(try one.rows("show people with name") == [["Бор"]])
        #expect(StoreProblem.changedMeanwhile.advice?.russian.contains("откатить") == true)
    }
}

@Suite struct PlanTests {
    @Test func aPlannedStatementShowsAndChangesNothing() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop("mentor \"Ада\": student, class 9А, form student-student", store: store)
        let plan = try workshop.enter("plan mentor \"Ада\": class 10А, form student-student, capacity 2")
        #expect(
            plan.tables.first?.rows.map { $0.map(\.brief) } == [
                ["~", "person", "Ада", "class 9А → 10А"], ["~", "mentor", "Ада, student-student", "capacity — → 2"],
            ])
        #expect(plan.messages.map(\.english) == ["would be recorded — mentors: ~ 1; nothing is recorded"])
        #expect(plan.tally == nil)
        #expect(try store.lastEntry() == 1)
        #expect(try workshop.rows("show mentors with class, capacity") == [["9А", "?"]])
    }

    @Test func anUndoCanBePlanned() throws {
        let workshop = try Workshop("person \"Ада\"", language: .russian)
        let plan = try workshop.enter("план отменить")
        #expect(plan.tables.first?.rows.map { $0.map(\.brief) } == [["−", "человек", "Ада", ""]])
        #expect(try workshop.rows("показать людей").count == 1)
    }

    @Test func aPlannedScriptIsCountedAndListed() throws {
        let workshop = try Workshop(School.rules, School.programme)
        let source = SourceFile(name: "люди.tandem", text: School.people)
        let plan = try workshop.session.plan(script: source)
        #expect(plan.tables.first?.rows.count == 15)
        #expect(
            plan.messages.last?.english
                == "would be recorded — mentors: + 3; mentees: + 4; people: + 1; nothing is recorded")
        try workshop.record(School.people)
        #expect(
            try workshop.session.plan(script: source).messages.last?.english
                == "would be recorded — mentors: = 3; mentees: = 4; people: = 1; nothing is recorded")
    }

    @Test func aPlannedFileIsNotWritten() throws {
        let folder = try Folder()
        let workshop = try Workshop()
        let source = SourceFile(
            name: "x", text: "show people to \"\(folder.file("a.csv"))\"\ndump to \"\(folder.file("b.tandem"))\"")
        let output = try Presenter(language: .english, width: nil).output(workshop.session.plan(script: source))
        #expect(output.contains("would be written"))
        #expect(folder.text("a.csv") == nil && folder.text("b.tandem") == nil)
    }
}

@Suite struct HypothesisTests {
    @Test func figuresStandSideBySide() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers)
        try workshop.record("propose pairs for student-student\nagree pairs dated 18.10.2023")
        let text = "what if approve ready pairs by order № 1 dated 20.10.2023, then show coverage of students"
        let answer = try workshop.enter(text)
        #expect(answer.problems.isEmpty)
        let table = try #require(answer.tables.last)
        #expect(table.columns.prefix(2).map(\.title) == ["take part now", "take part then"])
        #expect(table.rows.map { $0.prefix(4).map(\.brief) } == [["0", "3", "7", "7"]])
        #expect(try workshop.rows("show pairs where state is approved").isEmpty)
    }

    @Test func rowsOfOneSideAloneAreShownToo() throws {
        let workshop = try Workshop("mentor \"Ада\": student, form student-student", language: .russian)
        let table = try #require(
            workshop.enter(
                """
                что если:
                  наставник "Бор": учитель, форма учитель-ученик
                  наставник "Вера": ученик, форма ученик-ученик
                то показать наставников по форме: количество
                """
            ).tables.last)
        #expect(
            Set(table.rows.map { $0.map(\.brief) }) == [["ученик-ученик", "1", "2"], ["учитель-ученик", "?", "1"]])
        #expect(try workshop.rows("показать наставников").count == 1)
    }

    @Test func recordsAreThoseOfTheCopy() throws {
        let workshop = try Workshop("person \"Ада\"")
        let table = try #require(workshop.enter("what if person \"Бор\" then show people with name").tables.last)
        #expect(table.rows.map { $0.map(\.brief) } == [["Ада"], ["Бор"]])
        #expect(table.footnotes == ["rows: now 1, then 2"])
    }

    @Test func mistakesInEitherPartAreSaid() throws {
        let workshop = try Workshop()
        #expect(
            try workshop.enter("what if person \"А\": gpa 500 then show people").diagnostics.map(\.code) == ["E0332"])
        #expect(try workshop.enter("what if show people then show people").diagnostics.map(\.code) == ["E0110"])
        #expect(try workshop.enter("what if person \"А\" then person \"Б\"").diagnostics.map(\.code) == ["E0110"])
        #expect(try workshop.enter("what if person \"А\"").diagnostics.count == 1)
        #expect(try workshop.rows("show people").isEmpty)
    }
}
