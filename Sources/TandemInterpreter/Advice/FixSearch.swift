import TandemDomain
import TandemMatching

/// Finds the smallest fixes of a form: what each pair would need, and the shortest way there.
struct FixSearch {
    struct Fix {
        var option: FixOption
        /// Nil for an allowed pair.
        var obstacles: PairObstacles?
        var papers: [MissingPaper]
        var result: SmallestFix
    }

    let bases: FormBases
    let mentees: [Int32]
    private let question: Matchmaker.Question
    private let repair: PlanRepair

    var mentors: [Int32] { bases.mentors }

    /// Of fixes with equally many changes the gentler one: to enter a value, to get a paper, to give a place within the
    /// form's limit, to bring someone back, a place beyond the limit, and last an exception from a rule.
    private enum Weight {
        static let fact = 1
        static let paper = 1
        static let place = 2
        static let comeback = 3
        static let placeBeyond = 4
        static let exception = 6
    }

    init(_ bases: FormBases, _ question: Matchmaker.Question, _ best: Assignment) throws {
        self.bases = bases
        self.question = question
        mentees = question.mentees
        // Who has left has the places that the live pairs leave, but nobody moves there.
        let left = try bases.placesLeft().dropFirst(question.mentors.count)
        let graph = try CandidateGraph(
            mentorCapacities: question.graph.mentorCapacities + left, offsets: question.graph.offsets,
            mentors: question.graph.mentors, scores: question.graph.scores)
        repair = PlanRepair(
            graph, mentorOfMentee: best.mentorOfMentee,
            weightOfPlace: try bases.mentors.map { try bases.isAtLimit($0) ? Weight.placeBeyond : Weight.place })
    }

    /// - Parameter positions: mentees without a mentor, by position in the question.
    func fixes(for positions: [Int]) throws -> [Fix?] {
        let rows = positions.map { mentees[$0] }
        let finder = try ObstacleFinder(bases.matchmaker, mentees: rows)
        let people = try (
            mentors: bases.matchmaker.register.table(.mentors), mentees: bases.matchmaker.register.table(.mentees)
        )
        var options = [[FixOption]](repeating: [], count: positions.count)
        var obstacles = [[PairObstacles?]](repeating: [], count: positions.count)
        let papers = try rows.map { try bases.papers(ofMentee: $0) }
        for (column, mentor) in mentors.enumerated() {
            let found = finder.obstacles(mentor: mentor, mentees: rows)
            for (index, row) in rows.enumerated()
            where people.mentors.code(.person, mentor) != people.mentees.code(.person, row) {
                guard let least = found[index].min(by: Self.precedes) else { continue }
                let needed = bases.papersOfMentor[column] + papers[index]
                options[index].append(
                    FixOption(
                        mentor: Int32(column), changes: least.count + needed.count,
                        weight: Self.weight(least) + Self.weight(needed), score: least.score / question.step))
                obstacles[index].append(least.count == 0 ? nil : least)
            }
        }
        return positions.indices.map { index in
            repair.smallestFix(for: positions[index], options: options[index]).map { result in
                let option = options[index][result.option]
                return Fix(
                    option: option, obstacles: obstacles[index][result.option],
                    papers: bases.papersOfMentor[Int(option.mentor)] + papers[index], result: result)
            }
        }
    }

    private static func precedes(_ left: PairObstacles, _ right: PairObstacles) -> Bool {
        (left.count, weight(left), -Int(left.score), left.set) < (
            right.count, weight(right), -Int(right.score), right.set
        )
    }

    private static func weight(_ obstacles: PairObstacles) -> Int {
        obstacles.facts.count * Weight.fact + obstacles.failing.count * Weight.exception
    }

    private static func weight(_ papers: [MissingPaper]) -> Int {
        papers.reduce(0) { $0 + (FormBases.isReturn($1) ? Weight.comeback : Weight.paper) }
    }
}
