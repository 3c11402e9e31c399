import TandemText
import Testing

@testable import TandemDomain

@Suite("Erasing a person's data")
struct ErasureTests {
    /// A pair at work with notes, a sister of the same surname, a task that names the pupil.
    private func school() throws -> School {
        let school = try School()
        let pair = try school.pair(.active)
        try school.record(
            .person, "Юдин Артём", .schoolClass(7, "Б"), .number(.gpa, 4.5), Cell(.gender, .code(Gender.male.code)),
            Cell(.interests, .tags(["хор"])), Cell(.workplace, .text("дом")))
        try school.record(.person, "Юдина Мария", .category(.student), .schoolClass(5, "А"))
        try school.consent("Юдина Мария", parent: "Юдина О. П.")
        try school.transaction.contract(PersonKey(name: "Юдин Артём"), number: "17/Ю", date: day("01.10.2023"))
        try school.transaction.meeting(
            pair, MeetingFacts(date: day("30.10.2023"), kind: .trial, minutes: 45, note: "Артём молчал", planned: nil))
        try school.transaction.task(
            school.programme, .preparation, title: "Анкета",
            [Cell(.responsible, .text("Юдин А.")), Cell(.result, .text("письмо Юдину"))])
        return school
    }

    private func erase(_ school: School, _ name: String = "Юдин Артём") throws {
        try school.transaction.erase(PersonKey(name: name), on: day("01.11.2023"))
    }

    /// Counts that monitoring prints.
    private func counts(_ register: Register) throws -> [String] {
        let people = try register.table(.people)
        let coverage = try register.coverage(CoverageQuestion(category: .student, grades: 5...9, target: nil))
        return try TableName.allCases.map { "\($0) \(try register.table($0).rows.count)" } + [
            "categories \(people.rows.compactMap { people.code(.category, $0) })",
            "coverage \(coverage.taking.trueCount) of \(coverage.counted.trueCount)",
            "states \(try register.table(.pairs).rows.map { try register.table(.pairs).code(.state, $0) })",
        ]
    }

    @Test func countsStayTrue() throws {
        let school = try school()
        let before = try counts(school.register)
        try erase(school)
        #expect(try counts(school.register) == before)
    }

    @Test func whatTellsWhoItWasIsGone() throws {
        let school = try school()
        let person = try school.person("Юдин Артём")
        try erase(school)
        let content = try school.register.content()
        let cells = try #require(content[.people]?[person])
        #expect(
            cells == [
                .name: .text("Данные удалены, № \(person + 1)"), .category: .code(Category.student.code),
                .schoolClass: .code(7 * 64), .erased: .code(day("01.11.2023").dayNumber),
            ])
        let texts = "\(content)"
        for gone in ["Юдин ", "Артём", "17/Ю", "молчал", "хор", "дом\""] {
            #expect(!texts.contains(gone), "\(gone)")
        }
        #expect(texts.contains("Юдина Мария") && texts.contains("Юдина О. П."))
        #expect(try school.register.text(.tasks, .responsible, 0) == "….")
        #expect(try school.register.text(.tasks, .result, 0) == "письмо …")
    }

    @Test func whichTablesAreAboutPeople() {
        #expect(
            Set(TableName.allCases.filter { Schema.isPersonal($0) }).isSuperset(
                of: [.people, .mentors, .mentees, .consents, .contracts, .pairs, .meetings, .measurements]))
        for table in [TableName.programmes, .forms, .documents, .tasks, .scales, .ruleSets, .fields, .decisions] {
            #expect(!Schema.isPersonal(table), "\(table)")
        }
        #expect(Schema.personalFields(of: .meetings) == [.note, .group])
        #expect(Schema.personalFields(of: .consents) == [.guardian])
        #expect(Schema.personalFields(of: .documents) == [])
        #expect(Schema.personalFields(of: .people).contains(.born))
        #expect(!Schema.personalFields(of: .people).contains(.category))
    }

    @Test func theGuardianIsGone() throws {
        let school = try school()
        let person = try school.person("Юдин Артём")
        let consent = try #require(try school.register.rows(of: .consents, where: .person, is: person).first)
        try erase(school)
        #expect(try school.register.text(.consents, .guardian, consent) == nil)
        #expect(try school.register.code(.consents, .given, consent) != nil)
    }

    @Test func ownFieldsAreErasedToo() throws {
        let school = try school()
        try school.transaction.define(OwnField(name: "кличка", type: .text))
        try school.record(.person, "Юдин Артём", Cell(FieldName(own: "кличка"), .text("Тёма")))
        try erase(school)
        #expect(!"\(try school.register.content())".contains("Тёма"))
    }

    @Test func onlyTheWholeNameWillDo() throws {
        let school = try school()
        #expect(throws: DomainProblem.nameNotWhole("Юдин", closest: ["Юдин Артём"])) { try erase(school, "Юдин") }
        #expect(throws: DomainProblem.self) { try erase(school, "Никто") }
        try school.record(.person, "Белов Олег", .born("01.02.2010"))
        try school.record(.person, "Белов Олег", .born("01.02.2011"))
        #expect(throws: DomainProblem.self) { try erase(school, "Белов Олег") }
        try school.transaction.erase(PersonKey(name: "Белов Олег", born: day("01.02.2011")), on: day("01.11.2023"))
        #expect(try school.register.people(named: "Белов Олег").count == 1)
        #expect(try school.register.faults().isEmpty)
    }

    @Test(arguments: [
        Cell(.born, .code(14_000)), Cell(.workplace, .text("дом")), Cell(.schoolClass, .code(7 * 64 + 2)),
        Cell(FieldName(own: "кличка"), .text("Тёма")), Cell(.interests, .tags(["хор"])),
    ])
    func onlyNobodyIsSaidToBeErased(telling: Cell) throws {
        let school = try school()
        try school.transaction.define(OwnField(name: "кличка", type: .text))
        let erased = Cell(.erased, .code(day("01.11.2023").dayNumber))
        #expect(throws: DomainProblem.notErased("Юдин Артём")) { try school.record(.person, "Юдин Артём", erased) }
        #expect(throws: DomainProblem.notErased("Новый Лев")) { try school.record(.mentee, "Новый Лев", erased) }
        let mark = "Данные удалены, № 77"
        #expect(throws: DomainProblem.notErased(mark)) { try school.record(.person, mark, erased, telling) }
        try school.record(.person, mark, telling)
        #expect(throws: DomainProblem.notErased(mark)) { try school.record(.person, mark, erased) }
        // As a script made of the register says it.
        try school.record(.person, mark, Cell(telling.field, nil), erased)
        try school.record(
            .person, "Данные удалены, № 78", .category(.student), Cell(.schoolClass, .code(7 * 64)), erased)
        #expect(try school.register.people(named: "Новый Лев").isEmpty)
    }

    /// As a register may have it from before `erased` was refused.
    @Test func theDayBesideANameDoesNotBarTheErasing() throws {
        let school = try school()
        let person = try school.person("Юдин Артём")
        _ = try school.transaction.update(.people, person, [Cell(.erased, .code(day("01.10.2023").dayNumber))])
        try erase(school)
        #expect(try school.register.fullName(of: person) == "Данные удалены, № \(person + 1)")
        #expect(try school.register.code(.people, .erased, person) == day("01.11.2023").dayNumber)
    }

    @Test func nothingNewIsRecordedForNobody() throws {
        let school = try school()
        try erase(school)
        let name = "Данные удалены, № 2"
        #expect(throws: DomainProblem.dataErased(name)) { try school.meet(0, "05.11.2023") }
        #expect(throws: DomainProblem.dataErased(name)) { try erase(school, name) }
        // The pair can be ended.
        try school.transaction.finish(0, as: .dissolved, on: day("05.11.2023"), reason: nil)
        #expect(try school.state(0) == .dissolved)
    }
}
