import TandemInterpreter
import TandemLanguage
import TandemText

/// What the word at a place means, in both languages.
struct Hover {
    let document: Document
    let workspace: Workspace
    let language: MessageLanguage
    /// Whether the client shows Markdown.
    var isMarkdown = true

    func json(at offset: Int) -> JSON {
        guard let (text, span) = name(at: offset) ?? word(at: offset) else { return .null }
        return [
            "contents": ["kind": isMarkdown ? "markdown" : "plaintext", "value": .string(text)],
            "range": document.range(span),
        ]
    }

    private func bold(_ text: String) -> String { isMarkdown ? "**\(escaped(text))**" : text }
    private func code(_ text: String) -> String { isMarkdown ? "```tandem\n\(text)\n```" : text }

    /// A text of the document as Markdown that means just that text.
    private func escaped(_ text: String) -> String {
        guard isMarkdown else { return text }
        return text.map { "\\`*_{}[]()#+-.!<>|~&".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private func join(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n\n") }

    // MARK: Names of the school's own

    private func name(at offset: Int) -> (String, Span)? {
        guard let place = document.names.place(at: offset), place.kind != .file, place.kind != .person,
            let (target, definition) = workspace.definition(of: place, from: document)
        else { return nil }
        let kind =
            switch place.kind {
            case .ruleSet: Wording("rule set", "набор правил")
            case .parameter: Wording("parameter", "параметр")
            case .scale: Wording("scale", "шкала")
            default: Wording("field", "поле")
            }
        let line = lineText(of: definition.span, target)
        let title = bold(target.source.text(definition.span)) + " — " + both(kind)
        return (join([title, code(line), escaped(comment(above: definition.span, target))]), place.span)
    }

    /// Both languages, the reader's first.
    private func both(_ wording: Wording) -> String {
        let other: MessageLanguage = language == .russian ? .english : .russian
        return wording[language] == wording[other] ? wording[language] : "\(wording[language]) · \(wording[other])"
    }

    private func lineText(of span: Span, _ target: Document) -> String {
        let range = target.source.line(at: Int(span.start)).range
        let line = String(target.source.text(Span(range.lowerBound, range.upperBound)).drop { $0 == " " || $0 == "\t" })
        return line.count > 200 ? line.prefix(199) + "…" : line
    }

    /// The comment lines that stand right above the line of a definition.
    private func comment(above span: Span, _ target: Document) -> String {
        var lines: [String] = []
        var start = target.source.line(at: Int(span.start)).range.lowerBound
        while start > 0, lines.count < 20 {
            let range = target.source.line(at: start - 1).range
            let line = target.source.text(Span(range.lowerBound, range.upperBound)).drop { $0 == " " || $0 == "\t" }
            guard range.lowerBound < start, line.hasPrefix("//") else { break }
            lines.append(String(line.drop { $0 == "/" || $0 == " " }))
            start = range.lowerBound
        }
        return lines.reversed().joined(separator: "\n")
    }

    // MARK: Words of the language

    private func word(at offset: Int) -> (String, Span)? {
        guard let spelled = spelled(at: offset) else { return nil }
        var entries = spelled.entries
        let meant = Self.meant(document, spelled.span)
        if let exact = entries.first(where: { meant.contains($0.meaning) }) {
            entries = [exact]
        } else if case .field? = meant.kind {
            entries = entries.filter { $0.contexts.contains(.field) }
        }
        guard !entries.isEmpty else { return nil }
        // A word has a handful of meanings at most; what the tree does not decide is told whole.
        return (join(entries.prefix(3).map { text($0) }), spelled.span)
    }

    private func spelled(at offset: Int) -> Vocabulary.Spelled? {
        let tokens = document.tokens
        var index = tokens.firstIndex { Int($0.end) >= offset } ?? tokens.count
        // The spelling may have begun a few words before.
        index = max(0, index - 6)
        while index < tokens.count, Int(tokens[index].start) <= offset {
            guard let (spelled, length) = Vocabulary.shared.spelled(tokens, at: index) else {
                index += 1
                continue
            }
            if spelled.span.range.contains(offset) || Int(spelled.span.end) == offset, Int(spelled.span.start) <= offset
            {
                return spelled
            }
            index += length
        }
        return nil
    }

    /// What the tree says of a word.
    private struct Meant {
        var meanings: [VocabularyEntry.Meaning] = []
        var kind: Context?

        func contains(_ meaning: VocabularyEntry.Meaning) -> Bool { meanings.contains(meaning) }
    }

    private static func meant(_ document: Document, _ span: Span) -> Meant {
        let statements = document.parsed.statements
        var meant = Meant()
        guard let statement = statements.last(where: { $0.span.start <= span.start }) else { return meant }
        if statement.span.start == span.start {
            if let entry = Vocabulary.shared.entries(in: .statement).first(where: { entry in
                Vocabulary.shared.meaning(of: document.source.text(span), in: ContextSet(.statement)) == entry.meaning
            }) {
                meant.meanings.append(entry.meaning)
            }
        } else if case .show(let query) = statement.statement, query.sourceSpan.start == span.start {
            meant.meanings.append(.word(VocabularyWord(.source, query.source)))
        } else if isAfterDot(document, span) {
            meant.kind = .field
        }
        return meant
    }

    private static func isAfterDot(_ document: Document, _ span: Span) -> Bool {
        let start = Int(span.start)
        return start > 0 && document.source.bytes[start - 1] == UInt8(ascii: ".")
    }

    // MARK: Wording

    private func text(_ entry: VocabularyEntry) -> String {
        let other: MessageLanguage = language == .russian ? .english : .russian
        let title = bold(entry.primary(language)) + " · " + bold(entry.primary(other))
        var parts: [String] = []
        switch entry.meaning {
        case .keyword(let keyword):
            parts.append(title + " — " + both(KeywordMeaning.kind(of: entry)))
            if let topic = Help.topics.first(where: { $0.keyword == keyword }) {
                parts.append(both(topic.summary))
                parts.append(code(topic.example.russian + "\n" + topic.example.english))
            } else if let meaning = KeywordMeaning.of(keyword) {
                parts.append(both(meaning))
            }
        case .word(let word):
            parts.append(title + " — " + both(KeywordMeaning.kind(of: word.context)))
            if word.context == .field { parts.append(holders(of: word.id)) }
        }
        let spellings = [language, other].map { entry.spellings($0).prefix(12).joined(separator: ", ") }
        let label = Wording("Spellings", "Как пишется")[language]
        parts.append("\(label): \(escaped(spellings.joined(separator: "; ")))")
        return join(parts)
    }

    /// Which records have a field.
    private func holders(of id: String) -> String {
        let sources = Vocabulary.shared.entries(in: .source).filter { entry in
            guard case .word(let word) = entry.meaning else { return false }
            return Completer.fieldIDs(ofSource: word.id).contains(id)
        }
        guard !sources.isEmpty else { return "" }
        let names = sources.map { $0.primary(language) }.joined(separator: ", ")
        return Wording("A field of: ", "Поле есть у: ")[language] + names
    }
}
