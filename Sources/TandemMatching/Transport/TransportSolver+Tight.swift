/// The state of the depth-first search over arcs of slack 0.
///
/// Which arcs have slack 0 does not change between two changes of prices, so they are listed once a level for each
/// source that the search comes to; all passes of the level then see those few only.
struct TightSearch: ~Copyable {
    /// A source's list counts only if its stamp is the current level, other marks only if theirs is the current pass.
    var level: Int32 = 0
    var pass: Int32 = 0
    let sourceLevel: Column<Int32>
    let sourcePass: Column<Int32>
    let sinkPass: Column<Int32>

    /// The sinks to which source s has slack 0, from the source's first arc on, up to `tightEnd[s]`.
    let tightSinks: Column<Int32>
    let tightEnd: Column<Int32>
    /// Where in the list the next sink with a free place may be; moves forward only, as no place falls free.
    let nextFree: Column<Int32>
    /// Where in the list the search goes on, and at which place of a sink.
    let nextTight: Column<Int32>
    let nextTenant: Column<Int32>

    /// The path: a source, the place it takes, the source that had it, and so on.
    let pathSources: Column<Int32>
    let pathTenants: Column<Int32>

    init(sources: Int, sinks: Int, places: Int, arcs: Int) {
        sourceLevel = Column(count: sources, filledWith: 0)
        sourcePass = Column(count: sources, filledWith: 0)
        sinkPass = Column(count: sinks, filledWith: 0)
        tightSinks = Column(uninitialized: arcs)
        tightEnd = Column(uninitialized: sources)
        nextFree = Column(uninitialized: sources)
        nextTight = Column(uninitialized: sources)
        nextTenant = Column(uninitialized: sinks)
        pathSources = Column(uninitialized: places + 1)
        pathTenants = Column(uninitialized: places + 1)
    }
}

extension TransportSolver {
    /// Sends units over arcs of slack 0 until no more can be sent that way.
    mutating func sendOverTightArcs() {
        tightSearch.level += 1
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

    private func listTightSinks(of source: Int32) {
        let start = network.offsets[source]
        let sourceWorth = worth[source]
        var end = start
        for index in start..<network.offsets[Int(source) + 1] {
            let arc = network.arcs[index]
            // Written always and kept only if tight: no branch to guess wrong.
            tightSearch.tightSinks[end] = arc.sink
            end &+= sourceWorth &+ rent[arc.sink] == score(of: arc) ? 1 : 0
        }
        tightSearch.tightEnd[source] = end
        tightSearch.nextFree[source] = start
        tightSearch.sourceLevel[source] = tightSearch.level
    }

    @inline(__always)
    private func takeFreePlace(_ source: Int32) -> Bool {
        if tightSearch.sourceLevel[source] != tightSearch.level { listTightSinks(of: source) }
        let end = tightSearch.tightEnd[source]
        var index = tightSearch.nextFree[source]
        while index < end {
            let sink = tightSearch.tightSinks[index]
            let count = tenantCount[sink]
            if count < network.capacities[sink] {
                tenants[firstTenant[sink] + count] = source
                tenantCount[sink] = count + 1
                break
            }
            index += 1
        }
        tightSearch.nextFree[source] = index
        return index < end
    }

    /// The next place, not tried in this pass, that the source could take from its tenant.
    @inline(__always)
    private func nextOccupiedPlace(for source: Int32) -> Int32? {
        let pass = tightSearch.pass
        if tightSearch.sourcePass[source] != pass {
            tightSearch.sourcePass[source] = pass
            tightSearch.nextTight[source] = network.offsets[source]
        }
        let end = tightSearch.tightEnd[source]
        var index = tightSearch.nextTight[source]
        var found: Int32?
        while index < end {
            let sink = tightSearch.tightSinks[index]
            if tightSearch.sinkPass[sink] != pass {
                tightSearch.sinkPass[sink] = pass
                tightSearch.nextTenant[sink] = firstTenant[sink]
            }
            let tenant = tightSearch.nextTenant[sink]
            if tenant < firstTenant[sink] + tenantCount[sink] {
                tightSearch.nextTenant[sink] = tenant + 1
                found = tenant
                break
            }
            index += 1
        }
        tightSearch.nextTight[source] = index
        return found
    }
}
