import TandemDomain
import TandemLanguage
import TandemMatching
import TandemText
import Testing

@testable import TandemInterpreter

/// The kernels give what the evaluator gives pair by pair.
struct PairScorerTests {
    static let requirements = [
        "require mentor.workplace = mentee.workplace",
        "require mentor.grade = mentee.grade",
        "require mentor.category is teacher or mentor.grade more than mentee.grade",
        "require mentor.subjects share mentee.subjects",
        "require mentor.interests share mentee.interests",
        "require mentor.interests share mentee.interests or mentee.gpa is unknown",
        "require mentor.gender is not mentee.gender and mentee.experience is known",
        "require mentor.gpa at least 3.5",
        "require not (mentee.age less than 10)",
        "require mentor.born before mentee.born",
        "require mentor.gpa - mentee.gpa at least 0.5",
        "require count of common interests at least 1",
    ]
    static let preferences = [
        "prefer 10",
        "prefer count of common interests weight 3",
        "avoid 2 * count of common subjects weight 0.25",
        "prefer count of common interests weight 0.333",
        "prefer mentor.class is unknown or mentor.class is not mentee.class weight 2",
        "prefer mentor.gender is mentee.gender",
        "avoid mentor.gender is mentee.gender weight 0.07",
        "prefer min(mentor.experience, 3)",
        "prefer mentee.experience weight 0.5",
        "prefer min(whole of (max(mentor.gpa - mentee.gpa, 0) / 0.5), 4)",
        "prefer mentor.gpa - mentee.gpa",
        "prefer mentor.gpa / (mentee.experience - 3)",
        "prefer mentor.born before mentee.born weight 1000",
        "prefer mentor.born - mentee.born weight 0.001",
        "avoid mentor.born - mentee.born more than 500 weight 12.5",
        "prefer mentor.experience * mentee.experience weight 100000",
        "prefer count of mentor.interests + count of mentee.subjects",
        "prefer mentor.interests share \"увлечение 12\" weight 4",
    ]

    static func matchmaker(_ register: Register, _ texts: [String]) throws -> Matchmaker {
        var changes = [
            Change(table: .programmes, row: 0, kind: .insert([Cell(.name, .text("Проверка"))])),
            Change(
                table: .forms, row: 0,
                kind: .insert([Cell(.programme, .code(0)), Cell(.form, .code(MentoringForm.studentStudent.code))])),
        ]
        for (row, text) in texts.enumerated() {
            let name = row == 0 ? "А" : "Б"
            changes.append(
                Change(
                    table: .ruleSets, row: Int32(row),
                    kind: .insert([
                        Cell(.name, .text(name)), Cell(.text, .text("rules \"\(name)\":\n\(text)\nend")),
                    ])))
            changes.append(
                Change(
                    table: .formRules, row: Int32(row),
                    kind: .insert([
                        Cell(.programme, .code(0)), Cell(.form, .code(MentoringForm.studentStudent.code)),
                        Cell(.ruleSet, .text(name)),
                    ])))
        }
        try register.apply(changes)
        let matchmaker = try Matchmaker(register, form: .studentStudent, today: .today())
        #expect(matchmaker.sets.map(\.rules.count) == texts.map { $0.split(separator: "\n").count })
        return matchmaker
    }

    static func check(_ matchmaker: Matchmaker, _ mentors: [Int32], _ mentees: [Int32], _ texts: [String]) throws {
        let plain = try PlainMatching(register: matchmaker.register, sets: matchmaker.sets).candidates(
            mentors: mentors, mentees: mentees)
        // With a limit of 0 only grids much smaller than the pairs are laid out, and the other ways are taken.
        for least in [1 << 16, 0] {
            var matchmaker = matchmaker
            matchmaker.limits.least = least
            matchmaker.limits.people = least
            let lists = try matchmaker.lists(mentors: mentors, mentees: mentees)
            for mentee in mentees.indices {
                let found = lists.entries(of: mentee).map {
                    PlainMatching.Found(mentor: lists.mentors[$0], score: lists.hundredths($0), set: lists.set(of: $0))
                }
                #expect(found == plain[mentee], "mentee \(mentee) under \(texts)")
            }
        }
    }

    @Test(arguments: 0..<40)
    func randomRules(_ seed: Int) throws {
        var random = Seeded(seed: UInt64(seed))
        let school = try RandomPeople(
            &random, people: 30 + random.below(60), mentors: random.below(50), mentees: random.below(60),
            unknown: random.below(3) * 15)
        let texts = (0..<(1 + random.below(2))).map { _ in
            (Self.requirements.shuffled(using: &random).prefix(random.below(3))
                + Self.preferences.shuffled(using: &random).prefix(random.below(7))).joined(separator: "\n")
        }
        try Self.check(try Self.matchmaker(school.register, texts), school.mentors, school.mentees, texts)
    }

    /// Each rule alone, on enough people that rows, cells and direct questions all occur.
    @Test(arguments: requirements + preferences)
    func oneRule(_ rule: String) throws {
        var random = Seeded(seed: 7)
        let school = try RandomPeople(&random, people: 120, mentors: 70, mentees: 90)
        try Self.check(try Self.matchmaker(school.register, [rule]), school.mentors, school.mentees, [rule])
    }

    /// Rules that no grid can hold: everybody's birthday against everybody's.
    @Test func directQuestions() throws {
        var random = Seeded(seed: 8)
        let school = try RandomPeople(&random, people: 200, mentors: 70, mentees: 100, unknown: 0)
        let rules = [
            "require mentor.born - mentee.born more than 100",
            "prefer mentor.born - mentee.born more than 500 weight 3",
            "prefer mentor.born - mentee.born weight 0.01", "prefer count of common interests weight 0.3",
        ]
        for texts in [rules.prefix(2), rules[...]] {
            let text = texts.joined(separator: "\n")
            try Self.check(try Self.matchmaker(school.register.fork(), [text]), school.mentors, school.mentees, [text])
        }
    }

    @Test func nobody() throws {
        var random = Seeded(seed: 9)
        let school = try RandomPeople(&random, people: 5, mentors: 3, mentees: 3)
        let matchmaker = try Self.matchmaker(school.register, ["prefer 1"])
        #expect(try matchmaker.lists(mentors: [], mentees: school.mentees).mentors.isEmpty)
        #expect(try matchmaker.lists(mentors: school.mentors, mentees: []).offsets == [0])
    }

    @Test func sameRowsTwiceAreTheSameAnswer() throws {
        var random = Seeded(seed: 10)
        let school = try RandomPeople(&random, people: 300, mentors: 100, mentees: 200)
        let matchmaker = try Self.matchmaker(school.register, [Self.preferences.prefix(5).joined(separator: "\n")])
        let first = try matchmaker.lists(mentors: school.mentors, mentees: school.mentees)
        let second = try matchmaker.lists(mentors: school.mentors, mentees: school.mentees)
        #expect(first.mentors == second.mentors && first.scores == second.scores)
    }

    @Test func cancelling() throws {
        var random = Seeded(seed: 11)
        let school = try RandomPeople(&random, people: 300, mentors: 100, mentees: 200)
        let matchmaker = try Self.matchmaker(school.register, ["prefer 1"])
        #expect(throws: AssignmentError.cancelled) {
            try matchmaker.lists(mentors: school.mentors, mentees: school.mentees, cancelled: { true })
        }
    }

    @Test(arguments: [(4.35, 3.85, 1.0), (4.2, 3.7, 1), (4.15, 3.66, 0), (5, 2, 6), (0.3, 0, 0)])
    func wholePartsOfDecimals(_ left: Double, _ right: Double, _ whole: Double) {
        let difference = Evaluator.settled(left - right)
        #expect(Evaluator.settled(difference / 0.5).rounded(.down) == whole)
    }
}
