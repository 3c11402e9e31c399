import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// What each rule of a set says of one pair, with the values that it looked at.
struct PairAssessment {
    struct Verdict {
        var rule: CompiledRuleSet.Rule
        /// Nil where a value that the rule needs is unknown.
        var holds: Bool?
        /// Its share of the score; nil for a requirement.
        var points: Double?
        /// `mentor.gpa = 4.8; …`.
        var values: String
    }

    var verdicts: [Verdict]
    let language: MessageLanguage

    /// - Parameters:
    ///   - mentor: a row of the mentors' base.
    ///   - mentee: a row of the mentees' base.
    init(
        of mentor: Int32, with mentee: Int32, by set: CompiledRuleSet, in register: Register, today: CalendarDate,
        language: MessageLanguage
    ) throws {
        let evaluator = try Evaluator(register, tables: set.tables)
        evaluator.rows = [mentee]
        evaluator.fixed = mentor
        self.language = language
        let values = RuleValues(set: set, register: register, today: today, language: language)
        verdicts = try set.rules.map { rule in
            var verdict = Self.verdict(rule, evaluator)
            verdict.values = try values.text(of: rule, evaluator)
            return verdict
        }
    }

    private static func verdict(_ rule: CompiledRuleSet.Rule, _ evaluator: Evaluator) -> Verdict {
        let weight = rule.strength == .avoid ? -rule.weight : rule.weight
        var verdict = Verdict(rule: rule, holds: nil, points: nil, values: "")
        switch rule.node {
        case .truth(let node):
            verdict.holds = evaluator.truth(node)[0]
            if rule.strength != .require { verdict.points = verdict.holds == true ? weight : 0 }
        case .number(let node, _):
            let value = evaluator.numbers(node)[0]
            verdict.holds = value.map { $0 != 0 }
            // As a scorer counts: what is unknown or no number earns nothing.
            verdict.points = value.map { $0.isFinite ? max(-1e6, min(1e6, $0)) * weight : 0 } ?? 0
        case .code, .tags: break
        }
        return verdict
    }

    var requirements: [Verdict] { verdicts.filter { $0.rule.strength == .require } }

    /// Whether every requirement holds; nil where none fails but one is unknown.
    var isAllowed: Bool? {
        if requirements.contains(where: { $0.holds == false }) { return false }
        return requirements.contains { $0.holds == nil } ? nil : true
    }

    /// Points in hundredths, as pairs are compared by.
    var points: Double {
        (verdicts.reduce(0) { $0 + ($1.points ?? 0) } * PairScorer.scale).rounded() / PairScorer.scale
    }

    // MARK: Shown

    func table(caption: String) -> ReportTable {
        let rows = verdicts.map { verdict -> [ReportCell] in
            let rule = verdict.rule
            return [
                .text(strength(rule.strength)), .text(Self.folding(rule.text)), .text(word(verdict.holds)),
                .text(verdict.values), verdict.points.map { .number($0) } ?? .unknown,
                rule.reason.map { .text($0) } ?? .unknown, .text("\(rule.source.name):\(rule.line)"),
            ]
        }
        return ReportTable(caption: caption, columns: headings, rows: rows, footnotes: [conclusion])
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

    private func strength(_ strength: RuleStrength) -> String {
        let keywords: [RuleStrength: Keyword] = [.require: .require, .prefer: .prefer, .avoid: .avoid]
        return keywords[strength].map { Vocabulary.shared.spelling($0, language) } ?? strength.rawValue
    }

    private func word(_ holds: Bool?) -> String {
        switch holds {
        case true?: say("holds", "выполнено")
        case false?: say("fails", "не выполнено")
        case nil: say("unknown", "неизвестно")
        }
    }

    var conclusion: String {
        let points = DomainProblem.number(points)
        return switch isAllowed {
        case true?: say("allowed, \(points) points", "пара допустима, баллов: \(points)")
        case false?: say("not allowed", "пара недопустима")
        case nil:
            say(
                "not shown to be allowed: a value is unknown",
                "не показано, что пара допустима: какое-то значение неизвестно")
        }
    }

    static func folding(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
}

/// The value of each name that a rule mentions.
private struct RuleValues {
    let set: CompiledRuleSet
    let register: Register
    let today: CalendarDate
    let language: MessageLanguage

    func text(of rule: CompiledRuleSet.Rule, _ evaluator: Evaluator) throws -> String {
        let reader = CellReader(register: register, language: language)
        let scope = Scope(
            subject: .pair(parameters: set.parameters), today: today, own: try register.ownFields())
        var parts: [String] = []
        for expression in rule.expression.operands {
            var compiler = ExpressionCompiler(source: rule.source, scope: scope, register: register)
            guard let typed = try? compiler.compile(expression), let cell = try reader.cells(typed, evaluator).first
            else {
                continue
            }
            let part = "\(rule.source.text(expression.span)) = \(text(cell))"
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: "; ")
    }

    private func text(_ cell: ReportCell) -> String {
        func say(_ english: String, _ russian: String) -> String { Wording(english, russian)[language] }
        return switch cell {
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
}
