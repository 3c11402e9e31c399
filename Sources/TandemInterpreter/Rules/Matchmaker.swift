import TandemDomain
import TandemLanguage
import TandemMatching
import TandemText

/// Scores the candidates of a form and finds the best assignment.
struct Matchmaker {
    let register: Register
    let form: MentoringForm
    let programme: Int32
    let today: CalendarDate
    let sets: [CompiledRuleSet]

    /// - Throws: a problem where the programme has not chosen the form or names no rules for it.
    init(_ register: Register, form: MentoringForm, today: CalendarDate) throws {
        guard let programme = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        guard try register.form(form, of: programme) != nil else { throw DomainProblem.formNotChosen(form) }
        self.register = register
        self.form = form
        self.programme = programme
        self.today = today
        sets = try RuleLibrary(register: register).sets(of: form, programme: programme)
        guard !sets.isEmpty else { throw DomainProblem.noRules(form) }
    }

    /// A mentor's or mentee's rows of the form that are in the base today.
    func participants(_ base: TableName) throws -> [Int32] {
        let table = try register.table(base)
        return try table.rows.filter { row in
            try table.code(.form, row) == form.code && register.isPresent(base, row, on: today)
        }
    }

    /// A mentor for a mentee under one of the form's rule sets.
    struct Candidate: Hashable {
        var mentor: Int32
        var score: Int32
        var set: Int
    }

    /// Every allowed mentor of each mentee, with the best score of the rule sets that speak of the mentee.
    func candidates(mentors: [Int32], mentees: [Int32]) throws -> [[Candidate]] {
        var result = Array(repeating: [Candidate](), count: mentees.count)
        let (mentorTable, menteeTable) = (try register.table(.mentors), try register.table(.mentees))
        let subject = try variants(of: mentees)
        for (index, set) in sets.enumerated() {
            let scorer = try PairScorer(set, register, mentees: mentees)
            for mentor in mentors {
                guard let found = scorer.scores(mentor: mentor) else { continue }
                let person = mentorTable.code(.person, mentor)
                for position in found.allowed.rows.map({ Int($0) }) {
                    if let wanted = subject[position], wanted != index { continue }
                    if menteeTable.code(.person, mentees[position]) == person { continue }
                    let candidate = Candidate(mentor: mentor, score: found.scores[position], set: index)
                    if let last = result[position].lastIndex(where: { $0.mentor == mentor }) {
                        if result[position][last].score < candidate.score { result[position][last] = candidate }
                    } else {
                        result[position].append(candidate)
                    }
                }
            }
        }
        return result
    }

    /// The rule set that a mentee's variant names; nil where any of the form's may serve.
    private func variants(of mentees: [Int32]) throws -> [Int?] {
        try mentees.map { mentee in
            guard let variant = try register.text(.mentees, .variant, mentee) else { return nil }
            return sets.firstIndex { folded($0.name) == folded(variant) }
        }
    }

    struct Plan {
        var proposals: [PairProposal]
        var mentees: Int
        var mentors: Int
    }

    /// The best assignment: most mentees paired, then the highest total; what was chosen or agreed stays.
    func plan() throws -> Plan {
        let pairs = try register.table(.pairs)
        // A proposal that nobody has chosen is open again.
        func isOpen(_ pair: Int32) -> Bool {
            pairs.choice(.state, pair, as: PairState.self) == .proposed && pairs.code(.chosen, pair) == nil
        }
        let mentees = try participants(.mentees).filter { try register.livePair(ofMentee: $0).map(isOpen) ?? true }
        let mentors = try participants(.mentors)
        let places = try mentors.map { mentor in
            let taken = try register.livePairs(ofMentor: mentor).filter { !isOpen($0) }.count
            return Int32(clamping: max(0, try register.capacity(ofMentor: mentor, programme: programme) - taken))
        }
        let candidates = try candidates(mentors: mentors, mentees: mentees)
        let numbers = Dictionary(uniqueKeysWithValues: mentors.enumerated().map { ($1, Int32($0)) })
        var offsets = [0]
        var columns: (mentors: [Int32], scores: [Int32]) = ([], [])
        for list in candidates {
            for candidate in list {
                columns.mentors.append(numbers[candidate.mentor] ?? 0)
                columns.scores.append(candidate.score)
            }
            offsets.append(columns.mentors.count)
        }
        let graph = try CandidateGraph(
            mentorCapacities: places, offsets: offsets, mentors: columns.mentors, scores: columns.scores)
        let assignment = try assign(graph, objective: .mostPairsThenTotal)
        let proposals = mentees.indices.compactMap { index -> PairProposal? in
            let number = assignment.mentorOfMentee[index]
            guard number >= 0 else { return nil }
            let mentor = mentors[Int(number)]
            guard let candidate = candidates[index].first(where: { $0.mentor == mentor }) else { return nil }
            return proposal(candidate, mentee: mentees[index])
        }
        return Plan(proposals: proposals, mentees: mentees.count, mentors: mentors.count)
    }

    func proposal(_ candidate: Candidate, mentee: Int32) -> PairProposal {
        PairProposal(
            mentor: candidate.mentor, mentee: mentee, score: Double(candidate.score) / PairScorer.scale,
            variant: sets[candidate.set].name)
    }
}
