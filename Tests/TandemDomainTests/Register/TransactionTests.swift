import TandemText
import Testing

@testable import TandemDomain

@Suite struct TransactionTests {
    @Test func onlyDifferentCellsChange() throws {
        let transaction = Transaction(Register())
        let row = try transaction.insert(
            .people, [Cell(.name, .text("А")), Cell(.gpa, nil), Cell(.interests, .tags(["я", "а"]))])
        #expect(transaction.changes.count == 1)
        #expect(
            transaction.changes.first?.kind
                == .insert([Cell(.name, .text("А")), Cell(.interests, .tags(["а", "я"]))]))
        #expect(try !transaction.update(.people, row, [Cell(.name, .text("А")), Cell(.gpa, nil)]))
        // Order and repetition are nothing to a set.
        #expect(try !transaction.update(.people, row, [Cell(.interests, .tags(["я", "а", "я"]))]))
        #expect(transaction.changes.count == 1)
        #expect(
            try transaction.update(
                .people, row, [Cell(.gpa, .number(3)), Cell(.name, .text("А")), Cell(.gpa, .number(4))]))
        #expect(
            transaction.changes.last?.kind == .update(before: [Cell(.gpa, nil)], after: [Cell(.gpa, .number(4))]))
        #expect(try transaction.update(.people, row, [Cell(.gpa, nil)]))
        #expect(try transaction.register.value(.people, .gpa, row) == nil)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1.1e15])
    func numbersBeyondReasonAreRefused(number: Double) throws {
        let transaction = Transaction(Register())
        #expect(throws: DomainProblem.self) { try transaction.insert(.people, [Cell(.gpa, .number(number))]) }
        let row = try transaction.insert(.people, [Cell(.name, .text("А"))])
        #expect(throws: DomainProblem.self) { try transaction.update(.people, row, [Cell(.gpa, .number(number))]) }
        #expect(transaction.changes.count == 1)
    }

    @Test func putFindsByTheWholeKey() throws {
        let transaction = Transaction(Register())
        func put(_ number: String?, _ date: Int32?) throws -> Int32 {
            try transaction.put(
                .contracts, key: [Cell(.person, .code(0)), Cell(.number, number.map { .text($0) })],
                [Cell(.date, date.map { .code($0) })])
        }
        #expect(try put("1", 5) == 0)
        #expect(try put("2", 5) == 1)
        #expect(try put("1", 5) == 0)
        #expect(try put("1", 6) == 0)
        // An unknown part of the key means a row in which it is unknown.
        #expect(try put(nil, 5) == 2)
        #expect(try put(nil, 5) == 2)
        #expect(
            transaction.tally.lines == [Tally.Line(table: .contracts, added: 3, changed: 1, unchanged: 2, removed: 0)])
        #expect(try transaction.find(.contracts, []) == 0)
        #expect(try transaction.find(.contracts, [Cell(.date, nil)]) == nil)
        #expect(try transaction.find(.contracts, [Cell(.number, nil)]) == 2)
        #expect(try transaction.find(.contracts, [Cell(.number, .text("нет"))]) == nil)
        #expect(try transaction.find(.scales, [Cell(.lower, .number(1))]) == nil)
        try transaction.delete(.contracts, 0)
        #expect(try transaction.find(.contracts, [Cell(.person, .code(0)), Cell(.number, .text("1"))]) == nil)
        #expect(try put("1", 5) == 3)
    }

    @Test func findByNumberOrTags() throws {
        let transaction = Transaction(Register())
        _ = try transaction.insert(.people, [Cell(.gpa, .number(3))])
        _ = try transaction.insert(.people, [Cell(.gpa, .number(4)), Cell(.subjects, .tags(["химия"]))])
        #expect(try transaction.find(.people, [Cell(.gpa, .number(4))]) == 1)
        #expect(try transaction.find(.people, [Cell(.subjects, .tags(["химия"]))]) == 1)
        #expect(try transaction.find(.people, [Cell(.gpa, .number(5))]) == nil)
    }

    @Test func tallyCountsEachOutcome() {
        var tally = Tally()
        #expect(tally.isUnchanged)
        tally.count(.people, .unchanged)
        #expect(tally.isUnchanged)
        tally.recountAsChanged(.pairs)
        tally.recountAsChanged(.people)
        tally.recountAsChanged(.people)
        #expect(tally.lines == [Tally.Line(table: .people, added: 0, changed: 1, unchanged: 0, removed: 0)])
        tally.count(.pairs, .removed)
        #expect(!tally.isUnchanged)
        #expect(tally.lines.map(\.table) == [.people, .pairs])
    }
}
