import Foundation
import TandemLanguage
import Testing

@testable import TandemLanguageServer

/// Mutated texts and random bytes: always an answer, never a crash.
struct HostileTests {
    /// `TANDEM_ROUNDS=20000` for a long run.
    private static let rounds = ProcessInfo.processInfo.environment["TANDEM_ROUNDS"].flatMap { Int($0) } ?? 120

    private static let methods = [
        "hover", "definition", "completion", "prepareRename", "rename", "documentSymbol", "codeAction", "formatting",
    ]

    @Test func mutatedTexts() throws {
        var random = SeededGenerator(state: 3)
        let texts = try ProjectFiles.scripts.map { Array(try ProjectFiles.text($0).prefix(3000).unicodeScalars) }
        let pieces = Array("«»\"“”()[]:;,.№=\n\r\t 9А5%-// \u{0}\u{301}😀конец".unicodeScalars)
        let editor = Editor { source in String(decoding: source.bytes.reversed(), as: UTF8.self) }
        for round in 0..<Self.rounds {
            var text = texts[Int.random(in: 0..<texts.count, using: &random)]
            let from = Int.random(in: 0..<text.count, using: &random)
            text = Array(text[from...].prefix(Int.random(in: 0..<400, using: &random)))
            for _ in 0..<Int.random(in: 0..<6, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                let end = min(text.count, place + Int.random(in: 0..<4, using: &random))
                text.replaceSubrange(place..<end, with: [pieces[Int.random(in: 0..<pieces.count, using: &random)]])
            }
            var whole = String.UnicodeScalarView()
            whole.append(contentsOf: text)
            editor.open(String(whole))
            for method in Self.methods {
                let position: JSON = [
                    "line": JSON(Int.random(in: 0..<12, using: &random)),
                    "character": JSON(Int.random(in: 0..<90, using: &random)),
                ]
                let answer = editor.answer(
                    "textDocument/" + method,
                    [
                        "textDocument": ["uri": "untitled:1"], "position": position, "newName": "имя",
                        "range": ["start": position, "end": ["line": 99, "character": 0]],
                    ])
                let code = answer["error"]["code"].integer
                #expect(answer["jsonrpc"] == "2.0" && (code == nil || code == -32803), "round \(round), \(method)")
            }
        }
    }

    @Test func randomFrames() {
        var random = SeededGenerator(state: 5)
        let editor = Editor()
        let pieces = [
            "Content-Length: ", "5", "\r\n", "\n", "\r\n\r\n", "{", "}", "[", "\"id\"", ":", "1", "é", "\u{0}", "99999",
        ]
        for _ in 0..<Self.rounds {
            var reader = FrameReader(bodyLimit: 50)
            for _ in 0..<60 {
                reader.append(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
                while let frame = reader.next() { #expect(editor.server.receive(frame).count <= 1) }
            }
        }
        editor.open("показать")
        #expect(editor.request("textDocument/documentSymbol", ["textDocument": ["uri": "untitled:1"]]) == [])
    }
}
