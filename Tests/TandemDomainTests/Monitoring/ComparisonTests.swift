import TandemText
import Testing

@testable import TandemDomain

@Suite struct ComparisonTests {
    @Test func nobody() {
        let comparison = Comparison(moreIsBetter: true)
        #expect(comparison.isEmpty && comparison.both == 0)
        #expect(comparison.firstMean == nil && comparison.secondMean == nil && comparison.meanChange == nil)
    }

    @Test(arguments: [true, false]) func theDirectionDecides(moreIsBetter: Bool) {
        var comparison = Comparison(moreIsBetter: moreIsBetter)
        for (first, second) in [(1.0, 3.0), (2, 4), (5, 4), (6, 6)] { comparison.add(first, second) }
        comparison.add(1, nil)
        comparison.add(nil, 1)
        comparison.add(nil, nil)
        #expect(comparison.improved == (moreIsBetter ? 2 : 1))
        #expect(comparison.worse == (moreIsBetter ? 1 : 2))
        #expect(comparison.unchanged == 1 && comparison.both == 4)
        #expect([comparison.onlyFirst, comparison.onlySecond, comparison.neither] == [1, 1, 1])
        #expect(comparison.firstMean == 3.5 && comparison.secondMean == 4.25 && comparison.meanChange == 0.75)
    }

    @Test func thePairThatGoesOnCounts() throws {
        let transaction = Transaction(Register())
        for name in ["Наставник А", "Наставник Б"] {
            try transaction.record(ParticipantFacts(role: .mentor, name: name, cells: []))
        }
        for name in ["Первый", "Второй", "Третий", "Четвёртый"] {
            try transaction.record(ParticipantFacts(role: .mentee, name: name, cells: []))
        }
        func pair(_ mentor: Int32, _ mentee: Int32, _ state: PairState) throws -> Int32 {
            try transaction.insert(
                .pairs,
                [
                    Cell(.mentor, .code(mentor)), Cell(.mentee, .code(mentee)), Cell(.form, .code(0)),
                    Cell(.state, .code(state.code)),
                ])
        }
        let active = try pair(0, 0, .active)
        _ = try pair(1, 0, .completed)
        _ = try pair(0, 1, .completed)
        let later = try pair(1, 1, .completed)
        _ = try pair(0, 2, .proposed)
        let column = try transaction.table(.pairs).currentPairs(
            mentees: 4, among: transaction.register.countingPairs(in: nil))
        #expect((0..<4).map { column.code($0) } == [active, later, nil, nil])
    }
}
