import TandemText

extension Parser {
    /// `questionnaire «…»: for mentors, form student-student, at exit` and questions, in any order.
    mutating func questionnaire(_ start: Span) throws(SyntaxFailure) -> QuestionnaireDefinition {
        let name = try textLiteral()
        var audience: WordRun?
        var definition = QuestionnaireDefinition(name: name, audience: WordRun(span: name.span))
        let known = diagnostics.count
        let own: [Keyword] = [.forWhom, .form, .at, .question]
        try body(opener: start.joined(previousSpan), own: own) { parser throws(SyntaxFailure) in
            let start = parser.current.span
            if parser.accept(.forWhom) {
                let role = try parser.name(in: .surveyRole, .surveyRole)
                if audience != nil { throw parser.repeated(start) }
                audience = role
            } else if parser.accept(.form) {
                let form = try parser.name(in: .form, .form)
                if definition.form != nil { throw parser.repeated(start) }
                definition.form = form
            } else if parser.accept(.at) {
                let phase = try parser.name(in: .phase, .phase)
                if definition.phase != nil { throw parser.repeated(start) }
                definition.phase = phase
            } else if parser.accept(.question) {
                definition.questions.append(try parser.question(start))
            } else {
                throw parser.unexpected(own.map { .keyword($0) } + [.keyword(.end)])
            }
        }
        guard let audience else { throw missing([.keyword(.forWhom)], since: known) }
        definition.audience = audience
        return definition
    }

    private mutating func question(_ start: Span) throws(SyntaxFailure) -> QuestionDefinition {
        let code = try expect(.word, .questionCode).span
        var question = QuestionDefinition(code: code, title: try textLiteral(), span: start)
        let known = diagnostics.count
        var hasKind = false
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            if hasKind {
                try parser.questionPart(&question)
            } else {
                try parser.questionKind(&question)
                hasKind = true
            }
        }
        if !hasKind { throw missing([.questionKind], since: known) }
        question.span = start.joined(previousSpan)
        return question
    }

    private mutating func questionKind(_ question: inout QuestionDefinition) throws(SyntaxFailure) {
        guard let (meaning, length) = match(ContextSet(.questionKind)), case .word(let word) = meaning,
            let kind = QuestionDefinition.Kind(rawValue: word.id)
        else { throw unexpected(.questionKind) }
        take(length, meaning)
        question.kind = kind
        switch kind {
        case .rating:
            try expect(.rangeFrom)
            question.minimum = try number()
            try expect(.rangeTo)
            question.maximum = try number()
        case .choice:
            guard current.kind == .openParen, case .list(let options) = try value().literal else {
                throw unexpected(.openParen)
            }
            question.options = options
        case .yesNo, .text: break
        }
    }

    /// `strengths`, `result of expectation hopes`, `result of expectation hopes of «…»`.
    private mutating func questionPart(_ question: inout QuestionDefinition) throws(SyntaxFailure) {
        let start = current.span
        if accept(.resultOf) {
            var reference = QuestionReference(code: try expect(.word, .questionCode).span)
            if accept(.ofClass) { reference.questionnaire = try textLiteral() }
            if question.expectation != nil { throw repeated(start) }
            question.expectation = reference
        } else if length(in: ContextSet(.quadrant)) > 0 {
            let quadrant = try name(in: .quadrant, .quadrant)
            if question.quadrant != nil { throw repeated(start) }
            question.quadrant = quadrant
        } else {
            throw unexpected(.quadrant, .keyword(.resultOf))
        }
    }

    mutating func answers(_ start: Span) throws(SyntaxFailure) -> AnswersRecord {
        let person = try person()
        try expect(.toQuestionnaire)
        var record = AnswersRecord(person: person, questionnaire: try textLiteral(), answers: [])
        record.form = try formFilter()
        if accept(.at) { record.phase = try name(in: .phase, .phase) }
        record.date = try eventDate()
        record.isAsRecorded = accept(.asRecorded)
        try body(opener: start.joined(previousSpan)) { parser throws(SyntaxFailure) in
            let question = try parser.expect(.word, .questionCode).span
            _ = parser.acceptContinuing(.equal)
            record.answers.append(AnswerRecord(question: question, value: try parser.value()))
        }
        return record
    }
}
