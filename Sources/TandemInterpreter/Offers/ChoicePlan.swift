import TandemDomain
import TandemMatching

/// The wishes of a form's mentees without a settled pair, and the best allocation of mentors' places to them.
struct ChoicePlan {
    /// What became of a wish that could not be granted, or not be considered at all.
    enum Hindrance: Hashable {
        case notOffered
        case notInBase
        case notAllowed
        case noPlace
    }

    /// A mentee with the mentors named, the dearest first.
    struct Voter {
        var mentee: Int32
        var wishes: [Int32]
        /// Why a wish did not count, by its place.
        var hindrances: [Int: Hindrance] = [:]
    }

    let matchmaker: Matchmaker
    let mentors: [Int32]
    private(set) var voters: [Voter] = []
    /// How many who have named a mentor are in a pair that was chosen or agreed to.
    private(set) var settledVoters = 0
    private(set) var candidates: [[Matchmaker.Candidate]] = []
    let places: [Int32]
    private(set) var choices: [[NamedMentor]] = []
    private(set) var allocation = ChoiceAllocation(
        choiceOfMentee: [], merit: ChoiceMerit(pairs: 0, byPlace: [], totalScore: 0))

    /// - Throws: ``DomainProblem/noWishes(_:)`` where nobody has named a mentor.
    init(_ matchmaker: Matchmaker, cancelled: @escaping @Sendable () -> Bool) throws {
        self.matchmaker = matchmaker
        let register = matchmaker.register
        let settled = try SettledPairs(register)
        mentors = try matchmaker.participants(.mentors)
        places = try settled.placesLeft(
            mentors, form: matchmaker.form, programme: matchmaker.programme, register)
        for mentee in try matchmaker.participants(.mentees) {
            let wishes = try register.wishes(of: mentee)
            if wishes.isEmpty { continue }
            if settled.hasMentee(mentee) {
                settledVoters += 1
            } else {
                voters.append(Voter(mentee: mentee, wishes: wishes))
            }
        }
        guard !voters.isEmpty || settledVoters > 0 else { throw DomainProblem.noWishes(matchmaker.form) }
        try weigh(cancelled)
        allocation = try allocate(choices: choices, places: places, cancelled: cancelled)
    }

    /// Finds which wishes can count, and what each pair would score.
    private mutating func weigh(_ cancelled: @escaping @Sendable () -> Bool) throws {
        let numbers = Dictionary(zip(mentors, mentors.indices), uniquingKeysWith: { first, _ in first })
        let wanted = Set(voters.flatMap(\.wishes)).filter { numbers[$0] != nil }.sorted()
        let lists = try matchmaker.lists(
            mentors: wanted, mentees: voters.map(\.mentee), cancelled: cancelled)
        for index in voters.indices {
            let offered = try matchmaker.register.offered(to: voters[index].mentee)
            var (named, candidates): ([NamedMentor], [Matchmaker.Candidate]) = ([], [])
            for (place, mentor) in voters[index].wishes.enumerated() {
                let entry = lists.entries(of: index).first { wanted[Int(lists.mentors[$0])] == mentor }
                if !offered.isEmpty, !offered.contains(mentor) {
                    voters[index].hindrances[place] = .notOffered
                } else if let number = numbers[mentor], let entry {
                    if places[number] == 0 { voters[index].hindrances[place] = .noPlace }
                    named.append(NamedMentor(mentor: Int32(number), score: lists.scores[entry], place: place))
                    candidates.append(
                        Matchmaker.Candidate(
                            mentor: mentor, score: lists.hundredths(entry), set: lists.set(of: entry)))
                } else {
                    voters[index].hindrances[place] = numbers[mentor] == nil ? .notInBase : .notAllowed
                }
            }
            choices.append(named)
            self.candidates.append(candidates)
        }
        step = lists.step
    }

    /// A point of a score in ``choices`` stands for so many hundredths.
    private var step: Int32 = 1

    /// The place among the mentee's wishes that is granted; nil for none.
    func grantedPlace(_ voter: Int) -> Int? {
        allocation.choiceOfMentee[voter].map { choices[voter][$0].place }
    }

    /// The pair that a mentee gets.
    func proposal(_ voter: Int) -> PairProposal? {
        allocation.choiceOfMentee[voter].map {
            matchmaker.proposal(candidates[voter][$0], mentee: voters[voter].mentee)
        }
    }

    /// The points of all pairs.
    var points: Double { Double(allocation.merit.totalScore * Int64(step)) / PairScorer.scale }

    // MARK: Why not the first

    /// What the school would lose if a mentee were given the first wish after all.
    enum Loss: Hashable {
        case pairs(Int)
        /// Fewer wishes of a place: 0 for first ones.
        case wishes(place: Int, Int)
        case points(Double)
        /// Nothing: the two ways are equally good.
        case nothing
    }

    /// The best allocation with the first wish granted, against the one found; nil where it cannot be granted at all.
    func loss(grantingFirstTo voter: Int, cancelled: () -> Bool) throws -> Loss? {
        guard let position = choices[voter].firstIndex(where: { $0.place == 0 }),
            places[Int(choices[voter][position].mentor)] > 0
        else { return nil }
        let other = try allocate(
            choices: choices, places: places, pinned: (voter, position), cancelled: cancelled
        ).merit
        let best = allocation.merit
        if other.pairs < best.pairs { return .pairs(best.pairs - other.pairs) }
        for (place, (mine, theirs)) in zip(best.byPlace, other.byPlace).enumerated() where theirs != mine {
            return .wishes(place: place, mine - theirs)
        }
        let points = best.totalScore - other.totalScore
        return points > 0 ? .points(Double(points * Int64(step)) / PairScorer.scale) : .nothing
    }

    /// The voters who get a mentor.
    func holders(of mentor: Int32) -> [Int] {
        voters.indices.filter { voter in
            allocation.choiceOfMentee[voter].map { candidates[voter][$0].mentor == mentor } ?? false
        }
    }
}
