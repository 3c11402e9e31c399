import Foundation
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct OfferStatementTests {
    private static let programme = """
        rules «Старший» for student-student:
          require mentor.grade more than mentee.grade
          prefer count of common interests weight 2
        end
        programme "2023-2024":
          form student-student:
            rules «Старший»
            mentor at most 1 mentees
          end
        end
        mentor "Антонов Ян": student, class 9А, interests (шахматы, футбол), subjects (физика), form student-student
        mentor "Белова Ия": student, class 10Б, interests (шахматы), form student-student
        mentor "Власов Лев": student, class 8А, form student-student
        mentee "Ёлкин Пётр": student, class 6А, interests (шахматы, футбол), form student-student
        mentee "Жуков Яков": student, class 5Б, interests (шахматы), form student-student
        mentee "Зорина Анна": student, class 5А, form student-student
        """

    private func workshop(_ more: String = "") throws -> Workshop { try Workshop(Self.programme + "\n" + more) }

    private func slips(_ workshop: Workshop) throws -> [[String]] {
        try workshop.rows("show offers with mentee, rank, mentor sort by mentee, rank")
    }

    private func tables(_ execution: Execution) -> [ReportTable] {
        execution.outcomes.flatMap { if case .tables(let tables, _, _) = $0 { tables } else { [ReportTable]() } }
    }

    @Test func aBoundKeepsAMentorFromEverySlip() throws {
        let workshop = try workshop()
        let execution = try workshop.record("offer 2 candidates for student-student with at most 2 offers each")
        #expect(
            execution.messages.first?.english
                == "student-student: slips for 3 of 3 mentees, 6 of 6 lines filled; a mentor stands on at most 2; the best possible"
        )
        let lines = try slips(workshop)
        #expect(lines.count == 6)
        for mentor in ["Антонов Ян", "Белова Ия", "Власов Лев"] {
            #expect(lines.filter { $0[2] == mentor }.count == 2)
        }
        #expect(
            try workshop.record("offer 2 candidates for student-student, mentor at most 2 times").counts == [
                "offers +0 ~0 =6 -0"
            ])
    }

    @Test func aScriptThatRunsAgainKeepsTheSlipsOfItsDay() throws {
        let script =
            "offer 1 candidate for student-student on 12.10.2023\nchoose \"Антонов\" for \"Ёлкин\" on 16.10.2023"
        let workshop = try workshop(script)
        let before = try slips(workshop)
        #expect(try workshop.record(script).counts == ["offers +0 ~0 =3 -0", "pairs +0 ~0 =1 -0"])
        #expect(try slips(workshop) == before)
        // Without the date the slips follow the places that are left.
        try workshop.record("offer 1 candidate for student-student")
        #expect(try slips(workshop).filter { $0[2] == "Антонов Ян" }.map { $0[0] } == ["Ёлкин Пётр"])
    }

    @Test func tooNarrowABoundIsTold() throws {
        let execution = try workshop().record("offer 2 candidates for student-student, mentor at most 1 times")
        #expect(execution.messages.count == 2)
        #expect(execution.messages[1].english.hasPrefix("Fewer than 2 for 3: "))
    }

    @Test func oneMenteesSlipIsShownAtOnce() throws {
        let workshop = try workshop()
        let execution = try workshop.record("предложить \"Ёлкин\" двоих кандидатов")
        let slip = try #require(tables(execution).first)
        #expect(slip.caption == "Choose your mentor: Ёлкин Пётр, 6А")
        #expect(slip.rows.map { $0[1].brief } == ["Антонов Ян", "Белова Ия"])
        #expect(slip.rows[0].map(\.brief) == ["1", "Антонов Ян", "9А", slip.rows[0][3].brief, "[ ]"])
        // A mentor without a place is not offered.
        try workshop.record("choose \"Антонов\" for \"Ёлкин\"\noffer 3 candidates for student-student")
        #expect(try slips(workshop).filter { $0[0] != "Ёлкин Пётр" }.allSatisfy { $0[2] != "Антонов Ян" })
        #expect(try workshop.problems("offer 2 candidates to \"Ёлкин\"") == ["E0312 1:23 \"Ёлкин\""])
    }

    @Test func slipsGoToFilesInEveryFormat() throws {
        let bench = try Bench(language: .english)
        _ = try bench.session.run(
            script: bench.source(
                Self.programme + "\noffer 2 candidates for student-student\nchoose \"Антонов\" for \"Ёлкин\""))
        for (name, holds, tables) in [
            ("a.html", "<caption>Choose your mentor: Жуков Яков, 5Б</caption>", 3), ("a.md", "| № |", 3),
            ("a.csv", "mentee,№,mentor", 1), ("a.json", "\"schoolClass\"", 1),
        ] {
            let execution = try bench.session.run(
                script: bench.source("show slips for student-student to \"\(bench.folder)/\(name)\""))
            #expect(self.tables(execution).count == tables)
            _ = try Presenter(language: .english, width: nil).output(execution)
            let text = try String(contentsOfFile: bench.folder + "/" + name, encoding: .utf8)
            #expect(text.contains(holds), "\(text)")
            if tables > 1 { #expect(text.contains("[x]") || text.contains("\\[x\\]")) }
        }
    }

    @Test func theChoiceKeepsToTheSlip() throws {
        let workshop = try workshop("offer 1 candidate to \"Ёлкин\"")
        #expect(try workshop.problems("choose \"Власов\" for \"Ёлкин\"").map { $0.prefix(5) } == ["E0361"])
        #expect(try workshop.problems("wish \"Ёлкин\": \"Антонов\", \"Власов\"") == ["E0361 1:26 \"Власов\""])
        try workshop.record("choose \"Антонов\" for \"Ёлкин\"")
    }

    @Test func wishesThatCannotBe() throws {
        let workshop = try workshop("mentee \"Старший Лев\": student, class 11А, form student-student")
        #expect(try workshop.problems("wish \"Ёлкин\": \"Белова\", \"Белова\"") == ["E0362 1:25 \"Белова\""])
        #expect(try workshop.problems("wish \"Старший\": \"Белова\"") == ["E0336 1:17 \"Белова\""])
        #expect(try workshop.problems("allocate choices for student-student").map { $0.prefix(5) } == ["E0363"])
        #expect(try workshop.problems("show slips").map { $0.prefix(5) } == ["E0364"])
        #expect(try workshop.problems("rotation for student-student with 0 desks").map { $0.prefix(5) } == ["E0365"])
        #expect(try workshop.problems("offer 6 candidates for student-student") == ["E0360 1:7 6"])
    }

    @Test func placesGoByWishesAndTheOthersAreToldWhy() throws {
        let workshop = try workshop(
            """
            wish "Ёлкин": "Антонов", "Власов"
            wish "Жуков": "Антонов", "Белова"
            wish "Зорина": "Белова"
            """)
        let execution = try workshop.record("allocate choices for student-student on 16.10.2023")
        #expect(
            execution.messages.first?.english
                == "student-student: 3 of 3 mentees paired by their wishes (wish 1: 2, wish 2: 1), 2 points; the best possible"
                || execution.messages.first?.english.contains("(wish 1: 2, wish 2: 1)") == true)
        let pairs = try workshop.rows("show pairs with mentor, mentee sort by mentee")
        #expect(pairs == [["Власов Лев", "Ёлкин Пётр"], ["Антонов Ян", "Жуков Яков"], ["Белова Ия", "Зорина Анна"]])
        let table = try #require(execution.tables.first)
        #expect(table.rows.map { $0.prefix(4).map(\.brief) } == [["Ёлкин Пётр", "Власов Лев", "2", "Антонов Ян"]])
        // With Антонов for Ёлкин one of the others would have nobody.
        #expect(
            table.rows[0][4].brief
                == "the places went to Жуков Яков (wish 1, 2 points); otherwise 1 fewer mentees would have a mentor")
        #expect(try workshop.record("allocate choices for student-student on 16.10.2023").counts.isEmpty)
    }

    @Test func everyReasonIsSaid() throws {
        let workshop = try workshop(
            """
            wish "Ёлкин": "Антонов"
            wish "Жуков": "Антонов"
            wish "Зорина": "Антонов", "Власов"
            choose "Белова" for "Зорина"
            """)
        let first = try workshop.record("allocate choices")
        #expect(
            try #require(first.tables.first).rows.map { $0[4].brief } == [
                "the places went to Ёлкин Пётр (wish 1, 4 points); otherwise 2 points fewer"
            ])
        let second = try workshop.record("allocate choices")
        #expect(
            try #require(second.tables.first).rows.map { $0[4].brief } == [
                "no place left: paired with Ёлкин Пётр"
            ])
        try workshop.record(
            "mentor \"Антонов Ян\": left 20.10.2023\ndissolve \"Антонов Ян\" with \"Ёлкин\" on 20.10.2023")
        let third = try workshop.record("allocate choices")
        #expect(
            try #require(third.tables.first).rows.map { $0[4].brief } == [
                "not in the base of mentors", "not in the base of mentors",
            ])
    }

    @Test func quickMeetingsInTheFewestRounds() throws {
        let workshop = try workshop("offer 3 candidates for student-student")
        let table = try workshop.table("rotation for student-student")
        #expect(table.columns.map(\.key) == ["desk", "mentor", "round1", "round2", "round3"])
        #expect(table.rows.count == 3)
        for round in 2...4 { #expect(Set(table.rows.map { $0[round].brief }).count == 3) }
        #expect(table.footnotes == ["9 meetings in 3 rounds; fewer are impossible: Антонов Ян has 3 meetings"])
        let shared = try workshop.table("rotation for student-student with 2 desks")
        #expect(shared.columns.map(\.key) == ["round", "desk", "mentor", "mentee"])
        #expect(shared.rows.count == 9)
        #expect(shared.footnotes == ["9 meetings in 5 rounds; fewer are impossible: there are 2 desks"])
        for (_, rows) in Dictionary(grouping: shared.rows, by: { $0[0].brief }) {
            #expect(rows.count <= 2)
            for column in 1...3 { #expect(Set(rows.map { $0[column].brief }).count == rows.count) }
        }
    }
}
