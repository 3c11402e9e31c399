package import TandemText

extension Register {
    /// The pair of two people, of several the live one, else the latest.
    package func pair(mentor: Int32, mentee: Int32) throws -> Int32 {
        let pairs = try table(.pairs)
        let mentors = try rows(of: .mentors, where: .person, is: mentor)
        let mentees = Set(try rows(of: .mentees, where: .person, is: mentee))
        var found: [Int32] = []
        for row in mentors {
            found += try rows(of: .pairs, where: .mentor, is: row).filter { mentees.contains(pairs.code(.mentee, $0) ?? -1) }
        }
        let live = found.filter { pairs.choice(.state, $0, as: PairState.self)?.isLive == true }
        guard let pair = live.last ?? found.last else {
            throw DomainProblem.noSuchPair(mentor: try name(of: mentor), mentee: try name(of: mentee))
        }
        return pair
    }

    package func names(ofPair pair: Int32) throws -> (mentor: String, mentee: String) {
        let people = try people(ofPair: pair)
        return (try name(of: people.mentor), try name(of: people.mentee))
    }

    package func people(ofPair pair: Int32) throws -> (mentor: Int32, mentee: Int32) {
        let pairs = try table(.pairs)
        return (
            try table(.mentors).code(.person, pairs.code(.mentor, pair) ?? 0) ?? 0,
            try table(.mentees).code(.person, pairs.code(.mentee, pair) ?? 0) ?? 0
        )
    }

    /// How many mentees a mentor may have in its form: its own capacity, bounded by the form's.
    package func capacity(ofMentor mentor: Int32, programme: Int32?) throws -> Int {
        let mentors = try table(.mentors)
        let own = mentors.number(.capacity, mentor).map { Int($0) }
        var limit: Int?
        if let programme, let form = mentors.choice(.form, mentor, as: MentoringForm.self),
            let row = try self.form(form, of: programme)
        {
            limit = try table(.forms).number(.capacity, row).map { Int($0) }
        }
        return min(own ?? limit ?? 1, limit ?? own ?? 1)
    }

    /// Pairs of a mentor that take a place.
    package func livePairs(ofMentor mentor: Int32) throws -> [Int32] {
        let pairs = try table(.pairs)
        return try rows(of: .pairs, where: .mentor, is: mentor).filter {
            pairs.choice(.state, $0, as: PairState.self)?.isLive == true
        }
    }

    package func livePair(ofMentee mentee: Int32) throws -> Int32? {
        let pairs = try table(.pairs)
        return try rows(of: .pairs, where: .mentee, is: mentee).first {
            pairs.choice(.state, $0, as: PairState.self)?.isLive == true
        }
    }

    /// A base entry that has not left by a day.
    package func isPresent(_ base: TableName, _ row: Int32, on day: CalendarDate) throws -> Bool {
        guard let left = try table(base).code(.left, row) else { return true }
        return left > day.dayNumber
    }
}
