package import TandemText

/// A pair that matching proposes.
package struct PairProposal: Hashable, Sendable {
    /// A row of the base of mentors.
    package var mentor: Int32
    /// A row of the base of mentees.
    package var mentee: Int32
    /// The points of the rules.
    package var score: Double
    /// The variant of the form, by the name of its rule set.
    package var variant: String?

    /// A pair of base entries.
    package init(mentor: Int32, mentee: Int32, score: Double, variant: String?) {
        self.mentor = mentor
        self.mentee = mentee
        self.score = score
        self.variant = variant
    }
}

extension Transaction {
    /// Puts a plan of one form in the place of its earlier proposals; what a mentee chose or anyone agreed to stays.
    ///
    /// Of several proposals for one mentee the first counts.
    /// - Throws: ``DomainProblem`` where a proposal breaks what holds for every pair; nothing is changed then.
    package func propose(_ plan: [PairProposal], form: MentoringForm, on day: CalendarDate) throws {
        var wanted: [Int32: PairProposal] = [:]
        var distinct: [PairProposal] = []
        for proposal in plan where wanted[proposal.mentee] == nil {
            wanted[proposal.mentee] = proposal
            distinct.append(proposal)
        }
        let known = try openProposals(of: form)
        try check(distinct, replacing: Set(known), on: day)
        var kept: Set<Int32> = []
        for row in known {
            if let mentee = try register.code(.pairs, .mentee, row), let proposal = wanted[mentee],
                proposal.mentor == (try register.code(.pairs, .mentor, row)), kept.insert(mentee).inserted
            {
                let changed = try update(
                    .pairs, row,
                    [
                        Cell(.score, .number(proposal.score)),
                        Cell(.variant, proposal.variant.map { .text($0) }),
                    ])
                tally.count(.pairs, changed ? .changed : .unchanged)
            } else {
                try withdrawProposal(row)
            }
        }
        for proposal in distinct where !kept.contains(proposal.mentee) {
            try insertPair(proposal, form: form, on: day, isChosen: false)
        }
    }

    private func openProposals(of form: MentoringForm) throws -> [Int32] {
        let pairs = try table(.pairs)
        return try register.rows(of: .pairs, where: .state, is: PairState.proposed.code).filter {
            pairs.code(.form, $0) == form.code && pairs.isOpenProposal($0)
        }
    }

    /// Checks a plan that takes the place of open proposals.
    private func check(_ plan: [PairProposal], replacing open: Set<Int32>, on day: CalendarDate) throws {
        var places: [Int32: (capacity: Int, taken: Int)] = [:]
        for proposal in plan {
            try checkSides(proposal, on: day)
            if let live = try register.livePairs(of: proposal.mentee, as: .mentee).first(where: { !open.contains($0) })
            {
                let names = try register.names(ofPair: live)
                throw DomainProblem.alreadyPaired(mentee: names.mentee, with: names.mentor)
            }
            var place =
                try places[proposal.mentor] ?? (
                    register.capacity(ofMentor: proposal.mentor, programme: programmeOfForms),
                    register.livePairs(ofMentor: proposal.mentor).filter { !open.contains($0) }.count
                )
            guard place.taken < place.capacity else {
                throw DomainProblem.noPlace(
                    mentor: try register.name(of: proposal.mentor, in: .mentors), capacity: place.capacity)
            }
            place.taken += 1
            places[proposal.mentor] = place
        }
    }

    /// Two people, each in the base on the day, and a score that is a number.
    private func checkSides(_ proposal: PairProposal, on day: CalendarDate) throws {
        let mentor = try register.code(.mentors, .person, proposal.mentor) ?? -1
        let mentee = try register.code(.mentees, .person, proposal.mentee) ?? -1
        guard mentor != mentee else { throw DomainProblem.samePerson(try register.name(of: mentor)) }
        for person in [mentor, mentee] { try checkProcessing(of: person, on: day) }
        if try register.departure(.mentors, proposal.mentor, by: day) != nil {
            throw DomainProblem.notInBase(try register.name(of: mentor), .mentor)
        }
        if try register.departure(.mentees, proposal.mentee, by: day) != nil {
            throw DomainProblem.notInBase(try register.name(of: mentee), .mentee)
        }
        let missing = try register.missingPreparation(ofMentor: proposal.mentor, in: programmeOfForms, on: day)
        guard missing.isEmpty else { throw DomainProblem.unprepared(try register.name(of: mentor), missing) }
        guard Value.numbers.contains(proposal.score) else {
            throw DomainProblem.valueOutOfRange(.score, proposal.score, Value.numbers)
        }
    }

    private func insertPair(
        _ proposal: PairProposal, form: MentoringForm, on day: CalendarDate, isChosen: Bool
    ) throws {
        _ = try insert(
            .pairs,
            [
                Cell(.mentor, .code(proposal.mentor)), Cell(.mentee, .code(proposal.mentee)),
                Cell(.form, .code(form.code)), Cell(.variant, proposal.variant.map { .text($0) }),
                Cell(.state, .code(PairState.proposed.code)), Cell(.score, .number(proposal.score)),
                Cell(.proposed, .code(day.dayNumber)), Cell(.chosen, isChosen ? .code(day.dayNumber) : nil),
            ])
        tally.count(.pairs, .added)
    }

    /// The mentee's own choice (П§10): it stands when pairs are proposed anew.
    ///
    /// It takes the place of the mentee's earlier proposal, and, where the mentor has no other place left, of an open
    /// proposal for someone else.
    /// - Throws: ``DomainProblem/alreadyPaired(mentee:with:)``, ``DomainProblem/noPlace(mentor:capacity:)``,
    ///   ``DomainProblem/samePerson(_:)``, ``DomainProblem/notInBase(_:_:)`` or
    ///   ``DomainProblem/notOffered(mentor:mentee:offered:)``.
    package func choose(_ proposal: PairProposal, form: MentoringForm, on day: CalendarDate) throws {
        let live = try register.livePair(ofMentee: proposal.mentee)
        if let live {
            if try register.code(.pairs, .mentor, live) == proposal.mentor {
                let isNew = try register.code(.pairs, .chosen, live) == nil
                if isNew { try checkSides(proposal, on: day) }
                let changed = try isNew && update(.pairs, live, [Cell(.chosen, .code(day.dayNumber))])
                tally.count(.pairs, changed ? .changed : .unchanged)
                return
            }
            guard try state(ofPair: live) == .proposed else {
                let names = try register.names(ofPair: live)
                throw DomainProblem.alreadyPaired(mentee: names.mentee, with: names.mentor)
            }
        }
        try checkSides(proposal, on: day)
        try checkOffered(proposal.mentor, to: proposal.mentee)
        let givingWay = try proposalsGivingWay(toPairOf: proposal.mentor, besides: live, isChosen: true)
        for row in givingWay + (live.map { [$0] } ?? []) { try withdrawProposal(row) }
        try insertPair(proposal, form: form, on: day, isChosen: true)
    }
}
