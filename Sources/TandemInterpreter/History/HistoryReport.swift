import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText

/// The answer to `history`: what was recorded, by whom and when, the newest first.
struct HistoryReport {
    let journal: Journal
    let language: MessageLanguage

    /// Without a question of its own `history` shows no more entries than fit a screen.
    private static let screenful = 20
    /// An entry of more records shows their number.
    private static let recordLimit = 6

    func table(_ query: HistoryQuery, person: Int32?) throws -> ReportTable {
        let entries = try journal.entries()
        let undoneBy = entries.undoneBy
        let wanted = entries.filter { entry in
            guard query.since != nil || query.until != nil else { return true }
            guard let day = entry.moment?.day else { return false }
            return day >= query.since ?? day && day <= query.until ?? day
        }
        let isPlain = person == nil && query.since == nil && query.until == nil && query.output.file == nil
        let limit = query.first ?? (isPlain ? Self.screenful : Int.max)
        var rows: [[ReportCell]] = []
        var left = wanted.count
        let first = wanted.first?.number ?? Int64.max
        let numbers = Set(wanted.map(\.number))
        var unwinding = try journal.unwinding(since: wanted.isEmpty ? journal.last : first - 1)
        for entry in entries.reversed() where entry.number >= first && rows.count < limit {
            // What came after the period is taken back unseen.
            guard numbers.contains(entry.number) else {
                _ = try unwinding.takeBack(entry.number)
                continue
            }
            left -= 1
            let after = unwinding.register.fork()
            let changes = try unwinding.takeBack(entry.number)
            let words = RecordWords(before: unwinding.register, after: after, language: language)
            var differences = changes.differences
            if let person {
                let lineage = Lineage(person: person, before: unwinding.register, after: after)
                differences = try differences.filter { try lineage.includes($0) }
                if differences.isEmpty { continue }
            }
            rows.append(try row(entry, differences, words, undoneBy[entry.number], details: person != nil))
        }
        // Of a person it is not known how many of the older entries are theirs.
        if person != nil { left = 0 }
        return ReportTable(
            caption: try person.map { say("History of ", "История: ") + (try journal.register.name(of: $0)) },
            columns: columns, rows: rows,
            footnotes: left == 0
                ? []
                : [
                    say(
                        "\(left) older entries: history first \(wanted.count)",
                        "более старых записей: \(left); история первые \(wanted.count)")
                ])
    }

    private var columns: [ReportColumn] {
        [
            ReportColumn(title: "№", key: "number", alignment: .trailing),
            ReportColumn(title: say("when", "когда"), key: "time"),
            ReportColumn(title: say("who", "кто"), key: "actor"),
            ReportColumn(title: say("typed", "что набрано"), key: "statement"),
            ReportColumn(title: say("what changed", "что изменилось"), key: "changes"),
        ]
    }

    private func row(
        _ entry: JournalEntry, _ differences: [RowDifference], _ words: RecordWords, _ undone: JournalEntry?,
        details: Bool
    ) throws -> [ReportCell] {
        var changes =
            try details || differences.count <= Self.recordLimit
            ? differences.map { try words.line($0).text } : Self.counts(differences, language)
        if !entry.undoes.isEmpty {
            changes.insert(say("takes back ", "отменяет ") + Self.numbers(entry.undoes), at: 0)
        }
        if let undone { changes.insert(say("undone by ", "отменена записью ") + Self.numbers([undone.number]), at: 0) }
        return [
            .number(Double(entry.number)), .text(entry.moment?.text(language) ?? entry.time), .text(entry.actor),
            .text(entry.statement), .list(changes),
        ]
    }

    private static func numbers(_ numbers: [Int64]) -> String { numbers.map { "№ \($0)" }.joined(separator: " ") }

    /// `mentors: + 60, ~ 2`, a text for each noun.
    static func counts(_ differences: [RowDifference], _ language: MessageLanguage) -> [String] {
        Tally(differences).lines.map { $0.counts(language) }
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}

extension Tally {
    /// What became of the records that differ.
    init(_ differences: [RowDifference]) {
        self.init()
        for difference in differences {
            count(difference.table, difference.before == nil ? .added : difference.after == nil ? .removed : .changed)
        }
    }
}

/// Whether a record is a person's, or of someone's part in a pair, a meeting or a measurement.
private struct Lineage {
    let person: Int32
    let before: Register
    let after: Register

    func includes(_ difference: RowDifference) throws -> Bool {
        try includes(difference.table, difference.row, difference.after == nil ? before : after)
    }

    private func includes(_ table: TableName, _ row: Int32, _ register: Register) throws -> Bool {
        switch table {
        case .people: return row == person
        // A programme names people in their offices: its history is not theirs.
        case .programmes, .forms, .documents, .scales: return false
        default:
            return try Schema.fields(of: table).contains { field in
                guard case .reference(let target) = field.type,
                    let code = try register.code(table, field.name, row)
                else { return false }
                return try includes(target, code, register)
            }
        }
    }
}
