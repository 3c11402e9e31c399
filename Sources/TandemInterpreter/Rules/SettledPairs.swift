import TandemDomain

/// The pairs that matching leaves alone: chosen, agreed, approved or at work; a proposal nobody has chosen is open.
struct SettledPairs {
    private var mentees: Set<Int32> = []
    private var taken: [Int32: Int] = [:]

    /// - Parameter reopened: rows of pairs that are looked at as if they were open.
    init(_ register: Register, reopened: Set<Int32> = []) throws {
        let pairs = try register.table(.pairs)
        var seen: Set<Int32> = []
        for pair in pairs.rows {
            guard let state = pairs.choice(.state, pair, as: PairState.self), state.isLive else { continue }
            let isOpen = pairs.isOpenProposal(pair) || reopened.contains(pair)
            if !isOpen, let mentor = pairs.code(.mentor, pair) { taken[mentor, default: 0] += 1 }
            // Of several pairs the first one speaks for the mentee.
            if let mentee = pairs.code(.mentee, pair), seen.insert(mentee).inserted, !isOpen { mentees.insert(mentee) }
        }
    }

    func hasMentee(_ mentee: Int32) -> Bool { !mentees.isEmpty && mentees.contains(mentee) }

    /// The places that each mentor has left: its own, bounded by its form's, less the settled pairs.
    func placesLeft(_ mentors: [Int32], form: MentoringForm, programme: Int32, _ register: Register) throws -> [Int32] {
        let table = try register.table(.mentors)
        let limit = try register.capacityLimit(of: form, in: programme)
        return mentors.map { mentor in
            let capacity = Register.capacity(own: table.count(.capacity, mentor), limit: limit)
            return Int32(clamping: max(0, capacity - (taken.isEmpty ? 0 : taken[mentor] ?? 0)))
        }
    }
}
