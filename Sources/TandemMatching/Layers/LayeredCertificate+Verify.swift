extension LayeredCertificate {
    /// Whether the assignment is possible, keeps the pinned pairs, and is proved the best by these prices.
    ///
    /// Shares no code with the solver: it reads the graph, the assignment and the prices, and nothing else. A sum that
    /// does not fit 64 bits proves nothing and gives false.
    package func verify(_ graph: CandidateGraph, _ assignment: LayeredAssignment) -> Bool {
        guard assignment.mentorOfMentee.count == graph.menteeCount else { return false }
        var isOpen = [Bool](repeating: true, count: graph.menteeCount)
        var places = graph.mentorCapacities.map { Int64($0) }
        for pair in pinned {
            guard isOpen.indices.contains(pair.mentee), places.indices.contains(pair.mentor), isOpen[pair.mentee],
                assignment.mentorOfMentee[pair.mentee] == Int32(pair.mentor)
            else { return false }
            isOpen[pair.mentee] = false
            places[pair.mentor] -= 1
        }
        guard let worths = Worths(objective, graph, isOpen: isOpen), worths.count == layers.count,
            let mentees = Prices(layers.map(\.mentees), people: graph.menteeCount),
            let mentors = Prices(layers.map(\.mentors), people: graph.mentorCount),
            let gained = gained(assignment, graph, worths, isOpen: isOpen, places: places),
            let bound = priceOfEverybody(isOpen: isOpen, places: places), gained == bound
        else { return false }
        for mentee in 0..<graph.menteeCount where isOpen[mentee] {
            for entry in graph.offsets[mentee]..<graph.offsets[mentee + 1] {
                let mentor = Int(graph.mentors[entry])
                guard
                    covers(mentees.vector(of: mentee), mentors.vector(of: mentor), worths.of(entry, mentee: mentee))
                else { return false }
            }
        }
        return true
    }

    /// What the pairs that are not pinned are worth, layer by layer; nil if the assignment is not a possible one or is
    /// misreported.
    private func gained(
        _ assignment: LayeredAssignment, _ graph: CandidateGraph, _ worths: Worths, isOpen: [Bool], places: [Int64]
    ) -> [Int64]? {
        var left = places
        var (pairs, total) = (0, Int64(0))
        var sums = [Int64](repeating: 0, count: layers.count)
        for mentee in 0..<graph.menteeCount {
            let mentor = assignment.mentorOfMentee[mentee]
            if mentor == -1 { continue }
            guard let entry = graph.entry(mentee: mentee, mentor: mentor) else { return nil }
            pairs += 1
            total += Int64(graph.scores[entry])
            guard isOpen[mentee] else { continue }
            left[Int(mentor)] -= 1
            for worth in worths.of(entry, mentee: mentee) { sums[worth.layer] += worth.amount }
        }
        let isReported = pairs == assignment.pairedCount && total == assignment.totalScore
        return isReported && left.allSatisfy { $0 >= 0 } ? sums : nil
    }

    private func priceOfEverybody(isOpen: [Bool], places: [Int64]) -> [Int64]? {
        var sums: [Int64] = []
        for layer in layers {
            var sum = Int64(0)
            var overflows = false
            func add(_ price: Int64, times: Int64) {
                let (product, tooLarge) = price.multipliedReportingOverflow(by: times)
                let (next, overflow) = sum.addingReportingOverflow(product)
                sum = next
                overflows = overflows || tooLarge || overflow
            }
            for price in layer.mentees {
                // A pinned mentee is outside the problem and has no price.
                guard isOpen[Int(price.person)] else { return nil }
                add(price.price, times: 1)
            }
            for price in layer.mentors { add(price.price, times: places[Int(price.person)]) }
            if overflows { return nil }
            sums.append(sum)
        }
        return sums
    }

    /// Whether two people's prices together are at least a pair's worth, compared like words.
    private func covers(_ one: ArraySlice<Amount>, _ other: ArraySlice<Amount>, _ worth: [Amount]) -> Bool {
        var (first, second, third) = (one.startIndex, other.startIndex, 0)
        while true {
            let layer = min(
                first < one.endIndex ? one[first].layer : .max, second < other.endIndex ? other[second].layer : .max,
                third < worth.count ? worth[third].layer : .max)
            if layer == .max { return true }
            var (slack, overflows) = (Int64(0), false)
            if first < one.endIndex, one[first].layer == layer {
                slack = one[first].amount
                first += 1
            }
            if second < other.endIndex, other[second].layer == layer {
                (slack, overflows) = slack.addingReportingOverflow(other[second].amount)
                second += 1
            }
            if third < worth.count, worth[third].layer == layer {
                let (rest, overflow) = slack.subtractingReportingOverflow(worth[third].amount)
                (slack, overflows) = (rest, overflows || overflow)
                third += 1
            }
            if overflows { return false }
            if slack != 0 { return slack > 0 }
        }
    }
}

/// A number in a layer.
private struct Amount {
    var layer: Int
    var amount: Int64
}

/// What candidate pairs are worth; what is not said is 0.
private struct Worths {
    let count: Int
    private let graph: CandidateGraph
    private let present: [Int32]?
    private var layerOfScore: [Int32: Int] = [:]

    init?(_ objective: LayeredObjective, _ graph: CandidateGraph, isOpen: [Bool]) {
        self.graph = graph
        switch objective {
        case .fewestChanges(let mentors):
            guard mentors.count == graph.menteeCount else { return nil }
            present = mentors
            count = 3
        case .fairest:
            present = nil
            var scores: Set<Int32> = []
            for mentee in isOpen.indices where isOpen[mentee] {
                scores.formUnion(graph.scores[graph.offsets[mentee]..<graph.offsets[mentee + 1]])
            }
            for (index, score) in scores.sorted().enumerated() { layerOfScore[score] = index + 1 }
            count = 1 + layerOfScore.count
        }
    }

    func of(_ entry: Int, mentee: Int) -> [Amount] {
        let pair = Amount(layer: 0, amount: 1)
        let score = graph.scores[entry]
        guard let present else { return [pair, Amount(layer: layerOfScore[score] ?? 0, amount: -1)] }
        let isKept = present[mentee] == graph.mentors[entry]
        return [pair, Amount(layer: 1, amount: isKept ? 1 : 0), Amount(layer: 2, amount: Int64(score))]
    }
}

/// Each person's prices by ascending layer.
private struct Prices {
    private let starts: [Int]
    private let amounts: [Amount]

    /// Nil where a price is no person's, is said twice, or where a vector is below 0.
    init?(_ layers: [[LayeredCertificate.Price]], people: Int) {
        var starts = [Int](repeating: 0, count: people + 1)
        for price in layers.joined() {
            guard (0..<people).contains(Int(price.person)) else { return nil }
            starts[Int(price.person) + 1] += 1
        }
        for person in 0..<people { starts[person + 1] += starts[person] }
        var next = starts
        var amounts = [Amount](repeating: Amount(layer: 0, amount: 0), count: starts[people])
        for (layer, prices) in layers.enumerated() {
            for price in prices {
                let person = Int(price.person)
                if next[person] > starts[person], amounts[next[person] - 1].layer == layer { return nil }
                amounts[next[person]] = Amount(layer: layer, amount: price.price)
                next[person] += 1
            }
        }
        for person in 0..<people {
            let first = amounts[starts[person]..<starts[person + 1]].first { $0.amount != 0 }
            if let first, first.amount < 0 { return nil }
        }
        self.starts = starts
        self.amounts = amounts
    }

    func vector(of person: Int) -> ArraySlice<Amount> { amounts[starts[person]..<starts[person + 1]] }
}
