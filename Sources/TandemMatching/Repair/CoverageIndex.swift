/// What holds of a problem whatever the search decides.
struct CoverageIndex {
    /// Who could use a shared change.
    struct Use {
        /// How many mentees.
        var mentees = 0
        /// How many pairs that have their place.
        var held = 0
        /// The mentors of all those pairs, and of the new ones among them.
        var mentors: Set<Int> = []
        var hosts: Set<Int> = []
    }

    let problem: CoverageProblem
    let optionsOfMentee: [[Int]]
    let uses: [Use]
    /// Whether each mentor has pairs that have their place, and new ones.
    let kinds: [(held: Bool, new: Bool)]
    /// No option costs more than so many changes.
    let dearest: Int

    init(_ problem: CoverageProblem) {
        self.problem = problem
        var optionsOfMentee = [[Int]](repeating: [], count: problem.personOfMentee.count)
        var kinds = [(held: Bool, new: Bool)](repeating: (false, false), count: problem.placesLeft.count)
        var dearest = 1
        for (number, option) in problem.options.enumerated() {
            optionsOfMentee[option.mentee].append(number)
            if option.holdsPlace { kinds[option.mentor].held = true } else { kinds[option.mentor].new = true }
            dearest = max(dearest, option.changes + option.shared.count + 1)
        }
        var uses = [Use](repeating: Use(), count: problem.sharedCount)
        var lastUser = [Int](repeating: -1, count: problem.sharedCount)
        for (mentee, options) in optionsOfMentee.enumerated() {
            for number in options {
                let option = problem.options[number]
                for item in option.shared {
                    if lastUser[item] != mentee { uses[item].mentees += 1 }
                    lastUser[item] = mentee
                    uses[item].mentors.insert(option.mentor)
                    if option.holdsPlace { uses[item].held += 1 } else { uses[item].hosts.insert(option.mentor) }
                }
            }
        }
        self.optionsOfMentee = optionsOfMentee
        self.uses = uses
        self.kinds = kinds
        self.dearest = dearest
    }
}
