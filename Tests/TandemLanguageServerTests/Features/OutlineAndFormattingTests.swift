import Foundation
import TandemLanguage
import Testing

@testable import TandemLanguageServer

struct OutlineTests {
    private static let text = """
        rules «Лидер» for student-student:
          parameter a = 1
        end
        программа "2023":
          форма ученик-ученик:
            вариант «Равный – равному»
          конец
          этап подготовка:
            задача «Запуск»
          конец
          шкала тревожность: от 0 до 10, меньше лучше
        конец
        field rating: number
        mentor "Петров Иван": student
        show mentors
        """

    private func outline(_ json: JSON, _ depth: Int = 0) -> [String] {
        (json.array ?? []).flatMap { item in
            [String(repeating: " ", count: depth) + (item["name"].string ?? "?")] + outline(item["children"], depth + 1)
        }
    }

    @Test func aTree() {
        let editor = Editor()
        editor.open(Self.text)
        let tree = editor.request("textDocument/documentSymbol", ["textDocument": ["uri": "untitled:1"]])
        #expect(
            outline(tree) == [
                "Лидер", " a", "2023", " ученик-ученик", "  Равный – равному", " подготовка", "  Запуск",
                " тревожность",
                "rating", "Петров Иван",
            ])
        // The protocol demands that the name lies within the whole.
        func check(_ json: JSON) {
            for item in json.array ?? [] {
                let places = [
                    item["range"]["start"], item["selectionRange"]["start"], item["selectionRange"]["end"],
                    item["range"]["end"],
                ]
                .compactMap { Position($0) }
                #expect(places.count == 4 && places == places.sorted(), "\(item["name"])")
                check(item["children"])
            }
        }
        check(tree)
    }

    @Test func aListForOldClients() {
        let editor = Editor(capabilities: [:])
        editor.open(Self.text)
        let list = editor.request("textDocument/documentSymbol", ["textDocument": ["uri": "untitled:1"]]).array ?? []
        #expect(list.count == 10)
        #expect(list[1]["containerName"] == "Лидер" && list[1]["location"]["uri"] == "untitled:1")
    }

    @Test func anUnfinishedText() {
        let editor = Editor()
        editor.open("программа \"\":\n  форма")
        #expect(editor.request("textDocument/documentSymbol", ["textDocument": ["uri": "untitled:1"]]).array != nil)
    }
}

struct FormattingTests {
    private func formatted(_ text: String, _ formatter: @escaping LanguageServer.Formatter) -> JSON {
        let editor = Editor(formatter: formatter)
        editor.open(text)
        return editor.request("textDocument/formatting", ["textDocument": ["uri": "untitled:1"], "options": [:]])
    }

    @Test func onlyWhatDiffersIsReplaced() {
        let edits = formatted("show  mentors\nпоказать   пары\nconец") { source in
            source.text(Span(0, source.bytes.count)).replacing("   ", with: " ").replacing("  ", with: " ")
        }
        #expect(edits.array?.count == 1)
        #expect(edited("show  mentors\nпоказать   пары\nconец", edits) == "show mentors\nпоказать пары\nconец")
    }

    @Test(arguments: [("й", "и"), ("аёб", "аеб"), ("a\r\nb", "a\nb"), ("", "x"), ("x", ""), ("😀", "😁"), ("аа", "ааа")])
    func betweenCharacters(_ old: String, _ new: String) {
        let edits = formatted(old) { _ in new }
        #expect(edited(old, edits) == new)
    }

    @Test func inStyleAlready() {
        #expect(formatted("show mentors\n") { $0.text(Span(0, $0.bytes.count)) } == [])
        #expect(formatted("show (") { _ in nil } == .null)
    }

    @Test func notOfferedWithoutAFormatter() {
        let answer = Editor().answer("textDocument/formatting", ["textDocument": ["uri": "untitled:1"]])
        #expect(answer["error"]["code"] == -32601)
    }
}
