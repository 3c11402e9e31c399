extension Block {
    /// Finds the first of the assignments of this block that are best in all layers, and records its prices.
    ///
    /// The workspace holds a first pairing of the block, which pairs every source's units.
    func solve(_ work: Workspace, in layers: Layers) throws(AssignmentError) {
        switch sources {
        case .mentees: layers.record(0, mentees: mentees.map { LayeredCertificate.Price(person: $0, price: 1) })
        case .mentors: layers.record(0, mentors: mentors.map { LayeredCertificate.Price(person: $0, price: 1) })
        }
        var tied = TiedPairs(of: self, work)
        switch layers.objective {
        case .fairest:
            tied.replaceScores { layers.level(of: $1.score) }
            try tied.raiseTheLowest(layers)
        case .fewestChanges(let present):
            let scores = ScoreLevels(work)
            guard scores.fit(people: mentees.count + mentors.count) else { throw .scoresTooWide }
            try tied.settle(1, layers) { present[Int(mentees[$0])] == mentors[Int($1.sink)] ? 1 : 0 }
            try tied.settle(2, layers, roughness: scores.roughness) { $1.score }
        }
        tied.settleTies()
    }
}

/// The candidate pairs of a block that some assignment uses which is best in all layers so far.
///
/// By complementary slackness the best assignments of a layer are exactly those that use only pairs of slack 0 and
/// leave free only places without a price. So each layer is again a transport problem, on the pairs left by the one
/// before, in which the filler may no longer come to the sinks that had a price.
private struct TiedPairs: ~Copyable {
    private let block: Block
    private let work: Workspace
    private let places: Column<Int32>
    private let noRents: Column<Int64>
    private var pairs: Shortlist
    /// By sink: whether a place may stay free.
    private let mayStayFree: Column<Bool>

    init(of block: Block, _ work: Workspace) {
        self.block = block
        self.work = work
        places = block.places(work)
        pairs = Shortlist(allOf: block, work)
        let sinks = block.sources == .mentees ? block.mentors.count : block.mentees.count
        noRents = Column(count: sinks, filledWith: 0)
        mayStayFree = Column(count: sinks, filledWith: true)
    }

    /// Puts other numbers in the place of the pairs' scores.
    mutating func replaceScores(_ number: (Int, Arc) -> Int32) {
        pairs = pairs.filtered { mentee, arc in Arc(sink: arc.sink, score: number(mentee, arc)) }
    }

    /// Makes a layer's sum the greatest, with prices of its own, and drops the pairs that lose by it.
    mutating func settle(
        _ layer: Int, _ layers: Layers, roughness: Int = 0, _ gain: (Int, Arc) -> Int32
    ) throws(AssignmentError) {
        _ = try solve(roughness: roughness, gain)
        record(layer, layers)
        dropPairsWithSlack(gain)
    }

    /// Level by level from the lowest: as few pairs of it as possible.
    ///
    /// Levels that can be avoided altogether need no prices, so that several are tried at once, and ever more as long
    /// as that succeeds.
    mutating func raiseTheLowest(_ layers: Layers) throws(AssignmentError) {
        var next: Int32 = 0
        var reach: Int32 = 1
        while let lowest = lowestInUse(from: next) {
            if next < lowest { drop(next..<lowest) }
            next = lowest
            let tried = lowest..<min(lowest + reach, Int32(layers.levels.count))
            let used = -(try solve(roughness: 0) { tried.contains($1.score) ? -1 : 0 })
            if used == 0 {
                drop(tried)
                next = tried.upperBound
                reach *= 2
            } else if tried.count > 1 {
                reach = max(1, reach / 4)
            } else {
                record(Int(lowest) + 1, layers)
                dropPairsWithSlack { $1.score == lowest ? -1 : 0 }
                next = lowest + 1
            }
        }
    }

    /// Drops the pairs of levels that can be avoided: they lose by prices of 0.
    private mutating func drop(_ levels: Range<Int32>) {
        pairs = pairs.filtered { levels.contains($1.score) ? nil : $1 }
    }

    /// The lowest level from one on that the pairs found use.
    private func lowestInUse(from least: Int32) -> Int32? {
        var lowest = Int32.max
        for (number, mentee) in block.mentees.enumerated() {
            let mentor = work.mentorOfMentee[mentee]
            guard mentor >= 0 else { continue }
            let sink = work.numberOfMentor[mentor]
            for entry in pairs.offsets[number]..<pairs.offsets[number + 1] where pairs.arcs[entry].sink == sink {
                let level = pairs.arcs[entry].score
                if level >= least { lowest = min(lowest, level) }
            }
        }
        return lowest == .max ? nil : lowest
    }

    /// The greatest sum of gains; leaves pairs and prices in the workspace.
    private func solve(roughness: Int, _ gain: (Int, Arc) -> Int32) throws(AssignmentError) -> Int64 {
        let gains = pairs.filtered { Arc(sink: $1.sink, score: gain($0, $1)) }
        let network = gains.network(for: block, places: places) { mayStayFree[$0] }
        var solver = TransportSolver(network, rents: noRents)
        switch solver.solve(roughness: roughness, cancelled: work.cancelled) {
        case .stuck: throw .unsolved
        case .cancelled: throw .cancelled
        case .sent: break
        }
        block.record(solver, work)
        var sum: Int64 = 0
        for source in 0..<solver.network.sourceCount {
            sum += solver.worth[source] * Int64(solver.network.supplies[source])
        }
        for sink in 0..<solver.network.sinkCount { sum += solver.rent[sink] * Int64(solver.network.capacities[sink]) }
        return sum
    }

    private func record(_ layer: Int, _ layers: Layers) {
        func prices(_ people: [Int32], _ price: borrowing Column<Int64>) -> [LayeredCertificate.Price] {
            var prices: [LayeredCertificate.Price] = []
            for person in people where price[person] != 0 {
                prices.append(LayeredCertificate.Price(person: person, price: price[person]))
            }
            return prices
        }
        layers.record(
            layer, mentees: prices(block.mentees, work.menteePrice), mentors: prices(block.mentors, work.mentorPrice))
    }

    private mutating func dropPairsWithSlack(_ gain: (Int, Arc) -> Int32) {
        let (block, work) = (block, work)
        pairs = pairs.filtered { mentee, arc in
            let price = work.menteePrice[block.mentees[mentee]] + work.mentorPrice[block.mentors[Int(arc.sink)]]
            return price == Int64(gain(mentee, arc)) ? arc : nil
        }
        for sink in 0..<mayStayFree.count {
            let price =
                block.sources == .mentees
                ? work.mentorPrice[block.mentors[sink]] : work.menteePrice[block.mentees[sink]]
            if price != 0 { mayStayFree[sink] = false }
        }
    }

    /// Goes from the assignment found to the first among the equally good ones.
    func settleTies() {
        let options = Column<Int32>(uninitialized: pairs.count)
        for entry in 0..<pairs.count { options[entry] = pairs.arcs[entry].sink }
        let offsets = Column<Int32>(uninitialized: pairs.offsets.count)
        for number in 0..<pairs.offsets.count { offsets[number] = pairs.offsets[number] }
        let mayBeOutside = Column<Bool>(count: block.mentees.count, filledWith: false)
        let least = Column<Int32>(uninitialized: block.mentors.count)
        for mentor in 0..<block.mentors.count { least[mentor] = places[mentor] }
        for sink in 0..<mayStayFree.count where mayStayFree[sink] {
            switch block.sources {
            case .mentees: least[sink] = 0
            case .mentors: mayBeOutside[sink] = true
            }
        }
        block.settle(offsets: offsets, options: options, mayBeOutside: mayBeOutside, least: least, places: places, work)
    }
}
