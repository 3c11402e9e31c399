/// Solves a ``TransportNetwork`` exactly by the primal-dual method for many sources at once.
///
/// Each source has a price, its *worth*, and each sink one, its *rent*, with worth + rent >= score on every arc (the
/// *slack* is not negative) and slack 0 on every arc in use. A round sends as many units as it can over arcs of
/// slack 0; then a shortest-path search from all sources with units left finds the least change of prices that opens a
/// new way to a free place. When nothing is left to send, the prices prove the optimum.
///
/// Scores are small integers in practice, so rounds are few. Wide-ranging scores are first rounded down to a few bits;
/// the prices found start the next, finer problem, until the scores are whole again.
struct TransportSolver: ~Copyable {
    let network: TransportNetwork
    let worth: Column<Int64>
    let rent: Column<Int64>
    /// The scores count as divided by 2^shift.
    var shift: Int64 = 0

    /// The sources at sink t are `tenants[firstTenant[t] ..< firstTenant[t] + tenantCount[t]]`.
    let firstTenant: Column<Int32>
    let tenantCount: Column<Int32>
    let tenants: Column<Int32>
    /// Units a source has not sent yet, and the sources that have some.
    let unsent: Column<Int32>
    var senders: [Int32] = []

    var tightSearch: TightSearch
    var priceSearch: PriceSearch
    let bidding: Bidding

    /// - Parameter rents: prices to start from, one a sink among people; zeros do.
    init(_ network: consuming TransportNetwork, rents: borrowing Column<Int64>) {
        let sources = network.sourceCount
        let sinks = network.sinkCount
        worth = Column(count: sources, filledWith: 0)
        rent = Column(count: sinks, filledWith: 0)
        for sink in 0..<rents.count { rent[sink] = rents[sink] }
        firstTenant = Column(count: sinks + 1, filledWith: 0)
        tenantCount = Column(count: sinks, filledWith: 0)
        var places: Int32 = 0
        for sink in 0..<sinks {
            firstTenant[sink] = places
            places += network.capacities[sink]
        }
        firstTenant[sinks] = places
        tenants = Column(count: Int(places), filledWith: -1)
        unsent = Column(count: sources, filledWith: 0)
        tightSearch = TightSearch(sources: sources, sinks: sinks, places: Int(places), arcs: network.arcs.count)
        priceSearch = PriceSearch(sources: sources, sinks: sinks)
        bidding = Bidding(sinks: sinks)
        self.network = network
    }

    /// How a search ended.
    enum Outcome {
        /// Every unit is sent and the prices are final.
        case sent
        /// Some unit has no way to a free place.
        case stuck
        case cancelled
    }

    /// Sends every unit; at the end rents are not negative, and 0 at sinks with a place to spare.
    ///
    /// - Parameter roughness: scores and rents are first divided by 2^roughness.
    mutating func solve(roughness: Int, cancelled: () -> Bool) -> Outcome {
        shift = Int64(roughness)
        for sink in 0..<network.sinkCount { rent[sink] >>= shift }
        while true {
            vacate()
            bid()
            var outcome = sendAll(cancelled: cancelled)
            if outcome == .sent {
                senders = [Int32(network.filler)]
                setWorth(of: network.filler)
                outcome = sendAll(cancelled: cancelled)
            }
            guard outcome == .sent else { return outcome }
            levelPrices()
            if shift == 0 { return .sent }
            let finer = min(shift, 2)
            shift -= finer
            for sink in 0..<network.sinkCount { rent[sink] <<= finer }
        }
    }

    /// Takes all units back and sets every worth to the least the rents allow.
    private mutating func vacate() {
        senders.removeAll(keepingCapacity: true)
        for sink in 0..<network.sinkCount { tenantCount[sink] = 0 }
        for source in 0..<network.sourceCount {
            unsent[source] = network.supplies[source]
            if source == network.filler { continue }
            setWorth(of: source)
            if unsent[source] > 0 { senders.append(Int32(source)) }
        }
    }

    func setWorth(of source: Int) {
        var best = Int64.min
        for index in network.offsets[source]..<network.offsets[source + 1] {
            let arc = network.arcs[index]
            best = max(best, score(of: arc) - rent[arc.sink])
        }
        worth[source] = best == .min ? 0 : best
    }

    /// Moves all prices so that the filler's is 0. Nobody gains by it: units and places are equally many.
    private func levelPrices() {
        let level = worth[network.filler]
        for sink in 0..<network.sinkCount { rent[sink] += level }
        for source in 0..<network.sourceCount { worth[source] -= level }
    }

    @inline(__always)
    func score(of arc: Arc) -> Int64 { Int64(arc.score) &>> shift }

    private mutating func sendAll(cancelled: () -> Bool) -> Outcome {
        while true {
            sendOverTightArcs()
            if senders.isEmpty { return .sent }
            if cancelled() { return .cancelled }
            if !movePrices() { return .stuck }
        }
    }
}
