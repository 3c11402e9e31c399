import TandemText

extension Register {
    /// The living pairs of a group, in order; empty where there is no such group.
    package func members(ofGroup name: String) throws -> [Int32] {
        let wanted = folded(name)
        return try liveGroups().filter { folded($0.name) == wanted }.map(\.pair)
    }

    /// The living pairs that are in a group.
    private func liveGroups() throws -> [(pair: Int32, name: String)] {
        let pairs = try table(.pairs)
        return try pairs.rows.compactMap { row in
            guard pairs.choice(.state, row, as: PairState.self)?.isLive == true,
                let name = try text(.pairs, .group, row)
            else { return nil }
            return (row, name)
        }
    }

    /// The groups whose names are nearest to one that does not exist.
    func groups(closestTo name: String) throws -> [String] {
        closest(to: name, among: Array(Set(try liveGroups().map(\.name))).sorted(), limit: 3)
    }
}

extension Transaction {
    /// Makes pairs of one mentor a group (П2.2); those it had before and that are not named are pairs by themselves.
    /// - Throws: ``DomainProblem/groupOfOther(_:mentor:)``, or ``DomainProblem/pairIs(_:mentor:mentee:)`` for a pair that
    ///   has ended.
    package func group(_ name: String, of mentor: Int32, _ members: [Int32]) throws {
        let known = try register.members(ofGroup: name)
        for row in known where try register.code(.pairs, .mentor, row) != mentor {
            throw DomainProblem.groupOfOther(name, mentor: try register.names(ofPair: row).mentor)
        }
        try checkNotEnded(members)
        for row in known where !members.contains(row) {
            _ = try update(.pairs, row, [Cell(.group, nil)])
            tally.count(.pairs, .changed)
        }
        for row in members {
            tally.count(.pairs, try update(.pairs, row, [Cell(.group, .text(name))]) ? .changed : .unchanged)
        }
    }

    /// Records one meeting of a whole group, with who was not there: they go on with the others, and their meeting does
    /// not count.
    ///
    /// - Parameter absent: pairs of the group whose mentees were absent.
    /// - Throws: ``DomainProblem/unknownGroup(_:closest:)``, ``DomainProblem/notInGroup(_:group:)``,
    ///   ``DomainProblem/nobodyCame(group:)``, ``DomainProblem/memberOutOfOrder(mentee:found:expected:)``, or as
    ///   ``meeting(_:_:)`` for any of the pairs; nothing is changed then.
    package func meeting(ofGroup name: String, _ facts: MeetingFacts, absent: [Int32]) throws {
        let members = try register.members(ofGroup: name)
        guard let first = members.first else {
            throw DomainProblem.unknownGroup(name, closest: try register.groups(closestTo: name))
        }
        for row in absent where !members.contains(row) {
            throw DomainProblem.notInGroup(try register.names(ofPair: row).mentee, group: name)
        }
        guard Set(absent).count < members.count else { throw DomainProblem.nobodyCame(group: name) }
        try check(facts)
        var facts = facts
        facts.group = try register.text(.pairs, .group, first)
        // One meeting is of one kind, whoever was there: the first pair's next one.
        facts.kind = try kind(facts, first)
        for row in members { _ = try kind(facts, row) }
        for row in members {
            facts.isAbsent = absent.contains(row)
            try meeting(row, facts)
        }
    }

    /// The kind that a group's meeting has for a pair: of the one recorded already, or the next.
    private func kind(_ facts: MeetingFacts, _ pair: Int32) throws -> MeetingKind? {
        let earlier = try register.rows(of: .meetings, where: .pair, is: pair)
        if let same = try earlier.first(where: { try isSame($0, facts) }) {
            return try table(.meetings).choice(.kind, same)
        }
        do {
            return try nextKind(pair, facts, after: earlier)
        } catch DomainProblem.meetingOutOfOrder(let found, let expected) {
            throw DomainProblem.memberOutOfOrder(
                mentee: try register.names(ofPair: pair).mentee, found: found, expected: expected)
        }
    }
}
