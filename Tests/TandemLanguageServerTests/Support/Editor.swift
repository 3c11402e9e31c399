import TandemLanguage
import TandemText
import Testing

@testable import TandemLanguageServer

/// An editor that talks to a server in the same process.
final class Editor {
    let server: LanguageServer
    private var number = 0

    init(
        locale: String? = "ru", options: JSON? = nil,
        capabilities: JSON = ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]],
        formatter: LanguageServer.Formatter? = nil
    ) {
        server = LanguageServer(LanguageServer.Settings(language: .english, formatter: formatter))
        _ = request(
            "initialize",
            ["locale": locale.map { .string($0) }, "capabilities": capabilities, "initializationOptions": options])
        notify("initialized", [:])
    }

    /// The whole answer to a request.
    func answer(_ method: String, _ parameters: JSON) -> JSON {
        number += 1
        let message: JSON = ["jsonrpc": "2.0", "id": JSON(number), "method": .string(method), "params": parameters]
        return server.receive(.body(Array(message.text().utf8))).last ?? .null
    }

    func request(_ method: String, _ parameters: JSON) -> JSON { answer(method, parameters)["result"] }

    @discardableResult
    func notify(_ method: String, _ parameters: JSON) -> [JSON] {
        let message: JSON = ["jsonrpc": "2.0", "method": .string(method), "params": parameters]
        return server.receive(.body(Array(message.text().utf8)))
    }

    /// Opens a text; what is wrong with it.
    @discardableResult
    func open(_ text: String, uri: String = "untitled:1") -> [JSON] {
        notify(
            "textDocument/didOpen",
            ["textDocument": ["uri": .string(uri), "languageId": "tandem", "version": 1, "text": .string(text)]])
        return server.publish().last?["params"]["diagnostics"].array ?? []
    }

    /// Opens a text in which `|` marks the cursor and asks about the place.
    func ask(_ method: String, _ marked: String, uri: String = "untitled:1", more: [String: JSON] = [:]) throws -> JSON
    {
        let (text, position) = try Self.cursor(marked)
        open(text, uri: uri)
        return request(
            method,
            .object(more.merging(["textDocument": ["uri": .string(uri)], "position": position]) { own, _ in own }))
    }

    /// A text without its mark, and the mark's place in UTF-16 units.
    static func cursor(_ marked: String) throws -> (text: String, position: JSON) {
        let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let position: JSON = ["line": JSON(lines.count - 1), "character": JSON(lines.last?.utf16.count ?? 0)]
        return (String(parts[0] + parts[1]), position)
    }

    func labels(_ marked: String, uri: String = "untitled:1") throws -> [String] {
        try ask("textDocument/completion", marked, uri: uri)["items"].array?.compactMap { $0["label"].string } ?? []
    }
}

/// A text after edits whose places are in UTF-16 units.
func edited(_ text: String, _ edits: JSON) -> String {
    let document = Document(uri: "untitled:edited", bytes: Array(text.utf8), encoding: .utf16)
    var bytes = document.source.bytes
    let places = (edits.array ?? []).compactMap { edit -> (Range<Int>, String)? in
        guard let start = Position(edit["range"]["start"]), let end = Position(edit["range"]["end"]) else { return nil }
        return (document.offset(start)..<document.offset(end), edit["newText"].string ?? "")
    }
    for (range, replacement) in places.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
        bytes.replaceSubrange(range, with: Array(replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
}
