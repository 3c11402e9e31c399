import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `why A with B`: each rule with its verdict, both sides' values and its share of the score.
struct PairExplanation {
    let matchmaker: Matchmaker
    let language: MessageLanguage

    /// A table for each rule set that speaks of the mentee.
    func tables(mentor: Int32, mentee: Int32) throws -> [ReportTable] {
        let variant = try matchmaker.register.text(.mentees, .variant, mentee)
        let named = matchmaker.sets.filter { variant.map(folded) == folded($0.name) }
        return try (named.isEmpty ? matchmaker.sets : named).map { try table($0, mentor, mentee) }
    }

    private func table(_ set: CompiledRuleSet, _ mentor: Int32, _ mentee: Int32) throws -> ReportTable {
        let evaluator = try Evaluator(matchmaker.register, tables: set.tables)
        evaluator.rows = [mentee]
        evaluator.fixed = mentor
        var isAllowed: Bool? = true
        var total = 0.0
        var rows: [[ReportCell]] = []
        for rule in set.rules {
            let verdict = verdict(rule, evaluator)
            if rule.strength == .require {
                if verdict.holds == false { isAllowed = false }
                if verdict.holds == nil, isAllowed == true { isAllowed = nil }
            }
            total += verdict.points ?? 0
            rows.append([
                .text(strength(rule.strength)), .text(Self.folding(rule.text)), .text(word(verdict, rule)),
                .text(try values(rule, set, evaluator)), verdict.points.map { .number($0) } ?? .unknown,
                rule.reason.map { .text($0) } ?? .unknown, .text("\(set.file):\(rule.line)"),
            ])
        }
        let mentorName = try CellReader(register: matchmaker.register, language: language).name(
            of: mentor, in: .mentors)
        let menteeName = try CellReader(register: matchmaker.register, language: language).name(
            of: mentee, in: .mentees)
        return ReportTable(
            caption: "\(mentorName) — \(menteeName), «\(set.name)»", columns: headings, rows: rows,
            footnotes: [conclusion(isAllowed, total)])
    }

    private var headings: [ReportColumn] {
        [
            ReportColumn(title: say("kind", "вид"), key: "kind"),
            ReportColumn(title: say("rule", "правило"), key: "rule"),
            ReportColumn(title: say("verdict", "итог"), key: "verdict"),
            ReportColumn(title: say("values", "значения"), key: "values"),
            ReportColumn(title: say("points", "баллы"), key: "points", alignment: .trailing),
            ReportColumn(title: say("reason", "причина"), key: "reason"),
            ReportColumn(title: say("where", "где"), key: "where"),
        ]
    }

    private struct Verdict {
        var holds: Bool?
        var points: Double?
    }

    private func verdict(_ rule: CompiledRuleSet.Rule, _ evaluator: Evaluator) -> Verdict {
        let weight = rule.strength == .avoid ? -rule.weight : rule.weight
        switch rule.node {
        case .truth(let node):
            let holds = evaluator.truth(node)[0]
            guard rule.strength != .require else { return Verdict(holds: holds, points: nil) }
            return Verdict(holds: holds, points: holds == true ? weight : 0)
        case .number(let node, _):
            let value = evaluator.numbers(node)[0]
            return Verdict(holds: value.map { $0 != 0 }, points: (value ?? 0) * weight)
        case .code, .tags: return Verdict(holds: nil, points: nil)
        }
    }

    /// The value of each name that the rule mentions.
    private func values(_ rule: CompiledRuleSet.Rule, _ set: CompiledRuleSet, _ evaluator: Evaluator) throws -> String {
        let reader = CellReader(register: matchmaker.register, language: language)
        var parts: [String] = []
        for expression in rule.expression.operands {
            var compiler = ExpressionCompiler(
                source: set.source, scope: Scope(subject: .pair(parameters: set.parameters), today: matchmaker.today),
                register: matchmaker.register)
            guard let typed = try? compiler.compile(expression), let cell = try reader.cells(typed, evaluator).first
            else {
                continue
            }
            let part = "\(set.source.text(expression.span)) = \(text(cell))"
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: "; ")
    }

    private func text(_ cell: ReportCell) -> String {
        switch cell {
        case .unknown: say("unknown", "неизвестно")
        case .number(let number): DomainProblem.number(number)
        case .share(let share): DomainProblem.number(share * 100) + "%"
        case .text(let text): text
        case .date(let date): language == .russian ? date.russian : date.iso
        case .duration(let minutes): "\(minutes) " + say("min", "мин")
        case .flag(let flag): flag ? say("yes", "да") : say("no", "нет")
        case .list(let list): list.isEmpty ? say("none", "нет") : list.joined(separator: ", ")
        }
    }

    private func strength(_ strength: RuleStrength) -> String {
        let keywords: [RuleStrength: Keyword] = [.require: .require, .prefer: .prefer, .avoid: .avoid]
        return keywords[strength].map { Vocabulary.shared.spelling($0, language) } ?? strength.rawValue
    }

    private func word(_ verdict: Verdict, _ rule: CompiledRuleSet.Rule) -> String {
        switch verdict.holds {
        case true?: say("holds", "выполнено")
        case false?: say("fails", "не выполнено")
        case nil: say("unknown", "неизвестно")
        }
    }

    private func conclusion(_ isAllowed: Bool?, _ total: Double) -> String {
        let points = DomainProblem.number((total * 100).rounded() / 100)
        return switch isAllowed {
        case true?: say("allowed, \(points) points", "пара допустима, баллов: \(points)")
        case false?: say("not allowed", "пара недопустима")
        case nil:
            say(
                "not shown to be allowed: a value is unknown",
                "не показано, что пара допустима: какое-то значение неизвестно")
        }
    }

    private static func folding(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}

extension Expression {
    /// The names and counts in it whose values explain it.
    var operands: [Expression] {
        switch self {
        case .literal, .today: []
        case .path(let steps): steps.count > 1 ? [self] : []
        case .common, .call: [self]
        case .negation(let operand, _), .not(let operand, _), .known(let operand, _, _): operand.operands
        case .isIn(let operand, let items, _, _): operand.operands + items.flatMap(\.operands)
        case .binary(_, let left, let right, _): left.operands + right.operands
        }
    }
}
