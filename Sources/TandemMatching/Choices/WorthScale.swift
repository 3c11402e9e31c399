/// Several aims in order of importance as one number: one more of the first outweighs all of the others.
struct WorthScale {
    /// What one of each aim is worth, the most important first.
    let aims: [Int128]

    /// - Parameters:
    ///   - aims: how many there are before the total score.
    ///   - reach: how often at most one aim can be reached.
    ///   - scores: how many scores are added at most.
    ///   - largestScore: the largest size of one score.
    /// - Throws: ``AssignmentError/scoresTooWide`` where 128 bits do not hold them.
    init(aims: Int, reach: Int, scores: Int, largestScore: Int64) throws(AssignmentError) {
        var weights: [Int128] = []
        // Between the totals of two answers there may be twice the largest total.
        var weight = 2 * Int128(scores) * Int128(largestScore) + 1
        for _ in 0..<aims {
            weights.append(weight)
            let (next, isTooWide) = weight.multipliedReportingOverflow(by: 2 * Int128(reach) + 1)
            // A price is the difference of two totals; the search adds a few of them.
            guard !isTooWide, next < Int128.max >> 4 else { throw .scoresTooWide }
            weight = next
        }
        self.aims = weights.reversed()
    }
}
