import Foundation
import Testing

@testable import TandemLanguageServer

struct DiagnosticsTests {
    @Test(arguments: [("ru", "дробь"), ("ru-RU", "дробь"), ("en", "point"), ("de", "point")])
    func inTheClientsLanguage(_ locale: String, _ word: String) throws {
        let found = Editor(locale: locale).open("наставник \"П\": ученик, балл 4,5")
        let one = try #require(found.first)
        #expect(one["code"] == "E0105" && one["source"] == "tandem" && one["severity"] == 1)
        #expect(one["message"].string?.contains(word) == true, "\(one["message"])")
        #expect(one["range"] == ["start": ["line": 0, "character": 28], "end": ["line": 0, "character": 31]])
    }

    @Test func syntaxAndMeaningInOneRun() {
        let found = Editor().open("показать наставников где возрост больше 5\nпоказать 😀 пары\nпраграмма \"А\"")
        #expect(found.count >= 3)
        let lines = found.compactMap { $0["range"]["start"]["line"].integer }
        #expect(lines == lines.sorted())
    }

    @Test func warningsOfCheckToo() throws {
        let found = Editor(locale: "en").open(
            "rules «A» for student-student:\n  prefer mentor.age more than 14 weight 0\nend\n")
        let one = try #require(found.first)
        #expect(one["severity"] == 2 && one["code"].string?.hasPrefix("W06") == true, "\(found)")
    }

    @Test func relatedPlaces() throws {
        let found = Editor(locale: "en").open("rules «A» for student-student:\n  require (mentor.age\nshow mentors\n")
        let related = found.compactMap { $0["relatedInformation"].array?.first }
        let first = try #require(related.first)
        #expect(first["location"]["uri"] == "untitled:1")
        #expect(first["message"].string?.isEmpty == false)
    }

    @Test func pagesOfCodes() {
        let editor = Editor(options: ["errorPages": "https://example.org/errors/"])
        #expect(
            editor.open("показать")[0]["codeDescription"]["href"].string?.hasPrefix("https://example.org/errors/E0")
                == true)
        #expect(Editor().open("показать")[0]["codeDescription"] == .null)
    }

    @Test func whatIsMendedIsNoLongerTold() {
        let editor = Editor()
        #expect(!editor.open("показать").isEmpty)
        editor.notify(
            "textDocument/didChange",
            ["textDocument": ["uri": "untitled:1", "version": 2], "contentChanges": [["text": "показать пары"]]])
        let told = editor.server.publish()
        #expect(told.count == 1 && told[0]["params"]["diagnostics"] == [] && told[0]["params"]["version"] == 2)
        #expect(editor.server.publish().isEmpty)
    }

    @Test func manyChangesAreCheckedOnce() {
        let editor = Editor()
        for version in 1...20 {
            editor.notify(
                "textDocument/didOpen",
                ["textDocument": ["uri": "untitled:1", "version": JSON(version), "text": "показать"]])
        }
        let told = editor.server.publish()
        #expect(told.count == 1 && told[0]["params"]["version"] == 20)
    }

    @Test func aClosedTextHasNone() {
        let editor = Editor()
        editor.open("показать")
        let told = editor.notify("textDocument/didClose", ["textDocument": ["uri": "untitled:1"]])
        #expect(told.last?["params"]["diagnostics"] == [])
    }

    @Test(arguments: ["ru", "en"])
    func quickFixes(_ locale: String) throws {
        let editor = Editor(locale: locale)
        let text = "наставник \"П\": ученик,\r\n  балл 4,5\r\nпакозать пары"
        editor.open(text)
        let whole: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 9, "character": 0]]
        let parameters: JSON = ["textDocument": ["uri": "untitled:1"], "range": whole, "context": ["diagnostics": []]]
        let actions = editor.request("textDocument/codeAction", parameters).array ?? []
        #expect(actions.count == 2)
        let mended = edited(text, .array(actions.flatMap { $0["edit"]["changes"]["untitled:1"].array ?? [] }))
        #expect(mended == "наставник \"П\": ученик,\r\n  балл 4.5\r\nпоказать пары")
        let title = try #require(actions.first?["title"].string)
        #expect(title == (locale == "ru" ? "Заменить на «4.5»" : "Replace with «4.5»"))
        #expect(actions.first?["diagnostics"].array?.first?["code"] == "E0105")
        let elsewhere: JSON = ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 1]]
        #expect(
            editor.request(
                "textDocument/codeAction",
                ["textDocument": ["uri": "untitled:1"], "range": elsewhere, "context": [:]]) == [])
        #expect(
            editor.request(
                "textDocument/codeAction",
                ["textDocument": ["uri": "untitled:1"], "range": whole, "context": ["only": ["refactor"]]]) == [])
    }
}
