/// A whole text read: its statements and what is wrong with it.
package struct ParsedSource: Sendable {
    package let source: SourceFile
    package let statements: [LocatedStatement]
    package let diagnostics: [Diagnostic]
    package let isIncomplete: Bool

    package init(_ source: SourceFile, vocabulary: Vocabulary = .shared) {
        var parser = Parser(source: source, vocabulary: vocabulary)
        var statements: [LocatedStatement] = []
        while let statement = parser.nextStatement() { statements.append(statement) }
        self.source = source
        self.statements = statements
        diagnostics = parser.diagnostics
        isIncomplete = parser.isIncomplete
    }

    /// What the shell's continuation prompt asks.
    package enum Completeness: Sendable { case complete, incomplete, invalid }

    package var completeness: Completeness {
        isIncomplete ? .incomplete : diagnostics.isEmpty ? .complete : .invalid
    }
}
