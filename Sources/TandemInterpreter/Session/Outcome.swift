package import TandemDomain
package import TandemLanguage
package import TandemReport
package import TandemText

/// What a statement answers.
package enum Outcome: Sendable {
    case table(ReportTable, format: OutputClause.Format?, file: String?)
    /// Tables that belong together: one file holds them all.
    case tables([ReportTable], format: OutputClause.Format?, file: String?)
    case message(Wording)
    /// A script, a document or another text in its own format.
    case text(String, file: String?)
    case quit
}

/// How a text went: what it answered, or why nothing was done.
package struct Execution: Sendable {
    package var outcomes: [Outcome] = []
    /// Empty where all went well; else nothing was changed.
    package var diagnostics: [Diagnostic] = []
    /// What became of the records; nil where nothing but questions was asked.
    package var tally: Tally?
    /// What the counts of the tally have come to.
    package var moment = Tally.Moment.recorded
    package var isQuit = false
    /// The user stopped it; what was not finished has changed nothing.
    package var isInterrupted = false

    package init() {}

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Tally {
    /// What counts have come to: a record, a part of an open transaction, or nothing but a plan.
    package enum Moment: Sendable { case recorded, open, planned }

    /// `mentors: + 60; pairs: + 3, ~ 1, = 40`.
    func counts(_ language: MessageLanguage) -> String {
        lines.map { $0.counts(language) }.joined(separator: "; ")
    }

    /// `recorded — mentors: + 60; pairs: + 3, ~ 1, = 40`.
    package func wording(_ moment: Moment) -> Wording {
        if lines.isEmpty { return Wording("nothing to record", "записывать нечего") }
        let (english, russian) = (counts(.english), counts(.russian))
        switch moment {
        case _ where isUnchanged && moment != .planned:
            return Wording("no changes (\(english))", "без изменений (\(russian))")
        case .recorded: return Wording("recorded — \(english)", "записано — \(russian)")
        case .open: return Wording("not recorded yet — \(english)", "пока не сохранено — \(russian)")
        case .planned:
            return Wording(
                "would be recorded — \(english); nothing is recorded",
                "было бы записано — \(russian); ничего не записано")
        }
    }
}

extension Tally.Line {
    /// `pairs: + 3, ~ 1, = 40`.
    func counts(_ language: MessageLanguage) -> String {
        let counts = [("+", added), ("~", changed), ("−", removed), ("=", unchanged)]
        return table.plural(language) + ": "
            + counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

extension TableName {
    /// The source's name as a noun of its own: «наставники», not «наставников».
    func plural(_ language: MessageLanguage) -> String {
        switch self {
        case .mentors: Wording("mentors", "наставники")[language]
        case .mentees: Wording("mentees", "наставляемые")[language]
        case .people: Wording("people", "люди")[language]
        case .formRules: Wording("rules of forms", "правила форм")[language]
        case .indicators: Wording("indicators", "показатели")[language]
        case .expectations: Wording("expectations", "ожидания")[language]
        case .swotLines: Wording("lines of the SWOT analysis", "строки SWOT-анализа")[language]
        case .windows: Wording("measuring times", "сроки измерений")[language]
        case .offers: Wording("lines of slips", "строки листков")[language]
        case .awards: Wording("awards", "награды")[language]
        case .practices: Wording("practices", "практики")[language]
        case .issuedDocuments: Wording("issued documents", "изданные документы")[language]
        case .documentLines: Wording("lines of documents", "строки документов")[language]
        default: wording[language]
        }
    }
}
