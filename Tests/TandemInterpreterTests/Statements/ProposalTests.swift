import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// Three quarrels, two mentors and two mentees each, of which every aim makes something else:
///
///            Анин  Борин          Васин  Гулин          Дымов  Ежов
///     Один    10     1     Три      9      4     Пять     9      8
///     Два      1     -     Четыре   4      1     Шесть    8      1
@Suite("Proposing by different aims")
struct ProposalTests {
    private static let points = [
        ("Один", ["Анин": 10, "Борин": 1]), ("Два", ["Анин": 1]), ("Три", ["Васин": 9, "Гулин": 4]),
        ("Четыре", ["Васин": 4, "Гулин": 1]), ("Пять", ["Дымов": 9, "Ежов": 8]), ("Шесть", ["Дымов": 8, "Ежов": 1]),
    ]

    private static let rules = """
        rules «Общее» for student-student: require mentor.interests share mentee.interests, prefer count of common interests
        programme "П": form student-student: rules «Общее»
        """

    /// Points are interests that nobody else has.
    private func workshop(_ language: MessageLanguage = .english) throws -> Workshop {
        var interests: [String: [String]] = [:]
        for (mentee, mentors) in Self.points {
            for (mentor, count) in mentors {
                let common = (0..<count).map { "\(mentor)-\(mentee)-\($0)" }
                interests[mentor, default: []] += common
                interests[mentee, default: []] += common
            }
        }
        let mentees = Self.points.map(\.0)
        let people = interests.keys.sorted().map { name in
            let role = mentees.contains(name) ? "mentee" : "mentor"
            return
                "\(role) \"\(name)\": form student-student, interests (\(interests[name, default: []].joined(separator: ", ")))"
        }
        return try Workshop(Self.rules, people.joined(separator: "\n"), language: language)
    }

    private func message(_ workshop: Workshop, _ statement: String) throws -> Wording {
        let execution = try workshop.enter(statement)
        #expect(execution.problems == [])
        return try #require(execution.messages.first)
    }

    /// Each mentee's mentor, in the order of the table above.
    private func mentors(_ workshop: Workshop) throws -> [String] {
        let rows = try workshop.rows("show pairs with mentee, mentor")
        return Self.points.map { mentee, _ in rows.first { $0[0] == mentee }?[1] ?? "-" }
    }

    private static let most = ["Борин", "Анин", "Васин", "Гулин", "Ежов", "Дымов"]

    static let aims: [(statement: String, mentors: [String], message: String)] = [
        (
            "propose pairs for student-student", most,
            "student-student: 6 of 6 free mentees paired, 6 mentors, 28 points, lowest 1; the best possible"
        ),
        (
            "propose pairs by total", ["Анин", "-", "Васин", "Гулин", "Ежов", "Дымов"],
            "student-student, by total: 5 of 6 free mentees paired, 6 mentors, 36 points, lowest 1; the best possible"
        ),
        (
            "propose pairs for student-student by fairness", ["Борин", "Анин", "Гулин", "Васин", "Ежов", "Дымов"],
            "student-student, by fairness: 6 of 6 free mentees paired, 6 mentors, 26 points, lowest 1; the best possible"
        ),
        (
            "propose pairs by stability", ["Анин", "-", "Васин", "Гулин", "Дымов", "Ежов"],
            "student-student, by stability: 5 of 6 free mentees paired, 6 mentors, 30 points, lowest 1; "
                + "no two would rather have each other"
        ),
        (
            "propose pairs by number of pairs keeping \"Дымов\" with \"Пять\", \"Анин\" with \"Два\"",
            ["Борин", "Анин", "Васин", "Гулин", "Дымов", "Ежов"],
            "student-student: 6 of 6 free mentees paired, 6 mentors, 22 points, lowest 1, kept as asked 2; the best possible"
        ),
    ]

    @Test(arguments: aims)
    func eachAim(statement: String, mentors: [String], message: String) throws {
        let workshop = try workshop()
        #expect(try self.message(workshop, statement).english == message)
        #expect(try self.mentors(workshop) == mentors)
    }

    @Test func fewestChanges() throws {
        let workshop = try workshop()
        try workshop.record("propose pairs by stability")
        #expect(
            try message(workshop, "propose pairs with fewest changes").english
                == "student-student, with fewest changes: 6 of 6 free mentees paired, 6 mentors, 22 points, lowest 1, "
                + "1 of 5 earlier proposals changed; the best possible")
        #expect(try mentors(workshop) == ["Борин", "Анин", "Васин", "Гулин", "Дымов", "Ежов"])
        // What was proposed before is as good as anything to a plan by points alone.
        #expect(
            try message(workshop, "propose pairs").russian.contains(
                "баллов 28, самый низкий балл 1, прежних предложений изменено 2 из 6; лучше нельзя"))
    }

    @Test(arguments: [
        (
            "", "больше пар составить нельзя, а верхняя граница баллов при 6 парах — 28",
            "more pairs cannot be made, and with 6 the upper bound of points is 28"
        ),
        ("по сумме баллов", "верхняя граница баллов — 36", "the upper bound of points is 36"),
        (
            "по справедливости",
            "больше пар составить нельзя, и нельзя, чтобы пар с самым низким баллом, затем со следующим и так далее было меньше",
            "more pairs cannot be made, nor fewer of the lowest points, then of the next lowest, and so on"
        ),
        (
            "устойчиво", "среди допустимых пар (11) нет двоих, кто предпочёл бы друг друга",
            "among 11 allowed pairs no two would rather have each other"
        ),
        (
            "с наименьшими изменениями",
            "больше пар составить нельзя, повторить больше прежних, чем 0, — тоже, а верхняя граница баллов при этом — 28",
            "more pairs cannot be made, nor more earlier ones repeated than 0, and then the upper bound of points is 28"
        ),
    ])
    func proof(aim: String, russian: String, english: String) throws {
        let workshop = try workshop(.russian)
        let statement = "подобрать пары для ученик-ученик \(aim)"
        let proved = try message(workshop, statement + " с доказательством")
        #expect(proved.russian.hasSuffix("; проверено независимо: \(russian)"), "\(proved.russian)")
        #expect(proved.english.hasSuffix("; checked independently: \(english)"), "\(proved.english)")
    }

    @Test func refusedToKeep() throws {
        let workshop = try workshop()
        let start = "propose pairs for student-student keeping "
        #expect(
            try workshop.problems(start + "\"Анин\" with \"Один\", \"Борин\" with \"Один\"")
                == ["E0340 1:63 \"Борин\" with \"Один\""])
        #expect(try workshop.problems(start + "\"Борин\" with \"Два\"") == ["E0336 1:43 \"Борин\" with \"Два\""])
        #expect(
            try workshop.problems(start + "\"Анин\" with \"Один\", \"Анин\" with \"Два\"")
                == ["E0313 1:63 \"Анин\" with \"Два\""])
        #expect(try workshop.problems(start + "\"Один\" with \"Два\"") == ["E0303 1:43 \"Один\" with \"Два\""])
        #expect(
            try workshop.problems("propose pairs for teacher-teacher keeping \"Анин\" with \"Один\"").count == 1)
        // Nothing was proposed meanwhile.
        #expect(try mentors(workshop) == Array(repeating: "-", count: 6))
        try workshop.record("choose \"Борин\" for \"Один\"")
        #expect(
            try workshop.problems(start + "\"Анин\" with \"Один\"") == ["E0312 1:43 \"Анин\" with \"Один\""])
        // To keep what is settled, and to say it twice, is no mistake.
        #expect(
            try message(
                workshop, start + "\"Борин\" with \"Один\", \"Ежов\" with \"Шесть\", \"Ежов\" with \"Шесть\""
            ).english
                .contains("5 of 5 free mentees paired, 6 mentors, 21 points, lowest 1, kept as asked 1"))
        #expect(try mentors(workshop) == ["Борин", "Анин", "Васин", "Гулин", "Дымов", "Ежов"])
    }

    @Test func nobodyToPropose() throws {
        let workshop = try Workshop(Self.rules)
        #expect(
            try message(workshop, "propose pairs by fairness with proof").english
                == "student-student, by fairness: no pair to propose; free mentees 0, none has an allowed mentor with a place"
        )
    }

    /// An award, a practice or an issued text may speak of a pair that a new proposal takes back.
    @Test func aProposalThatRecordsSpeakOfStaysAsADissolvedPair() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people)
        try workshop.record("propose pairs for student-student")
        try workshop.record("award pair \"Петров\" with \"Белов\": «Лучшая пара»")
        try workshop.record("mentee \"Белов Олег\": left 15.10.2023\npropose pairs for student-student")
        #expect(
            try workshop.rows("show pairs with mentee, state where state is dissolved") == [
                ["Белов Олег", "dissolved"]
            ])
        #expect(try workshop.rows("show awards").count == 1)
    }
}
