package import TandemText

/// Thrown to leave a statement or item that cannot be read; its diagnostic is already recorded.
struct SyntaxFailure: Error {
    /// Where the text goes on.
    enum Continuation {
        /// After the line, or what it opens.
        case afterLine
        /// At this very place, with a part of a block further out.
        case outerBlock
        /// At this very place, with a new statement, or at the end of the text.
        case statement
    }
    var continuation = Continuation.afterLine
}

/// Reads statements one at a time, in linear time, and goes on after mistakes.
///
/// After a mistake the parser skips to the end of the line, of the parentheses, or of the block that the line opens, so
/// that each independent mistake of a text is reported in one run.
package struct Parser {
    static let depthLimit = 64
    static let operatorLimit = 500
    /// After so many mistakes the rest is not read.
    static let mistakeLimit = 1000

    package let source: SourceFile
    let vocabulary: Vocabulary
    /// The day that `today` stands for where a record wants a date.
    let today: CalendarDate?
    var lexer: Lexer
    private(set) var buffer: [Token] = []
    /// The token after those in the buffer, where the lexer found problems in it: they are said once it is looked at.
    private var doubtful: Token?
    var index = 0
    var parentheses = 0
    var depth = 0
    var operators = 0
    /// What the lexer finds in the rest of the line is a consequence of a mistake already reported.
    var isMuted = false
    /// Of what the lexer finds in the rest of the line, further signs without a meaning are not said.
    var mutesSigns = false
    /// For each open block, innermost last, the words that begin its parts.
    var openBlocks: [[Keyword]] = []
    /// The first block that was closed by an `end` of another indentation: where one may be missing.
    var doubtfulEnd: (opener: Span, end: Span)?
    /// What is read stands between `what if` and `then`, so that `then` is no name.
    var awaitsThen = false
    /// Nothing but blank lines and comments stands before the statement that is being read.
    var isFirstStatement = true
    /// What the formatter asks for; nil where nobody does, so that reading costs no more.
    var trace: ParseTrace?

    /// Everything found so far.
    package internal(set) var diagnostics: [Diagnostic] = []

    /// More must follow: the text ends in a block, in parentheses, after a comma or an operator.
    var endsEarly = false
    var unterminatedText: Span?

    /// The text stops where more must follow: in a block, in parentheses, after a comma or an operator.
    package var isIncomplete: Bool { endsEarly && unterminatedText == nil }

    /// A parser of a source; `today` is the day that the word stands for, by default that of the clock.
    package init(source: SourceFile, vocabulary: Vocabulary = .shared, today: CalendarDate? = nil) {
        self.init(source: source, vocabulary: vocabulary, today: today, sizeLimit: SourceFile.sizeLimit)
    }

    init(source: SourceFile, vocabulary: Vocabulary = .shared, today: CalendarDate? = nil, sizeLimit: Int) {
        self.source = source
        self.vocabulary = vocabulary
        self.today = today
        let nothing = SourceFile(name: source.name, bytes: [])
        if source.bytes.count > sizeLimit {
            lexer = Lexer(source: nothing, vocabulary: vocabulary)
            report(.tooLarge, Span(0, 0))
        } else if let offset = source.firstInvalidByte {
            lexer = Lexer(source: nothing, vocabulary: vocabulary)
            let windows = TextEncoding.detect(source.bytes) == .windows1251
            report(.notUTF8(offset: offset, looksLikeWindows1251: windows), Span(offset, offset + 1))
        } else {
            lexer = Lexer(source: source, vocabulary: vocabulary)
        }
    }

    /// The next statement that could be read; nil at the end of the text.
    package mutating func nextStatement() -> LocatedStatement? {
        while true {
            startOver()
            while current.kind == .newline || current.kind == .semicolon { index += 1 }
            if current.kind == .endOfFile { return nil }
            if diagnostics.count >= Self.mistakeLimit {
                diagnostics.append(Diagnostic(SyntaxProblem.tooManyMistakes, source: source, span: current.span))
                skipRest()
                return nil
            }
            let start = current.span
            defer { isFirstStatement = false }
            noteLineStart(level: 0)
            do throws(SyntaxFailure) {
                let statement = try statement()
                guard isAtEndOfStatement else { throw unterminated() }
                return LocatedStatement(statement: statement, span: start.joined(previousSpan))
            } catch {
                if error.continuation == .afterLine { recover() }
            }
        }
    }

    private mutating func startOver() {
        while index < buffer.count, buffer[index].kind == .newline || buffer[index].kind == .semicolon { index += 1 }
        // What is left are the few tokens looked ahead at, so that this costs no more than reading them.
        if index >= buffer.count {
            buffer.removeAll(keepingCapacity: true)
        } else {
            buffer.removeFirst(index)
        }
        index = 0
        parentheses = 0
        depth = 0
        operators = 0
        awaitsThen = false
        openBlocks.removeAll(keepingCapacity: true)
    }

    /// Leaves the rest of the text unread.
    mutating func skipRest() {
        lexer.position = source.bytes.count
        lexer.problems.removeAll()
        doubtful = nil
        buffer.removeAll()
        index = 0
    }

    // MARK: Tokens

    /// So many tokens of a line are read at once; few enough for what is left of them to be moved at each statement.
    private static let stretch = 32

    @inline(__always)
    var current: Token {
        mutating get {
            if index < buffer.count, parentheses == 0 || buffer[index].kind != .newline { return buffer[index] }
            return nextCurrent()
        }
    }

    @inline(never)
    private mutating func nextCurrent() -> Token {
        while true {
            let token = peek(0)
            guard parentheses > 0, token.kind == .newline else { return token }
            index += 1
        }
    }

    @inline(__always)
    mutating func peek(_ ahead: Int) -> Token {
        index + ahead < buffer.count ? buffer[index + ahead] : read(ahead)
    }

    @inline(never)
    private mutating func read(_ ahead: Int) -> Token {
        while buffer.count <= index + ahead {
            if let last = buffer.last, last.kind == .endOfFile { return last }
            if let token = doubtful {
                doubtful = nil
                buffer.append(token)
                takeLexicalProblems()
            } else {
                readLine()
            }
        }
        return buffer[index + ahead]
    }

    /// Reads the line up to its end, or up to what the lexer finds wrong.
    private mutating func readLine() {
        for _ in 0..<Self.stretch {
            let token = lexer.next()
            if !lexer.problems.isEmpty {
                doubtful = token
                return
            }
            buffer.append(token)
            if token.kind == .newline || token.kind == .endOfFile { return }
        }
    }

    var previousSpan: Span { index > 0 && index <= buffer.count ? buffer[index - 1].span : Span(0, 0) }

    mutating func advance() {
        if peek(0).kind != .endOfFile { index += 1 }
    }

    mutating func accept(_ kind: Token.Kind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    /// A sign after which the statement may go on in the next line: `,`, `=`, `..`.
    mutating func acceptContinuing(_ kind: Token.Kind) -> Bool {
        if awaitsThen, kind == .comma, isComma(before: .then) { return false }
        guard accept(kind) else { return false }
        continueLine()
        return true
    }

    mutating func expect(
        _ kind: Token.Kind, _ expectation: @autoclosure () -> Expectation
    ) throws(SyntaxFailure) -> Token {
        let token = current
        guard token.kind == kind else { throw unexpected(expectation()) }
        advance()
        return token
    }

    mutating func expectContinuing(
        _ kind: Token.Kind, _ expectation: @autoclosure () -> Expectation
    ) throws(SyntaxFailure) {
        _ = try expect(kind, expectation())
        continueLine()
    }

    /// After a comma, an operator or an opening: the line may go on in the next one.
    mutating func continueLine() {
        while peek(0).kind == .newline { index += 1 }
        if peek(0).kind == .endOfFile { endsEarly = true }
    }

    var isAtEndOfStatement: Bool {
        mutating get { Self.endsStatement(current.kind) }
    }

    static func endsStatement(_ kind: Token.Kind) -> Bool {
        kind == .newline || kind == .semicolon || kind == .endOfFile
    }

    func text(_ token: Token) -> String {
        switch token.kind {
        case .newline, .endOfFile: return ""
        default:
            let text = source.text(Span(start: token.start, end: min(token.end, token.start + 400)))
            return text.count > 40 ? text.prefix(39) + "…" : text
        }
    }
}
