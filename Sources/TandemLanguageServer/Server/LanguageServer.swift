package import TandemLanguage
package import TandemText

/// Answers an editor's messages about the texts that it has open: a pure core, without streams or threads.
///
/// Messages are answered one after the other; ``publish()`` tells what is wrong with the texts that changed since.
package final class LanguageServer {
    /// Gives a text in the language's one style; nil where it cannot be formatted.
    package typealias Formatter = @Sendable (SourceFile) -> String?

    package struct Settings: Sendable {
        /// The language of messages where the client names none.
        package var language: MessageLanguage
        /// Whether that language holds whatever the client's locale.
        package var isLanguageFixed: Bool
        /// Formatting is offered only with one.
        package var formatter: Formatter?

        package init(language: MessageLanguage, isLanguageFixed: Bool = false, formatter: Formatter? = nil) {
            self.language = language
            self.isLanguageFixed = isLanguageFixed
            self.formatter = formatter
        }
    }

    enum Stage { case started, running, shutDown, finished }

    /// Larger texts are not checked while typing.
    package static let checkLimit = 16 << 20
    /// No more texts than this are held open.
    static let openLimit = 2000

    let settings: Settings
    var stage = Stage.started
    var client = Client()
    var workspace = Workspace()
    /// The texts to check, in the order of their changes.
    private var changed: [String] = []
    private var outgoing: [JSON] = []

    package init(_ settings: Settings) {
        self.settings = settings
        client.language = settings.language
    }

    /// The program's exit code once the client has said `exit`: 0 where `shutdown` came before.
    package private(set) var exitCode: Int32?

    // MARK: Messages

    /// Takes up one frame; the answers in order.
    package func receive(_ frame: FrameReader.Frame) -> [JSON] {
        outgoing.removeAll()
        switch frame {
        case .body(let body): receive(body)
        case .malformedHeader:
            outgoing.append(ResponseError.invalidRequest("a header without Content-Length").response(to: .null))
        case .tooLong(let length):
            outgoing.append(ResponseError.invalidRequest("a body of \(length) bytes").response(to: .null))
        }
        return outgoing
    }

    private func receive(_ body: [UInt8]) {
        do throws(UnreadableMessage) {
            switch try Message(body) {
            case .request(let id, let method, let parameters):
                do throws(ResponseError) {
                    outgoing.append(["jsonrpc": "2.0", "id": id, "result": try answer(method, parameters)])
                } catch {
                    outgoing.append(error.response(to: id))
                }
            case .notification(let method, let parameters): take(method, parameters)
            case .response: break
            }
        } catch {
            outgoing.append(error.error.response(to: error.id))
        }
    }

    private func answer(_ method: String, _ parameters: JSON) throws(ResponseError) -> JSON {
        switch (stage, method) {
        case (.started, "initialize"):
            stage = .running
            client = Client(parameters, settings)
            return capabilities
        case (.started, _): throw .notInitialized
        case (.running, "initialize"): throw .invalidRequest("initialize came before")
        case (.running, "shutdown"):
            stage = .shutDown
            return .null
        case (.running, _): return try feature(method, parameters)
        default: throw .shutDown
        }
    }

    private func take(_ method: String, _ parameters: JSON) {
        switch method {
        case "exit":
            exitCode = stage == .shutDown ? 0 : 1
            stage = .finished
        case "textDocument/didOpen" where stage == .running: opened(parameters["textDocument"])
        case "textDocument/didChange" where stage == .running: changed(parameters)
        case "textDocument/didClose" where stage == .running: closed(parameters["textDocument"]["uri"].string)
        // Others ask for nothing: the protocol lets a server ignore them.
        default: break
        }
    }

    // MARK: Documents

    private func opened(_ item: JSON) {
        guard let uri = item["uri"].string, let text = item["text"].string, workspace.open.count < Self.openLimit else {
            return
        }
        put(uri, item["version"].integer, text)
    }

    private func changed(_ parameters: JSON) {
        let item = parameters["textDocument"]
        // Changes come whole, as agreed: what has a range was not agreed.
        guard let uri = item["uri"].string, workspace[uri] != nil,
            let change = parameters["contentChanges"].array?.last,
            change["range"] == .null, let text = change["text"].string
        else { return }
        put(uri, item["version"].integer, text)
    }

    private func put(_ uri: String, _ version: Int?, _ text: String) {
        workspace.put(Document(uri: uri, version: version, bytes: Array(text.utf8), encoding: client.encoding))
        changed.removeAll { $0 == uri }
        changed.append(uri)
    }

    private func closed(_ uri: String?) {
        guard let uri, workspace[uri] != nil else { return }
        workspace.close(uri)
        changed.removeAll { $0 == uri }
        outgoing.append(publication(uri, version: nil, []))
    }

    // MARK: Diagnostics

    /// What is wrong with each text that changed since the last call, to be sent once no message waits.
    package func publish() -> [JSON] {
        defer { changed.removeAll() }
        return changed.compactMap { uri in
            guard let document = workspace[uri] else { return nil }
            let found = diagnostics(of: document)
            let shown = DocumentDiagnostics(document: document, language: client.language, pages: client.errorPages)
            return publication(uri, version: document.version, shown.json(found))
        }
    }

    func diagnostics(of document: Document) -> [Diagnostic] {
        guard document.source.bytes.count <= Self.checkLimit else { return [] }
        if let known = document.found { return known }
        let found = DocumentDiagnostics.found(in: document, client.language)
        document.found = found
        return found
    }

    private func publication(_ uri: String, version: Int?, _ diagnostics: JSON) -> JSON {
        [
            "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics",
            "params": ["uri": .string(uri), "version": version.map { JSON($0) }, "diagnostics": diagnostics],
        ]
    }
}
