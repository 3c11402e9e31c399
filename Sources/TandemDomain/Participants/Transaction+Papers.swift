package import TandemText

extension Transaction {
    /// A consent to the processing of personal data: an adult's own, or a minor's from a parent (П4.11).
    ///
    /// A withdrawal without the day of giving ends every consent that is in force on its day; where there is none, it
    /// corrects the day of the latest withdrawal. A consent of an unknown day is kept, but is never in force.
    /// - Parameters:
    ///   - isOfUnknownDay: the consent itself is recorded, though nobody knows when it was given.
    ///   - expires: the last day on which it is in force; nil where it ends with a withdrawal only.
    /// - Throws: ``DomainProblem/withdrawnBeforeGiven(given:withdrawn:)``, ``DomainProblem/periodReversed(_:_:)``,
    ///   ``DomainProblem/consentWithoutGrant(_:)``, and what finding a person throws.
    package func consent(
        _ key: PersonKey, given: CalendarDate?, isOfUnknownDay: Bool = false, expires: CalendarDate? = nil,
        guardian: String?, withdrawn: CalendarDate?
    ) throws {
        let person = try register.person(key)
        if try register.code(.people, .erased, person) != nil {
            throw DomainProblem.dataErased(try register.name(of: person))
        }
        if given == nil, !isOfUnknownDay, let withdrawn { return try withdraw(person, withdrawn) }
        if let given, let withdrawn, withdrawn < given {
            throw DomainProblem.withdrawnBeforeGiven(given: given, withdrawn: withdrawn)
        }
        if let given, let expires, expires < given { throw DomainProblem.periodReversed(given, expires) }
        let guardian = guardian.flatMap { folded($0).isEmpty ? nil : $0 }
        try put(
            .consents, key: [Cell(.person, .code(person)), Cell(.given, given.map { .code($0.dayNumber) })],
            [
                guardian.map { Cell(.guardian, .text($0)) },
                withdrawn.map { Cell(.withdrawn, .code($0.dayNumber)) },
                expires.map { Cell(.expires, .code($0.dayNumber)) },
            ].compactMap { $0 })
    }

    private func withdraw(_ person: Int32, _ day: CalendarDate) throws {
        let consents = try table(.consents)
        func given(_ row: Int32) -> Int32 { consents.code(.given, row) ?? CalendarDate.dayNumbers.lowerBound }
        let rows = try register.rows(of: .consents, where: .person, is: person).sorted { given($0) < given($1) }
        guard let first = rows.first else {
            throw DomainProblem.consentWithoutGrant(try register.name(of: person))
        }
        let earlier = rows.filter { given($0) <= day.dayNumber }
        guard let latest = earlier.last else {
            throw DomainProblem.withdrawnBeforeGiven(
                given: CalendarDate(dayNumber: given(first)) ?? day, withdrawn: day)
        }
        let open = earlier.filter { consents.code(.withdrawn, $0) == nil }
        for row in open.isEmpty ? [latest] : open {
            let isChanged = try update(.consents, row, [Cell(.withdrawn, .code(day.dayNumber))])
            tally.count(.consents, isChanged ? .changed : .unchanged)
        }
    }

    /// The unpaid contract of a mentor from outside the school (П4.14); without a day it is never in force.
    package func contract(_ key: PersonKey, number: String, date: CalendarDate?) throws {
        let person = try register.person(key)
        try put(
            .contracts, key: [Cell(.person, .code(person)), Cell(.number, .text(number))],
            date.map { [Cell(.date, .code($0.dayNumber))] } ?? [])
    }
}

extension Register {
    /// Under eighteen on a day; a pupil of unknown age is taken for a minor, any other adult.
    ///
    /// Who was born on 29 February comes of age on 1 March: the term of years runs out at the end of 28 February.
    package func isMinor(_ person: Int32, on day: CalendarDate) throws -> Bool {
        let people = try table(.people)
        guard let born = people.code(.born, person).flatMap({ CalendarDate(dayNumber: $0) }) else {
            // Who has a class and no category yet is a pupil as far as anyone knows.
            guard let category = people.choice(.category, person, as: Category.self) else {
                return people.code(.schoolClass, person) != nil
            }
            return category == .student
        }
        guard let birthday = born.adding(years: 18) else { return true }
        return birthday.day == born.day ? day < birthday : day <= birthday
    }

    /// What is missing for one person's consent on a day; nil where it is in force.
    func missingConsent(_ person: Int32, on day: CalendarDate) throws -> MissingPaper? {
        let consents = try table(.consents)
        let name = try name(of: person)
        let needsGuardian = try isMinor(person, on: day)
        var withdrawnOn: Int32?
        var expiredOn: Int32?
        for row in try rows(of: .consents, where: .person, is: person) {
            guard let given = consents.code(.given, row), given <= day.dayNumber else { continue }
            if let end = consents.code(.withdrawn, row), end <= day.dayNumber {
                withdrawnOn = max(end, withdrawnOn ?? end)
                continue
            }
            if let end = consents.code(.expires, row), end < day.dayNumber {
                expiredOn = max(end, expiredOn ?? end)
                continue
            }
            if !needsGuardian || consents.code(.guardian, row) != nil { return nil }
        }
        if let withdrawnOn = withdrawnOn.flatMap({ CalendarDate(dayNumber: $0) }) {
            return .withdrawnConsent(name, withdrawnOn)
        }
        if let expiredOn = expiredOn.flatMap({ CalendarDate(dayNumber: $0) }) {
            return .expiredConsent(name, expiredOn)
        }
        return needsGuardian ? .guardianConsent(name) : .consent(name)
    }

    /// The unpaid contract that a mentor from outside lacks on a day; nil where it is signed or none is needed.
    func missingContract(_ person: Int32, on day: CalendarDate) throws -> MissingPaper? {
        let people = try table(.people)
        guard let category = people.choice(.category, person, as: Category.self) else { return nil }
        if category == .veteran {
            guard let decision = try decision(on: Reading.veteransExternal.contradiction),
                decision.reading == .veteransExternal, try !hasContract(person, on: day)
            else { return nil }
            return .veteranContract(try name(of: person), decided: decision.date)
        }
        return try !category.isExternal || hasContract(person, on: day) ? nil : .contract(try name(of: person))
    }
}
