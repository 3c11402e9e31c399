import Foundation
import Testing

/// Orders, letters and certificates on the school's own programme, from the command line.
@Suite struct DocumentsTests {
    /// The register after the year's scripts.
    private func year() throws -> (Program, Program.Folder, String) {
        let folder = try Program.Folder()
        let program = Program()
        let register = folder.file("register.sqlite")
        for name in RoadTests.road.prefix(4) + ["05-документы"] {
            let result = try program.run(
                "run", "scripts/programs/\(name).tandem", "--register", register, "--language", "ru")
            #expect(result.code == 0, "\(name): \(result.errors)")
        }
        return (program, folder, register)
    }

    @Test func theSchoolsOrderStaysAndItsChangesAreAmended() throws {
        let (program, folder, register) = try year()
        // A second run changes nothing, not even after pairs have changed hands.
        for name in RoadTests.road.prefix(4) + ["05-документы"] {
            let again = try program.run(
                "run", "scripts/programs/\(name).tandem", "--register", register, "--language", "ru")
            #expect(again.output.contains("без изменений"), "\(name): \(again.output)")
        }
        func order(_ rest: String = "") throws -> String {
            try program.run("eval", "документ приказ-о-парах № 115/01" + rest, "--register", register).output
        }
        let text = try order()
        #expect(text.contains("Седов Евгений Евгеньевич") && !text.contains("Климова Наталья"))
        #expect(!text.contains("ПРОЕКТ") && text.contains("2. Всего утверждено пар: 120."))
        _ = try program.run("eval", "программа \"2023-2024\": школа «Другая»", "--register", register)
        #expect(try order() == text)
        let amendment = try program.run("eval", "документ изменение № 130/02", "--register", register)
        #expect(amendment.output.contains("причина: Наставник перешёл в другую школу"))
        let html = try order(" со ссылками как html")
        #expect(html.contains("data-record=\"pairs:") && html.contains("Записи, на которых стоят строки"))
        let file = folder.file("приказ.md")
        let written = try program.run(
            "eval", "документ приказ-о-парах № 115/01 в файл \"\(file)\"", "--register", register, "--language", "ru")
        #expect(written.output == "записано в файл \(file)\n")
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("# МБОУ Идринская СОШ"))
        let missing = try program.run(
            "eval", "показать документы, которых нет", "--register", register, "--language", "ru")
        #expect(missing.output.contains("целевая модель") && missing.output.hasSuffix("3 строки\n"))
    }

    @Test func aSchoolChangesATemplate() throws {
        let folder = try Program.Folder()
        var program = Program()
        let register = folder.file("register.sqlite")
        let programme = "программа \"П\": школа «Школа № 1», этап подготовка: задача «Сбор»"
        #expect(try program.run("eval", programme, "--register", register).code == 0)
        let templates = folder.file("шаблоны")
        let written = try program.run("templates", templates, "--language", "en")
        #expect(written.output == "40 templates written to \(templates), 0 left as they were\n")
        func roadmap(_ options: String...) throws -> Program.Result {
            try program.run(["eval", "документ дорожная карта как markdown", "--register", register] + options)
        }
        let builtIn = try roadmap().output
        #expect(builtIn.contains("| 1 | Сбор | — | — | — |"))
        #expect(try roadmap("--templates", templates).output == builtIn)
        let file = templates + "/roadmap.ru.mustache"
        try "# План: {{school}}\n".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try roadmap("--templates", templates).output == "# План: Школа № 1\n")
        #expect(try program.run("templates", templates, "--language", "en").output.contains("0 templates written"))
        program.environment["TANDEM_TEMPLATES"] = templates
        #expect(try roadmap().output == "# План: Школа № 1\n")
        try "# План: {{scool}}\n".write(toFile: file, atomically: true, encoding: .utf8)
        let refused = try roadmap()
        #expect(refused.code == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("E0619") && refused.errors.contains("{{school}}"))
    }
}
