import Testing

@testable import TandemLanguageServer

/// Real JSON-RPC frames against the built program.
@Suite(.timeLimit(.minutes(2)))
struct ConversationTests {
    private static let text = """
        правила «Успевающий» для ученик-ученик:
          параметр порог = 4,5
          требовать наставник.балл не меньше порог
        конец
        программа "😀 П":
          форма ученик-ученик:
            правила «Успевающий» с порог = 4.7
          конец
        конец

        """

    private func place(_ uri: String, _ line: Int, _ character: Int) -> JSON {
        ["textDocument": ["uri": .string(uri)], "position": ["line": JSON(line), "character": JSON(character)]]
    }

    @Test(arguments: [("ru", "дробь"), ("en", "point")])
    func aWholeSession(_ locale: String, _ word: String) throws {
        let editor = try ServedEditor("--stdio")
        let uri = "file:///tmp/%D1%88%D0%BA%D0%BE%D0%BB%D0%B0.tandem"
        let started = try editor.request(
            "initialize", ["processId": nil, "locale": .string(locale), "capabilities": [:]])
        #expect(started["result"]["serverInfo"]["name"] == "tandem")
        try editor.notify("initialized", [:])
        try editor.notify(
            "textDocument/didOpen",
            ["textDocument": ["uri": .string(uri), "languageId": "tandem", "version": 1, "text": .string(Self.text)]])
        let wrong = try #require(editor.diagnostics(uri, version: 1))
        #expect(wrong.count == 1 && wrong[0]["code"] == "E0105")
        #expect(wrong[0]["message"].string?.contains(word) == true)

        let fixes = try editor.request(
            "textDocument/codeAction",
            ["textDocument": ["uri": .string(uri)], "range": wrong[0]["range"], "context": ["diagnostics": [wrong[0]]]])
        let mended = edited(Self.text, fixes["result"].array?.first?["edit"]["changes"][uri] ?? .null)
        #expect(mended.contains("порог = 4.5\n"))
        try editor.notify(
            "textDocument/didChange",
            ["textDocument": ["uri": .string(uri), "version": 2], "contentChanges": [["text": .string(mended)]]])
        #expect(editor.diagnostics(uri, version: 2) == [])

        let definition = try editor.request("textDocument/definition", place(uri, 6, 29))
        #expect(definition["result"]["range"]["start"] == ["line": 1, "character": 11])
        let hover = try editor.request("textDocument/hover", place(uri, 2, 4))
        #expect(hover["result"]["contents"]["value"].string?.contains(locale == "ru" ? "требовать" : "require") == true)
        let completion = try editor.request("textDocument/completion", place(uri, 9, 0))
        let labels = completion["result"]["items"].array?.compactMap { $0["label"].string } ?? []
        #expect(labels.contains("показать"))
        let outline = try editor.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
        #expect(outline["result"].array?.isEmpty == false)
        var renaming = place(uri, 1, 12)
        if case .object(let members) = renaming {
            renaming = .object(members.merging(["newName": "граница"]) { own, _ in own })
        }
        let renamed = edited(mended, try editor.request("textDocument/rename", renaming)["result"]["changes"][uri])
        #expect(
            renamed == mended.split(separator: "порог", omittingEmptySubsequences: false).joined(separator: "граница"))

        #expect(try editor.request("shutdown", .null)["error"] == .null)
        try editor.notify("exit", .null)
        #expect(editor.next() == nil && editor.exitCode == 0)
    }

    @Test func hostileBytes() throws {
        let editor = try ServedEditor()
        let junk: [[UInt8]] = [
            Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8), Array("Content-Length: x\r\n\r\n".utf8),
            FrameReader.frame("{]"), FrameReader.frame("\u{0}"), FrameReader.frame("[1,2]"),
            [UInt8](repeating: 0xFF, count: 20_000), Array("\r\n\r\n".utf8),
            FrameReader.frame(String(repeating: "[", count: 100_000)),
            Array("Content-Length: 4\r\n\r\n".utf8) + [0xFF, 0xFE, 0xC3, 0x28],
        ]
        for bytes in junk { try editor.write(bytes) }
        let started = try editor.request("initialize", ["capabilities": [:]])
        #expect(started["result"]["capabilities"].isObject)
        #expect(try editor.request("no/such", [:])["error"]["code"] == -32601)
        try editor.notify("exit", .null)
        #expect(editor.exitCode == 1)
    }

    @Test func aClientThatGoesAway() throws {
        let editor = try ServedEditor()
        _ = try editor.request("initialize", ["capabilities": [:]])
        try editor.write(Array("Content-Length: 100\r\n\r\n{".utf8))
        try editor.hangUp()
        #expect(editor.exitCode == 1)
    }

    @Test func aFrameInPieces() throws {
        let editor = try ServedEditor("--language", "ru")
        let message = #"{"jsonrpc":"2.0","id":"ё","method":"initialize","params":{"locale":"en"}}"#
        for byte in FrameReader.frame(message) { try editor.write([byte]) }
        #expect(editor.next()?["id"] == "ё")
        try editor.notify(
            "textDocument/didOpen", ["textDocument": ["uri": "untitled:1", "version": 1, "text": "балл 4,5"]])
        let told = try #require(editor.diagnostics("untitled:1", version: 1))
        #expect(told.contains { $0["message"].string?.contains { ("а"..."я").contains($0) } == true })
    }
}
