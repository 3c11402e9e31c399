import Foundation
package import TandemLanguage
package import TandemText

extension Session {
    /// Finds everything wrong or doubtful with texts and with the files that they bring in, without running them.
    ///
    /// Mistakes are errors; what is allowed but probably not meant are warnings, of codes W06xx. Each file is looked at
    /// once, however often it is used. The findings are ordered by file and place.
    package static func inspect(_ sources: [SourceFile], language: MessageLanguage) -> [Diagnostic] {
        var inspection = Inspection(language: language)
        for source in sources { inspection.inspect(script: source) }
        return inspection.findings.enumerated().sorted { left, right in
            (left.element.source.name, left.element.span.start, left.offset)
                < (right.element.source.name, right.element.span.start, right.offset)
        }.map(\.element)
    }
}

/// Looks at scripts and rule files, following `use`.
struct Inspection {
    /// What is not a definition, in each file looked at: mistakes once the file is used.
    private struct Seen {
        var source: SourceFile
        var commands: [Span]
        var isUsed = false
    }

    let language: MessageLanguage
    private(set) var findings: [Diagnostic] = []
    private var seen: [String: Seen] = [:]
    /// The files in use, from the script inwards.
    private var chain: [String] = []

    init(language: MessageLanguage) { self.language = language }

    mutating func inspect(script source: SourceFile) {
        guard seen[Self.key(source.name)] == nil else { return }
        look(at: source)
    }

    private static func key(_ path: String) -> String { (path as NSString).standardizingPath }

    private mutating func look(at source: SourceFile) {
        chain.append(source.name)
        defer { chain.removeLast() }
        let key = Self.key(source.name)
        seen[key] = Seen(source: source, commands: [])
        var parser = Parser(source: source)
        let checker = Checker(source: source, language: language)
        var languages = LanguageCheck(source: source)
        var commands: [Span] = []
        var uses: [TextLiteral] = []
        var found: [Diagnostic] = []
        while let located = parser.nextStatement() {
            found += checker.check(located.statement)
            languages.read(located)
            switch located.statement {
            case .rules(let definition):
                found += ParameterCheck.findings(definition, source) + RuleCheck.findings(definition, source)
            case .use(let literal): uses.append(literal)
            default: if commands.count < 100 { commands.append(located.span) }
            }
        }
        found = parser.diagnostics + found
        let mistaken = found.filter { $0.severity == .error }.map(\.span.range)
        // A keyword with such a letter is already an unknown word with the right one proposed.
        found += LookAlikeCheck.findings(source).filter { finding in
            let word = finding.fix?.span.range ?? finding.span.range
            return !mistaken.contains { $0.overlaps(word) && $0.count <= word.count }
        }
        if let mixed = languages.finding() { found.append(mixed) }
        findings += found
        seen[key]?.commands = commands
        for literal in uses { follow(literal, from: source) }
    }

    private mutating func follow(_ literal: TextLiteral, from source: SourceFile) {
        let path = Files.resolve(source.text(literal), from: source.name)
        let key = Self.key(path)
        if chain.contains(where: { Self.key($0) == key }) {
            findings.append(Diagnostic(FileProblem.useCycle(chain + [path]), source: source, span: literal.span))
            return
        }
        if seen[key] == nil {
            do throws(FileProblem) {
                look(at: SourceFile(name: path, bytes: try Files.read(path)))
            } catch {
                findings.append(Diagnostic(error, source: source, span: literal.span))
                return
            }
        }
        guard let file = seen[key], !file.isUsed else { return }
        seen[key]?.isUsed = true
        findings += file.commands.map { span in
            Diagnostic(SemanticProblem.onlyDefinitionsInRules(file.source.name), source: file.source, span: span)
        }
    }
}
