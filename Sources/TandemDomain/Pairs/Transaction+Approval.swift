package import TandemText

extension Transaction {
    /// Approves pairs by the director's order (П4.13), or refuses with everything that is missing.
    ///
    /// - Parameter onlyReady: leaves pairs with missing papers as they are, and answers what they miss.
    /// - Throws: ``DomainProblem/papersMissing(_:)``, ``DomainProblem/documentWithoutDate(_:)``,
    ///   ``DomainProblem/documentConflict(number:)``, ``DomainProblem/noProgramme``, or
    ///   ``DomainProblem/pairIs(_:mentor:mentee:)`` for a pair that has ended.
    package func approve(
        _ rows: [Int32], onlyReady: Bool, order number: String, date: CalendarDate?, title: String?
    ) throws -> [PairPapers] {
        let programme = try programme()
        guard let date = try date ?? orderDate(programme, number) else {
            throw DomainProblem.documentWithoutDate(number)
        }
        try checkNotEnded(rows)
        var seen: Set<Int32> = []
        var incomplete: [PairPapers] = []
        var ready: [Int32] = []
        var unchanged = 0
        for row in rows where seen.insert(row).inserted {
            switch try state(ofPair: row) {
            case .proposed, .agreed:
                let missing = try missingPapers(ofPair: row, programme, on: date)
                if missing.isEmpty {
                    ready.append(row)
                } else {
                    let names = try register.names(ofPair: row)
                    incomplete.append(PairPapers(mentor: names.mentor, mentee: names.mentee, missing: missing))
                }
            default: unchanged += 1
            }
        }
        if !incomplete.isEmpty, !onlyReady { throw DomainProblem.papersMissing(incomplete) }
        let document =
            try ready.isEmpty ? nil : approvingDocument(programme, number, date, title)
        for _ in 0..<unchanged { tally.count(.pairs, .unchanged) }
        for row in ready {
            _ = try update(
                .pairs, row,
                [
                    Cell(.state, .code(PairState.approved.code)), Cell(.approved, .code(date.dayNumber)),
                    Cell(.document, document.map { .code($0) }),
                ])
            tally.count(.pairs, .changed)
        }
        return incomplete
    }

    /// An order that approves pairs is one on pairs, unless it is known as something else.
    private func approvingDocument(
        _ programme: Int32, _ number: String, _ date: CalendarDate, _ title: String?
    ) throws -> Int32 {
        let document = try self.document(programme, number: number, date: date, title: title)
        if try table(.documents).code(.kind, document) == nil {
            _ = try update(.documents, document, [Cell(.kind, .code(DocumentKind.pairOrder.code))])
        }
        return document
    }

    private func orderDate(_ programme: Int32, _ number: String) throws -> CalendarDate? {
        let key = [Cell(.programme, .code(programme)), Cell(.number, .text(number))]
        guard let row = try find(.documents, key) else { return nil }
        return try table(.documents).code(.date, row).flatMap { CalendarDate(dayNumber: $0) }
    }

    /// Everything without which a pair cannot be approved on a day.
    package func missingPapers(ofPair row: Int32, _ programme: Int32, on day: CalendarDate) throws -> [MissingPaper] {
        let pairs = try table(.pairs)
        var missing: [MissingPaper] = []
        if (pairs.code(.agreed, row) ?? Int32.max) > day.dayNumber { missing.append(.agreement) }
        missing += try register.missingPapers(
            mentor: pairs.code(.mentor, row), mentee: pairs.code(.mentee, row), on: day)
        if let paper = try register.missingLabourAgreement(ofPair: row, on: day) { missing.append(paper) }
        if let form = pairs.choice(.form, row, as: MentoringForm.self),
            let paper = try register.missingPresentation(of: form, programme, on: day)
        {
            missing.append(paper)
        }
        return missing
    }
}

extension Register {
    /// What the two sides of a pair, there already or not, lack on a day: their places in the bases, their consents, the
    /// mentor's contract.
    package func missingPapers(mentor: Int32?, mentee: Int32?, on day: CalendarDate) throws -> [MissingPaper] {
        var missing: [MissingPaper] = []
        var people: [Int32] = []
        for (base, side, role) in [
            (TableName.mentors, mentor, DomainProblem.Role.mentor), (.mentees, mentee, .mentee),
        ] {
            let person = try side.flatMap { try code(base, .person, $0) } ?? -1
            people.append(person)
            if let side, let left = try departure(base, side, by: day) {
                missing.append(.left(try name(of: person), role, left))
            }
        }
        for person in people {
            if let paper = try missingConsent(person, on: day) { missing.append(paper) }
        }
        if let paper = try missingContract(people[0], on: day) { missing.append(paper) }
        return missing
    }

    /// The same of one side alone.
    package func missingPapers(of row: Int32, in base: TableName, on day: CalendarDate) throws -> [MissingPaper] {
        let person = try code(base, .person, row) ?? -1
        var missing: [MissingPaper] = []
        if let left = try departure(base, row, by: day) {
            missing.append(.left(try name(of: person), base == .mentors ? .mentor : .mentee, left))
        }
        if let paper = try missingConsent(person, on: day) { missing.append(paper) }
        if base == .mentors, let paper = try missingContract(person, on: day) { missing.append(paper) }
        return missing
    }

    /// That the programme of a form has not been presented by a day (П4.12, П5.2); nil where it has.
    package func missingPresentation(
        of form: MentoringForm, _ programme: Int32, on day: CalendarDate
    ) throws -> MissingPaper? {
        let presented = try self.form(form, of: programme).flatMap { try table(.forms).code(.presented, $0) }
        return (presented ?? Int32.max) > day.dayNumber ? .presentation(form) : nil
    }
}
