package import TandemText

/// A quoted text: the span between its quotation marks.
package struct TextLiteral: Hashable, Sendable {
    package var span: Span
    package var hasDoubledQuote = false
}

/// A bare word or run of words that the grammar leaves to names and types: `математика`, `русский язык`, `student`.
package struct WordRun: Hashable, Sendable {
    package var span: Span
}

/// A length of time as written: `45 minutes`.
package struct DurationLiteral: Hashable, Sendable {
    package enum Unit: String, Sendable { case minutes, hours, days, weeks, months, years }
    package var amount: Double
    package var unit: Unit

    /// Minutes for units up to weeks; nil for months and years, whose length differs.
    package var minutes: Double? {
        switch unit {
        case .minutes: amount
        case .hours: amount * 60
        case .days: amount * 1440
        case .weeks: amount * 10080
        case .months, .years: nil
        }
    }
}

/// A value as written in a record, a rule or a query.
package enum Literal: Sendable {
    case number(Double)
    case share(Double)
    case date(CalendarDate)
    case schoolClass(SchoolClass)
    case duration(DurationLiteral)
    case text(TextLiteral)
    case words(WordRun)
    case documentNumber(Span)
    case unknown
    case list([LocatedLiteral])
}

package struct LocatedLiteral: Sendable {
    package var literal: Literal
    package var span: Span
}

/// A person as named in a command: text, and the class or birth date that tells namesakes apart.
package struct PersonReference: Sendable {
    package var name: TextLiteral
    /// Which of the people of this very name, from 1, in the order of the register: `№ 2`.
    package var ordinal: Int?
    package var schoolClass: SchoolClass?
    package var born: CalendarDate?
    package var span: Span
}

/// `№ 93/24 dated 01.09.2023 «title»`.
package struct DocumentReference: Sendable {
    package var number: TextLiteral
    package var date: CalendarDate?
    package var title: TextLiteral?
    package var span: Span
}

/// A mentor and a mentee.
package struct PairReference: Sendable {
    package var mentor: PersonReference
    package var mentee: PersonReference

    package var span: Span { mentor.span.joined(mentee.span) }
}
