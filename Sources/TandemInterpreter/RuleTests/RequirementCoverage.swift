import TandemLanguage
import TandemReport
import TandemText

/// For each requirement of the rule sets under test, how often tests saw it hold, fail, or stay unknown.
struct RequirementCoverage {
    struct Line {
        var set: String
        var text: String
        var place: String
        var held = 0
        var failed = 0
        var unknown = 0

        var isWhole: Bool { held > 0 && failed > 0 }
    }

    private struct Key: Hashable {
        var file: String
        var start: UInt32
    }

    private(set) var lines: [Line] = []
    private var indexes: [Key: Int] = [:]
    private var identities: [String: String] = [:]

    /// Takes up a set's own requirements; those of its base stand under the base.
    mutating func add(_ definition: RuleSetDefinition, in source: SourceFile) {
        for item in definition.items {
            guard case .rule(.require, let expression, _, _) = item.item else { continue }
            let key = Key(file: identity(source.name), start: item.span.start)
            guard indexes[key] == nil else { continue }
            indexes[key] = lines.count
            let line = source.position(at: Int(item.span.start)).line
            lines.append(
                Line(
                    set: source.text(definition.name),
                    text: PairAssessment.folding(source.text(expression.span)), place: "\(source.name):\(line)"))
        }
    }

    mutating func count(_ assessment: PairAssessment) {
        for verdict in assessment.requirements {
            let key = Key(file: identity(verdict.rule.source.name), start: verdict.rule.span.start)
            guard let index = indexes[key] else { continue }
            switch verdict.holds {
            case true?: lines[index].held += 1
            case false?: lines[index].failed += 1
            case nil: lines[index].unknown += 1
            }
        }
    }

    private mutating func identity(_ file: String) -> String {
        if let known = identities[file] { return known }
        let identity = RulePath.identity(file)
        identities[file] = identity
        return identity
    }

    func table(_ language: MessageLanguage) -> ReportTable {
        func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
        let whole = lines.count { $0.isWhole }
        let share = lines.isEmpty ? 100 : whole * 100 / lines.count
        return ReportTable(
            caption: say("Requirements seen in tests", "Требования, проверенные тестами"),
            columns: [
                ReportColumn(title: say("rules", "правила"), key: "rules"),
                ReportColumn(title: say("requirement", "требование"), key: "requirement"),
                ReportColumn(title: say("held", "выполнено"), key: "held", alignment: .trailing),
                ReportColumn(title: say("failed", "не выполнено"), key: "failed", alignment: .trailing),
                ReportColumn(title: say("unknown", "неизвестно"), key: "unknown", alignment: .trailing),
                ReportColumn(title: say("where", "где"), key: "where"),
            ],
            rows: lines.map { line in
                [
                    .text(line.set), .text(line.text), .number(Double(line.held)), .number(Double(line.failed)),
                    .number(Double(line.unknown)), .text(line.place),
                ]
            },
            footnotes: [
                say(
                    "seen to hold and to fail: \(whole) of \(lines.count) requirements, \(share)%",
                    "видели и выполненными, и нет: \(whole) из \(lines.count) требований, \(share)%")
            ])
    }
}
