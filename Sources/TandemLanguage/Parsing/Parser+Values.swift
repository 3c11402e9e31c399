import TandemText

extension Parser {
    mutating func textLiteral(_ expectation: Expectation = .text) throws(SyntaxFailure) -> TextLiteral {
        let token = try expect(.text, expectation)
        return TextLiteral(span: token.span, hasDoubledQuote: token.hasDoubledQuote)
    }

    mutating func date() throws(SyntaxFailure) -> CalendarDate {
        let token = try expect(.date, .date)
        guard let date = lexer.dateValue(token) else { throw fail(.malformedDate, at: token.span) }
        return date
    }

    /// A date or `today`.
    mutating func dateOrToday() throws(SyntaxFailure) -> CalendarDate {
        accept(.today) ? CalendarDate.today() : try date()
    }

    mutating func optionalDate(after keyword: Keyword) throws(SyntaxFailure) -> CalendarDate? {
        accept(keyword) ? try dateOrToday() : nil
    }

    /// A number with an optional sign.
    mutating func number() throws(SyntaxFailure) -> Double {
        let negative = accept(.minus)
        let token = try expect(.number, .number)
        return negative ? -value(of: token) : value(of: token)
    }

    mutating func wholeNumber() throws(SyntaxFailure) -> Int {
        let token = current
        guard token.kind == .number, let value = Int(exactly: value(of: token)) else {
            throw unexpected(.wholeNumber)
        }
        advance()
        return value
    }

    mutating func percent() throws(SyntaxFailure) -> Double {
        let token = try expect(.percent, .percent)
        return value(of: token) / 100
    }

    /// The value of a number or percent token: exact for up to 15 digits, else as Double reads it.
    func value(of token: Token) -> Double {
        var mantissa: Int64 = 0
        var digits = 0
        var places = -1
        for byte in source.bytes[token.span.range] {
            if byte == 0x2E || byte == 0x2C {
                places = 0
            } else if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if digits > 15 { return slowValue(token) }
                mantissa = mantissa * 10 + Int64(byte - 0x30)
                if places >= 0 { places += 1 }
            }
        }
        return places > 0 ? Double(mantissa) / Self.powers[places] : Double(mantissa)
    }

    private func slowValue(_ token: Token) -> Double {
        Double(source.text(token.span).filter { $0 != "%" }.map { $0 == "," ? "." : String($0) }.joined()) ?? 0
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// `5 .. 11`.
    mutating func wholeRange() throws(SyntaxFailure) -> ClosedRange<Int> {
        let start = current.span
        let lower = try wholeNumber()
        guard accept(.range) else { throw unexpected(.range) }
        let upper = try wholeNumber()
        guard lower <= upper else {
            throw fail(.unexpected(found: "\(upper)", expected: [.number]), at: start.joined(previousSpan))
        }
        return lower...upper
    }

    /// A name of the vocabulary's context of one or more words, or else one word.
    mutating func name(in context: Context, _ expectation: Expectation) throws(SyntaxFailure) -> WordRun {
        let start = current
        guard start.kind == .word else { throw unexpected(expectation) }
        index += match(ContextSet(context))?.length ?? 1
        return WordRun(span: start.span.joined(previousSpan))
    }

    /// Words up to a comma, colon, parenthesis or the line's end.
    mutating func wordRun() -> WordRun {
        let start = current.span
        while peek(0).kind == .word || peek(0).kind == .number { index += 1 }
        return WordRun(span: start.joined(previousSpan))
    }

    /// A value of a record: `9А`, `4.8`, `(математика, физика)`, `underachievement`, `"текст"`.
    mutating func value() throws(SyntaxFailure) -> LocatedLiteral {
        let token = current
        switch token.kind {
        case .openParen:
            return try list()
        case .word where at(.unknown):
            _ = accept(.unknown)
            return LocatedLiteral(literal: .unknown, span: token.span)
        case .word:
            let run = wordRun()
            return LocatedLiteral(literal: .words(run), span: run.span)
        default:
            return try simpleValue()
        }
    }

    /// A value that is no word and no list.
    mutating func simpleValue() throws(SyntaxFailure) -> LocatedLiteral {
        let token = current
        switch token.kind {
        case .number, .minus:
            let number = try number()
            if let (unit, length) = keyword(in: ContextSet(.unit)), let named = DurationLiteral.Unit(rawValue: unit.rawValue) {
                index += length
                let duration = DurationLiteral(amount: number, unit: named)
                return LocatedLiteral(literal: .duration(duration), span: token.span.joined(previousSpan))
            }
            return LocatedLiteral(literal: .number(number), span: token.span.joined(previousSpan))
        case .percent:
            return LocatedLiteral(literal: .share(try percent()), span: token.span)
        case .date:
            return LocatedLiteral(literal: .date(try date()), span: token.span)
        case .schoolClass:
            advance()
            guard let value = SchoolClass(parsing: source.text(token.span)) else { throw unexpected(.value) }
            return LocatedLiteral(literal: .schoolClass(value), span: token.span)
        case .text:
            return LocatedLiteral(literal: .text(try textLiteral()), span: token.span)
        case .documentNumber:
            advance()
            return LocatedLiteral(literal: .documentNumber(token.span), span: token.span)
        default:
            throw unexpected(.value)
        }
    }

    private mutating func list() throws(SyntaxFailure) -> LocatedLiteral {
        let start = current.span
        openParenthesis()
        var items: [LocatedLiteral] = []
        if current.kind != .closeParen {
            repeat {
                let token = current
                guard token.kind != .openParen else { throw unexpected(.value) }
                items.append(try value())
            } while accept(.comma)
        }
        try closeParenthesis(start)
        return LocatedLiteral(literal: .list(items), span: start.joined(previousSpan))
    }

    mutating func openParenthesis() {
        advance()
        parentheses += 1
    }

    mutating func closeParenthesis(_ start: Span) throws(SyntaxFailure) {
        guard current.kind == .closeParen else {
            if current.kind == .endOfFile { throw fail(.unclosedParenthesis, at: start) }
            throw unexpected(.comma, .closeParen)
        }
        parentheses -= 1
        index += 1
    }

    /// `"Сидорова Анна" of 7Б`, `"Сидорова" born 14.03.2010`.
    mutating func person() throws(SyntaxFailure) -> PersonReference {
        let start = current.span
        var reference = PersonReference(name: try textLiteral(.name), span: start)
        let length = length(of: .of)
        if length > 0, peek(length).kind == .schoolClass {
            index += length
            if case .schoolClass(let value) = try simpleValue().literal { reference.schoolClass = value }
        }
        if case .word(let word)? = match(ContextSet(.field))?.meaning, word.id == "born" {
            index += match(ContextSet(.field))?.length ?? 1
            reference.born = try date()
        }
        reference.span = start.joined(previousSpan)
        return reference
    }

    /// `"Петров" with "Сидорова"`.
    mutating func pair(joinedBy keyword: Keyword = .with) throws(SyntaxFailure) -> PairReference {
        let mentor = try person()
        try expect(keyword)
        return PairReference(mentor: mentor, mentee: try person())
    }

    /// `№ 93/24 dated 01.09.2023 «О внедрении»`; the date and the title may be absent.
    mutating func document() throws(SyntaxFailure) -> DocumentReference {
        let start = current.span
        var number: Span
        if accept(.numberWord) {
            guard current.kind == .number || current.kind == .text else { throw unexpected(.documentNumber) }
            number = current.span
            advance()
        } else {
            number = try expect(.documentNumber, .documentNumber).span
        }
        // A trailing full stop or quote is not part of a number.
        while number.end > number.start, [0x2E, 0x22].contains(source.bytes[Int(number.end) - 1]) { number.end -= 1 }
        let date = try optionalDate(after: .dated)
        let title: TextLiteral? = current.kind == .text ? try textLiteral() : nil
        return DocumentReference(number: number, date: date, title: title, span: start.joined(previousSpan))
    }
}
