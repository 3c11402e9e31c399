/// The scheme of a form: what it asks of mentors, how often pairs meet, and its steps.
extension Parser {
    private static let preparations: Set<String> = ["questionnaire", "interview", "training"]

    /// `questionnaire, interview, training`: in a one-line form the list ends where the form's next item begins.
    mutating func preparation() throws(SyntaxFailure) -> [String] {
        var ids: [String] = []
        repeat {
            guard let (id, length) = preparation(at: 0) else { throw unexpected(.preparation) }
            take(length, .word(VocabularyWord(.field, id)))
            ids.append(id)
        } while isFollowedByPreparation && acceptContinuing(.comma)
        return ids
    }

    private mutating func preparation(at ahead: Int) -> (id: String, length: Int)? {
        let saved = index
        index += ahead
        defer { index = saved }
        guard let (meaning, length) = match(ContextSet(.field)), case .word(let word) = meaning,
            Self.preparations.contains(word.id)
        else { return nil }
        return (word.id, length)
    }

    private var isFollowedByPreparation: Bool {
        mutating get {
            guard current.kind == .comma else { return false }
            var ahead = 1
            while peek(ahead).kind == .newline { ahead += 1 }
            return preparation(at: ahead) != nil
        }
    }

    /// `2 weeks`, `10 days`, as days.
    mutating func days() throws(SyntaxFailure) -> Int {
        let start = current.span
        guard current.kind == .number else { throw unexpected(.daysOrWeeks) }
        let amount = try wholeNumber()
        guard let (unit, length) = keyword(in: ContextSet(.unit)), unit == .days || unit == .weeks else {
            throw unexpected(.daysOrWeeks)
        }
        take(length, unit)
        let days = unit == .weeks ? amount.multipliedReportingOverflow(by: 7).partialValue : amount
        guard (1...366).contains(days) else { throw fail(.emptyRange(1, 366), at: start.joined(previousSpan)) }
        return days
    }

    /// A title, then what is done and where: `«Анкетирование», «Собеседование», at «Совет школы»`.
    mutating func step(_ start: Span) throws(SyntaxFailure) -> StepDefinition {
        var step = StepDefinition(title: try textLiteral())
        guard current.kind == .colon else { return step }
        try body(opener: start.joined(previousSpan), own: []) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            if parser.accept(.at) {
                if step.venue != nil { throw parser.repeated(start) }
                step.venue = try parser.textLiteral()
            } else if parser.current.kind == .text {
                step.activities.append(try parser.textLiteral())
            } else {
                throw parser.unexpected(.text, .keyword(.at))
            }
        }
        return step
    }
}
