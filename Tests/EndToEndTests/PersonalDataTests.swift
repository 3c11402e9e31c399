import Foundation
import Testing

@Suite("Personal data on the command line")
struct PersonalDataTests {
    private let folder: Program.Folder
    private let program: Program
    private let register: [String]

    init() throws {
        folder = try Program.Folder()
        program = Program()
        register = ["--register", folder.file("школа.tandem-register")]
        let script = """
            программа "2023-2024": срок 01.09.2023 .. 31.05.2024, координатор "Орлова Мария Викторовна", форма ученик-ученик: правила «Общее»
            """
        let rules = "правила «Общее» для ученик-ученик: требовать наставник.параллель больше наставляемый.параллель\n"
        let people = """

            наставник "Петров Иван Сергеевич": ученик, класс 9А, родился 14.03.2008, форма ученик-ученик
            наставляемый "Сидорова Анна Олеговна": ученик, класс 7Б, родился 20.01.2010, форма ученик-ученик
            согласие "Сидорова Анна": дано 12.09.2023 родителем "Сидорова О. П."
            """
        let path = try folder.write(rules + script + people, to: "база.tandem")
        let result = try program.run(["run", path] + register)
        try #require(result.code == 0, "\(result.errors)")
    }

    private func run(_ arguments: String...) throws -> Program.Result { try program.run(arguments + register) }

    private static let names = ["Петров", "Сидоров", "Орлова", "Олеговн", "14.03.2008", "2010-01-20"]

    @Test(arguments: ["таблица", "csv", "json", "markdown", "html"])
    func pseudonymsInEveryFormat(format: String) throws {
        for source in ["людей", "наставляемых", "согласия", "программы"] {
            let result = try run("eval", "показать \(source) как \(format)", "--pseudonyms")
            #expect(result.code == 0)
            for name in Self.names { #expect(!result.output.contains(name), "\(source) \(format)") }
        }
        let shown = try run("eval", "показать людей как \(format)", "--pseudonyms").output
        #expect(shown.contains("Участник "))
        // The same person has the same number in the next run.
        #expect(try run("eval", "показать людей как \(format)", "--pseudonyms").output == shown)
    }

    @Test func pseudonymsInScriptsFilesAndTheShell() throws {
        let path = try folder.write(
            "показать людей в файл \"\(folder.file("люди.csv"))\"\nпоказать наставников\n", to: "отчет.tandem")
        let result = try run("run", path, "--pseudonyms")
        let file = try String(contentsOfFile: folder.file("люди.csv"), encoding: .utf8)
        let shell = try program.run(["shell", "--pseudonyms"] + register, input: "показать наставляемых\n")
        for text in [result.output, file, shell.output] {
            #expect(text.contains("Участник "))
            for name in Self.names { #expect(!text.contains(name), "\(text)") }
        }
    }

    @Test func messagesUnderPseudonymsNameNobody() throws {
        for statement in [
            "кандидаты для \"Петров\"", "стереть \"Сидорова\"", "почему \"Никитин\" с \"Сидорова\"",
            "встреча \"Петров\" с \"Сидорова\": 01.10.2023",
        ] {
            let result = try run("eval", statement, "--pseudonyms")
            #expect(result.code == 1)
            for name in Self.names + ["Никитин"] { #expect(!result.errors.contains(name), "\(result.errors)") }
        }
    }

    @Test func eraseLeavesNoByte() throws {
        let result = try run("eval", "стереть \"Сидорова Анна Олеговна\"")
        #expect(result.code == 0)
        #expect(result.output.contains("данные удалены"))
        for suffix in ["", "-wal", "-shm"] {
            guard let data = FileManager.default.contents(atPath: register[1] + suffix) else { continue }
            for name in ["Сидоров", "Олеговн", "2010-01-20"] {
                #expect(data.range(of: Data(name.utf8)) == nil, "\(name) in \(suffix)")
            }
        }
        let counted = try run("eval", "показать наставляемых по форме как csv").output
        #expect(counted.contains("ученик-ученик;1"))
        let again = try run("eval", "erase \"Сидорова Анна Олеговна\"")
        #expect(again.code == 1 && again.errors.contains("E0301"))
    }

    /// Who did it is in the journal on every way in.
    @Test func theJournalSaysWho() throws {
        _ = try program.run(["eval", "человек \"А\"", "--actor", "Завуч"] + register)
        let path = try folder.write("человек \"Б\"", to: "б.tandem")
        _ = try program.run(["run", path, "--actor", "Куратор"] + register)
        _ = try program.run(["shell", "--actor", "Директор"] + register, input: "человек \"В\"\n")
        _ = try program.run(["eval", "человек \"Г\"", "--actor", " "] + register)
        let journal = Process()
        journal.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        journal.arguments = [
            "python3", "-c",
            "import sqlite3,sys; print('|'.join(r[0] for r in sqlite3.connect(sys.argv[1]).execute('select actor from journal order by number')))",
            register[1],
        ]
        let pipe = Pipe()
        journal.standardOutput = pipe
        try journal.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        journal.waitUntilExit()
        let actors = output.split(separator: "|", omittingEmptySubsequences: false)
        #expect(actors.count == 5)
        #expect(actors[1...3] == ["Завуч", "Куратор", "Директор"])
        for actor in [actors[0], actors[4]] { #expect(actor.contains { !$0.isWhitespace }) }
        let attributes = try FileManager.default.attributesOfItem(atPath: register[1])
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test func theProgrammeIsCheckedInBothLanguages() throws {
        let russian = try run("eval", "проверить программу как csv")
        #expect(russian.output.split(whereSeparator: \.isNewline).count == 18)
        #expect(russian.output.contains("«в течение календарного года» → календарный год"))
        #expect(try run("eval", "решить 2: учебный год от 05.09.2023 потому что «карта»").code == 0)
        let english = try run("eval", "check programme as json", "--language", "en")
        #expect(english.output.contains("decided on 2023-09-05: «school-year»: карта"))
    }
}
