import GRDB
import TandemDomain
import Testing

@testable import TandemStore

@Suite struct MigrationTests {
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
