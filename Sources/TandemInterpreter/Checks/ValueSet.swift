/// The values that conditions leave to one quantity: a stretch of the line, or some values of it.
struct ValueSet: Equatable {
    var lower = -Double.infinity
    var lowerIsOpen = false
    var upper = Double.infinity
    var upperIsOpen = false
    /// Only these; nil where the stretch alone counts.
    var among: Set<Double>?
    var except: Set<Double> = []

    static func among(_ values: Set<Double>) -> ValueSet { ValueSet(among: values) }
    static func except(_ values: Set<Double>) -> ValueSet { ValueSet(except: values) }

    /// What a comparison with a constant leaves; whole quantities have no open ends.
    init(_ operation: ComparisonOperator, _ value: Double, isWhole: Bool) {
        switch operation {
        case .equal: among = [value]
        case .notEqual: except = [value]
        case .less: (upper, upperIsOpen) = isWhole ? (value.rounded(.up) - 1, false) : (value, true)
        case .lessOrEqual: upper = isWhole ? value.rounded(.down) : value
        case .greater: (lower, lowerIsOpen) = isWhole ? (value.rounded(.down) + 1, false) : (value, true)
        case .greaterOrEqual: lower = isWhole ? value.rounded(.up) : value
        }
    }

    private init(among: Set<Double>? = nil, except: Set<Double> = []) {
        self.among = among
        self.except = except
    }

    func contains(_ value: Double) -> Bool {
        if value < lower || value > upper || except.contains(value) { return false }
        if (value == lower && lowerIsOpen) || (value == upper && upperIsOpen) { return false }
        return among?.contains(value) ?? true
    }

    var isEmpty: Bool {
        if let among { return !among.contains { contains($0) } }
        return lower > upper || (lower == upper && !contains(lower))
    }

    func intersection(_ other: ValueSet) -> ValueSet {
        var result = self
        if other.lower > lower || (other.lower == lower && other.lowerIsOpen) {
            (result.lower, result.lowerIsOpen) = (other.lower, other.lowerIsOpen)
        }
        if other.upper < upper || (other.upper == upper && other.upperIsOpen) {
            (result.upper, result.upperIsOpen) = (other.upper, other.upperIsOpen)
        }
        if let values = other.among { result.among = among?.intersection(values) ?? values }
        result.except = except.union(other.except)
        return result
    }

    /// Whoever has a value of this set has one of the other too.
    func isSubset(of other: ValueSet) -> Bool {
        if let among { return among.allSatisfy { !contains($0) || other.contains($0) } }
        guard other.among == nil, !other.except.contains(where: { contains($0) }) else { return false }
        let lowerFits = lower > other.lower || (lower == other.lower && (lowerIsOpen || !other.lowerIsOpen))
        let upperFits = upper < other.upper || (upper == other.upper && (upperIsOpen || !other.upperIsOpen))
        return lowerFits && upperFits
    }

    /// The same set seen from the other end of the line.
    var mirrored: ValueSet {
        var result = self
        (result.lower, result.lowerIsOpen) = (-upper, upperIsOpen)
        (result.upper, result.upperIsOpen) = (-lower, lowerIsOpen)
        result.among = among.map { Set($0.map { 0 - $0 }) }
        result.except = Set(except.map { 0 - $0 })
        return result
    }
}
