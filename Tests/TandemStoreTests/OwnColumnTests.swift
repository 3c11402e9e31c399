import GRDB
import TandemDomain
import Testing

@testable import TandemStore

@Suite struct OwnColumnTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func columns(_ store: SQLiteStore) throws -> [String] {
        try store.queue.read { try Row.fetchAll($0, sql: "PRAGMA table_info(people)").map { $0["name"] } }
    }

    @Test(arguments: OwnFieldType.allCases) func aFieldIsAColumnOfItsType(type: OwnFieldType) throws {
        let values: [OwnFieldType: (value: Value, stored: String)] = [
            .number: (.number(4.5), "4.5"), .text: (.text("O'Brien \"x\""), "O'Brien \"x\""),
            .date: (.code(19_000), "2022-01-08"), .yesNo: (.code(1), "1"), .set: (.tags(["а", "б"]), "[\"а\",\"б\"]"),
        ]
        let (value, stored) = try #require(values[type])
        let store = try SQLiteStore(path: folder.file())
        let field = OwnField(name: "Рейтинг", type: type)
        let first = Transaction(Register(source: store))
        _ = try first.insert(.people, [Cell(.name, .text("Ада"))])
        try first.define(field)
        _ = try first.update(.people, 0, [Cell(field.field.name, value)])
        #expect(try store.commit(first.changes, .sample(), after: 0) == 1)

        #expect(try columns(store).last == "own_рейтинг")
        let cell = try store.queue.read { try DatabaseValue.fetchOne($0, sql: "SELECT own_рейтинг FROM people") }
        #expect(cell.flatMap { $0.storage.value }.map { "\($0)" } == stored)
        let again = Register(source: try SQLiteStore(path: folder.file()))
        #expect(try again.value(.people, field.field.name, 0) == value)
        #expect(try again.ownFields().all == [field])
    }

    @Test func takenBackTheColumnGoesToo() throws {
        let store = try SQLiteStore(path: folder.file())
        let transaction = Transaction(Register(source: store))
        try transaction.define(OwnField(name: "клуб", type: .set, label: "Кружки"))
        _ = try store.commit(transaction.changes, .sample(), after: 0)
        #expect(try columns(store).contains("own_клуб"))
        _ = try store.commit(transaction.changes.reversed().map(\.inverse), .sample(), after: 1)
        #expect(try !columns(store).contains { $0.hasPrefix("own_") })
        #expect(try Register(source: try SQLiteStore(path: folder.file())).content().isEmpty)
    }

    @Test func aRefusedCommitLeavesNoColumn() throws {
        let store = try SQLiteStore(path: folder.file())
        let transaction = Transaction(Register(source: store))
        try transaction.define(OwnField(name: "клуб", type: .set))
        let impossible = Change(table: .people, row: 0, kind: .insert([Cell(.gpa, .number(4))]))
        #expect(throws: StoreProblem.self) {
            try store.commit(transaction.changes + [impossible], .sample(), after: 0)
        }
        #expect(try !columns(store).contains { $0.hasPrefix("own_") })
    }

    @Test func tablesAreLoadedWhileADefinitionIsNotCommitted() throws {
        let store = try SQLiteStore(path: folder.file())
        let first = Transaction(Register(source: store))
        _ = try first.insert(.people, [Cell(.name, .text("Ада"))])
        _ = try store.commit(first.changes, .sample(), after: 0)
        let second = Transaction(Register(source: store))
        let field = OwnField(name: "клуб", type: .text)
        try second.define(field)
        #expect(try second.register.name(of: 0) == "Ада")
        #expect(try second.register.value(.people, field.field.name, 0) == nil)
    }
}
