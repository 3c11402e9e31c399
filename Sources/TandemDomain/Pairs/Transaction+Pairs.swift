package import TandemText

/// A pair that matching proposes.
package struct PairProposal: Hashable, Sendable {
    package var mentor: Int32
    package var mentee: Int32
    package var score: Double
    package var variant: String?

    package init(mentor: Int32, mentee: Int32, score: Double, variant: String?) {
        self.mentor = mentor
        self.mentee = mentee
        self.score = score
        self.variant = variant
    }
}

extension Transaction {
    /// Puts a plan of one form in the place of its earlier proposals; what a mentee chose or anyone agreed to stays.
    package func propose(_ plan: [PairProposal], form: MentoringForm, on day: CalendarDate) throws {
        let pairs = try table(.pairs)
        var wanted = Dictionary(plan.map { ($0.mentee, $0) }, uniquingKeysWith: { first, _ in first })
        for row in try register.rows(of: .pairs, where: .state, is: PairState.proposed.code)
        where pairs.code(.form, row) == form.code && pairs.code(.chosen, row) == nil {
            if let mentee = pairs.code(.mentee, row), let proposal = wanted[mentee],
                proposal.mentor == pairs.code(.mentor, row)
            {
                wanted[mentee] = nil
                let changed = try update(.pairs, row, [Cell(.score, .number(proposal.score)), Cell(.variant, proposal.variant.map { .text($0) })])
                tally.count(.pairs, changed ? .changed : .unchanged)
            } else {
                try delete(.pairs, row)
                tally.count(.pairs, .removed)
            }
        }
        for proposal in plan where wanted[proposal.mentee] != nil {
            try insertPair(proposal, form: form, state: .proposed, on: day)
        }
    }

    @discardableResult
    private func insertPair(
        _ proposal: PairProposal, form: MentoringForm, state: PairState, on day: CalendarDate
    ) throws -> Int32 {
        tally.count(.pairs, .added)
        return try insert(
            .pairs,
            [
                Cell(.mentor, .code(proposal.mentor)), Cell(.mentee, .code(proposal.mentee)),
                Cell(.form, .code(form.code)), Cell(.variant, proposal.variant.map { .text($0) }),
                Cell(.state, .code(state.code)), Cell(.score, .number(proposal.score)),
                Cell(.proposed, .code(day.dayNumber)),
            ])
    }

    /// The mentee's own choice (П§10): it stands when pairs are proposed anew.
    package func choose(_ proposal: PairProposal, form: MentoringForm, on day: CalendarDate) throws {
        let pairs = try table(.pairs)
        if let live = try register.livePair(ofMentee: proposal.mentee) {
            if pairs.code(.mentor, live) == proposal.mentor {
                let changed = try pairs.code(.chosen, live) == nil && update(.pairs, live, [Cell(.chosen, .code(day.dayNumber))])
                tally.count(.pairs, changed ? .changed : .unchanged)
                return
            }
            guard pairs.choice(.state, live, as: PairState.self) == .proposed else {
                let names = try register.names(ofPair: live)
                throw DomainProblem.alreadyPaired(mentee: names.mentee, with: names.mentor)
            }
            try delete(.pairs, live)
            tally.count(.pairs, .removed)
        }
        try checkPlace(proposal.mentor)
        let row = try insertPair(proposal, form: form, state: .proposed, on: day)
        _ = try update(.pairs, row, [Cell(.chosen, .code(day.dayNumber))])
    }

    private func checkPlace(_ mentor: Int32) throws {
        let capacity = try register.capacity(ofMentor: mentor, programme: register.latestProgramme())
        guard try register.livePairs(ofMentor: mentor).count < capacity else {
            let person = try table(.mentors).code(.person, mentor) ?? 0
            throw DomainProblem.noPlace(mentor: try register.name(of: person), capacity: capacity)
        }
    }

    /// Both sides agree (П4.13).
    package func agree(_ rows: [Int32], on day: CalendarDate) throws {
        for row in rows {
            let state = try state(ofPair: row)
            guard state == .proposed else {
                tally.count(.pairs, .unchanged)
                continue
            }
            _ = try update(.pairs, row, [Cell(.state, .code(PairState.agreed.code)), Cell(.agreed, .code(day.dayNumber))])
            tally.count(.pairs, .changed)
        }
    }

    package func state(ofPair row: Int32) throws -> PairState {
        try table(.pairs).choice(.state, row) ?? .proposed
    }

    /// Approves pairs by the director's order (П4.13), or refuses with everything that is missing.
    ///
    /// - Parameter onlyReady: leaves pairs with missing papers as they are, and answers what they miss.
    package func approve(
        _ rows: [Int32], onlyReady: Bool, order number: String, date: CalendarDate?, title: String?
    ) throws -> [PairPapers] {
        let programme = try programme()
        guard let date = try date ?? orderDate(programme, number) else {
            throw DomainProblem.documentWithoutDate(number)
        }
        var incomplete: [PairPapers] = []
        var ready: [Int32] = []
        for row in rows {
            switch try state(ofPair: row) {
            case .proposed, .agreed:
                let missing = try missingPapers(ofPair: row, programme, on: date)
                if missing.isEmpty {
                    ready.append(row)
                } else {
                    let names = try register.names(ofPair: row)
                    incomplete.append(PairPapers(mentor: names.mentor, mentee: names.mentee, missing: missing))
                }
            case .approved, .active: tally.count(.pairs, .unchanged)
            case .completed, .dissolved: break
            }
        }
        if !incomplete.isEmpty, !onlyReady { throw DomainProblem.papersMissing(incomplete) }
        guard !ready.isEmpty else { return incomplete }
        let document = try document(programme, number: number, date: date, title: title)
        for row in ready {
            _ = try update(
                .pairs, row,
                [
                    Cell(.state, .code(PairState.approved.code)), Cell(.approved, .code(date.dayNumber)),
                    Cell(.document, .code(document)),
                ])
            tally.count(.pairs, .changed)
        }
        return incomplete
    }

    private func orderDate(_ programme: Int32, _ number: String) throws -> CalendarDate? {
        let key = [Cell(.programme, .code(programme)), Cell(.number, .text(number))]
        guard let row = try find(.documents, key) else { return nil }
        return try table(.documents).code(.date, row).flatMap { CalendarDate(dayNumber: $0) }
    }

    /// Everything without which a pair cannot be approved on a day.
    package func missingPapers(ofPair row: Int32, _ programme: Int32, on day: CalendarDate) throws -> [MissingPaper] {
        let pairs = try table(.pairs)
        let people = try register.people(ofPair: row)
        var missing: [MissingPaper] = []
        if let agreed = pairs.code(.agreed, row), agreed <= day.dayNumber {} else { missing.append(.agreement) }
        for person in [people.mentor, people.mentee] {
            if let paper = try register.missingConsent(person, on: day) { missing.append(paper) }
        }
        if let paper = try register.missingContract(people.mentor, on: day) { missing.append(paper) }
        if let form = pairs.choice(.form, row, as: MentoringForm.self) {
            let formRow = try register.form(form, of: programme)
            let presented = try formRow.flatMap { try table(.forms).code(.presented, $0) }
            if (presented ?? Int32.max) > day.dayNumber { missing.append(.presentation(form)) }
        }
        return missing
    }

    /// Completes or dissolves a pair; either frees the mentor's place.
    package func finish(_ row: Int32, as state: PairState, on day: CalendarDate, reason: String?) throws {
        let present = try self.state(ofPair: row)
        if present == state {
            tally.count(.pairs, .unchanged)
            return
        }
        let allowed: [PairState] = state == .completed ? [.active, .approved] : [.proposed, .agreed, .approved, .active]
        guard allowed.contains(present) else {
            let names = try register.names(ofPair: row)
            throw DomainProblem.pairIs(present, mentor: names.mentor, mentee: names.mentee)
        }
        _ = try update(
            .pairs, row,
            [Cell(.state, .code(state.code)), Cell(.ended, .code(day.dayNumber)), Cell(.reason, reason.map { .text($0) })])
        tally.count(.pairs, .changed)
    }
}
