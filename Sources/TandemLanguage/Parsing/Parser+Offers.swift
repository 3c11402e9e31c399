import TandemText

/// Slips to choose from, ordered wishes, their allocation, and the rotation of quick meetings.
extension Parser {
    /// What follows `propose` where candidates are offered, not pairs proposed; nil where something else stands.
    mutating func offer() throws(SyntaxFailure) -> Statement? {
        if accept(.groups) {
            let form = try formFilter()
            return .proposeGroups(form: form, date: try eventDate())
        }
        guard current.kind == .number || current.kind == .text || at(.first) || at(.by) || countWord() != nil else {
            return nil
        }
        // Russian and English may both name the person first: «предложить "Сидоровой" троих кандидатов».
        var person = current.kind == .text ? try self.person() : nil
        _ = accept(.first)
        _ = accept(.by)
        let start = current.span
        let count = try countOfCandidates()
        let span = start.joined(previousSpan)
        try expect(.ofCandidates)
        if person == nil, !accept(.toWhom), accept(.forWhom), current.kind != .text {
            let form = try name(in: .form, .form)
            let subject = OfferStatement.Subject.all(form: form, atMost: try offerLimit())
            return .offer(OfferStatement(count: count, countSpan: span, subject: subject), date: try eventDate())
        }
        if person == nil { person = try self.person() }
        guard let person else { throw unexpected(.name) }
        let subject = OfferStatement.Subject.one(person, form: try formFilter())
        return .offer(OfferStatement(count: count, countSpan: span, subject: subject), date: try eventDate())
    }

    /// `, mentor at most 5 times`, `with at most 5 offers each`.
    private mutating func offerLimit() throws(SyntaxFailure) -> Int? {
        let isJoined = acceptAfterComma(.with)
        let isNamed = acceptAfterComma(.mentor)
        guard acceptAfterComma(.atMost) else {
            if isJoined || isNamed { throw unexpected(.keyword(.atMost)) }
            return nil
        }
        let limit = try wholeNumber()
        _ = accept(.times)
        return limit
    }

    private mutating func countOfCandidates() throws(SyntaxFailure) -> Int {
        guard let (keyword, count) = countWord() else { return try wholeNumber() }
        _ = accept(keyword)
        return count
    }

    /// A number spelled out; not consumed.
    private mutating func countWord() -> (Keyword, Int)? {
        let words: [(Keyword, Int)] = [(.two, 2), (.three, 3), (.four, 4), (.five, 5)]
        for (keyword, count) in words where at(keyword) { return (keyword, count) }
        return nil
    }

    /// `wish "Сидорова": "Петров", "Наумов"`: the dearest first.
    mutating func wish(_ start: Span) throws(SyntaxFailure) -> Statement {
        let mentee = try person()
        let date = try eventDate()
        let known = diagnostics.count
        var mentors: [PersonReference] = []
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            mentors.append(try parser.person())
        }
        guard !mentors.isEmpty else { throw missing([.name], since: known) }
        return .wish(mentee, mentors, date: date)
    }

    /// `slip "Сидорова" for student-student: "Петров", 3 "Наумов" on 01.10.2023, wish "Наумов" on 05.10.2023`.
    mutating func slip(_ start: Span) throws(SyntaxFailure) -> SlipRecord {
        var record = SlipRecord(mentee: try person(), form: try formFilter())
        let known = diagnostics.count
        try body(opener: start.joined(previousSpan), own: [.wish]) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            let isWish = parser.accept(.wish)
            let rank = parser.current.kind == .number ? try parser.wholeNumber() : nil
            let mentor = try parser.person()
            record.lines.append(
                SlipRecord.Line(
                    isWish: isWish, rank: rank, mentor: mentor, date: try parser.eventDate(),
                    span: start.joined(parser.previousSpan)))
        }
        guard !record.lines.isEmpty else { throw missing([.name], since: known) }
        return record
    }

    mutating func allocate() throws(SyntaxFailure) -> Statement {
        try expect(.byChoices)
        let form = try formFilter()
        return .allocate(form: form, date: try eventDate())
    }

    /// `show slips for student-student to "листки.html"`, after `slips`.
    mutating func slips() throws(SyntaxFailure) -> Statement {
        .slips(form: try formBeforeFile(), try outputClauses())
    }

    /// `rotation for student-student with 6 desks`.
    mutating func rotation() throws(SyntaxFailure) -> Statement {
        let form = try formBeforeFile()
        var desks: Int?
        if accept(.comma) || accept(.with) {
            desks = try wholeNumber()
            try expect(.desks)
        }
        return .rotation(form: form, desks: desks, try outputClauses())
    }

    /// In `slips to "листки.html"` the word does not lead to a form.
    private mutating func formBeforeFile() throws(SyntaxFailure) -> WordRun? {
        let length = length(of: .toFile)
        return length > 0 && peek(length).kind == .text ? nil : try formFilter()
    }

    private mutating func outputClauses() throws(SyntaxFailure) -> OutputClause {
        var output = OutputClause()
        for keyword in [Keyword.asFormat, .toFile] where accept(keyword) { try outputClause(keyword, &output) }
        return output
    }
}
