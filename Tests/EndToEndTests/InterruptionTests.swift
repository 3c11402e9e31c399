import Foundation
import TandemPseudoTerminal
import Testing

/// Ctrl-C and the progress bar on a real terminal, with a school that takes its time.
@Suite(.serialized) struct InterruptionTests {
    private static let bar = "Ctrl-C"

    /// What a long script has written so far goes with it: no name stays in a log beside the register.
    @Test func aLongScriptThatFailsLeavesNoLog() throws {
        let folder = try Program.Folder()
        let people = (0..<20_000).map { "mentee \"Name \($0)\": class 5А\n" }.joined()
        let script = try folder.write(people + "mentee \"Nemo\": gpa 700\n", to: "long.tandem")
        let register = folder.file("register.sqlite")
        let result = try Program().run("run", "--register", register, script)
        #expect(result.code == 1)
        #expect(result.errors.contains("20001"))
        #expect(!FileManager.default.fileExists(atPath: register + "-wal"))
        let left = try Program().run("eval", "--register", register, "show people with name as csv").output
        #expect(left.split(whereSeparator: \.isNewline).count == 1)
    }

    /// A register with the people of many schools, and an environment for a terminal.
    private struct Region {
        let folder: Program.Folder
        var environment: [String: String]

        init(language: String = "ru") throws {
            folder = try Program.Folder()
            environment = [
                "LC_ALL": "C.UTF-8", "TANDEM_LANGUAGE": language, "TERM": "xterm", "HOME": folder.path,
                "TANDEM_HISTORY": "", "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
                "TANDEM_REGISTER": folder.file("register.sqlite"),
            ]
            var seed: UInt64 = 7
            func draw(_ bound: UInt64) -> UInt64 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return (seed >> 33) % bound
            }
            func sheet(_ count: Int, _ word: String, _ grades: Range<UInt64>) -> String {
                var lines = ["ФИО;Класс;Увлечения"]
                for number in 0..<count {
                    let interests = (0..<5).map { _ in "увлечение \(draw(40))" }.joined(separator: ",")
                    let grade = grades.lowerBound + draw(UInt64(grades.count))
                    lines.append("\(word) \(number);\(grade)А;\(interests)")
                }
                return lines.joined(separator: "\n") + "\n"
            }
            _ = try folder.write(sheet(2500, "Наставник", 6..<12), to: "mentors.csv")
            _ = try folder.write(sheet(5000, "Наставляемый", 5..<11), to: "mentees.csv")
            let script = try folder.write(
                """
                правила «Общее» для ученик-ученик:
                  требовать наставник.параллель больше наставляемый.параллель
                  предпочесть количество общих увлечений вес 3
                  предпочесть наставник.балл вес 0.13
                конец
                программа "2023-2024":
                  форма ученик-ученик:
                    правила «Общее»
                    наставник не больше 2 наставляемых
                  конец
                конец
                загрузить наставников из "mentors.csv": имя = колонка «ФИО», класс = колонка «Класс», увлечения = колонка «Увлечения» через ",", форма = ученик-ученик
                загрузить наставляемых из "mentees.csv": имя = колонка «ФИО», класс = колонка «Класс», увлечения = колонка «Увлечения» через ",", форма = ученик-ученик

                """, to: "region.tandem")
            var program = Program()
            program.environment = environment
            let result = try program.run("run", script)
            try #require(result.code == 0, "\(result.errors)")
            // A pipe shows no bar, however long it takes.
            #expect(result.errors.isEmpty)
        }

        func terminal(_ arguments: String...) throws -> PseudoTerminal {
            try PseudoTerminal(
                program: try Program.path, arguments: arguments, environment: environment, columns: 100, rows: 40)
        }

        func pairs() throws -> String {
            var program = Program()
            program.environment = environment.merging(["TANDEM_LANGUAGE": "en"]) { _, new in new }
            return try program.run("eval", "show pairs by state as csv").output
        }
    }

    @Test func controlCStopsALongMatchInTheShellAndTheShellGoesOn() throws {
        let region = try Region()
        let terminal = try region.terminal()
        try terminal.wait(for: "тандем>", seconds: 20)
        try terminal.send("предложить пары для ученик-ученик\r")
        try terminal.wait(for: "подбор лучших пар [", seconds: 60)
        try terminal.send("\u{3}")
        try terminal.wait(for: "Прервано по Ctrl-C. Реестр остался, каким был.", seconds: 60)
        // The bar has gone, and the next statement runs as ever.
        #expect(!terminal.screen.text.contains("подбор лучших пар ["))
        #expect(!terminal.screen.text.contains(Self.bar + " —"))
        try terminal.send("показать пары\r")
        try terminal.wait(for: "0 строк", seconds: 20)
        try terminal.send("выход\r")
        #expect(try terminal.waitForExit() == 0)
        #expect(try !region.pairs().contains("proposed"))
    }

    @Test func controlCStopsEvalWithCode130() throws {
        let region = try Region(language: "en")
        let terminal = try region.terminal("eval", "propose pairs for student-student")
        try terminal.wait(for: "finding the best pairs [", seconds: 60)
        try terminal.send("\u{3}")
        #expect(try terminal.waitForExit(seconds: 60) == 130)
        #expect(terminal.screen.text.contains("Stopped by Ctrl-C. The register is as it was."))
        #expect(!terminal.screen.text.contains("finding the best pairs ["))
        #expect(try !region.pairs().contains("proposed"))
    }
}
