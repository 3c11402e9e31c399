import TandemText

/// Thrown to leave a statement or item that cannot be read; its diagnostic is already recorded.
struct SyntaxFailure: Error {}

/// Reads statements one at a time, in linear time, and goes on after mistakes.
///
/// After a mistake the parser skips to the end of the line, or of the block that the line opens, so that each
/// independent mistake of a text is reported in one run.
package struct Parser {
    static let depthLimit = 64
    static let operatorLimit = 500

    package let source: SourceFile
    let vocabulary: Vocabulary
    var lexer: Lexer
    var buffer: [Token] = []
    var index = 0
    var parentheses = 0
    var depth = 0
    var operators = 0

    /// Everything found so far, in source order.
    package private(set) var diagnostics: [Diagnostic] = []

    /// The text stops where more must follow: in a block, in parentheses, after a comma or an operator.
    package private(set) var isIncomplete = false

    package init(source: SourceFile, vocabulary: Vocabulary = .shared) {
        self.source = source
        self.vocabulary = vocabulary
        if source.bytes.count > SourceFile.sizeLimit {
            lexer = Lexer(source: SourceFile(name: source.name, bytes: []), vocabulary: vocabulary)
            report(.tooLarge, Span(0, 0))
        } else if let offset = source.firstInvalidByte {
            lexer = Lexer(source: SourceFile(name: source.name, bytes: []), vocabulary: vocabulary)
            let windows = TextEncoding.detect(source.bytes) == .windows1251
            report(.notUTF8(offset: offset, looksLikeWindows1251: windows), Span(offset, offset + 1))
        } else {
            lexer = Lexer(source: source, vocabulary: vocabulary)
        }
    }

    /// The next statement that could be read; nil at the end of the text.
    package mutating func nextStatement() -> LocatedStatement? {
        while true {
            buffer.removeFirst(index)
            index = 0
            parentheses = 0
            depth = 0
            operators = 0
            while current.kind == .newline || current.kind == .semicolon { index += 1 }
            if current.kind == .endOfFile { return nil }
            let start = current.span
            do {
                let statement = try statement()
                guard isAtEndOfStatement else { throw fail(.unterminatedStatement(found: text(current))) }
                return LocatedStatement(statement: statement, span: start.joined(previousSpan))
            } catch {
                recover()
            }
        }
    }

    // MARK: Tokens

    var current: Token {
        mutating get {
            while true {
                let token = peek(0)
                guard parentheses > 0, token.kind == .newline else { return token }
                index += 1
            }
        }
    }

    mutating func peek(_ ahead: Int) -> Token {
        while buffer.count <= index + ahead {
            if let last = buffer.last, last.kind == .endOfFile { return last }
            let known = lexer.problems.count
            buffer.append(lexer.next())
            for (problem, span) in lexer.problems[known...] { report(problem, span) }
        }
        return buffer[index + ahead]
    }

    var previousSpan: Span { index > 0 ? buffer[index - 1].span : Span(0, 0) }

    mutating func advance() {
        if peek(0).kind != .endOfFile { index += 1 }
    }

    mutating func accept(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: Token.Kind, _ expectation: Expectation) throws(SyntaxFailure) -> Token {
        let token = current
        guard token.kind == kind else { throw unexpected(expectation) }
        advance()
        return token
    }

    /// After a comma, an operator or an opening: the line may go on in the next one.
    mutating func continueLine() {
        while peek(0).kind == .newline { index += 1 }
        if peek(0).kind == .endOfFile { isIncomplete = true }
    }

    var isAtEndOfStatement: Bool {
        mutating get {
            switch current.kind {
            case .newline, .semicolon, .endOfFile: true
            default: false
            }
        }
    }

    func text(_ token: Token) -> String {
        switch token.kind {
        case .newline, .endOfFile: return ""
        default:
            let text = source.text(token.span)
            return text.count > 40 ? text.prefix(39) + "…" : text
        }
    }

    // MARK: Vocabulary

    /// The longest spelling at this place in the given contexts.
    mutating func match(_ contexts: ContextSet) -> (meaning: VocabularyEntry.Meaning, length: Int)? {
        let first = current
        guard first.kind == .word, first.word != 0 else { return nil }
        for candidate in vocabulary.candidates[Int(first.word)] where !candidate.contexts.isDisjoint(with: contexts) {
            if follows(candidate.rest) {
                return (vocabulary.entries[candidate.entry].meaning, candidate.rest.count + 1)
            }
        }
        return nil
    }

    private mutating func follows(_ rest: [[UInt16]]) -> Bool {
        for (offset, forms) in rest.enumerated() {
            let token = peek(offset + 1)
            guard token.kind == .word, forms.contains(token.word) else { return false }
        }
        return true
    }

    /// The number of words that spell a keyword here; 0 where it does not stand here.
    mutating func length(of keyword: Keyword) -> Int {
        let first = current
        guard first.kind == .word, first.word != 0 else { return 0 }
        for candidate in vocabulary.candidates[Int(first.word)]
        where vocabulary.entries[candidate.entry].meaning == .keyword(keyword) && follows(candidate.rest) {
            return candidate.rest.count + 1
        }
        return 0
    }

    mutating func at(_ keyword: Keyword) -> Bool { length(of: keyword) > 0 }

    mutating func accept(_ keyword: Keyword) -> Bool {
        let length = length(of: keyword)
        index += length
        return length > 0
    }

    mutating func expect(_ keyword: Keyword) throws(SyntaxFailure) {
        guard accept(keyword) else { throw unexpected(.keyword(keyword)) }
    }

    /// The keyword that stands here in one context, not consumed.
    mutating func keyword(in contexts: ContextSet) -> (keyword: Keyword, length: Int)? {
        guard let match = match(contexts), case .keyword(let keyword) = match.meaning else { return nil }
        return (keyword, match.length)
    }

    // MARK: Mistakes

    mutating func report(_ problem: SyntaxProblem, _ span: Span, notes: [Diagnostic.Note] = [], fix: Fix? = nil) {
        var fix = fix
        if problem == .decimalComma {
            fix = Fix(span: span, replacement: String(source.text(span).map { $0 == "," ? "." : $0 }))
        }
        diagnostics.append(Diagnostic(problem, source: source, span: span, notes: notes, fix: fix))
    }

    mutating func fail(
        _ problem: SyntaxProblem, at span: Span? = nil, notes: [Diagnostic.Note] = [], fix: Fix? = nil
    ) -> SyntaxFailure {
        // What the lexer could not read is already reported; a second message on it would only confuse.
        if current.kind != .invalid { report(problem, span ?? current.span, notes: notes, fix: fix) }
        return SyntaxFailure()
    }

    mutating func unexpected(_ expected: Expectation...) -> SyntaxFailure { unexpected(expected) }

    mutating func unexpected(_ expected: [Expectation]) -> SyntaxFailure {
        let token = current
        if token.kind == .endOfFile { return fail(.endOfInput(expected: expected)) }
        return fail(.unexpected(found: text(token), expected: expected))
    }

    /// Skips to the end of the line, or of the block that the line opens.
    mutating func recover() {
        if parentheses > 0, peek(0).kind == .endOfFile { isIncomplete = true }
        parentheses = 0
        var opensBlock = skipLine()
        var open = opensBlock ? 1 : 0
        while open > 0, peek(0).kind != .endOfFile {
            while peek(0).kind == .newline { index += 1 }
            if at(.end) { open -= 1 }
            opensBlock = skipLine()
            if opensBlock { open += 1 }
        }
        if open > 0 { isIncomplete = true }
    }

    /// Skips to the newline; true where the line ends in a colon.
    private mutating func skipLine() -> Bool {
        var last = index > 0 ? buffer[index - 1].kind : Token.Kind.newline
        while true {
            let kind = peek(0).kind
            if kind == .newline || kind == .endOfFile || kind == .semicolon { return last == .colon }
            last = kind
            index += 1
        }
    }

    // MARK: Blocks

    /// The items of `…: a, b` on one line or of `…:` and lines up to `end`; none where no colon follows.
    mutating func block<Item: Sendable>(
        opener: Span, _ item: (inout Parser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> [LocatedItem<Item>] {
        guard accept(.colon) else { return [] }
        var items: [LocatedItem<Item>] = []
        if peek(0).kind != .newline, peek(0).kind != .endOfFile {
            repeat {
                if !items.isEmpty { continueLine() }
                items.append(try located(item))
            } while accept(.comma)
            return items
        }
        depth += 1
        defer { depth -= 1 }
        guard depth < Self.depthLimit else { throw fail(.tooDeep) }
        while true {
            while peek(0).kind == .newline || peek(0).kind == .semicolon || peek(0).kind == .comma { index += 1 }
            if accept(.end) { return items }
            if peek(0).kind == .endOfFile || startsForeignStatement {
                isIncomplete = isIncomplete || peek(0).kind == .endOfFile
                let here = peek(0).span
                report(
                    .unclosedBlock, opener,
                    notes: [.init(wording: Wording("`end` was expected before this", "`конец` ожидался до этого места"), span: here)])
                throw SyntaxFailure()
            }
            do {
                items.append(try located(item))
                if !isAtEndOfStatement, peek(0).kind != .comma {
                    throw fail(.unterminatedStatement(found: text(current)))
                }
            } catch {
                recover()
            }
        }
    }

    /// A word that begins statements and is no item: the `end` of the block was forgotten.
    private var startsForeignStatement: Bool {
        mutating get {
            guard match(ContextSet(.definition)) == nil, match(ContextSet(.field)) == nil,
                let (keyword, length) = keyword(in: ContextSet(.statement))
            else { return false }
            let next = peek(length).kind
            return [.programme, .show, .use, .propose, .approve, .importRecords, .mentee].contains(keyword)
                && (next == .word || next == .text)
        }
    }

    private mutating func located<Item: Sendable>(
        _ item: (inout Parser) throws(SyntaxFailure) -> Item
    ) throws(SyntaxFailure) -> LocatedItem<Item> {
        let start = current.span
        let value = try item(&self)
        return LocatedItem(item: value, span: start.joined(previousSpan))
    }
}
