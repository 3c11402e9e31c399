import Foundation
import Testing

/// `tandem check` and `tandem explain` as programs and people call them.
@Suite struct CheckAndExplainTests {
    static let doubtful = "правила «П» для ученик-ученик: предпочесть наставник.балл вес 0\n"

    @Test func warningsPassUnlessStrict() throws {
        let folder = try Program.Folder()
        let file = try folder.write(Self.doubtful, to: "r.tandem")
        let lenient = try Program().run("check", file)
        #expect(lenient.code == 0)
        #expect(lenient.errors.contains("предупреждение W0603") && lenient.errors.contains("1 предупреждение"))
        #expect(try Program().run("check", "--strict", file).code == 1)
        #expect(try Program().run("check", "--strict", "scripts/rules/active-professional.tandem").code == 0)
    }

    @Test func allFilesAreLookedAtInOneRun() throws {
        let folder = try Program.Folder()
        let first = try folder.write("shwo\n", to: "a.tandem")
        let second = try folder.write("подключить \"r.tandem\"\nпоказать ничего\n", to: "b.tandem")
        _ = try folder.write(Self.doubtful, to: "r.tandem")
        let result = try Program().run("check", second, first, folder.file("нет.tandem"), "--format", "json")
        #expect(result.code == 1)
        #expect(result.errors.isEmpty)
        let list = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
        #expect(list?.map { $0["code"] as? String } == ["E0401", "E0112", "E0110", "W0603"])
    }

    @Test func machineFormatsGoToStandardOutput() throws {
        for format in ["json", "sarif"] {
            let wrong = try Program().run("check", "scripts/programs/с-ошибками.tandem", "--format", format)
            #expect(wrong.code == 1)
            #expect(wrong.errors.isEmpty)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(wrong.output.utf8)) }
            let right = try Program().run("check", "scripts/programs/01-база.tandem", "--format", format)
            #expect(right.code == 0)
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(right.output.utf8)) }
        }
        #expect(try Program().run("check", "x", "--format", "xml").code == 2)
    }

    @Test func explainPrintsPages() throws {
        let pages = try Program().run("explain", "E0105", "w0603", "--language", "en")
        #expect(pages.code == 0)
        #expect(pages.output.contains("error E0105: ") && pages.output.contains("warning W0603: "))
        #expect(pages.output.contains("балл 4.5") && pages.output.contains("gpa 4.5"))
        let list = try Program().run("explain")
        #expect(list.code == 0 && list.output.contains("E0101") && list.output.contains("W0610"))
        let unknown = try Program().run("explain", "E0195", "E0101")
        #expect(unknown.code == 1)
        #expect(unknown.errors.contains("E0220") && unknown.errors.contains("E0105"))
        #expect(unknown.output.contains("E0101"))
    }
}
