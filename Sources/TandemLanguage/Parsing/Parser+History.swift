import TandemText

/// Statements about what was, will be and would be recorded.
extension Parser {
    mutating func undoTarget() throws(SyntaxFailure) -> UndoTarget {
        if isAtEndOfStatement { return .last(1) }
        if let ordinal = acceptOrdinal() { return .entry(ordinal) }
        guard current.kind == .number else { throw unexpected(.wholeNumber, .entryNumber, .endOfLine) }
        let place = current.span
        let count = try wholeNumber()
        guard count > 0 else { throw fail(.unexpected(found: source.text(place), expected: [.wholeNumber]), at: place) }
        return .last(count)
    }

    /// `№ 2`, where a whole number from 1 follows the sign.
    mutating func acceptOrdinal() -> Int? {
        guard current.kind == .documentNumber, current.end - current.start <= 9,
            let ordinal = Int(source.text(current.span)), ordinal > 0
        else { return nil }
        advance()
        return ordinal
    }

    mutating func history() throws(SyntaxFailure) -> HistoryQuery {
        var history = HistoryQuery()
        let isOf = accept(.ofWhom) || accept(.forWhom)
        if isOf || current.kind == .text {
            history.person = try person()
        } else if current.kind == .word, keyword(in: ContextSet(.clause)) == nil {
            // Any word that begins no clause is meant for a name.
            throw unexpected([.name] + Self.historyClauses.map { .keyword($0) })
        }
        var query = Query(source: "", sourceSpan: current.span)
        try clauses(&query, Self.historyClauses)
        history.since = query.since
        history.until = query.until
        history.first = query.first
        history.output = query.output
        return history
    }

    private static let historyClauses: [Keyword] = [.since, .until, .first, .asFormat, .toFile]

    /// `roll over to "2024-2025" completing pairs`.
    mutating func rollOver() throws(SyntaxFailure) -> Statement {
        let name = try textLiteral()
        let completesPairs = accept(.completingPairs)
        guard completesPairs || isAtEndOfStatement || awaitsThen else {
            throw unexpected(.keyword(.completingPairs), .endOfLine)
        }
        return .rollOver(name, completingPairs: completesPairs)
    }

    /// The statement after `plan`: one that records something.
    mutating func planned() throws(SyntaxFailure) -> LocatedStatement {
        let start = current.span
        let statement = try act(or: .undo)
        return LocatedStatement(statement: statement, span: start.joined(previousSpan))
    }

    private mutating func act(or other: Keyword? = nil) throws(SyntaxFailure) -> Statement {
        operators = 0
        guard current.kind == .word else { throw unexpected(.recordingStatement) }
        // Looked at before it is read, so that the message points at the statement and not at a part of it.
        if let (keyword, _) = keyword(in: ContextSet(.statement)), keyword != other,
            !Set<Keyword>.acts.contains(keyword)
        {
            throw unexpected(.recordingStatement)
        }
        return try statement()
    }

    /// `what if STATEMENT, then QUESTION`, or `what if:` with a statement a line and `then QUESTION` in the last one.
    mutating func hypothesis() throws(SyntaxFailure) -> Hypothesis {
        let outer = awaitsThen
        awaitsThen = true
        defer { awaitsThen = outer }
        let statements = accept(.colon) ? try supposedLines() : [try supposed()]
        _ = skipComma(before: .then)
        try expect(.then)
        awaitsThen = outer
        operators = 0
        let start = current.span
        if let (keyword, _) = keyword(in: ContextSet(.statement)), !Set<Keyword>.questions.contains(keyword) {
            throw unexpected(.question)
        }
        guard current.kind == .word else { throw unexpected(.question) }
        let question = try statement()
        return Hypothesis(
            statements: statements, question: LocatedStatement(statement: question, span: start.joined(previousSpan)))
    }

    private mutating func supposed() throws(SyntaxFailure) -> LocatedStatement {
        let start = current.span
        let statement = try act()
        return LocatedStatement(statement: statement, span: start.joined(previousSpan))
    }

    private mutating func supposedLines() throws(SyntaxFailure) -> [LocatedStatement] {
        guard Self.endsStatement(peek(0).kind) else { throw unexpected(.endOfLine) }
        openBlocks.append([])
        defer { openBlocks.removeLast() }
        var statements: [LocatedStatement] = []
        while true {
            while peek(0).kind == .newline || peek(0).kind == .semicolon { index += 1 }
            if at(.then) || peek(0).kind == .endOfFile {
                noteLineStart(level: openBlocks.count - 1)
                return statements
            }
            noteLineStart(level: openBlocks.count)
            do throws(SyntaxFailure) {
                statements.append(try supposed())
                guard isAtEndOfStatement else { throw unterminated() }
            } catch {
                guard error.continuation == .afterLine else { throw error }
                recover()
            }
        }
    }

    /// `pair [№ 2] "Петров" with "Сидорова": form student-student, state active, …`.
    mutating func pairRecord(_ start: Span) throws(SyntaxFailure) -> PairRecord {
        let ordinal = acceptOrdinal()
        var record = PairRecord(ordinal: ordinal, pair: try pair())
        guard current.kind == .colon else { return record }
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            let length = parser.length(of: .meeting)
            guard length > 0, parser.peek(length).kind == .colon else {
                record.attributes.append(try parser.attribute())
                return
            }
            parser.take(length, .meeting)
            let meeting = try parser.meetingRecord(start, ofPairRecord: true)
            record.meetings.append(LocatedItem(item: meeting, span: start.joined(parser.previousSpan)))
        }
        return record
    }
}

extension Set<Keyword> {
    /// The words that begin what records, decides or defines something: what can be planned and supposed.
    package static let acts: Set<Keyword> = [
        .programme, .rules, .use, .mentor, .mentee, .person, .consent, .contract, .importRecords, .award, .practice,
        .propose, .wish, .slip,
        .allocate, .group, .choose, .agree, .approve, .complete, .dissolve, .meeting, .measure, .finish, .pairRecord,
        .rollOver,
    ]

    /// The words that begin a question about records.
    package static let questions: Set<Keyword> = [.show, .candidates, .why, .whyNot, .fixes, .path, .rotation]
}
