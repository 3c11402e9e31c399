import GRDB
import TandemDomain
import Testing

@testable import TandemStore

@Suite struct JournalTests {
    private func person(_ row: Int32, _ name: String?) -> Change {
        Change(table: .people, row: row, kind: .insert(name.map { [Cell(.name, .text($0))] } ?? []))
    }

    private func lines(_ store: SQLiteStore) throws -> [String] {
        try store.queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM journalChanges ORDER BY number, position").map { row in
                [0, 1, 2, 3, 4, 5, 6, 7].map { (row[$0] as DatabaseValue).storage.value.map { "\($0)" } ?? "-" }
                    .joined(separator: " ")
            }
        }
    }

    @Test func entriesAreReadBack() throws {
        let store = try SQLiteStore(path: ":memory:")
        _ = try store.commit([person(0, "Ада")], .sample("человек «Ада»"), after: 0)
        _ = try store.commit([person(1, "Бор")], .sample("человек «Бор»"), after: 1)
        #expect(try store.lastEntry() == 2)
        #expect(try store.journal(since: 1).map(\.statement) == ["человек «Бор»"])
        #expect(try store.journal(since: 0).map(\.number) == [1, 2])
        #expect(try store.journal(since: 2).isEmpty)
    }

    @Test func changesAreReadBackNewestFirst() throws {
        let store = try SQLiteStore(path: ":memory:")
        let cells: [Cell] = [
            Cell(.name, .text("Имя «в» \"кавычках\"\n")), Cell(.born, .code(12_345)), Cell(.gpa, .number(4.55)),
            Cell(.interests, .tags(["a \"b\"", "в"])), Cell(.category, .code(0)), Cell(.schoolClass, .code(577)),
        ]
        let known = Change(table: .people, row: 1, kind: .insert(cells))
        let update = Change(
            table: .people, row: 1,
            kind: .update(
                before: [Cell(.gpa, .number(4.55)), Cell(.workplace, nil)],
                after: [Cell(.gpa, nil), Cell(.workplace, .text(""))]))
        _ = try store.commit([person(0, "Ада"), known], .sample(), after: 0)
        _ = try store.commit([update], .sample(), after: 1)
        let gone = cells.filter { $0.field != .gpa } + [Cell(.workplace, .text(""))]
        _ = try store.commit([Change(table: .people, row: 1, kind: .delete(before: gone))], .sample(), after: 2)
        let changes = try store.journalChanges(since: 0)
        #expect(changes.map(\.number) == [3, 2, 1])
        guard case .deleted(let before) = changes[0].kind, case .updated(let old, let new) = changes[1].kind else {
            Issue.record("\(changes)")
            return
        }
        #expect(Set(before) == Set(gone))
        #expect(Set(old) == [Cell(.gpa, .number(4.55)), Cell(.workplace, nil)])
        #expect(Set(new) == [Cell(.gpa, nil), Cell(.workplace, .text(""))])
        #expect(changes[2].kind == .inserted(rows: 2) && changes[2].row == 0)
        #expect(try store.journalChanges(since: 2).count == 1)
    }

    @Test func anEntrySaysWhatItTakesBack() throws {
        let store = try SQLiteStore(path: ":memory:")
        var entry = JournalEntry.sample()
        entry.undoes = [7, 5]
        _ = try store.commit([person(0, "Ада")], .sample(), after: 0)
        _ = try store.commit([person(1, "Бор")], entry, after: 1)
        #expect(try store.journal(since: 0).map(\.undoes) == [[], [7, 5]])
    }

    @Test func aFailingChangeLeavesNeitherRowsNorEntry() throws {
        let store = try SQLiteStore(path: ":memory:")
        let orphan = Change(table: .mentors, row: 0, kind: .insert([Cell(.person, .code(41))]))
        for bad in [person(1, nil), person(0, "Дважды"), person(1, ""), orphan] {
            #expect(throws: StoreProblem.self) {
                try store.commit([person(0, "Ада"), bad], .sample(), after: 0)
            }
            #expect(try store.lastEntry() == 0)
            #expect(try Register(source: store).table(.people).rowCount == 0)
            #expect(try lines(store).isEmpty)
        }
    }

    @Test func changesOfRowsThatAreNotThereAreRefused() throws {
        let store = try SQLiteStore(path: ":memory:")
        let changes = [
            Change(table: .people, row: 5, kind: .update(before: [], after: [Cell(.gpa, .number(4))])),
            Change(table: .people, row: 5, kind: .delete(before: [])),
        ]
        for change in changes {
            #expect(throws: StoreProblem.cannotWrite(path: ":memory:", reason: "people 6: not there")) {
                try store.commit([change], .sample(), after: 0)
            }
        }
    }

    @Test func aRunOfNewRowsIsOneLine() throws {
        let store = try SQLiteStore(path: ":memory:")
        let fill = Cell(.gpa, .number(4))
        let mentor = { (row: Int32) in Change(table: .mentors, row: row, kind: .insert([Cell(.person, .code(row))])) }
        let filled = { (row: Int32) in
            Change(table: .people, row: row, kind: .update(before: [Cell(.gpa, nil)], after: [fill]))
        }
        let changes = [
            person(0, "Ада"), filled(0), mentor(0), person(1, "Бор"), filled(1), mentor(1),
            Change(
                table: .people, row: 0,
                kind: .update(
                    before: [Cell(.gpa, .number(4))], after: [Cell(.gpa, nil), Cell(.workplace, .text("«Ель»"))])),
            person(7, "Вера"),
            Change(table: .people, row: 7, kind: .delete(before: [Cell(.name, .text("Вера"))])),
        ]
        _ = try store.commit(changes, .sample(), after: 0)
        #expect(
            try lines(store) == [
                "1 0 people 1 insert 2 - -", "1 1 mentors 1 insert 2 - -",
                "1 2 people 1 update 1 {\"gpa\":4} {\"gpa\":null,\"workplace\":\"«Ель»\"}", "1 3 people 8 insert 1 - -",
                "1 4 people 8 delete 1 {\"name\":\"Вера\"} -",
            ])
        #expect(try Register(source: store).value(.people, .gpa, 1) == .number(4))
    }

    @Test func everyLineOfRandomCommitsIsJSON() throws {
        for seed in UInt64(40)...44 {
            let store = try SQLiteStore(path: ":memory:")
            let changes = RandomRegister(seed: seed).changes
            _ = try store.commit(changes, .sample(), after: 0)
            // The file's checks ask SQLite whether before and after are JSON.
            _ = try store.commit(changes.reversed().map(\.inverse), .sample(), after: 1)
        }
    }

    // MARK: Two sessions

    @Test func aCommitOnAnOldStateIsRefused() throws {
        let folder = try TemporaryFolder()
        let (one, two) = (try SQLiteStore(path: folder.file()), try SQLiteStore(path: folder.file()))
        #expect(try one.lastEntry() == 0)
        _ = try two.commit([person(0, "Ада")], .sample(), after: 0)
        #expect(throws: StoreProblem.changedMeanwhile) { try one.commit([person(0, "Бор")], .sample(), after: 0) }
        #expect(try one.lastEntry() == 1)
        #expect(try one.commit([person(1, "Бор")], .sample(), after: 1) == 2)
        #expect(try two.lastEntry() == 2)
        #expect(try Register(source: two).table(.people).rowCount == 2)
    }

    @Test func tablesOfDifferentStatesAreNeverMixed() throws {
        let folder = try TemporaryFolder()
        let (one, two) = (try SQLiteStore(path: folder.file()), try SQLiteStore(path: folder.file()))
        _ = try one.lastEntry()
        let register = Register(source: one)
        _ = try register.table(.people)
        let mentor = Change(table: .mentors, row: 0, kind: .insert([Cell(.person, .code(0))]))
        _ = try two.commit([person(0, "Ада"), mentor], .sample(), after: 0)
        // The register's people are those before the commit; its mentors would refer to someone who is not there.
        #expect(throws: StoreProblem.changedMeanwhile) { try register.table(.mentors) }
        _ = try one.lastEntry()
        #expect(try Register(source: one).table(.mentors).rowCount == 1)
    }

    @Test func aNewFileIsMadeReadyByManyAtOnce() async throws {
        let folder = try TemporaryFolder()
        for round in 0..<5 {
            let path = folder.file("\(round).sqlite")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { _ = try SQLiteStore(path: path).lastEntry() } }
                try await group.waitForAll()
            }
        }
    }

    @Test func manyStoresCommitAtOnce() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let (sessions, commits) = (4, 10)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for session in 0..<sessions {
                group.addTask {
                    // Opened at once too: only one of them makes the schema.
                    let store = try SQLiteStore(path: path)
                    var done = 0
                    while done < commits {
                        let state = try store.lastEntry()
                        let name = Cell(.name, .text("Ученик \(session) \(done)"))
                        let change = Change(table: .people, row: Int32(state), kind: .insert([name]))
                        do {
                            _ = try store.commit([change], .sample(), after: state)
                            done += 1
                        } catch StoreProblem.changedMeanwhile {}
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try SQLiteStore(path: path)
        #expect(try store.lastEntry() == Int64(sessions * commits))
        #expect(try Register(source: store).table(.people).alive.trueCount == sessions * commits)
    }
}

extension DatabaseValue.Storage {
    fileprivate var value: Any? {
        switch self {
        case .null: nil
        case .int64(let value): value
        case .double(let value): value
        case .string(let value): value
        case .blob(let value): value
        }
    }
}
