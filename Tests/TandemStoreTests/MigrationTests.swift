import GRDB
import TandemDomain
import Testing

@testable import TandemStore

/// A register of the first schema goes on in this program.
@Suite struct MigrationTests {
    @Test func meetingsOfAnOlderRegisterCountAsAttended() throws {
        let folder = try TemporaryFolder()
        let path = folder.file()
        let form = MentoringForm.studentStudent.rawValue
        do {
            let queue = try DatabaseQueue(path: path)
            try SQLiteSchema.migrator.migrate(queue, upTo: "1 register")
            try queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO people (id, name) VALUES (1, 'Н'), (2, 'У');
                        INSERT INTO mentors (id, person, form) VALUES (1, 1, '\(form)');
                        INSERT INTO mentees (id, person, form) VALUES (1, 2, '\(form)');
                        INSERT INTO documents (id, number) VALUES (1, '1');
                        INSERT INTO pairs (id, mentor, mentee, form, state, document)
                          VALUES (1, 1, 1, '\(form)', 'active', 1);
                        INSERT INTO meetings (id, pair, date, kind) VALUES (1, 1, '2023-10-25', 'introduction');
                        """)
            }
        }
        let register = Register(source: try SQLiteStore(path: path))
        #expect(try register.table(.meetings).rows == [0])
        #expect(try register.code(.meetings, .absent, 0) == 0)
        #expect(try register.text(.meetings, .group, 0) == nil)
        #expect(try register.text(.pairs, .group, 0) == nil)
        #expect(try register.text(.pairs, .plan, 0) == nil && register.code(.pairs, .planMade, 0) == nil)
        #expect(try register.table(.offers).rows.isEmpty && register.table(.wishes).rows.isEmpty)
    }

    @Test func aRegisterFromBeforeQuestionnairesGetsTheirTables() throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.file())
        try SQLiteSchema.migrator.migrate(queue, upTo: "2 own fields")
        try queue.write { database in try database.execute(sql: "INSERT INTO people (name) VALUES ('Ада')") }
        try queue.close()
        let store = try SQLiteStore(path: folder.file())
        let register = Register(source: store)
        #expect(try register.name(of: 0) == "Ада")
        let transaction = Transaction(register)
        let questionnaire = try transaction.questionnaire("Анкета", for: .mentee, form: nil, phase: nil)
        try transaction.question(Question(name: "q1", title: "А?", kind: .yesNo), of: questionnaire)
        _ = try store.commit(transaction.changes, .sample(), after: 0)
        let again = Register(source: try SQLiteStore(path: folder.file()))
        #expect(try again.question(0) == Question(name: "q1", title: "А?", kind: .yesNo))
    }

    /// What the first release made of `people`.
    private static let firstPeople = """
        CREATE TABLE people (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL CHECK (name <> ''),
          category TEXT CHECK (category IN ('student', 'teacher', 'parent', 'alumnus', 'employee', 'entrepreneur', 'veteran')),
          schoolClass TEXT,
          born TEXT CHECK (born IS date(born)),
          gender TEXT CHECK (gender IN ('female', 'male')),
          gpa REAL CHECK (gpa BETWEEN 0 AND 100),
          subjects TEXT CHECK (subjects IS NULL OR json_valid(subjects)),
          interests TEXT CHECK (interests IS NULL OR json_valid(interests)),
          experience REAL CHECK (experience BETWEEN 0 AND 80),
          workplace TEXT,
          position TEXT
        ) STRICT;
        CREATE INDEX people_by_name ON people (name);
        """

    @Test func anOlderRegisterComesToTheSameSchemaWithItsRows() throws {
        let folder = try TemporaryFolder()
        let (old, new) = (folder.file("старый.sqlite"), folder.file("новый.sqlite"))
        do {
            let queue = try DatabaseQueue(path: old)
            try SQLiteSchema.migrator.migrate(queue, upTo: "1 register")
            try queue.write { database in
                try database.execute(
                    sql: """
                        PRAGMA defer_foreign_keys = ON;
                        DROP TABLE people;
                        \(Self.firstPeople)
                        INSERT INTO people (id, name, category) VALUES (1, 'Н', 'veteran'), (2, 'У', NULL);
                        """)
            }
        }
        try sayChecksOfDatesAsBefore(old)
        let store = try SQLiteStore(path: old)
        let register = Register(source: store)
        #expect(try register.code(.people, .category, 0) == Category.veteran.code)
        #expect(try register.table(.people).rows == [0, 1])
        _ = try SQLiteStore(path: new)
        #expect(try schema(old) == schema(new))
        #expect(try !schema(new).contains { $0.contains("people_by_name") })

        let queue = try DatabaseQueue(path: old)
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "UPDATE people SET category = 'wizard' WHERE id = 2") }
        }
        #expect(throws: DatabaseError.self) {
            try queue.write { try $0.execute(sql: "INSERT INTO mentees (person, joined) VALUES (1, '31.12.2023')") }
        }
        try queue.write { try $0.execute(sql: "INSERT INTO mentees (person, joined) VALUES (1, '2023-12-31')") }
        try queue.write { try $0.execute(sql: "UPDATE people SET category = 'parent' WHERE id = 2") }
        #expect(try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
    }

    /// Until then a date was worked out where there was none.
    private func sayChecksOfDatesAsBefore(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            let texts = try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE type = 'table'")
            try database.execute(sql: "PRAGMA writable_schema = ON")
            var count = 0
            for text in texts {
                let before = text.replacing(/(\S+) IS NULL OR \1 IS date\(/) { "\($0.1) IS date(" }
                if before != text { count += 1 }
                try database.execute(
                    sql: "UPDATE sqlite_master SET sql = ? WHERE sql = ?", arguments: [before, text])
            }
            try database.execute(sql: "PRAGMA writable_schema = RESET")
            #expect(count > 5)
        }
    }

    private func schema(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
        }
    }
}
