import TandemLanguage
import TandemReport
import TandemText
import Testing

@testable import TandemInterpreter

@Suite struct QueryTests {
    private static let school = [School.rules, School.programme, School.people, School.papers, School.year]

    private let workshop: Workshop

    init() throws { workshop = try Workshop(Self.school.joined(separator: "\n")) }

    // MARK: Clauses

    @Test func columnsAndConditions() throws {
        let rows = try workshop.rows("show mentees with name, class, need where need is known and class is known")
        #expect(rows == [["Сидорова Анна Олеговна", "7Б", "underachievement"], ["Белов Олег", "6А", "isolation"]])
    }

    @Test func unknownLeavesARowOut() throws {
        #expect(try workshop.rows("show mentees with name where class more than 5А").count == 3)
        #expect(try workshop.rows("show mentees with name where not (class more than 5А)").isEmpty)
        #expect(try workshop.rows("show mentees with name where class is unknown") == [["Ёлкин Яков"]])
    }

    @Test func sortingPutsUnknownLast() throws {
        let query = "show mentees with name sort by class"
        let rising = ["Жукова Ева", "Белов Олег", "Сидорова Анна Олеговна", "Ёлкин Яков"]
        #expect(try workshop.rows(query).map { $0[0] } == rising)
        let falling = ["Сидорова Анна Олеговна", "Белов Олег", "Жукова Ева", "Ёлкин Яков"]
        #expect(try workshop.rows(query + " descending").map { $0[0] } == falling)
    }

    @Test func sortingByTwoKeys() throws {
        let rows = try workshop.rows("show mentees with need, name sort by need descending, name")
        #expect(
            rows == [
                ["isolation", "Белов Олег"], ["isolation", "Ёлкин Яков"],
                ["underachievement", "Сидорова Анна Олеговна"],
                ["?", "Жукова Ева"],
            ])
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 3), (100, 8)]) func first(limit: Int, count: Int) throws {
        #expect(try workshop.rows("show people with name where category is student first \(limit)").count == count)
    }

    @Test func oneKey() throws {
        let table = try workshop.table("show mentees by need")
        #expect(table.columns.map(\.title) == ["need", "count"])
        #expect(table.columns.map(\.key) == ["need", "count"])
        #expect(
            table.rows.map { $0.map(\.brief) } == [["underachievement", "1"], ["isolation", "2"], ["?", "1"]])
    }

    @Test func twoKeysAndAggregates() throws {
        let rows = try workshop.rows(
            "show mentors by gender, grade: count, mean of gpa, min of gpa, max of gpa, sum of gpa, portion (gpa more than 4.7)"
        )
        #expect(
            rows == [
                ["female", "10", "1", "4.6", "4.6", "4.6", "4.6", "0.0%"],
                ["male", "9", "1", "4.8", "4.8", "4.8", "4.8", "100.0%"],
                ["?", "8", "1", "4.1", "4.1", "4.1", "4.1", "0.0%"],
            ])
    }

    @Test func aggregatesLeaveUnknownOut() throws {
        let rows = try workshop.rows(
            "show people where category is student by category: count, mean of gpa, count of gpa, sum of gpa")
        #expect(rows == [["student", "8", "4.5", "3", "13.5"]])
    }

    @Test func groupsSortedByAnAggregate() throws {
        let rows = try workshop.rows("show mentees by need sort by count descending, need first 2")
        #expect(rows == [["isolation", "2"], ["underachievement", "1"]])
    }

    @Test func relationsAreCounted() throws {
        #expect(
            try workshop.rows("show mentors with name, pairs, meetings.count, places sort by name") == [
                ["Зуев Пётр", "0", "0", "?"], ["Кузнецова Ольга Игоревна", "1", "0", "0"],
                ["Петров Иван Сергеевич", "2", "3", "0"],
            ])
    }

    @Test func periods() throws {
        #expect(try workshop.rows("show meetings with date").count == 3)
        #expect(try workshop.rows("show meetings with date since 30.10.2023").count == 2)
        #expect(try workshop.rows("show meetings with date until 27.10.2023") == [["2023-10-27"]])
        #expect(try workshop.rows("show meetings with date since 28.10.2023 until 02.11.2023") == [["2023-10-30"]])
        let rows = try workshop.rows("show pairs with mentee where meetings less than 2 since 28.10.2023")
        #expect(rows.map { $0[0] }.sorted() == ["Жукова Ева", "Сидорова Анна Олеговна"])
    }

    @Test func meetingsByMonth() throws {
        #expect(
            try workshop.rows("show meetings by month: count, mean of minutes") == [
                ["2023-10", "2", "50"], ["2023-11", "1", "?"],
            ])
        #expect(try workshop.rows("show meetings by form, kind: count").count == 3)
    }

    @Test func coverageByClass() throws {
        let table = try workshop.table("show coverage by class")
        #expect(
            table.rows.map { $0.map(\.brief) } == [
                ["5А", "0", "1", "0.0%"], ["5Б", "0", "1", "0.0%"], ["6А", "1", "1", "100.0%"],
                ["7Б", "1", "1", "100.0%"],
                ["8А", "0", "1", "0.0%"], ["9А", "1", "1", "100.0%"], ["10Б", "0", "1", "0.0%"],
                ["together", "3", "7", "42.9%"],
            ])
        #expect(table.footnotes.last == "target 70%: 2 more needed")
        #expect(try workshop.rows("show coverage grades 9 .. 9") == [["1", "1", "100.0%"]])
        #expect(try workshop.rows("show coverage of teachers") == [["0", "0", "?"]])
    }

    @Test(arguments: [(55, 100, 55), (70, 10, 7), (7, 100, 7), (33, 100, 33), (14, 50, 7)])
    func aReachedTargetIsReached(percent: Int, students: Int, pairs: Int) throws {
        var script = """
            rules «Р» for student-student: require 1 = 1
            programme "П": form student-student: presented 01.09.2023, rules «Р», mentor at most 100 mentees
            programme "П": goal coverage of students at least \(percent)%, form student-student: presented 01.09.2023, rules «Р»
            mentor "Учитель": teacher, form student-student, capacity 100
            consent "Учитель": given 01.09.2023

            """
        for index in 0..<students {
            script +=
                index < pairs
                ? "mentee \"У\(index)\": student, form student-student\nconsent \"У\(index)\": given 01.09.2023 by parent \"Р\"\n"
                : "person \"У\(index)\": student\n"
        }
        script +=
            "propose pairs for student-student\nagree pairs dated 02.09.2023\napprove pairs by order № 1 dated 03.09.2023"
        let school = try Workshop(script)
        #expect(try school.table("show coverage").footnotes.last == "target \(percent)%: reached")
    }

    // MARK: Sources

    @Test(arguments: [
        "mentors", "mentees", "people", "pairs", "meetings", "measurements", "tasks", "consents", "contracts", "forms",
        "variants", "scales", "documents", "rules", "programmes",
    ])
    func everySourceHasUsualColumns(source: String) throws {
        let table = try workshop.table("show \(source)")
        #expect(table.columns.count >= 3)
        #expect(!table.rows.isEmpty || source == "contracts" || source == "variants")
        for row in table.rows { #expect(row.count == table.columns.count) }
    }

    @Test func wherever() throws {
        let execution = try workshop.enter("show mentees by need as csv to \"пары.csv\"")
        guard case .table(_, let format, let file)? = execution.outcomes.first else {
            Issue.record("no table")
            return
        }
        #expect(format == .csv)
        #expect(file == "пары.csv")
    }

    // MARK: Two spellings

    @Test(arguments: [
        (
            "show mentees with name, class where need is isolation sort by name first 3",
            "показать наставляемых с колонками имя, класс где потребность это изоляция упорядочить по имя первые 3"
        ),
        ("show mentors by gender: count, mean of gpa", "показать наставников по полу: количество, среднее балл"),
        (
            "show people where gpa at least 4.5 and not gender is male",
            "показать людей где балл не меньше 4.5 и не пол это мужской"
        ),
        ("show meetings since 28.10.2023 until 31.10.2023", "показать встречи с 28.10.2023 до 31.10.2023"),
        ("show mentors where subjects share математика", "показать наставников где предметы пересекаются с математика"),
        ("show mentees where unpaired by need", "показать наставляемых где без пары по потребности"),
        ("show coverage of students by class", "показать охват учеников по классу"),
        (
            "show tasks where done is unknown sort by due descending",
            "показать задачи где выполнена это неизвестно упорядочить по срок по убыванию"
        ),
        (
            "show pairs with mentor, mentee.need, meetings.count",
            "показать пары с колонками наставник, наставляемый.потребность, встречи.количество"
        ),
    ])
    func bothSpellingsGiveTheSameTable(english: String, russian: String) throws {
        #expect(try workshop.table(english).rows == workshop.table(russian).rows)
        #expect(!(try workshop.table(english).rows.isEmpty))
    }
}
