extension SourceFile {
    /// Every token of the source in order, the end of the file last; for editors and tools, which need no tree.
    ///
    /// Takes time and memory in proportion to the source.
    package func tokens(_ vocabulary: Vocabulary = .shared) -> [Token] {
        guard bytes.count <= Self.sizeLimit else { return [] }
        var lexer = Lexer(source: self, vocabulary: vocabulary)
        var tokens: [Token] = []
        while true {
            let token = lexer.next()
            lexer.problems.removeAll(keepingCapacity: true)
            tokens.append(token)
            if token.kind == .endOfFile { return tokens }
        }
    }
}
