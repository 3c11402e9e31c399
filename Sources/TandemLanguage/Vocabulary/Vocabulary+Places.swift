extension Vocabulary {
    /// The canonical id that a single word at a place of a source spells in one context, without making it a string.
    package func word(at span: Span, of source: SourceFile, in context: Context) -> String? {
        let number = wordNumber(source.bytes, span.range)
        guard number > 0 else { return nil }
        for candidate in candidates[candidates(of: number)]
        where candidate.length == 1 && !candidate.contexts.isDisjoint(with: ContextSet(context)) {
            if case .word(let word) = entries[candidate.entry].meaning, word.context == context { return word.id }
        }
        return nil
    }
}
