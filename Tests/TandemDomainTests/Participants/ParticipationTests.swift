import TandemDomain
import TandemText
import Testing

@Suite struct ParticipationTests {
    @Test func theSameRecordAgainIsUnchanged() throws {
        let school = try School()
        let cells: [Cell] = [
            .category(.student), .form(.studentStudent), .number(.capacity, 2), .born("01.02.2007"),
            Cell(.interests, .tags(["лыжи", "шахматы"])),
        ]
        for _ in 0..<3 {
            try school.transaction.record(ParticipantFacts(role: .mentor, name: "Наумов Арсений", cells: cells))
        }
        #expect(school.counts(.mentors) == [1, 0, 2, 0])
        #expect(school.counts(.people) == [0, 0, 0, 0])
        try school.record(.mentor, "Наумов Арсений", .number(.gpa, 4.5))
        #expect(school.counts(.mentors) == [1, 1, 2, 0])
        try school.record(.person, "Наумов Арсений", .number(.gpa, 4.5))
        #expect(school.counts(.people) == [0, 0, 1, 0])
    }

    @Test func onePersonMayBeMentorAndMentee() throws {
        let school = try School()
        try school.record(.mentee, "Нестеров Алексей", .category(.teacher), .form(.teacherTeacher), .need(.novice))
        try school.record(.mentor, "Нестеров Алексей", .form(.teacherStudent), .number(.capacity, 1))
        try school.record(.mentor, "Нестеров Алексей", .form(.studentStudent))
        let register = school.register
        #expect(try register.table(.people).rows == [0])
        #expect(try register.table(.mentors).rows.count == 2)
        #expect(try register.participation(of: 0, as: .mentee) == 0)
        #expect(try register.participation(of: 0, as: .mentor, form: .studentStudent) == 1)
        let several = DomainProblem.severalParticipations(
            "Нестеров Алексей", forms: [.teacherStudent, .studentStudent])
        #expect(throws: several) { try register.participation(of: 0, as: .mentor) }
        #expect(throws: DomainProblem.notInBase("Нестеров Алексей", .mentee)) {
            try register.participation(of: 0, as: .mentee, form: .teacherStudent)
        }
        // Which of the two has three places? What concerns the person alone needs no form.
        #expect(throws: several) { try school.record(.mentor, "Нестеров Алексей", .number(.capacity, 3)) }
        try school.record(.mentor, "Нестеров Алексей", .number(.experience, 2))
        try school.record(.mentor, "Нестеров Алексей", .form(.teacherStudent), .number(.capacity, 3))
        #expect(try register.table(.mentors).number(.capacity, 0) == 3)
    }

    @Test func aFormIsLearnedAndNeverUnlearned() throws {
        let school = try School()
        try school.record(.mentor, "Наумов Арсений", .category(.student))
        try school.record(.mentor, "Наумов Арсений", .form(.studentStudent))
        try school.record(.mentor, "Наумов Арсений", Cell(.form, nil), .number(.capacity, 2))
        let mentors = try school.register.table(.mentors)
        #expect(mentors.rows == [0])
        #expect(mentors.choice(.form, 0) == MentoringForm.studentStudent)
        try school.record(.mentor, "Наумов Арсений", Cell(.capacity, nil))
        #expect(try school.register.table(.mentors).number(.capacity, 0) == nil)
    }

    @Test(
        arguments: [
            (.number(.capacity, -1), .valueOutOfRange(.capacity, -1, 0...1000)),
            (.number(.capacity, 1.5), .valueOutOfRange(.capacity, 1.5, 0...1000)),
            (.number(.capacity, 1e300), .valueOutOfRange(.capacity, 1e300, 0...1000)),
            (.number(.capacity, .infinity), .valueOutOfRange(.capacity, .infinity, 0...1000)),
            (.number(.experience, 81), .valueOutOfRange(.experience, 81, 0...80)),
            (.number(.experience, -0.5), .valueOutOfRange(.experience, -0.5, 0...80)),
            (.number(.gpa, 100.5), .valueOutOfRange(.gpa, 100.5, 0...100)),
            (.born("02.06.2024"), .bornInFuture(day("02.06.2024"))),
        ] as [(Cell, DomainProblem)])
    func valuesThatCannotBeAreRefused(cell: Cell, problem: DomainProblem) throws {
        let school = try School()
        let changes = school.transaction.changes.count
        #expect(throws: problem) { try school.record(.mentor, "Наумов Арсений", cell) }
        #expect(school.transaction.changes.count == changes)
    }

    @Test(arguments: [FieldName.capacity, .experience, .gpa])
    func whatIsNoNumberIsRefused(field: FieldName) throws {
        let school = try School()
        #expect(throws: DomainProblem.self) { try school.record(.mentor, "Наумов Арсений", .number(field, .nan)) }
        #expect(try school.register.table(.people).rows.isEmpty)
    }

    @Test(
        arguments: [
            (.number(.capacity, 0)), (.number(.capacity, 1000)), (.number(.experience, 80)), (.number(.gpa, 100)),
            (.born("01.06.2024")),
        ] as [Cell])
    func edgesAreTaken(cell: Cell) throws {
        try School().record(.mentor, "Наумов Арсений", cell)
    }

    /// Six reasons for pupils (П4.6), four for teachers (П4.7).
    @Test(arguments: Need.allCases)
    func needsFitTheCategory(need: Need) throws {
        let teachers: Set<Need> = [.novice, .burnout, .newcomer, .digital]
        let (fitting, other): (TandemDomain.Category, TandemDomain.Category) =
            teachers.contains(need) ? (.teacher, .student) : (.student, .teacher)
        let school = try School()
        try school.record(.mentee, "Первый", .category(fitting), .need(need))
        let problem = DomainProblem.needOfOthers("Второй", need, other)
        #expect(throws: problem) { try school.record(.mentee, "Второй", .category(other), .need(need)) }
        // The category may be known from before, or come after.
        try school.record(.person, "Второй", .category(other))
        #expect(throws: problem) { try school.record(.mentee, "Второй", .need(need)) }
        #expect(throws: DomainProblem.needOfOthers("Первый", need, other)) {
            try school.record(.mentee, "Первый", .category(other))
        }
    }

    /// Where the latest programme lists variants for a form (Пр8), there are no others.
    @Test(arguments: [ParticipantFacts.Role.mentor, .mentee])
    func variantsAreThoseOfTheForm(role: ParticipantFacts.Role) throws {
        let school = try School()
        func record(_ name: String, _ variant: String?, _ form: MentoringForm = .studentStudent) throws {
            try school.record(role, name, Cell(.variant, variant.map { .text($0) }), .form(form))
        }
        try record("Ранний", "Прежний")
        let programme = try school.transaction.programme()
        for name in ["Лидер – пассивный", "Равный – равному"] {
            try school.transaction.variant(programme, .studentStudent, name: name, goal: nil)
        }
        let problem = DomainProblem.unlistedVariant(
            "Прежний", .studentStudent, listed: ["Лидер – пассивный", "Равный – равному"])
        let changes = school.transaction.changes.count
        #expect(throws: problem) { try record("Новый", "Прежний") }
        // What was recorded before the list stays, and may be said again.
        try record("Ранний", "Прежний")
        #expect(school.transaction.changes.count == changes)
        try record("Новый", "лидер – ПАССИВНЫЙ")
        #expect(throws: problem) { try record("Новый", "Прежний") }
        try record("Ранний", "Равный – равному")
        #expect(throws: problem) { try record("Ранний", "Прежний") }
        try record("Ранний", nil)
        // A form without a list takes any; so does someone whose form is not known, until it is.
        try record("Другой", "Прежний", .teacherTeacher)
        try school.record(role, "Без формы", Cell(.variant, .text("Прежний")))
        #expect(throws: problem) { try school.record(role, "Без формы", .form(.studentStudent)) }
    }

    @Test func basesAreDated() throws {
        let school = try School()
        try school.record(.mentor, "Наумов Арсений", .date(.joined, "10.09.2023"), .form(.studentStudent))
        func isPresent(_ date: String) throws -> Bool { try school.register.isPresent(.mentors, 0, on: day(date)) }
        #expect(try !isPresent("09.09.2023") && isPresent("10.09.2023"))
        try school.record(.mentor, "Наумов Арсений", .date(.left, "01.12.2023"), Cell(.reason, .text("переезд")))
        #expect(try isPresent("30.11.2023") && !isPresent("01.12.2023"))
        try school.record(.mentor, "Наумов Арсений", .date(.joined, "15.01.2024"))
        #expect(try !isPresent("14.01.2024") && isPresent("15.01.2024"))
        #expect(throws: DomainProblem.periodReversed(day("02.01.2024"), day("01.01.2024"))) {
            try school.record(.mentor, "Наумов Арсений", .date(.joined, "02.01.2024"), .date(.left, "01.01.2024"))
        }
    }
}
