import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct UseGraphTests {
    private static let rules = "правила «П» для ученик-ученик: предпочесть наставник.балл вес 0\n"

    /// Each finding as `file code`.
    private func findings(_ files: [String: String], _ roots: String...) throws -> [String] {
        let bench = try Bench(files: files)
        let sources = try roots.map { name in
            SourceFile(name: bench.folder + "/" + name, bytes: try Files.read(bench.folder + "/" + name))
        }
        return Session.inspect(sources, language: .russian).map { found in
            "\(found.source.name.split(separator: "/").last ?? "") \(found.code)"
        }
    }

    @Test func `findings of a used file have its name and come once`() throws {
        let files = [
            "a.tandem": "подключить \"r.tandem\"\nподключить \"r.tandem\"\n", "b.tandem": "подключить \"r.tandem\"\n",
            "r.tandem": Self.rules,
        ]
        #expect(try findings(files, "a.tandem", "b.tandem") == ["r.tandem W0603"])
        #expect(try findings(files, "r.tandem", "a.tandem") == ["r.tandem W0603"])
    }

    @Test func `missing files, also deeper`() throws {
        let files = ["a.tandem": "подключить \"b.tandem\"\n", "b.tandem": "подключить \"c.tandem\"\n"]
        #expect(try findings(files, "a.tandem") == ["b.tandem E0414"])
    }

    @Test func `a cycle is said once and shows the chain`() throws {
        let files = [
            "a.tandem": "подключить \"b.tandem\"\n", "b.tandem": "подключить \"c.tandem\"\n",
            "c.tandem": "подключить \"./b.tandem\"\n",
        ]
        #expect(try findings(files, "a.tandem") == ["c.tandem E0403"])
        #expect(try findings(files, "b.tandem", "a.tandem") == ["c.tandem E0403"])
        #expect(try findings(["a.tandem": "подключить \"a.tandem\"\n"], "a.tandem") == ["a.tandem E0403"])
    }

    @Test func `a used file can only define, whichever is looked at first`() throws {
        let files = ["a.tandem": "подключить \"b.tandem\"\n", "b.tandem": "показать людей\nпоказать пары\n"]
        #expect(try findings(files, "a.tandem") == ["b.tandem E0221", "b.tandem E0221"])
        #expect(try findings(files, "b.tandem", "a.tandem") == ["b.tandem E0221", "b.tandem E0221"])
        #expect(try findings(files, "b.tandem") == [])
    }

    @Test func `mistakes of a used file are found`() throws {
        let files = [
            "a.tandem": "подключить \"b.tandem\"\nпоказать людй\n",
            "b.tandem": "правила «П» для ученик-ученик: предпочесть наставник.болл\n",
        ]
        #expect(try findings(files, "a.tandem") == ["a.tandem E0110", "b.tandem E0201"])
    }

    @Test func `a set is read with its base`() throws {
        let files = [
            "a.tandem": """
            подключить "r.tandem"
            правила «Свой» для ученик-ученик расширяет «База»:
              параметр порог = 4.8
              требовать наставник.балл меньше 3
            конец

            """,
            "r.tandem": """
            правила «База» для ученик-ученик:
              параметр порог = 4
              требовать наставник.балл не меньше порог
            конец

            """,
        ]
        let bench = try Bench(files: files)
        let source = SourceFile(name: bench.folder + "/a.tandem", bytes: try Files.read(bench.folder + "/a.tandem"))
        let found = Session.inspect([source], language: .russian)
        #expect(found.map(\.code) == ["W0601"])
        #expect(found.first?.notes.first?.wording.russian.contains("наставник.балл не меньше порог") == true)
    }

    @Test func `a search path is followed`() throws {
        let library = try Bench(files: ["r.tandem": Self.rules])
        let bench = try Bench()
        let found = Session.inspect(
            [bench.source("подключить \"r.tandem\"\n")], language: .russian, path: RulePath([library.folder]))
        #expect(found.map(\.code) == ["W0603"])
    }

    @Test func `a script is run without regard to warnings`() throws {
        let bench = try Bench(files: ["r.tandem": Self.rules])
        let execution = try bench.session.run(script: bench.source("подключить \"r.tandem\"\n"))
        #expect(execution.diagnostics.isEmpty)
    }
}
