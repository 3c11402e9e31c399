/// One mentor whom a mentee has named, with the pair's score and which choice it is: 0 for the first.
package struct NamedMentor: Hashable, Sendable {
    package var mentor: Int32
    package var score: Int32
    package var place: Int

    package init(mentor: Int32, score: Int32, place: Int) {
        self.mentor = mentor
        self.score = score
        self.place = place
    }
}

/// How good an allocation of choices is: more pairs are better, then more first choices, more second ones, …, then the
/// higher total score.
package struct ChoiceMerit: Hashable, Sendable, Comparable {
    package var pairs: Int
    /// How many mentees have their first choice, their second, …
    package var byPlace: [Int]
    package var totalScore: Int64

    package init(pairs: Int, byPlace: [Int], totalScore: Int64) {
        self.pairs = pairs
        self.byPlace = byPlace
        self.totalScore = totalScore
    }

    package static func < (left: ChoiceMerit, right: ChoiceMerit) -> Bool {
        if left.pairs != right.pairs { return left.pairs < right.pairs }
        if left.byPlace != right.byPlace { return left.byPlace.lexicographicallyPrecedes(right.byPlace) }
        return left.totalScore < right.totalScore
    }
}

/// Who gets which of the mentors that each mentee named.
package struct ChoiceAllocation: Hashable, Sendable {
    /// The position in its list of the mentor that each mentee gets; nil for none.
    package var choiceOfMentee: [Int?]
    package var merit: ChoiceMerit

    package init(choiceOfMentee: [Int?], merit: ChoiceMerit) {
        self.choiceOfMentee = choiceOfMentee
        self.merit = merit
    }
}

/// Allocates mentors' places to the mentees who named them in order. Exact: no allocation has a higher
/// ``ChoiceMerit``.
///
/// - Parameters:
///   - choices: the mentors that each mentee named; no mentor and no place twice.
///   - places: how many mentees each mentor takes.
///   - pinned: a mentee and the position of a mentor in its list that is given whatever it costs.
///   - cancelled: asked before each pair is formed; true stops the search.
/// - Throws: ``AssignmentError``.
package func allocate(
    choices: [[NamedMentor]], places: [Int32], pinned: (mentee: Int, position: Int)? = nil,
    cancelled: () -> Bool = { false }
) throws(AssignmentError) -> ChoiceAllocation {
    var (open, left) = (choices, places)
    if let pinned {
        let mentor = Int(choices[pinned.mentee][pinned.position].mentor)
        guard left[mentor] > 0 else { throw .pinnedOverCapacity(mentor: mentor, capacity: left[mentor]) }
        left[mentor] -= 1
        open[pinned.mentee] = []
    }
    let longest = choices.joined().reduce(0) { max($0, $1.place + 1) }
    let largest = choices.joined().reduce(Int64(0)) { max($0, Int64($1.score.magnitude)) }
    let scale = try WorthScale(
        aims: longest, reach: choices.count, scores: choices.count, largestScore: largest)
    let lists = open.map { named in
        named.map { LargestFilling.Option(mentor: $0.mentor, worth: scale.aims[$0.place] + Int128($0.score)) }
    }
    var filling = LargestFilling(lists: lists, lineWorths: [0], places: left)
    try filling.solve(cancelled: cancelled)
    var positions = filling.positions.map(\.first)
    if let pinned { positions[pinned.mentee] = pinned.position }
    var merit = ChoiceMerit(pairs: 0, byPlace: Array(repeating: 0, count: longest), totalScore: 0)
    for (named, position) in zip(choices, positions) {
        guard let position else { continue }
        merit.pairs += 1
        merit.byPlace[named[position].place] += 1
        merit.totalScore += Int64(named[position].score)
    }
    return ChoiceAllocation(choiceOfMentee: positions, merit: merit)
}
