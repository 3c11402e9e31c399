import TandemLanguage

/// The preferences of a set, each worked out as far as it can be before any pair is looked at.
struct Preferences: Sendable {
    enum Term: Sendable {
        /// Points by group of mentors and of mentees.
        case cells(RuleGrid, [Double])
        /// Points by how many tags both have.
        case tags(TagLanes, points: [Double])
        /// A rule that tells nearly all people apart.
        case direct(CompiledRuleSet.Rule)
    }

    /// In the order of ``rules(_:)``.
    let terms: [Term]

    /// The rules that give points.
    static func rules(_ set: CompiledRuleSet) -> [CompiledRuleSet.Rule] {
        set.rules.filter { $0.strength != .require }
    }

    /// Works a rule out.
    static func term(_ rule: CompiledRuleSet.Rule, _ field: PairField, _ evaluator: Evaluator) -> Term {
        if let (tags, points) = shared(rule, field) { return .tags(tags, points: points) }
        let grid = RuleGrid(rule.node, mentors: field.mentors, mentees: field.mentees)
        guard field.limits.allowGrid(grid.cellCount, pairs: field.pairCount) else { return .direct(rule) }
        return .cells(grid, grid.points(rule, evaluator, field.mentors.rows, field.mentees.rows))
    }

    /// The rules that will be worked out for groups of people.
    static func grouped(_ set: CompiledRuleSet) -> [Typed] {
        rules(set).filter { counted($0) == nil }.map(\.node)
    }

    /// `count of common interests`, alone or times a number.
    private static func counted(_ rule: CompiledRuleSet.Rule) -> (left: TagNode, right: TagNode, factor: Double)? {
        guard case .number(let node, _) = rule.node else { return nil }
        switch node {
        case .tagCount(.intersection(let left, let right)): return (left, right, 1)
        case .arithmetic(.times, .constant(let factor), .tagCount(.intersection(let left, let right))),
            .arithmetic(.times, .tagCount(.intersection(let left, let right)), .constant(let factor)):
            return (left, right, factor)
        default: return nil
        }
    }

    private static func shared(_ rule: CompiledRuleSet.Rule, _ field: PairField) -> (TagLanes, [Double])? {
        guard let counted = counted(rule), let tags = TagLanes(counted.left, counted.right, field) else { return nil }
        let points = (0...tags.most).map { count in
            PairScorer.points(rule.points, Evaluator.settled(counted.factor * Double(count)))
        }
        return (tags, points)
    }
}

/// How scores are counted in whole steps of one size; nil where some score is no whole number of hundredths.
///
/// Rules mostly give whole points, and few of them: then one byte a lane holds a score.
struct WholeSteps {
    /// Hundredths of a point that all scores are multiples of, once `base` is taken away.
    let unit: Int64
    /// The least score possible, in hundredths.
    let base: Int64
    /// The difference between the most and the least score in steps.
    let range: Int64
    /// The least hundredths of each term.
    let least: [Int64]
    /// Hundredths that all scores are multiples of.
    var step: Int64 { Self.divisor(unit, abs(base)) }

    /// With fewer rules than this the errors of all together stay far below half a hundredth.
    private static let mostTerms = 1000
    private static let tolerance = 1e-4

    init?(_ preferences: Preferences) {
        guard preferences.terms.count <= Self.mostTerms else { return nil }
        var (unit, base, span): (Int64, Int64, Int64) = (0, 0, 0)
        var leasts: [Int64] = []
        for term in preferences.terms {
            guard let values = Self.values(of: term) else { return nil }
            var (least, most) = (Int64.max, Int64.min)
            for value in values {
                guard let hundredths = Self.hundredths(value) else { return nil }
                least = min(least, hundredths)
                most = max(most, hundredths)
            }
            if least > most { (least, most) = (0, 0) }
            for value in values { unit = Self.divisor(unit, (Self.hundredths(value) ?? 0) - least) }
            leasts.append(least)
            base += least
            span += most - least
            guard abs(base) < Int64(Int32.max), base + span < Int64(Int32.max) else { return nil }
        }
        self.unit = max(unit, 1)
        self.base = base
        least = leasts
        range = span / self.unit
    }

    private static func values(of term: Preferences.Term) -> [Double]? {
        switch term {
        case .cells(_, let values): return different(values)
        case .tags(_, let points):
            // Tags are added one by one, so each must be worth the same.
            let one = points.count > 1 ? points[1] : 0
            guard let step = hundredths(one) else { return nil }
            for (count, value) in points.enumerated() where hundredths(value) != Int64(count) * step { return nil }
            return points
        case .direct(let rule):
            guard case .truth = rule.node else { return nil }
            return [0, rule.points]
        }
    }

    /// The numbers without most repetitions: a rule gives few different ones, however many people it tells apart.
    private static func different(_ values: [Double]) -> [Double] {
        var found: [Double] = []
        var last = Double.nan
        for value in values where value != last {
            last = value
            if found.contains(value) { continue }
            if found.count == 32 { return values }
            found.append(value)
        }
        return found
    }

    /// Nil unless a number of points is a whole number of hundredths.
    static func hundredths(_ points: Double) -> Int64? {
        let scaled = points * PairScorer.scale
        guard scaled.magnitude < 1e9 else { return nil }
        // Mostly it is one, and asking for the nearest one takes longer.
        let whole = Int64(scaled)
        if Double(whole) == scaled { return whole }
        let rounded = scaled.rounded()
        return abs(scaled - rounded) <= tolerance ? Int64(rounded) : nil
    }

    /// The hundredths of a value that `hundredths` has accepted before.
    func steps(_ points: Double, term: Int) -> Int64 {
        ((Self.hundredths(points) ?? 0) - least[term]) / unit
    }

    /// The same for many values at once, in units of `step`.
    func counted(_ values: [Double], term: Int) -> [Int32] {
        let step = Double(step)
        var (last, result) = (Double.nan, Int32(0))
        return values.map { value in
            if value != last {
                last = value
                // In floating point, where dividing is cheap; all are whole numbers far below 2^53.
                let hundredths = Double((Self.hundredths(value) ?? 0) - least[term])
                result = Int32(clamping: Int64(hundredths / step))
            }
            return result
        }
    }

    private static func divisor(_ first: Int64, _ second: Int64) -> Int64 {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return first
    }
}
