package import TandemText

/// How far the monitoring of a form's pairs has come at one of the year's three moments (П6.3, П6.4).
///
/// A pair is monitored where its mentee is measured on a scale of the programme, or where one of the two has answered
/// a questionnaire at that moment.
package struct PhaseProgress: Hashable, Sendable {
    /// What a curator has to know of it on a day.
    package enum State: Hashable, Sendable {
        /// The form has no pair that the moment is about.
        case nobody
        case done, overdue, underWay, ahead
    }

    package var form: MentoringForm
    package var phase: Phase
    /// The first day, where the programme names one.
    package var from: CalendarDate?
    /// The last day: what the programme says of the moment, else the programme's own last day.
    package var until: CalendarDate?
    /// The rows of the pairs that the moment is about, and those of them with measurements and with answers.
    package var pairs: [Int32] = []
    package var measured: Set<Int32> = []
    package var answered: Set<Int32> = []

    /// The pairs of which nothing is recorded.
    package var missing: [Int32] { pairs.filter { !measured.contains($0) && !answered.contains($0) } }

    /// What has become of it by a day.
    package func state(on day: CalendarDate) -> State {
        let missing = missing.count
        if pairs.isEmpty { return .nobody }
        if missing == 0 { return .done }
        if let until, until < day { return .overdue }
        let hasBegun = missing < pairs.count || from.map { $0 <= day } ?? false
        return hasBegun ? .underWay : .ahead
    }
}

extension Register {
    /// Each moment of each form in a programme, in the order of the forms and of the year.
    package func monitoring(of programme: Int32) throws -> [PhaseProgress] {
        let pairs = try table(.pairs)
        let counting = try countingPairs(in: programme).rows
        let days = try phaseDays(of: programme)
        let measured = try measuredMentees(in: programme)
        let answered = try answerers(in: programme)
        let chosen = try MentoringForm.allCases.filter { try form($0, of: programme) != nil }
        return MentoringForm.allCases.flatMap { form -> [PhaseProgress] in
            let own = counting.filter { pairs.code(.form, $0) == form.code }
            guard chosen.contains(form) || !own.isEmpty else { return [] }
            return Phase.allCases.map { phase in
                var progress = PhaseProgress(
                    form: form, phase: phase, from: days[phase]?.from, until: days[phase]?.until)
                progress.pairs = own.filter { Self.isDue($0, in: pairs, progress) }
                progress.measured = Set(
                    progress.pairs.filter { measured[phase]?.contains(pairs.code(.mentee, $0) ?? -1) ?? false })
                progress.answered = Set(
                    progress.pairs.filter { pair in
                        [FieldName.mentor, .mentee].contains { side in
                            let key = Answerer(side: side, row: pairs.code(side, pair) ?? -1)
                            return answered[phase]?.contains(key) ?? false
                        }
                    })
                return progress
            }
        }
    }

    /// At the interim a pair is monitored that works then; how it came in and what has become of it is asked of each.
    private static func isDue(_ pair: Int32, in pairs: Table, _ progress: PhaseProgress) -> Bool {
        guard progress.phase == .interim else { return true }
        if let until = progress.until, let approved = pairs.code(.approved, pair), approved > until.dayNumber {
            return false
        }
        if let from = progress.from, let ended = pairs.code(.ended, pair), ended < from.dayNumber { return false }
        return true
    }

    private func phaseDays(of programme: Int32) throws -> [Phase: (from: CalendarDate?, until: CalendarDate?)] {
        let windows = try table(.windows)
        let last = try code(.programmes, .end, programme)
        var days: [Phase: (from: CalendarDate?, until: CalendarDate?)] = [:]
        for phase in Phase.allCases { days[phase] = (nil, last.flatMap { CalendarDate(dayNumber: $0) }) }
        for row in try rows(of: .windows, where: .programme, is: programme) {
            guard let phase = windows.choice(.phase, row, as: Phase.self) else { continue }
            days[phase] = (
                windows.code(.start, row).flatMap { CalendarDate(dayNumber: $0) },
                (windows.code(.end, row) ?? last).flatMap { CalendarDate(dayNumber: $0) }
            )
        }
        return days
    }

    /// The rows of mentees that are measured at each moment on a scale of the programme.
    private func measuredMentees(in programme: Int32) throws -> [Phase: Set<Int32>] {
        let table = try table(.measurements)
        var mentees: [Phase: Set<Int32>] = [:]
        for scale in try rows(of: .scales, where: .programme, is: programme) {
            for row in try rows(of: .measurements, where: .scale, is: scale) {
                guard let phase = table.choice(.phase, row, as: Phase.self), let mentee = table.code(.mentee, row)
                else { continue }
                mentees[phase, default: []].insert(mentee)
            }
        }
        return mentees
    }

    /// A row of the base of mentors or of mentees.
    private struct Answerer: Hashable {
        var side: FieldName
        var row: Int32
    }

    /// Who has answered a questionnaire for mentors or for mentees at each moment.
    private func answerers(in programme: Int32) throws -> [Phase: Set<Answerer>] {
        let table = try table(.answers)
        var found: [Phase: Set<Answerer>] = [:]
        for row in try rows(of: .answers, where: .programme, is: programme) {
            guard let phase = table.choice(.phase, row, as: Phase.self), let person = table.code(.person, row),
                let side = try side(ofAnswer: row)
            else { continue }
            let base = try self.table(side.base)
            for entry in try rows(of: side.base, where: .person, is: person) {
                if let form = table.code(.form, row), base.code(.form, entry).map({ $0 != form }) ?? false { continue }
                found[phase, default: []].insert(Answerer(side: side.field, row: entry))
            }
        }
        return found
    }

    private func side(ofAnswer row: Int32) throws -> (base: TableName, field: FieldName)? {
        guard let question = try code(.answers, .question, row),
            let questionnaire = try code(.questions, .questionnaire, question)
        else { return nil }
        switch try table(.questionnaires).choice(.audience, questionnaire, as: SurveyRole.self) {
        case .mentor: return (.mentors, .mentor)
        case .mentee: return (.mentees, .mentee)
        default: return nil
        }
    }
}
