import Foundation
import GRDB
import TandemDomain
import TandemText
import Testing

@testable import TandemStore

/// Commits in parts: the same as at once, or nothing.
@Suite struct ChangeStreamTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Invented people, every third of whom mentors someone else's child.
    private static func changes(_ rows: Range<Int32>) throws -> [Change] {
        let register = Register()
        var changes: [Change] = []
        for row in rows {
            var cells = [Cell(.name, .text("Ученик \(row)"))]
            if row % 2 == 0 { cells.append(Cell(.gpa, .number(Double(row % 5)))) }
            if row % 5 == 0 { cells.append(Cell(.subjects, .tags(["алгебра", "физика"]))) }
            if row % 7 == 0 { cells.append(Cell(.category, .code(Category.student.code))) }
            changes.append(Change(table: .people, row: row, kind: .insert(cells)))
            if row % 3 == 0 {
                changes.append(
                    Change(
                        table: .mentors, row: row / 3,
                        kind: .insert([Cell(.person, .code(row)), Cell(.joined, .code(19_000 + row))])))
            }
        }
        try register.apply(changes)
        return changes
    }

    private func dump(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try ["people", "mentors", "journalChanges"].flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
            }
        }
    }

    private func indexes(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
        }.sorted()
    }

    // 64 rows to a statement, 4096 rows to a flush.
    @Test(arguments: [1, 63, 64, 65, 4095, 4097, 10_000] as [Int32])
    func partsAreTheSameAsTheWhole(count: Int32) throws {
        let changes = try Self.changes(0..<count)
        let (whole, parts) = (folder.file("целиком.sqlite"), folder.file("частями.sqlite"))
        let entry = JournalEntry.sample()
        _ = try SQLiteStore(path: whole).commit(changes, entry, after: 0)
        let store = try SQLiteStore(path: parts)
        let stream = try #require(try store.stream(entry, after: 0))
        var rest = changes[...]
        while !rest.isEmpty {
            try stream.write(Array(rest.prefix(777)))
            rest = rest.dropFirst(777)
        }
        #expect(try stream.commit() == 1)
        #expect(try dump(parts) == dump(whole))
        #expect(try indexes(parts) == indexes(whole))
        #expect(try store.journal(since: 0).map(\.statement) == [entry.statement])
        #expect(try Register(source: store).table(.mentors).rowCount == Int((count + 2) / 3))
        let more = Change(table: .people, row: count, kind: .insert([Cell(.name, .text("Ада"))]))
        #expect(try store.commit([more], entry, after: 1) == 2)
    }

    @Test func changesOfNewRowsFollowThem() throws {
        let store = try SQLiteStore(path: folder.file())
        let stream = try #require(try store.stream(.sample(), after: 0))
        try stream.write(try Self.changes(0..<100))
        try stream.write([
            Change(table: .people, row: 5, kind: .update(before: [], after: [Cell(.gpa, .number(3))])),
            Change(table: .mentors, row: 33, kind: .delete(before: [Cell(.person, .code(99))])),
        ])
        try stream.write([Change(table: .people, row: 100, kind: .insert([Cell(.name, .text("Ада"))]))])
        #expect(try stream.commit() == 1)
        let register = Register(source: try SQLiteStore(path: folder.file()))
        #expect(try register.value(.people, .gpa, 5) == .number(3))
        #expect(try register.table(.mentors).rowCount == 33)
        #expect(try register.table(.people).rowCount == 101)
    }

    @Test func aStreamTakenBackLeavesNothing() throws {
        let store = try SQLiteStore(path: folder.file())
        let before = try indexes(folder.file())
        for isDropped in [false, true] {
            var stream = try store.stream(.sample(), after: 0)
            try stream?.write(try Self.changes(0..<9000))
            if !isDropped { stream?.cancel() }
            stream = nil
            #expect(try store.lastEntry() == 0)
            #expect(try dump(folder.file()).isEmpty)
            #expect(try indexes(folder.file()) == before)
        }
    }

    @Test func aStreamTakenBackLeavesNoLogWithNames() throws {
        var store: SQLiteStore? = try SQLiteStore(path: folder.file())
        var stream = try store?.stream(.sample(), after: 0)
        try stream?.write(try Self.changes(0..<9000))
        stream?.cancel()
        (stream, store) = (nil, nil)
        #expect(!FileManager.default.fileExists(atPath: folder.file() + "-wal"))
    }

    @Test func aRowThatIsRefusedTakesAllBack() throws {
        let nobody = Change(table: .mentors, row: 9000, kind: .insert([Cell(.person, .code(100_000))]))
        let nameless = Change(table: .people, row: 9000, kind: .insert([]))
        let endless = Change(table: .people, row: 9000, kind: .insert([Cell(.name, .text("А\u{0}"))]))
        for bad in [nobody, nameless, endless] {
            let store = try SQLiteStore(path: folder.file())
            let stream = try #require(try store.stream(.sample(), after: 0))
            #expect {
                try stream.write(try Self.changes(0..<9000))
                try stream.write([bad])
                for _ in 0..<20 { try stream.write([]) }
                _ = try stream.commit()
            } throws: {
                if case .cannotWrite? = $0 as? StoreProblem { true } else { false }
            }
            stream.cancel()
            #expect(try store.lastEntry() == 0)
            #expect(try dump(folder.file()).isEmpty)
        }
    }

    @Test func untilItEndsTheFileIsReadAsItWas() throws {
        let store = try SQLiteStore(path: folder.file())
        let ada = Change(table: .people, row: 0, kind: .insert([Cell(.name, .text("Ада"))]))
        _ = try store.commit([ada], .sample(), after: 0)
        let stream = try #require(try store.stream(.sample(), after: 1))
        try stream.write(try Self.changes(1..<5000))
        #expect(try Register(source: store).table(.people).rowCount == 1)
        #expect(try Register(source: try SQLiteStore(path: folder.file())).table(.people).rowCount == 1)
        #expect(try stream.commit() == 2)
        #expect(try Register(source: store).table(.people).rowCount == 5000)
    }

    @Test func aStreamOnAnOlderStateIsRefused() throws {
        let store = try SQLiteStore(path: folder.file())
        let ada = Change(table: .people, row: 0, kind: .insert([Cell(.name, .text("Ада"))]))
        _ = try store.commit([ada], .sample(), after: 0)
        let stream = try #require(try store.stream(.sample(), after: 0))
        #expect(throws: StoreProblem.changedMeanwhile) {
            try stream.write([ada])
            _ = try stream.commit()
        }
        #expect(try store.lastEntry() == 1)
    }

    @Test func inMemoryThereIsNone() throws {
        #expect(try SQLiteStore(path: ":memory:").stream(.sample(), after: 0) == nil)
    }
}
