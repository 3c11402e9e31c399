package import TandemDomain
package import TandemLanguage
package import TandemReport
package import TandemText

/// What a statement answers.
package enum Outcome: Sendable {
    case table(ReportTable, format: OutputClause.Format?, file: String?)
    /// A text in its own format, for standard output or a file.
    case document(String, file: String?)
    case message(Wording)
    case quit
}

/// How a text went: what it answered, or why nothing was done.
package struct Execution: Sendable {
    package var outcomes: [Outcome] = []
    /// Empty where all went well; else nothing was changed.
    package var diagnostics: [Diagnostic] = []
    /// What became of the records; nil where nothing but questions was asked.
    package var tally: Tally?
    package var isQuit = false

    package init() {}

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Tally {
    /// `mentors: + 60; pairs: + 3, ~ 1, = 40`.
    package var wording: Wording {
        if lines.isEmpty { return Wording("nothing to record", "записывать нечего") }
        func text(_ language: MessageLanguage) -> String {
            lines.map { line in
                let counts = [("+", line.added), ("~", line.changed), ("−", line.removed), ("=", line.unchanged)]
                return line.table.plural(language) + ": "
                    + counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
            }.joined(separator: "; ")
        }
        let (english, russian) = (text(.english), text(.russian))
        return isUnchanged
            ? Wording("no changes (\(english))", "без изменений (\(russian))")
            : Wording("recorded — \(english)", "записано — \(russian)")
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
        case .awards: Wording("awards", "награды")[language]
        case .practices: Wording("practices", "практики")[language]
        case .issuedDocuments: Wording("issued documents", "изданные документы")[language]
        case .documentLines: Wording("lines of documents", "строки документов")[language]
        default: wording[language]
        }
    }
}
