extension Vocabulary {
    /// A spelling that stands in a source, with everything that it can mean.
    package struct Spelled: Sendable {
        /// The meanings in table order; which one holds is for the grammar to say.
        package var entries: [VocabularyEntry]
        package var span: Span
    }

    /// The longest spelling that begins at a token, and how many tokens it takes; nil where none does.
    package func spelled(_ tokens: [Token], at index: Int) -> (spelled: Spelled, length: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].word != 0 else { return nil }
        let fitting = candidates[candidates(of: tokens[index].word)].filter { follows($0, tokens, index + 1) }
        // Candidates stand in the order of their lengths, the longest first.
        guard let length = fitting.first?.length else { return nil }
        var found: [VocabularyEntry] = []
        for candidate in fitting where candidate.length == length {
            let entry = entries[candidate.entry]
            if !found.contains(where: { $0.meaning == entry.meaning }) { found.append(entry) }
        }
        let span = tokens[index].span.joined(tokens[index + length - 1].span)
        return (Spelled(entries: found, span: span), length)
    }

    /// Whether the words after the first of a spelling stand from an index on.
    private func follows(_ candidate: Candidate, _ tokens: [Token], _ index: Int) -> Bool {
        let rest = candidate.length - 1
        guard index + rest <= tokens.count else { return false }
        return (0..<rest).allSatisfy { offset in
            let token = tokens[index + offset]
            return token.kind == .word && followers[candidate.rest + offset].contains(token.word)
        }
    }
}
