import TandemMatching
import Testing

@Suite("The fewest changes to a coverage, against trying everything")
struct FewestChangesTests {
    private static func problem(_ random: inout Seeded, people: Int32, sharing: Int) -> CoverageProblem {
        let mentors = Int.random(in: 1...3, using: &random)
        let mentees = Int.random(in: 1...5, using: &random)
        func person(_ random: inout Seeded) -> Int32 { Int32.random(in: -1..<people, using: &random) }
        let sharedCount = 4
        var options: [CoverageOption] = []
        for mentee in 0..<mentees {
            func option(_ mentor: Int, holdsPlace: Bool, _ random: inout Seeded) -> CoverageOption {
                let shared = (0..<sharedCount).filter { _ in Int.random(in: 0..<100, using: &random) < sharing }
                return CoverageOption(
                    mentor: mentor, mentee: mentee, changes: Int.random(in: 1...4, using: &random), shared: shared,
                    holdsPlace: holdsPlace)
            }
            if Int.random(in: 0..<3, using: &random) == 0 {
                let mentor = Int.random(in: 0..<mentors, using: &random)
                options.append(option(mentor, holdsPlace: true, &random))
            } else {
                for mentor in 0..<mentors {
                    for _ in 0..<Int.random(in: 0...2, using: &random) {
                        options.append(option(mentor, holdsPlace: false, &random))
                    }
                }
            }
        }
        return CoverageProblem(
            placesLeft: (0..<mentors).map { _ in Int32.random(in: 0...2, using: &random) },
            personOfMentor: (0..<mentors).map { _ in person(&random) },
            personOfMentee: (0..<mentees).map { _ in person(&random) }, sharedCount: sharedCount, options: options)
    }

    /// The fewest changes for each number of people that can be reached.
    private static func fewest(_ problem: CoverageProblem) -> [Int: Int] {
        var fewest = [0: 0]
        var taken: [Int] = []
        func extend(_ mentee: Int) {
            guard mentee < problem.personOfMentee.count else {
                let (changes, people) = count(problem, taken)
                fewest[people] = min(fewest[people] ?? changes, changes)
                return
            }
            extend(mentee + 1)
            for (number, option) in problem.options.enumerated() where option.mentee == mentee {
                taken.append(number)
                extend(mentee + 1)
                taken.removeLast()
            }
        }
        extend(0)
        return fewest
    }

    /// Counted here once more, from the words of the problem.
    private static func count(_ problem: CoverageProblem, _ taken: [Int]) -> (changes: Int, people: Int) {
        let options = taken.map { problem.options[$0] }
        var changes = options.reduce(0) { $0 + $1.changes } + Set(options.flatMap(\.shared)).count
        for (mentor, left) in problem.placesLeft.enumerated() {
            changes += max(0, options.count { $0.mentor == mentor && !$0.holdsPlace } - Int(left))
        }
        let people = options.flatMap { [problem.personOfMentor[$0.mentor], problem.personOfMentee[$0.mentee]] }
        return (changes, Set(people.filter { $0 >= 0 }).count)
    }

    @Test(arguments: [(20, 0), (20, 30), (4, 20), (4, 60)] as [(Int32, Int)])
    func fewestForEveryNumber(people: Int32, sharing: Int) throws {
        var random = Seeded(UInt64(people) * 100 + UInt64(sharing))
        var answers = (paths: 0, unreachable: 0)
        for _ in 0..<80 {
            let problem = Self.problem(&random, people: people, sharing: sharing)
            let expected = Self.fewest(problem)
            let most = expected.keys.max() ?? 0
            for needed in 1...(most + 1) {
                switch try fewestChanges(problem, needed: needed) {
                case .path(let path):
                    #expect(path.changes == expected.filter { $0.key >= needed }.values.min())
                    #expect(path.isProven)
                    #expect(Self.count(problem, path.options) == (path.changes, path.people))
                    #expect(Set(path.options.map { problem.options[$0].mentee }).count == path.options.count)
                    answers.paths += 1
                case .unreachable(let bound):
                    #expect(needed > most)
                    #expect(bound == most)
                    answers.unreachable += 1
                case .undecided: Issue.record("given up on a tiny problem")
                }
            }
        }
        #expect(answers.paths > 100 && answers.unreachable == 80)
    }

    @Test func aSharedConsentPaysOff() throws {
        // Three pairs wait for one mentor's consent; three others each lack a consent of their own.
        let shared = (0..<3).map {
            CoverageOption(mentor: 0, mentee: $0, changes: 1, shared: [0], holdsPlace: true)
        }
        let own = (3..<6).map {
            CoverageOption(mentor: 1, mentee: $0, changes: 1, shared: [$0 - 2], holdsPlace: true)
        }
        let problem = CoverageProblem(
            placesLeft: [0, 0], personOfMentor: [-1, -1], personOfMentee: [0, 1, 2, 3, 4, 5], sharedCount: 4,
            options: shared + own)
        guard case .path(let path) = try fewestChanges(problem, needed: 3) else {
            Issue.record("no path")
            return
        }
        #expect(path.options == [0, 1, 2])
        #expect(path.changes == 4)
    }

    @Test func whatIsGivenUpIsSaid() throws {
        var random = Seeded(5)
        var unproven = 0
        for _ in 0..<200 {
            let problem = Self.problem(&random, people: 6, sharing: 50)
            let expected = Self.fewest(problem)
            let needed = max(1, (expected.keys.max() ?? 1) - 1)
            let fewest = expected.filter { $0.key >= needed }.values.min() ?? .max
            switch try fewestChanges(problem, needed: needed, steps: 0) {
            case .path(let path):
                #expect(path.changes >= fewest && path.fewestPossible <= fewest)
                if !path.isProven { unproven += 1 }
            case .undecided(let bound): #expect(bound <= fewest)
            case .unreachable(let most): #expect(most < needed && fewest == .max)
            }
        }
        #expect(unproven > 0)
    }
}
