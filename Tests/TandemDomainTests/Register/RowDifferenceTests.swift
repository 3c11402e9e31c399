import TandemText
import Testing

@testable import TandemDomain

@Suite struct RowDifferenceTests {
    private func cells(_ name: String?, _ gpa: Double? = nil) -> [Cell] {
        [name.map { Cell(.name, .text($0)) }, gpa.map { Cell(.gpa, .number($0)) }].compactMap { $0 }
    }

    private func change(_ kind: Change.Kind) -> Change { change(0, kind) }
    private func change(_ row: Int32, _ kind: Change.Kind) -> Change { Change(table: .people, row: row, kind: kind) }

    @Test func changesOfARowMakeOneDifference() {
        let changes = [
            change(.insert(cells("Ада", 3))), change(.update(before: cells(nil, 3), after: cells(nil, 4))),
            change(1, .update(before: cells("Бор"), after: cells("Вера"))),
            change(1, .update(before: cells("Вера", 3), after: cells("Глеб", 5))),
        ]
        #expect(
            changes.differences == [
                RowDifference(table: .people, row: 0, before: nil, after: cells("Ада", 4)),
                RowDifference(table: .people, row: 1, before: cells("Бор", 3), after: cells("Глеб", 5)),
            ])
    }

    @Test func whatEndsAsItBeganIsNone() {
        let back = change(.update(before: cells("Бор"), after: cells("Ада")))
        #expect([change(.update(before: cells("Ада"), after: cells("Бор"))), back].differences.isEmpty)
        #expect([change(.insert(cells("Ада"))), change(.delete(before: cells("Ада")))].differences.isEmpty)
        let gone = change(.delete(before: cells("Ада", 3)))
        #expect([gone, change(.insert(cells("Ада", 3)))].differences.isEmpty)
    }

    @Test func aRowThatGoesIsToldAsItWasAtFirst() {
        let changes = [
            change(.update(before: cells(nil, 3), after: cells(nil, 4))), change(.delete(before: cells("Ада", 4))),
        ]
        #expect(changes.differences.first?.after == nil)
        #expect(Set(changes.differences.first?.before ?? []) == Set(cells("Ада", 3)))
    }

    @Test func theDifferencesOfAYearLeadThere() throws {
        for seed in UInt64(0)..<5 {
            var year = try RandomYear(seed: seed)
            for _ in 0..<200 { try? year.step() }
            let register = Register()
            try register.apply(
                year.school.transaction.changes.differences.map { difference in
                    Change(table: difference.table, row: difference.row, kind: .insert(difference.after ?? []))
                })
            for table in TableName.allCases {
                let rows = try year.school.register.table(table).rows
                #expect(try register.table(table).rows == rows)
                for row in rows {
                    #expect(try register.knownCells(table, row) == year.school.register.knownCells(table, row))
                }
            }
        }
    }
}
