/// A pair that could be brought to count, with what that takes.
package struct CoverageOption: Equatable, Sendable {
    package var mentor: Int
    package var mentee: Int
    /// Changes for this pair alone.
    package var changes: Int
    /// Changes that serve other pairs as well: a mentor's consent is asked for once. By number, each at most once.
    package var shared: [Int]
    /// Whether the pair has a place already, so that it takes none of those left.
    package var holdsPlace: Bool

    package init(mentor: Int, mentee: Int, changes: Int, shared: [Int], holdsPlace: Bool) {
        self.mentor = mentor
        self.mentee = mentee
        self.changes = changes
        self.shared = shared
        self.holdsPlace = holdsPlace
    }
}

/// Who could be brought to take part, and by which changes. A mentee is in at most one of the options taken.
package struct CoverageProblem: Sendable {
    /// The places that each mentor has left; each further one is a change.
    package var placesLeft: [Int32]
    /// The person that each mentor brings: -1 for one who is not counted, or takes part already.
    package var personOfMentor: [Int32]
    /// The same of each mentee.
    package var personOfMentee: [Int32]
    package var sharedCount: Int
    package var options: [CoverageOption]

    package init(
        placesLeft: [Int32], personOfMentor: [Int32], personOfMentee: [Int32], sharedCount: Int,
        options: [CoverageOption]
    ) {
        self.placesLeft = placesLeft
        self.personOfMentor = personOfMentor
        self.personOfMentee = personOfMentee
        self.sharedCount = sharedCount
        self.options = options
    }

    /// What some options cost and bring together.
    func outcome(of taken: [Int]) -> (changes: Int, people: Int) {
        var shared: Set<Int> = []
        var people: Set<Int32> = []
        var placed = [Int](repeating: 0, count: placesLeft.count)
        var changes = 0
        for number in taken {
            let option = options[number]
            changes += option.changes
            shared.formUnion(option.shared)
            people.formUnion([personOfMentor[option.mentor], personOfMentee[option.mentee]])
            if !option.holdsPlace { placed[option.mentor] += 1 }
        }
        people.remove(-1)
        for (count, left) in zip(placed, placesLeft) { changes += max(0, count - Int(left)) }
        return (changes + shared.count, people.count)
    }
}

/// A way to more coverage.
package struct CoveragePath: Equatable, Sendable {
    /// The options taken, by number, ascending.
    package let options: [Int]
    package let changes: Int
    /// How many people more take part.
    package let people: Int
    /// No way to as many people has fewer changes than this; equal to `changes` where that is proven.
    package let fewestPossible: Int

    package var isProven: Bool { fewestPossible == changes }
}

/// The answer to how so many people can be brought to take part.
package enum CoverageAnswer: Equatable, Sendable {
    case path(CoveragePath)
    /// No choice of options brings more than so many people.
    case unreachable(most: Int)
    /// The search was given up before it found a way; none has fewer changes than this.
    case undecided(fewestPossible: Int)
}
