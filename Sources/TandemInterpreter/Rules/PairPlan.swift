import TandemDomain
import TandemLanguage
import TandemMatching

/// The pairs to be proposed, and what they achieve.
struct PairPlan {
    var objective: ProposalObjective
    var proposals: [PairProposal]
    /// How many mentees have no settled pair, and how many mentors there are.
    var mentees: Int
    var mentors: Int
    /// How many pairs were asked to be kept.
    var kept: Int
    /// The open proposals before, and how many of them are among these.
    var earlier: Int
    var repeated: Int
    /// How many pairs the rules allow: all of them were looked at.
    var candidates: Int
    /// Whether the answer was checked by what shares no code with the search.
    var isProved: Bool

    /// Points of all pairs.
    var total: Double { Self.rounded(proposals.reduce(0) { $0 + $1.score }) }
    var lowest: Double? { proposals.map(\.score).min().map(Self.rounded) }

    private static func rounded(_ points: Double) -> Double {
        (points * PairScorer.scale).rounded() / PairScorer.scale
    }
}

/// Rows of a mentor and a mentee who are to be paired whatever is best, and where that is said.
struct KeptPair {
    var mentor: Int32
    var mentee: Int32
    var place: Place
}

extension Matchmaker {
    /// The best pairs; what was chosen or agreed stays.
    ///
    /// - Parameters:
    ///   - objective: what the best is.
    ///   - kept: pairs that must be; each mentee once, and none with a settled pair.
    ///   - withProof: has the answer checked independently.
    /// - Throws: a problem where a kept pair is not allowed or finds no place; `AssignmentError.cancelled` once
    ///   `cancelled`, which is asked from several threads, says so.
    func plan(
        by objective: ProposalObjective = .mostPairs, keeping kept: [KeptPair] = [],
        withProof: Bool = false, cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> PairPlan {
        let question = try question(cancelled: cancelled)
        let earlier = try OpenProposals(register, form, question)
        let solution = try Solution(
            question.graph, objective, present: earlier.mentors, pinned: pinned(kept, question), withProof: withProof,
            cancelled: cancelled)
        let proposals = question.mentees.indices.compactMap { index -> PairProposal? in
            guard let entry = question.graph.entry(mentee: index, mentor: solution.mentors[index]) else { return nil }
            let candidate = Candidate(
                mentor: question.mentors[Int(solution.mentors[index])], score: question.lists.hundredths(entry),
                set: question.lists.set(of: entry))
            return proposal(candidate, mentee: question.mentees[index])
        }
        let repeated = question.mentees.indices.count {
            solution.mentors[$0] >= 0 && solution.mentors[$0] == earlier.mentors[$0]
        }
        return PairPlan(
            objective: objective, proposals: proposals, mentees: question.mentees.count,
            mentors: question.mentors.count, kept: kept.count, earlier: earlier.count, repeated: repeated,
            candidates: question.graph.mentors.count, isProved: withProof)
    }

    /// The kept pairs by position in the question.
    private func pinned(_ kept: [KeptPair], _ question: Question) throws -> [PinnedPair] {
        var taken: [Int: Int] = [:]
        return try kept.map { pair in
            try pair.place.at(pair.place.span) {
                let found = try position(of: pair, question)
                taken[found.mentor, default: 0] += 1
                guard taken[found.mentor] ?? 0 <= Int(question.graph.mentorCapacities[found.mentor]) else {
                    throw DomainProblem.noPlace(
                        mentor: try register.name(of: pair.mentor, in: .mentors),
                        capacity: try register.capacity(ofMentor: pair.mentor, programme: programme))
                }
                return found
            }
        }
    }

    private func position(of pair: KeptPair, _ question: Question) throws -> PinnedPair {
        guard let mentor = question.mentors.firstIndex(of: pair.mentor) else {
            throw DomainProblem.notInBase(try register.name(of: pair.mentor, in: .mentors), .mentor)
        }
        guard let mentee = question.mentees.firstIndex(of: pair.mentee) else {
            throw DomainProblem.notInBase(try register.name(of: pair.mentee, in: .mentees), .mentee)
        }
        guard question.graph.entry(mentee: mentee, mentor: Int32(mentor)) != nil else {
            throw DomainProblem.notAllowed(
                mentor: try register.name(of: pair.mentor, in: .mentors),
                mentee: try register.name(of: pair.mentee, in: .mentees))
        }
        return PinnedPair(mentee: mentee, mentor: mentor)
    }
}

/// The proposals of a form that stand before a new plan.
private struct OpenProposals {
    /// The mentor of each mentee of the question, by position; -1 where none is proposed.
    private(set) var mentors: [Int32]
    private(set) var count = 0

    init(_ register: Register, _ form: MentoringForm, _ question: Matchmaker.Question) throws {
        mentors = Array(repeating: -1, count: question.mentees.count)
        let pairs = try register.table(.pairs)
        let open = pairs.rows.filter { pairs.isOpenProposal($0) && pairs.code(.form, $0) == form.code }
        guard !open.isEmpty else { return }
        count = open.count
        func positions(_ rows: [Int32]) -> [Int32: Int32] {
            Dictionary(rows.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        }
        let (mentorAt, menteeAt) = (positions(question.mentors), positions(question.mentees))
        for pair in open {
            guard let mentor = pairs.code(.mentor, pair).flatMap({ mentorAt[$0] }),
                let mentee = pairs.code(.mentee, pair).flatMap({ menteeAt[$0] })
            else { continue }
            mentors[Int(mentee)] = mentor
        }
    }
}

/// The answer to a question under one objective.
private struct Solution {
    /// The mentor of each mentee by position, -1 without one.
    let mentors: [Int32]

    init(
        _ graph: CandidateGraph, _ objective: ProposalObjective, present: [Int32], pinned: [PinnedPair],
        withProof: Bool, cancelled: @escaping @Sendable () -> Bool
    ) throws {
        let holds: Bool
        switch objective {
        case .mostPairs, .total:
            let found = try assign(
                graph, objective: objective == .total ? .totalOnly : .mostPairsThenTotal, pinned: pinned,
                cancelled: cancelled)
            holds = !withProof || found.certificate.verify(graph, found)
            mentors = found.mentorOfMentee
        case .fairness, .fewestChanges:
            let found = try assign(
                graph, inLayers: objective == .fairness ? .fairest : .fewestChanges(present: present), pinned: pinned,
                cancelled: cancelled)
            holds = !withProof || found.certificate.verify(graph, found)
            mentors = found.mentorOfMentee
        case .stability:
            // Rules give one score to a pair, so both sides judge by it.
            let likings = Likings(graph)
            let found = try assignStably(graph, likings, pinned: pinned)
            holds = !withProof || found.instability(in: graph, likings, pinned: pinned) == nil
            mentors = found.mentorOfMentee
        }
        guard holds else { throw AssignmentError.unsolved }
    }
}
