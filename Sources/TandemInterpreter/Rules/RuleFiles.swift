import TandemLanguage
import TandemText

/// The rule files that a text uses, and those that they use in turn; each is read once.
final class RuleFiles {
    /// The most files that may use one another in a row.
    static let limit = 32

    private let path: RulePath
    /// The files in use, from the text inwards: as shown, and by identity.
    private var chain: [(shown: String, identity: String)]
    private var used: Set<String> = []

    init(for script: String, path: RulePath) {
        self.path = path
        chain = [(script, RulePath.identity(script))]
    }

    /// Reads a used file and hands over its statements, each of which defines something.
    ///
    /// A rule file can only define: whatever else stands in it is a mistake, reported with all that `body` throws.
    ///
    /// - Throws: `Rejection` where the file is missing, uses itself in a circle, or holds mistakes.
    func open(
        _ literal: TextLiteral, from source: SourceFile, _ body: (LocatedStatement, SourceFile) throws -> Void
    ) throws {
        let place = Place(source: source, span: literal.span)
        let shown = chain.map(\.shown)
        let file = try place.at(literal.span) {
            try path.find(source.text(literal), from: source.name, chain: shown)
        }
        let identity = RulePath.identity(file)
        if chain.contains(where: { $0.identity == identity }) {
            throw place.rejection(FileProblem.useCycle(shown + [file]))
        }
        guard chain.count < Self.limit else { throw place.rejection(FileProblem.tooManyUses(shown + [file])) }
        guard used.insert(identity).inserted else { return }
        let used = SourceFile(name: file, bytes: try place.at(literal.span) { try Files.read(file) })
        let parsed = ParsedSource(used)
        guard parsed.diagnostics.isEmpty else { throw Rejection(parsed.diagnostics) }
        chain.append((file, identity))
        defer { chain.removeLast() }
        var diagnostics: [Diagnostic] = []
        for statement in parsed.statements {
            do {
                guard statement.statement.isDefinition else {
                    throw Place(source: used, span: statement.span).rejection(
                        SemanticProblem.onlyDefinitionsInRules(file))
                }
                try body(statement, used)
            } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        if !diagnostics.isEmpty { throw Rejection(diagnostics) }
    }
}

extension Statement {
    /// Whether the statement may stand in a rule file.
    var isDefinition: Bool {
        switch self {
        case .rules, .use, .test, .field, .language, .questionnaire: true
        default: false
        }
    }
}
