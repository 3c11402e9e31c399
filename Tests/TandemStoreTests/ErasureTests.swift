import Foundation
import GRDB
import TandemDomain
import TandemText
import Testing

@testable import TandemStore

@Suite("What is erased leaves no byte in the file")
struct ErasureTests {
    private let folder: TemporaryFolder
    private let names = ["Сидорова Анна Олеговна", "Сидорова", "Олеговна", "молчала", "Сидоров П. П."]

    init() throws { folder = try TemporaryFolder() }

    /// A register with the name in rows, in an index, in the journal, and in pages that were freed since.
    private func filled(_ store: SQLiteStore) throws -> (register: Register, number: Int64) {
        let register = Register(source: store)
        var number: Int64 = 0
        func record(_ statement: String, _ body: (Transaction) throws -> Void) throws {
            let transaction = Transaction(register, today: CalendarDate(parsing: "01.11.2023") ?? .epoch)
            try body(transaction)
            number = try store.commit(
                transaction.changes,
                JournalEntry(time: "2023-11-01T08:00:00Z", actor: "Зимина", statement: statement), after: number)
            try register.apply(transaction.changes)
        }
        try record("человек \"Сидорова Анна Олеговна\": ученик") { transaction in
            for index in 0..<300 { _ = try transaction.insert(.people, [Cell(.name, .text("Ученик \(index)"))]) }
            try transaction.record(
                ParticipantFacts(
                    role: .mentee, name: names[0],
                    cells: [Cell(.born, .code(14_000)), Cell(.reason, .text("Сидорова молчала"))]))
        }
        for index in 0..<20 {
            try record("наставляемый \"Сидорова Анна\": балл \(index)") { transaction in
                try transaction.record(
                    ParticipantFacts(
                        role: .mentee, name: names[0],
                        cells: [
                            Cell(.gpa, .number(Double(index))), Cell(.reason, .text("Сидорова молчала \(index) раз")),
                        ]))
            }
        }
        try record("согласие \"Сидоровой Анны\": дано 01.09.2023 родителем \"Сидоров П. П.\"") { transaction in
            try transaction.consent(
                PersonKey(name: names[0]), given: CalendarDate(parsing: "01.09.2023"), guardian: names[4],
                withdrawn: nil)
        }
        // A name that begins a line, in a row that is not the person's own: the journal writes the break as `\n`.
        for text in ["Шаг:\nСидорова\nПетров", "Шаг"] {
            try record("практика «Шаги» (Сидорова)") { transaction in
                var practice = PracticeFacts(title: "Шаги")
                practice.text = text
                try transaction.practice(practice)
            }
        }
        return (register, number)
    }

    /// The names whose bytes are in one of the register's files.
    private func found() throws -> [String] {
        try names.filter { name in
            try ["", "-wal", "-shm"].contains { suffix in
                let path = folder.file() + suffix
                guard FileManager.default.fileExists(atPath: path) else { return false }
                return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(name.utf8)) != nil
            }
        }
    }

    private func erase(_ store: SQLiteStore, _ register: Register, after number: Int64) throws -> Bool {
        let transaction = Transaction(register, today: CalendarDate(parsing: "02.11.2023") ?? .epoch)
        try transaction.erase(PersonKey(name: names[0]), on: transaction.today)
        let entry = JournalEntry(time: "2023-11-02T08:00:00Z", actor: "Зимина", statement: "стереть № 301")
        return try store.commit(
            transaction.changes, entry, erasing: transaction.erasures, after: number
        ).isWiped
    }

    @Test func notInTheFileNorInItsLog() throws {
        do {
            let store = try SQLiteStore(path: folder.file())
            let (register, number) = try filled(store)
            #expect(try found() == names)
            #expect(try erase(store, register, after: number))
            #expect(try found() == [])
            let journal = try store.journal(since: 0)
            #expect(journal.count == 25)
            #expect(journal.last?.statement == "стереть № 301")
            // What lost something can no longer be undone, and says so; the name is gone from what was typed.
            #expect(journal.allSatisfy { $0.erased == "2023-11-02" })
            #expect(journal.first?.statement == "человек …")
            #expect(journal[1].actor == "Зимина")
        }
        let store = try SQLiteStore(path: folder.file())
        #expect(try found() == [])
        let register = Register(source: store)
        #expect(try register.table(.people).rows.count == 301)
        #expect(try register.text(.people, .name, 300) == "Данные удалены, № 301")
        #expect(try folder.mode(folder.file()) == "600")
    }

    @Test func othersKeepTheirEntries() throws {
        let store = try SQLiteStore(path: folder.file())
        var (register, number) = try filled(store)
        let transaction = Transaction(register)
        try transaction.record(
            ParticipantFacts(role: .person, name: "Ученик 7", cells: [Cell(.workplace, .text("кружок"))]))
        number = try store.commit(
            transaction.changes, JournalEntry(time: "x", actor: "y", statement: "человек \"Ученик 7\""), after: number)
        register = Register(source: store)
        #expect(try erase(store, register, after: number))
        let other = try #require(try store.journal(since: number - 1).first)
        #expect(other.statement == "человек \"Ученик 7\"" && other.erased == nil)
        let kept = try store.queue.read { database in
            try String.fetchOne(
                database, sql: "SELECT after FROM journalChanges WHERE number = ?", arguments: [number])
        }
        #expect(kept == #"{"workplace":"кружок"}"#)
    }

    /// What a person has said in the answers to a questionnaire, who was born when, whoever is named beside.
    @Test(arguments: [
        ("answers \"Юдин Артём\" to «Итог»: мешало «мама, тел. 123»", "answers …"),
        ("человек \"Юдин Артём\": родился 14.02.2010, интересы (хор)", "человек …"),
        ("человек \"Юд\": место «дом»", "человек …"), ("// мешает Юдин\nчеловек \"Юд\"", "…"),
        ("списки/Юдин.tdm", "списки/….tdm"), ("год.tdm", "год.tdm"), ("издать приказ-о-парах № 115/01", nil),
    ])
    func onesOwnWordsAreGoneFromTheJournal(typed: String, rest: String?) throws {
        let store = try SQLiteStore(path: folder.file())
        let register = Register(source: store)
        let key = PersonKey(name: "Юдин Артём")
        func commit(_ statement: String, after number: Int64, _ body: (Transaction) throws -> Void) throws {
            let transaction = Transaction(register, today: CalendarDate(parsing: "01.11.2023") ?? .epoch)
            try body(transaction)
            _ = try store.commit(
                transaction.changes, JournalEntry(time: "x", actor: "y", statement: statement),
                erasing: transaction.erasures, after: number)
            try register.apply(transaction.changes)
        }
        try commit("импорт", after: 0) { transaction in
            for name in ["Ким Ян", "Юдин Артём"] {
                try transaction.record(ParticipantFacts(role: .person, name: name, cells: []))
            }
        }
        try commit(typed, after: 1) { try $0.contract(key, number: "17/Ю", date: nil) }
        try commit("стереть № 2", after: 2) { try $0.erase(key, on: $0.today) }
        #expect(try store.journal(since: 0).map(\.statement) == ["импорт", rest ?? typed, "стереть № 2"])
    }

    /// A row that was taken back before is the person's still where the journal keeps it.
    @Test func whatWasTakenBackGoesFromTheJournal() throws {
        let store = try SQLiteStore(path: folder.file())
        let register = Register(source: store)
        let key = PersonKey(name: "Юдин Артём")
        var number: Int64 = 0
        func commit(_ body: (Transaction) throws -> Void) throws {
            let transaction = Transaction(register, today: CalendarDate(parsing: "01.11.2023") ?? .epoch)
            try body(transaction)
            number = try store.commit(
                transaction.changes, .sample(), erasing: transaction.erasures, after: number
            ).number
            try register.apply(transaction.changes)
        }
        try commit { transaction in
            for name in ["Юдин Артём", "Ким Ян"] {
                try transaction.record(ParticipantFacts(role: .person, name: name, cells: []))
            }
        }
        try commit { try $0.contract(key, number: "17-mine", date: nil) }
        try commit { try $0.contract(PersonKey(name: "Ким Ян"), number: "18-other", date: nil) }
        try commit { transaction in for row in [0, 1] { try transaction.delete(.contracts, Int32(row)) } }
        try commit { try $0.erase(key, on: $0.today) }
        let kept = try store.queue.read { database in
            try String.fetchAll(
                database, sql: "SELECT before FROM journalChanges WHERE noun = 'contracts' AND before IS NOT NULL")
        }
        #expect(kept.count == 2)
        #expect(!kept.contains { $0.contains("17-mine") })
        #expect(kept.contains { $0.contains("18-other") })
    }

    /// Another session in the middle of reading keeps old pages alive; they go when the file is next opened.
    @Test func whatIsLeftGoesAtTheNextOpening() throws {
        do {
            let store = try SQLiteStore(path: folder.file())
            let (register, number) = try filled(store)
            var configuration = Configuration()
            configuration.readonly = true
            let reader = try DatabaseQueue(path: folder.file(), configuration: configuration)
            try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
            try reader.read { database in
                _ = try Row.fetchOne(database, sql: "SELECT * FROM people")
                #expect(try !erase(store, register, after: number))
            }
            try reader.close()
        }
        _ = try SQLiteStore(path: folder.file())
        #expect(try found() == [])
    }

    @Test func aSecretOfItsOwn() throws {
        let first = try SQLiteStore(path: folder.file())
        let secret = try first.secret()
        #expect(secret.count == 16)
        #expect(try SQLiteStore(path: folder.file()).secret() == secret)
        #expect(try SQLiteStore(path: ":memory:").secret() != secret)
    }
}
