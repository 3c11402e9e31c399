package import TandemText

extension Transaction {
    /// Records a characteristic on a scale of the programme, at entry, interim or exit (П6.3, П6.4).
    /// - Throws: ``DomainProblem/marksRefused(_:)``, ``DomainProblem/unknownScale(_:closest:)``,
    ///   ``DomainProblem/valueOffScale(_:_:lower:upper:)``, or that the person is no mentee or one in several forms.
    ///
    /// - Parameter form: in which of the forms the mentee is measured; nil for the only one, or the one with a pair.
    package func measure(
        _ person: Int32, form: MentoringForm? = nil, _ phase: Phase, scale: String, _ value: Double,
        on day: CalendarDate?
    ) throws {
        let row = try register.scale(named: scale, of: programme())
        let scales = try table(.scales)
        let (lower, upper) = (scales.number(.lower, row) ?? 0, scales.number(.upper, row) ?? 0)
        // Written so that what is no number is off the scale too.
        guard value >= lower, value <= upper else {
            throw DomainProblem.valueOffScale(
                try register.text(.scales, .name, row) ?? scale, value, lower: lower, upper: upper)
        }
        let key = [
            Cell(.mentee, .code(try menteeToMeasure(person, form))), Cell(.scale, .code(row)),
            Cell(.phase, .code(phase.code)),
        ]
        // What is recorded already may be said again: a script runs twice.
        let known = try find(.measurements, key).flatMap { try table(.measurements).number(.value, $0) }
        if known != value { try checkProcessing(of: person, on: day ?? today) }
        try put(
            .measurements, key: key,
            [Cell(.value, .number(value))] + (day.map { [Cell(.date, .code($0.dayNumber))] } ?? []))
    }

    /// The row of a programme's scale; case and `ё` do not tell scales apart.
    func scale(named name: String, of programme: Int32) throws -> Int32? {
        let wanted = folded(name)
        return try register.rows(of: .scales, where: .programme, is: programme).first {
            folded(try register.text(.scales, .name, $0) ?? "") == wanted
        }
    }

    /// A mentee in two forms is measured in the one where it has a pair, or has had one to the end.
    private func menteeToMeasure(_ person: Int32, _ form: MentoringForm?) throws -> Int32 {
        if let form { return try register.participation(of: person, as: .mentee, form: form) }
        let rows = try register.rows(of: .mentees, where: .person, is: person)
        if rows.count > 1 {
            let paired = try rows.filter { try register.livePair(ofMentee: $0) != nil }
            if paired.count == 1 { return paired[0] }
            let pairs = try table(.pairs)
            let completed = try rows.filter { row in
                try register.rows(of: .pairs, where: .mentee, is: row).contains {
                    pairs.choice(.state, $0, as: PairState.self) == .completed
                }
            }
            if paired.isEmpty, completed.count == 1 { return completed[0] }
        }
        return try register.participation(of: person, as: .mentee)
    }

    /// A school mark by name: the monitoring gives none (П6.5). A self-assessment («самооценка») is none.
    static func isMark(_ scale: String) -> Bool {
        // A hyphen within a word is a part of it: «само-оценка» is «самооценка».
        let words = folded(scale).filter { $0 != "-" && $0 != "\u{2011}" }.split { !$0.isLetter }
        return words.contains { word in marks.contains { word.hasPrefix($0) } || englishMarks.contains(String(word)) }
    }

    /// Beginnings of the words in any grammatical case.
    private static let marks = ["оценк", "оценок", "отметк", "отметок", "балл", "успеваем"]
    private static let englishMarks: Set<String> = ["mark", "marks", "grade", "grades", "gpa"]
}
