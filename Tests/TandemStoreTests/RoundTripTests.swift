import TandemDomain
import TandemText
import Testing

@testable import TandemStore

@Suite struct RoundTripTests {
    @Test(arguments: UInt64(1)...25) func whatIsCommittedIsLoaded(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let changes = RandomRegister(seed: seed).changes
        let memory = Register()
        try memory.apply(changes)
        let store = try SQLiteStore(path: folder.file())
        #expect(try store.commit(changes, .sample(), after: 0) == 1)
        let again = Register(source: try SQLiteStore(path: folder.file()))
        #expect(try again.content() == memory.content())
    }

    @Test func everyFieldIsMetKnownAndUnknown() {
        var known: Set<String> = []
        var unknown: Set<String> = []
        for seed in UInt64(1)...25 {
            for change in RandomRegister(seed: seed).changes {
                guard case .insert(let cells) = change.kind else { continue }
                for field in Schema.fields(of: change.table) {
                    let name = "\(change.table).\(field.name.id)"
                    if cells.contains(where: { $0.field == field.name }) {
                        known.insert(name)
                    } else {
                        unknown.insert(name)
                    }
                }
            }
        }
        for table in TableName.allCases {
            for field in Schema.fields(of: table) {
                let name = "\(table).\(field.name.id)"
                #expect(known.contains(name) || name == "programmes.end" || name == "consents.withdrawn", "\(name)")
                #expect(unknown.contains(name) || field.isRequired || field.name == .capacity, "\(name)")
            }
        }
    }

    @Test func updatedDeletedAndReinsertedRows() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file())
        let register = Register(source: store)
        let first = Transaction(register)
        for name in ["Ада", "Бор", "Вера", "Глеб"] { _ = try first.insert(.people, [Cell(.name, .text(name))]) }
        _ = try first.update(.people, 0, [Cell(.gpa, .number(4.5)), Cell(.subjects, .tags(["алгебра"]))])
        try first.delete(.people, 1)
        #expect(try store.commit(first.changes, .sample(), after: 0) == 1)
        let second = Transaction(first.register)
        try second.delete(.people, 3)
        _ = try second.update(.people, 0, [Cell(.gpa, nil)])
        let cells = [Cell(.name, .text("Бор"))]
        let change = Change(table: .people, row: 1, kind: .insert(cells))
        try second.register.apply([change])
        #expect(try store.commit(second.changes + [change], .sample(), after: 1) == 2)
        let again = Register(source: try SQLiteStore(path: folder.file()))
        #expect(try again.content() == second.register.content())
        #expect(try again.table(.people).rows == [0, 1, 2])
        #expect(try again.value(.people, .subjects, 0) == .tags(["алгебра"]))
        #expect(try again.value(.people, .gpa, 0) == nil)
    }

    @Test func everyChangeTakenBackLeavesTheFileAsItWas() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file())
        let changes = RandomRegister(seed: 7).changes
        _ = try store.commit(changes, .sample(), after: 0)
        _ = try store.commit(changes.reversed().map(\.inverse), .sample("отменить"), after: 1)
        #expect(try Register(source: try SQLiteStore(path: folder.file())).content().isEmpty)
    }

    @Test func tablesAreLoadedOnFirstUse() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file())
        _ = try store.commit(RandomRegister(seed: 3).changes, .sample(), after: 0)
        let source = CountingSource(store)
        let register = Register(source: source)
        #expect(source.loaded.isEmpty)
        _ = try register.table(.people)
        _ = try register.table(.people)
        _ = try register.fork().table(.people)
        // A school's own fields are columns of people.
        #expect(source.loaded == [.fields, .people])
    }

    @Test func largeCommit() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file())
        let changes = (0..<Int32(100_000)).map { row in
            Change(
                table: .people, row: row, kind: .insert([Cell(.name, .text("Ученик \(row)")), Cell(.gpa, .number(4))]))
        }
        _ = try store.commit(changes, .sample(), after: 0)
        let people = try Register(source: try SQLiteStore(path: folder.file())).table(.people)
        #expect(people.rowCount == 100_000)
        #expect(people.alive.trueCount == 100_000)
    }

    @Test(arguments: [
        [], [""], ["a"], ["a", "b"], ["\"", "\\", ","], ["a\",\"b"], ["\u{0}\n\u{1F}"], ["ё", "👩‍🏫", "\u{2028}"],
        ["]", "["],
    ])
    func tagsAsJSON(tags: [String]) {
        #expect(JSONText.strings(JSONText.array(tags)) == tags)
    }

    @Test(arguments: [
        "", "[", "[1]", "{}", "null", "[\"a\"", "[\"a\"\"b\"]", "[\"a\" \"b\"]", "\"a\"", "[[\"a\"]]", "[\"]",
        "[\"\"\"]",
    ])
    func otherJSONIsNoSetOfTags(json: String) {
        #expect(JSONText.strings(json) == nil)
    }

    @Test(arguments: [
        (FieldName.gpa, Value.number(.infinity)), (.gpa, .number(.nan)), (.gpa, .number(1e300)), (.gpa, .text("5")),
        (.born, .code(.max)), (.category, .code(99)), (.schoolClass, .code(-5)), (.workplace, .text("a\u{0}b")),
        (.workplace, .number(1)), (.mentor, .code(0)), (.gpa, .number(-1)),
    ])
    func whatNoFileCanHoldIsRefused(field: FieldName, value: Value) throws {
        let store = try SQLiteStore(path: ":memory:")
        let cells = [Cell(.name, .text("Ада")), Cell(field, value)]
        let change = Change(table: .people, row: 0, kind: .insert(cells))
        #expect {
            try store.commit([change], .sample(), after: 0)
        } throws: { error in
            if case .cannotWrite? = error as? StoreProblem { true } else { false }
        }
        #expect(try store.lastEntry() == 0)
    }
}

/// Notes which tables are asked for.
private final class CountingSource: TableSource {
    private let source: SQLiteStore
    var loaded: [TableName] = []

    init(_ source: SQLiteStore) { self.source = source }

    func load(_ name: TableName, into table: inout Table, texts: inout TextPool) throws {
        loaded.append(name)
        try source.load(name, into: &table, texts: &texts)
    }
}
