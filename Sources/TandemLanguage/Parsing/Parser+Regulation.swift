import TandemText

extension Parser {
    /// `check program [as …] [to "…"]`, `check program 2`.
    mutating func programmeCheck() throws(SyntaxFailure) -> Statement {
        try expect(.programme)
        var check = ProgrammeCheck()
        if current.kind == .number {
            check.contradiction = try wholeNumber()
            check.numberSpan = previousSpan
            return .checkProgramme(check)
        }
        for keyword in [Keyword.asFormat, .toFile] where accept(keyword) { try outputClause(keyword, &check.output) }
        return .checkProgramme(check)
    }

    /// `decide 2: school-year dated 05.09.2023 because «…»`.
    mutating func decision() throws(SyntaxFailure) -> Statement {
        let start = current.span
        let number = try wholeNumber()
        let numberSpan = start.joined(previousSpan)
        try expectContinuing(.colon, .colon)
        let reading = try reading()
        guard let date = try eventDate() else { throw unexpected(.dayOfDecision) }
        _ = skipComma(before: .because)
        try expect(.because)
        return .decide(
            DecisionRecord(
                number: number, numberSpan: numberSpan, reading: reading, date: date, reason: try textLiteral()))
    }

    /// A reading of the vocabulary, or the words that stand in its place, so that all of them are named as unknown.
    private mutating func reading() throws(SyntaxFailure) -> WordRun {
        let start = current
        guard start.kind == .word else { throw unexpected(.reading) }
        if let match = match(ContextSet(.reading)) {
            take(match.length, match.meaning)
        } else {
            repeat { index += 1 } while current.kind == .word && !at(.onDate) && !at(.because)
        }
        return WordRun(span: start.span.joined(previousSpan))
    }
}
