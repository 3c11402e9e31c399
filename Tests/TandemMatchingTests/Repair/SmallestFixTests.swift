import TandemMatching
import Testing

@Suite("The smallest fix, against trying everything")
struct SmallestFixTests {
    /// A problem with the changes that any pair at all would need.
    private struct Problem {
        var graph: CandidateGraph
        var best: Assignment
        /// By mentee and mentor: 0 for a candidate of another mentee.
        var changes: [[Int]]
        var weights: [[Int]]
        var places: [Int]

        init(_ random: inout Seeded) throws {
            let shape = RandomGraph(
                mentees: Int.random(in: 2...5, using: &random), mentors: Int.random(in: 1...4, using: &random),
                capacities: 0...2, scores: 0...9, density: 45)
            let graph = try shape.make(&random)
            self.graph = graph
            best = try assign(graph, objective: .mostPairsThenTotal)
            var changes: [[Int]] = []
            var weights: [[Int]] = []
            for mentee in 0..<graph.menteeCount {
                changes.append(
                    (0..<graph.mentorCount).map { mentor in
                        graph.entry(mentee: mentee, mentor: Int32(mentor)) == nil
                            ? Int.random(in: 1...3, using: &random) : 0
                    })
                weights.append(changes[mentee].map { $0 * Int.random(in: 1...4, using: &random) })
            }
            (self.changes, self.weights) = (changes, weights)
            places = (0..<graph.mentorCount).map { _ in Int.random(in: 1...4, using: &random) }
        }

        func score(_ mentee: Int, _ mentor: Int) -> Int32 {
            graph.entry(mentee: mentee, mentor: Int32(mentor)).map { graph.scores[$0] } ?? 4
        }

        func options(of mentee: Int) -> [FixOption] {
            (0..<graph.mentorCount).map {
                FixOption(
                    mentor: Int32($0), changes: changes[mentee][$0], weight: weights[mentee][$0],
                    score: score(mentee, $0))
            }
        }

        struct Value: Comparable {
            var changes: Int
            var weight: Int
            var moves: Int
            var loss: Int

            static func < (left: Value, right: Value) -> Bool {
                (left.changes, left.weight, left.moves, left.loss)
                    < (right.changes, right.weight, right.moves, right.loss)
            }
        }

        func value(_ mentors: [Int], of mentee: Int) -> Value {
            var value = Value(changes: 0, weight: 0, moves: -1, loss: 0)
            var held = [Int](repeating: 0, count: graph.mentorCount)
            for (other, mentor) in mentors.enumerated() where mentor >= 0 {
                held[mentor] += 1
                value.changes += changes[other][mentor]
                value.weight += changes[other][mentor] > 0 ? weights[other][mentor] : 0
                value.loss -= Int(score(other, mentor))
                if Int32(mentor) != best.mentorOfMentee[other] { value.moves += 1 }
            }
            for (mentor, count) in held.enumerated() {
                let added = max(0, count - Int(graph.mentorCapacities[mentor]))
                value.changes += added
                value.weight += added * places[mentor]
            }
            return value
        }

        /// The least over all ways in which the mentee and everybody with a mentor has one.
        func least(for mentee: Int, othersChange: Bool) -> Value? {
            var least: Value?
            var mentors = [Int](repeating: -1, count: graph.menteeCount)
            func extend(_ next: Int) {
                guard next < graph.menteeCount else {
                    let value = value(mentors, of: mentee)
                    if least.map({ value < $0 }) ?? true { least = value }
                    return
                }
                if next != mentee, best.mentorOfMentee[next] < 0 { return extend(next + 1) }
                for mentor in 0..<graph.mentorCount where othersChange || next == mentee || changes[next][mentor] == 0 {
                    mentors[next] = mentor
                    extend(next + 1)
                }
                mentors[next] = -1
            }
            extend(0)
            return least
        }
    }

    @Test func fewestChangesThenTheRest() throws {
        var random = Seeded(11)
        var found = (single: 0, several: 0, moving: 0)
        for _ in 0..<250 {
            let problem = try Problem(&random)
            let repair = PlanRepair(
                problem.graph, mentorOfMentee: problem.best.mentorOfMentee, weightOfPlace: problem.places)
            for mentee in 0..<problem.graph.menteeCount where problem.best.mentorOfMentee[mentee] < 0 {
                let options = problem.options(of: mentee)
                let fix = try #require(repair.smallestFix(for: mentee, options: options))
                // No change to anyone else's pair could have saved one.
                #expect(fix.changes == problem.least(for: mentee, othersChange: true)?.changes)
                var mentors = problem.best.mentorOfMentee.map { Int($0) }
                for move in fix.moves {
                    #expect(mentors[move.mentee] == Int(move.from))
                    mentors[move.mentee] = Int(move.to)
                }
                #expect(fix.moves.first?.to == options[fix.option].mentor)
                let value = problem.value(mentors, of: mentee)
                #expect(value.changes == fix.changes)
                #expect(value == problem.least(for: mentee, othersChange: false))
                if fix.changes == 1 { found.single += 1 } else { found.several += 1 }
                if fix.moves.count > 1 { found.moving += 1 }
            }
        }
        #expect(found.single > 30 && found.several > 30 && found.moving > 10)
    }

    @Test func withoutOptionsThereIsNone() throws {
        let graph = try graph(capacities: [1], [[]])
        let repair = PlanRepair(graph, mentorOfMentee: [-1], weightOfPlace: [1])
        #expect(repair.smallestFix(for: 0, options: []) == nil)
    }

    @Test func aPlaceAtTheEndOfAChain() throws {
        // Mentee 0 wants only mentor 0, who has mentee 1; mentee 1 may go to mentor 1, who alone can take one more cheaply.
        let graph = try graph(capacities: [1, 1], [[(0, 1)], [(0, 5), (1, 1)], [(1, 9)]])
        let best = try assign(graph, objective: .mostPairsThenTotal)
        #expect(best.mentorOfMentee == [-1, 0, 1])
        let options = [FixOption(mentor: 0, changes: 0, weight: 0, score: 1)]
        let near = PlanRepair(graph, mentorOfMentee: best.mentorOfMentee, weightOfPlace: [1, 1])
        #expect(near.smallestFix(for: 0, options: options)?.placeAt == 0)
        let far = PlanRepair(graph, mentorOfMentee: best.mentorOfMentee, weightOfPlace: [2, 1])
        #expect(
            far.smallestFix(for: 0, options: options)
                == SmallestFix(
                    option: 0, placeAt: 1,
                    moves: [PlanMove(mentee: 0, from: -1, to: 0), PlanMove(mentee: 1, from: 0, to: 1)], changes: 1))
    }
}
