import TandemText

extension Parser {
    /// The longest spelling at this place in the given contexts.
    mutating func match(_ contexts: ContextSet) -> (meaning: VocabularyEntry.Meaning, length: Int)? {
        let first = current
        guard first.kind == .word, first.word != 0 else { return nil }
        for place in vocabulary.candidates(of: first.word) {
            let candidate = vocabulary.candidates[place]
            if !candidate.contexts.isDisjoint(with: contexts), follows(candidate) {
                return (vocabulary.entries[candidate.entry].meaning, candidate.length)
            }
        }
        return nil
    }

    /// The number of words that spell something of the given contexts here; 0 where nothing does.
    mutating func length(in contexts: ContextSet) -> Int { match(contexts)?.length ?? 0 }

    @inline(__always)
    private mutating func follows(_ candidate: Vocabulary.Candidate) -> Bool {
        candidate.length == 1 || restFollows(candidate)
    }

    private mutating func restFollows(_ candidate: Vocabulary.Candidate) -> Bool {
        for ahead in 1..<candidate.length {
            let token = peek(ahead)
            guard token.kind == .word, vocabulary.followers[candidate.rest + ahead - 1].contains(token.word) else {
                return false
            }
        }
        return true
    }

    /// The number of words that spell a keyword here; 0 where it does not stand here.
    mutating func length(of keyword: Keyword) -> Int {
        let first = current
        guard first.kind == .word, first.word != 0 else { return 0 }
        for place in vocabulary.candidates(of: first.word) {
            let candidate = vocabulary.candidates[place]
            if candidate.keyword == keyword, follows(candidate) { return candidate.length }
        }
        return 0
    }

    mutating func at(_ keyword: Keyword) -> Bool { length(of: keyword) > 0 }

    mutating func accept(_ keyword: Keyword) -> Bool {
        let length = length(of: keyword)
        take(length, keyword)
        return length > 0
    }

    mutating func expect(_ keyword: Keyword) throws(SyntaxFailure) {
        guard accept(keyword) else { throw unexpected(.keyword(keyword)) }
    }

    /// The keyword that stands here in the given contexts, not consumed.
    mutating func keyword(in contexts: ContextSet) -> (keyword: Keyword, length: Int)? {
        let first = current
        guard first.kind == .word, first.word != 0 else { return nil }
        for place in vocabulary.candidates(of: first.word) {
            let candidate = vocabulary.candidates[place]
            if !candidate.contexts.isDisjoint(with: contexts), follows(candidate) {
                return candidate.keyword.map { ($0, candidate.length) }
            }
        }
        return nil
    }

    /// Takes a keyword with the comma that Russian wants before it: `пары, где …`.
    mutating func acceptAfterComma(_ keyword: Keyword) -> Bool {
        _ = skipComma(before: keyword)
        return accept(keyword)
    }

    /// Skips a comma that stands only because of the keyword after it, which may be in the next line.
    mutating func skipComma(before keyword: Keyword) -> Bool {
        guard current.kind == .comma else { return false }
        let saved = index
        index += 1
        while peek(0).kind == .newline { index += 1 }
        if at(keyword) { return true }
        index = saved
        return false
    }

    mutating func isComma(before keyword: Keyword) -> Bool {
        let saved = index
        defer { index = saved }
        return skipComma(before: keyword)
    }

    /// Takes a built-in field's name, if it stands here.
    mutating func acceptField(_ id: String) -> Bool {
        guard let (meaning, length) = match(ContextSet(.field)), meaning == .word(VocabularyWord(.field, id)) else {
            return false
        }
        take(length, meaning)
        return true
    }

    /// A name of the vocabulary's context of one or more words, or else one word.
    mutating func name(in context: Context, _ expectation: @autoclosure () -> Expectation) throws(SyntaxFailure)
        -> WordRun
    {
        let start = current
        guard start.kind == .word else { throw unexpected(expectation()) }
        let match = match(ContextSet(context))
        if match == nil, context == .form, let form = spacedForm(start) { return form }
        if let match { take(match.length, match.meaning) } else { index += 1 }
        return WordRun(span: start.span.joined(previousSpan))
    }

    /// «Ученик – ученик», as documents write the forms.
    private mutating func spacedForm(_ start: Token) -> WordRun? {
        guard peek(1).kind == .minus, peek(2).kind == .word else { return nil }
        let span = start.span.joined(peek(2).span)
        guard span.end - span.start < 200, let id = vocabulary.word(source.text(span), in: .form) else { return nil }
        take(3, .word(VocabularyWord(.form, id)))
        return WordRun(span: span)
    }

    /// One or more words, and numbers among them, up to anything else.
    mutating func words(_ expectation: @autoclosure () -> Expectation, withNumbers: Bool = false) throws(SyntaxFailure)
        -> WordRun
    {
        let start = current
        guard start.kind == .word else { throw unexpected(expectation()) }
        while peek(0).kind == .word || (withNumbers && peek(0).kind == .number) {
            if awaitsThen, at(.then) { break }
            index += 1
        }
        return WordRun(span: start.span.joined(previousSpan))
    }
}
