import TandemText
import Testing

@testable import TandemLanguageServer

struct ProtocolTests {
    private func server() -> LanguageServer { LanguageServer(LanguageServer.Settings(language: .english)) }

    private func receive(_ server: LanguageServer, _ text: String) -> [JSON] { server.receive(.body(Array(text.utf8))) }

    @Test func whatIsOffered() {
        let answer = receive(
            server(),
            #"{"jsonrpc":"2.0","id":"a","method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["utf-8","utf-16"]}}}}"#
        )
        let offered = answer[0]["result"]["capabilities"]
        #expect(answer[0]["id"] == "a" && offered["positionEncoding"] == "utf-8")
        #expect(offered["textDocumentSync"] == ["openClose": true, "change": 1])
        #expect(offered["documentFormattingProvider"] == .null && offered["hoverProvider"] == true)
        let formatting = LanguageServer(LanguageServer.Settings(language: .english) { _ in nil })
        let more = receive(formatting, #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#)
        #expect(more[0]["result"]["capabilities"]["documentFormattingProvider"] == true)
        #expect(more[0]["result"]["capabilities"]["positionEncoding"] == "utf-16")
    }

    @Test func aFixedLanguageHoldsWhateverTheLocale() {
        let fixed = LanguageServer(LanguageServer.Settings(language: .russian, isLanguageFixed: true))
        _ = receive(fixed, #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"locale":"en"}}"#)
        #expect(fixed.client.language == .russian)
        let option = Editor(locale: "en", options: ["language": "ru"])
        #expect(option.server.client.language == .russian)
        #expect(Editor(locale: nil).server.client.language == .english)
    }

    @Test func orderOfLife() {
        let server = server()
        #expect(receive(server, #"{"id":1,"method":"textDocument/hover","params":{}}"#)[0]["error"]["code"] == -32002)
        #expect(receive(server, #"{"method":"textDocument/didOpen","params":{}}"#).isEmpty)
        #expect(receive(server, #"{"id":2,"method":"initialize","params":{}}"#)[0]["result"] != .null)
        #expect(receive(server, #"{"id":3,"method":"initialize","params":{}}"#)[0]["error"]["code"] == -32600)
        #expect(receive(server, #"{"id":4,"method":"shutdown"}"#)[0].text().contains(#""result":null"#))
        #expect(receive(server, #"{"id":5,"method":"textDocument/hover","params":{}}"#)[0]["error"]["code"] == -32600)
        #expect(server.exitCode == nil)
        #expect(receive(server, #"{"method":"exit"}"#).isEmpty)
        #expect(server.exitCode == 0)
        let rude = self.server()
        _ = receive(rude, #"{"method":"exit"}"#)
        #expect(rude.exitCode == 1)
    }

    @Test(
        arguments: [
            ("{", -32700), ("", -32700), ("\u{0}", -32700), ("[]", -32600), ("5", -32600), ("{}", -32600),
            (#"{"id":1}"#, nil), (#"{"id":{},"method":"x"}"#, -32600), (#"{"id":1.5,"method":"x"}"#, -32600),
            (#"{"id":1,"method":5}"#, -32600), (#"{"id":7,"method":"no/such"}"#, -32601),
            (#"{"method":"no/such"}"#, nil),
            (#"{"method":"$/cancelRequest","params":{"id":5}}"#, nil), (#"{"id":1,"result":null}"#, nil),
            (#"{"id":1,"method":"textDocument/hover"}"#, -32602),
            (#"{"id":1,"method":"textDocument/hover","params":[]}"#, -32602),
            (#"{"id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:1"}}}"#, -32602),
            (
                #"{"id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:1"},"position":{"line":-1,"character":0}}}"#,
                -32602
            ),
            (
                #"{"id":1,"method":"textDocument/rename","params":{"textDocument":{"uri":"untitled:1"},"position":{"line":0,"character":0}}}"#,
                -32602
            ),
            (
                #"{"id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"untitled:1"},"range":5}}"#,
                -32602
            ),
            (
                #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:1"},"contentChanges":[]}}"#,
                nil
            ),
            (
                #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:1"},"contentChanges":[{"text":5}]}}"#,
                nil
            ),
            (#"{"method":"textDocument/didClose","params":{"textDocument":{"uri":"untitled:9"}}}"#, nil),
            (#"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:9"}}}"#, nil),
        ] as [(String, Int?)])
    func hostileBodies(_ text: String, _ code: Int?) {
        let editor = Editor()
        editor.open("показать пары")
        let answers = editor.server.receive(.body(Array(text.utf8)))
        #expect(answers.first?["error"]["code"].integer == code, "\(answers.map { $0.text() })")
        if code == -32700 { #expect(answers[0].text().contains(#""id":null"#)) }
        // The conversation goes on.
        #expect(editor.request("textDocument/documentSymbol", ["textDocument": ["uri": "untitled:1"]]) == [])
    }

    @Test func badFrames() {
        let editor = Editor()
        #expect(editor.server.receive(.malformedHeader).first?["error"]["code"] == -32600)
        #expect(editor.server.receive(.tooLong(1 << 40)).first?["error"]["code"] == -32600)
    }

    @Test func hugePositionsAreTheEnd() {
        let editor = Editor()
        editor.open("показать пары")
        let far: JSON = ["line": .number(9e15), "character": .number(9e15)]
        for method in ["hover", "definition", "completion", "prepareRename"] {
            let answer = editor.answer(
                "textDocument/" + method, ["textDocument": ["uri": "untitled:1"], "position": far])
            #expect(answer["error"] == .null, "\(method)")
        }
    }

    /// Every place of awkward texts, every question: no crash, and an answer each time.
    @Test(arguments: [
        "", "\u{FEFF}", "«", "\"", "rules «А» for", "rules «А» with ", "правила", "требовать наставник.",
        "show pairs where .",
        "\r\n\r\r\n", "use \"", "измерить \"А\": ", "“a", "№", "// x",
        "программа \"П\":\n форма ученик-ученик:\n  правила «А» с а = ",
        "правила «А»:\n параметр а = 1\n требовать а имеют", "😀😀 й\u{306} \"😀", "\u{0}\u{7}",
    ])
    func everyPlaceOfAwkwardTexts(_ text: String) {
        let editor = Editor()
        editor.open(text)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for line in 0...lines.count {
            for character in 0...(line < lines.count ? lines[line].utf16.count + 1 : 1) {
                for method in ["hover", "definition", "completion", "prepareRename"] {
                    let answer = editor.answer(
                        "textDocument/" + method,
                        [
                            "textDocument": ["uri": "untitled:1"],
                            "position": ["line": JSON(line), "character": JSON(character)],
                        ])
                    #expect(answer["jsonrpc"] == "2.0" && answer["error"] == .null)
                }
            }
        }
    }
}
