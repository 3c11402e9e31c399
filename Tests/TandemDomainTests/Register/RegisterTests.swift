import TandemText
import Testing

@testable import TandemDomain

@Suite struct RegisterTests {
    private func people(_ count: Int) throws -> Transaction {
        let transaction = Transaction(Register())
        for number in 0..<count {
            _ = try transaction.insert(
                .people, [Cell(.name, .text("Имя \(number)")), Cell(.category, .code(Int32(number % 7)))])
        }
        return transaction
    }

    @Test func indexFollowsEveryKindOfChange() throws {
        let transaction = try people(70)
        let register = transaction.register
        func rows(_ code: Int32) throws -> [Int32] { try register.rows(of: .people, where: .category, is: code) }
        #expect(try rows(3) == (0..<10).map { 3 + 7 * $0 })
        _ = try register.nameIndex()
        // A new last row extends the index; changes elsewhere leave it; a changed code and a deletion do not stay in it.
        let added = try transaction.insert(.people, [Cell(.name, .text("Новый")), Cell(.category, .code(3))])
        #expect(try rows(3).last == added)
        _ = try transaction.update(.people, 10, [Cell(.gpa, .number(5))])
        #expect(try rows(3).contains(10))
        _ = try transaction.update(.people, 10, [Cell(.category, .code(4))])
        #expect(try rows(3).contains(10) == false && rows(4).contains(10))
        _ = try transaction.update(.people, 17, [Cell(.category, nil)])
        #expect(try rows(3).contains(17) == false)
        try transaction.delete(.people, added)
        #expect(try rows(3).contains(added) == false)
        try register.apply(try #require(transaction.changes.last).inverse)
        #expect(try rows(3).last == added)
        #expect(try register.people(named: "новый") == [added])
        #expect(try register.indexFaults() == [])
    }

    @Test func aRowThatComesBackStandsInItsPlace() throws {
        let transaction = try people(30)
        let register = transaction.register
        try transaction.delete(.people, 10)
        #expect(try register.rows(of: .people, where: .category, is: 3) == [3, 17, 24])
        _ = try register.nameIndex()
        try register.apply(try #require(transaction.changes.last).inverse)
        #expect(try register.rows(of: .people, where: .category, is: 3) == [3, 10, 17, 24])
        #expect(try register.indexFaults() == [])
    }

    @Test(arguments: [Int32.min, -5, -1, 0, 1, 1 << 22, Int32.max])
    func indexTakesAnyCode(code: Int32) throws {
        let transaction = Transaction(Register())
        for date in [code, 3, code] { _ = try transaction.insert(.meetings, [Cell(.date, .code(date))]) }
        let register = transaction.register
        #expect(try register.rows(of: .meetings, where: .date, is: code) == [0, 2])
        _ = try transaction.insert(.meetings, [Cell(.date, .code(code))])
        #expect(try register.rows(of: .meetings, where: .date, is: code) == [0, 2, 3])
        #expect(try register.rows(of: .meetings, where: .date, is: 77) == [])
        #expect(try register.rows(of: .meetings, where: .name, is: 0) == [])
    }

    @Test func forksDoNotSeeEachOther() throws {
        let transaction = try people(5)
        let parent = transaction.register
        _ = try parent.rows(of: .people, where: .category, is: 0)
        _ = try parent.nameIndex()
        let before = try parent.content()
        let (left, right) = (Transaction(parent), Transaction(parent))
        _ = try left.insert(.people, [Cell(.name, .text("Левый")), Cell(.category, .code(0))])
        try right.delete(.people, 0)
        _ = try right.update(.people, 1, [Cell(.name, .text("Правый")), Cell(.interests, .tags(["лыжи"]))])
        #expect(try parent.content() == before)
        #expect(try parent.rows(of: .people, where: .category, is: 0) == [0])
        #expect(try left.register.rows(of: .people, where: .category, is: 0) == [0, 5])
        #expect(try right.register.rows(of: .people, where: .category, is: 0) == [])
        #expect(try parent.people(named: "Левый") == [] && right.register.people(named: "Левый") == [])
        #expect(try left.register.people(named: "Левый") == [5])
        #expect(try right.register.people(named: "Имя 0") == [])
        for register in [parent, left.register, right.register] { #expect(try register.indexFaults() == []) }
    }

    @Test func inverseOfTheInverseIsTheChange() throws {
        let cells = [Cell(.name, .text("А"))]
        for kind in [
            Change.Kind.insert(cells), .delete(before: cells), .update(before: cells, after: [Cell(.name, nil)]),
        ] {
            let change = Change(table: .people, row: 3, kind: kind)
            #expect(change.inverse != change)
            #expect(change.inverse.inverse == change)
        }
    }

    /// A source that gives one person and counts how often it is asked.
    private final class OnePerson: TableSource {
        var asked: [TableName] = []
        var isBroken = false

        func load(_ name: TableName, into table: inout Table, texts: inout TextPool) throws {
            asked.append(name)
            if isBroken { throw DomainProblem.noProgramme }
            if name == .people { table.insert(4, [Cell(.name, .text("Юдин Артём"))], &texts) }
            if name == .pairs {
                // What only a damaged file holds: a pair of nobody, with numbers beyond reason.
                table.insert(
                    0, [Cell(.mentor, .code(1_000_000)), Cell(.mentee, .code(-9)), Cell(.state, .code(3))], &texts)
            }
            if name == .mentors {
                table.insert(0, [Cell(.person, .code(77)), Cell(.capacity, .number(1e300))], &texts)
            }
        }
    }

    @Test func tablesAreLoadedOnFirstUse() throws {
        let source = OnePerson()
        let register = Register(source: source)
        #expect(source.asked.isEmpty)
        #expect(try register.person(PersonKey(name: "Юдин")) == 4)
        _ = try register.table(.people)
        #expect(source.asked == [.fields, .people])
        let transaction = Transaction(register)
        #expect(try transaction.insert(.people, [Cell(.name, .text("Б"))]) == 5)
        #expect(source.asked == [.fields, .people])
    }

    @Test func aBrokenSourceLeavesTheTableUnloaded() throws {
        let source = OnePerson()
        source.isBroken = true
        let register = Register(source: source)
        #expect(throws: DomainProblem.noProgramme) { try register.table(.people) }
        source.isBroken = false
        #expect(try register.table(.people).rows == [4])
    }

    @Test func aDamagedFileDoesNotStopTheProgram() throws {
        let register = Register(source: OnePerson())
        #expect(try register.names(ofPair: 0) == ("?", "?"))
        #expect(
            try register.coverage(CoverageQuestion(category: .student, grades: nil, target: nil)).taking.trueCount == 0)
        #expect(try register.capacity(ofMentor: 0, programme: nil) == 1_000_000)
        #expect(try register.rows(of: .pairs, where: .mentee, is: -9) == [0])
        #expect(try register.name(of: 99) == "?")
    }
}
