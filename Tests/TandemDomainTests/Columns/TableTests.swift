import Testing

@testable import TandemDomain

@Suite struct TableTests {
    @Test func textsAreInternedOnce() {
        var pool = TextPool()
        #expect(pool.intern("лыжи") == 0)
        #expect(pool.intern("") == 1)
        #expect(pool.intern("лыжи") == 0)
        #expect(pool[1] == "")
        #expect(pool.code(of: "шахматы") == nil)
        // Composed and decomposed «й» are one text.
        #expect(pool.intern("\u{0439}") == pool.intern("\u{0438}\u{0306}"))
    }

    @Test func everyTypeOfValueComesBack() {
        var (table, pool) = (Table(.people), TextPool())
        let cells = [
            Cell(.name, .text("Юдин Артём")), Cell(.category, .code(0)), Cell(.born, .code(-1)),
            Cell(.gpa, .number(4.5)), Cell(.subjects, .tags(["физика", "химия"])), Cell(.interests, .tags([])),
        ]
        table.insert(0, cells, &pool)
        for cell in cells { #expect(table.column(cell.field)?.get(0, pool) == cell.value) }
        #expect(table.column(.experience)?.get(0, pool) == nil)
        #expect(table.code(.born, 0) == -1)
        #expect(table.number(.gpa, 0) == 4.5)
        #expect(table.choice(.category, 0, as: Category.self) == .student)
    }

    @Test func aValueOfAnotherTypeIsUnknown() {
        var (table, pool) = (Table(.people), TextPool())
        table.insert(0, [Cell(.gpa, .text("5")), Cell(.name, .code(7)), Cell(.subjects, .number(1))], &pool)
        for column in table.columns { #expect(column.get(0, pool) == nil) }
    }

    @Test func aDeletedRowIsAGapWithoutValues() {
        var (table, pool) = (Table(.people), TextPool())
        table.insert(2, [Cell(.name, .text("А")), Cell(.interests, .tags(["лыжи"])), Cell(.gpa, .number(5))], &pool)
        #expect(table.rows == [2])
        #expect(table.rowCount == 3)
        table.delete(2, &pool)
        #expect(table.rows.isEmpty)
        #expect(table.rowCount == 3)
        #expect(table.column(.interests)?.tags.get(2).isEmpty == true)
        table.insert(2, [Cell(.name, .text("Б"))], &pool)
        #expect(table.column(.gpa)?.get(2, pool) == nil)
        #expect(table.column(.name)?.get(2, pool) == .text("Б"))
    }

    @Test(arguments: [-1, 1, 64, Int32.max, Int32.min])
    func aRowThatIsNotThereHasNoValues(row: Int32) {
        var (table, pool) = (Table(.pairs), TextPool())
        table.insert(0, [Cell(.state, .code(0)), Cell(.score, .number(1))], &pool)
        #expect(!table.holds(row))
        #expect(table.code(.state, row) == nil)
        #expect(table.number(.score, row) == nil)
        #expect(table.code(.name, 0) == nil)
    }

    @Test(
        arguments: [(1e300, 1_000_000), (-.infinity, 0), (2.9, 2), (.infinity, 1_000_000), (-3, 0)] as [(Double, Int)])
    func countsAreSafe(number: Double, count: Int) {
        var (table, pool) = (Table(.mentors), TextPool())
        table.insert(0, [Cell(.capacity, .number(number))], &pool)
        #expect(table.count(.capacity, 0) == count)
    }
}
