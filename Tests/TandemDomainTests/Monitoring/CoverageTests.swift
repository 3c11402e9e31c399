import TandemDomain
import TandemText
import Testing

@Suite struct CoverageTests {
    private func coverage(
        _ school: School, _ category: TandemDomain.Category = .student, _ grades: ClosedRange<Int>? = nil
    ) throws -> [Int] {
        let count = try school.register.coverage(CoverageQuestion(category: category, grades: grades, target: 0.7))
        return [count.taking.trueCount, count.counted.trueCount]
    }

    /// Approved, active and completed pairs count, both sides of them.
    @Test(arguments: PairState.allCases)
    func states(state: PairState) throws {
        let school = try School()
        _ = try school.pair(state)
        try school.record(.person, "Лаптев Глеб", .category(.student))
        #expect(try coverage(school) == [state.counts ? 2 : 0, 3])
        #expect(try coverage(school, .teacher) == [0, 0])
    }

    @Test func grades() throws {
        let school = try School()
        _ = try school.pair(.active)
        #expect(try coverage(school, .student, 1...11) == [0, 0])
        try school.record(.person, "Наумов Арсений", .schoolClass(10, "А"))
        try school.record(.person, "Юдин Артём", .schoolClass(5))
        for grade in 1...11 {
            try school.record(.person, "Ученик \(grade)", .category(.student), .schoolClass(grade, "Б"))
        }
        #expect(try coverage(school, .student, 5...10) == [2, 8])
        #expect(try coverage(school, .student, 6...10) == [1, 6])
        #expect(try coverage(school, .student, 6...9) == [0, 4])
        #expect(try coverage(school) == [2, 13])
    }

    @Test func oneWhoTakesPartTwiceCountsOnce() throws {
        let school = try School()
        _ = try school.pair(.completed)
        try school.propose(school.proposal())
        try school.transaction.agree([1], on: day("15.10.2023"))
        _ = try school.approve([1])
        #expect(try coverage(school) == [2, 2])
    }

    @Test func anEmptyRegister() throws {
        let count = try Register().coverage(CoverageQuestion(category: .student, grades: nil, target: nil))
        #expect(count.counted.count == 0 && count.taking.count == 0)
    }
}
