/// The state of the shortest-path search by slack.
struct PriceSearch: ~Copyable {
    var heap: RadixHeap
    let sinkDistance: Column<Int64>
    let sourceDistance: Column<Int64>
    let reachedSources: Column<Int32>
    let touchedSinks: Column<Int32>
    let settledSinks: Column<Int32>
    var reachedCount = 0
    var touchedCount = 0
    var settledCount = 0

    /// The distance of the nearest free place found so far.
    var bound = Int64.max

    init(sources: Int, sinks: Int) {
        heap = RadixHeap(nodes: sinks)
        sinkDistance = Column(count: sinks, filledWith: .max)
        sourceDistance = Column(count: sources, filledWith: .max)
        reachedSources = Column(count: sources, filledWith: 0)
        touchedSinks = Column(count: sinks, filledWith: 0)
        settledSinks = Column(count: sinks, filledWith: 0)
    }
}

extension TransportSolver {
    /// Finds the way with the least slack from the senders to a free place and moves prices until that slack is 0;
    /// false if there is no way.
    mutating func movePrices() -> Bool {
        priceSearch.bound = .max
        for source in senders {
            scan(source, distance: 0)
        }
        while let (sink, distance) = priceSearch.heap.popLeast(below: priceSearch.bound) {
            priceSearch.settledSinks[priceSearch.settledCount] = sink
            priceSearch.settledCount += 1
            let first = firstTenant[sink]
            for tenant in first..<(first + tenantCount[sink]) {
                let source = tenants[tenant]
                guard priceSearch.sourceDistance[source] == .max else { continue }
                scan(source, distance: distance)
            }
        }
        let bound = priceSearch.bound
        if bound < .max {
            for index in 0..<priceSearch.settledCount {
                let sink = priceSearch.settledSinks[index]
                rent[sink] += bound - priceSearch.sinkDistance[sink]
            }
            for index in 0..<priceSearch.reachedCount {
                let source = priceSearch.reachedSources[index]
                let distance = priceSearch.sourceDistance[source]
                if distance < bound { worth[source] -= bound - distance }
            }
        }
        forgetSearch()
        return bound < .max
    }

    @inline(__always)
    private mutating func scan(_ source: Int32, distance: Int64) {
        priceSearch.sourceDistance[source] = distance
        priceSearch.reachedSources[priceSearch.reachedCount] = source
        priceSearch.reachedCount += 1
        let base = distance &+ worth[source]
        var bound = priceSearch.bound
        let end = network.offsets[Int(source) + 1]
        var index = network.offsets[source]
        while index < end {
            let arc = network.arcs[index]
            index += 1
            let sum = base &+ rent[arc.sink] &- score(of: arc)
            guard sum < bound else { continue }
            let known = priceSearch.sinkDistance[arc.sink]
            guard sum < known else { continue }
            if tenantCount[arc.sink] < network.capacities[arc.sink] {
                bound = sum
                continue
            }
            if known == .max {
                priceSearch.touchedSinks[priceSearch.touchedCount] = arc.sink
                priceSearch.touchedCount += 1
            }
            priceSearch.sinkDistance[arc.sink] = sum
            priceSearch.heap.insertOrLower(arc.sink, key: sum)
        }
        priceSearch.bound = bound
    }

    private mutating func forgetSearch() {
        for index in 0..<priceSearch.reachedCount {
            priceSearch.sourceDistance[priceSearch.reachedSources[index]] = .max
        }
        for index in 0..<priceSearch.touchedCount {
            priceSearch.sinkDistance[priceSearch.touchedSinks[index]] = .max
        }
        priceSearch.reachedCount = 0
        priceSearch.touchedCount = 0
        priceSearch.settledCount = 0
        priceSearch.heap.removeAll()
    }
}
