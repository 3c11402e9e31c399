package import TandemText

/// A whole text read: its statements and what is wrong with it, in source order.
package struct ParsedSource: Sendable {
    package let source: SourceFile
    package let statements: [LocatedStatement]
    package let diagnostics: [Diagnostic]
    package let isIncomplete: Bool

    /// Reads a source; `today` is the day that the word stands for, by default that of the clock.
    package init(_ source: SourceFile, vocabulary: Vocabulary = .shared, today: CalendarDate? = nil) {
        var parser = Parser(source: source, vocabulary: vocabulary, today: today)
        var statements: [LocatedStatement] = []
        while let statement = parser.nextStatement() { statements.append(statement) }
        self.source = source
        self.statements = statements
        diagnostics = parser.diagnostics.enumerated()
            .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }
            .map(\.element)
        isIncomplete = parser.isIncomplete
    }

    /// What the shell's continuation prompt asks.
    package enum Completeness: Sendable { case complete, incomplete, invalid }

    /// Whether the text can be carried out, must go on in a further line, or holds mistakes.
    package var completeness: Completeness {
        isIncomplete ? .incomplete : diagnostics.isEmpty ? .complete : .invalid
    }
}
