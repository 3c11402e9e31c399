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
        let people = try register.people(ofPair: row)
        var missing: [MissingPaper] = []
        if (pairs.code(.agreed, row) ?? Int32.max) > day.dayNumber { missing.append(.agreement) }
        for (base, field, role) in [
            (TableName.mentors, FieldName.mentor, DomainProblem.Role.mentor), (.mentees, .mentee, .mentee),
        ] {
            if let side = pairs.code(field, row), let left = try register.departure(base, side, by: day) {
                let person = try register.code(base, .person, side) ?? -1
                missing.append(.left(try register.name(of: person), role, left))
            }
        }
        for person in [people.mentor, people.mentee] {
            if try register.code(.people, .erased, person) != nil {
                missing.append(.erased(try register.name(of: person)))
            }
            if let paper = try register.missingConsent(person, on: day) { missing.append(paper) }
        }
        if let paper = try register.missingContract(people.mentor, on: day) { missing.append(paper) }
        if let paper = try register.missingLabourAgreement(ofPair: row, on: day) { missing.append(paper) }
        if let form = pairs.choice(.form, row, as: MentoringForm.self) {
            let formRow = try register.form(form, of: programme)
            let presented = try formRow.flatMap { try table(.forms).code(.presented, $0) }
            if (presented ?? Int32.max) > day.dayNumber { missing.append(.presentation(form)) }
        }
        return missing
    }
}
