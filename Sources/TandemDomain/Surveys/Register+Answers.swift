extension Register {
    /// Someone's answer to a question, and where it stands.
    package struct GivenAnswer {
        /// The row of `answers`.
        package var row: Int32
        /// The row of `people`.
        package var person: Int32
        /// What was said.
        package var answer: Answer
    }

    /// Each person's answer to a question in a programme: the last one, or the first, where someone has answered at
    /// several moments; in the order of the rows.
    ///
    /// - Parameter isCounted: which rows of `answers` are looked at.
    package func answers(
        to question: Int32, in programme: Int32, first: Bool = false, where isCounted: (Int32) -> Bool = { _ in true }
    ) throws -> [GivenAnswer] {
        let table = try table(.answers)
        /// Moments in order: phases, then days; what has neither comes first.
        func moment(_ row: Int32) -> (Int32, Int32) {
            (table.code(.phase, row) ?? -1, table.code(.date, row) ?? Int32.min)
        }
        var chosen: [Int32: Int32] = [:]
        for row in try rows(of: .answers, where: .question, is: question)
        where table.code(.programme, row) == programme && isCounted(row) {
            guard let person = table.code(.person, row) else { continue }
            if let known = chosen[person], (moment(row) < moment(known)) != first { continue }
            chosen[person] = row
        }
        return try chosen.sorted { $0.value < $1.value }.compactMap { person, row in
            try answer(row).map { GivenAnswer(row: row, person: person, answer: $0) }
        }
    }
}
