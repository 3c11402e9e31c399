import TandemText

/// What has become of values between two moments, someone's two values at a time (П6.3).
///
/// Who has only one of the two is counted apart, so that nobody is left out silently.
package struct Comparison: Hashable, Sendable {
    /// More is better; else less is.
    package let moreIsBetter: Bool
    /// Those with both values, by what has become of them.
    package private(set) var improved = 0
    package private(set) var unchanged = 0
    package private(set) var worse = 0
    /// Those with one value alone.
    package private(set) var onlyFirst = 0
    package private(set) var onlySecond = 0
    /// Those with neither.
    package private(set) var neither = 0
    private var firstSum = 0.0
    private var secondSum = 0.0

    /// Nobody yet.
    package init(moreIsBetter: Bool) { self.moreIsBetter = moreIsBetter }

    /// Takes account of one person's values; nil is unknown.
    package mutating func add(_ first: Double?, _ second: Double?) {
        switch (first, second) {
        case (let first?, let second?):
            firstSum += first
            secondSum += second
            if first == second {
                unchanged += 1
            } else if (second > first) == moreIsBetter {
                improved += 1
            } else {
                worse += 1
            }
        case (_?, nil): onlyFirst += 1
        case (nil, _?): onlySecond += 1
        case (nil, nil): neither += 1
        }
    }

    /// Nobody has been counted.
    package var isEmpty: Bool { both + onlyFirst + onlySecond + neither == 0 }
    /// How many have both values.
    package var both: Int { improved + unchanged + worse }
    /// The means of those with both values; nil where there is nobody.
    package var firstMean: Double? { both == 0 ? nil : firstSum / Double(both) }
    package var secondMean: Double? { both == 0 ? nil : secondSum / Double(both) }
    /// The mean of the differences, the second value less the first.
    package var meanChange: Double? { both == 0 ? nil : (secondSum - firstSum) / Double(both) }
}

extension Register {
    /// Each mentee's value on a scale at a phase.
    package func measurements(_ scale: Int32, _ phase: Phase) throws -> [Int32: Double] {
        let table = try table(.measurements)
        var values: [Int32: Double] = [:]
        for row in try rows(of: .measurements, where: .scale, is: scale) where table.code(.phase, row) == phase.code {
            if let mentee = table.code(.mentee, row), let value = table.number(.value, row) { values[mentee] = value }
        }
        return values
    }

    /// The scale of a name in a programme; case and `ё` do not tell scales apart.
    /// - Throws: ``DomainProblem/marksRefused(_:)`` (П6.5) or ``DomainProblem/unknownScale(_:closest:)``.
    package func scale(named name: String, of programme: Int32) throws -> Int32 {
        if Transaction.isMark(name) { throw DomainProblem.marksRefused(name) }
        let rows = try rows(of: .scales, where: .programme, is: programme)
        let names = try rows.map { try text(.scales, .name, $0) ?? "" }
        guard let found = names.firstIndex(where: { folded($0) == folded(name) }) else {
            throw DomainProblem.unknownScale(name, closest: closest(to: name, among: names, limit: 3))
        }
        return rows[found]
    }
}
