import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Answers `what if`: statements are carried out on a copy, the question is asked of it, and the copy is dropped.
struct HypothesisRunner {
    let runner: StatementRunner
    let source: SourceFile

    func run(_ hypothesis: Hypothesis) throws {
        let supposed = runner.trial()
        var diagnostics: [Diagnostic] = []
        for statement in hypothesis.statements {
            do { try supposed.run(statement, in: source) } catch let rejection as Rejection {
                diagnostics += rejection.diagnostics
            }
        }
        guard diagnostics.isEmpty else { throw Rejection(diagnostics) }
        let said = supposed.outcomes.count
        try supposed.run(hypothesis.question, in: source)
        var answers = Array(supposed.outcomes[said...])
        if let (keys, isCompared) = Self.comparison(hypothesis.question.statement), answers.count == 1,
            case .table(let then, let format, let file) = answers[0]
        {
            let present = runner.trial()
            try present.run(hypothesis.question, in: source)
            if case .table(let now, _, _)? = present.outcomes.first {
                let table = isCompared ? sideBySide(now, then, keys: keys) : counted(now, then)
                answers = [.table(table, format: format, file: file)]
            }
        }
        runner.outcomes += supposed.outcomes[..<said].map(\.planned) + answers
        runner.outcomes.append(
            .message(
                Wording(
                    "supposed — \(supposed.transaction.tally.counts(.english)); nothing is recorded",
                    "предположено — \(supposed.transaction.tally.counts(.russian)); ничего не записано")))
    }

    /// How many columns name a row, and whether the others are figures to be compared; nil for other questions.
    private static func comparison(_ question: Statement) -> (keys: Int, isCompared: Bool)? {
        switch question {
        case .show(let query): (query.keys.count, !query.keys.isEmpty)
        case .coverage(let query): (query.key == nil ? 0 : 1, true)
        default: nil
        }
    }

    /// Records cannot stand side by side: their number can.
    private func counted(_ now: ReportTable, _ then: ReportTable) -> ReportTable {
        var table = then
        table.footnotes.append(
            say(
                "rows: now \(now.rows.count), then \(then.rows.count)",
                "строк: сейчас \(now.rows.count), тогда \(then.rows.count)"))
        return table
    }

    /// Each figure as it is and as it would be; rows are the same where their keys are.
    private func sideBySide(_ now: ReportTable, _ then: ReportTable, keys: Int) -> ReportTable {
        var columns = Array(then.columns.prefix(keys))
        for column in then.columns.dropFirst(keys) {
            for (title, key) in [(say("now", "сейчас"), "now"), (say("then", "тогда"), "then")] {
                columns.append(
                    ReportColumn(
                        title: "\(column.title) \(title)", key: "\(column.key).\(key)", alignment: column.alignment))
            }
        }
        let known = Dictionary(
            now.rows.map { (Array($0.prefix(keys)), $0) }, uniquingKeysWith: { first, _ in first })
        var rows = then.rows.map { row in
            let old = known[Array(row.prefix(keys))]
            return row.prefix(keys)
                + (keys..<then.columns.count).flatMap { column in [old?[column] ?? .unknown, row[column]] }
        }
        let present = Set(then.rows.map { Array($0.prefix(keys)) })
        for row in now.rows where !present.contains(Array(row.prefix(keys))) {
            rows.append(row.prefix(keys) + (keys..<now.columns.count).flatMap { [row[$0], .unknown] })
        }
        return ReportTable(
            caption: then.caption, columns: columns, rows: rows.map { Array($0) }, footnotes: then.footnotes)
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[runner.language] }
}
