import TandemDomain
import TandemStore
import Testing

@testable import TandemInterpreter

/// Scripts of so many records that they are written while they are worked out.
@Suite struct LongScriptTests {
    private let folder: Folder
    private let store: SQLiteStore
    private let workshop: Workshop

    init() throws {
        folder = try Folder()
        store = try SQLiteStore(path: folder.path + "/register.sqlite")
        workshop = try Workshop("mentor \"Зуев Лев\": teacher", store: store)
    }

    private static let count = 6000
    private static let records = (0..<count).map { number in
        "mentee \"Ученик \(number)\": class \(number % 11 + 1)А, gpa \(2 + number % 3)\n"
    }.joined()

    private func content() throws -> [Int] {
        let register = Register(source: try SQLiteStore(path: store.path))
        return try [.people, .mentors, .mentees].map { try register.table($0).rows.count }
    }

    @Test func itIsRecordedWhole() throws {
        let execution = try workshop.record(Self.records + "mentor \"Зуев Лев\": gpa 5\nshow mentors with name, gpa")
        #expect(execution.counts == ["mentees +\(Self.count) ~0 =0 -0", "mentors +0 ~1 =0 -0"])
        #expect(execution.tables.count == 1)
        #expect(try content() == [Self.count + 1, 1, Self.count])
        #expect(try store.lastEntry() == 2)
        // The session goes on with what it has in memory.
        #expect(try workshop.rows("show mentees with gpa where name is \"Ученик 17\"") == [["4"]])
        #expect(try workshop.record(Self.records).tally?.isUnchanged == true)
        #expect(try store.lastEntry() == 2)
    }

    @Test func aRefusalAtTheEndChangesNothing() throws {
        let execution = try workshop.run(Self.records + "mentor \"Зуев Лев\": capacity 5000\n")
        #expect(execution.problems.map { String($0.prefix(5)) } == ["E0332"])
        #expect(try content() == [1, 1, 0])
        #expect(try store.lastEntry() == 1)
        #expect(try workshop.rows("show mentees").isEmpty)
        #expect(try workshop.record("mentee \"Юдин Ян\": class 7А").counts == ["mentees +1 ~0 =0 -0"])
    }

    @Test func aMistakeAtTheEndOutweighsRefusals() throws {
        let script = "mentor \"Зуев Лев\": capacity 5000\n" + Self.records + "mentee \"Юдин Ян\": clas 7А\n"
        #expect(try workshop.problems(script).map { String($0.prefix(5)) } == ["E0201"])
        #expect(try content() == [1, 1, 0])
    }

    @Test func anotherSessionThatCommitsFirstIsHeeded() throws {
        _ = try store.lastEntry()
        let other = try Workshop(store: try SQLiteStore(path: store.path))
        try other.record("mentee \"Ученик 3\": class 4А, gpa 2")
        let execution = try workshop.record(Self.records)
        #expect(execution.counts == ["mentees +\(Self.count - 1) ~0 =1 -0"])
        #expect(try content() == [Self.count + 1, 1, Self.count])
    }
}
