import TandemDomain
import TandemMatching

/// Pairs proposed so that the mentees of one mentor fit each other too, with how far from the best they can be.
struct GroupPlan {
    /// More mentees than this are not compared two by two.
    static let most = 4000

    private(set) var proposals: [PairProposal] = []
    let mentees: Int
    let mentors: Int
    /// All points, and those of them for how the groups fit.
    private(set) var points = 0.0
    private(set) var pointsWithin = 0.0
    /// The best there is has at most so many points more.
    private(set) var gap = 0.0

    /// - Throws: ``DomainProblem/tooManyForGroups(_:most:)``, `AssignmentError`.
    init(_ matchmaker: Matchmaker, cancelled: @escaping @Sendable () -> Bool) throws {
        let question = try matchmaker.question(cancelled: cancelled)
        (mentees, mentors) = (question.mentees.count, question.mentors.count)
        let settled = try Self.settled(matchmaker.register, question.mentors)
        let everybody = question.mentees + settled.joined()
        guard everybody.count <= Self.most else {
            throw DomainProblem.tooManyForGroups(everybody.count, most: Self.most)
        }
        // All points are in two hundredths: what two mentees add is the mean of what each says of the other.
        let company = try GroupScorer(matchmaker).matrix(everybody, cancelled: cancelled)
        let graph = try Self.graph(question, settled, company, everybody.count)
        let (count, all) = (question.mentees.count, everybody.count)
        let within = (0..<count).flatMap { row in company[(row * all)..<(row * all + count)] }
        let found = try assignGroups(graph, within: within, cancelled: cancelled)
        var ofPairs: Int64 = 0
        for (index, mentor) in found.mentorOfMentee.enumerated() {
            guard let entry = question.graph.entry(mentee: index, mentor: mentor) else { continue }
            let candidate = Matchmaker.Candidate(
                mentor: question.mentors[Int(mentor)], score: question.lists.hundredths(entry),
                set: question.lists.set(of: entry))
            ofPairs += Int64(candidate.score)
            proposals.append(matchmaker.proposal(candidate, mentee: question.mentees[index]))
        }
        points = Double(found.totalScore) / (2 * PairScorer.scale)
        pointsWithin = points - Double(ofPairs) / PairScorer.scale
        gap = Double(found.upperBound - found.totalScore) / (2 * PairScorer.scale)
    }

    /// The mentees whom each mentor has already, in pairs chosen or agreed to.
    private static func settled(_ register: Register, _ mentors: [Int32]) throws -> [[Int32]] {
        let pairs = try register.table(.pairs)
        return try mentors.map { mentor in
            try register.livePairs(ofMentor: mentor).filter { !pairs.isOpenProposal($0) }.compactMap {
                pairs.code(.mentee, $0)
            }
        }
    }

    /// The candidates with doubled scores; the company that a mentor has already counts with the pair.
    private static func graph(
        _ question: Matchmaker.Question, _ settled: [[Int32]], _ company: [Int32], _ all: Int
    ) throws -> CandidateGraph {
        var starts: [Int] = []
        var start = question.mentees.count
        for mentees in settled {
            starts.append(start)
            start += mentees.count
        }
        let graph = question.graph
        var scores = graph.scores
        for mentee in 0..<graph.menteeCount {
            for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                let mentor = Int(graph.mentors[entry])
                var score = 2 * Int64(question.lists.hundredths(entry))
                for other in starts[mentor]..<(starts[mentor] + settled[mentor].count) {
                    score += Int64(company[mentee * all + other])
                }
                guard let fitting = Int32(exactly: score) else { throw AssignmentError.scoresTooWide }
                scores[entry] = fitting
            }
        }
        return try CandidateGraph(
            mentorCapacities: graph.mentorCapacities, offsets: graph.offsets, mentors: graph.mentors, scores: scores)
    }
}
