/// The marks of the depth-first search over arcs of slack 0. A mark counts only if its stamp is the current pass.
struct TightSearch: ~Copyable {
    var pass: Int32 = 0
    let sourcePass: Column<Int32>
    let sinkPass: Column<Int32>
    let nextArc: Column<Int32>
    let nextTenant: Column<Int32>
    /// The first arc that may still lead straight to a free place; moves forward only, until prices change.
    let directArc: Column<Int32>
    /// The path: a source, the place it takes, the source that had it, and so on.
    let pathSources: Column<Int32>
    let pathTenants: Column<Int32>

    init(sources: Int, sinks: Int, places: Int) {
        sourcePass = Column(count: sources, filledWith: 0)
        sinkPass = Column(count: sinks, filledWith: 0)
        nextArc = Column(count: sources, filledWith: 0)
        nextTenant = Column(count: sinks, filledWith: 0)
        directArc = Column(count: sources, filledWith: 0)
        pathSources = Column(count: places + 1, filledWith: 0)
        pathTenants = Column(count: places + 1, filledWith: 0)
    }
}

extension TransportSolver {
    /// Sends units over arcs of slack 0 until no more can be sent that way.
    mutating func sendOverTightArcs() {
        for source in 0..<network.sourceCount { tightSearch.directArc[source] = network.offsets[source] }
        var sent = true
        while sent && !senders.isEmpty {
            sent = false
            tightSearch.pass += 1
            var kept = 0
            for index in 0..<senders.count {
                let source = senders[index]
                while unsent[source] > 0 && sendUnit(from: source) { sent = true }
                if unsent[source] > 0 {
                    senders[kept] = source
                    kept += 1
                }
            }
            senders.removeLast(senders.count - kept)
        }
    }

    /// Looks for a chain of sources who each move on to the next place, ending at a free one.
    private mutating func sendUnit(from root: Int32) -> Bool {
        var depth = 0
        tightSearch.pathSources[0] = root
        while true {
            let source = tightSearch.pathSources[depth]
            if takeFreePlace(source) {
                for step in 0..<depth { tenants[tightSearch.pathTenants[step]] = tightSearch.pathSources[step] }
                unsent[root] -= 1
                return true
            }
            if let tenant = nextOccupiedPlace(for: source) {
                tightSearch.pathTenants[depth] = tenant
                depth += 1
                tightSearch.pathSources[depth] = tenants[tenant]
            } else if depth == 0 {
                return false
            } else {
                depth -= 1
            }
        }
    }

    @inline(__always)
    private mutating func takeFreePlace(_ source: Int32) -> Bool {
        let end = network.offsets[Int(source) + 1]
        let sourceWorth = worth[source]
        var index = tightSearch.directArc[source]
        while index < end {
            let arc = network.arcs[index]
            let count = tenantCount[arc.sink]
            if count < network.capacities[arc.sink] && sourceWorth &+ rent[arc.sink] == score(of: arc) {
                tenants[firstTenant[arc.sink] + count] = source
                tenantCount[arc.sink] = count + 1
                break
            }
            index += 1
        }
        tightSearch.directArc[source] = index
        return index < end
    }

    /// The next place, not tried in this pass, that the source could take from its tenant.
    @inline(__always)
    private mutating func nextOccupiedPlace(for source: Int32) -> Int32? {
        let pass = tightSearch.pass
        if tightSearch.sourcePass[source] != pass {
            tightSearch.sourcePass[source] = pass
            tightSearch.nextArc[source] = network.offsets[source]
        }
        let end = network.offsets[Int(source) + 1]
        let sourceWorth = worth[source]
        var index = tightSearch.nextArc[source]
        var found: Int32?
        while index < end {
            let arc = network.arcs[index]
            if sourceWorth &+ rent[arc.sink] == score(of: arc) {
                if tightSearch.sinkPass[arc.sink] != pass {
                    tightSearch.sinkPass[arc.sink] = pass
                    tightSearch.nextTenant[arc.sink] = firstTenant[arc.sink]
                }
                let tenant = tightSearch.nextTenant[arc.sink]
                if tenant < firstTenant[arc.sink] + tenantCount[arc.sink] {
                    tightSearch.nextTenant[arc.sink] = tenant + 1
                    found = tenant
                    break
                }
            }
            index += 1
        }
        tightSearch.nextArc[source] = index
        return found
    }
}
