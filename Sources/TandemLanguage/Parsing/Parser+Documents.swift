import TandemText

extension Parser {
    // MARK: Motivation

    /// A person, or a pair where another one follows `with`.
    mutating func recipient() throws(SyntaxFailure) -> Recipient {
        let isPair = accept(.pair)
        let ordinal = isPair ? acceptOrdinal() : nil
        let person = try person()
        if isPair {
            try expect(.with)
        } else if !accept(.with) {
            return .person(person)
        }
        return .pair(PairReference(mentor: person, mentee: try self.person()), ordinal: ordinal)
    }

    mutating func award(_ start: Span) throws(SyntaxFailure) -> AwardRecord {
        let recipient = try recipient()
        var title: TextLiteral?
        var record = AwardRecord(recipient: recipient, title: TextLiteral(span: start))
        let known = diagnostics.count
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            try parser.awardPart(&record, &title)
        }
        guard let title else { throw missing([.awardTitle], since: known) }
        record.title = title
        return record
    }

    private mutating func awardPart(_ record: inout AwardRecord, _ title: inout TextLiteral?) throws(SyntaxFailure) {
        let start = current.span
        if current.kind == .text {
            let text = try textLiteral()
            if title != nil { throw repeated(start) }
            title = text
        } else if accept(.order) {
            let order = try document()
            if record.order != nil { throw repeated(start) }
            record.order = order
        } else if let date = try day() {
            if record.date != nil { throw repeated(start) }
            record.date = date
        } else if match(ContextSet(.awardLevel)) != nil {
            let level = try name(in: .awardLevel, .awardLevel)
            if record.level != nil { throw repeated(start) }
            record.level = level
        } else if match(ContextSet(.awardKind)) != nil {
            let kind = try name(in: .awardKind, .awardKind)
            if record.kind != nil { throw repeated(start) }
            record.kind = kind
        } else {
            throw unexpected(.awardTitle, .awardKind, .awardLevel, .keyword(.dated), .keyword(.order))
        }
    }

    /// `dated 25.05.2024` or the date alone; nil where neither stands.
    private mutating func day() throws(SyntaxFailure) -> CalendarDate? {
        accept(.dated) || current.kind == .date || at(.today) ? try dateOrToday() : nil
    }

    mutating func practice(_ start: Span) throws(SyntaxFailure) -> PracticeRecord {
        var record = PracticeRecord(title: try textLiteral())
        guard current.kind == .colon else { return record }
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            try parser.practicePart(&record)
        }
        return record
    }

    private mutating func practicePart(_ record: inout PracticeRecord) throws(SyntaxFailure) {
        let start = current.span
        if accept(.author) {
            let author = try recipient()
            if record.author != nil { throw repeated(start) }
            record.author = author
        } else if accept(.form) {
            let form = try name(in: .form, .form)
            if record.form != nil { throw repeated(start) }
            record.form = form
        } else if accept(.content) {
            let text = try textLiteral()
            if record.text != nil { throw repeated(start) }
            record.text = text
        } else if accept(.attachment) {
            let file = try textLiteral()
            if record.file != nil { throw repeated(start) }
            record.file = file
        } else if let date = try day() {
            if record.date != nil { throw repeated(start) }
            record.date = date
        } else {
            throw unexpected([.author, .form, .content, .attachment, .dated].map { .keyword($0) })
        }
    }

    // MARK: Documents

    /// What follows `document` and `issue`.
    mutating func documentRequest(_ start: Span, isIssued: Bool) throws(SyntaxFailure) -> Statement {
        guard match(ContextSet(.documentKind)) != nil else { throw unexpected(.documentKind) }
        var request = DocumentRequest(kind: try name(in: .documentKind, .documentKind), span: start)
        request.isIssued = isIssued
        if startsDocument { request.reference = try document() }
        if current.kind == .number { throw bareNumber() }
        if acceptAmends() { request.amended = try document() }
        if accept(.forWhom) {
            request.recipient = try person()
            if current.kind == .text { request.award = try textLiteral() }
        }
        if accept(.inRussian) {
            request.language = .russian
        } else if accept(.inEnglish) {
            request.language = .english
        }
        request.withReferences = accept(.withReferences)
        for keyword in [Keyword.asFormat, .toFile] where accept(keyword) { try outputClause(keyword, &request.output) }
        request.span = start.joined(previousSpan)
        if !isAtEndOfStatement { throw unexpected(continuations(of: request)) }
        return .document(request)
    }

    /// `115/01` that lacks its sign.
    private mutating func bareNumber() -> SyntaxFailure {
        let run = runOfSigns(from: current.start)
        let found = source.text(run)
        return fail(
            .unexpected(found: found, expected: [.documentNumber]), at: run,
            fix: Fix(span: run, replacement: "№ " + found))
    }

    private var startsDocument: Bool {
        mutating get { current.kind == .documentNumber || at(.numberWord) }
    }

    /// `to № 115/01`; `to "file"` is the output.
    mutating func acceptAmends() -> Bool {
        let length = length(of: .amends)
        guard length > 0 else { return false }
        let next = peek(length)
        let isNumber = next.kind == .documentNumber || (next.kind == .word && vocabulary.isNumberWord(next.word))
        guard isNumber else { return false }
        take(length, .amends)
        return true
    }

    private func continuations(of request: DocumentRequest) -> [Expectation] {
        if request.output.file != nil { return [.endOfLine] }
        var expected: [Expectation] = []
        if request.output.format == nil {
            if !request.withReferences {
                if request.language == nil {
                    if request.recipient == nil {
                        if request.amended == nil {
                            if request.reference == nil { expected.append(.documentNumber) }
                            expected.append(.keyword(.amends))
                        }
                        expected.append(.keyword(.forWhom))
                    }
                    expected += [.keyword(.inRussian), .keyword(.inEnglish)]
                }
                expected.append(.keyword(.withReferences))
            }
            expected.append(.keyword(.asFormat))
        }
        return expected + [.keyword(.toFile), .endOfLine]
    }

    /// A document of a programme: the kind of an order, or of any other document.
    mutating func programmeDocument(isOrder: Bool) throws(SyntaxFailure) -> ProgrammeItem {
        var kind: WordRun?
        if !isOrder || (current.kind == .word && !startsDocument) {
            guard match(ContextSet(.documentKind)) != nil else {
                throw isOrder ? unexpected(.documentNumber, .documentKind) : unexpected(.documentKind)
            }
            kind = try name(in: .documentKind, .documentKind)
        }
        return .order(try document(), kind: kind)
    }
}
