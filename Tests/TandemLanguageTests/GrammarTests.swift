import TandemText
import Testing

@testable import TandemLanguage

@Suite struct GrammarTests {
    let grammar: EBNF

    init() throws { grammar = try EBNF(ProjectFiles.text("tandem.ebnf")) }

    private var nodes: [EBNF.Node] { grammar.productions.values.flatMap(\.all) }

    @Test func `every name is defined`() {
        for case .name(let name) in nodes { #expect(grammar.productions[name] != nil, "\(name)") }
    }

    @Test func `every production is reached from the script`() {
        var reached: Set<String> = ["script"]
        var open = ["script"]
        while let name = open.popLast() {
            for case .name(let next) in grammar.productions[name]?.all ?? [] where reached.insert(next).inserted {
                open.append(next)
            }
        }
        #expect(Set(grammar.order).subtracting(reached) == [])
    }

    @Test func `its keywords are the vocabulary's`() {
        var found: Set<String> = []
        for case .keyword(let id) in nodes { found.insert(id) }
        #expect(found == Set(Keyword.allCases.map(\.rawValue)))
    }

    @Test func `its contexts and words are the vocabulary's`() {
        for case .context(let id) in nodes where id != "value" {
            let parts = id.split(separator: ".").map(String.init)
            guard let context = Context(rawValue: parts[0]) else {
                Issue.record("no context \(parts[0])")
                continue
            }
            if parts.count == 2 {
                #expect(Vocabulary.shared.entry(.word(VocabularyWord(context, parts[1]))) != nil, "\(id)")
            }
        }
    }

    @Test func `every word of statements begins one`() {
        guard case .choice(let statements)? = grammar.productions["statement"] else {
            Issue.record("no statement")
            return
        }
        var firsts: Set<String> = []
        func collect(_ node: EBNF.Node) {
            switch node {
            case .sequence(let parts): parts.first.map(collect)
            case .choice(let parts): parts.forEach(collect)
            case .repeated(let part, _, _): collect(part)
            case .keyword(let id): firsts.insert(id)
            case .name(let name): grammar.productions[name].map(collect)
            default: break
            }
        }
        statements.forEach(collect)
        collect(.name("language"))
        let words = Vocabulary.shared.entries(in: .statement).compactMap { entry -> String? in
            guard case .keyword(let keyword) = entry.meaning, keyword != .end else { return nil }
            return keyword.rawValue
        }
        #expect(firsts == Set(words))
    }

    @Test func `signs of the grammar are signs of the lexer`() {
        for case .literal(let text) in nodes where text.count <= 2 && !"№\"%_".contains(text) && text != "\"\"" {
            #expect(LexerTests.tokens(text).codes == [] || text == "«" || text == "»", "\(text)")
        }
    }

    @Test(arguments: [[MessageLanguage.russian], [.english], [.russian, .english]], 0..<4)
    func `sentences made from it are accepted`(_ languages: [MessageLanguage], _ seed: UInt64) {
        var generator = SentenceGenerator(grammar, languages: languages, seed: seed)
        var failures = 0
        for _ in 0..<1700 where failures < 5 {
            let text = generator.sentence("statement")
            let result = parsed(text)
            if !result.diagnostics.isEmpty || result.statements.count != 1 || result.isIncomplete {
                failures += 1
                let source = SourceFile(name: "test", text: text)
                Issue.record(
                    "\(DiagnosticRenderer(language: .english, colours: false).render(ParsedSource(source).diagnostics))\n\(text)"
                )
            }
        }
    }

    @Test func `whole scripts made from it are accepted`() {
        var generator = SentenceGenerator(grammar, languages: MessageLanguage.allCases, seed: 99)
        for _ in 0..<200 { #expect(codes(generator.sentence("script")) == []) }
    }
}
