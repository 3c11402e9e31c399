import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("Personal data in a session")
struct PersonalDataTests {
    private func workshop(_ more: String..., hidesNames: Bool = false) throws -> Workshop {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, store: store)
        for script in more { try workshop.record(script) }
        return hidesNames ? try Workshop(store: store, hidesNames: true) : workshop
    }

    private let withdrawn = "consent \"Белов Олег\": withdrawn 20.10.2023"

    // MARK: Withdrawn consents

    @Test func matchingLeavesOutAndSaysWhom() throws {
        let workshop = try workshop(withdrawn)
        let messages = try workshop.enter("propose pairs for student-student").messages
        #expect(
            messages.last
                == Wording(
                    "left out, the consent is withdrawn (П4.11): 1 — Белов Олег (2023-10-20)",
                    "не участвуют, согласие отозвано (П4.11): 1 — Белов Олег (20.10.2023)"))
        #expect(try !workshop.rows("show pairs with mentee").contains(["Белов Олег"]))
        // Before the day the person takes part: a yearly script says the same each time it runs.
        #expect(try workshop.enter("propose pairs for student-student on 19.10.2023").messages.count == 1)
    }

    @Test(arguments: [
        "candidates for \"Белов\"", "choose \"Петров\" for \"Белов\"",
        "propose pairs for student-student keeping \"Петров\" with \"Белов\"",
        "measure \"Белов\" at entry: тревожность 4",
    ])
    func isRefusedWithTheDay(statement: String) throws {
        let workshop = try workshop(withdrawn)
        let diagnostics = try workshop.enter(statement).diagnostics
        #expect(diagnostics.map(\.code) == ["E0620"])
        let problem = try #require(diagnostics.first?.problem)
        for text in ["Белов Олег", "20.10.2023", "П4.11"] { #expect(problem.wording.russian.contains(text)) }
        #expect(problem.advice?.russian.contains("стереть") == true)
    }

    @Test func aBarredMentorIsNoCandidate() throws {
        let workshop = try workshop("consent \"Петров Иван\": withdrawn 20.10.2023")
        let rows = try workshop.rows("candidates for \"Сидорова\"")
        #expect(!rows.contains { $0.first?.hasPrefix("Петров") == true })
        #expect(!rows.isEmpty)
    }

    // MARK: Erasing

    @Test func erasesAndCountsStay() throws {
        let workshop = try workshop(School.year)
        let questions = [
            "show coverage", "show mentees by form, need", "show pairs by state",
            "show meetings by kind: count, sum of minutes",
            "show measurements by scale: count, mean of value", "show people by category",
        ]
        let before = try questions.map { try workshop.rows($0) }
        let execution = try workshop.enter("erase \"Белов Олег\"")
        #expect(execution.problems == [])
        #expect(execution.messages.first?.russian.hasPrefix("данные удалены") == true)
        #expect(try questions.map { try workshop.rows($0) } == before)
        let people = try workshop.rows("show people with name, class, born where erased is known")
        #expect(people == [["Данные удалены, № 7", "6", "?"]])
        #expect(try workshop.enter("show people where name is \"Белов Олег\"").tables.first?.rows.isEmpty == true)
    }

    @Test func theJournalDoesNotNameWhoWasErased() throws {
        let store = try SQLiteStore(path: ":memory:")
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, store: store)
        _ = try workshop.enter("mentee \"Белов Олег\": class 6Б")
        _ = try workshop.enter("erase \"Белов Олег\"")
        let journal = try store.journal(since: 0)
        #expect(journal.last?.statement == "erase № 7")
        #expect(!journal.contains { $0.statement.contains("Белов") })
        #expect(journal.allSatisfy { $0.actor == "Зимина" })
        try workshop.record("erase \"Жукова Ева\"", name: "чистка.tandem")
        #expect(try store.journal(since: 0).last?.statement == "чистка.tandem: erase № 8")
    }

    @Test func aSecondTimeThereIsNobody() throws {
        let workshop = try workshop("erase \"Белов Олег\"")
        #expect(try workshop.enter("erase \"Белов Олег\"").problems.map { String($0.prefix(5)) } == ["E0301"])
    }

    // MARK: Pseudonyms

    private static let names = [
        "Петров", "Кузнецова", "Зуев", "Сидорова", "Белов", "Жукова", "Ёлкин", "Орлов", "Зимина", "Белова", "Петрова",
    ]

    /// Every table, list and explanation, in every format.
    @Test(arguments: ReportFormat.allCases) func nobodyIsNamedInAnyFormat(format: ReportFormat) throws {
        let workshop = try workshop(
            School.year, "meeting \"Петров\" with \"Белов\": 10.11.2023, note «Белов опоздал»", hidesNames: true)
        let statements =
            [
                "people", "mentors", "mentees", "consents", "contracts", "pairs", "meetings", "measurements", "forms",
                "programmes", "tasks", "documents",
            ].map { "show \($0)" } + [
                "show pairs with mentor, mentee.name, mentor.born, mentee.guardian", "show mentees by name",
                "show mentees with name, born sort by name first 3", "show people with today - born",
                "show consents with person, guardian, born", "show pairs by mentor", "candidates for \"Сидорова\"",
                "why \"Петров\" with \"Белов\"", "propose pairs for student-student",
                "approve ready pairs by order № 116/01 dated 25.10.2023", "show coverage by class",
            ]
        for statement in statements {
            let execution = try workshop.enter(statement)
            guard execution.diagnostics.isEmpty else { continue }
            for table in execution.tables {
                let text = ReportWriter(as: format, language: .russian, columns: nil).render(table)
                for name in Self.names { #expect(!text.contains(name), "\(statement): \(name)") }
                #expect(!text.contains("20.01.2010") && !text.contains("2010-01-20"), "\(statement)")
            }
            let said = execution.messages.map { $0.russian + $0.english }.joined()
            for name in Self.names { #expect(!said.contains(name), "\(statement): \(name)") }
        }
    }

    @Test func aYearForABirthDateAndNothingForNotes() throws {
        let workshop = try workshop(School.year, hidesNames: true)
        #expect(
            try workshop.rows("show mentors with born, gpa where name is \"Петров Иван Сергеевич\"") == [
                ["2008", "4.8"]
            ])
        #expect(try workshop.rows("show consents with guardian where guardian is known").first == ["hidden"])
        #expect(try workshop.rows("show people with today - born where born is known").first == ["hidden"])
        #expect(try workshop.rows("show people with age where name is \"Сидорова Анна Олеговна\"") == [["13"]])
    }

    @Test func theSameNumberEverywhereAndNoOrderOfNames() throws {
        let workshop = try workshop(School.year, hidesNames: true)
        let mentors = try workshop.rows("show mentors with name sort by name").map { $0[0] }
        #expect(mentors == mentors.sorted())
        #expect(try workshop.rows("show mentors with name").map { $0[0] } == mentors)
        for pair in try workshop.rows("show pairs with mentor") { #expect(mentors.contains(pair[0])) }
    }

    @Test func aQueryCanAskForThem() throws {
        let workshop = try workshop()
        let hidden = try workshop.rows("show people with name with pseudonyms")
        #expect(hidden.allSatisfy { $0[0].hasPrefix("Participant ") })
        #expect(try workshop.rows("show people with name").contains(["Орлов Лев"]))
        #expect(try workshop.enter("показать людей с псевдонимами").problems == [])
    }

    /// Who sees numbers can ask by them.
    @Test func aPseudonymFindsItsPerson() throws {
        let workshop = try workshop(School.year, hidesNames: true)
        let pair = try #require(try workshop.rows("show pairs with mentor, mentee").first)
        #expect(
            try workshop.enter("why \"\(pair[0])\" with \"\(pair[1])\"").tables.first?.caption?.hasPrefix(pair[0])
                == true)
        #expect(try workshop.enter("erase \"\(pair[1].lowercased())\"").problems == [])
        #expect(try workshop.enter("why \"\(pair[0]) 5\" with \"x\"").diagnostics.map(\.code).contains("E0301"))
    }

    @Test func messagesNameNobodyEither() throws {
        let workshop = try workshop(withdrawn, hidesNames: true)
        let presenter = Presenter(language: .russian, width: nil, hidesNames: true)
        for statement in [
            "candidates for \"Белов\" // Белов", "candidates for «Белов Олег»", "why \"Никто\" with \"Белов\"",
            "erase \"Белов\"", "meeting \"Петров\" with \"Сидорова\": 01.11.2023",
        ] {
            let text = presenter.problems(try workshop.enter(statement).diagnostics)
            #expect(text.contains("ошибка E"))
            for name in Self.names + ["Никто"] { #expect(!text.contains(name), "\(text)") }
        }
        #expect(workshop.session.names(beginning: "Бел", limit: 5) == [])
    }

    // MARK: Small groups

    @Test func inQueriesAndCoverage() throws {
        let workshop = try workshop(School.year)
        // With the total known, 8 pupils would tell of 2 others.
        #expect(
            try workshop.rows("show people by category without small groups") == [["student", "hidden"], ["?", "<5"]])
        let coverage = try workshop.table("show coverage by class without small groups")
        #expect(coverage.rows.allSatisfy { !$0.contains(.number(1)) && !$0.contains(.number(2)) })
        #expect(coverage.footnotes.last?.contains("fewer than 5") == true)
        #expect(try workshop.table("show tasks by stage without small groups").footnotes == [])
    }
}
