import TandemText

extension Parser {
    mutating func report(_ problem: SyntaxProblem, _ span: Span, notes: [Diagnostic.Note] = [], fix: Fix? = nil) {
        diagnostics.append(Diagnostic(problem, source: source, span: span, notes: notes, fix: fix))
    }

    mutating func takeLexicalProblems() {
        defer { lexer.problems.removeAll(keepingCapacity: true) }
        if isMuted || diagnostics.count > Self.mistakeLimit { return }
        for (problem, span) in lexer.problems {
            if problem == .unterminatedText { unterminatedText = span }
            if mutesSigns, case .unknownCharacter = problem { continue }
            report(problem, span, fix: lexicalFix(problem, span))
        }
    }

    private func lexicalFix(_ problem: SyntaxProblem, _ span: Span) -> Fix? {
        switch problem {
        case .decimalComma:
            return Fix(span: span, replacement: String(source.text(span).map { $0 == "," ? "." : $0 }))
        case .malformedClass(let text):
            // `45минут` lacks its blank.
            let unit = text.drop { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
            guard unit.count < 20, vocabulary.meaning(of: String(unit), in: ContextSet(.unit)) != nil else {
                return nil
            }
            return Fix(span: span, replacement: text.dropLast(unit.count) + " " + unit)
        default: return nil
        }
    }

    mutating func fail(
        _ problem: SyntaxProblem, at span: Span? = nil, notes: [Diagnostic.Note] = [], fix: Fix? = nil
    ) -> SyntaxFailure {
        // What the lexer could not read is already reported; a second message on it would only confuse.
        let token = current
        let isReported = token.kind == .invalid || (token.kind == .text && token.word == 0)
        if !isReported { report(problem, span ?? current.span, notes: notes, fix: fix) }
        return SyntaxFailure()
    }

    mutating func unexpected(_ expected: Expectation...) -> SyntaxFailure { unexpected(expected) }

    mutating func unexpected(_ expected: [Expectation]) -> SyntaxFailure {
        let token = current
        if token.kind == .endOfFile { return fail(.endOfInput(expected: expected)) }
        let suggestion = suggestion(for: token, expected)
        let note = suggestion.flatMap { $0.replacement.hasPrefix("\"") ? nil : $0 }.map {
            Diagnostic.Note(wording: Wording("did you mean «\($0.replacement)»?", "может быть, «\($0.replacement)»?"))
        }
        return fail(
            .unexpected(found: text(token), expected: expected), notes: note.map { [$0] } ?? [], fix: suggestion)
    }

    /// Something that a block had to hold is not there: said unless a mistake in the block explains it.
    mutating func missing(_ expected: [Expectation], since known: Int) -> SyntaxFailure {
        if diagnostics.count > known { return SyntaxFailure() }
        return fail(.unexpected(found: text(current), expected: expected))
    }

    /// The statement could end here, but something stands in the way.
    mutating func unterminated() -> SyntaxFailure {
        fail(.unterminatedStatement(found: text(current)))
    }

    /// A part that may stand once and stands there again, from `start` up to here.
    mutating func repeated(_ start: Span) -> SyntaxFailure {
        let span = start.joined(previousSpan)
        return fail(.repeatedClause(source.text(span)), at: span)
    }

    private mutating func suggestion(for token: Token, _ expected: [Expectation]) -> Fix? {
        guard token.kind == .word else { return nil }
        if expected.first == .name || expected == [.text] { return quoted(token) }
        var meanings: [VocabularyEntry.Meaning] = []
        var contexts = ContextSet()
        for expectation in expected {
            switch expectation {
            case .keyword(let keyword): meanings.append(.keyword(keyword))
            case .oneOf(let context, _): contexts.insert(ContextSet(context))
            case .words: break
            }
        }
        guard !meanings.isEmpty || !contexts.isEmpty else { return nil }
        // A statement in the middle of a block is not misspelt: «показать» is no «показатель».
        if meanings.contains(.keyword(.indicator)), at(.show) { return nil }
        return suggestion(for: token, among: meanings, in: contexts)
    }

    /// The word that lacks its quotation marks, with the names that follow it.
    private mutating func quoted(_ token: Token) -> Fix? {
        guard token.end - token.start < 200 else { return nil }
        var last = token
        for ahead in 1..<4 {
            let next = peek(ahead)
            guard next.kind == .word, next.end - next.start < 200, startsUpperCase(next) else { break }
            last = next
        }
        let span = token.span.joined(last.span)
        return Fix(span: span, replacement: "\"" + source.text(span) + "\"")
    }

    private func startsUpperCase(_ token: Token) -> Bool {
        source.text(token.span).unicodeScalars.first?.properties.isUppercase ?? false
    }

    mutating func suggestion(
        for token: Token, among meanings: [VocabularyEntry.Meaning], in contexts: ContextSet = []
    ) -> Fix? {
        let run = runOfSigns(from: token.start)
        guard
            let found = vocabulary.suggestion(
                for: source.text(token.span), typed: source.text(run), among: meanings, in: contexts)
        else { return nil }
        if found.wholeRun { isMuted = true }
        return Fix(span: found.wholeRun ? run : token.span, replacement: found.text)
    }

    /// What was typed up to the next blank, at most some 60 characters of it.
    func runOfSigns(from start: UInt32) -> Span {
        var end = Int(start)
        while end < source.bytes.count, end < Int(start) + 120, source.bytes[end] > 0x20 { end += 1 }
        return Span(Int(start), end)
    }

    mutating func unknownStatement() -> SyntaxFailure {
        let token = current
        guard token.kind == .word else {
            return unexpected(.words(Wording("a statement (`help` lists them)", "команда (`помощь` перечислит их)")))
        }
        let fix = suggestion(for: token, among: [], in: ContextSet(.statement))
        let word = fix.map { source.text($0.span) } ?? text(token)
        return fail(.unknownStatement(word, suggestion: fix?.replacement), at: fix?.span, fix: fix)
    }

    // MARK: Going on

    /// Skips to the end of the line, of the open parentheses, or of the block that the line opens.
    mutating func recover() {
        skipParentheses()
        // `{a}` is one mistake.
        mutesSigns = peek(0).kind == .invalid
        var open = skipLine() ? 1 : 0
        isMuted = false
        mutesSigns = false
        while open > 0, peek(0).kind != .endOfFile {
            while peek(0).kind == .newline || peek(0).kind == .semicolon { index += 1 }
            if at(.end) { open -= 1 }
            if skipLine() { open += 1 }
        }
        if open > 0 { endsEarly = true }
    }

    /// Skips to the newline; true where the line ends in a colon.
    private mutating func skipLine() -> Bool {
        var last = index > 0 && index <= buffer.count ? buffer[index - 1].kind : Token.Kind.newline
        while true {
            let kind = peek(0).kind
            if Self.endsStatement(kind) { return last == .colon }
            last = kind
            index += 1
        }
    }

    /// Skips what is left of the open parentheses, but not a line that begins a statement or ends a block.
    private mutating func skipParentheses() {
        var open = parentheses
        parentheses = 0
        while open > 0 {
            switch peek(0).kind {
            case .endOfFile:
                endsEarly = true
                return
            case .newline:
                index += 1
                if keyword(in: ContextSet(.statement)) != nil {
                    index -= 1
                    return
                }
                continue
            case .openParen: open += 1
            case .closeParen: open -= 1
            default: break
            }
            index += 1
        }
    }
}
