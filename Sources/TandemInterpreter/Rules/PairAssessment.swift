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
        self.language = language
        let scope = Scope(
            subject: .pair(parameters: set.parameters), today: today, own: try register.ownFields())
        verdicts = try Self.verdicts(
            set.rules, tables: set.tables, fixed: mentor, row: mentee, scope, register, language)
    }

    /// What the rules within groups say of a mentee beside another one with the same mentor.
    static func verdicts(
        of mentee: Int32, beside other: Int32, by set: CompiledRuleSet, in register: Register, today: CalendarDate,
        language: MessageLanguage
    ) throws -> [Verdict] {
        let scope = Scope(
            subject: .group(parameters: set.parameters), today: today, own: try register.ownFields())
        return try verdicts(
            set.within, tables: set.tablesWithin, fixed: other, row: mentee, scope, register, language)
    }

    private static func verdicts(
        _ rules: [CompiledRuleSet.Rule], tables: Set<TableName>, fixed: Int32, row: Int32, _ scope: Scope,
        _ register: Register, _ language: MessageLanguage
    ) throws -> [Verdict] {
        let evaluator = try Evaluator(register, tables: tables)
        evaluator.rows = [row]
        evaluator.fixed = fixed
        let values = RuleValues(scope: scope, register: register, language: language)
        return try rules.map { rule in
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
        ReportTable(
            caption: caption, columns: Self.headings(language), rows: verdicts.map { $0.cells(language) },
            footnotes: [conclusion])
    }

    static func headings(_ language: MessageLanguage) -> [ReportColumn] {
        [
            ReportColumn(title: language.say("kind", "вид"), key: "kind"),
            ReportColumn(title: language.say("rule", "правило"), key: "rule"),
            ReportColumn(title: language.say("verdict", "итог"), key: "verdict"),
            ReportColumn(title: language.say("values", "значения"), key: "values"),
            ReportColumn(title: language.say("points", "баллы"), key: "points", alignment: .trailing),
            ReportColumn(title: language.say("reason", "причина"), key: "reason"),
            ReportColumn(title: language.say("where", "где"), key: "where"),
        ]
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

extension PairAssessment.Verdict {
    /// The cells under ``PairAssessment/headings(_:)``.
    func cells(_ language: MessageLanguage) -> [ReportCell] {
        let verdict =
            switch holds {
            case true?: Wording("holds", "выполнено")
            case false?: Wording("fails", "не выполнено")
            case nil: Wording("unknown", "неизвестно")
            }
        let keyword: Keyword =
            switch rule.strength {
            case .require: .require
            case .prefer: .prefer
            case .avoid: .avoid
            }
        return [
            .text(Vocabulary.shared.spelling(keyword, language)), .text(PairAssessment.folding(rule.text)),
            .text(verdict[language]), .text(values), points.map { .number($0) } ?? .unknown,
            rule.reason.map { .text($0) } ?? .unknown, .text("\(rule.source.name):\(rule.line)"),
        ]
    }
}

/// The value of each name that a rule mentions.
private struct RuleValues {
    let scope: Scope
    let register: Register
    let language: MessageLanguage

    func text(of rule: CompiledRuleSet.Rule, _ evaluator: Evaluator) throws -> String {
        let reader = CellReader(register: register, language: language)
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
