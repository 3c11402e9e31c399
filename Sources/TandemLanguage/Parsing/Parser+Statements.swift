import TandemText

extension Parser {
    mutating func statement() throws(SyntaxFailure) -> Statement {
        guard let (keyword, length) = keyword(in: ContextSet(.statement)) else { throw unknownStatement() }
        let start = current.span
        take(length, keyword)
        switch keyword {
        case .programme: return .programme(try programme(start))
        case .rules: return .rules(try ruleSet(start))
        case .use: return .use(try textLiteral())
        case .field: return .field(try fieldDefinition(start))
        case .mentor, .mentee, .person: return .participant(try participant(keyword, start))
        case .consent: return .consent(try consent(start))
        case .contract: return try contract(start)
        case .importRecords: return .importRecords(try importStatement(start))
        case .show: return try show(start)
        case .candidates: return try candidates()
        case .why: return .why(try pair())
        case .whyNot: return .whyNot(try pair())
        case .fixes: return .fixes(try fixes())
        case .path: return .path(try path())
        case .propose:
            if let offer = try offer() { return offer }
            try expect(.pairs)
            return .propose(try proposal())
        case .choose:
            _ = accept(.mentor)
            let pair = try pair(joinedBy: .forWhom)
            return .choose(pair, date: try eventDate())
        case .agree:
            let selection = try pairSelection()
            return .agree(selection, date: try eventDate())
        case .approve: return try approve()
        case .complete, .dissolve: return try finishPair(dissolved: keyword == .dissolve)
        case .meeting: return try meeting(start)
        case .measure: return try measure(start)
        case .finish:
            _ = accept(.task)
            let title = try textLiteral()
            return .finishTask(title, date: try eventDate())
        case .award: return .award(try award(start))
        case .practice: return .practice(try practice(start))
        case .document, .issue: return try documentRequest(start, isIssued: keyword == .issue)
        case .issued: return .issuedDocument(try issuedDocument(start))
        case .help:
            return .help(
                topic: isAtEndOfStatement ? nil : try words(.words(Wording("a topic", "тема")), withNumbers: true).span)
        case .explain:
            if isAtEndOfStatement { return .explain(code: nil) }
            guard current.kind == .word || current.kind == .number else { throw unexpected(.errorCode) }
            advance()
            return .explain(code: previousSpan)
        case .wish: return try wish(start)
        case .slip: return .slip(try slip(start))
        case .allocate: return try allocate()
        case .rotation: return try rotation()
        case .group: return try group(start)
        case .pairRecord: return .pairRecord(try pairRecord(start))
        case .plan: return .plan(try planned())
        case .undo: return .undo(try undoTarget())
        case .begin: return .begin
        case .commit: return .commit
        case .rollback: return .rollback
        case .history: return .history(try history())
        case .whatIf: return .whatIf(try hypothesis())
        case .dump:
            if isAtEndOfStatement { return .dump(file: nil) }
            try expect(.toFile)
            return .dump(file: try textLiteral())
        case .rollOver: return try rollOver()
        case .quit: return .quit
        case .test: return .test(try test(start))
        case .language: return .language(try languageVersion(start))
        case .questionnaire: return .questionnaire(try questionnaire(start))
        case .answers: return .answers(try answers(start))
        case .compare: return .compare(try comparison())
        case .summary: return .summary(try summary())
        case .gap: return .gap(try gap(start))
        case .swot: return try swot(start)
        case .erase: return .erase(try person())
        case .check: return try programmeCheck()
        case .decide: return try decision()
        case .end: throw fail(.strayEnd, at: start)
        default: throw unknownStatement()
        }
    }

    mutating func formFilter() throws(SyntaxFailure) -> WordRun? {
        accept(.forWhom) ? try name(in: .form, .form) : nil
    }

    // MARK: The year's work

    private mutating func proposal() throws(SyntaxFailure) -> ProposalRequest {
        var request = ProposalRequest(form: try formFilter())
        if let (meaning, length) = match(ContextSet(.objective)), case .word(let word) = meaning {
            take(length, meaning)
            request.objective = ProposalObjective(rawValue: word.id)
        } else if at(.by) {
            throw unexpected(.objective)
        }
        if acceptAfterComma(.keeping) {
            repeat { request.kept.append(try pair()) } while !isComma(before: .withProof) && acceptContinuing(.comma)
        }
        request.withProof = acceptAfterComma(.withProof)
        request.date = try eventDate()
        return request
    }

    private mutating func pairSelection() throws(SyntaxFailure) -> PairSelection {
        guard accept(.pairs) else { return .one(try pair()) }
        let form = try formFilter()
        return .all(form: form, condition: acceptAfterComma(.whereClause) ? try expression() : nil)
    }

    private mutating func approve() throws(SyntaxFailure) -> Statement {
        let onlyReady = accept(.ready)
        let selection = try pairSelection()
        _ = accept(.by)
        try expect(.order)
        return .approve(selection, onlyReady: onlyReady, order: try document())
    }

    private mutating func finishPair(dissolved: Bool) throws(SyntaxFailure) -> Statement {
        let pair = try pair()
        guard let date = try eventDate() else { throw unexpected(.keyword(.onDate), .date) }
        let reason = acceptAfterComma(.because) ? try textLiteral() : nil
        return .finishPair(pair, dissolved: dissolved, date: date, reason: reason)
    }

    private mutating func meeting(_ start: Span) throws(SyntaxFailure) -> Statement {
        if accept(.ofGroup) { return try groupMeeting(start) }
        let pair = try pair()
        return .meeting(pair, try meetingRecord(start))
    }

    /// The colon and what follows it of a meeting.
    ///
    /// - Parameter ofPairRecord: the meeting is part of a pair's whole story, which says too with whom it was.
    mutating func meetingRecord(_ start: Span, ofPairRecord: Bool = false) throws(SyntaxFailure) -> MeetingRecord {
        let known = diagnostics.count
        var date: CalendarDate?
        var record = MeetingRecord(date: .epoch)
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            if date == nil {
                date = try parser.dateOrToday()
            } else {
                let isAttendance = ofPairRecord ? try parser.attendance(&record) : false
                if !isAttendance { try parser.meetingPart(&record) }
            }
        }
        guard let date else { throw missing([.date], since: known) }
        record.date = date
        return record
    }

    /// `group «Математики»`, `absent`.
    private mutating func attendance(_ record: inout MeetingRecord) throws(SyntaxFailure) -> Bool {
        let start = current.span
        if accept(.ofGroup) {
            if record.group != nil { throw repeated(start) }
            record.group = try textLiteral()
        } else if accept(.absent) {
            if record.isAbsent { throw repeated(start) }
            record.isAbsent = true
        } else {
            return false
        }
        return true
    }

    mutating func meetingPart(_ record: inout MeetingRecord) throws(SyntaxFailure) {
        let start = current.span
        if accept(.note) {
            if record.note != nil { throw repeated(start) }
            record.note = try textLiteral()
        } else if accept(.planned) {
            if record.planned != nil { throw repeated(start) }
            record.planned = try wholeNumber()
        } else if current.kind == .number {
            let value = try simpleValue()
            guard case .duration(let duration) = value.literal, let minutes = duration.minutes else {
                throw fail(.unexpected(found: source.text(value.span), expected: [.duration]), at: value.span)
            }
            if record.minutes != nil { throw repeated(start) }
            record.minutes = minutes
        } else {
            let kind = try name(in: .meetingKind, .meetingKind)
            if record.kind != nil { throw repeated(start) }
            record.kind = kind
        }
    }

    private mutating func measure(_ start: Span) throws(SyntaxFailure) -> Statement {
        let person = try person()
        let form = try formFilter()
        try expect(.at)
        let phase = try name(in: .phase, .phase)
        let date = try eventDate()
        var values: [MeasurementRecord] = []
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            let scale = try parser.scaleName()
            let valueStart = parser.current.span
            let value = try parser.number()
            values.append(
                MeasurementRecord(scale: scale, value: value, valueSpan: valueStart.joined(parser.previousSpan)))
        }
        return .measure(person, form: form, phase: phase, date: date, values: values)
    }

    /// A scale's name: a text, or words up to what follows.
    mutating func scaleName() throws(SyntaxFailure) -> LocatedLiteral {
        if current.kind == .text { return try simpleValue() }
        let run = try words(.scale)
        return LocatedLiteral(literal: .words(run), span: run.span)
    }
}
