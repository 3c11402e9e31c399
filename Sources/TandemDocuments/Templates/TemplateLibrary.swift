import Mustache
package import TandemText

/// A template's text and what to call it in a message.
package struct TemplateSource: Hashable, Sendable {
    package var file: String
    package var text: String

    package init(file: String, text: String) {
        self.file = file
        self.text = text
    }
}

/// The templates of documents: built in, and a school's own in their place.
///
/// A template is Mustache over lines of a small markup: `# heading`, `- item`, `| cell | cell |`, `**strong**`. What
/// it names is put in after the markup is read, so that no name of a person can become markup, in whatever format.
package struct TemplateLibrary: Sendable {
    /// By `name.language`.
    private let own: [String: TemplateSource]

    /// - Parameter own: a school's templates, by `name.ru` or `name.en`; they stand in place of built-in ones.
    package init(own: [String: TemplateSource] = [:]) {
        self.own = own
    }

    /// The built-in templates by file name: `pair-order.ru.mustache`.
    package static var builtInFiles: [String: String] {
        Dictionary(
            uniqueKeysWithValues: BuiltInTemplates.all.map { ($0.key + ".mustache", $0.value) })
    }

    private func source(_ name: String, _ language: MessageLanguage) -> TemplateSource? {
        let key = name + "." + language.rawValue
        return own[key] ?? BuiltInTemplates.all[key].map { TemplateSource(file: key + ".mustache", text: $0) }
    }

    /// Fills a template.
    /// - Throws: ``TemplateProblem`` for a template that cannot be read, or names what the data does not have.
    package func render(
        _ name: String, in language: MessageLanguage, _ data: DocumentData
    ) throws(TemplateProblem) -> RenderedDocument {
        var library = MustacheLibrary()
        let sources = try sources(needed: name, language)
        for (partial, source) in sources {
            library.register(try Self.parsed(source), named: partial)
        }
        let filling = Filling(data)
        let text = library.render(filling.root, withTemplate: name) ?? ""
        if !filling.misses.isEmpty {
            let known = data.names.sorted()
            let file = sources[name]?.file ?? name
            throw .unknownNames(
                file, filling.misses, closest: filling.misses.flatMap { closest(to: $0, among: known, limit: 1) })
        }
        return RenderedDocument(language: language, blocks: BlockReader(values: filling.values).blocks(of: text))
    }

    // MARK: Reading

    /// A template and all that it brings in, by name.
    private func sources(
        needed name: String, _ language: MessageLanguage
    ) throws(TemplateProblem) -> [String: TemplateSource] {
        var found: [String: TemplateSource] = [:]
        guard let source = source(name, language) else {
            throw .partialMissing(name + "." + language.rawValue, line: 1, name)
        }
        try collect(name, source, language, [], &found)
        return found
    }

    private func collect(
        _ name: String, _ source: TemplateSource, _ language: MessageLanguage, _ chain: [String],
        _ found: inout [String: TemplateSource]
    ) throws(TemplateProblem) {
        if chain.contains(name) { throw .partialCycle(chain + [name]) }
        found[name] = source
        for tag in TemplateTag.all(in: source.text) {
            try Self.check(tag, source)
            guard tag.sign == ">" else { continue }
            guard let partial = self.source(tag.name, language) else {
                throw .partialMissing(source.file, line: tag.line, tag.name)
            }
            try collect(tag.name, partial, language, chain + [name], &found)
        }
    }

    /// Refuses what would be left out or read otherwise without a word.
    private static func check(_ tag: TemplateTag, _ source: TemplateSource) throws(TemplateProblem) {
        let reason: Wording? =
            switch tag.sign {
            case "=": Wording("other braces cannot be set", "другие скобки задать нельзя")
            case "<", "$": Wording("templates cannot extend each other", "шаблоны не наследуют друг другу")
            case "%": Wording("there are no pragmas", "прагм нет")
            case ">" where tag.name.hasPrefix("*"):
                Wording("a template is brought in by its name", "шаблон подключают по имени")
            case "!": nil
            default:
                tag.name != "." && tag.name.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" })
                    ? Wording("{{\(tag.content)}} is no name", "{{\(tag.content)}} — не имя") : nil
            }
        if let reason { throw .malformed(source.file, line: tag.line, reason) }
    }

    private static func parsed(_ source: TemplateSource) throws(TemplateProblem) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: Filling.withoutMarks(source.text))
        } catch let error as MustacheTemplate.ParserError {
            throw .malformed(source.file, line: error.context.lineNumber, wording(of: error.error))
        } catch {
            throw .malformed(source.file, line: 1, wording(of: error))
        }
    }

    private static func wording(of error: any Error) -> Wording {
        switch error as? MustacheTemplate.Error {
        case .sectionCloseNameIncorrect?:
            Wording("a section is closed by another name", "раздел закрыт другим именем")
        case .expectedSectionEnd?: Wording("a section is not closed", "раздел не закрыт")
        default: Wording("a tag is not closed", "скобки не закрыты")
        }
    }
}
