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
        let assessment = try PairAssessment(
            of: mentor, with: mentee, by: set, in: matchmaker.register, today: matchmaker.today, language: language)
        let reader = CellReader(register: matchmaker.register, language: language)
        let names = [try reader.name(of: mentor, in: .mentors), try reader.name(of: mentee, in: .mentees)]
        return assessment.table(caption: names.joined(separator: " — ") + ", «\(set.name)»")
    }
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
