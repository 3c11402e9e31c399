package import TandemDomain
import TandemLanguage
package import TandemMatching
package import TandemText

/// Scores the candidates of a form and finds the best assignment.
package struct Matchmaker {
    let register: Register
    let form: MentoringForm
    let programme: Int32
    let today: CalendarDate
    /// The day for which pairs are looked for: who is in the base, prepared, and not barred by a withdrawn consent.
    private let day: CalendarDate
    let sets: [CompiledRuleSet]
    var limits = GridLimits()

    /// - Throws: a problem where the programme has not chosen the form or names no rules for it.
    package init(_ register: Register, form: MentoringForm, today: CalendarDate, day: CalendarDate? = nil) throws {
        guard let programme = try register.latestProgramme() else { throw DomainProblem.noProgramme }
        guard try register.form(form, of: programme) != nil else { throw DomainProblem.formNotChosen(form) }
        self.register = register
        self.form = form
        self.programme = programme
        self.today = today
        self.day = day ?? today
        sets = try RuleLibrary(register: register).sets(of: form, programme: programme)
        guard !sets.isEmpty else { throw DomainProblem.noRules(form) }
    }

    /// Rows of the form that are in the base on the day, mentors with the preparation that the form's scheme asks for.
    ///
    /// Who has withdrawn the consent is left out (П4.11), and so is who was erased.
    func participants(_ base: TableName) throws -> [Int32] {
        let bars = try register.processingBars(on: day)
        var present = try present(base)
        if !bars.isEmpty {
            let table = try register.table(base)
            present = present.filter { row in table.code(.person, row).map { bars[$0] == nil } ?? true }
        }
        guard base == .mentors else { return present }
        let unprepared = Set(try unprepared(among: present))
        return unprepared.isEmpty ? present : present.filter { !unprepared.contains($0) }
    }

    private func present(_ base: TableName) throws -> [Int32] {
        let table = try register.table(base)
        guard let forms = table.column(.form) else { return [] }
        let isAnybodyDated = [.joined, .left].contains { table.column($0)?.known.trueCount ?? 0 > 0 }
        let (code, day) = (form.code, day)
        return table.rows.filter { row in
            forms.code(Int(row)) == code && (!isAnybodyDated || table.isPresent(row, on: day))
        }
    }

    /// Mentors in the base whom the form's scheme does not let mentor yet (Пр7 st.4).
    func unpreparedMentors() throws -> [Int32] { try unprepared(among: present(.mentors)) }

    private func unprepared(among mentors: [Int32]) throws -> [Int32] {
        let asked = try register.preparation(for: form, in: programme)
        guard !asked.isEmpty else { return [] }
        let table = try register.table(.mentors)
        return mentors.filter { mentor in !asked.allSatisfy { table.hasDone($0, mentor, by: day) } }
    }

    /// Those of both bases whose consent is withdrawn, with the day, in the order of the register.
    func leftOut() throws -> [(name: String, withdrawn: CalendarDate)] {
        let bars = try register.processingBars(on: day)
        guard !bars.isEmpty else { return [] }
        var people: Set<Int32> = []
        for base in [TableName.mentors, .mentees] {
            let table = try register.table(base)
            people.formUnion(try present(base).compactMap { table.code(.person, $0) })
        }
        return try people.sorted().compactMap { person in
            guard case .withdrawn(let day)? = bars[person] else { return nil }
            return (try register.name(of: person), day)
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
        let lists = try lists(mentors: mentors, mentees: mentees)
        return mentees.indices.map { mentee in
            lists.entries(of: mentee).map { entry in
                Candidate(
                    mentor: mentors[Int(lists.mentors[entry])], score: lists.hundredths(entry),
                    set: lists.set(of: entry))
            }
        }
    }

    /// The same in columns, by position in the lists given: for a whole school, or a region.
    ///
    /// - Throws: `AssignmentError.cancelled` once `cancelled`, which is asked from several threads, says so.
    func lists(
        mentors: [Int32], mentees: [Int32], cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> CandidateLists {
        // An only set speaks of everyone, whatever variant a mentee has.
        if sets.count == 1 {
            let found = try PairScorer(sets[0], register, limits: limits).candidates(
                mentors: mentors, mentees: mentees, cancelled: cancelled)
            return CandidateLists(found)
        }
        let subject = try variants(of: mentees)
        var lists = CandidateLists(mentees: mentees.count)
        for (index, set) in sets.enumerated() {
            let spokenOf = mentees.indices.filter { subject[$0] == nil || subject[$0] == index }
            let found = try PairScorer(set, register, limits: limits).candidates(
                mentors: mentors, mentees: spokenOf.map { mentees[$0] }, cancelled: cancelled)
            lists.add(found, set: index, mentees: spokenOf)
        }
        return lists
    }

    /// The rule set that a mentee's variant names; nil where any of the form's may serve.
    func variants(of mentees: [Int32]) throws -> [Int?] {
        let table = try register.table(.mentees)
        return try mentees.map { mentee in
            guard table.code(.variant, mentee) != nil, let variant = try register.text(.mentees, .variant, mentee)
            else { return nil }
            return sets.firstIndex { folded($0.name) == folded(variant) }
        }
    }

    /// Who is to be paired, with whom each may be, and how good each pair is.
    package struct Question {
        /// Rows of the mentees without a settled pair.
        package let mentees: [Int32]
        package let mentors: [Int32]
        /// The candidates by position in these lists, with the places that settled pairs leave.
        package let graph: CandidateGraph
        /// A point of a score in the graph stands for so many hundredths.
        package var step: Int32 { lists.step }
        let lists: CandidateLists
    }

    /// What there is to decide: what was chosen or agreed stays.
    ///
    /// - Parameter reopened: rows of pairs that are to be decided anew.
    /// - Throws: `AssignmentError.cancelled` once `cancelled`, which is asked from several threads, says so.
    package func question(
        reopened: Set<Int32> = [], cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> Question {
        let settled = try SettledPairs(register, reopened: reopened)
        let mentees = try participants(.mentees).filter { !settled.hasMentee($0) }
        let mentors = try participants(.mentors)
        let places = try settled.placesLeft(mentors, form: form, programme: programme, register)
        let lists = try lists(mentors: mentors, mentees: mentees, cancelled: cancelled)
        let graph = try CandidateGraph(
            mentorCapacities: places, offsets: lists.offsets, mentors: lists.mentors, scores: lists.scores)
        return Question(mentees: mentees, mentors: mentors, graph: graph, lists: lists)
    }

    func proposal(_ candidate: Candidate, mentee: Int32) -> PairProposal {
        PairProposal(
            mentor: candidate.mentor, mentee: mentee, score: Double(candidate.score) / PairScorer.scale,
            variant: sets[candidate.set].name)
    }
}
