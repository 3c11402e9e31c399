import Foundation
import Testing

@Suite struct FormatTests {
    private static let untidy = "показать   пары по форме // все\n"
    private static let tidy = "показать пары по форме  // все\n"

    @Test func filesAreWrittenInPlaceWithTheirModeAndOnlyIfTheyChange() throws {
        let folder = try Program.Folder()
        let program = Program()
        let files = FileManager.default
        let untidy = try folder.write(Self.untidy, to: "untidy.tandem")
        let tidy = try folder.write(Self.tidy, to: "tidy.tandem")
        try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: untidy)
        try files.createSymbolicLink(atPath: folder.file("link.tandem"), withDestinationPath: "untidy.tandem")
        let before = try identity(tidy)

        let result = try program.run("format", folder.file("link.tandem"), tidy)
        #expect(result.code == 0 && result.output.isEmpty && result.errors.isEmpty)
        #expect(try String(contentsOfFile: untidy, encoding: .utf8) == Self.tidy)
        #expect(try files.attributesOfItem(atPath: untidy)[.posixPermissions] as? Int == 0o640)
        #expect(try files.destinationOfSymbolicLink(atPath: folder.file("link.tandem")) == "untidy.tandem")
        #expect(try identity(tidy) == before)
        #expect(try files.contentsOfDirectory(atPath: folder.path).count == 3)
    }

    /// A file that is written anew gets another number.
    private func identity(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }

    @Test func aFileWithMistakesIsLeftAndTheOthersAreFormatted() throws {
        let folder = try Program.Folder()
        let broken = "показать   пары где\n"
        let first = try folder.write(broken, to: "a.tandem")
        let second = try folder.write(Self.untidy, to: "b.tandem")
        let result = try Program().run("format", first, folder.file("none.tandem"), second)
        #expect(result.code == 1)
        #expect(result.errors.contains("E0110") && result.errors.contains("E0401"))
        #expect(try String(contentsOfFile: first, encoding: .utf8) == broken)
        #expect(try String(contentsOfFile: second, encoding: .utf8) == Self.tidy)
    }

    @Test func checkListsWhatWouldChangeAndChangesNothing() throws {
        let folder = try Program.Folder()
        let program = Program()
        let untidy = try folder.write(Self.untidy, to: "a.tandem")
        let tidy = try folder.write(Self.tidy, to: "b.tandem")
        let result = try program.run("format", "--check", untidy, tidy)
        #expect(result.code == 1)
        #expect(result.output == untidy + "\n")
        #expect(try String(contentsOfFile: untidy, encoding: .utf8) == Self.untidy)
        #expect(try program.run("format", "--check", tidy).code == 0)
        #expect(try program.run("format", "--check", "--language", "ru", tidy).code == 0)
        #expect(try program.run("format", "--check", "--language", "en", tidy).code == 1)
    }

    @Test func standardInputGoesToStandardOutput() throws {
        let program = Program()
        #expect(try program.run("format", input: Self.untidy).output == Self.tidy)
        #expect(
            try program.run("format", "--language", "en", "-", input: Self.untidy).output
                == "show pairs by form  // все\n")
        let broken = try program.run("format", input: "показать пары где")
        #expect(broken.code == 1 && broken.output.isEmpty && broken.errors.contains("ошибка E0111"))
        #expect(try program.run("format", "--language", "de", input: Self.untidy).code == 2)
    }

    @Test func theProjectsScriptsAreFormatted() throws {
        let files = try scripts(in: Program.root + "/scripts")
        #expect(files.count >= 12)
        let result = try Program().run(["format", "--check"] + files)
        #expect(result.code == 0, "\(result.output)\(result.errors)")
        #expect(try Program().run("format", "--check", "scripts/programs/с-ошибками.tandem").errors.contains("E0112"))
    }

    /// Every script but the one that shows mistakes.
    private func scripts(in folder: String) throws -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".tandem") && !$0.contains("с-ошибками") }.sorted().map { folder + "/" + $0 }
    }

    @Test func theRealProgrammeInEnglishWordsMakesTheSameRegister() throws {
        let folder = try Program.Folder()
        let program = Program()
        try FileManager.default.copyItem(atPath: Program.root + "/scripts", toPath: folder.file("scripts"))
        let copies = try scripts(in: folder.file("scripts"))
        let originals = try copies.map { try String(contentsOfFile: $0, encoding: .utf8) }
        #expect(try program.run(["format", "--language", "en"] + copies).code == 0)
        #expect(try zip(copies, originals).contains { try String(contentsOfFile: $0, encoding: .utf8) != $1 })

        var answers: [[String]] = []
        for (index, root) in [Program.root + "/scripts", folder.file("scripts")].enumerated() {
            let register = folder.file("register\(index).sqlite")
            for name in RoadTests.road.dropLast() {
                let result = try program.run("run", "\(root)/programs/\(name).tandem", "--register", register)
                #expect(result.code == 0, "\(name): \(result.errors)")
            }
            answers.append(
                try [
                    "показать людей", "показать наставников", "показать наставляемых", "показать пары",
                    "показать встречи",
                    "показать измерения", "показать задачи", "показать согласия", "показать договоры", "показать формы",
                    "показать варианты", "показать шкалы", "показать документы", "показать программы",
                ].map { try program.run("eval", $0 + " как json", "--register", register).output })
            // The titles of computed columns quote the query; the figures are the same.
            let monitoring = try program.run("run", "\(root)/programs/04-мониторинг.tandem", "--register", register)
            answers[index].append(monitoring.output.filter(\.isNumber))
        }
        #expect(answers[0].allSatisfy { $0.count > 20 })
        for (first, second) in zip(answers[0], answers[1]) { #expect(first == second) }
    }
}
