package import TandemText

extension Transaction {
    /// Records a characteristic on a scale of the programme, at entry, interim or exit (П6.3, П6.4).
    package func measure(_ person: Int32, _ phase: Phase, scale: String, _ value: Double, on day: CalendarDate?) throws {
        if Self.isMark(scale) { throw DomainProblem.marksRefused(scale) }
        let programme = try programme()
        let scales = try table(.scales)
        let rows = try register.rows(of: .scales, where: .programme, is: programme)
        var names: [String] = []
        var found: Int32?
        for row in rows {
            guard let name = try register.text(.scales, .name, row) else { continue }
            names.append(name)
            if folded(name) == folded(scale) { found = row }
        }
        guard let found else {
            throw DomainProblem.unknownScale(scale, closest: closest(to: scale, among: names, limit: 3))
        }
        if let lower = scales.number(.lower, found), let upper = scales.number(.upper, found),
            value < lower || value > upper
        {
            throw DomainProblem.valueOffScale(names[rows.firstIndex(of: found) ?? 0], value, lower: lower, upper: upper)
        }
        let mentee = try menteeToMeasure(person)
        try put(
            .measurements,
            key: [
                Cell(.mentee, .code(mentee)), Cell(.scale, .code(found)), Cell(.phase, .code(phase.code)),
            ],
            [Cell(.value, .number(value))] + (day.map { [Cell(.date, .code($0.dayNumber))] } ?? []))
    }

    /// A mentee in two forms is measured in the one where it has a pair.
    private func menteeToMeasure(_ person: Int32) throws -> Int32 {
        let rows = try register.rows(of: .mentees, where: .person, is: person)
        if rows.count > 1 {
            let paired = try rows.filter { try register.livePair(ofMentee: $0) != nil }
            if paired.count == 1 { return paired[0] }
        }
        return try register.participation(of: person, as: .mentee)
    }

    /// A school mark by name: the monitoring gives none (П6.5).
    static func isMark(_ scale: String) -> Bool {
        let words = folded(scale).split(separator: " ")
        return words.contains { marks.contains(String($0)) }
    }

    private static let marks: Set<String> = [
        "оценка", "оценки", "отметка", "отметки", "балл", "баллы", "mark", "marks", "gpa", "успеваемость",
    ]
}
