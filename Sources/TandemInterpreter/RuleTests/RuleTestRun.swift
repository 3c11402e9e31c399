import TandemDomain
import TandemLanguage
import TandemText

/// One test carried out: a mentor and a mentee in a register of their own, and what the rules say of them.
struct RuleTestRun {
    let test: RuleTest
    let source: SourceFile
    let assessment: PairAssessment

    /// - Throws: `Rejection` where the records or the rules hold mistakes.
    init(
        _ test: RuleTest, in source: SourceFile, by chain: RuleSetChain, own: OwnFields, today: CalendarDate,
        language: MessageLanguage
    ) throws {
        self.test = test
        self.source = source
        let pair = Transaction(Register())
        for field in own.all { try pair.define(field) }
        let mentor = try Self.insert(test.mentor, .mentor, of: test, in: source, form: chain.form, pair)
        let mentee = try Self.insert(test.mentee, .mentee, of: test, in: source, form: chain.form, pair)
        let settings = RuleLibrary.settings(test.settings, in: source)
        // Texts have their numbers only once the records stand.
        let set = try CompiledRuleSet(chain, register: pair.register, own: own, settings: settings)
        assessment = try PairAssessment(
            of: mentor, with: mentee, by: set, in: pair.register, today: today, language: language)
    }

    /// Adds the record as given: a test may also speak of people whom the register would not take.
    private static func insert(
        _ attributes: [Attribute], _ role: ParticipantRecord.Role, of test: RuleTest, in source: SourceFile,
        form: MentoringForm?, _ pair: Transaction
    ) throws -> Int32 {
        let reader = ParticipantReader(source: source, own: try pair.register.ownFields())
        let facts = try reader.facts(role, named: test.name, attributes)
        func cells(of name: TableName) throws -> [Cell] {
            let table = try pair.table(name)
            return facts.cells.filter { table.position($0.field) != nil && $0.field != .person }
        }
        let person = try pair.insert(.people, [Cell(.name, .text(facts.name))] + cells(of: .people))
        let base = ParticipantReader.base(role)
        var participation = try cells(of: base)
        if let form, !participation.contains(where: { $0.field == .form }) {
            participation.append(Cell(.form, .code(form.code)))
        }
        return try pair.insert(base, [Cell(.person, .code(person))] + participation)
    }

    /// What was expected and is not so.
    var unmet: [RuleExpectation] { test.expectations.filter { !isMet($0) } }

    private func isMet(_ expectation: RuleExpectation) -> Bool {
        let wanted: Bool? =
            switch expectation.verdict {
            case .allowed: true
            case .notAllowed: false
            case .unknown: nil
            }
        guard assessment.isAllowed == wanted else { return false }
        if let reason = expectation.reason {
            let named = assessment.requirements.filter { $0.holds == wanted }.compactMap(\.rule.reason)
            guard named.contains(where: { folded($0) == folded(source.text(reason)) }) else { return false }
        }
        guard let score = expectation.score else { return true }
        switch score.comparison {
        case .exactly: return assessment.points == (score.points * PairScorer.scale).rounded() / PairScorer.scale
        case .atLeast: return assessment.points >= score.points
        case .atMost: return assessment.points <= score.points
        }
    }

    /// The expectation as written.
    func text(_ expectation: RuleExpectation) -> String { PairAssessment.folding(source.text(expectation.span)) }

    /// `file:line:column`.
    func place(_ expectation: RuleExpectation) -> String {
        let position = source.position(at: Int(expectation.span.start))
        return "\(source.name):\(position.line):\(position.column)"
    }
}
