import TandemDomain
import TandemMatching

extension Matchmaker {
    /// A mentee's slip: the mentors to choose from, the best first.
    struct Slip {
        var mentee: Int32
        var mentors: [Int32]
    }

    /// Slips for mentees without a settled pair, from mentors with a place left; see ``shortlists(_:lines:cancelled:)``.
    ///
    /// - Parameters:
    ///   - mentees: rows of mentees; nil for all who have no settled pair.
    ///   - most: on how many slips a mentor stands at most; nil for any number.
    func slips(
        _ lines: Int, for mentees: [Int32]? = nil, most: Int? = nil,
        cancelled: @escaping @Sendable () -> Bool = { false }
    ) throws -> [Slip] {
        let settled = try SettledPairs(register)
        let mentees = try mentees ?? participants(.mentees).filter { !settled.hasMentee($0) }
        let all = try participants(.mentors)
        let places = try settled.placesLeft(all, form: form, programme: programme, register)
        let mentors = zip(all, places).filter { $0.1 > 0 }.map(\.0)
        let lists = try lists(mentors: mentors, mentees: mentees, cancelled: cancelled)
        let bound = Int32(clamping: most ?? mentees.count)
        let graph = try CandidateGraph(
            mentorCapacities: Array(repeating: bound, count: mentors.count), offsets: lists.offsets,
            mentors: lists.mentors, scores: lists.scores)
        let found = try shortlists(graph, lines: lines, cancelled: cancelled)
        return zip(mentees, found).map { mentee, list in
            Slip(mentee: mentee, mentors: list.map { mentors[Int($0)] })
        }
    }
}
