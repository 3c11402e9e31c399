package import TandemLanguage
package import TandemText

extension Session {
    /// Finds everything wrong or doubtful with texts and with the files that they bring in, without running them.
    ///
    /// Mistakes are errors, as ``check(_:language:path:)`` finds them; what is allowed but probably not meant are
    /// warnings, of codes W06xx. A finding is said once, however many of the texts use its file. The findings are
    /// ordered by file and place.
    package static func inspect(
        _ sources: [SourceFile], language: MessageLanguage, path: RulePath = RulePath()
    ) -> [Diagnostic] {
        var inspection = Inspection(language: language, path: path)
        for source in sources { inspection.inspect(script: source) }
        return inspection.findings.enumerated().sorted { left, right in
            (left.element.source.name, left.element.span.start, left.offset)
                < (right.element.source.name, right.element.span.start, right.offset)
        }.map(\.element)
    }
}

/// Looks at scripts and at the rule files that they use.
struct Inspection {
    private struct Place: Hashable {
        var file: String
        var span: Span
        var code: String
    }

    private static let notUTF8 = SyntaxProblem.notUTF8(offset: 0, looksLikeWindows1251: false).code

    let language: MessageLanguage
    let path: RulePath
    private(set) var findings: [Diagnostic] = []
    private var said: Set<Place> = []
    /// Files whose doubtful parts have been said.
    private var read: Set<String> = []
    private var depth = 0

    init(language: MessageLanguage, path: RulePath) {
        self.language = language
        self.path = path
    }

    /// Looks at a script and, where it uses files, at those.
    mutating func inspect(script source: SourceFile) {
        let rules = VisibleDefinitions(for: source.name, path: path)
        look(at: source, rules, Checker(source: source, language: language, rules: rules))
    }

    /// The checker follows `use` by itself, so that files below a script need none.
    private mutating func look(at source: SourceFile, _ rules: VisibleDefinitions, _ checker: Checker?) {
        let identity = RulePath.identity(source.name)
        let isFirst = read.insert(identity).inserted
        guard isFirst || checker != nil else { return }
        var parser = Parser(source: source)
        var languages = LanguageCheck(source: source)
        var used: [TextLiteral] = []
        var errors: [Diagnostic] = []
        var warnings: [Diagnostic] = []
        while let located = parser.nextStatement() {
            if let found = checker?.check(located), !found.isEmpty { errors += found }
            languages.read(located)
            switch located.statement {
            case .rules(let definition):
                let layer = RuleSetChain.Layer(definition: definition, source: source)
                guard let chain = try? RuleSetChain(layer, find: { rules.layer(named: $0) }) else { continue }
                warnings += ParameterCheck.findings(chain) + RuleCheck.findings(chain, own: rules.own)
            case .use(let literal): used.append(literal)
            default: break
            }
        }
        errors += parser.diagnostics
        if checker != nil { add(errors) }
        for literal in used { follow(literal, from: source, rules) }
        // Of bytes that are not UTF-8 nothing was read.
        guard isFirst, !parser.diagnostics.contains(where: { $0.code == Self.notUTF8 }) else { return }
        let mistaken = errors.filter { $0.source === source }.map(\.span.range)
        // A keyword with such a letter is already an unknown word with the right one proposed.
        warnings += LookAlikeCheck.findings(source).filter { finding in
            let word = finding.fix?.span.range ?? finding.span.range
            return !mistaken.contains { $0.overlaps(word) && $0.count <= word.count }
        }
        if let mixed = languages.finding() { warnings.append(mixed) }
        add(warnings)
    }

    private mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            let file = RulePath.identity(diagnostic.source.name)
            if said.insert(Place(file: file, span: diagnostic.span, code: diagnostic.code)).inserted {
                findings.append(diagnostic)
            }
        }
    }

    /// What is wrong with the file itself is the checker's to say.
    private mutating func follow(_ literal: TextLiteral, from source: SourceFile, _ rules: VisibleDefinitions) {
        guard depth < RuleFiles.limit, let file = try? path.find(source.text(literal), from: source.name, chain: []),
            !read.contains(RulePath.identity(file)), let bytes = try? Files.read(file)
        else { return }
        depth += 1
        look(at: SourceFile(name: file, bytes: bytes), rules, nil)
        depth -= 1
    }
}
