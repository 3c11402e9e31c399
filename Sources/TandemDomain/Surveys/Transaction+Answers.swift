package import TandemText

/// Who answers which questionnaire, and when.
package struct Respondent: Hashable, Sendable {
    /// The row of `people`.
    package var person: Int32
    /// The row of `questionnaires`.
    package var questionnaire: Int32
    /// The form in which the person takes part; nil where it is several.
    package var form: MentoringForm?
    /// When of the year.
    package var phase: Phase?
    /// The day.
    package var date: CalendarDate?
    /// What is said is all there is: an answer has this form and no other, and nobody asks whether the person's data may
    /// be used. An answer that is taken back is one whose words are gone.
    package var isAsRecorded = false

    /// Someone who answers.
    package init(
        person: Int32, questionnaire: Int32, form: MentoringForm?, phase: Phase?, date: CalendarDate?,
        isAsRecorded: Bool = false
    ) {
        self.person = person
        self.questionnaire = questionnaire
        self.form = form
        self.phase = phase
        self.date = date
        self.isAsRecorded = isAsRecorded
    }
}

extension Transaction {
    /// Someone who is to answer a questionnaire, with the questionnaire's own phase where none is said.
    /// - Throws: ``SurveyProblem/otherAudience(_:questionnaire:_:_:)`` for someone whom it is not for.
    package func respondent(
        _ person: Int32, to questionnaire: Int32, form said: MentoringForm? = nil, phase: Phase?, date: CalendarDate?
    ) throws -> Respondent {
        let table = try table(.questionnaires)
        let own: MentoringForm? = table.choice(.form, questionnaire)
        let form = said ?? own
        let audience: SurveyRole = table.choice(.audience, questionnaire) ?? .mentee
        guard own == nil || own == form, let forms = try forms(of: person, as: audience),
            form == nil || forms.isEmpty || forms.contains(form)
        else {
            throw SurveyProblem.otherAudience(
                try register.name(of: person),
                questionnaire: try register.text(.questionnaires, .name, questionnaire) ?? "?",
                audience, own ?? form)
        }
        return Respondent(
            person: person, questionnaire: questionnaire, form: form ?? (forms.count == 1 ? forms[0] : nil),
            phase: phase ?? table.choice(.phase, questionnaire), date: date)
    }

    /// The forms in which a person has a role, nil for one that is not known; none for a role without forms, and nil
    /// where the person does not have the role.
    private func forms(of person: Int32, as role: SurveyRole) throws -> [MentoringForm?]? {
        switch role {
        case .mentee, .mentor:
            let base = role == .mentee ? TableName.mentees : .mentors
            let table = try table(base)
            let rows = try register.rows(of: base, where: .person, is: person)
            return rows.isEmpty ? nil : rows.map { table.choice(.form, $0) }
        case .curator:
            let table = try table(.forms)
            let rows = try register.rows(of: .forms, where: .programme, is: programme()).filter {
                table.code(.curator, $0) == person
            }
            return rows.isEmpty ? nil : rows.map { table.choice(.form, $0) }
        case .coordinator: return try register.code(.programmes, .coordinator, programme()) == person ? [] : nil
        case .parent: return try register.code(.people, .category, person) == Category.parent.code ? [] : nil
        }
    }

    /// Records an answer, in place of the one that the person has given at the same moment; nil takes that one back.
    ///
    /// The moment is the phase, and where there is none the day.
    /// - Throws: ``SurveyProblem/ratingOffScale(_:_:lower:upper:)``, ``SurveyProblem/answerNotInList(_:_:options:)``,
    ///   ``SurveyProblem/answerOfOtherKind(_:_:)``, or ``DomainProblem/dataErased(_:)`` for the own words of nobody.
    package func answer(_ answer: Answer?, to row: Int32, by respondent: Respondent) throws {
        let key =
            [
                Cell(.person, .code(respondent.person)), Cell(.question, .code(row)),
                Cell(.programme, .code(try programme())), Cell(.phase, respondent.phase.map { .code($0.code) }),
            ]
            + (respondent.phase == nil ? [Cell(.date, respondent.date.map { .code($0.dayNumber) })] : [])
        if answer == nil, !respondent.isAsRecorded {
            guard let known = try find(.answers, key) else { return }
            try delete(.answers, known)
            return tally.count(.answers, .removed)
        }
        var cells = try answer.map { try self.cells($0, try register.question(row)) } ?? Self.noWords
        let form = respondent.form.map { Value.code($0.code) }
        if respondent.isAsRecorded {
            try checkWords(answer, to: row, of: respondent.person)
            cells += [Cell(.form, form), Cell(.date, respondent.date.map { .code($0.dayNumber) })]
            try put(.answers, key: key, cells)
            return
        }
        // What is recorded already may be said again: a script runs twice.
        let known = try find(.answers, key).flatMap { try register.answer($0) }
        if known != answer { try checkProcessing(of: respondent.person, on: respondent.date ?? today) }
        if let date = respondent.date { cells.append(Cell(.date, .code(date.dayNumber))) }
        if form != nil { cells.append(Cell(.form, form)) }
        try put(.answers, key: key, cells)
    }

    /// Of someone whose data were erased there are counts, and nobody's own words.
    private func checkWords(_ answer: Answer?, to question: Int32, of person: Int32) throws {
        guard case .text? = answer, try register.question(question).kind == .text else { return }
        if try register.isNobody(person) || register.code(.people, .erased, person) != nil {
            throw DomainProblem.dataErased(try register.name(of: person))
        }
    }

    /// An answer whose words are gone: one of someone whose data were erased.
    private static let noWords = [Cell(.value, nil), Cell(.answer, nil)]

    private func cells(_ answer: Answer, _ question: Question) throws -> [Cell] {
        switch (question.kind, answer) {
        case (.rating, .number(let number)):
            // Written so that what is no number is off the scale too.
            if let bounds = question.bounds, !(number >= bounds.lowerBound && number <= bounds.upperBound) {
                throw SurveyProblem.ratingOffScale(
                    question.name, number, lower: bounds.lowerBound, upper: bounds.upperBound)
            }
        case (.choice, .text(let text)):
            guard let option = question.options.first(where: { folded($0) == folded(text) }) else {
                throw SurveyProblem.answerNotInList(question.name, text, options: question.options)
            }
            return [Cell(.value, nil), Cell(.answer, .text(option))]
        case (.yesNo, .number), (.text, .text): break
        default: throw SurveyProblem.answerOfOtherKind(question.name, question.kind)
        }
        switch answer {
        case .number(let number): return [Cell(.value, .number(number)), Cell(.answer, nil)]
        case .text(let text): return [Cell(.value, nil), Cell(.answer, .text(text))]
        }
    }
}
