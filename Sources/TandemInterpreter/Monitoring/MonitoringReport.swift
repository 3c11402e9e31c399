import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `show monitoring`: which of the year's measurings have been carried out (П6.4), and what is late.
struct MonitoringReport {
    let register: Register
    let language: MessageLanguage

    /// Form by form and moment by moment.
    /// - Throws: ``DomainProblem/noProgramme``.
    func table() throws -> ReportTable {
        let parts = try progress()
        return ReportTable(
            columns: place + [
                figure("pairs", "pairs", "пар"), figure("measured", "scales", "замер"),
                figure("answered", "survey", "анкета"), figure("missing", "left", "ещё"),
                column(.state),
            ],
            rows: parts.map { part in
                let counts = [part.pairs.count, part.measured.count, part.answered.count, part.missing.count]
                return place(part) + counts.map { .number(Double($0)) }
                    + [.text(state(part.state(on: register.today)))]
            },
            footnotes: footnotes(parts))
    }

    /// The pairs of which nothing is recorded though the time is over.
    /// - Throws: ``DomainProblem/noProgramme``.
    func overdue() throws -> ReportTable {
        let late = try progress().filter { $0.state(on: register.today) == .overdue }
        return ReportTable(
            columns: [column(.mentor), column(.mentee)] + place,
            rows: try late.flatMap { part in
                try register.veiledOrder(part.missing, of: .pairs).map { pair in
                    let names = try register.names(ofPair: pair)
                    return [.text(names.mentor), .text(names.mentee)] + place(part)
                }
            })
    }

    /// What to say of a programme in which the monitoring did not take place twice; nil where it did.
    static func shortfall(_ parts: [PhaseProgress]) -> Wording? {
        let lacking = parts.filter { $0.phase != .entry && !$0.missing.isEmpty }
        guard !lacking.isEmpty else { return nil }
        func list(_ language: MessageLanguage) -> String {
            lacking.map { part in
                let place = "\(part.form.spelling(language)), \(part.phase.spelling(language))"
                return "\(place) — \(part.missing.count)/\(part.pairs.count)"
            }.joined(separator: "; ")
        }
        return Wording(
            "The monitoring has not taken place twice (П6.4). Pairs without it: \(list(.english))",
            "Мониторинг не проведён дважды (П6.4). Пар без него: \(list(.russian))")
    }

    private func progress() throws -> [PhaseProgress] {
        guard let programme = try register.programmeAtHand() else { throw DomainProblem.noProgramme }
        return try register.monitoring(of: programme)
    }

    private func footnotes(_ parts: [PhaseProgress]) -> [String] {
        var notes = [
            language.say(
                "pairs: approved, active or completed; at the interim those that work then",
                "пары: утверждённые, действующие и завершённые; в середине — те, что тогда работают"),
            language.say(
                "left: neither the mentee is measured nor has one of the pair answered a questionnaire",
                "ещё: наставляемый не измерен, и никто из пары не ответил на анкету"),
        ]
        let overdue = parts.filter { $0.state(on: register.today) == .overdue }
        if let shortfall = Self.shortfall(overdue) { notes.append(shortfall[language]) }
        if !overdue.isEmpty {
            notes.append(
                language.say("pair by pair: show overdue monitoring", "по парам: показать просроченный мониторинг"))
        }
        return notes
    }

    private func state(_ state: PhaseProgress.State) -> String {
        switch state {
        case .nobody: language.say("no pairs", "нет пар")
        case .done: language.say("carried out", "проведён")
        case .overdue: language.say("overdue", "просрочен")
        case .underWay: language.say("under way", "идёт")
        case .ahead: language.say("ahead", "предстоит")
        }
    }

    /// Form, moment and last day.
    private var place: [ReportColumn] {
        [column(.form), column(.phase), ReportColumn(title: language.say("until", "до"), key: "until")]
    }

    private func place(_ part: PhaseProgress) -> [ReportCell] {
        [
            .text(part.form.spelling(language)), .text(part.phase.spelling(language)),
            part.until.map { .date($0) } ?? .unknown,
        ]
    }

    private func column(_ field: FieldName) -> ReportColumn {
        ReportColumn(title: field.spelling(language), key: field.id)
    }

    private func figure(_ key: String, _ english: String, _ russian: String) -> ReportColumn {
        ReportColumn(title: language.say(english, russian), key: key, alignment: .trailing)
    }
}
