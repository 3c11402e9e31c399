package import TandemText

/// Why someone's personal data may not be used.
package enum ProcessingBar: Hashable, Sendable {
    /// The consent was withdrawn on the day, and none has been given since (П4.11).
    case withdrawn(CalendarDate)
    /// The data were erased: what is left of the record is nobody's.
    case erased
}

extension Register {
    /// Why someone's data may not be used on a day; nil where they may.
    ///
    /// Who never gave a consent is not barred: it is the approval that asks for one.
    package func processingBar(of person: Int32, on day: CalendarDate) throws -> ProcessingBar? {
        if try code(.people, .erased, person) != nil { return .erased }
        let consents = try table(.consents)
        var last: Int32?
        for row in try rows(of: .consents, where: .person, is: person) {
            switch consents.standing(ofConsent: row, on: day) {
            case .inForce: return nil
            case .withdrawn(let end): last = max(end, last ?? end)
            case .none: break
            }
        }
        return last.flatMap { CalendarDate(dayNumber: $0) }.map { .withdrawn($0) }
    }

    /// Everyone whose data may not be used on a day, with the reason; quick where nothing was withdrawn or erased.
    package func processingBars(on day: CalendarDate) throws -> [Int32: ProcessingBar] {
        var bars: [Int32: ProcessingBar] = [:]
        let consents = try table(.consents)
        if consents.column(.withdrawn)?.known.trueCount ?? 0 > 0 {
            var inForce: Set<Int32> = []
            var ends: [Int32: Int32] = [:]
            for row in consents.rows {
                guard let person = consents.code(.person, row) else { continue }
                switch consents.standing(ofConsent: row, on: day) {
                case .inForce: inForce.insert(person)
                case .withdrawn(let end): ends[person] = max(end, ends[person] ?? end)
                case .none: break
                }
            }
            for (person, end) in ends where !inForce.contains(person) {
                bars[person] = CalendarDate(dayNumber: end).map { .withdrawn($0) }
            }
        }
        for row in try table(.people).column(.erased)?.known.rows ?? [] { bars[row] = .erased }
        return bars
    }
}

extension Table {
    fileprivate enum ConsentStanding {
        case inForce
        case withdrawn(Int32)
        case none
    }

    /// In the table of consents: whether one is in force on a day. One of an unknown day never is.
    fileprivate func standing(ofConsent row: Int32, on day: CalendarDate) -> ConsentStanding {
        let given = code(.given, row)
        if let given, given > day.dayNumber { return .none }
        if let end = code(.withdrawn, row), end <= day.dayNumber { return .withdrawn(end) }
        return given == nil ? .none : .inForce
    }
}

extension Transaction {
    /// Sees to it that someone's data may be used on a day.
    /// - Throws: ``DomainProblem/consentWithdrawn(_:_:)`` or ``DomainProblem/dataErased(_:)``.
    package func checkProcessing(of person: Int32, on day: CalendarDate) throws {
        try register.checkProcessing(of: person, on: day)
    }
}

extension Register {
    /// Sees to it that someone's data may be used on a day.
    /// - Throws: ``DomainProblem/consentWithdrawn(_:_:)`` or ``DomainProblem/dataErased(_:)``.
    package func checkProcessing(of person: Int32, on day: CalendarDate) throws {
        switch try processingBar(of: person, on: day) {
        case .withdrawn(let end)?: throw DomainProblem.consentWithdrawn(try name(of: person), end)
        case .erased?: throw DomainProblem.dataErased(try name(of: person))
        case nil: break
        }
    }
}
