import TandemText

/// What the client said of itself when it connected.
struct Client {
    var language = MessageLanguage.english
    var encoding = PositionEncoding.utf16
    var takesMarkdown = true
    var takesSymbolTree = true
    /// Where pages that explain the codes lie, if anywhere: their address is this and the code.
    var errorPages = ""

    init() {}

    /// Reads the parameters of `initialize`; what is missing or odd is as the protocol's oldest clients have it.
    init(_ parameters: JSON, _ settings: LanguageServer.Settings) {
        let capabilities = parameters["capabilities"]
        let options = parameters["initializationOptions"]
        language = Self.language(options["language"].string ?? parameters["locale"].string, settings)
        encoding = .negotiated(capabilities["general"]["positionEncodings"].array?.compactMap(\.string) ?? [])
        let text = capabilities["textDocument"]
        if let formats = text["hover"]["contentFormat"].array { takesMarkdown = formats.contains("markdown") }
        takesSymbolTree = text["documentSymbol"]["hierarchicalDocumentSymbolSupport"].bool ?? false
        errorPages = options["errorPages"].string ?? ""
    }

    /// `ru`, `ru-RU`, `ru_RU.UTF-8` are Russian, other locales are served in English.
    private static func language(_ locale: String?, _ settings: LanguageServer.Settings) -> MessageLanguage {
        guard !settings.isLanguageFixed, let locale, !locale.isEmpty else { return settings.language }
        let tongue = locale.lowercased().prefix { $0.isLetter }
        return tongue == "ru" ? .russian : .english
    }
}
