import Foundation
import GRDB
import TandemDomain
import Testing

@testable import TandemStore

/// Files and places that are no register: each is refused with its reason and left as it was.
@Suite struct RefusalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func problem(opening path: String) -> StoreProblem? {
        do {
            _ = try SQLiteStore(path: path)
            return nil
        } catch {
            return error
        }
    }

    private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

    @Test(arguments: ["x", "Это не реестр, а обычный текст.", String(repeating: "длинный текст\n", count: 1000)])
    func aTextFile(text: String) throws {
        let path = folder.file("заметки.txt")
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        let before = bytes(path)
        #expect(problem(opening: path) == .notARegister(path: path))
        #expect(bytes(path) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["заметки.txt"])
    }

    @Test func anEmptyFileBecomesARegister() throws {
        let path = folder.file()
        #expect(FileManager.default.createFile(atPath: path, contents: Data()))
        #expect(problem(opening: path) == nil)
        #expect(problem(opening: path) == nil)
    }

    @Test func aFolder() {
        guard case .cannotOpen? = problem(opening: folder.path) else {
            Issue.record("a folder was opened")
            return
        }
    }

    @Test(arguments: ["", "нет/такой/папки/реестр.tandemdb", "/dev/null", "/proc/tandem", "a\u{0}b"])
    func placesWhereNoFileCanBe(path: String) {
        guard case .cannotOpen? = problem(opening: path.isEmpty || path.hasPrefix("/") ? path : folder.file(path))
        else {
            Issue.record("\(path) was opened")
            return
        }
    }

    @Test func namesAreNoURIs() throws {
        let path = folder.file("file:реестр?mode=memory&cache=shared")
        #expect(problem(opening: path) == nil)
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test(arguments: [0, 1234]) func anotherProgramsFile(id: Int) throws {
        let path = folder.file("чужой.sqlite")
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "CREATE TABLE notes (text); PRAGMA application_id = \(id)")
        }
        let before = bytes(path)
        #expect(problem(opening: path) == .notARegister(path: path))
        #expect(bytes(path) == before)
    }

    @Test func anotherProgramsFileWithoutTables() throws {
        let path = folder.file("чужой.sqlite")
        try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = 77") }
        #expect(problem(opening: path) == .notARegister(path: path))
    }

    @Test func aNewerFormat() throws {
        let path = folder.file()
        _ = try SQLiteStore(path: path)
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')")
        }
        #expect(problem(opening: path) == .newerFormat(path: path))
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere")) func readOnlyFileAndFolder() throws {
        let path = folder.file()
        _ = try SQLiteStore(path: path)
        chmod(path, 0o400)
        guard case .cannotOpen? = problem(opening: path) else {
            Issue.record("a read-only file was opened")
            return
        }
        chmod(folder.path, 0o500)
        defer { chmod(folder.path, 0o700) }
        guard case .cannotOpen? = problem(opening: folder.file("new.tandemdb")) else {
            Issue.record("a file was made in a read-only folder")
            return
        }
    }

    @Test func aMarkedFileWithoutTheSchema() throws {
        let path = folder.file()
        try DatabaseQueue(path: path).writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    PRAGMA application_id = \(RegisterFile.applicationID);
                    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
                    INSERT INTO grdb_migrations VALUES ('1 register');
                    """)
        }
        // A later migration does not find what it changes.
        #expect { _ = try SQLiteStore(path: path) } throws: { isDamage($0) }
        try DatabaseQueue(path: path).writeWithoutTransaction { database in
            for name in SQLiteSchema.migrator.migrations where name != "1 register" {
                try database.execute(sql: "INSERT OR IGNORE INTO grdb_migrations VALUES (?)", arguments: [name])
            }
        }
        let store = try SQLiteStore(path: path)
        for ask in [{ _ = try store.lastEntry() }, { _ = try store.journal(since: 0) }] {
            #expect { try ask() } throws: { isDamage($0) }
        }
        #expect { try Register(source: store).table(.people) } throws: { isDamage($0) }
        #expect { try store.commit([], .sample(), after: 0) } throws: { isDamage($0) }
    }
}

private func isDamage(_ error: any Error) -> Bool {
    if case .damaged? = error as? StoreProblem { true } else { false }
}

/// Files that say they are registers and hold what no register can.
@Suite struct HostileFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
        let store = try SQLiteStore(path: path)
        _ = try store.commit(RandomRegister(seed: 11).changes, .sample(), after: 0)
    }

    /// Puts a table without any constraint in the place of the register's.
    private func replace(_ table: String, columns: [String], rows: [String]) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: "DROP TABLE \"\(table)\"; CREATE TABLE \"\(table)\" (\(columns.joined(separator: ", ")))")
            for row in rows { try database.execute(sql: "INSERT INTO \"\(table)\" VALUES (\(row))") }
            // The new table has no columns for a school's own fields.
            if table == "people" { try database.execute(sql: "DELETE FROM fields") }
        }
    }

    private func replacePeople(_ cells: [String: String], id: String = "1") throws {
        let fields = Schema.fields(of: .people).map(\.name.id)
        var cells = cells
        cells["name"] = cells["name"] ?? "'Ада'"
        try replace(
            "people", columns: ["id"] + fields,
            rows: [([id] + fields.map { cells[$0] ?? "NULL" }).joined(separator: ", ")])
    }

    @Test(arguments: [
        "0", "-1", "2147483648", "9223372036854775807", "1000000000", "NULL", "'один'", "1.5", "x'01'",
    ])
    func ids(id: String) throws {
        try replacePeople([:], id: id)
        #expect { try Register(source: try SQLiteStore(path: path)).table(.people) } throws: { isDamage($0) }
    }

    @Test func twiceTheSameID() throws {
        let nulls = Schema.fields(of: .ruleSets).map { _ in "'x'" }
        try replace(
            "ruleSets", columns: ["id"] + Schema.fields(of: .ruleSets).map(\.name.id),
            rows: Array(repeating: (["1"] + nulls).joined(separator: ", "), count: 2))
        #expect { try Register(source: try SQLiteStore(path: path)).table(.ruleSets) } throws: { isDamage($0) }
    }

    @Test(arguments: [
        ("name", "NULL"), ("name", "5"), ("name", "x'00FF'"), ("gpa", "'пять'"), ("gpa", "9e999"), ("gpa", "-9e999"),
        ("gpa", "1e300"), ("gpa", "9223372036854775807"), ("born", "'31.02.2010'"), ("born", "20100101"),
        ("born", "'99999999-01-01'"), ("category", "'wizard'"), ("category", "0"), ("schoolClass", "'99Щ'"),
        ("subjects", "'математика'"), ("subjects", "'{}'"), ("subjects", "'[1,2]'"), ("subjects", "'['"),
        ("gender", "''"),
    ])
    func values(field: String, value: String) throws {
        try replacePeople([field: value])
        #expect { try Register(source: try SQLiteStore(path: path)).table(.people) } throws: { isDamage($0) }
    }

    @Test(arguments: ["0", "-3", "999", "2147483649", "4294967297", "9223372036854775807", "'1'", "1.0"])
    func references(value: String) throws {
        try replacePeople([:])
        let fields = Schema.fields(of: .mentors).map(\.name.id)
        try replace(
            "mentors", columns: ["id"] + fields,
            rows: [(["1", value] + fields.dropFirst().map { _ in "NULL" }).joined(separator: ", ")])
        #expect { try Register(source: try SQLiteStore(path: path)).table(.mentors) } throws: { isDamage($0) }
    }

    @Test(arguments: ["2", "-1", "4294967297", "'да'"]) func yesOrNo(value: String) throws {
        let fields = Schema.fields(of: .scales).map(\.name.id)
        try replace("programmes", columns: ["id"], rows: ["1"])
        try replace(
            "scales", columns: ["id"] + fields, rows: ["1, 1, 'x', 0.0, 1.0, \(value)"])
        #expect { try Register(source: try SQLiteStore(path: path)).table(.scales) } throws: { isDamage($0) }
    }

    @Test(arguments: ["'последний'", "1.5", "9e99"]) func journalNumbers(number: String) throws {
        try replace("journal", columns: ["number", "time", "actor", "statement"], rows: ["\(number), '', '', ''"])
        let store = try SQLiteStore(path: path)
        #expect { try store.lastEntry() } throws: { isDamage($0) }
        #expect { try store.commit([], .sample(), after: 1) } throws: { isDamage($0) }
    }

    @Test func journalAtItsEnd() throws {
        try replace(
            "journal", columns: ["number", "time", "actor", "statement"], rows: ["9223372036854775807, NULL, 5, x'00'"])
        let store = try SQLiteStore(path: path)
        #expect(try store.lastEntry() == .max)
        #expect { try store.journal(since: 0) } throws: { isDamage($0) }
        #expect { try store.commit([], .sample(), after: .max) } throws: { $0 is StoreProblem }
    }

    @Test func aViewInATablesPlaceIsNoWayOut() throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    DROP TABLE ruleSets;
                    CREATE VIEW ruleSets AS SELECT 1 AS id, 'x' AS name, NULL AS form, NULL AS file, NULL AS line,
                    (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000) SELECT count(*) FROM n) AS text;
                    """)
        }
        #expect { try Register(source: try SQLiteStore(path: path)).table(.ruleSets) } throws: { isDamage($0) }
    }

    /// Overwrites bytes anywhere: what comes of it may be a problem or a register, never a crash.
    @Test(arguments: UInt64(1)...60) func damagedBytes(seed: UInt64) throws {
        var random = Seeded(seed: seed)
        let queue = try DatabaseQueue(path: path)
        _ = try queue.writeWithoutTransaction { try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let page = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
            let start = page + Int.random(in: 0..<4096, using: &random)
            for index in start..<min(start + Int.random(in: 1...64, using: &random), bytes.count) {
                bytes[index] = UInt8.random(in: 0...255, using: &random)
            }
        }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        do {
            let store = try SQLiteStore(path: path)
            let state = try store.lastEntry()
            for table in TableName.allCases {
                do { _ = try Register(source: store).table(table) } catch { #expect(error is StoreProblem) }
            }
            _ = try store.journal(since: 0)
            let change = Change(table: .people, row: 500, kind: .insert([Cell(.name, .text("Ада"))]))
            _ = try store.commit([change], .sample(), after: state)
        } catch {
            #expect(error is StoreProblem)
        }
    }

    @Test(arguments: ["'нет_столбца'", "'a\" FROM people; DROP TABLE people; --'", "''", "'name'"])
    func ownFieldsWithoutAColumn(name: String) throws {
        try replacePeople([:])
        try replace(
            "fields", columns: ["id", "name", "kind", "lower", "upper", "title"],
            rows: ["1, \(name), 'number', NULL, NULL, NULL"])
        let store = try SQLiteStore(path: path)
        #expect { try Register(source: store).table(.people) } throws: { isDamage($0) }
        let change = Change(table: .people, row: 500, kind: .insert([Cell(.name, .text("Ада"))]))
        #expect(throws: StoreProblem.self) { try store.commit([change], .sample(), after: store.lastEntry()) }
        try replace("fields", columns: ["id", "name", "kind", "lower", "upper", "title"], rows: [])
        #expect(try Register(source: try SQLiteStore(path: path)).table(.people).rows == [0])
    }

    @Test func gapsInIDs() throws {
        let fields = Schema.fields(of: .people).map(\.name.id)
        let rows = [1, 4, 900_000].map { id in
            (["\(id)", "'Ученик \(id)'"] + fields.dropFirst().map { _ in "NULL" }).joined(separator: ", ")
        }
        try replace("people", columns: ["id"] + fields, rows: rows)
        let people = try Register(source: try SQLiteStore(path: path)).table(.people)
        #expect(people.rows == [0, 3, 899_999])
        #expect(people.rowCount == 900_000)
    }
}
