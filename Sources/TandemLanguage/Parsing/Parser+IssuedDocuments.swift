import TandemText

/// The kept text of a document that was issued, as it stands in a register.
extension Parser {
    /// `issued document pair-order № 115/01 to № 3:` with texts and lines.
    mutating func issuedDocument(_ start: Span) throws(SyntaxFailure) -> IssuedDocumentRecord {
        guard match(ContextSet(.documentKind)) != nil else { throw unexpected(.documentKind) }
        let kind = try name(in: .documentKind, .documentKind)
        var record = IssuedDocumentRecord(kind: kind, reference: try document())
        if acceptAmends() { record.amended = try document() }
        let known = diagnostics.count
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            if parser.acceptField("line") {
                record.lines.append(try parser.keptLine())
            } else if parser.accept(.content) {
                record.texts.append(try parser.keptText(start))
            } else {
                throw parser.unexpected(.keyword(.content), .line)
            }
        }
        guard !record.texts.isEmpty else { throw missing([.keyword(.content)], since: known) }
        return record
    }

    /// `text in russian as html checksum "…" erased 01.02.2024:` and its lines, each in quotation marks.
    private mutating func keptText(_ start: Span) throws(SyntaxFailure) -> IssuedDocumentRecord.KeptText {
        let language = try textLanguage()
        var format: OutputClause.Format?
        if accept(.asFormat) {
            if accept(.markdown) {
                format = .markdown
            } else if accept(.html) {
                format = .html
            } else {
                throw unexpected(.keyword(.markdown), .keyword(.html))
            }
        }
        guard acceptField("hash") else { throw unexpected(.checksum) }
        var text = IssuedDocumentRecord.KeptText(language: language, format: format, hash: try textLiteral())
        if acceptField("erased") { text.erased = try date() }
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            text.lines.append(try parser.textLiteral())
        }
        return text
    }

    /// `document line 3 in russian "1. Петров": pair "Петров" with "Сидорова", person "Петров"`.
    private mutating func keptLine() throws(SyntaxFailure) -> IssuedDocumentRecord.KeptLine {
        let number = try wholeNumber()
        var line = IssuedDocumentRecord.KeptLine(number: number, language: try textLanguage())
        if current.kind == .text { line.beginning = try textLiteral() }
        guard accept(.colon) else { throw unexpected(.colon) }
        // Not a block: its lines would begin as statements do.
        repeat { line.records.append(try recordOfLine()) } while acceptContinuing(.comma)
        return line
    }

    private mutating func textLanguage() throws(SyntaxFailure) -> MessageLanguage {
        if accept(.inRussian) { return .russian }
        if accept(.inEnglish) { return .english }
        throw unexpected(.keyword(.inRussian), .keyword(.inEnglish))
    }

    private mutating func recordOfLine() throws(SyntaxFailure) -> IssuedDocumentRecord.Record {
        if at(.pair) {
            let recipient = try recipient()
            return .honoured(recipient)
        }
        if accept(.person) { return .honoured(.person(try person())) }
        if accept(.task) {
            let title = try textLiteral()
            try expect(.stage)
            return .task(title, stage: try name(in: .stage, .stage))
        }
        if accept(.award) {
            let title = try textLiteral()
            try expect(.ofWhom)
            return .award(title, of: try recipient(), date: try eventDate())
        }
        if accept(.practice) { return .practice(try textLiteral()) }
        if accept(.programme) { return .programme(try textLiteral()) }
        throw unexpected([.pair, .person, .task, .award, .practice, .programme].map { .keyword($0) })
    }
}
