import TandemDomain
import TandemLanguage
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct ScriptTests {
    @Test func theWholeRoad() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers)
        let proposed = try workshop.record("propose pairs for student-student")
        #expect(proposed.counts == ["pairs +3 ~0 =0 -0"])
        try workshop.record("agree pairs dated 18.10.2023")
        let approved = try workshop.record("approve ready pairs by order № 115/01 dated 20.10.2023")
        #expect(approved.counts.contains("pairs +0 ~1 =0 -0") || approved.counts.contains("pairs +0 ~2 =0 -0"))
        try workshop.record("meeting \"Петров\" with \"Белов\": 27.10.2023, introduction, 45 minutes")
        try workshop.record("measure \"Белов\" at entry: тревожность 7, вовлеченность 3")
        #expect(
            try workshop.rows("show measurements with mentee, scale, value sort by value") == [
                ["Белов Олег", "вовлеченность", "3"], ["Белов Олег", "тревожность", "7"],
            ])
    }

    @Test func aSecondRunChangesNothing() throws {
        let workshop = try Workshop()
        let script = [
            School.rules, School.programme, School.people, School.papers, "propose pairs for student-student",
            "agree pairs dated 18.10.2023", "approve ready pairs by order № 115/01 dated 20.10.2023",
            "meeting \"Петров\" with \"Белов\": 27.10.2023, introduction, 45 minutes",
            "measure \"Белов\" at entry: тревожность 7, вовлеченность 3", "finish task «Сбор» dated 14.09.2023",
        ].joined(separator: "\n")
        #expect(try workshop.record(script).tally?.isUnchanged == false)
        let again = try workshop.record(script)
        #expect(again.tally?.isUnchanged == true)
        #expect(again.counts.allSatisfy { $0.contains("+0 ~0") && $0.hasSuffix("-0") }, "\(again.counts)")
    }

    @Test func anErrorInTheLastStatementChangesNothing() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(School.rules, School.programme, store: store)
        let state = try store.lastEntry()
        let before = try Register(source: store).table(.people).rowCount
        let execution = try workshop.run(School.people + "\nmeasure \"Никто\" at entry: тревожность 7")
        #expect(execution.problems == ["E0301 9:9 \"Никто\""])
        #expect(execution.outcomes.isEmpty)
        #expect(try store.lastEntry() == state)
        #expect(try Register(source: store).table(.people).rowCount == before)
        #expect(try workshop.rows("show mentors").isEmpty)
    }

    @Test func everyIndependentErrorIsReported() throws {
        let workshop = try Workshop(School.rules, School.programme)
        // Syntax, names and dates of one text, in the order of their places.
        let early = try workshop.problems(
            """
            mentor "А": student, class 9А, gpa 4,5
            шоу mentors
            show mentors where gppa more than 4
            mentee "Б": need wizardry
            mentee "В": born 31.02.2010
            """)
        #expect(
            early == [
                "E0105 1:36 4,5", "E0112 2:1 шоу", "E0201 3:20 gppa", "E0202 4:18 wizardry", "E0108 5:18 31.02.2010",
            ])
        // What only the register can say.
        let late = try workshop.problems(
            """
            measure "Никто" at entry: тревожность 7
            mentor "Петров": student, capacity -1
            why "А" with "Б"
            consent "Никто": given 01.09.2023
            """)
        #expect(late.map { String($0.prefix(7)) } == ["E0301 1", "E0332 2", "E0301 3", "E0301 4"])
    }

    @Test func entriesAreTransactionsOfTheirOwn() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(store: store)
        let execution = try workshop.enter("person \"Ада\"\nperson \"Бор\": gpa 500\nperson \"Вера\"")
        #expect(execution.problems.map { String($0.prefix(5)) } == ["E0332"])
        #expect(try workshop.rows("show people with name") == [["Ада"]])
        #expect(try store.journal(since: 0).map(\.statement) == ["person \"Ада\""])
    }

    @Test func theJournalSaysWhoAndWhat() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(store: store)
        try workshop.record("person \"Ада\"", name: "год.tandem")
        _ = try workshop.enter("человек \"Бор\" // замечание")
        _ = try workshop.enter("показать людей")
        let journal = try store.journal(since: 0)
        #expect(journal.map(\.statement) == ["год.tandem", "человек \"Бор\""])
        #expect(journal.map(\.actor) == ["Зимина", "Зимина"])
    }

    @Test func anEmptyTextIsNothing() throws {
        let workshop = try Workshop()
        for text in ["", "\n\n", "// замечание\n", "#! /usr/bin/env tandem\n", "\u{FEFF}"] {
            let execution = try workshop.run(text)
            #expect(execution.problems.isEmpty && execution.outcomes.isEmpty && execution.tally == nil)
        }
    }
}

@Suite struct TwoSessionTests {
    @Test func eachSeesTheOthersCommits() throws {
        let folder = try Folder()
        let one = try Workshop(store: SQLiteStore(path: folder.file("r")))
        let two = try Workshop(store: SQLiteStore(path: folder.file("r")))
        try one.record("person \"Ада\"")
        #expect(try two.rows("show people with name") == [["Ада"]])
        try two.record("person \"Бор\"\nmentor \"Ада\": form student-student")
        #expect(try one.rows("show people with name sort by name") == [["Ада"], ["Бор"]])
        #expect(try one.rows("show mentors with name") == [["Ада"]])
    }

    @Test func aConflictingCommitIsWorkedOutAnew() throws {
        let folder = try Folder()
        let path = folder.file("r")
        let other = try Workshop(store: SQLiteStore(path: path))
        let store = try MeddlingStore(SQLiteStore(path: path)) {
            try other.record("mentor \"Ада\": form student-student, capacity 3")
        }
        let workshop = try Workshop(store: store)
        store.isArmed = true
        let execution = try workshop.record("person \"Ада\"\nperson \"Бор\"")
        // Ада was added by the other session between reading and writing: she is not added twice.
        #expect(execution.counts == ["people +1 ~0 =1 -0"])
        #expect(try workshop.rows("show people with name sort by name") == [["Ада"], ["Бор"]])
    }

    @Test func aCommitBetweenTwoTablesIsNoMixture() throws {
        let folder = try Folder()
        let path = folder.file("r")
        let other = try Workshop(store: SQLiteStore(path: path))
        let store = try MeddlingStore(SQLiteStore(path: path)) {
            try other.record("mentor \"Ада\": form student-student")
        }
        let workshop = try Workshop(store: store)
        _ = try workshop.rows("show people")
        store.isArmedForLoads = true
        #expect(try workshop.rows("show mentors with name") == [["Ада"]])
    }
}

/// Lets another session commit just before a commit or a load.
private final class MeddlingStore: RegisterStore {
    private let store: SQLiteStore
    private let meddle: () throws -> Void
    var isArmed = false
    var isArmedForLoads = false

    init(_ store: SQLiteStore, meddle: @escaping () throws -> Void) throws {
        self.store = store
        self.meddle = meddle
    }

    func load(_ name: TableName, into table: inout Table, texts: inout TextPool) throws {
        if isArmedForLoads, name == .mentors {
            isArmedForLoads = false
            try meddle()
        }
        try store.load(name, into: &table, texts: &texts)
    }

    func lastEntry() throws -> Int64 { try store.lastEntry() }

    func commit(_ changes: ChangeLog, _ entry: JournalEntry, after expected: Int64) throws -> Int64 {
        if isArmed {
            isArmed = false
            try meddle()
        }
        return try store.commit(changes, entry, after: expected)
    }

    func commit(
        _ changes: ChangeLog, _ entry: JournalEntry, erasing erasures: [Erasure], after expected: Int64
    ) throws -> (number: Int64, isWiped: Bool) {
        try store.commit(changes, entry, erasing: erasures, after: expected)
    }

    func journal(since number: Int64) throws -> [JournalEntry] { try store.journal(since: number) }

    func journalChanges(since number: Int64) throws -> [JournalChange] { try store.journalChanges(since: number) }
}
