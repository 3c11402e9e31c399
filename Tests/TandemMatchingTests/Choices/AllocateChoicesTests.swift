import Testing

@testable import TandemMatching

/// Allocation of ordered choices against all allocations there are.
@Suite struct AllocateChoicesTests {
    private static func best(
        _ choices: [[NamedMentor]], _ places: [Int32], pinned: (mentee: Int, position: Int)? = nil
    ) -> ChoiceMerit? {
        var best: ChoiceMerit?
        var left = places
        let longest = (choices.joined().map(\.place).max() ?? -1) + 1
        func extend(_ mentee: Int, _ merit: ChoiceMerit) {
            guard mentee < choices.count else {
                if best.map({ $0 < merit }) ?? true { best = merit }
                return
            }
            if pinned?.mentee != mentee { extend(mentee + 1, merit) }
            for (position, named) in choices[mentee].enumerated() where left[Int(named.mentor)] > 0 {
                if let pinned, pinned.mentee == mentee, pinned.position != position { continue }
                left[Int(named.mentor)] -= 1
                var next = merit
                next.pairs += 1
                next.byPlace[named.place] += 1
                next.totalScore += Int64(named.score)
                extend(mentee + 1, next)
                left[Int(named.mentor)] += 1
            }
        }
        extend(0, ChoiceMerit(pairs: 0, byPlace: Array(repeating: 0, count: longest), totalScore: 0))
        return best
    }

    private static func school(_ seed: Int) -> (choices: [[NamedMentor]], places: [Int32]) {
        var random = Seeded(UInt64(seed))
        let mentors = Int32.random(in: 1...4, using: &random)
        let choices = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            (0..<mentors).shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)).enumerated()
                .map { place, mentor in
                    NamedMentor(mentor: mentor, score: Int32.random(in: -3...9, using: &random), place: place)
                }
                // A choice that nobody may grant is left out; the others keep their places.
                .filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
        }
        return (choices, (0..<mentors).map { _ in Int32.random(in: 0...2, using: &random) })
    }

    @Test(arguments: 0..<400)
    func isAsGoodAsTheBestOfAll(seed: Int) throws {
        let (choices, places) = Self.school(seed)
        let found = try allocate(choices: choices, places: places)
        #expect(found.merit == Self.best(choices, places))
        var taken = Array(repeating: Int32(0), count: places.count)
        for (named, position) in zip(choices, found.choiceOfMentee) {
            if let position { taken[Int(named[position].mentor)] += 1 }
        }
        for (taken, place) in zip(taken, places) { #expect(taken <= place) }
    }

    @Test(arguments: 0..<100)
    func withAPairGivenItIsTheBestBesideIt(seed: Int) throws {
        let (choices, places) = Self.school(seed)
        for mentee in choices.indices {
            for position in choices[mentee].indices where places[Int(choices[mentee][position].mentor)] > 0 {
                let pinned = (mentee, position)
                let found = try allocate(choices: choices, places: places, pinned: pinned)
                #expect(found.choiceOfMentee[mentee] == position)
                #expect(found.merit == Self.best(choices, places, pinned: pinned))
            }
        }
    }

    @Test func morePairsComeBeforeFirstChoicesAndThoseBeforeScores() throws {
        func named(_ mentors: Int32..., score: Int32 = 0) -> [NamedMentor] {
            mentors.enumerated().map { NamedMentor(mentor: $1, score: score, place: $0) }
        }
        // The second mentee knows mentor 0 only: the first gives way, though both name it first.
        let both = try allocate(choices: [named(0, 1, score: 9), named(0)], places: [1, 1])
        #expect(both.choiceOfMentee == [1, 0])
        // Two first choices are worth more than any score of second ones.
        let first = try allocate(
            choices: [
                [.init(mentor: 0, score: 0, place: 0), .init(mentor: 1, score: 1000, place: 1)],
                [.init(mentor: 1, score: 0, place: 0), .init(mentor: 0, score: 1000, place: 1)],
            ], places: [1, 1])
        #expect(first.choiceOfMentee == [0, 0])
        // Of two who both name it first, the pair with more points.
        let score = try allocate(
            choices: [
                [.init(mentor: 0, score: 3, place: 0), .init(mentor: 1, score: 0, place: 1)],
                [.init(mentor: 0, score: 4, place: 0), .init(mentor: 1, score: 0, place: 1)],
            ], places: [1, 1])
        #expect(score.choiceOfMentee == [1, 0])
    }

    @Test func aPinnedPairWithoutAPlaceIsRefused() {
        #expect(throws: AssignmentError.pinnedOverCapacity(mentor: 0, capacity: 0)) {
            try allocate(choices: [[NamedMentor(mentor: 0, score: 1, place: 0)]], places: [0], pinned: (0, 0))
        }
    }
}
