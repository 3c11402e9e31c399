import TandemDomain
import TandemReport
import TandemText

/// What would change, record by record.
struct PlanReport {
    let before: Register
    let after: Register
    let language: MessageLanguage

    private static let recordLimit = 20

    /// The records that changes would add, change and remove; nil where there are none.
    func table(_ changes: some Sequence<Change>) throws -> ReportTable? {
        let differences = changes.differences
        guard !differences.isEmpty else { return nil }
        let words = RecordWords(before: before, after: after, language: language)
        let lines = try differences.prefix(Self.recordLimit).map { try words.line($0) }
        let rest = differences.count - lines.count
        return ReportTable(
            columns: [
                ReportColumn(title: "±", key: "sign"), ReportColumn(title: say("record", "запись"), key: "record"),
                ReportColumn(title: say("name", "название"), key: "name"),
                ReportColumn(title: say("what would change", "что изменилось бы"), key: "changes"),
            ],
            rows: lines.map { [.text($0.sign), .text($0.noun), .text($0.name), .list($0.cells)] },
            footnotes: rest > 0 ? [say("and \(rest) more records", "и ещё записей: \(rest)")] : [])
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}

extension Outcome {
    /// The outcome as a plan shows it: files that would be written are named and not written.
    var planned: Outcome {
        if case .text(_, let file?) = self {
            return .message(Wording("\(file) would be written", "был бы записан файл \(file)"))
        }
        guard case .table(let table, _, let file?) = self else { return self }
        return .message(
            Wording(
                "\(table.rows.count) rows would be written to \(file)",
                "в файл \(file) было бы записано строк: \(table.rows.count)"))
    }
}
