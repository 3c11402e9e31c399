extension DualCertificate {
    /// Whether the assignment is possible, keeps the pinned pairs, and is proved the best by these prices.
    ///
    /// Shares no code with the solver: it reads the graph, the assignment and the prices, and nothing else. A sum that
    /// does not fit 64 bits proves nothing and gives false.
    package func verify(_ graph: CandidateGraph, _ assignment: Assignment) -> Bool {
        guard menteeCover.count == graph.menteeCount, menteePrice.count == graph.menteeCount,
            mentorCover.count == graph.mentorCount, mentorPrice.count == graph.mentorCount,
            assignment.mentorOfMentee.count == graph.menteeCount
        else { return false }
        var isPinned = [Bool](repeating: false, count: graph.menteeCount)
        var places = graph.mentorCapacities.map { Int64($0) }
        for pair in pinned {
            guard isPinned.indices.contains(pair.mentee), places.indices.contains(pair.mentor), !isPinned[pair.mentee],
                assignment.mentorOfMentee[pair.mentee] == Int32(pair.mentor)
            else { return false }
            isPinned[pair.mentee] = true
            places[pair.mentor] -= 1
        }
        guard let gained = worth(of: assignment, in: graph, isPinned: isPinned, places: places),
            let bound = priceOfEverybody(isPinned: isPinned, places: places)
        else { return false }
        return gained == bound && pricesCoverAllCandidates(of: graph, isPinned: isPinned)
    }

    /// The worth of the pairs that are not pinned, or nil if the assignment is not a possible one or is misreported.
    private func worth(
        of assignment: Assignment, in graph: CandidateGraph, isPinned: [Bool], places: [Int64]
    ) -> Worth? {
        var left = places
        var pairs = 0
        var openPairs: Int64 = 0
        var total: Int64 = 0
        var openTotal: Int64 = 0
        for mentee in 0..<graph.menteeCount {
            let mentor = assignment.mentorOfMentee[mentee]
            if mentor == -1 { continue }
            guard let entry = graph.entry(mentee: mentee, mentor: mentor) else { return nil }
            pairs += 1
            total += Int64(graph.scores[entry])
            if isPinned[mentee] { continue }
            openPairs += 1
            openTotal += Int64(graph.scores[entry])
            left[Int(mentor)] -= 1
        }
        guard left.allSatisfy({ $0 >= 0 }), pairs == assignment.pairedCount, total == assignment.totalScore else {
            return nil
        }
        return Worth(count: objective == .mostPairsThenTotal ? openPairs : 0, score: openTotal)
    }

    /// What all people cost together, or nil if a price is below (0, 0) or a sum does not fit.
    private func priceOfEverybody(isPinned: [Bool], places: [Int64]) -> Worth? {
        var sum = Worth(count: 0, score: 0)
        for mentee in menteePrice.indices where !isPinned[mentee] {
            guard sum.add(Worth(menteeCover[mentee], menteePrice[mentee]), times: 1) else { return nil }
        }
        for mentor in mentorPrice.indices {
            guard sum.add(Worth(mentorCover[mentor], mentorPrice[mentor]), times: places[mentor]) else { return nil }
        }
        return sum
    }

    private func pricesCoverAllCandidates(of graph: CandidateGraph, isPinned: [Bool]) -> Bool {
        let one: Int64 = objective == .mostPairsThenTotal ? 1 : 0
        for mentee in 0..<graph.menteeCount where !isPinned[mentee] {
            let own = Worth(menteeCover[mentee], menteePrice[mentee])
            for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                let mentor = Int(graph.mentors[entry])
                var prices = own
                guard prices.add(Worth(mentorCover[mentor], mentorPrice[mentor]), times: 1),
                    prices >= Worth(count: one, score: Int64(graph.scores[entry]))
                else { return false }
            }
        }
        return true
    }
}

/// A number of pairs and a score, compared like a word.
private struct Worth: Comparable {
    var count: Int64
    var score: Int64

    init(count: Int64, score: Int64) {
        self.count = count
        self.score = score
    }

    init(_ cover: Bool, _ price: Int64) {
        self.init(count: cover ? 1 : 0, score: price)
    }

    static func < (left: Worth, right: Worth) -> Bool {
        (left.count, left.score) < (right.count, right.score)
    }

    /// Adds a price so many times; false if the price is below (0, 0) or the sum does not fit.
    mutating func add(_ price: Worth, times: Int64) -> Bool {
        guard price >= Worth(count: 0, score: 0) else { return false }
        let (scores, tooLarge) = price.score.multipliedReportingOverflow(by: times)
        let (scoreSum, scoreOverflow) = score.addingReportingOverflow(scores)
        let (counts, tooMany) = price.count.multipliedReportingOverflow(by: times)
        let (countSum, countOverflow) = count.addingReportingOverflow(counts)
        count = countSum
        score = scoreSum
        return !(tooLarge || scoreOverflow || tooMany || countOverflow)
    }
}
