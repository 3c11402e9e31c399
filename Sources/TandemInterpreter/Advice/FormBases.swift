import TandemDomain
import TandemText

/// A form's mentors and mentees with what stands between each of them and an approved pair.
struct FormBases {
    let matchmaker: Matchmaker
    /// Those who are there, then those who have left.
    let mentors: [Int32]
    /// What each mentor lacks for an approval; a return to the base counts as a paper.
    let papersOfMentor: [[MissingPaper]]
    let day: CalendarDate

    private var register: Register { matchmaker.register }

    /// - Parameter present: the mentors who are there, in the order of the question.
    init(_ matchmaker: Matchmaker, present: [Int32]) throws {
        self.matchmaker = matchmaker
        let register = matchmaker.register
        let table = try register.table(.mentors)
        let code = matchmaker.form.code
        let today = matchmaker.today
        let left = try table.rows.filter { row in
            try table.code(.form, row) == code && !table.isPresent(row, on: today)
                && register.departure(.mentors, row, by: today) != nil
        }
        let day = try register.dayForPapers(today)
        let mentors = present + left
        self.mentors = mentors
        self.day = day
        papersOfMentor = try mentors.enumerated().map { index, row in
            var papers = try register.missingPapers(of: row, in: .mentors, on: day)
            // Who has left after the day on which papers are looked at is not there all the same.
            if index >= present.count, !papers.contains(where: Self.isReturn),
                let since = try register.departure(.mentors, row, by: today)
            {
                let person = table.code(.person, row) ?? -1
                papers.insert(.left(try register.name(of: person), .mentor, since), at: 0)
            }
            return papers
        }
    }

    static func isReturn(_ paper: MissingPaper) -> Bool {
        if case .left = paper { true } else { false }
    }

    func papers(ofMentee row: Int32) throws -> [MissingPaper] {
        try register.missingPapers(of: row, in: .mentees, on: day)
    }

    /// The places that each mentor's live pairs leave.
    func placesLeft() throws -> [Int32] {
        try mentors.map { mentor in
            let capacity = try register.capacity(ofMentor: mentor, programme: matchmaker.programme)
            return Int32(clamping: max(0, capacity - (try register.livePairs(ofMentor: mentor).count)))
        }
    }

    /// Whether one more place would be more than the form allows.
    func isAtLimit(_ mentor: Int32) throws -> Bool {
        guard let limit = try register.capacityLimit(of: matchmaker.form, in: matchmaker.programme) else {
            return false
        }
        return try register.table(.mentors).count(.capacity, mentor) ?? limit >= limit
    }

    /// Pairs of the form that are proposed or agreed to.
    func waitingPairs() throws -> [Int32] {
        let pairs = try register.table(.pairs)
        let code = matchmaker.form.code
        return pairs.rows.filter { row in
            guard pairs.code(.form, row) == code, let state = pairs.choice(.state, row, as: PairState.self) else {
                return false
            }
            return state.isLive && !state.counts
        }
    }
}
