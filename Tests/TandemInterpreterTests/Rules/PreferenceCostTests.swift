import TandemDomain
import TandemMatching
import TandemText
import Testing

@testable import TandemInterpreter
@testable import tandem_bench

/// One more preference costs its own work, whatever stands beside it. Work is counted, not timed.
@Suite("What one more preference costs")
struct PreferenceCostTests {
    static let preferences = [
        "prefer 10",
        "prefer count of common interests weight 3",
        "prefer mentor.class is unknown or mentor.class is not mentee.class weight 2",
        "prefer mentor.gender is mentee.gender",
        "prefer min(mentor.experience, 3)",
        "prefer min(whole of (max(mentor.gpa - mentee.gpa, 0) / 0.5), 4)",
        "prefer mentee.gpa",
    ]

    /// What is done for a rule set once its people are laid out.
    private struct Work: Equatable {
        /// Questions to the evaluator.
        var questions = 0
        /// Rows of lanes summed for all mentees together.
        var rows = 0
        /// Tables looked up for each pair allowed.
        var lookups = 0
        /// Rules asked pair by pair.
        var direct = 0

        static func - (left: Work, right: Work) -> Work {
            Work(
                questions: left.questions - right.questions, rows: left.rows - right.rows,
                lookups: left.lookups - right.lookups, direct: left.direct - right.direct)
        }
    }

    private static func work(_ preferences: [String]) throws -> Work {
        let population = Population(mentors: 100, mentees: 300, schools: 1)
        let text =
            (["rules \"П\" for student-student:", "require mentor.subjects share mentee.subjects"] + preferences)
            .joined(separator: "\n")
        let register = try population.register(rules: text + "\nend", named: "П")
        let matchmaker = try Matchmaker(register, form: .studentStudent, today: .today())
        let set = matchmaker.sets[0]
        let evaluator = try Evaluator(register, tables: set.tables)
        let field = PairField(
            set, evaluator, mentors: try matchmaker.participants(.mentors),
            mentees: try matchmaker.participants(.mentees), limits: GridLimits())
        field.layOut()
        let terms = Preferences(terms: Preferences.rules(set).map { Preferences.term($0, field, evaluator) })
        let scores = LaneScores<UInt32>(terms, try #require(WholeSteps(terms)), field)
        var work = Work(rows: Int(scores.rowStarts[field.menteeCount]), lookups: scores.sparse.count)
        for term in terms.terms {
            switch term {
            case .cells(let grid, _): work.questions += grid.cellCount
            case .tags: break
            case .direct: work.direct += 1
            }
        }
        return work
    }

    @Test(arguments: preferences)
    func itsOwnWorkOnly(preference: String) throws {
        let others = Self.preferences.filter { $0 != preference }
        let alone = try Self.work([preference]) - Self.work([])
        #expect(try Self.work(others + [preference]) - Self.work(others) == alone)
        #expect(try Self.work([preference] + others) - Self.work(others) == alone)
    }

    /// All together are what each is alone; and the counts do tell preferences apart.
    @Test func together() throws {
        let none = try Self.work([])
        let alone = try Self.preferences.map { try Self.work([$0]) - none }
        let all = try Self.work(Self.preferences) - none
        #expect(all.questions == alone.reduce(0) { $0 + $1.questions })
        #expect(all.rows == alone.reduce(0) { $0 + $1.rows })
        #expect(all.lookups == alone.reduce(0) { $0 + $1.lookups })
        #expect(all.questions > 0 && all.rows > 0 && all.lookups > 0)
    }
}
