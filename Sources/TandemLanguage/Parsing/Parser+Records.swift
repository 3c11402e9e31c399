import TandemText

extension Parser {
    mutating func participant(_ keyword: Keyword, _ start: Span) throws(SyntaxFailure) -> ParticipantRecord {
        let role: ParticipantRecord.Role = keyword == .mentor ? .mentor : keyword == .mentee ? .mentee : .person
        let name = try textLiteral(.name)
        let ordinal = current.kind == .documentNumber ? acceptOrdinal() : nil
        guard current.kind == .colon else {
            return ParticipantRecord(role: role, name: name, ordinal: ordinal, attributes: [])
        }
        var attributes: [Attribute] = []
        attributes.reserveCapacity(8)
        // The one-line form is the usual one and is read without the block's machinery.
        if peek(1).kind == .newline || peek(1).kind == .endOfFile {
            try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
                attributes.append(try parser.attribute())
            }
            return ParticipantRecord(role: role, name: name, ordinal: ordinal, attributes: attributes)
        }
        advance()
        repeat { attributes.append(try attribute()) } while acceptContinuing(.comma)
        return ParticipantRecord(role: role, name: name, ordinal: ordinal, attributes: attributes)
    }

    mutating func attribute() throws(SyntaxFailure) -> Attribute {
        let start = current
        guard start.kind == .word else { throw unexpected(.field) }
        let field = match(ContextSet(.field))
        if field == nil || endsItem(peek(field?.length ?? 1).kind), let category = match(ContextSet(.category)),
            endsItem(peek(category.length).kind)
        {
            take(category.length, category.meaning)
            let span = start.span.joined(previousSpan)
            let value = LocatedLiteral(literal: .words(WordRun(span: span)), span: span)
            return Attribute(name: .none, value: value, span: span)
        }
        var name = Attribute.Name.custom(start.span)
        if let field, case .word(let word) = field.meaning {
            name = .field(word.id)
            take(field.length, field.meaning)
        } else {
            index += 1
            // A lone word is either a misspelt category or a field without its value.
            if endsItem(peek(0).kind), let fix = suggestion(for: start, among: [], in: ContextSet(.category)) {
                throw fail(
                    .unexpected(found: text(start), expected: [.category, .field]), at: start.span,
                    notes: [
                        .init(
                            wording: Wording("did you mean «\(fix.replacement)»?", "может быть, «\(fix.replacement)»?"))
                    ],
                    fix: fix)
            }
        }
        _ = acceptContinuing(.equal)
        let value = try value()
        if case .field(let id) = name { noteValue(value, ofField: id) }
        return Attribute(name: name, value: value, span: start.span.joined(previousSpan))
    }

    private func endsItem(_ kind: Token.Kind) -> Bool {
        kind == .comma || Self.endsStatement(kind)
    }

    mutating func consent(_ start: Span) throws(SyntaxFailure) -> ConsentRecord {
        var record = ConsentRecord(person: try person())
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            if parser.accept(.given) {
                if record.given != nil || record.isOfUnknownDay { throw parser.repeated(start) }
                try parser.givenDays(&record)
            } else if parser.accept(.withdrawn) {
                if record.withdrawn != nil { throw parser.repeated(start) }
                record.withdrawn = try parser.dateOrToday()
            } else {
                throw parser.unexpected(.keyword(.given), .keyword(.withdrawn))
            }
            if parser.acceptField("guardian") { record.guardian = try parser.textLiteral(.name) }
        }
        return record
    }

    /// `12.09.2023 until 31.05.2024`, or `unknown` for the day.
    private mutating func givenDays(_ record: inout ConsentRecord) throws(SyntaxFailure) {
        if accept(.unknown) {
            record.isOfUnknownDay = true
        } else {
            record.given = try dateOrToday()
        }
        if accept(.until) { record.expires = try dateOrToday() }
    }

    mutating func contract(_ start: Span) throws(SyntaxFailure) -> Statement {
        let person = try person(beforeColon: true)
        guard accept(.colon) else { throw unexpected(.colon) }
        continueLine()
        return .contract(person, try document())
    }

    mutating func importStatement(_ start: Span) throws(SyntaxFailure) -> ImportStatement {
        let role = current
        guard let (meaning, length) = match(ContextSet(.source)), case .word(let word) = meaning else {
            throw unexpected(.source)
        }
        take(length, meaning)
        let span = role.span.joined(previousSpan)
        try expect(.fromFile)
        var statement = ImportStatement(
            role: WordRun(span: span), sourceID: word.id, file: try textLiteral(), columns: [])
        guard current.kind == .colon else { return statement }
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            if parser.accept(.encoding) {
                if statement.encoding != nil { throw parser.repeated(start) }
                statement.encoding = try parser.textLiteral()
            } else if parser.accept(.separator) {
                if statement.separator != nil { throw parser.repeated(start) }
                statement.separator = try parser.textLiteral()
            } else {
                statement.columns.append(try parser.importColumn())
            }
        }
        return statement
    }

    private mutating func importColumn() throws(SyntaxFailure) -> ImportColumn {
        let field = try pathStep()
        try expectContinuing(.equal, .equals)
        guard accept(.column) else {
            let value = try value()
            if case .field(let id) = field.meaning { noteValue(value, ofField: id) }
            return ImportColumn(field: field, origin: .value(value))
        }
        let column = try textLiteral()
        let split = accept(.split) ? try textLiteral() : nil
        return ImportColumn(field: field, origin: .column(column, split: split))
    }

    mutating func fieldDefinition(_ start: Span) throws(SyntaxFailure) -> FieldDefinition {
        let name = try expect(.word, .field).span
        var definition = FieldDefinition(name: name, type: .text)
        var hasType = false
        let known = diagnostics.count
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            if hasType {
                let start = parser.current.span
                try parser.expect(.label)
                if definition.label != nil { throw parser.repeated(start) }
                definition.label = try parser.textLiteral()
            } else {
                definition.type = try parser.fieldType()
                hasType = true
                guard definition.type == .number, parser.accept(.rangeFrom) else { return }
                definition.minimum = try parser.number()
                try parser.expect(.rangeTo)
                definition.maximum = try parser.number()
            }
        }
        if !hasType { throw missing([.type], since: known) }
        return definition
    }

    private mutating func fieldType() throws(SyntaxFailure) -> FieldDefinition.FieldType {
        guard let (meaning, length) = match(ContextSet(.fieldType)), case .word(let word) = meaning,
            let type = FieldDefinition.FieldType(rawValue: word.id)
        else { throw unexpected(.type) }
        take(length, meaning)
        return type
    }
}
