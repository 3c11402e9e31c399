import TandemText

extension Parser {
    mutating func statement() throws(SyntaxFailure) -> Statement {
        guard let (keyword, length) = keyword(in: ContextSet(.statement)) else { throw unknownStatement() }
        let start = current.span
        index += length
        switch keyword {
        case .programme: return .programme(try programme(start))
        case .rules: return .rules(try ruleSet(start))
        case .use: return .use(try textLiteral())
        case .field: return .field(try fieldDefinition())
        case .mentor, .mentee, .person: return .participant(try participant(keyword))
        case .consent: return .consent(try consent())
        case .contract: return try contract()
        case .importRecords: return .importRecords(try importStatement(start))
        case .show: return try show(start)
        case .candidates: return try candidates()
        case .why: return .why(try pair())
        case .propose:
            try expect(.pairs)
            return .propose(form: try formFilter())
        case .choose:
            let pair = try pair(joinedBy: .forWhom)
            return .choose(pair, date: try optionalDate(after: .dated))
        case .agree:
            let selection = try pairSelection()
            return .agree(selection, date: try optionalDate(after: .dated))
        case .approve: return try approve()
        case .complete, .dissolve: return try finishPair(dissolved: keyword == .dissolve)
        case .meeting: return try meeting()
        case .measure: return try measure()
        case .finish:
            _ = accept(.task)
            let title = try textLiteral()
            return .finishTask(title, date: try optionalDate(after: .dated))
        case .help: return .help(topic: isAtEndOfStatement ? nil : wordRun().span)
        case .explain: return .explain(code: try expect(.word, .words(Wording("a code such as E0110", "код, например E0110"))).span)
        case .quit: return .quit
        case .end: throw fail(.strayEnd, at: start)
        default: throw unknownStatement()
        }
    }

    private mutating func unknownStatement() -> SyntaxFailure {
        let token = current
        guard token.kind == .word else {
            return unexpected(.words(Wording("a statement (`help` lists them)", "команда (`помощь` перечислит их)")))
        }
        let word = source.text(token.span)
        let spellings = vocabulary.entries(in: .statement).flatMap { entry in
            MessageLanguage.allCases.flatMap { language in
                entry.alternatives(language).map { $0.map { $0[0] }.joined(separator: " ") }
            }
        }
        var suggestion = closest(to: word, among: spellings, limit: 1).first
        if let other = KeyboardLayout.otherLayout(word), spellings.contains(folded(other)) { suggestion = folded(other) }
        return fail(
            .unknownStatement(text(token), suggestion: suggestion),
            fix: suggestion.map { Fix(span: token.span, replacement: $0) })
    }

    // MARK: Records

    private mutating func participant(_ keyword: Keyword) throws(SyntaxFailure) -> ParticipantRecord {
        let role: ParticipantRecord.Role = keyword == .mentor ? .mentor : keyword == .mentee ? .mentee : .person
        let name = try textLiteral(.name)
        let opener = name.span
        guard current.kind == .colon else { return ParticipantRecord(role: role, name: name, attributes: []) }
        var attributes: [Attribute] = []
        attributes.reserveCapacity(8)
        // The one-line form is the usual one and is read without the block's machinery.
        if peek(1).kind == .newline || peek(1).kind == .endOfFile {
            let items = try block(opener: opener) { parser throws(SyntaxFailure) in try parser.attribute() }
            return ParticipantRecord(role: role, name: name, attributes: items.map(\.item))
        }
        advance()
        attributes.append(try attribute())
        while accept(.comma) {
            continueLine()
            attributes.append(try attribute())
        }
        return ParticipantRecord(role: role, name: name, attributes: attributes)
    }

    private mutating func attribute() throws(SyntaxFailure) -> Attribute {
        let start = current
        guard start.kind == .word else { throw unexpected(.field) }
        let field = match(ContextSet(.field))
        if field == nil || endsItem(peek(field?.length ?? 1).kind), let category = match(ContextSet(.category)),
            endsItem(peek(category.length).kind)
        {
            index += category.length
            let span = start.span.joined(previousSpan)
            let value = LocatedLiteral(literal: .words(WordRun(span: span)), span: span)
            return Attribute(name: .none, value: value, span: span)
        }
        var name = Attribute.Name.custom(start.span)
        if let field, case .word(let word) = field.meaning {
            name = .field(word.id)
            index += field.length
        } else {
            index += 1
        }
        _ = accept(.equal)
        let value = try value()
        return Attribute(name: name, value: value, span: start.span.joined(previousSpan))
    }

    private func endsItem(_ kind: Token.Kind) -> Bool {
        kind == .comma || kind == .newline || kind == .endOfFile || kind == .semicolon
    }

    private mutating func consent() throws(SyntaxFailure) -> ConsentRecord {
        var record = ConsentRecord(person: try person())
        guard accept(.colon) else { throw unexpected(.colon) }
        repeat {
            if accept(.given) {
                record.given = try dateOrToday()
            } else if accept(.withdrawn) {
                record.withdrawn = try dateOrToday()
            } else {
                throw unexpected(.keyword(.given), .keyword(.withdrawn))
            }
            if case .word(let word)? = match(ContextSet(.field))?.meaning, word.id == "guardian" {
                index += match(ContextSet(.field))?.length ?? 1
                record.guardian = try textLiteral(.name)
            }
        } while accept(.comma)
        return record
    }

    private mutating func contract() throws(SyntaxFailure) -> Statement {
        let person = try person()
        guard accept(.colon) else { throw unexpected(.colon) }
        return .contract(person, try document())
    }

    private mutating func importStatement(_ start: Span) throws(SyntaxFailure) -> ImportStatement {
        let role = current
        guard case .word(let word)? = match(ContextSet(.source))?.meaning else { throw unexpected(.source) }
        index += match(ContextSet(.source))?.length ?? 1
        try expect(.from)
        var statement = ImportStatement(
            role: WordRun(span: role.span), sourceID: word.id, file: try textLiteral(), columns: [])
        let items = try block(opener: start) { parser throws(SyntaxFailure) in try parser.importItem() }
        for item in items {
            switch item.item {
            case .column(let column): statement.columns.append(column)
            case .encoding(let text): statement.encoding = text
            case .separator(let text): statement.separator = text
            }
        }
        return statement
    }

    private enum ImportItem {
        case column(ImportColumn)
        case encoding(TextLiteral)
        case separator(TextLiteral)
    }

    private mutating func importItem() throws(SyntaxFailure) -> ImportItem {
        if accept(.encoding) { return .encoding(try textLiteral()) }
        if accept(.separator) { return .separator(try textLiteral()) }
        let field = try pathStep()
        guard accept(.equal) else { throw unexpected(.equals) }
        guard accept(.column) else { return .column(ImportColumn(field: field, origin: .value(try value()))) }
        let column = try textLiteral()
        let split = accept(.split) ? try textLiteral() : nil
        return .column(ImportColumn(field: field, origin: .column(column, split: split)))
    }

    private mutating func fieldDefinition() throws(SyntaxFailure) -> FieldDefinition {
        let name = try expect(.word, .field).span
        guard accept(.colon) else { throw unexpected(.colon) }
        guard let (type, length) = keyword(in: ContextSet(.fieldType)) else { throw unexpected(.type) }
        index += length
        let types: [Keyword: FieldDefinition.FieldType] = [
            .numberType: .number, .textType: .text, .dateType: .date, .yesNoType: .yesNo, .setType: .set,
        ]
        var definition = FieldDefinition(name: name, type: types[type] ?? .text)
        if accept(.from) {
            definition.minimum = try number()
            try expect(.to)
            definition.maximum = try number()
        }
        if accept(.comma) {
            try expect(.label)
            definition.label = try textLiteral()
        }
        return definition
    }

    // MARK: The year's work

    mutating func formFilter() throws(SyntaxFailure) -> WordRun? {
        accept(.forWhom) ? try name(in: .form, .form) : nil
    }

    private mutating func pairSelection() throws(SyntaxFailure) -> PairSelection {
        guard accept(.pairs) else { return .one(try pair()) }
        let form = try formFilter()
        return .all(form: form, condition: accept(.whereClause) ? try expression() : nil)
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
        try expect(.dated)
        let date = try dateOrToday()
        _ = accept(.comma)
        let reason = accept(.because) ? try textLiteral() : nil
        return .finishPair(pair, dissolved: dissolved, date: date, reason: reason)
    }

    private mutating func meeting() throws(SyntaxFailure) -> Statement {
        let pair = try pair()
        guard accept(.colon) else { throw unexpected(.colon) }
        var record = MeetingRecord(date: try dateOrToday())
        while accept(.comma) {
            continueLine()
            if accept(.note) {
                record.note = try textLiteral()
            } else if accept(.planned) {
                record.planned = try wholeNumber()
            } else if current.kind == .number {
                let value = try simpleValue()
                guard case .duration(let duration) = value.literal, let minutes = duration.minutes else {
                    throw fail(.unexpected(found: source.text(value.span), expected: [.keyword(.minutes)]), at: value.span)
                }
                record.minutes = minutes
            } else {
                record.kind = try name(
                    in: .meetingKind, .words(Wording("a kind of meeting (trial, regular, …)", "вид встречи (пробная, регулярная, …)")))
            }
        }
        return .meeting(pair, record)
    }

    private mutating func measure() throws(SyntaxFailure) -> Statement {
        let person = try person()
        try expect(.at)
        let phase = try name(in: .phase, .phase)
        let date = try optionalDate(after: .dated)
        guard accept(.colon) else { throw unexpected(.colon) }
        var values: [MeasurementRecord] = []
        repeat {
            if !values.isEmpty { continueLine() }
            let scale = current
            guard scale.kind == .word || scale.kind == .text else { throw unexpected(.scale) }
            let name: LocatedLiteral
            if scale.kind == .text {
                name = LocatedLiteral(literal: .text(try textLiteral()), span: scale.span)
            } else {
                while current.kind == .word { index += 1 }
                let run = WordRun(span: scale.span.joined(previousSpan))
                name = LocatedLiteral(literal: .words(run), span: run.span)
            }
            let valueStart = current.span
            let value = try number()
            values.append(MeasurementRecord(scale: name, value: value, valueSpan: valueStart.joined(previousSpan)))
        } while accept(.comma)
        return .measure(person, phase: phase, date: date, values: values)
    }
}
