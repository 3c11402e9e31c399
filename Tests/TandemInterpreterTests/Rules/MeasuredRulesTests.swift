import TandemDomain
import TandemInterpreter
import TandemMatching
import TandemText
import Testing

@testable import tandem_bench

/// The rules that all engines are measured with give what they give elsewhere.
struct MeasuredRulesTests {
    @Test(arguments: [
        (100, 300, 5935, 101_502, 4503, 205), (500, 1500, 152_667, 2_636_707, 24_243, 1006),
    ])
    func knownValues(
        _ mentors: Int, _ mentees: Int, _ allowed: Int, _ sum: Int64, _ total: Int64, _ paired: Int
    ) throws {
        let population = Population(mentors: mentors, mentees: mentees, schools: 1)
        let register = try population.register(rules: MeasuredRules.text, named: MeasuredRules.name)
        let question = try Matchmaker(register, form: .studentStudent, today: .today()).question()
        let (graph, step) = (question.graph, Int64(question.step))
        #expect(graph.scores.count == allowed)
        #expect(graph.scores.reduce(Int64(0)) { $0 + Int64($1) } * step == sum * 100)
        let assignment = try assign(graph, objective: .mostPairsThenTotal)
        #expect((assignment.totalScore * step, assignment.pairedCount) == (total * 100, paired))
    }
}
