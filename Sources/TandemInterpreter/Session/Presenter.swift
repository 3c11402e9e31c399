package import TandemLanguage
import TandemReport
package import TandemText

/// Words what a run answered: tables and messages for standard output, problems for standard error.
package struct Presenter {
    package var language: MessageLanguage
    /// The terminal's columns; nil where lines may be of any length.
    package var width: Int?
    package var colours: Bool
    /// What was typed in quotation marks may be someone's name and is not repeated.
    package var hidesNames: Bool

    package init(language: MessageLanguage, width: Int?, colours: Bool = false, hidesNames: Bool = false) {
        self.language = language
        self.width = width
        self.colours = colours
        self.hidesNames = hidesNames
    }

    /// What goes to standard output; tables that were asked into files are written there.
    ///
    /// - Throws: ``FileProblem`` where a file cannot be written.
    package func output(_ execution: Execution) throws -> String {
        var text = ""
        for outcome in execution.outcomes {
            switch outcome {
            case .table(let table, let format, let path): try write([table], format, path, &text)
            case .tables(let tables, let format, let path): try write(tables, format, path, &text)
            case .text(let content, nil):
                if !text.isEmpty { text += "\n" }
                text += content
            case .text(let content, let path?):
                try Files.write(content, to: path)
                text += terminalSafe(Wording("written to \(path)", "записано в файл \(path)")[language]) + "\n"
            case .message(let wording): text += terminalSafe(wording[language]) + "\n"
            case .quit: break
            }
        }
        if let tally = execution.tally { text += tally.wording(execution.moment)[language] + "\n" }
        return text
    }

    private func write(
        _ tables: [ReportTable], _ format: OutputClause.Format?, _ path: String?, _ text: inout String
    ) throws {
        guard let path else {
            let writer = ReportWriter(as: Self.format(format), language: language, columns: width)
            for table in tables {
                if !text.isEmpty { text += "\n" }
                text += writer.render(table)
            }
            return
        }
        let named = format ?? Self.format(ofFile: path)
        let writer = ReportWriter(as: Self.format(named), language: language, columns: nil)
        try Files.write(tables.map { writer.render($0) }.joined(separator: "\n"), to: path)
        let count = tables.reduce(0) { $0 + $1.rows.count }
        let wording = Wording("\(count) rows written to \(path)", "в файл \(path) записано строк: \(count)")
        text += terminalSafe(wording[language]) + "\n"
    }

    package func problems(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticRenderer(language: language, colours: colours).render(
            hidesNames ? VeiledDiagnostics(diagnostics).all : diagnostics)
    }

    /// A problem that has no place in a text.
    package func problem(_ problem: any Problem) -> String {
        let label = Wording("error", "ошибка")[language]
        var text = "\(label) \(problem.code): \(terminalSafe(problem.wording[language]))\n"
        if let advice = problem.advice {
            text += "  " + Wording("help: ", "подсказка: ")[language] + terminalSafe(advice[language]) + "\n"
        }
        return text
    }

    private static func format(_ format: OutputClause.Format?) -> ReportFormat {
        switch format {
        case .csv?: .csv
        case .json?: .json
        case .markdown?: .markdown
        case .html?: .html
        case .table?, nil: .terminal
        }
    }

    /// Without `as …` a file's ending says how it is written.
    static func format(ofFile path: String) -> OutputClause.Format? {
        let endings: [String: OutputClause.Format] = [
            "csv": .csv, "json": .json, "md": .markdown, "html": .html, "htm": .html,
        ]
        return path.split(separator: ".").last.flatMap { endings[$0.lowercased()] }
    }
}
