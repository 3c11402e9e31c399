package import TandemText

/// Writes a source in the one style, in its own words or in those of one language.
///
/// Comments and blank lines stay, at most one blank line in a row. Names, texts, numbers, dates, classes and document
/// numbers are never touched. A formatted text formats to itself, and a text formatted in one language comes back byte
/// for byte from the other.
///
/// ```
/// try SourceFormatter(language: .english).format(SourceFile(name: "a", text: "показать  пары по форма"))
/// // show pairs by form
/// ```
package struct SourceFormatter: Sendable {
    /// The language of the vocabulary's words; nil leaves them as typed.
    package let language: MessageLanguage?
    let vocabulary: Vocabulary

    /// The rounds in which other spellings are tried where the printed ones would mean something else.
    private static let attempts = 16

    package init(language: MessageLanguage? = nil, vocabulary: Vocabulary = .shared) {
        self.language = language
        self.vocabulary = vocabulary
    }

    /// The formatted text: lines end in LF, the last one too; a byte order mark is dropped, a first line `#!` kept.
    ///
    /// Throws a ``Rejection`` with every mistake where the source has any. Takes time linear in the source's length.
    package func format(_ source: SourceFile) throws(Rejection) -> String {
        let traced = TracedSource(source, vocabulary: vocabulary)
        guard traced.diagnostics.isEmpty else { throw Rejection(traced.diagnostics) }
        let pieces = Piece.all(of: traced, vocabulary: vocabulary)
        let meant = Fidelity.atoms(source, pieces)
        var words = printed(source, pieces)
        var tried: [Int: Int] = [:]
        for _ in 0..<Self.attempts {
            var writer = LayoutWriter(source: source, pieces: pieces)
            let text = writer.write { words[$0] }
            let result = SourceFile(name: source.name, bytes: text.bytes)
            let again = TracedSource(result, vocabulary: vocabulary)
            if again.diagnostics.isEmpty,
                Fidelity.atoms(result, Piece.all(of: again, vocabulary: vocabulary)) == meant
            {
                return String(decoding: text.bytes, as: UTF8.self)
            }
            guard let language, respell(&words, &tried, text, again, pieces, language) else { break }
        }
        let span = traced.statements.first?.span ?? Span(0, 0)
        throw Rejection([Diagnostic(FormatProblem.notFaithful(language), source: source, span: span)])
    }

    private func printed(_ source: SourceFile, _ pieces: [Piece]) -> [String?] {
        guard let language else {
            return pieces.map { piece in
                guard case .phrase = piece.kind else { return nil }
                return piece.typed ?? source.text(piece.span)
            }
        }
        return PrintedWords(language: language, vocabulary: vocabulary, source: source, pieces: pieces).all()
    }

    /// Takes the next spelling of each phrase that was misread first after others that were not; false where none is left.
    private func respell(
        _ words: inout [String?], _ tried: inout [Int: Int], _ text: LayoutWriter.Text, _ again: TracedSource,
        _ pieces: [Piece], _ language: MessageLanguage
    ) -> Bool {
        var changed = false
        var isWell = true
        for (index, span) in text.phrases {
            guard case .phrase(let meaning) = pieces[index].kind else { continue }
            let wasWell = isWell
            isWell = again.uses[span.start]?.meaning == meaning
            guard wasWell, !isWell, let entry = vocabulary.entry(meaning) else { continue }
            let spellings = entry.spellings(language)
            let next = tried[index] ?? 0
            guard next < spellings.count else { continue }
            words[index] = spellings[next]
            tried[index] = next + 1
            changed = true
        }
        return changed
    }
}
