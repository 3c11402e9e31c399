import Foundation
import Testing

@testable import TandemLanguageServer

struct NavigationTests {
    private static let text = """
        правила «Успевающий» для ученик-ученик:
          параметр порог = 4.5
          требовать наставник.балл не меньше порог
          предпочесть порог больше 3 или не (порог меньше 5) вес 2
        конец
        правила «Другой» для ученик-ученик:
          параметр порог = 1
          требовать наставник.балл не меньше порог
        конец
        программа "П":
          шкала тревожность: от 0 до 10, меньше лучше
          форма ученик-ученик:
            правила «Успевающий» с порог = 4.7
            правила «Другой» с порог = 2
          конец
        конец
        поле рейтинг: число
        наставник "П": ученик, рейтинг 5
        измерить "П" на входе: тревожность 7

        """

    /// The text with the mark in a line, before what is given.
    private func marked(_ line: Int, _ part: String) -> String {
        var lines = Self.text.components(separatedBy: "\n")
        if let range = lines[line].range(of: part) { lines[line].insert("|", at: range.lowerBound) }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: [
        (12, "Успевающий", 0, 9), (12, "порог", 1, 11), (13, "порог", 6, 11), (2, "порог", 1, 11), (3, "порог", 1, 11),
        (7, "порог", 6, 11), (18, "тревожность", 10, 8), (17, "рейтинг", 16, 5), (1, "порог", 1, 11),
    ])
    func definitions(_ line: Int, _ part: String, _ target: Int, _ column: Int) throws {
        let found = try Editor().ask("textDocument/definition", marked(line, part))
        #expect(found["uri"] == "untitled:1")
        #expect(found["range"]["start"] == ["line": JSON(target), "character": JSON(column)])
    }

    @Test func inEnglish() throws {
        let text = "rules «A» for student-student:\n  parameter floor = 4\n  require mentor.gpa at least fl|oor\nend"
        #expect(try Editor(locale: "en").ask("textDocument/definition", text)["range"]["start"]["line"] == 1)
    }

    @Test func nothingToGoTo() throws {
        #expect(try Editor().ask("textDocument/definition", "пока|зать пары") == .null)
        #expect(
            try Editor().ask(
                "textDocument/definition", "программа \"П\":\n  форма ученик-ученик:\n    правила «Не|т»\n") == .null)
    }

    @Test func acrossFiles() throws {
        let path = "scripts/programs/idrinskaya-2023-2024.tandem"
        let uri = DocumentAddress.uri(ProjectFiles.root.appendingPathComponent(path).path)
        let text = try ProjectFiles.text(path)
        let marked = text.replacingOccurrences(
            of: "правила «Успевающий – неуспевающий» с", with: "правила «Успе|вающий – неуспевающий» с")
        let found = try Editor().ask("textDocument/definition", marked, uri: uri)
        #expect(
            found["uri"].string.flatMap { DocumentAddress.path($0) }?.hasSuffix(
                "scripts/rules/успевающий-неуспевающий.tandem") == true)
        let parameter = text.replacingOccurrences(of: "с минимальный_балл", with: "с мини|мальный_балл")
        #expect(try Editor().ask("textDocument/definition", parameter, uri: uri)["range"]["start"]["character"] == 11)
        let file = text.replacingOccurrences(of: "rules/лидер", with: "rules/ли|дер")
        #expect(try Editor().ask("textDocument/definition", file, uri: uri)["uri"].string != nil)
    }

    @Test func filesThatUseEachOther() throws {
        let folder = NSTemporaryDirectory() + "tandem-server-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "use \"б.tandem\"\n".write(toFile: folder + "/а.tandem", atomically: true, encoding: .utf8)
        try "use \"а.tandem\"\nuse \"нет.tandem\"\nrules «Цель» for student-student:\nend\n".write(
            toFile: folder + "/б.tandem", atomically: true, encoding: .utf8)
        let text = "use \"а.tandem\"\nprogramme \"П\":\n  form student-student:\n    rules «Ц|ель»\n  end\nend"
        let found = try Editor().ask("textDocument/definition", text, uri: DocumentAddress.uri(folder + "/в.tandem"))
        #expect(found["uri"] == .string(DocumentAddress.uri(folder + "/б.tandem")))
    }

    // MARK: Renaming

    private func renamed(_ marked: String, _ name: String) throws -> JSON {
        let editor = Editor()
        let (text, position) = try Editor.cursor(marked)
        editor.open(text)
        return editor.answer(
            "textDocument/rename",
            ["textDocument": ["uri": "untitled:1"], "position": position, "newName": .string(name)])
    }

    @Test(arguments: [(1, "порог"), (2, "порог"), (12, "порог")])
    func aParameterWhereverItStands(_ line: Int, _ part: String) throws {
        let answer = try renamed(marked(line, part), "наименьший_балл")
        let mended = edited(Self.text, answer["result"]["changes"]["untitled:1"])
        let lines = mended.components(separatedBy: "\n")
        #expect(lines[1] == "  параметр наименьший_балл = 4.5")
        #expect(lines[3] == "  предпочесть наименьший_балл больше 3 или не (наименьший_балл меньше 5) вес 2")
        #expect(lines[12] == "    правила «Успевающий» с наименьший_балл = 4.7")
        // The other set keeps its own parameter of the same name.
        #expect(lines[6...7] == Self.text.components(separatedBy: "\n")[6...7])
        #expect(lines[13] == "    правила «Другой» с порог = 2")
    }

    @Test(arguments: ["", "два слова", "5", "и", "\"а\"", "least", "а b", "порог\n", "не"])
    func namesThatWouldMeanSomethingElse(_ name: String) throws {
        let answer = try renamed(marked(1, "порог"), name)
        #expect(answer["error"]["code"] == -32803, "\(answer.text())")
        #expect(answer["error"]["message"].string?.contains("не годится") == true)
    }

    @Test func aNameThatIsTaken() throws {
        let text =
            "rules «A» for student-student:\n  parameter |a = 1\n  parameter b = 2\n  require mentor.age at least a + b\nend"
        #expect(try renamed(text, "B")["error"]["code"] == -32803)
        #expect(try renamed(text, "A")["result"] != .null)
    }

    @Test func onlyParameters() throws {
        #expect(try renamed(marked(0, "Успевающий"), "другое")["error"]["code"] == -32803)
        let ready = try Editor().ask("textDocument/prepareRename", marked(12, "порог"))
        #expect(ready["placeholder"] == "порог")
        #expect(try Editor().ask("textDocument/prepareRename", marked(0, "Успевающий")) == .null)
    }

    @Test func everyUse() throws {
        let all = try Editor().ask("textDocument/references", marked(12, "порог"))
        #expect(all.array?.compactMap { $0["range"]["start"]["line"].integer } == [1, 2, 3, 3, 12])
        let uses = try Editor().ask(
            "textDocument/references", marked(0, "Успевающий"), more: ["context": ["includeDeclaration": false]])
        #expect(uses.array?.compactMap { $0["range"]["start"]["line"].integer } == [12])
        #expect(try Editor().ask("textDocument/references", "пока|зать пары") == .null)
    }

    @Test func acrossOpenFiles() throws {
        let editor = Editor()
        editor.open(Self.text, uri: "untitled:rules")
        let other = "programme \"Q\":\n  form student-student:\n    rules «успевающий» with по|рог = 5\n  end\nend"
        let edit = try editor.ask("textDocument/rename", other, uri: "untitled:other", more: ["newName": "floor"])
        #expect(edit["changes"]["untitled:rules"].array?.count == 5)
        #expect(edit["changes"]["untitled:other"].array?.count == 1)
    }
}
