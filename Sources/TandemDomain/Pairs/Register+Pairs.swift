package import TandemText

extension Register {
    /// The pair of two people, of several the live one, else the latest; or the one of a number, from 1, in the order
    /// of the register.
    /// - Throws: ``DomainProblem/noSuchPair(mentor:mentee:)``.
    package func pair(mentor: Int32, mentee: Int32, ordinal: Int? = nil) throws -> Int32 {
        let pairs = try table(.pairs)
        let found = try self.pairs(mentor: mentor, mentee: mentee)
        let live = found.filter { pairs.choice(.state, $0, as: PairState.self)?.isLive == true }
        let chosen =
            if let ordinal { found.indices.contains(ordinal - 1) ? found[ordinal - 1] : nil } else {
                live.max() ?? found.max()
            }
        guard let chosen else {
            throw DomainProblem.noSuchPair(mentor: try name(of: mentor), mentee: try name(of: mentee))
        }
        return chosen
    }

    /// All pairs of two people, in whatever form, in the order of the register.
    package func pairs(mentor: Int32, mentee: Int32) throws -> [Int32] {
        let pairs = try table(.pairs)
        let mentors = try rows(of: .mentors, where: .person, is: mentor)
        let mentees = Set(try rows(of: .mentees, where: .person, is: mentee))
        var found: [Int32] = []
        for row in mentors {
            found += try rows(of: .pairs, where: .mentor, is: row).filter {
                pairs.code(.mentee, $0).map { mentees.contains($0) } ?? false
            }
        }
        return found.sorted()
    }

    /// The names of a pair's two people.
    package func names(ofPair pair: Int32) throws -> (mentor: String, mentee: String) {
        let people = try people(ofPair: pair)
        return (try name(of: people.mentor), try name(of: people.mentee))
    }

    /// The rows of a pair's two people; -1, which is nobody's, where a damaged file refers to no one.
    package func people(ofPair pair: Int32) throws -> (mentor: Int32, mentee: Int32) {
        let pairs = try table(.pairs)
        return (
            try pairs.code(.mentor, pair).flatMap { try code(.mentors, .person, $0) } ?? -1,
            try pairs.code(.mentee, pair).flatMap { try code(.mentees, .person, $0) } ?? -1
        )
    }

    // MARK: Places

    /// How many mentees a mentor may have in its form: its own capacity, bounded by the form's; one where neither is
    /// known.
    package func capacity(ofMentor mentor: Int32, programme: Int32?) throws -> Int {
        let mentors = try table(.mentors)
        return try capacity(
            own: mentors.count(.capacity, mentor), form: mentors.choice(.form, mentor), programme: programme)
    }

    func capacity(own: Int?, form: MentoringForm?, programme: Int32?) throws -> Int {
        var limit: Int?
        if let programme, let form { limit = try capacityLimit(of: form, in: programme) }
        return Self.capacity(own: own, limit: limit)
    }

    /// The most mentees that a form lets a mentor have; nil where it does not say.
    package func capacityLimit(of form: MentoringForm, in programme: Int32) throws -> Int? {
        try self.form(form, of: programme).flatMap { try table(.forms).count(.capacity, $0) }
    }

    /// A mentor's places from its own number and its form's.
    package static func capacity(own: Int?, limit: Int?) -> Int {
        min(own ?? limit ?? 1, limit ?? own ?? 1)
    }

    /// Pairs of a mentor that take a place.
    package func livePairs(ofMentor mentor: Int32) throws -> [Int32] {
        try livePairs(of: mentor, as: .mentor)
    }

    /// The pair that a mentee is in or proposed for.
    package func livePair(ofMentee mentee: Int32) throws -> Int32? {
        try livePairs(of: mentee, as: .mentee).first
    }

    func livePairs(of participation: Int32, as role: DomainProblem.Role) throws -> [Int32] {
        let pairs = try table(.pairs)
        return try rows(of: .pairs, where: role == .mentor ? .mentor : .mentee, is: participation).filter {
            pairs.choice(.state, $0, as: PairState.self)?.isLive == true
        }
    }

    /// A proposal that no mentee has chosen: a new plan, or a mentee's choice, may take its place.
    package func isOpen(_ pair: Int32) throws -> Bool { try table(.pairs).isOpenProposal(pair) }

    // MARK: Bases

    /// What a mentor or mentee of a base is called.
    package func name(of row: Int32, in base: TableName) throws -> String {
        try name(of: code(base, .person, row) ?? -1)
    }

    /// Whether a base entry has joined by a day and has not left, or has come back since (П4.9).
    package func isPresent(_ base: TableName, _ row: Int32, on day: CalendarDate) throws -> Bool {
        try table(base).isPresent(row, on: day)
    }

    /// The day by which a base entry has left; nil while it is there.
    package func departure(_ base: TableName, _ row: Int32, by day: CalendarDate) throws -> CalendarDate? {
        let table = try table(base)
        guard let left = table.code(.left, row), left <= day.dayNumber else { return nil }
        if let joined = table.code(.joined, row), joined > left, joined <= day.dayNumber { return nil }
        return CalendarDate(dayNumber: left)
    }
}

extension Table {
    /// In the table of pairs: a proposal that no mentee has chosen.
    package func isOpenProposal(_ pair: Int32) -> Bool {
        choice(.state, pair, as: PairState.self) == .proposed && code(.chosen, pair) == nil
    }

    /// In a base: whether an entry has joined by a day and has not left, or has come back since (П4.9).
    package func isPresent(_ row: Int32, on day: CalendarDate) -> Bool {
        let joined = code(.joined, row)
        if let joined, joined > day.dayNumber { return false }
        guard let left = code(.left, row), left <= day.dayNumber else { return true }
        return (joined ?? left) > left
    }
}
