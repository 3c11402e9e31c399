import TandemLanguage

extension LanguageServer {
    /// What the server offers, in answer to `initialize`.
    var capabilities: JSON {
        [
            "capabilities": [
                "positionEncoding": .string(client.encoding.rawValue),
                "textDocumentSync": ["openClose": true, "change": 1],
                "completionProvider": ["triggerCharacters": [".", "\"", "«", "/"]],
                "hoverProvider": true, "definitionProvider": true, "referencesProvider": true,
                "documentSymbolProvider": true,
                "renameProvider": ["prepareProvider": true],
                "codeActionProvider": ["codeActionKinds": ["quickfix"]],
                "documentFormattingProvider": settings.formatter == nil ? nil : true,
            ],
            "serverInfo": ["name": "tandem"],
        ]
    }

    /// Answers a request about a document; null for a document that is not open.
    func feature(_ method: String, _ parameters: JSON) throws(ResponseError) -> JSON {
        guard Self.methods.contains(method), method != "textDocument/formatting" || settings.formatter != nil else {
            throw .unknownMethod(method)
        }
        guard let uri = parameters["textDocument"]["uri"].string else { throw .invalidParameters("textDocument.uri") }
        guard let document = workspace[uri] else { return .null }
        let language = client.language
        switch method {
        case "textDocument/completion":
            return DocumentCompletion(document: document, workspace: workspace, language: language)
                .json(at: try offset(parameters, document))
        case "textDocument/hover":
            let hover = Hover(
                document: document, workspace: workspace, language: language, isMarkdown: client.takesMarkdown)
            return hover.json(at: try offset(parameters, document))
        case "textDocument/definition":
            return navigation(document).definition(at: try offset(parameters, document))
        case "textDocument/references":
            return navigation(document).references(
                at: try offset(parameters, document),
                withDefinition: parameters["context"]["includeDeclaration"].bool ?? true)
        case "textDocument/prepareRename":
            return navigation(document).prepareRename(at: try offset(parameters, document))
        case "textDocument/rename":
            guard let name = parameters["newName"].string else { throw .invalidParameters("newName") }
            return try navigation(document).rename(at: try offset(parameters, document), to: name)
        case "textDocument/documentSymbol":
            let symbols = DocumentSymbols(document: document)
            return client.takesSymbolTree ? symbols.tree : symbols.list
        case "textDocument/codeAction":
            return actions(document, try range(parameters, document), parameters["context"]["only"])
        default:
            guard let formatter = settings.formatter else { throw .unknownMethod(method) }
            return DocumentFormatting(document: document, formatter: formatter).json
        }
    }

    private static let methods: Set<String> = [
        "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
        "textDocument/prepareRename",
        "textDocument/rename", "textDocument/documentSymbol", "textDocument/codeAction", "textDocument/formatting",
    ]

    private func navigation(_ document: Document) -> Navigation {
        Navigation(document: document, workspace: workspace, language: client.language)
    }

    /// Quick fixes, unless the client wants actions of other kinds only.
    private func actions(_ document: Document, _ range: Range<Int>, _ only: JSON) -> JSON {
        if let kinds = only.array, !kinds.contains(where: { $0 == "quickfix" || $0 == "" }) { return [] }
        return DocumentDiagnostics(document: document, language: client.language, pages: client.errorPages)
            .actions(diagnostics(of: document), in: range)
    }

    private func offset(_ parameters: JSON, _ document: Document) throws(ResponseError) -> Int {
        guard let position = Position(parameters["position"]) else { throw .invalidParameters("position") }
        return document.offset(position)
    }

    private func range(_ parameters: JSON, _ document: Document) throws(ResponseError) -> Range<Int> {
        guard let start = Position(parameters["range"]["start"]), let end = Position(parameters["range"]["end"]) else {
            throw .invalidParameters("range")
        }
        let first = document.offset(start)
        return first..<max(first, document.offset(end))
    }
}
