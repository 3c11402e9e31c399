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
}
