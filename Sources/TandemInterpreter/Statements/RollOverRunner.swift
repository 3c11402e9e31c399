import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Moves the year and tells what it did, and what it leaves to people.
struct RollOverRunner {
    let runner: StatementRunner
    let source: SourceFile

    private var register: Register { runner.register }

    func run(_ name: TextLiteral, _ completingPairs: Bool, at place: Place) throws {
        let text = source.text(name)
        guard !folded(text).isEmpty else {
            throw Place(source: source, span: name.span).rejection(SemanticProblem.nameEmpty)
        }
        let ended = try register.latestProgramme().flatMap { try register.text(.programmes, .name, $0) } ?? ""
        let reason = say("end of the programme «\(ended)»", "конец программы «\(ended)»")
        let yearEnd = try place.at(place.span) {
            try runner.transaction.rollOver(to: text, reason: reason, completingPairs: completingPairs)
        }
        runner.outcomes.append(.message(try summary(yearEnd)))
        if !yearEnd.possibleMentors.isEmpty {
            runner.outcomes.append(.table(try suggestions(yearEnd), format: nil, file: nil))
        }
    }

    private func summary(_ yearEnd: YearEnd) throws -> Wording {
        let ninth = yearEnd.afterNinth.count
        let shortfall = MonitoringReport.shortfall(yearEnd.monitoring)
        let english = [
            "«\(yearEnd.ended)» has ended, «\(yearEnd.begun)» begins with its forms, rules, scales and roadmap.",
            "Pupils moved up: \(yearEnd.movedUp), graduates: \(yearEnd.graduates.count); consents expired: "
                + "\(yearEnd.expiredConsents); pairs completed: \(yearEnd.completed.count), dissolved: \(yearEnd.dissolved.count).",
            ninth == 0
                ? nil
                : "Who left after the 9th grade is not known: \(ninth) pupils are in the 10th now. Of those who left: "
                    + "person \"…\": alumnus, class unknown",
            shortfall?.english,
            "Forms are to be presented anew, consents asked for anew, orders issued anew.",
        ]
        let russian = [
            "«\(yearEnd.ended)» завершена, «\(yearEnd.begun)» начата с её формами, правилами, шкалами и дорожной картой.",
            "Переведено учеников: \(yearEnd.movedUp), выпускников: \(yearEnd.graduates.count); согласий истекло: "
                + "\(yearEnd.expiredConsents); пар завершено: \(yearEnd.completed.count), расторгнуто: \(yearEnd.dissolved.count).",
            ninth == 0
                ? nil
                : "Кто ушёл после 9 класса, неизвестно: в 10-й переведено \(ninth). Для ушедших: "
                    + "человек \"…\": выпускник, класс неизвестно",
            shortfall?.russian,
            "Формы нужно представить заново, согласия взять заново, приказы издать заново.",
        ]
        return Wording(
            english.compactMap { $0 }.joined(separator: "\n"), russian.compactMap { $0 }.joined(separator: "\n"))
    }

    /// Suggestions only: mentoring is voluntary (П4.10), so nobody is put into a base unasked.
    private func suggestions(_ yearEnd: YearEnd) throws -> ReportTable {
        ReportTable(
            caption: say("Possible mentors, if they want to", "Возможные наставники, если захотят"),
            columns: [
                ReportColumn(title: say("name", "имя"), key: "name"),
                ReportColumn(title: say("why", "почему"), key: "ground"),
                ReportColumn(title: say("to record", "как записать"), key: "statement"),
            ],
            rows: try yearEnd.possibleMentors.map { possible in
                let name = try register.name(of: possible.person)
                return [.text(name), .text(ground(possible, yearEnd)), .text(statement(possible, name, yearEnd))]
            })
    }

    private func ground(_ possible: YearEnd.PossibleMentor, _ yearEnd: YearEnd) -> String {
        switch possible.ground {
        case .graduate(let schoolClass):
            say("graduate of \(schoolClass)", "выпускник, \(schoolClass)")
        case .completedPair(let mentor):
            say("completed a pair with \(mentor)", "завершена пара с наставником \(mentor)")
        }
    }

    private func statement(_ possible: YearEnd.PossibleMentor, _ name: String, _ yearEnd: YearEnd) -> String {
        let quoted = ScriptText.quoted(name)
        let source = ScriptText.quoted(say("after «\(yearEnd.ended)»", "после «\(yearEnd.ended)»"))
        var parts = [say("source \(source)", "источник \(source)")]
        if let form = possible.form {
            parts.append(say("form \(form.spelling(.english))", "форма \(form.spelling(.russian))"))
        }
        return say("mentor \(quoted): ", "наставник \(quoted): ") + parts.joined(separator: ", ")
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[runner.language] }
}
