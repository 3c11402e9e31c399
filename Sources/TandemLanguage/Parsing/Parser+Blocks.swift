import TandemText

extension Parser {
    /// The items of `…: a, b` on one line or of `…:` and lines up to `end`; none where no colon follows.
    mutating func block<Item: Sendable>(
        opener: Span, own: [Keyword] = [], _ item: (inout Parser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> [LocatedItem<Item>] {
        guard accept(.colon) else { return [] }
        var items: [LocatedItem<Item>] = []
        try parts(opener: opener, own: own) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            let value = try item(&parser)
            items.append(LocatedItem(item: value, span: start.joined(parser.previousSpan)))
        }
        return items
    }

    /// The colon that must follow and what it introduces, read part by part.
    mutating func body(
        opener: Span, own: [Keyword] = [], _ part: (inout Parser) throws(SyntaxFailure) -> Void
    ) throws(SyntaxFailure) {
        guard accept(.colon) else { throw unexpected(.colon) }
        try parts(opener: opener, own: own, part)
    }

    /// What follows a colon: parts with commas on the line, or lines up to `end`.
    ///
    /// `own` are the words that begin a part of this block.
    private mutating func parts(
        opener: Span, own: [Keyword], _ part: (inout Parser) throws(SyntaxFailure) -> Void
    ) throws(SyntaxFailure) {
        guard peek(0).kind == .newline || peek(0).kind == .endOfFile else {
            repeat { try part(&self) } while acceptContinuing(.comma)
            return
        }
        openBlocks.append(own)
        defer { openBlocks.removeLast() }
        guard openBlocks.count < Self.depthLimit else { throw fail(.tooDeep) }
        while true {
            while [.newline, .semicolon, .comma].contains(peek(0).kind) { index += 1 }
            if at(.end) {
                noteIndentation(opener, current.span)
                noteLineStart(level: openBlocks.count - 1, isEnd: true)
                _ = accept(.end)
                return
            }
            if let continuation = continuationOutside(own, opener) { throw unclosed(opener, continuation) }
            noteLineStart(level: openBlocks.count)
            do throws(SyntaxFailure) {
                try part(&self)
                guard isAtEndOfStatement || current.kind == .comma else { throw unterminated() }
            } catch {
                switch error.continuation {
                case .afterLine: recover()
                case .outerBlock where beginsPart(own): break
                case .outerBlock, .statement:
                    noteOuterBlock(opener)
                    throw error
                }
            }
        }
    }

    private mutating func unclosed(_ opener: Span, _ continuation: SyntaxFailure.Continuation) -> SyntaxFailure {
        let isAtEnd = peek(0).kind == .endOfFile
        if isAtEnd { endsEarly = true }
        // A text not closed in the opening line is the mistake; what its line meant to open is a guess.
        if isAtEnd, let text = unterminatedText, opener.range.contains(Int(text.start)) {
            return SyntaxFailure(continuation: .statement)
        }
        var notes = [
            Diagnostic.Note(
                wording: Wording("`end` was expected before this", "`конец` ожидался до этого места"),
                span: peek(0).span)
        ]
        if let doubtfulEnd, doubtfulEnd.opener != opener {
            notes += [
                Diagnostic.Note(
                    wording: Wording(
                        "this `end`, by its indentation another one's, …", "этот `конец`, судя по отступу чужой, …"),
                    span: doubtfulEnd.end),
                Diagnostic.Note(
                    wording: Wording(
                        "… closed this block: is one missing before it?",
                        "… закрыл этот блок: нет ли пропуска перед ним?"),
                    span: doubtfulEnd.opener),
            ]
        }
        report(.unclosedBlock, opener, notes: notes)
        return SyntaxFailure(continuation: continuation)
    }

    private mutating func noteOuterBlock(_ opener: Span) {
        guard let last = diagnostics.indices.last, diagnostics[last].notes.count < 8 else { return }
        diagnostics[last].notes.append(
            Diagnostic.Note(wording: Wording("this block is open too", "этот блок тоже открыт"), span: opener))
    }

    /// Remembers the first `end` that stands further left or right than the line that opened its block.
    private mutating func noteIndentation(_ opener: Span, _ end: Span) {
        guard doubtfulEnd == nil, indentation(opener) != indentation(end) else { return }
        doubtfulEnd = (opener, end)
    }

    private func indentation(_ span: Span) -> ArraySlice<UInt8> {
        var start = Int(span.start)
        while start > 0, source.bytes[start - 1] != 10, source.bytes[start - 1] != 13 { start -= 1 }
        return source.bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }
    }

    private mutating func beginsPart(_ own: [Keyword]) -> Bool {
        guard let (keyword, _) = keyword(in: ContextSet(.definition)) else { return false }
        return own.contains(keyword)
    }

    /// Where the text goes on if this line cannot belong to the block, so that the `end` of the block was forgotten: at
    /// the end of the text, or where the line stands no further right than the block's first one and begins a
    /// statement or a part of a block further out.
    private mutating func continuationOutside(_ own: [Keyword], _ opener: Span) -> SyntaxFailure.Continuation? {
        if peek(0).kind == .endOfFile { return .statement }
        guard current.kind == .word, current.word != 0 else { return nil }
        if let (keyword, length) = keyword(in: ContextSet(.definition)), !own.contains(keyword),
            openBlocks.dropLast().contains(where: { $0.contains(keyword) }), peek(length).kind != .equal,
            standsOutside(opener)
        {
            return .outerBlock
        }
        guard let (keyword, length) = keyword(in: ContextSet(.statement)) else { return nil }
        switch peek(length).kind {
        case .text:
            // `mentor at most 2` is a part of a form, `mentor "Петров"` is not.
            guard keyword == .mentor || !own.contains(keyword) else { return nil }
        case .word:
            guard Self.takesWords.contains(keyword), !own.contains(keyword),
                self.length(in: ContextSet(.field, .definition)) == 0
            else { return nil }
        default: return nil
        }
        return standsOutside(opener) ? .statement : nil
    }

    private mutating func standsOutside(_ opener: Span) -> Bool {
        indentation(current.span).count <= indentation(opener).count
    }

    /// Statements whose first word is followed by another one.
    private static let takesWords: Set<Keyword> = [
        .show, .propose, .approve, .agree, .candidates, .importRecords, .finish, .help, .explain,
        .plan,
        .document, .issue,
    ]
}
