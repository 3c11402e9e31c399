extension TransportSolver {
    /// Sources with more units leave it to the search: the best sinks are kept in order in a few registers.
    static let mostUnits = 8
    /// How often a source bids on average before the search takes over.
    private static let roundsOfBids = 3

    /// Sends most units at once, where every sink takes one: each source bids for the sinks that it likes best.
    ///
    /// A source with k units takes the k sinks of the greatest score less rent and raises their rents until the next
    /// best sink is as good to it. Whoever had such a sink bids anew. Prices stay right all the while: no slack is
    /// negative, and it is 0 on every arc in use. Only speed depends on how long this goes on.
    mutating func bid() {
        guard network.takesOneEach else { return }
        for sink in 0..<network.sinkCount { bidding.cost[sink] = rent[sink] << 1 - (tenantCount[sink] == 0 ? 1 : 0) }
        var waiting = senders
        var bidsLeft = Self.roundsOfBids * senders.count
        while let source = waiting.popLast(), bidsLeft > 0 {
            bidsLeft -= 1
            bid(for: source, &waiting)
        }
        senders.removeAll(keepingCapacity: true)
        for source in 0..<network.filler {
            if unsent[source] == network.supplies[source] { setWorth(of: source) }
            if unsent[source] > 0 { senders.append(Int32(source)) }
        }
    }

    private mutating func bid(for source: Int32, _ waiting: inout [Int32]) {
        let units = Int(unsent[source])
        let range = network.offsets[source]..<network.offsets[Int(source) + 1]
        guard units > 0, network.supplies[source] <= Self.mostUnits, range.count > network.supplies[source] else {
            return
        }
        // The best sinks so far, the best first, and one more; after them the sinks that the source has.
        let best = bidding.best.base
        let own = bidding.own.base
        let present = worth[source] << 1
        let (arcs, cost) = (network.arcs.base, bidding.cost.base)
        var found = 0
        var owned = 0
        var least = Int64.min
        for index in range {
            let arc = arcs[Int(index)]
            let key = score(of: arc) << 1 &- cost[Int(arc.sink)]
            if key <= least { continue }
            // Its own are not free, and as good to it as it is well off.
            if key == present, tenants[firstTenant[arc.sink]] == source {
                own[owned] = arc.sink
                owned += 1
                continue
            }
            var place = min(found, units)
            while place > 0 && best[place - 1].key < key {
                best[place] = best[place - 1]
                place -= 1
            }
            best[place] = Bid(key: key, sink: arc.sink)
            found += 1
            if found > units { least = best[units].key }
        }
        let next = best[units].key >> 1
        for place in 0..<owned { raise(own[place], by: present >> 1 - next) }
        for place in 0..<units {
            let (key, sink) = (best[place].key, best[place].sink)
            if key & 1 == 0 {
                // To take a sink from another for nothing could go on for ever.
                guard key >> 1 > next else { continue }
                let other = tenants[firstTenant[sink]]
                unsent[other] += 1
                waiting.append(other)
            }
            tenants[firstTenant[sink]] = source
            tenantCount[sink] = 1
            unsent[source] -= 1
            raise(sink, by: key >> 1 - next)
        }
        worth[source] = next
    }

    /// Raises the rent of a sink that is not free.
    private func raise(_ sink: Int32, by difference: Int64) {
        rent[sink] += difference
        bidding.cost[sink] = rent[sink] << 1
    }
}

/// A sink with what it is worth to a source, times 2, and one more where it is free: of equally good sinks the free
/// ones come first, for nobody has to leave them.
struct Bid: BitwiseCopyable {
    var key: Int64
    var sink: Int32
}

/// Room for the bids of one source.
struct Bidding: ~Copyable {
    /// Twice the rent of each sink, and one less where it is free: what a bid's key lacks of twice the score.
    let cost: Column<Int64>
    let best = Column<Bid>(count: TransportSolver.mostUnits + 1, filledWith: Bid(key: 0, sink: 0))
    let own = Column<Int32>(count: TransportSolver.mostUnits, filledWith: 0)

    init(sinks: Int) { cost = Column(uninitialized: sinks) }
}
