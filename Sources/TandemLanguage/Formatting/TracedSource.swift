/// A source read with all that the formatter needs to know of it.
struct TracedSource {
    let source: SourceFile
    let statements: [LocatedStatement]
    let diagnostics: [Diagnostic]
    /// The phrases by the offset of their first byte, with built-in values where fields and types show them to be ones.
    let uses: [UInt32: VocabularyUse]
    let lineStarts: [UInt32: ParseTrace.LineStart]
    let signs: Set<UInt32>

    init(_ source: SourceFile, vocabulary: Vocabulary) {
        var parser = Parser(source: source, vocabulary: vocabulary)
        parser.trace = ParseTrace()
        var statements: [LocatedStatement] = []
        while let statement = parser.nextStatement() { statements.append(statement) }
        self.source = source
        self.statements = statements
        diagnostics = parser.diagnostics
        let trace = parser.trace ?? ParseTrace()
        var uses = Dictionary(trace.uses.map { ($0.span.start, $0) }, uniquingKeysWith: { $1 })
        var values = ValueMeanings(source: source, vocabulary: vocabulary)
        for statement in statements { values.read(statement.statement) }
        for (start, use) in values.found { uses[start] = use }
        for start in values.own { uses[start] = nil }
        self.uses = uses
        lineStarts = Dictionary(trace.lineStarts.map { ($0.offset, $0) }, uniquingKeysWith: { $1 })
        signs = trace.signs
    }
}
