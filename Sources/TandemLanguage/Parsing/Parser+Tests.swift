import TandemText

extension Parser {
    /// The newest version of the language that this program reads.
    package static let languageVersion = 1

    /// `language 1`; of a file in a newer version the rest is not read, because its words may mean something else.
    mutating func languageVersion(_ start: Span) throws(SyntaxFailure) -> Int {
        guard isFirstStatement else { throw fail(.misplacedLanguage, at: start) }
        let token = current
        let version = try wholeNumber()
        guard version >= 1 else {
            throw fail(.unexpected(found: text(token), expected: [.languageVersion]), at: token.span)
        }
        guard version <= Self.languageVersion else {
            report(.newerLanguage(needed: version, known: Self.languageVersion), start.joined(token.span))
            skipRest()
            throw SyntaxFailure(continuation: .statement)
        }
        return version
    }

    // MARK: Tests of rules

    mutating func test(_ start: Span) throws(SyntaxFailure) -> RuleTest {
        var test = RuleTest(name: try textLiteral())
        if accept(.forWhom) {
            try expect(.rules)
            test.rules = try textLiteral()
        }
        let known = diagnostics.count
        var given: Set<Keyword> = []
        let own: [Keyword] = [.expect, .with, .mentor, .mentee]
        try body(opener: start.joined(previousSpan), own: own) { parser throws(SyntaxFailure) in
            try parser.testPart(&test, &given)
        }
        guard !test.expectations.isEmpty else { throw missing([.keyword(.expect)], since: known) }
        return test
    }

    private mutating func testPart(_ test: inout RuleTest, _ given: inout Set<Keyword>) throws(SyntaxFailure) {
        let start = current.span
        if accept(.expect) {
            test.expectations.append(try expectation(start))
        } else if startsSide(.mentor) {
            guard given.insert(.mentor).inserted else { throw repeated(.mentor) }
            test.mentor = try side(.mentor)
        } else if startsSide(.mentee) {
            guard given.insert(.mentee).inserted else { throw repeated(.mentee) }
            test.mentee = try side(.mentee)
        } else if accept(.with) {
            test.settings += try settings()
        } else {
            throw unexpected(.keyword(.mentor), .keyword(.mentee), .keyword(.with), .keyword(.expect), .keyword(.end))
        }
    }

    private mutating func repeated(_ keyword: Keyword) -> SyntaxFailure {
        fail(.repeatedClause(text(current)))
    }

    private mutating func startsSide(_ keyword: Keyword) -> Bool {
        let length = length(of: keyword)
        return length > 0 && peek(length).kind == .colon
    }

    /// `mentor: class 5А, gpa 5.0`; nothing after the colon is someone of whom nothing is known.
    private mutating func side(_ keyword: Keyword) throws(SyntaxFailure) -> [Attribute] {
        _ = accept(keyword)
        advance()
        var attributes: [Attribute] = []
        guard !isAtEndOfStatement, current.kind != .comma else { return attributes }
        while true {
            attributes.append(try attribute())
            guard current.kind == .comma, !isFollowedByPart else { return attributes }
            _ = acceptContinuing(.comma)
        }
    }

    private mutating func settings() throws(SyntaxFailure) -> [ParameterSetting] {
        var settings: [ParameterSetting] = []
        while true {
            let name = try expect(.word, .parameter).span
            try expectContinuing(.equal, .equals)
            settings.append(ParameterSetting(name: name, value: try value()))
            guard current.kind == .comma, !isFollowedByPart else { return settings }
            _ = acceptContinuing(.comma)
        }
    }

    /// Whether after the comma here another part of the test begins, as in the one-line form.
    private var isFollowedByPart: Bool {
        mutating get {
            let comma = index
            defer { index = comma }
            index += 1
            while peek(0).kind == .newline { index += 1 }
            if at(.expect) || startsSide(.mentor) || startsSide(.mentee) { return true }
            let length = length(of: .with)
            return length > 0 && peek(length).kind == .word && peek(length + 1).kind == .equal
        }
    }

    private mutating func expectation(_ start: Span) throws(SyntaxFailure) -> RuleExpectation {
        var expectation = RuleExpectation(verdict: .allowed, span: start)
        if accept(.notAllowed) {
            expectation.verdict = .notAllowed
        } else if accept(.unknown) {
            expectation.verdict = .unknown
        } else if at(.score) {
            expectation.score = try score()
        } else if accept(.allowed) {
            if acceptScore() { expectation.score = try score() }
        } else {
            throw unexpected(.keyword(.allowed), .keyword(.notAllowed), .keyword(.unknown), .keyword(.score))
        }
        if expectation.verdict != .allowed, accept(.because) { expectation.reason = try textLiteral() }
        expectation.span = start.joined(previousSpan)
        return expectation
    }

    /// Moves to the score that follows with or without a comma; false where none does.
    private mutating func acceptScore() -> Bool {
        if at(.score) { return true }
        guard current.kind == .comma else { return false }
        let comma = index
        index += 1
        while peek(0).kind == .newline { index += 1 }
        if at(.score) { return true }
        index = comma
        return false
    }

    /// `score 7`, `score at least 5`, `score at most 9`.
    private mutating func score() throws(SyntaxFailure) -> RuleExpectation.Score {
        try expect(.score)
        let comparison: RuleExpectation.Score.Comparison =
            accept(.atLeast) ? .atLeast : accept(.atMost) ? .atMost : .exactly
        if comparison == .exactly { _ = accept(.isEqual) || accept(.equal) }
        return RuleExpectation.Score(comparison: comparison, points: try number())
    }
}
