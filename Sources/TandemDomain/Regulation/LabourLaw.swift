package import TandemText

/// What the labour code asks of mentoring among workers (ТК 351.8).
package enum LabourLaw {
    /// The day from which it asks.
    package static let inForce = CalendarDate(year: 2025, month: 3, day: 1)

    /// Whether it is in force on a day.
    package static func holds(on day: CalendarDate) -> Bool { inForce.map { $0 <= day } ?? false }

    /// Working days of notice before such mentoring ends early.
    package static let noticeDays = 3

    /// The last day on which notice can be given of an end on a day: Saturdays and Sundays do not count, holidays are
    /// not known.
    package static func lastNotice(before day: CalendarDate) -> CalendarDate? {
        var notice = day
        var left = noticeDays
        while left > 0 {
            guard let before = notice.adding(days: -1) else { return nil }
            notice = before
            if notice.weekday <= 5 { left -= 1 }
        }
        return notice
    }
}

extension Register {
    /// The mentor's agreement on content, term and pay, where the law asks for one on a day and none is there.
    ///
    /// It is recorded as a contract of the mentor.
    func missingLabourAgreement(ofPair pair: Int32, on day: CalendarDate) throws -> MissingPaper? {
        guard LabourLaw.holds(on: day), try isAmongWorkers(pair) else { return nil }
        let mentor = try people(ofPair: pair).mentor
        return try hasContract(mentor, on: day) ? nil : .labourAgreement(try name(of: mentor))
    }

    /// Teachers of the school who mentor teachers: the one form in which both are workers.
    package func isAmongWorkers(_ pair: Int32) throws -> Bool {
        let people = try table(.people)
        let mentor = try self.people(ofPair: pair).mentor
        return try table(.pairs).choice(.form, pair, as: MentoringForm.self) == .teacherTeacher
            && people.choice(.category, mentor, as: Category.self).map { $0 == .teacher } ?? true
    }

    /// Whether a contract of someone is signed by a day.
    package func hasContract(_ person: Int32, on day: CalendarDate) throws -> Bool {
        let contracts = try table(.contracts)
        return try rows(of: .contracts, where: .person, is: person).contains { row in
            contracts.code(.date, row).map { $0 <= day.dayNumber } ?? false
        }
    }
}
