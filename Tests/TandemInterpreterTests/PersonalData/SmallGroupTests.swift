import Testing

@testable import TandemInterpreter

@Suite("Small groups are withheld, and cannot be worked out")
struct SmallGroupTests {
    @Test func oneSmallCountTakesAnotherAlong() {
        #expect(SmallGroups([3, 9, 7], lines: [[0, 1, 2]]).covers == [.small, .shown, .withheld])
        // 1 and 1, or 4 and 4, are told by their sum.
        #expect(SmallGroups([1, 1, 9], lines: [[0, 1, 2]]).covers == [.small, .small, .withheld])
        #expect(SmallGroups([1, 2, 9], lines: [[0, 1, 2]]).covers == [.small, .small, .shown])
        // 1 and 5 are: no other small count leaves five or more.
        #expect(SmallGroups([1, 5, 9, 20], lines: [[0, 1, 2, 3]]).covers == [.small, .withheld, .withheld, .shown])
        #expect(SmallGroups([0, 5, 6], lines: [[0, 1, 2]]).covers == [.shown, .shown, .shown])
        #expect(SmallGroups([9, 9], people: [4, 9], lines: [[0, 1]]).covers == [.withheld, .withheld])
        #expect(SmallGroups([3], lines: [[0]]).isExposed)
        #expect(SmallGroups([], lines: []).covers == [])
    }

    /// Every table that a reader may think of: the shown counts, the sums, and what the marks say of the others.
    private func solutions(_ counts: [Int], _ covers: [SmallGroups.Cover], _ lines: [[Int]]) -> [Set<Int>] {
        let hidden = counts.indices.filter { covers[$0] != .shown }
        var values = counts.map { Set([$0]) }
        for index in hidden { values[index] = [] }
        var guess = counts
        let sums = lines.map { line in line.reduce(0) { $0 + counts[$1] } }
        let last = lines.map { line in line.compactMap { hidden.firstIndex(of: $0) }.max() ?? -1 }
        /// Whether the lines that are decided at a position have their sums, and no other is beyond its own.
        func fits(_ position: Int) -> Bool {
            lines.indices.allSatisfy { line in
                let known = lines[line].filter { covers[$0] == .shown || (hidden.firstIndex(of: $0) ?? 0) <= position }
                let sum = known.reduce(0) { $0 + guess[$1] }
                return last[line] <= position ? sum == sums[line] : sum <= sums[line]
            }
        }
        func search(_ position: Int) {
            guard position < hidden.count else {
                for index in hidden { values[index].insert(guess[index]) }
                return
            }
            let index = hidden[position]
            for value in covers[index] == .small ? 1...4 : 5...20 {
                guess[index] = value
                if fits(position) { search(position + 1) }
            }
        }
        search(0)
        return values
    }

    /// Against trying every table out: with all totals known, a small count still has several values.
    @Test(arguments: 0..<60) func noSmallCountCanBeComputed(seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let columns = Int.random(in: 1...3, using: &random)
        let rows = Int.random(in: 2...(columns == 1 ? 6 : 3), using: &random)
        let counts = (0..<rows * columns).map { _ in Int.random(in: 0...7, using: &random) }
        let keys = [counts.indices.map { $0 / columns }, counts.indices.map { $0 % columns }]
        let lines = GroupSuppression.lines(columns == 1 ? [keys[0]] : keys)
        let groups = SmallGroups(counts, lines: lines)
        let values = solutions(counts, groups.covers, lines)
        for index in counts.indices where (1..<5).contains(counts[index]) {
            #expect(groups.covers[index] == .small)
            // Where nothing was left to withhold, the total has to go, and the groups say so.
            if !groups.isExposed { #expect(values[index].count > 1, "\(counts) \(groups.covers)") }
        }
        // As much is shown as can be: a table without small counts is shown whole.
        if !counts.contains(where: { (1..<5).contains($0) }) { #expect(groups.covers.allSatisfy { $0 == .shown }) }
    }

    @Test(arguments: 0..<200) func inALineNoSmallCountCanBeComputed(seed: Int) {
        var random = Seeded(seed: UInt64(seed))
        let counts = (0..<Int.random(in: 1...40, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
        let groups = SmallGroups(counts, lines: [Array(counts.indices)])
        guard !groups.isExposed else { return }
        let withheld = counts.indices.filter { groups.covers[$0] != .shown }
        let small = withheld.filter { groups.covers[$0] == .small }
        guard let first = small.first else {
            #expect(withheld.isEmpty)
            return
        }
        #expect(withheld.count >= 2)
        // One can be one more or less where another is one less or more.
        for cell in small {
            let canRise = counts[cell] < 4 && withheld.contains { $0 != cell && counts[$0] != 1 && counts[$0] != 5 }
            let canFall = counts[cell] > 1 && withheld.contains { $0 != cell && counts[$0] != 4 }
            #expect(canRise || canFall, "\(counts) \(groups.covers) \(first)")
        }
    }

    @Test func aTableOfVeryManySmallGroups() {
        let groups = SmallGroups(Array(repeating: 1, count: 100_000) + [50], lines: [Array(0...100_000)])
        #expect(groups.covers.last == .withheld)
    }
}
