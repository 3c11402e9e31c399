import TandemDomain
import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

/// What the three questions answer on a school of four mentors with a place each.
@Suite struct AdviceTests {
    static let rules = """
        rules «Р» for student-student:
          require mentor.grade more than mentee.grade because «старше»
          require mentor.gpa at least 4.5
          prefer count of common interests
        end
        """

    static let programme = """
        programme "2023-2024":
          period 01.09.2023 .. 31.05.2024
          goal coverage of students at least 70%
          form student-student:
            presented 10.09.2023
            rules «Р»
            mentor at most 2 mentees
          end
        end
        """

    static let people = """
        mentor "Быков": student, class 9А, gpa 5, interests (хор, шахматы), form student-student, capacity 1
        mentor "Волков": student, class 8А, gpa 4.6, interests (хор), form student-student, capacity 1
        mentor "Гусев": student, class 9Б, form student-student, capacity 1
        mentee "Ежова": student, class 7А, interests (хор, шахматы), form student-student
        mentee "Жукова": student, class 7Б, interests (хор), form student-student
        mentee "Зимина": student, class 8Б, interests (шахматы), form student-student
        """

    static let papers = ["Быков", "Волков", "Гусев", "Ежова", "Жукова", "Зимина"]
        .map { "consent \"\($0)\": given 01.09.2023 by parent \"Р\"" }.joined(separator: "\n")

    private func school(_ more: String..., language: MessageLanguage = .english) throws -> Workshop {
        let workshop = try Workshop(Self.rules, Self.programme, Self.people, language: language)
        for script in more { try workshop.record(script) }
        return workshop
    }

    // MARK: why

    @Test func whyShowsParametersPlacesAndPapers() throws {
        let workshop = try school(
            "rules «Р» for student-student:\nparameter порог = 4.5\nrequire mentor.gpa at least порог\nend",
            "consent \"Быков\": given 01.09.2023 by parent \"Р\"")
        let table = try workshop.table("why \"Быков\" with \"Ежова\"")
        #expect(table.rows[0][3].brief == "mentor.gpa = 5; порог = 4.5")
        #expect(
            table.footnotes == [
                "allowed, 0 points", "free places of the mentor: 1 of 1",
                "for approval: Ежова: no consent from a parent (П4.11)",
            ])
        try workshop.record("choose \"Быков\" for \"Ежова\" on 10.10.2023")
        #expect(try workshop.table("why \"Быков\" with \"Ежова\"").footnotes[1] == "the pair: proposed")
    }

    // MARK: why not

    @Test func theChainAndItsCost() throws {
        // The best plan: Быков with Ежова (2), Волков with Жукова (1).
        let table = try school().table("why not \"Быков\" with \"Зимина\"")
        #expect(
            table.rows.map { $0.map(\.brief) } == [
                ["1", "Зимина", "nobody", "?", "Быков", "1", "1"], ["2", "Ежова", "Быков", "2", "Волков", "1", "-1"],
                ["3", "Жукова", "Волков", "1", "nobody", "?", "-1"],
            ])
        #expect(table.footnotes == ["as many pairs", "points fewer: 1"])
    }

    @Test func morePointsButFewerPairs() throws {
        let workshop = try school("mentee \"Зимина\": form student-student, interests (лепка)")
        try workshop.record("mentor \"Волков\": form student-student, capacity 2")
        // Волков takes both from the seventh grade, and Быков Зимина, whom nobody else may have.
        let table = try workshop.table("why not \"Быков\" with \"Ежова\"")
        #expect(table.rows.map { $0[1].brief } == ["Ежова", "Зимина"])
        #expect(
            table.footnotes == [
                "pairs fewer: 1",
                "points more: 1; but first as many mentees as possible get a mentor",
            ])
    }

    @Test func anEquallyGoodPlanSaysSo() throws {
        let workshop = try school("mentee \"Жукова\": form student-student, interests (хор, шахматы)")
        let table = try workshop.table("why not \"Быков\" with \"Жукова\"")
        #expect(table.rows.map { $0[1].brief } == ["Жукова", "Ежова"])
        #expect(table.footnotes.first?.contains("equally good") == true)
    }

    @Test func whatForbidsThePair() throws {
        let table = try school().table("why not \"Волков\" with \"Зимина\"")
        #expect(table.rows.map { $0[1].brief } == ["mentor.grade more than mentee.grade"])
        #expect(table.rows[0][3].brief == "mentor.grade = 8; mentee.grade = 8")
        #expect(table.rows[0][6].brief == "script.tandem:2")
        let unknown = try school().table("why not \"Гусев\" with \"Ежова\"")
        #expect(unknown.rows.map { $0[2].brief } == ["unknown"])
    }

    @Test func pairsThatStandAreSaid() throws {
        let workshop = try school("choose \"Быков\" for \"Ежова\" on 10.10.2023")
        #expect(
            try workshop.enter("why not \"Быков\" with \"Ежова\"").messages.map(\.english) == [
                "Быков and Ежова are a pair: proposed"
            ])
        // Ежова's own choice leaves Быков no place.
        #expect(
            try workshop.enter("why not \"Быков\" with \"Зимина\"").messages.first?.english.contains(
                "has no place: of 1, all are held by mentees who chose the mentor themselves (П§10): Ежова") == true)
        let table = try workshop.table("why not \"Волков\" with \"Ежова\"")
        #expect(table.rows.map { $0[1].brief }.contains("Ежова"))
        #expect(table.footnotes.contains { $0.contains("has chosen another mentor") })
    }

    @Test func agreedPairsAreLookedAtAsOpen() throws {
        let workshop = try school("propose pairs for student-student\nagree pairs on 10.10.2023")
        let before = try workshop.rows("show pairs")
        let table = try workshop.table("why not \"Быков\" with \"Зимина\"")
        #expect(table.rows.count == 3)
        #expect(table.footnotes.last?.contains("as if pairs") == true)
        #expect(try workshop.rows("show pairs") == before)
    }

    @Test func whoHasLeftIsInNoPlan() throws {
        let workshop = try school("mentor \"Быков\": form student-student, left 20.10.2023")
        #expect(
            try workshop.enter("why not \"Быков\" with \"Ежова\"").messages.first?.russian
                == "Быков: нет в базе наставников с 20.10.2023, поэтому такой пары нет ни в одном плане")
    }

    @Test func namesTheWrongWayRound() throws {
        for question in ["why not", "why"] {
            let execution = try school().enter("\(question) \"Ежова\" with \"Быков\"")
            #expect(execution.diagnostics.map(\.code) == ["E0303"])
            #expect(
                execution.diagnostics.first?.notes.map(\.wording.english) == [
                    "the mentor comes first: \"Быков\" with \"Ежова\""
                ])
        }
    }

    // MARK: fixes

    @Test func oneMorePlaceOrOneEntry() throws {
        // Зимина has nobody. To enter Гусев's marks is gentler than one more place.
        let workshop = try school(Self.papers)
        #expect(
            try workshop.rows("fixes for student-student") == [["Зимина", "1", "enter «gpa»: Гусев", "Гусев", "?"]])
        try workshop.record("mentor \"Гусев\": form student-student, gpa 4")
        #expect(
            try workshop.rows("fixes for \"Зимина\"") == [
                ["Зимина", "1", "one more place: Быков (now 1)", "Быков", "?"]
            ])
        try workshop.record("mentor \"Гусев\": form student-student, gpa 4.5")
        #expect(try workshop.enter("fixes").messages.count == 1)
    }

    @Test func aPlaceThatIsGentlerFurtherOn() throws {
        // Быков is at the form's limit; Волков, to whom Ежова can move, is not.
        let workshop = try school(
            Self.papers, "mentor \"Гусев\": form student-student, gpa 4",
            "mentor \"Быков\": form student-student, capacity 2\nmentee \"Иванова\": student, class 8В, form student-student",
            "consent \"Иванова\": given 01.09.2023 by parent \"Р\"")
        #expect(
            try workshop.rows("fixes") == [
                ["Иванова", "1", "one more place: Волков (now 1)", "Быков", "Ежова: Быков → Волков"]
            ])
    }

    @Test func missingPapersAreCounted() throws {
        let workshop = try school(
            "propose pairs for student-student\nagree pairs on 10.10.2023\nconsent \"Быков\": given 01.09.2023 by parent \"Р\""
        )
        let rows = try workshop.rows("fixes for student-student")
        #expect(rows.map { $0[0] } == ["Зимина", "Ежова", "Жукова"])
        // Her own consent and a place with Быков; her own; hers and Волков's.
        #expect(rows.map { $0[1] } == ["2", "1", "2"])
        #expect(rows[2][2] == "Волков: no consent from a parent (П4.11); Жукова: no consent from a parent (П4.11)")
    }

    @Test func anExceptionNamesTheRule() throws {
        let workshop = try Workshop(
            Self.rules, Self.programme,
            """
            mentor "Волков": student, class 8А, gpa 4.6, form student-student
            mentee "Зимина": student, class 8Б, form student-student
            """, "consent \"Волков\": given 01.09.2023 by parent \"Р\"",
            "consent \"Зимина\": given 01.09.2023 by parent \"Р\"", language: .russian)
        #expect(
            try workshop.rows("как подобрать пару для \"Зимина\"") == [
                [
                    "Зимина", "1",
                    "исключение из правила «старше» (script.tandem:2; mentor.grade = 8; mentee.grade = 8)", "Волков",
                    "?",
                ]
            ])
    }

    @Test func aMentorWhoLeftMayComeBack() throws {
        let workshop = try Workshop(
            Self.rules, Self.programme,
            """
            mentor "Быков": student, class 9А, gpa 5, form student-student, left 01.10.2023
            mentee "Ежова": student, class 7А, form student-student
            """, "consent \"Быков\": given 01.09.2023 by parent \"Р\"",
            "consent \"Ежова\": given 01.09.2023 by parent \"Р\"")
        #expect(
            try workshop.rows("fixes") == [
                ["Ежова", "1", "Быков left the base of mentors on 2023-10-01 (П4.9)", "Быков", "?"]
            ])
    }

    @Test func nobodyToMentor() throws {
        let workshop = try Workshop(
            Self.rules, Self.programme, "mentee \"Ежова\": student, class 7А, form student-student")
        #expect(
            try workshop.rows("fixes") == [["Ежова", "?", "the base has no other mentor of the form", "?", "?"]])
    }

    // MARK: The path

    @Test func sharedConsentsAreAskedForOnce() throws {
        let workshop = try school(
            "mentor \"Быков\": form student-student, capacity 2\npropose pairs for student-student\nagree pairs on 10.10.2023",
            Self.papers.split(separator: "\n").filter { line in
                !["Быков", "Волков", "Жукова"].contains { line.contains($0) }
            }.joined(separator: "\n"))
        // Быков with two mentees: one consent, two approvals; 3 of 6 take part.
        let table = try workshop.table("path to 50%")
        #expect(table.rows.map { $0[5].brief } == ["2", "1"])
        #expect(table.rows.map { $0[7].brief } == ["33.3%", "50.0%"])
        #expect(table.footnotes.first == "changes in all: 3; fewer do not suffice")
    }

    @Test func theProgrammesOwnTarget() throws {
        let workshop = try school(Self.papers, language: .russian)
        let target = try workshop.table("путь к цели")
        #expect(target.caption == "Путь к 70%: участвуют 0 / 6, нужно ещё 5")
        #expect(try workshop.table("путь к 70% учеников").rows == target.rows)
        #expect(target.rows.map { $0[6].brief } == ["2", "2", "2"] || target.rows.count == 3)
    }

    @Test func reachedAndUnreachable() throws {
        let workshop = try school("person \"Орлов\": student, class 5А", "person \"Котов\": student, class 5А")
        #expect(try workshop.enter("path to 0%").messages.map(\.english) == ["0% is reached: 0 / 8 take part"])
        let impossible = try workshop.enter("path to 100%").messages.first?.english ?? ""
        #expect(impossible.contains("bring at most 6, that is 6 of 8, 75%"))
        #expect(impossible.contains("2 are in no base"))
        #expect(try workshop.table("path to 75%").rows.count == 3)
    }

    @Test(arguments: [
        ("path to 170%", "E0350"), ("путь к 70% учителей", "E0352"), ("fixes for teacher-teacher", "E0307"),
        ("fixes for \"Быков\"", "E0303"), ("fixes for \"Никто\"", "E0301"), ("path to target of students", ""),
        ("как подобрать пару для учеников", "E0202"), ("why not \"Быков\" with \"Быков\"", "E0314"),
    ])
    func mistakes(text: String, code: String) throws {
        let codes = try school().enter(text).diagnostics.map(\.code)
        #expect(codes == (code.isEmpty ? [] : [code]))
    }

    @Test func withoutATarget() throws {
        let workshop = try Workshop("programme \"П\":\nend", "person \"Орлов\": student")
        #expect(try workshop.enter("path to target").diagnostics.map(\.code) == ["E0351"])
        #expect(try workshop.enter("path to 50%").messages.first?.english.contains("at most 0") == true)
    }
}
