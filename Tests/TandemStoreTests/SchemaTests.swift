import GRDB
import TandemDomain
import Testing

@testable import TandemStore

@Suite struct SchemaTests {
    private let store: SQLiteStore

    init() throws { store = try SQLiteStore(path: ":memory:") }

    private func rows(_ sql: String) throws -> [Row] { try store.queue.read { try Row.fetchAll($0, sql: sql) } }

    @Test(arguments: TableName.allCases) func columnsMirrorTheFields(table: TableName) throws {
        let columns = try rows("PRAGMA table_info(\"\(table.rawValue)\")")
        let fields = Schema.fields(of: table)
        #expect(columns.map { $0["name"] as String } == ["id"] + fields.map(\.name.id))
        #expect(columns.first.map { $0["pk"] as Int } == 1)
        for (column, field) in zip(columns.dropFirst(), fields) {
            #expect((column["notnull"] as Int == 1) == field.isRequired, "\(table).\(field.name)")
            let type: String =
                switch field.type {
                case .number: "REAL"
                case .yesNo, .reference: "INTEGER"
                default: "TEXT"
                }
            #expect(column["type"] as String == type, "\(table).\(field.name)")
        }
    }

    @Test(arguments: TableName.allCases) func referencesAreForeignKeys(table: TableName) throws {
        let keys = try rows("PRAGMA foreign_key_list(\"\(table.rawValue)\")")
        let found = Set(keys.map { "\($0["from"] as String)>\($0["table"] as String).\($0["to"] as String? ?? "id")" })
        let wanted = Schema.fields(of: table).compactMap { field -> String? in
            if case .reference(let target) = field.type { "\(field.name.id)>\(target.rawValue).id" } else { nil }
        }
        #expect(found == Set(wanted))
    }

    @Test(arguments: TableName.allCases) func keysAreUnique(table: TableName) throws {
        let indexes = try rows("PRAGMA index_list(\"\(table.rawValue)\")").filter { $0["unique"] as Int == 1 }
        let found = try indexes.map { index in
            try rows("PRAGMA index_info(\"\(index["name"] as String)\")").map { $0["name"] as String }
        }
        let key = Schema.key(of: table).map(\.id)
        #expect(found == (key.isEmpty ? [] : [key]))
    }

    @Test func thereIsNoOtherTable() throws {
        let tables = try rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { $0[0] as String }
        let own = ["journal", "journalChanges", "grdb_migrations", "secrets"]
        #expect(Set(tables) == Set(TableName.allCases.map(\.rawValue) + own))
        #expect(Set(Schema.dependencyOrder) == Set(TableName.allCases))
    }

    @Test func dependencyOrderPutsReferencesFirst() {
        for (index, table) in Schema.dependencyOrder.enumerated() {
            for field in Schema.fields(of: table) {
                guard case .reference(let target) = field.type else { continue }
                #expect(Schema.dependencyOrder[..<index].contains(target), "\(table) before \(target)")
            }
        }
    }

    @Test(arguments: [
        ("people", "category", ChoiceKind.category), ("people", "gender", .gender), ("pairs", "state", .pairState),
        ("meetings", "kind", .meetingKind), ("measurements", "phase", .phase), ("windows", "phase", .phase),
        ("questionnaires", "audience", .surveyRole), ("questionnaires", "phase", .phase),
        ("questions", "kind", .questionKind), ("questions", "quadrant", .quadrant), ("answers", "phase", .phase),
        ("swotLines", "quadrant", .quadrant),
    ])
    func checkedListsAreTheDomains(table: String, column: String, kind: ChoiceKind) throws {
        let sql = try #require(
            try rows("SELECT sql FROM sqlite_master WHERE name = '\(table)'").first.map { $0[0] as String })
        let ids = kind.ids.map { "'\($0)'" }
        let alternatives = (["\(column) IS NULL"] + ids.map { "\(column) = \($0)" }).joined(separator: " OR ")
        #expect(
            sql.contains("CHECK (\(column) IN (\(ids.joined(separator: ", "))))")
                || sql.contains("CHECK (\(alternatives))"))
    }
}

@Suite struct FileSettingTests {
    /// A file from before documents had kinds and texts: what was there is read, the kind is told by the title.
    @Test func aFileOfAnEarlierVersionIsBroughtUp() throws {
        let folder = try TemporaryFolder()
        do {
            let queue = try DatabaseQueue(path: folder.file())
            try SQLiteSchema.migrator.migrate(queue, upTo: "2 own fields")
            try queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO programmes (id, name) VALUES (1, '2023-2024');
                        INSERT INTO documents (id, programme, number, title)
                          VALUES (1, 1, '93/24', 'О внедрении целевой модели наставничества');
                        """)
            }
        }
        let register = Register(source: try SQLiteStore(path: folder.file()))
        #expect(try register.text(.documents, .number, 0) == "93/24")
        #expect(try register.code(.documents, .kind, 0) == nil)
        #expect(try register.kind(ofDocument: 0) == .introductionOrder)
        #expect(try register.table(.awards).rows.isEmpty && register.table(.issuedDocuments).rows.isEmpty)
    }

    @Test func durableAndChecked() throws {
        let folder = try TemporaryFolder()
        for _ in 1...2 {
            let store = try SQLiteStore(path: folder.file())
            let settings = try ["journal_mode", "synchronous", "foreign_keys"].map { name in
                try store.queue.read { try DatabaseValue.fetchOne($0, sql: "PRAGMA \(name)")?.description }
            }
            // 2 is FULL.
            #expect(settings == ["\"wal\"", "2", "1"])
        }
    }

    @Test func filesAreTheirOwnersAlone() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file())
        let change = Change(table: .people, row: 0, kind: .insert([Cell(.name, .text("Ада"))]))
        _ = try store.commit([change], .sample(), after: 0)
        for suffix in ["", "-wal", "-shm"] { #expect(try folder.mode(folder.file() + suffix) == "600") }
    }
}
