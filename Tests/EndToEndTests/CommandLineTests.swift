import Foundation
import Testing

@Suite struct CommandLineTests {
    private static let programme = "программа \"2023-2024\": школа «Школа № 1», срок 01.09.2023 .. 31.05.2024\n"

    @Test func exitCodes() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        #expect(try program.run("eval", "показать пары", "--register", register).code == 0)
        #expect(try program.run("eval", "паказать пары", "--register", register).code == 1)
        #expect(try program.run("run", "нет такого файла", "--register", register).code == 1)
        #expect(try program.run("run").code == 2)
        #expect(try program.run("eval", "показать пары", "--language", "de").code == 2)
        #expect(try program.run("--нет").code == 2)
        #expect(try program.run("--help").code == 0)
        #expect(try program.run("eval", "показать пары", "--register", folder.path).code == 3)
        let text = try folder.write("не реестр", to: "text.sqlite")
        let refused = try program.run("eval", "показать пары", "--register", text)
        #expect(refused.code == 3)
        #expect(refused.errors.contains("E0502"))
        #expect(try String(contentsOfFile: text, encoding: .utf8) == "не реестр")
    }

    @Test func aScriptIsAtomicAndEveryMistakeIsReported() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        var script = Self.programme
        for index in 1...900 { script += "человек \"Ученик \(index)\": ученик, класс 5А\n" }
        script += "согласие \"Никто Такой\": дано 01.09.2023\n"
        script += "измерить \"Ученик 17\" на входе: тревожность 4\n"
        let failed = try program.run("run", try folder.write(script, to: "a.tandem"), "--register", register)
        #expect(failed.code == 1)
        #expect(failed.output.isEmpty)
        #expect(failed.errors.contains("E0301") && failed.errors.contains("E0323"))
        let people = try program.run("eval", "показать людей как json", "--register", register)
        #expect(people.output.trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
    }

    @Test func fiveMistakesInOneRunInBothLanguages() throws {
        let program = Program()
        for (language, word) in [("ru", "ошибка"), ("en", "error")] {
            let result = try program.run("check", "scripts/programs/с-ошибками.tandem", "--language", language)
            #expect(result.code == 1)
            for code in ["E0112", "E0105", "E0108", "E0201", "E0103"] {
                #expect(result.errors.contains("\(word) \(code)"), "\(code) in \(language): \(result.errors)")
            }
            #expect(result.errors.contains("с-ошибками.tandem:5:1"))
        }
    }

    @Test func standardInputRunsWithoutPrompts() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        let dash = try program.run("run", "-", "--register", register, input: Self.programme)
        #expect(dash.code == 0)
        #expect(!dash.output.contains("тандем>"))
        let pipe = try program.run("--register", register, input: Self.programme)
        #expect(pipe.code == 0)
        #expect(pipe.output.contains("без изменений"))
    }

    @Test func theRegisterIsForItsOwnerOnly() throws {
        let folder = try Program.Folder()
        let register = folder.file("register.sqlite")
        _ = try Program().run("eval", "показать пары", "--register", register)
        let mode = try FileManager.default.attributesOfItem(atPath: register)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func theEnvironmentNamesRegisterAndLanguage() throws {
        let folder = try Program.Folder()
        var program = Program()
        program.environment["TANDEM_REGISTER"] = folder.file("other.sqlite")
        program.environment["TANDEM_LANGUAGE"] = "en"
        let result = try program.run("eval", "показать пары")
        #expect(result.output.contains("0 rows"))
        #expect(FileManager.default.fileExists(atPath: folder.file("other.sqlite")))
    }

    @Test func resultsGoIntoFilesByTheirEnding() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        let script = Self.programme + "человек \"=Опасный\u{1B}[31m\": ученик, класс 5А\n"
        _ = try program.run("run", "-", "--register", register, input: script)
        let file = folder.file("люди.csv")
        #expect(try program.run("eval", "показать людей в \"\(file)\"", "--register", register).code == 0)
        let csv = try String(contentsOfFile: file, encoding: .utf8)
        #expect(csv.contains("'=Опасный") && !csv.contains("\u{1B}"))
        let table = try program.run("eval", "показать людей", "--register", register)
        #expect(!table.output.contains("\u{1B}"))
    }

    @Test func twoSessionsOnOneRegisterSeeEachOther() throws {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        _ = try program.run("run", "-", "--register", register, input: Self.programme)
        let results = try (0..<4).map { index in
            try program.run("eval", "человек \"Ученик \(index)\": ученик", "--register", register).code
        }
        #expect(results == [0, 0, 0, 0])
        let people = try program.run("eval", "показать людей по категории: количество как json", "--register", register)
        #expect(people.output.contains("4"))
    }
}
