package import TandemText

extension Transaction {
    /// A consent to the processing of personal data: an adult's own, or a minor's from a parent (П4.11).
    package func consent(
        _ key: PersonKey, given: CalendarDate?, guardian: String?, withdrawn: CalendarDate?
    ) throws {
        let person = try register.person(key)
        if let given {
            if let withdrawn, withdrawn < given {
                throw DomainProblem.withdrawnBeforeGiven(given: given, withdrawn: withdrawn)
            }
            try put(
                .consents, key: [Cell(.person, .code(person)), Cell(.given, .code(given.dayNumber))],
                [
                    guardian.map { Cell(.guardian, .text($0)) },
                    withdrawn.map { Cell(.withdrawn, .code($0.dayNumber)) },
                ].compactMap { $0 })
            return
        }
        guard let withdrawn else { return }
        let consents = try table(.consents)
        let rows = try register.rows(of: .consents, where: .person, is: person)
        guard let latest = rows.max(by: { (consents.code(.given, $0) ?? 0) < (consents.code(.given, $1) ?? 0) }) else {
            throw DomainProblem.consentWithoutGrant(try register.name(of: person))
        }
        if let day = consents.code(.given, latest), let given = CalendarDate(dayNumber: day), withdrawn < given {
            throw DomainProblem.withdrawnBeforeGiven(given: given, withdrawn: withdrawn)
        }
        let changed = try update(.consents, latest, [Cell(.withdrawn, .code(withdrawn.dayNumber))])
        tally.count(.consents, changed ? .changed : .unchanged)
    }

    /// The unpaid contract of a mentor from outside the school (П4.14).
    package func contract(_ key: PersonKey, number: String, date: CalendarDate?) throws {
        let person = try register.person(key)
        try put(
            .contracts, key: [Cell(.person, .code(person)), Cell(.number, .text(number))],
            date.map { [Cell(.date, .code($0.dayNumber))] } ?? [])
    }
}

extension Register {
    /// Under eighteen on a day; a student of unknown age is taken for a minor, any other adult.
    package func isMinor(_ person: Int32, on day: CalendarDate) throws -> Bool {
        let people = try table(.people)
        guard let code = people.code(.born, person), let born = CalendarDate(dayNumber: code) else {
            return people.choice(.category, person, as: Category.self) == .student
        }
        guard let adult = born.adding(years: 18) else { return false }
        return day < adult
    }

    /// What is missing for one person's consent on a day; nil where it is in force.
    func missingConsent(_ person: Int32, on day: CalendarDate) throws -> MissingPaper? {
        let consents = try table(.consents)
        let name = try name(of: person)
        let needsGuardian = try isMinor(person, on: day)
        var withdrawnOn: CalendarDate?
        for row in try rows(of: .consents, where: .person, is: person) {
            guard let given = consents.code(.given, row), given <= day.dayNumber else { continue }
            if let end = consents.code(.withdrawn, row), end <= day.dayNumber {
                withdrawnOn = CalendarDate(dayNumber: end)
                continue
            }
            if !needsGuardian || consents.code(.guardian, row) != nil { return nil }
        }
        if let withdrawnOn { return .withdrawnConsent(name, withdrawnOn) }
        return needsGuardian ? .guardianConsent(name) : .consent(name)
    }

    func missingContract(_ person: Int32, on day: CalendarDate) throws -> MissingPaper? {
        let people = try table(.people)
        guard people.choice(.category, person, as: Category.self)?.isExternal == true else { return nil }
        let contracts = try table(.contracts)
        let signed = try rows(of: .contracts, where: .person, is: person).contains { row in
            contracts.code(.date, row).map { $0 <= day.dayNumber } ?? false
        }
        return signed ? nil : .contract(try name(of: person))
    }
}
