import TandemLanguage
import TandemStore
import Testing

@testable import TandemInterpreter

/// Cases that were wrong once.
@Suite struct ExpressionRegressionTests {
    private static let people = """
        person "А": subjects (математика, физика), interests (хор)
        person "Б": subjects (химия, хор), interests (хор)
        """

    @Test func setsOfDifferentFieldsAreComparedByTheirTags() throws {
        let workshop = try Workshop(Self.people)
        #expect(try workshop.rows("show people with name where subjects share interests") == [["Б"]])
        #expect(try workshop.rows("show people with name where interests share subjects") == [["Б"]])
    }

    @Test func aMentorsSubjectsMeetAMenteesInterests() throws {
        let workshop = try Workshop(
            "rules «Р» for student-student: require mentor.subjects share mentee.interests",
            "programme \"П\": form student-student: rules «Р»",
            "mentor \"Мария\": form student-student, subjects (математика, хор)",
            "mentee \"Анна\": form student-student, subjects (химия), interests (хор)",
            "mentee \"Борис\": form student-student, subjects (химия), interests (химия)")
        #expect(try workshop.rows("candidates for \"Анна\"").count == 1)
        #expect(try workshop.rows("candidates for \"Борис\"").isEmpty)
    }

    @Test func aggregatesOverARelation() throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        let rows = try workshop.rows(
            "show mentors with name, sum of meetings.minutes, mean of meetings.minutes, count of meetings.minutes sort by name"
        )
        #expect(
            rows == [
                ["Зуев Пётр", "0 min", "?", "0"], ["Кузнецова Ольга Игоревна", "0 min", "?", "0"],
                ["Петров Иван Сергеевич", "100 min", "50 min", "2"],
            ])
    }

    @Test func aTextThatNobodyHasIsAText() throws {
        let workshop = try Workshop(Self.people)
        #expect(try workshop.rows("show people with \"нет такого\", № 77 first 1") == [["нет такого", "77"]])
        #expect(try workshop.rows("show people with name where \"а\" = \"а\"").count == 2)
    }

    @Test func theSessionsDayIsToday() throws {
        let workshop = try Workshop(
            School.programme.replacing("    rules «Успевающий»\n", with: ""), "person \"Ада\": born 02.11.2010")
        #expect(try workshop.rows("show people with today where name is \"Ада\"") == [["2023-11-01"]])
        #expect(try workshop.rows("show people with age where name is \"Ада\"") == [["12"]])
        #expect(try workshop.rows("show tasks with title where overdue") == [["Сбор запросов"]])
        #expect(try workshop.rows("show tasks with title where due less than today") == [["Сбор запросов"]])
        #expect(try workshop.rows("show people with name where born more than today").isEmpty)
    }

    @Test func aFreshSessionKnowsTheTextsOfTheFile() throws {
        let folder = try Folder()
        let path = folder.file("r")
        try Workshop(store: SQLiteStore(path: path)).record("person \"А\": workplace «Завод «Заря»»")
        let rows = try Workshop(store: SQLiteStore(path: path)).rows(
            "show people with name where workplace is «завод «заря»»")
        #expect(rows == [["А"]])
    }

    @Test func sixtyFourTagsAreNotUnknown() throws {
        var script = ""
        for index in 0..<64 { script += "person \"У\(index)\": interests (т\(index))\n" }
        let workshop = try Workshop(script + "person \"Никакой\"")
        #expect(try workshop.rows("show people by interests").count == 65)
    }
}
