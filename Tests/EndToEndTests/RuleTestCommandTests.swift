import Foundation
import Testing

/// `tandem test` as a teacher who shares rule files runs it.
@Suite struct RuleTestCommandTests {
    private static let rules = """
        правила «Лидер» для ученик-ученик:
          требовать наставник.ступень больше наставляемый.ступень потому что «старше»
        конец

        """
    private static let test = "тест «младший»: наставник: класс 5А, наставляемый: класс 7Б, ожидать "

    @Test func `the rule library passes, and its tests see each requirement hold and fail`() throws {
        for language in ["ru", "en"] {
            let result = try Program().run("test", "scripts/rules", "--coverage", "--language", language)
            #expect(result.code == 0, "\(result.output)\(result.errors)")
            #expect(result.errors.isEmpty)
            let lines = result.output.split(separator: "\n")
            let counts = lines.last?.split(separator: " ") ?? []
            #expect(
                counts.count == 4 && (Int(counts[0]) ?? 0) >= 70 && counts.dropFirst() == ["passed,", "0", "failed"])
            #expect(lines.dropLast().last?.hasSuffix(" 100%") == true)
        }
    }

    @Test func `each variant of the three forms has a rule file`() throws {
        let programme = try String(
            contentsOfFile: Program.root + "/scripts/programs/idrinskaya-2023-2024.tandem", encoding: .utf8)
        let variants = programme.matches(of: /вариант («[^»]+»)/).map { $0.1 }
        #expect(variants.count == 11)
        let folder = Program.root + "/scripts/rules"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tandem") }
        let texts = try files.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
        for variant in variants {
            let found = texts.filter { $0.contains("\nправила \(variant)") || $0.contains("\nrules \(variant)") }
            #expect(found.count == 1, "\(variant)")
            #expect((found.first?.matches(of: /\n(тест|test) «/).count ?? 0) >= 4, "\(variant)")
        }
    }

    @Test func `a failing test says where, what was expected and what was found`() throws {
        let folder = try Program.Folder()
        let file = try folder.write(Self.rules + Self.test + "допустима\n", to: "лидер.tandem")
        let result = try Program().run("test", file)
        #expect(result.code == 1)
        #expect(result.output.hasSuffix("\n0 passed, 1 failed\n"))
        #expect(result.output.contains("лидер.tandem:4:62"))
        #expect(result.output.contains("ожидалось: ожидать допустима"))
        #expect(result.output.contains("на деле: пара недопустима — «старше»"))
        #expect(result.output.contains("наставник.ступень = 5; наставляемый.ступень = 7"))
    }

    @Test func `folders are searched, and a file with mistakes fails the run but not the others`() throws {
        let folder = try Program.Folder()
        try FileManager.default.createDirectory(atPath: folder.file("a/.b"), withIntermediateDirectories: true)
        _ = try folder.write(Self.rules + Self.test + "не допустима\n", to: "a/good.tandem")
        _ = try folder.write("не язык", to: "a/.b/hidden.tandem")
        _ = try folder.write("не язык", to: "a/other.txt")
        let good = try Program().run("test", folder.path)
        #expect(good.code == 0 && good.output == "1 passed, 0 failed\n")
        _ = try folder.write("правла «Лидер»", to: "bad.tandem")
        let bad = try Program().run("test", folder.path)
        #expect(bad.code == 1 && bad.output == "1 passed, 0 failed\n")
        #expect(bad.errors.contains("E0112"))
        #expect(try Program().run("test", folder.file("нет")).code == 1)
        #expect(try Program().run("test").code == 2)
    }

    @Test func `used files are found along the path`() throws {
        let folder = try Program.Folder()
        try FileManager.default.createDirectory(atPath: folder.file("lib"), withIntermediateDirectories: true)
        _ = try folder.write(Self.rules, to: "lib/лидер.tandem")
        let text =
            "подключить \"лидер.tandem\"\n" + "тест «t» для правил «Лидер»: наставник: класс 5А, ожидать неизвестно\n"
        let file = try folder.write(text, to: "свой.tandem")
        var program = Program()
        let missing = try program.run("test", file)
        #expect(missing.code == 1)
        #expect(missing.errors.contains("E0414") && missing.errors.contains(folder.path))
        #expect(missing.output == "0 passed, 0 failed\n")
        for command in ["test", "check"] {
            #expect(try program.run(command, file, "--path", folder.file("lib")).code == 0)
        }
        let register = folder.file("register.sqlite")
        #expect(try program.run("run", file, "--path", folder.file("lib"), "--register", register).code == 0)
        program.environment["TANDEM_PATH"] = "/nowhere:" + folder.file("lib")
        #expect(try program.run("test", file).output == "1 passed, 0 failed\n")
        #expect(try program.run("eval", "подключить \"лидер.tandem\"", "--register", register).code == 0)
    }
}
