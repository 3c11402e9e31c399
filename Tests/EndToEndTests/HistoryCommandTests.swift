import Foundation
import TandemPseudoTerminal
import Testing

/// Who changed what, what would change, and the register as a script, on the command line.
@Suite struct HistoryCommandTests {
    private static let people = """
        программа "2023-2024": срок 01.09.2023 .. 31.05.2024
        человек "Ёлкин «Лев» Петрович": ученик, класс 9А
        наставник "Белов Олег": ученик, класс 11Б, форма ученик-ученик

        """

    @Test func aPlannedScriptChangesNothing() throws {
        let folder = try Program.Folder()
        let (program, register) = (Program(), folder.file("register.sqlite"))
        let script = try folder.write(Self.people, to: "люди.tandem")
        let plan = try program.run("plan", script, "--register", register)
        #expect(plan.code == 0)
        #expect(
            plan.output.contains("было бы записано — программы: + 1; люди: + 1; наставники: + 1; ничего не записано"))
        #expect(plan.output.contains("Ёлкин «Лев» Петрович"))
        let people = try program.run("eval", "показать людей как json", "--register", register)
        #expect(people.output.trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
        #expect(try program.run("plan", try folder.write("паказать", to: "б.tandem"), "--register", register).code == 1)
    }

    @Test func aDumpBuildsTheRegisterAnew() throws {
        let folder = try Program.Folder()
        let (program, register) = (Program(), folder.file("register.sqlite"))
        #expect(try program.run("run", folder.write(Self.people, to: "а.tandem"), "--register", register).code == 0)
        let russian = try program.run("dump", "--register", register)
        #expect(russian.code == 0 && russian.output.hasPrefix("// "))
        #expect(russian.output.contains("человек \"Ёлкин «Лев» Петрович\": ученик, класс 9А"))
        // Written in the other language it builds the same register.
        let file = folder.file("en.tandem")
        let english = try program.run("dump", "--language", "en", "-o", file, "--register", register)
        #expect(english.output == "written to \(file)\n")
        #expect(
            try String(contentsOfFile: file, encoding: .utf8).contains(
                "person \"Ёлкин «Лев» Петрович\": student, class 9А"))
        let copy = folder.file("copy.sqlite")
        #expect(try program.run("run", file, "--register", copy).code == 0)
        #expect(try program.run("dump", "--register", copy).output == russian.output)
    }

    @Test func theJournalSaysWhoDidWhat() throws {
        let folder = try Program.Folder()
        let (program, register) = (Program(), folder.file("register.sqlite"))
        let script = try folder.write(Self.people, to: "а.tandem")
        #expect(try program.run("run", script, "--actor", "Орлова", "--register", register).code == 0)
        #expect(try program.run("eval", "человек \"Бор\"", "--actor", "Зимина", "--register", register).code == 0)
        let csv = try program.run("eval", "история как csv", "--register", register).output
        #expect(csv.contains("Орлова") && csv.contains("Зимина") && csv.contains("+ человек Бор"))
        #expect(csv.contains("а.tandem") && csv.contains("человек \"\"Бор\"\""))
        // A change of someone else is not taken back by mistake.
        let refused = try program.run("eval", "отменить", "--actor", "Орлова", "--register", register)
        #expect(refused.code == 0 && refused.output.contains("№ 1"))
        let own = try program.run("eval", "отменить 2", "--actor", "Орлова", "--register", register)
        #expect(own.code == 1 && own.errors.contains("E0383"))
        let named = try program.run("eval", "отменить № 2", "--actor", "Орлова", "--register", register)
        #expect(named.code == 0)
        #expect(try program.run("eval", "показать людей как json", "--register", register).output.hasPrefix("[]"))
    }

    @Test func theYearMovesOnce() throws {
        let folder = try Program.Folder()
        let (program, register) = (Program(), folder.file("register.sqlite"))
        _ = try program.run("run", folder.write(Self.people, to: "а.tandem"), "--register", register)
        let plan = try program.run("eval", "план перейти на \"2024-2025\"", "--register", register)
        #expect(plan.code == 0 && plan.output.contains("класс 9А → 10А"))
        let moved = try program.run("eval", "перейти на \"2024-2025\"", "--register", register)
        #expect(moved.code == 0)
        #expect(moved.output.contains("Переведено учеников: 1, выпускников: 1"))
        #expect(moved.output.contains("в 10-й переведено 1"))
        #expect(moved.output.contains("Возможные наставники"))
        let again = try program.run("eval", "перейти на \"2024-2025\"", "--register", register)
        #expect(again.code == 1 && again.errors.contains("E0391"))
    }
}
