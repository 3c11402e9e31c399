import TandemText
import Testing

@testable import TandemDomain

@Suite struct OwnFieldTests {
    private let transaction = Transaction(Register())

    private static let rating = OwnField(name: "Рейтинг_ёлки", type: .number, bounds: 0...3000, label: "Рейтинг")
    private static let cell = rating.field.name

    private func record(_ cells: [Cell]) throws {
        try transaction.record(ParticipantFacts(role: .person, name: "Белова Алла", cells: cells))
    }

    @Test func theColumnIsThereAtOnceAndUnknown() throws {
        try record([])
        try transaction.define(Self.rating)
        #expect(try transaction.table(.people).column(Self.cell)?.field.type == .number)
        #expect(try transaction.register.value(.people, Self.cell, 0) == nil)
        try record([Cell(Self.cell, .number(1500))])
        #expect(try transaction.register.value(.people, Self.cell, 0) == .number(1500))
    }

    @Test func anotherCaseOrLetterIsTheSameField() throws {
        try transaction.define(Self.rating)
        #expect(FieldName(own: "рейтинг_ЕЛКИ") == Self.cell)
        #expect(FieldName(id: Self.cell.id) == Self.cell)
        #expect(Self.cell.isOwn && !FieldName.gpa.isOwn)
        let fields = try transaction.register.ownFields()
        #expect(fields.named("РЕЙТИНГ_ЕЛКИ") == Self.rating)
        #expect(fields.headed("рейтинг") == Self.rating)
        #expect(fields[Self.cell] == Self.rating)
        #expect(fields[.gpa] == nil)
    }

    @Test func saidAgainItKeepsWhatIsNotSaid() throws {
        try transaction.define(Self.rating)
        try transaction.define(OwnField(name: "рейтинг_елки", type: .number))
        #expect(transaction.tally.lines.map(\.unchanged) == [1])
        try transaction.define(OwnField(name: "рейтинг_елки", type: .number, bounds: 0...10))
        let fields = try transaction.register.ownFields().all
        #expect(fields == [OwnField(name: "Рейтинг_ёлки", type: .number, bounds: 0...10, label: "Рейтинг")])
        #expect(transaction.tally.lines.map(\.changed) == [1])
    }

    @Test func boundsHoldForEveryValue() throws {
        try transaction.define(Self.rating)
        #expect(throws: DomainProblem.valueOutOfRange(Self.cell, 3001, 0...3000)) {
            try record([Cell(Self.cell, .number(3001))])
        }
        try record([Cell(Self.cell, .number(2000))])
        let narrower = OwnField(name: Self.rating.name, type: .number, bounds: 0...1999)
        #expect(
            throws: DomainProblem.valuesOutsideBounds("Рейтинг_ёлки", person: "Белова Алла", 2000, 0...1999)
        ) {
            try transaction.define(narrower)
        }
    }

    @Test func theTypeStaysAndTheirNumberIsLimited() throws {
        try transaction.define(Self.rating)
        #expect(throws: DomainProblem.fieldOfOtherType("Рейтинг_ёлки", .number)) {
            try transaction.define(OwnField(name: Self.rating.name, type: .text))
        }
        var fields = OwnFields()
        for number in 1...OwnFields.limit { try fields.define(OwnField(name: "x\(number)", type: .yesNo)) }
        #expect(throws: DomainProblem.tooManyFields(OwnFields.limit)) {
            try fields.define(OwnField(name: "last", type: .text))
        }
    }

    @Test func aDefinitionTakenBackTakesItsColumn() throws {
        try transaction.define(Self.rating)
        try record([Cell(Self.cell, .number(5))])
        let register = transaction.register
        try register.apply(transaction.changes.reversed().map(\.inverse))
        #expect(try register.table(.people).column(Self.cell) == nil)
        #expect(try register.ownFields().isEmpty)
        try register.apply(transaction.changes)
        #expect(try register.value(.people, Self.cell, 0) == .number(5))
    }

    @Test func aForkDoesNotSeeTheOthersField() throws {
        let register = transaction.register
        _ = try register.table(.people)
        let fork = Transaction(register)
        try fork.define(Self.rating)
        #expect(try register.ownFields().isEmpty)
        #expect(try register.table(.people).column(Self.cell) == nil)
    }
}
