import TandemText

extension Transaction {
    /// The programme whose forms bound the capacities; nil where there is none yet.
    var programmeOfForms: Int32? {
        get throws { try currentProgramme ?? register.latestProgramme() }
    }

    /// Sees to it that one more pair of a mentor fits, and answers the proposals that give way to it.
    ///
    /// A mentee's own choice (П§10) takes the place of an open proposal, the one with the least score.
    /// - Throws: ``DomainProblem/noPlace(mentor:capacity:)``.
    func proposalsGivingWay(toPairOf mentor: Int32, besides replaced: Int32?, isChosen: Bool) throws -> [Int32] {
        let capacity = try register.capacity(ofMentor: mentor, programme: programmeOfForms)
        let pairs = try register.livePairs(ofMentor: mentor).filter { $0 != replaced }
        guard pairs.count >= capacity else { return [] }
        if isChosen, capacity > 0, let surplus = try openProposals(pairs, beyond: capacity - 1) { return surplus }
        throw DomainProblem.noPlace(mentor: try register.name(of: mentor, in: .mentors), capacity: capacity)
    }

    /// The open proposals among a mentor's live pairs for which a changed capacity leaves no place.
    /// - Throws: ``DomainProblem/valueOutOfRange(_:_:_:)`` where even the pairs chosen or agreed to are too many.
    func surplusProposals(_ pairs: [Int32], capacity: Int) throws -> [Int32] {
        if let surplus = try openProposals(pairs, beyond: capacity) { return surplus }
        let firm = try pairs.filter { try !register.isOpen($0) }.count
        throw DomainProblem.valueOutOfRange(.capacity, Double(capacity), Double(firm)...1000)
    }

    /// The open proposals, the least score first, without which the pairs fit a number of places; nil where they do
    /// not fit even then.
    private func openProposals(_ pairs: [Int32], beyond places: Int) throws -> [Int32]? {
        guard pairs.count > places else { return [] }
        let table = try table(.pairs)
        let open = try pairs.filter { try register.isOpen($0) }.sorted { left, right in
            (table.number(.score, left) ?? 0, right) < (table.number(.score, right) ?? 0, left)
        }
        let surplus = pairs.count - places
        return open.count < surplus ? nil : Array(open.prefix(surplus))
    }

    /// Takes an open proposal back; one that records speak of, such as an award, stays as a dissolved pair.
    func withdrawProposal(_ pair: Int32) throws {
        if try isReferredTo(pair) {
            _ = try update(
                .pairs, pair,
                [Cell(.state, .code(PairState.dissolved.code)), Cell(.ended, .code(today.dayNumber))])
            return tally.count(.pairs, .changed)
        }
        try delete(.pairs, pair)
        tally.count(.pairs, .removed)
    }

    private func isReferredTo(_ pair: Int32) throws -> Bool {
        for table in TableName.allCases {
            for field in Schema.fields(of: table) where field.type == .reference(.pairs) {
                if try !register.rows(of: table, where: field.name, is: pair).isEmpty { return true }
            }
        }
        return false
    }
}
