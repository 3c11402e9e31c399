import TandemDomain
import TandemText
import Testing

@Suite struct PeopleTests {
    @Test func aPersonIsFoundByWholeNameBeginningOrOtherCase() throws {
        let school = try School()
        for name in ["Сидорова Анна Олеговна", "Юдин Артём Владимирович"] { try school.record(.person, name) }
        for text in ["Сидорова Анна Олеговна", "сидорова", "Сидоровой Анне", "Сид"] {
            #expect(try school.person(text) == 0)
        }
        #expect(try school.person("Юдину Артему") == 1)
    }

    @Test(
        arguments: [
            ("Сидарова Анна Олеговна", ["Сидорова Анна Олеговна"]), ("Сидарова", ["Сидорова"]), ("Кто-то", []),
            ("", []),
            (" ", []),
        ] as [(String, [String])])
    func unknownPeopleAreSuggestedAsWritten(text: String, closest: [String]) throws {
        let school = try School()
        try school.record(.person, "Сидорова Анна Олеговна")
        #expect(throws: DomainProblem.unknownPerson(text, closest: closest)) { try school.person(text) }
    }

    @Test func namesakesAreToldApart() throws {
        let school = try School()
        try school.record(.person, "Соколова Анна", .born("20.02.2012"), .schoolClass(5, "А"))
        try school.record(.person, "Соколова Анна", .born("07.07.2009"), .schoolClass(8, "Б"))
        #expect(
            throws: DomainProblem.ambiguousPerson(
                "Соколова", [try school.register.describe(0), try school.register.describe(1)])
        ) { try school.person("Соколова") }
        let register = school.register
        #expect(try register.person(PersonKey(name: "Соколова", born: day("07.07.2009"))) == 1)
        #expect(try register.person(PersonKey(name: "Соколовой", schoolClass: SchoolClass(grade: 5, letter: "А"))) == 0)
        #expect(throws: DomainProblem.unknownPerson("Соколова", closest: ["Соколова"])) {
            try register.person(PersonKey(name: "Соколова", born: day("01.01.2001")))
        }
    }

    @Test func theBaseTellsNamesakesApart() throws {
        let school = try School()
        try school.record(.person, "Соколова Анна", .born("20.02.2012"), .schoolClass(5, "А"))
        try school.record(.mentee, "Соколова Вера", .born("07.07.2009"), .schoolClass(8, "Б"))
        let register = school.register
        #expect(try register.person(PersonKey(name: "Соколовой"), in: .mentees) == 1)
        #expect(throws: DomainProblem.self) { try register.person(PersonKey(name: "Соколовой"), in: .mentors) }
        #expect(throws: DomainProblem.self) { try register.person(PersonKey(name: "Соколовой")) }
    }

    /// The name is recorded once with the first facts; what does the second record speak of?
    @Test(
        arguments: [
            // Nothing against it: the same.
            ([Cell.born("20.02.2012")], [Cell](), false, true),
            ([], [.born("20.02.2012")], false, true),
            ([.schoolClass(5, "А")], [.born("20.02.2012")], false, true),
            // Another birth date is another person, whatever the class.
            ([.born("20.02.2012"), .schoolClass(5, "А")], [.born("21.02.2012"), .schoolClass(5, "А")], false, false),
            ([.born("20.02.2012"), .schoolClass(5, "А")], [.born("20.02.2012"), .schoolClass(6, "А")], false, true),
            // Two classes in one list are two people; a year later it is a pupil who moved up.
            ([.schoolClass(5, "А")], [.schoolClass(8, "Б")], false, false),
            ([.schoolClass(5, "А")], [.schoolClass(6, "А")], true, true),
            ([.schoolClass(5, "А")], [.schoolClass(5, "А")], false, true),
        ] as [([Cell], [Cell], Bool, Bool)])
    func recordsContinueThePersonTheyFit(first: [Cell], second: [Cell], later: Bool, isSame: Bool) throws {
        var school = try School()
        try school.transaction.record(ParticipantFacts(role: .person, name: "Соколова Анна", cells: first))
        if later { school = try School(continuing: school) }
        try school.transaction.record(ParticipantFacts(role: .person, name: "соколова  анна", cells: second))
        #expect(try school.register.table(.people).rows.count == (isSame ? 1 : 2))
        // The same list again changes nothing.
        let changes = school.transaction.changes.count
        if !isSame || first.isEmpty == second.isEmpty {
            try school.transaction.record(ParticipantFacts(role: .person, name: "Соколова Анна", cells: second))
            #expect(school.transaction.changes.count == changes)
        }
    }

    @Test func theBirthDateDecidesBeforeTheClass() throws {
        let school = try School()
        try school.record(.person, "Соколова Анна", .born("20.02.2012"), .schoolClass(5, "А"))
        try school.record(.person, "Соколова Анна", .schoolClass(8, "Б"))
        let later = try School(continuing: school)
        try later.record(.person, "Соколова Анна", .born("20.02.2012"), .schoolClass(8, "Б"))
        #expect(try later.register.describe(0).schoolClass == SchoolClass(grade: 8, letter: "Б"))
        // Both are in 8Б now: which of them is in 9Б a year later?
        let latest = try School(continuing: later)
        let both = [try latest.register.describe(0), try latest.register.describe(1)]
        #expect(throws: DomainProblem.ambiguousPerson("Соколова Анна", both)) {
            try latest.record(.person, "Соколова Анна", .schoolClass(9, "Б"))
        }
    }

    @Test func someoneInARoleIsAddedOnce() throws {
        let school = try School()
        #expect(try school.transaction.personInRole(PersonKey(name: "Майорова Ольга")) == 0)
        #expect(try school.transaction.personInRole(PersonKey(name: "майорова ольга")) == 0)
        #expect(throws: DomainProblem.unknownPerson(" ", closest: [])) {
            try school.transaction.personInRole(PersonKey(name: " "))
        }
        #expect(school.counts(.people) == [0, 0, 0, 0])
        #expect(try school.register.table(.people).rows == [0])
    }

    @Test func namesakesAreToldApartByTheirOrder() throws {
        let school = try School()
        for ordinal in 1...3 {
            try school.transaction.record(
                ParticipantFacts(
                    role: .person, name: "Ким Ян", cells: [.number(.gpa, Double(ordinal))], ordinal: ordinal))
        }
        #expect(try school.register.person(PersonKey(name: "ким ян", ordinal: 2)) == 1)
        #expect(throws: DomainProblem.self) { try school.register.person(PersonKey(name: "Ким Ян")) }
        #expect(throws: DomainProblem.unknownPerson("Ким Ян № 4", closest: [])) {
            try school.register.person(PersonKey(name: "Ким Ян", ordinal: 4))
        }
        // The next one is new; one beyond it is a slip.
        #expect(throws: DomainProblem.unknownPerson("Ким Ян № 5", closest: [])) {
            try school.transaction.record(ParticipantFacts(role: .person, name: "Ким Ян", cells: [], ordinal: 5))
        }
    }
}
