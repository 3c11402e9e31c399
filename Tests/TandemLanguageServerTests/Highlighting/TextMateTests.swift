import Foundation
import TandemLanguage
import TandemText
import Testing

@testable import TandemLanguageServer

/// The editor grammar against the language's own lexer and parser.
struct TextMateTests {
    /// The grammar, and its copy in the VS Code folder, which must hold all that it needs.
    static let paths = ["grammar/tandem.tmLanguage.json", "grammar/vscode/tandem.tmLanguage.json"]

    @Test(arguments: Self.paths)
    func theFilesAreCurrent(_ path: String) throws {
        if ProjectFiles.isRecording { try ProjectFiles.write(TextMateGrammar.text, to: path) }
        #expect(try ProjectFiles.text(path) == TextMateGrammar.text, "TANDEM_RECORD=1 writes it anew")
    }

    @Test func theFolderForVSCodeNamesItsFiles() throws {
        func read(_ name: String) throws -> JSON {
            try #require(JSON(parsing: Array(try ProjectFiles.text("grammar/vscode/" + name).utf8)))
        }
        let package = try read("package.json")["contributes"]
        let language = try #require(package["languages"].array?.first)
        let grammar = try #require(package["grammars"].array?.first)
        #expect(grammar["scopeName"] == TextMateGrammar.grammar["scopeName"] && grammar["language"] == language["id"])
        #expect(language["extensions"] == [".tandem"])
        let configuration = try read(String(try #require(language["configuration"].string).dropFirst(2)))
        #expect(configuration["comments"]["lineComment"] == "//")
        #expect(try read(String(try #require(grammar["path"].string).dropFirst(2)))["scopeName"] == "source.tandem")
        // A line that ends in a colon opens a block, and its end closes it.
        let end = try NSRegularExpression(
            pattern: try #require(configuration["indentationRules"]["decreaseIndentPattern"].string))
        for word in Vocabulary.shared.entry(.keyword(.end))?.spellings(.russian).prefix(1) ?? [] {
            #expect(end.firstMatch(in: word, range: NSRange(location: 0, length: word.utf16.count)) != nil)
        }
    }

    /// A word of a text with its scopes.
    private struct Coloured {
        var text: String
        var scopes: [String]
        func has(_ prefix: String) -> Bool { scopes.contains { $0.hasPrefix(prefix) } }
    }

    private static let matcher = Result { try TextMateMatcher(TextMateGrammar.grammar) }

    private static func colours(_ text: String) throws -> (SourceFile, (Span) -> [Coloured]) {
        let matcher = try matcher.get()
        let scopes = matcher.scopes(of: text)
        let source = SourceFile(name: "", text: text)
        func coloured(_ span: Span) -> [Coloured] {
            var place = String(decoding: source.bytes[..<Int(span.start)], as: UTF8.self).utf16.count
            return source.text(span).map { character in
                defer { place += String(character).utf16.count }
                return Coloured(text: String(character), scopes: scopes[place])
            }
        }
        return (source, coloured)
    }

    private static func scope(_ text: String, _ part: String, occurrence: Int = 1) throws -> String {
        let (_, colours) = try colours(text)
        var rest = text.startIndex
        var range: Range<String.Index>?
        for _ in 0..<occurrence {
            range = text.range(of: part, range: rest..<text.endIndex)
            rest = range?.upperBound ?? text.endIndex
        }
        let found = try #require(range)
        let start = text[..<found.lowerBound].utf8.count
        let units = colours(Span(start, start + part.utf8.count))
        let last = Set(units.map { $0.scopes.last ?? "" })
        return last.count == 1 ? last.first ?? "" : "mixed: " + last.sorted().joined(separator: " ")
    }

    @Test(arguments: ProjectFiles.scripts)
    func scripts(_ path: String) throws {
        let text = try ProjectFiles.text(path)
        let (source, colours) = try Self.colours(text)
        let tokens = source.tokens()
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            switch token.kind {
            case .text:
                #expect(colours(token.span).allSatisfy { $0.has("string.quoted") }, "\(source.text(token.span))")
            case .date: #expect(colours(token.span).allSatisfy { $0.has("constant.numeric.date") })
            case .percent: #expect(colours(token.span).allSatisfy { $0.has("constant.numeric.percent") })
            case .schoolClass: #expect(colours(token.span).allSatisfy { $0.has("constant.other.class") })
            case .documentNumber: #expect(colours(token.span).allSatisfy { $0.has("constant.other.document-number") })
            case .number: #expect(colours(token.span).allSatisfy { $0.has("constant.numeric") })
            default: break
            }
            guard let (spelled, length) = Vocabulary.shared.spelled(tokens, at: index) else {
                index += 1
                continue
            }
            index += length
            // A name that the school gives may spell a word of the language.
            let parts = colours(spelled.span).filter { $0.text != " " }
            if parts.allSatisfy({ $0.has("variable") }) { continue }
            // The words that begin statements are names elsewhere: «история» is a subject too.
            let isStatement = spelled.entries.allSatisfy { $0.contexts == [.statement] }
            let before = source.bytes[..<Int(spelled.span.start)].reversed().first { $0 != 0x20 && $0 != 0x09 }
            if isStatement, let before, before != 0x0A, before != 0x3B { continue }
            let isOnlyKeyword = spelled.entries.allSatisfy { entry in
                guard case .keyword = entry.meaning else { return false }
                // `show coverage`: a keyword that stands where the sources do.
                return !entry.contexts.contains(.source)
            }
            let isWord = parts.allSatisfy { $0.has("keyword") || (!isOnlyKeyword && $0.has("support")) }
            #expect(isWord, "\(source.text(spelled.span)) at \(source.position(at: Int(spelled.span.start)))")
        }
    }

    @Test(arguments: ProjectFiles.scripts)
    func beginningsOfStatementsAndItems(_ path: String) throws {
        let text = try ProjectFiles.text(path)
        let (source, colours) = try Self.colours(text)
        let parsed = ParsedSource(source)
        func first(_ span: Span) -> Coloured? { colours(Span(start: span.start, end: span.end)).first }
        for statement in parsed.statements {
            #expect(
                first(statement.span)?.has("keyword.control.statement") == true,
                "\(source.text(statement.span).prefix(60))")
            switch statement.statement {
            case .show(let query): #expect(first(query.sourceSpan)?.has("support.class.source") == true)
            case .rules(let rules):
                for item in rules.items { #expect(first(item.span)?.has("keyword.other.definition") == true) }
            case .programme(let programme):
                for item in programme.items { #expect(first(item.span)?.has("keyword") == true) }
            default: break
            }
        }
    }

    @Test(arguments: [
        ("показать наставляемых где без пары", "показать", "keyword.control.statement"),
        ("ПОКАЗАТЬ наставляемых", "ПОКАЗАТЬ", "keyword.control.statement"),
        ("show mentees where unpaired by need", "where", "keyword.other.clause"),
        ("показать наставляемых где без пары", "наставляемых", "support.class.source"),
        ("показать наставляемых где без пары", "без пары", "support.type.property-name.field"),
        ("show pairs where score more than 3", "more than", "keyword.operator.word"),
        ("  требовать наставник.категория это ученик", "категория", "support.type.property-name.field"),
        ("  требовать наставник.категория это ученик", "наставник", "support.type.property-name.field"),
        ("  требовать наставник.категория это ученик", "ученик", "support.constant.category"),
        ("  параметр минимальный_балл = 4.5", "минимальный_балл", "variable.parameter"),
        ("    правила «А» с порог = 4.5", "порог", "variable.parameter"),
        ("наставник \"П\": ученик, класс 9А, балл 4.8", "9А", "constant.other.class"),
        ("наставник \"П\": ученик, класс 9-А", "9-А", "constant.other.class"),
        ("наставник \"П\": ученик, класс 9А, балл 4.8", "класс", "support.type.property-name.field"),
        ("наставник \"П\": ученик, форма ученик-ученик", "ученик-ученик", "support.constant.form"),
        ("  цель охват учеников не меньше 70% классы 5 .. 11", "70%", "constant.numeric.percent"),
        ("  приказ № 93/24 от 01.09.2023 «О»", "93/24", "constant.other.document-number"),
        ("  приказ № 93/24 от 01.09.2023 «О»", "01.09.2023", "constant.numeric.date"),
        ("contract \"A\": number 93/24", "93/24", "constant.other.document-number"),
        ("show mentors // show mentees", "// show mentees", "comment.line.double-slash"),
        ("show mentors where name is \"a \"\"b\"\" c\" by need", "by", "keyword.other.clause"),
        ("показать пары; показать встречи", "встречи", "support.class.source"),
        ("предложить пары", "пары", "keyword.other.connective"),
        ("утвердить готовые пары приказом № 5", "готовые", "keyword.other.connective"),
        ("показала", "показала", ""), ("шпоказать", "показать", ""), ("показать-ка", "показать-ка", ""),
    ])
    func oneWord(_ text: String, _ part: String, _ scope: String) throws {
        #expect(try Self.scope(text, part) == (scope.isEmpty ? "" : scope + ".tandem"))
    }

    @Test func textsEndWithTheirLine() throws {
        let text = "школа «Школа «Лицей» № 5»\nшкола \"Незакрытая\nшкола “Мир”"
        for (occurrence, part) in [(1, "Лицей"), (1, "№ 5"), (1, "Незакрытая"), (1, "Мир")] {
            let found = try Self.scope(text, part, occurrence: occurrence)
            #expect(found.hasPrefix("string.quoted"), "\(part): \(found)")
        }
        #expect(try Self.scope(text, "школа", occurrence: 3) == "keyword.other.definition.tandem")
    }

    @Test func aRecordGoesOnToItsEnd() throws {
        let text = "mentee \"А\":\n  student\n  form student-student\nend\nform student-student:\n"
        #expect(try Self.scope(text, "form") == "support.type.property-name.field.tandem")
        #expect(try Self.scope(text, "end") == "keyword.control.statement.tandem")
        #expect(try Self.scope(text, "form", occurrence: 2) == "keyword.other.definition.tandem")
    }

    /// Look-behinds of variable length and the like would work here but not in every editor.
    @Test func patternsStayInTheCommonSubset() {
        func patterns(_ json: JSON) -> [String] {
            switch json {
            case .object(let members):
                members.flatMap { name, value in
                    ["match", "begin", "end"].contains(name) ? [value.string ?? ""] : patterns(value)
                }
            case .array(let items): items.flatMap(patterns)
            default: []
            }
        }
        let all = patterns(TextMateGrammar.grammar)
        #expect(all.count > 50)
        for pattern in all {
            #expect((try? NSRegularExpression(pattern: pattern)) != nil, "\(pattern.prefix(80))")
            #expect(!pattern.contains("(?>") && !pattern.contains("\\K") && !pattern.contains("++"))
        }
    }
}
