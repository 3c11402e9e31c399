import Testing

@testable import TandemDomain

@Suite struct RandomYearTests {
    @Test(arguments: 1...24 as ClosedRange<UInt64>)
    func everyCommandKeepsTheRules(seed: UInt64) throws {
        var year = try RandomYear(seed: seed)
        let register = year.school.register
        var before = try register.content()
        for step in 0..<250 {
            let (count, tally) = (year.school.transaction.changes.count, year.school.transaction.tally)
            do {
                try year.step()
                before = try register.content()
            } catch is DomainProblem {
                #expect(year.school.transaction.changes.count == count, "step \(step)")
                #expect(try register.content() == before, "step \(step)")
                #expect(year.school.transaction.tally == tally, "step \(step)")
            }
            let faults = try register.faults()
            #expect(faults == [], "step \(step)")
            guard faults.isEmpty else { return }
        }
    }

    @Test(arguments: 101...112 as ClosedRange<UInt64>)
    func inverseChangesBringTheFormerRegisterBack(seed: UInt64) throws {
        var year = try RandomYear(seed: seed)
        let register = year.school.register
        var marks: [(changes: Int, content: [TableName: [Int32: [FieldName: Value]]])] = []
        for step in 0..<250 {
            if step % 25 == 0 { marks.append((year.school.transaction.changes.count, try register.content())) }
            try? year.step()
        }
        let after = try register.content()
        let changes = year.school.transaction.changes
        var rest = changes[...]
        for mark in marks.reversed() {
            while rest.count > mark.changes, let change = rest.popLast() { try register.apply(change.inverse) }
            #expect(try register.content() == mark.content)
            #expect(try register.indexFaults() == [])
        }
        try register.apply(changes[rest.endIndex...])
        #expect(try register.content() == after)
        #expect(try register.indexFaults() == [])
    }

    /// What a transaction answers does not depend on indexes that were there before.
    @Test(arguments: 201...206 as ClosedRange<UInt64>)
    func changesAloneMakeTheSameRegister(seed: UInt64) throws {
        var year = try RandomYear(seed: seed)
        let parent = year.school.register.fork()
        let before = try parent.content()
        let known = year.school.transaction.changes.count
        for _ in 0..<250 { try? year.step() }
        #expect(try parent.content() == before)
        #expect(try parent.indexFaults() == [])
        let copy = parent.fork()
        try copy.apply(year.school.transaction.changes[known...])
        #expect(try copy.content() == year.school.register.content())
        #expect(try parent.content() == before)
    }

    /// The random years reach what they are to test.
    @Test func randomYearsReachEveryState() throws {
        var states: Set<PairState> = []
        var kinds: Set<MeetingKind> = []
        for seed in 1...24 as ClosedRange<UInt64> {
            var year = try RandomYear(seed: seed)
            for _ in 0..<250 {
                try? year.step()
                let pairs = try year.school.register.table(.pairs)
                states.formUnion(pairs.rows.compactMap { pairs.choice(.state, $0) })
            }
            let meetings = try year.school.register.table(.meetings)
            kinds.formUnion(meetings.rows.compactMap { meetings.choice(.kind, $0) })
        }
        #expect(states == Set(PairState.allCases))
        #expect(kinds.contains(.planning))
    }
}
