import TandemDomain
import TandemLanguage

@testable import TandemInterpreter

/// Candidates found pair by pair, each rule asked of the evaluator for that pair alone.
struct PlainMatching {
    let register: Register
    let sets: [CompiledRuleSet]

    struct Found: Equatable {
        var mentor: Int32
        var score: Int32
        var set: Int
    }

    func candidates(mentors: [Int32], mentees: [Int32]) throws -> [[Found]] {
        let people = (mentors: try register.table(.mentors), mentees: try register.table(.mentees))
        var result = Array(repeating: [Found](), count: mentees.count)
        let evaluators = try sets.map { try Evaluator(register, tables: $0.tables) }
        for (position, mentee) in mentees.enumerated() {
            let variant = try register.text(.mentees, .variant, mentee)
            let wanted = variant.flatMap { name in sets.firstIndex { $0.name == name } }
            for (number, mentor) in mentors.enumerated() {
                if people.mentors.code(.person, mentor) == people.mentees.code(.person, mentee) { continue }
                var best: Found?
                for (index, set) in sets.enumerated() where wanted == nil || wanted == index {
                    guard let score = score(set, evaluators[index], mentor, mentee) else { continue }
                    if best.map({ $0.score < score }) ?? true {
                        best = Found(mentor: Int32(number), score: score, set: index)
                    }
                }
                if let best { result[position].append(best) }
            }
        }
        return result
    }

    private func score(_ set: CompiledRuleSet, _ evaluator: Evaluator, _ mentor: Int32, _ mentee: Int32) -> Int32? {
        (evaluator.varying, evaluator.rows, evaluator.fixed) = (.rows, [mentee], mentor)
        var points = 0.0
        for rule in set.rules {
            let weight = rule.strength == .avoid ? -rule.weight : rule.weight
            switch rule.node {
            case .truth(let node):
                let holds = evaluator.truth(node)[0]
                if rule.strength == .require {
                    if holds != true { return nil }
                } else if holds == true {
                    points += weight
                }
            case .number(let node, _):
                if let value = evaluator.numbers(node)[0], value.isFinite {
                    points += weight * max(-1e6, min(1e6, value))
                }
            case .code, .tags: break
            }
        }
        return Int32(clamping: Int((points * 100).rounded()))
    }
}
