import TandemText

extension Parser {
    mutating func textLiteral(
        _ expectation: @autoclosure () -> Expectation = .text
    ) throws(SyntaxFailure) -> TextLiteral {
        let token = try expect(.text, expectation())
        return TextLiteral(span: lexer.contents(token), hasDoubledQuote: token.hasDoubledQuote)
    }

    mutating func date() throws(SyntaxFailure) -> CalendarDate {
        let token = try expect(.date, .date)
        guard let date = lexer.dateValue(token) else { throw fail(.malformedDate, at: token.span) }
        return date
    }

    /// A date or `today`.
    mutating func dateOrToday() throws(SyntaxFailure) -> CalendarDate {
        accept(.today) ? today ?? .today() : try date()
    }

    /// The day of an event: `on 20.10.2023`, or the date alone; nil where neither stands.
    mutating func eventDate() throws(SyntaxFailure) -> CalendarDate? {
        accept(.onDate) || current.kind == .date || at(.today) ? try dateOrToday() : nil
    }

    /// A number with an optional sign.
    mutating func number() throws(SyntaxFailure) -> Double {
        if current.kind == .minus { noteSign() }
        let negative = accept(.minus)
        let token = try expect(.number, .number)
        let value = Self.value(of: token, in: source)
        return negative ? -value : value
    }

    mutating func wholeNumber() throws(SyntaxFailure) -> Int {
        let token = current
        guard token.kind == .number, let value = Int(exactly: Self.value(of: token, in: source)) else {
            throw unexpected(.wholeNumber)
        }
        advance()
        return value
    }

    mutating func percent() throws(SyntaxFailure) -> Double {
        let token = try expect(.percent, .percent)
        return Self.value(of: token, in: source) / 100
    }

    /// The value of a number or percent token: exact for up to 15 digits, else as Double reads it.
    static func value(of token: Token, in source: SourceFile) -> Double {
        var mantissa: Int64 = 0
        var digits = 0
        var places = -1
        for index in token.span.range {
            let byte = source.bytes[index]
            if byte == 0x2E || byte == 0x2C {
                places = 0
            } else if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if digits > 15 { return slowValue(token, source) }
                mantissa = mantissa * 10 + Int64(byte - 0x30)
                if places >= 0 { places += 1 }
            }
        }
        return places > 0 ? Double(mantissa) / powers[places] : Double(mantissa)
    }

    private static func slowValue(_ token: Token, _ source: SourceFile) -> Double {
        Double(source.text(token.span).filter { $0 != "%" }.map { $0 == "," ? "." : String($0) }.joined()) ?? 0
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// `5 .. 11`.
    mutating func wholeRange() throws(SyntaxFailure) -> ClosedRange<Int> {
        let start = current.span
        let lower = try wholeNumber()
        try expectContinuing(.range, .range)
        let upper = try wholeNumber()
        guard lower <= upper else { throw fail(.emptyRange(lower, upper), at: start.joined(previousSpan)) }
        return lower...upper
    }

    /// A value of a record: `9А`, `4.8`, `(математика, физика)`, `underachievement`, `"текст"`.
    mutating func value() throws(SyntaxFailure) -> LocatedLiteral {
        let token = current
        switch token.kind {
        case .openParen:
            return try list()
        case .word where at(.unknown):
            _ = accept(.unknown)
            return LocatedLiteral(literal: .unknown, span: token.span.joined(previousSpan))
        case .word:
            let run = try words(.value, withNumbers: true)
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
            if let (unit, length) = keyword(in: ContextSet(.unit)),
                let named = DurationLiteral.Unit(rawValue: unit.rawValue)
            {
                take(length, unit)
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
            guard let value = lexer.classValue(token.span.range) else { throw unexpected(.value) }
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
                guard current.kind != .openParen else { throw unexpected(.value) }
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
        let token = current
        if token.kind == .closeParen {
            parentheses -= 1
            index += 1
            return
        }
        if token.kind == .endOfFile { throw fail(.unclosedParenthesis, at: start) }
        // A statement on the next line: the parenthesis was forgotten, and the statement is to be read.
        if index > 0, buffer[index - 1].kind == .newline, keyword(in: ContextSet(.statement)) != nil {
            let note = Diagnostic.Note(
                wording: Wording("`)` was expected before this", "`)` ожидалась до этого места"), span: token.span)
            report(.unclosedParenthesis, start, notes: [note])
            index -= 1
            parentheses = 0
            throw SyntaxFailure()
        }
        throw unexpected(.comma, .closeParen)
    }

    /// `"Сидорова Анна" of 7Б`, `"Сидорова" born 14.03.2010`.
    ///
    /// - Parameter beforeColon: a number of a document is no `№ 2` of namesakes unless the statement's colon follows.
    mutating func person(beforeColon: Bool = false) throws(SyntaxFailure) -> PersonReference {
        let start = current.span
        var reference = PersonReference(name: try textLiteral(.name), span: start)
        if !beforeColon || peek(1).kind == .colon { reference.ordinal = acceptOrdinal() }
        let length = length(of: .ofClass)
        if length > 0, [.schoolClass, .invalid].contains(peek(length).kind) {
            take(length, .ofClass)
            // A class that cannot be read is said already.
            if current.kind == .invalid { throw unexpected(.value) }
            if case .schoolClass(let value) = try simpleValue().literal { reference.schoolClass = value }
        }
        if acceptField("born") { reference.born = try date() }
        reference.span = start.joined(previousSpan)
        return reference
    }

    /// `"Петров" with "Сидорова"`.
    mutating func pair(joinedBy keyword: Keyword = .with) throws(SyntaxFailure) -> PairReference {
        _ = accept(.pair)
        let mentor = try person()
        try expect(keyword)
        return PairReference(mentor: mentor, mentee: try person())
    }

    /// `№ 93/24 dated 01.09.2023 «О внедрении»`; the date and the title may be absent.
    mutating func document() throws(SyntaxFailure) -> DocumentReference {
        let start = current.span
        let isNamed = accept(.numberWord)
        guard current.kind == .documentNumber || (isNamed && current.kind == .text) else {
            throw unexpected(.documentNumber)
        }
        let number: TextLiteral
        if current.kind == .text {
            number = try textLiteral()
        } else {
            number = TextLiteral(span: current.span)
            advance()
        }
        let date = accept(.dated) || current.kind == .date ? try date() : nil
        let title: TextLiteral? = current.kind == .text ? try textLiteral() : nil
        return DocumentReference(number: number, date: date, title: title, span: start.joined(previousSpan))
    }
}
