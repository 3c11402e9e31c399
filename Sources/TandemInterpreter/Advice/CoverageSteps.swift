import TandemDomain
import TandemMatching
import TandemText

/// Everything that could bring more people to take part, across the forms of the programme, as numbers for the search.
struct CoverageSteps {
    /// A change that serves every pair of whoever it concerns.
    enum Shared: Hashable {
        case paper(person: Int32, MissingPaper)
        case fact(PairObstacles.Fact)
        case presentation(MentoringForm)
    }

    /// A pair that could be brought to count.
    struct Pair {
        var form: Int
        var mentor: Int32
        var mentee: Int32
        /// The pair as it is; nil for a new one.
        var row: Int32?
        var isAgreed: Bool
        var obstacles: PairObstacles?
    }

    /// New pairs that need exceptions or entries are only looked at up to so many combinations of a form.
    static let mostCombinations = 100_000

    private let register: Register
    private let count: CoverageCount
    private(set) var forms: [FormBases] = []
    private(set) var pairs: [Pair] = []
    private(set) var shared: [Shared] = []
    /// Whether only pairs that the rules allow were looked at in some form.
    private(set) var isAllowedOnly = false
    private var numberOfShared: [Shared: Int] = [:]
    private var options: [CoverageOption] = []
    private var placesLeft: [Int32] = []
    private var mentorPeople: [Int32] = []
    private var menteePeople: [Int32] = []
    private var menteeNumbers: [Int32: Int] = [:]
    private var gains: [Int32: Int32] = [:]

    init(_ register: Register, _ count: CoverageCount, today: CalendarDate) throws {
        self.register = register
        self.count = count
        for form in try register.formsOfLatestProgramme() {
            do { try add(form, today) } catch DomainProblem.noRules { continue }
        }
    }

    var problem: CoverageProblem {
        CoverageProblem(
            placesLeft: placesLeft, personOfMentor: mentorPeople, personOfMentee: menteePeople,
            sharedCount: shared.count, options: options)
    }

    func option(_ number: Int) -> CoverageOption { options[number] }
    /// The people whom an option would bring, by row; those of them who are counted and take no part yet.
    func people(of number: Int) throws -> [Int32] {
        let pair = pairs[number]
        return try [(TableName.mentors, pair.mentor), (.mentees, pair.mentee)].compactMap { base, row in
            try register.code(base, .person, row).flatMap { brings($0) ? $0 : nil }
        }
    }

    private func brings(_ person: Int32) -> Bool {
        person >= 0 && Int(person) < count.counted.count && count.counted[Int(person)] && !count.taking[Int(person)]
    }

    /// The number of a person among those who could be brought; -1 for anybody else.
    private mutating func gain(_ base: TableName, _ row: Int32) throws -> Int32 {
        guard let person = try register.code(base, .person, row), brings(person) else { return -1 }
        if let known = gains[person] { return known }
        gains[person] = Int32(gains.count)
        return Int32(gains.count - 1)
    }

    private mutating func number(_ change: Shared) -> Int {
        if let known = numberOfShared[change] { return known }
        numberOfShared[change] = shared.count
        shared.append(change)
        return shared.count - 1
    }

    // MARK: A form

    private mutating func add(_ form: MentoringForm, _ today: CalendarDate) throws {
        let matchmaker = try Matchmaker(register, form: form, today: today)
        let bases = try FormBases(matchmaker, present: matchmaker.participants(.mentors))
        let firstMentor = mentorPeople.count
        forms.append(bases)
        placesLeft += try bases.placesLeft()
        for mentor in bases.mentors { mentorPeople.append(try gain(.mentors, mentor)) }
        let columns = Dictionary(
            uniqueKeysWithValues: bases.mentors.enumerated().map { ($1, firstMentor + $0) })
        let presentation = try register.missingPresentation(of: form, matchmaker.programme, on: bases.day)
            .map { _ in number(.presentation(form)) }
        let table = try register.table(.pairs)
        for row in try bases.waitingPairs() {
            guard let mentor = table.code(.mentor, row), let mentee = table.code(.mentee, row),
                let column = columns[mentor]
            else { continue }
            let isAgreed = (table.code(.agreed, row) ?? .max) <= bases.day.dayNumber
            try append(
                Pair(form: forms.count - 1, mentor: mentor, mentee: mentee, row: row, isAgreed: isAgreed),
                column, bases.papersOfMentor[column - firstMentor], presentation, changes: isAgreed ? 1 : 2)
        }
        let free = try matchmaker.participants(.mentees).filter { try register.livePair(ofMentee: $0) == nil }
        try addNew(free, bases, firstMentor, presentation)
    }

    private mutating func addNew(
        _ mentees: [Int32], _ bases: FormBases, _ firstMentor: Int, _ presentation: Int?
    ) throws {
        let people = (mentors: try register.table(.mentors), mentees: try register.table(.mentees))
        let isAllowedOnly = mentees.count * bases.mentors.count > Self.mostCombinations
        self.isAllowedOnly = self.isAllowedOnly || isAllowedOnly
        let finder = try ObstacleFinder(bases.matchmaker, mentees: mentees)
        for (index, mentor) in bases.mentors.enumerated() {
            let found = finder.obstacles(mentor: mentor, mentees: mentees)
            for (position, mentee) in mentees.enumerated()
            where people.mentors.code(.person, mentor) != people.mentees.code(.person, mentee) {
                let allowed = found[position].first { $0.count == 0 }
                for obstacles in allowed.map({ [$0] }) ?? (isAllowedOnly ? [] : found[position]) {
                    // Chosen or proposed, agreed to, approved.
                    try append(
                        Pair(
                            form: forms.count - 1, mentor: mentor, mentee: mentee, isAgreed: false,
                            obstacles: obstacles),
                        firstMentor + index, bases.papersOfMentor[index], presentation,
                        changes: 3 + obstacles.failing.count)
                }
            }
        }
    }

    private mutating func append(
        _ pair: Pair, _ column: Int, _ papers: [MissingPaper], _ presentation: Int?, changes: Int
    ) throws {
        let mentor = try register.code(.mentors, .person, pair.mentor) ?? -1
        let mentee = try register.code(.mentees, .person, pair.mentee) ?? -1
        var items = papers.map { number(.paper(person: mentor, $0)) }
        items += try forms[pair.form].papers(ofMentee: pair.mentee).map { number(.paper(person: mentee, $0)) }
        items += pair.obstacles?.facts.map { number(.fact($0)) } ?? []
        items += presentation.map { [$0] } ?? []
        let row = menteeNumbers[pair.mentee] ?? menteePeople.count
        if row == menteePeople.count {
            menteeNumbers[pair.mentee] = row
            menteePeople.append(try gain(.mentees, pair.mentee))
        }
        pairs.append(pair)
        options.append(
            CoverageOption(
                mentor: column, mentee: row, changes: changes, shared: Set(items).sorted(),
                holdsPlace: pair.row != nil))
    }
}
