import Testing

@testable import TandemInterpreter

/// Every set of the small comparisons against what it holds of a few points.
@Suite struct ValueSetTests {
    static let operators: [ComparisonOperator] = [.equal, .notEqual, .less, .greater, .lessOrEqual, .greaterOrEqual]
    static let points = stride(from: -3.0, through: 3.0, by: 0.5).map { $0 }

    private func holds(_ operation: ComparisonOperator, _ left: Double, _ right: Double) -> Bool {
        switch operation {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .greater: left > right
        case .lessOrEqual: left <= right
        case .greaterOrEqual: left >= right
        }
    }

    @Test(arguments: operators) func `a set holds what its comparison holds`(_ operation: ComparisonOperator) {
        for bound in Self.points {
            let set = ValueSet(operation, bound, isWhole: false)
            for point in Self.points {
                #expect(set.contains(point) == holds(operation, point, bound))
                #expect(set.mirrored.contains(-point) == set.contains(point))
            }
            let whole = ValueSet(operation, bound, isWhole: true)
            for point in [-3.0, -2, -1, 0, 1, 2, 3] { #expect(whole.contains(point) == holds(operation, point, bound)) }
        }
    }

    @Test(arguments: operators, operators)
    func `intersections, subsets and emptiness agree with the points`(
        _ first: ComparisonOperator, _ second: ComparisonOperator
    ) {
        for one in [-1.0, 0, 1] {
            for other in [-1.0, 0, 1] {
                let (a, b) = (ValueSet(first, one, isWhole: false), ValueSet(second, other, isWhole: false))
                let both = a.intersection(b)
                for point in Self.points { #expect(both.contains(point) == (a.contains(point) && b.contains(point))) }
                // These bounds lie on the points and each stretch between holds one, so points decide.
                #expect(both.isEmpty == !Self.points.contains { both.contains($0) })
                #expect(a.isSubset(of: b) == Self.points.allSatisfy { !a.contains($0) || b.contains($0) })
            }
        }
    }

    @Test func `sets of single values`() {
        let some = ValueSet.among([1, 2])
        #expect(some.intersection(.among([2, 3])) == .among([2]))
        #expect(some.intersection(.except([1, 2])).isEmpty)
        #expect(ValueSet.among([2]).isSubset(of: some) && !some.isSubset(of: .among([2])))
        #expect(some.isSubset(of: .except([3])) && !some.isSubset(of: .except([1])))
    }
}
