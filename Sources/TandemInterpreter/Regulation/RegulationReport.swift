import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `check programme`: the regulation's contradictions and the law's dates held against the register.
struct RegulationReport {
    let register: Register
    let language: MessageLanguage

    /// - Throws: ``DomainProblem/noProgramme``.
    func table() throws -> ReportTable {
        guard let programme = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        let effects = RegulationEffects(register: register, programme: programme)
        var rows: [[ReportCell]] = []
        var open = 0
        for contradiction in Contradiction.all {
            let effect = try effects.effect(of: contradiction.number)
            let decision = try register.decision(on: contradiction.number, of: programme)
            if effect != nil, decision == nil { open += 1 }
            rows.append(row(contradiction, effect, decision))
        }
        rows.append(try labourLaw())
        let name = try register.text(.programmes, .name, programme) ?? "?"
        return ReportTable(
            caption: say("The programme «\(name)» and the regulation", "Программа «\(name)» и Положение"),
            columns: columns, rows: rows, footnotes: footnotes(open: open), layout: .blocks(heading: 2))
    }

    /// Everything about one contradiction, in whole lines.
    /// - Throws: ``DomainProblem/unknownContradiction(_:)`` or ``DomainProblem/noProgramme``.
    func page(of number: Int) throws -> Wording {
        guard let programme = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        guard let contradiction = Contradiction.all.first(where: { $0.number == number }) else {
            throw DomainProblem.unknownContradiction(number)
        }
        let effect = try RegulationEffects(register: register, programme: programme).effect(of: number)
        let decision = try register.decision(on: number, of: programme)
        func page(_ language: MessageLanguage) -> String {
            let report = RegulationReport(register: register, language: language)
            let cells = report.row(contradiction, effect, decision)
            var lines = zip(report.columns, cells).dropFirst().map { column, cell in
                guard case .text(let text) = cell else { return "  \(column.title): —" }
                return column.key == "title" ? "\(number). \(text)" : "  \(column.title): \(text)"
            }
            if let also = contradiction.also {
                lines.append("  " + Wording("also", "также")[language] + ": \(also[language])")
            }
            return lines.joined(separator: "\n")
        }
        return Wording(page(.english), page(.russian))
    }

    private var columns: [ReportColumn] {
        [
            ReportColumn(title: "№", key: "number", alignment: .trailing),
            ReportColumn(title: say("contradiction", "противоречие"), key: "title"),
            ReportColumn(title: say("clause", "пункт"), key: "clause"),
            ReportColumn(title: say("reading 1", "толкование 1"), key: "reading1"),
            ReportColumn(title: say("reading 2", "толкование 2"), key: "reading2"),
            ReportColumn(title: say("effect", "что меняет"), key: "effect"),
            ReportColumn(title: say("decided by", "кто решает"), key: "decider"),
            ReportColumn(title: say("state", "состояние"), key: "state"),
        ]
    }

    private func row(_ contradiction: Contradiction, _ effect: Wording?, _ decision: Decision?) -> [ReportCell] {
        let readings = contradiction.readings
        return [
            .number(Double(contradiction.number)), .text(contradiction.title[language]), .text(contradiction.clause),
            .text(contradiction.text(readings[0], language)), .text(contradiction.text(readings[1], language)),
            effect.map { .text($0[language]) } ?? .unknown, .text(contradiction.decider[language]),
            .text(state(effect, decision)),
        ]
    }

    private func state(_ effect: Wording?, _ decision: Decision?) -> String {
        if let decision {
            let reading = decision.reading.spelling(language)
            let reason = decision.reason.map { ": \($0)" } ?? ""
            return say(
                "decided on \(decision.date.iso): «\(reading)»\(reason)",
                "решено \(decision.date.russian): «\(reading)»\(reason)")
        }
        return effect == nil ? say("does not apply", "не касается") : say("open", "открыто")
    }

    /// What the labour code asks from its day on; no contradiction, and nothing for the school to decide.
    private func labourLaw() throws -> [ReportCell] {
        let pairs = try register.table(.pairs)
        var (concerned, without) = (0, 0)
        for pair in pairs.rows {
            guard let day = pairs.code(.approved, pair).flatMap({ CalendarDate(dayNumber: $0) }),
                LabourLaw.holds(on: day),
                try register.isAmongWorkers(pair)
            else { continue }
            concerned += 1
            let mentor = try register.people(ofPair: pair).mentor
            if try !register.hasContract(mentor, on: day) { without += 1 }
        }
        let since = LabourLaw.inForce.map { language == .russian ? $0.russian : $0.iso } ?? ""
        return [
            .unknown, .text(say("mentoring among workers", "наставничество работников")), .text("ТК 351.8"),
            .text(
                say(
                    "from \(since): written consent; content, term and pay agreed",
                    "с \(since): письменное согласие; содержание, срок и оплата согласованы")),
            .text(
                say(
                    "ending early: \(LabourLaw.noticeDays) working days' notice",
                    "досрочный отказ: предупреждение за \(LabourLaw.noticeDays) рабочих дня")),
            .text(
                say(
                    "teacher–teacher pairs approved since: \(concerned), without an agreement: \(without)",
                    "пар «учитель – учитель», утверждённых с этого дня: \(concerned), без соглашения: \(without)")),
            .text(say("the law", "закон")),
            .text(
                concerned == 0
                    ? say("does not apply", "не касается")
                    : without == 0 ? say("kept", "выполнено") : say("to be mended", "исправить")),
        ]
    }

    private func footnotes(open: Int) -> [String] {
        let count = say("open: \(open) of \(Contradiction.all.count)", "открыто: \(open) из \(Contradiction.all.count)")
        guard open > 0 else { return [count] }
        return [
            count,
            say(
                "all about one: check programme 2; settle it: decide 2: school-year dated 05.09.2023 because «…»",
                "подробнее: проверить программу 2; решить: решить 2: учебный год от 05.09.2023 потому что «…»"),
        ]
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}
