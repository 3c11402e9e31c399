/// The tokens of a stretch of a source, for checks that look at words as they are written.
package struct TokenScanner: Sequence, IteratorProtocol {
    private var lexer: Lexer
    private let end: Int

    /// A scanner that begins at the stretch's start, which must be the start of a token or a blank.
    package init(_ source: SourceFile, _ span: Span, vocabulary: Vocabulary = .shared) {
        lexer = Lexer(source: source, vocabulary: vocabulary)
        lexer.position = Swift.max(lexer.position, Swift.min(span.range.lowerBound, source.bytes.count))
        end = Swift.min(span.range.upperBound, source.bytes.count)
    }

    /// The next token that begins in the stretch, line ends among them; comments and blanks are passed over.
    package mutating func next() -> Token? {
        let token = lexer.next()
        lexer.problems.removeAll(keepingCapacity: true)
        return token.kind == .endOfFile || Int(token.start) >= end ? nil : token
    }
}
