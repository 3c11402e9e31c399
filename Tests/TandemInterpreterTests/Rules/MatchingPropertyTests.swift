import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

/// A small random instance written in the language, with its optimum found by trying everything.
private struct Instance {
    let workshop: Workshop
    let text: String
    let rules: SourceFile
    let store: SQLiteStore
    /// Hundredths of points of each allowed pair, by mentor's and mentee's row.
    var allowed: [[Int?]] = []
    var capacities: [Int] = []

    init(seed: UInt64) throws {
        var generator = RandomExpression(seed: seed)
        generator.prefixes = ["mentor.", "mentee."]
        generator.hasRelations = false
        func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator.random) }
        let weights = ["", " weight 2", " weight 0.5", " weight 1.25"]
        var text = "rules «Р» for student-student:\n  require \(generator.condition(1)) or \(generator.condition(1))\n"
        for _ in 0..<3 {
            let strength = roll(0...2) == 0 ? "avoid" : "prefer"
            let rule =
                switch roll(0...3) {
                case 0: "count of common interests"
                case 1: "mentor.gpa"
                default: generator.condition(2)
                }
            text += "  \(strength) \(rule)\(weights[roll(0...3)])\n"
        }
        text += "end\n"
        self.text = text
        rules = SourceFile(name: "", text: text)
        store = try SQLiteStore(path: ":memory:")
        workshop = try Workshop(
            text, "programme \"П\": form student-student: rules «Р», mentor at most 3 mentees", store: store)
        let (mentors, mentees) = (roll(1...4), roll(1...5))
        capacities = (0..<mentors).map { _ in roll(1...3) }
        for index in 0..<mentors + mentees {
            let role = index < mentors ? "mentor" : "mentee"
            var line = "\(role) \"Ученик \(index)\": form student-student"
            if index < mentors { line += ", capacity \(capacities[index])" }
            let attributes = [
                "gpa \(roll(2...5)).\(roll(0...9))", "class \(["5А", "7Б", "9А"][roll(0...2)])",
                ["student", "teacher"][roll(0...1)], "gender \(["male", "female"][roll(0...1)])",
                "subjects (\(["математика", "физика", "математика, физика"][roll(0...2)]))",
                "interests (\(["хор", "хор, танцы", "танцы, физика, хор"][roll(0...2)]))",
                "born 0\(roll(1...9)).03.2008",
                "workplace \"\(["Завод «Заря»", "Ёлка"][roll(0...1)])\"", "experience \(roll(0...9))",
            ]
            for attribute in attributes where roll(0...4) > 0 { line += ", " + attribute }
            try workshop.record(line)
        }
        try score()
    }

    private mutating func score() throws {
        let register = Register(source: store)
        _ = try store.lastEntry()
        guard case .rules(let definition)? = ParsedSource(rules).statements.first?.statement else { return }
        var naive = NaiveEvaluator(register: register, source: rules, today: .today())
        for mentor in try register.table(.mentors).rows {
            naive.sides["mentor"] = .row(.mentors, mentor)
            allowed.append(
                try register.table(.mentees).rows.map { mentee in
                    naive.sides["mentee"] = .row(.mentees, mentee)
                    return try points(definition, naive)
                })
        }
    }

    private func points(_ definition: RuleSetDefinition, _ naive: NaiveEvaluator) throws -> Int? {
        var total = 0.0
        for item in definition.items {
            guard case .rule(let strength, let expression, let weight, _) = item.item else { continue }
            if strength == .require {
                guard try naive.truth(expression) == true else { return nil }
                continue
            }
            let factor = (strength == .avoid ? -1 : 1) * (weight ?? 1)
            switch try naive.value(expression) {
            case .truth(true)?: total += factor
            case .number(let number)?: total += factor * number
            default: break
            }
        }
        return Int((total * 100).rounded())
    }

    /// Most mentees paired, then the most points.
    func optimum() -> (pairs: Int, points: Int) {
        func best(_ mentee: Int, _ free: [Int]) -> (Int, Int) {
            guard mentee < (allowed.first?.count ?? 0) else { return (0, 0) }
            var result = best(mentee + 1, free)
            for mentor in allowed.indices where free[mentor] > 0 {
                guard let points = allowed[mentor][mentee] else { continue }
                var rest = free
                rest[mentor] -= 1
                let tail = best(mentee + 1, rest)
                result = max(result, (tail.0 + 1, tail.1 + points)) { ($0.0, $0.1) < ($1.0, $1.1) }
            }
            return result
        }
        return best(0, capacities)
    }

    private func max(
        _ left: (Int, Int), _ right: (Int, Int), _ precedes: ((Int, Int), (Int, Int)) -> Bool
    ) -> (Int, Int) { precedes(left, right) ? right : left }

    /// The pairs in the register: mentor, mentee and hundredths of points.
    func pairs() throws -> [(mentor: Int, mentee: Int, points: Int)] {
        try workshop.table("show pairs with mentor, mentee, score").rows.map { row in
            guard case .text(let mentor) = row[0], case .text(let mentee) = row[1], case .number(let score) = row[2]
            else {
                return (-1, -1, 0)
            }
            let numbers = [mentor, mentee].map { Int($0.split(separator: " ").last ?? "") ?? -1 }
            return (numbers[0], numbers[1] - allowed.count, Int((score * 100).rounded()))
        }
    }
}

@Suite struct MatchingPropertyTests {
    @Test(arguments: UInt64(1)...60) func proposalsAreTheOptimum(seed: UInt64) throws {
        let instance = try Instance(seed: seed)
        try instance.workshop.record("propose pairs for student-student")
        let pairs = try instance.pairs()
        let best = instance.optimum()
        #expect(pairs.count == best.pairs)
        #expect(pairs.map(\.points).reduce(0, +) == best.points, "\(instance.text)")
        for pair in pairs { #expect(instance.allowed[pair.mentor][pair.mentee] == pair.points) }
        // A second run proposes nothing new.
        let again = try instance.workshop.record("propose pairs for student-student")
        #expect(again.tally?.isUnchanged ?? true)
    }

    @Test(arguments: UInt64(1)...30) func candidatesAreTheAllowedMentors(seed: UInt64) throws {
        let instance = try Instance(seed: seed)
        for mentee in instance.allowed[0].indices {
            let table = try instance.workshop.table(
                "candidates for \"Ученик \(mentee + instance.allowed.count)\" first 100")
            let found = table.rows.map { row -> [Int] in
                guard case .text(let name) = row[0], case .number(let points) = row[2] else { return [] }
                return [Int(name.split(separator: " ").last ?? "") ?? -1, Int((points * 100).rounded())]
            }
            let expected = instance.allowed.indices.compactMap { mentor in
                instance.allowed[mentor][mentee].map { [mentor, $0] }
            }.sorted { ($0[1], $1[0]) > ($1[1], $0[0]) }
            #expect(found == expected)
        }
    }

    @Test(arguments: UInt64(1)...30) func whyAgreesWithTheScore(seed: UInt64) throws {
        let instance = try Instance(seed: seed)
        for mentor in instance.allowed.indices {
            for mentee in instance.allowed[mentor].indices {
                let table = try instance.workshop.table(
                    "why \"Ученик \(mentor)\" with \"Ученик \(mentee + instance.allowed.count)\"")
                let verdicts = table.rows.filter { $0[0] == .text("require") }.map { $0[2].brief }
                let points = table.rows.map { row -> Double in
                    if case .number(let points) = row[4] { points } else { 0 }
                }
                if let expected = instance.allowed[mentor][mentee] {
                    #expect(verdicts.allSatisfy { $0 == "holds" })
                    #expect(Int((points.reduce(0, +) * 100).rounded()) == expected)
                } else {
                    #expect(verdicts.contains { $0 != "holds" })
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...30) func theMenteesOwnChoiceIsKept(seed: UInt64) throws {
        let instance = try Instance(seed: seed)
        var random = Seeded(seed: seed)
        let allowed = instance.allowed.indices.flatMap { mentor in
            instance.allowed[mentor].indices.filter { instance.allowed[mentor][$0] != nil }.map { (mentor, $0) }
        }
        guard let choice = allowed.randomElement(using: &random) else { return }
        let name = "Ученик \(choice.1 + instance.allowed.count)"
        try instance.workshop.record("choose \"Ученик \(choice.0)\" for \"\(name)\"")
        try instance.workshop.record("propose pairs for student-student")
        let pairs = try instance.pairs()
        #expect(pairs.contains { $0.mentor == choice.0 && $0.mentee == choice.1 })
        let again = try instance.workshop.record(
            "choose \"Ученик \(choice.0)\" for \"\(name)\"\npropose pairs for student-student")
        #expect(again.tally?.isUnchanged == true)
    }
}
