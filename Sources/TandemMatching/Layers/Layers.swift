import Synchronization

/// The layers of one assignment, and the prices that its blocks find in them, several at once.
final class Layers: Sendable {
    let objective: LayeredObjective
    /// The different scores of all candidates, ascending; empty unless scores are layers.
    let levels: [Int32]
    /// Where each score between the least and the greatest stands in `levels`; empty where they lie too far apart.
    private let places: [Int32]
    private let found: Mutex<[LayeredCertificate.Layer]>

    /// Scores within so wide a range are looked up in a table.
    private static let widestTable = 1 << 22

    init(_ objective: LayeredObjective, _ work: Workspace) {
        self.objective = objective
        if objective == .fairest {
            (levels, places) = Self.levels(of: work)
        } else {
            (levels, places) = ([], [])
        }
        let count = objective == .fairest ? 1 + levels.count : 3
        found = Mutex(Array(repeating: LayeredCertificate.Layer(), count: count))
    }

    private static func levels(of work: Workspace) -> (levels: [Int32], places: [Int32]) {
        var least = Int32.max
        var most = Int32.min
        let open = (0..<work.isPinned.count).lazy.filter { !work.isPinned[$0] }
        for mentee in open {
            for entry in work.candidates(of: Int32(mentee)) {
                least = min(least, work.scores[entry])
                most = max(most, work.scores[entry])
            }
        }
        guard least <= most else { return ([], []) }
        guard Int(most) - Int(least) < widestTable else {
            var scores: Set<Int32> = []
            for mentee in open { scores.formUnion(work.scores[work.candidates(of: Int32(mentee))]) }
            return (scores.sorted(), [])
        }
        var places = [Int32](repeating: -1, count: Int(most) - Int(least) + 1)
        for mentee in open {
            for entry in work.candidates(of: Int32(mentee)) { places[Int(work.scores[entry]) - Int(least)] = 0 }
        }
        var levels: [Int32] = []
        for offset in places.indices where places[offset] == 0 {
            places[offset] = Int32(levels.count)
            levels.append(Int32(Int(least) + offset))
        }
        return (levels, places)
    }

    /// Where a candidate's score stands among the different scores.
    func level(of score: Int32) -> Int32 {
        if let least = levels.first, !places.isEmpty { return places[Int(score) - Int(least)] }
        var (low, high) = (0, levels.count)
        while low < high {
            let middle = (low + high) / 2
            if levels[middle] < score { low = middle + 1 } else { high = middle }
        }
        return Int32(low)
    }

    /// Adds prices to a layer; those of 0 need not be said.
    func record(_ layer: Int, mentees: [LayeredCertificate.Price] = [], mentors: [LayeredCertificate.Price] = []) {
        found.withLock {
            $0[layer].mentees += mentees
            $0[layer].mentors += mentors
        }
    }

    /// The prices of all blocks, in an order that does not depend on which was solved first.
    var prices: [LayeredCertificate.Layer] {
        found.withLock { layers in
            layers.map { layer in
                LayeredCertificate.Layer(
                    mentees: layer.mentees.sorted { $0.person < $1.person },
                    mentors: layer.mentors.sorted { $0.person < $1.person })
            }
        }
    }
}
