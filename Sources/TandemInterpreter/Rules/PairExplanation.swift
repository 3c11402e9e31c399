import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The answer to `why A with B`: each rule with its verdict, both sides' values and its share of the score.
struct PairExplanation {
    let matchmaker: Matchmaker
    let language: MessageLanguage

    /// A table for each rule set that speaks of the mentee, and one of its rules within groups.
    func tables(mentor: Int32, mentee: Int32) throws -> [ReportTable] {
        let notes = try PairStanding(register: matchmaker.register, today: matchmaker.today, language: language)
            .notes(mentor: mentor, mentee: mentee, programme: matchmaker.programme)
        let company = CompanyExplanation(matchmaker: matchmaker, language: language)
        return try sets(of: mentee).flatMap { set in
            let assessment = try assessment(set, mentor, mentee)
            var table = assessment.table(caption: try caption(set, mentor, mentee))
            if assessment.isAllowed == true { table.footnotes += notes }
            return try [table, company.table(set, mentor: mentor, mentee: mentee)].compactMap(\.self)
        }
    }

    /// The same with those requirements only that are not met.
    func obstacles(mentor: Int32, mentee: Int32) throws -> [ReportTable] {
        try sets(of: mentee).map { set in
            var assessment = try assessment(set, mentor, mentee)
            assessment.verdicts.removeAll { $0.rule.strength != .require || $0.holds == true }
            return assessment.table(caption: try caption(set, mentor, mentee))
        }
    }

    private func sets(of mentee: Int32) throws -> [CompiledRuleSet] {
        let variant = try matchmaker.register.text(.mentees, .variant, mentee)
        let named = matchmaker.sets.filter { variant.map(folded) == folded($0.name) }
        return named.isEmpty ? matchmaker.sets : named
    }

    private func assessment(_ set: CompiledRuleSet, _ mentor: Int32, _ mentee: Int32) throws -> PairAssessment {
        try PairAssessment(
            of: mentor, with: mentee, by: set, in: matchmaker.register, today: matchmaker.today, language: language)
    }

    private func caption(_ set: CompiledRuleSet, _ mentor: Int32, _ mentee: Int32) throws -> String {
        let reader = CellReader(register: matchmaker.register, language: language)
        let names = [try reader.name(of: mentor, in: .mentors), try reader.name(of: mentee, in: .mentees)]
        return names.joined(separator: " — ") + ", «\(set.name)»"
    }
}

extension Expression {
    /// The names and counts in it whose values explain it; a lone name may be a parameter, or a value that needs no
    /// explaining.
    var operands: [Expression] {
        switch self {
        case .literal, .today: []
        case .path, .common, .call: [self]
        case .negation(let operand, _), .not(let operand, _), .known(let operand, _, _): operand.operands
        case .isIn(let operand, let items, _, _): operand.operands + items.flatMap(\.operands)
        case .binary(_, let left, let right, _): left.operands + right.operands
        }
    }
}
