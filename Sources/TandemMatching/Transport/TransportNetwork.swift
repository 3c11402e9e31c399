/// One way to send a unit from a source to a sink.
struct Arc: BitwiseCopyable {
    var sink: Int32
    var score: Int32
}

/// The transport problem behind an assignment: every source ships all its units, a sink takes no more than its
/// capacity, and the total score is to be the largest.
///
/// Mentees may be the sources and mentors the sinks or the other way round; on one of the two sides every node has one
/// unit, so an arc between people never carries two. Two nodes that are no people complete the problem:
/// - the *filler*, the last source, has a unit of score 0 for every place that is left over;
/// - the *idle sink*, the last sink where units may stay unsent (`mayStayIdle`), takes any unit for a score of 0.
///
/// With them every unit and every place is used, so prices of any sign are right and a search may start from any.
struct TransportNetwork: ~Copyable {
    let supplies: Column<Int32>
    let capacities: Column<Int32>
    /// The arcs of source s are `offsets[s] ..< offsets[s + 1]`.
    let offsets: Column<Int32>
    let arcs: Column<Arc>
    let mayStayIdle: Bool
    /// Whether every sink takes one unit.
    let takesOneEach: Bool

    var sourceCount: Int { supplies.count }
    var sinkCount: Int { capacities.count }
    /// The source that stands for no person.
    var filler: Int { sourceCount - 1 }

    /// Completes a problem among people by the filler and, where wanted, the idle sink.
    ///
    /// - Parameters:
    ///   - offsets: where each source's arcs begin: one more than sources.
    ///   - arcs: at least as many as the last offset says.
    ///   - mayStayFree: whether a sink's place may stay free, by the sink's number.
    init(
        supplies people: borrowing Column<Int32>, capacities places: borrowing Column<Int32>, mayStayIdle: Bool,
        offsets starts: borrowing Column<Int32>, arcs given: borrowing Column<Arc>,
        mayStayFree: (Int) -> Bool
    ) {
        let sources = people.count
        let idle = mayStayIdle ? 1 : 0
        let sinks = places.count + idle
        let givenCount = Int(starts[sources])
        self.mayStayIdle = mayStayIdle
        supplies = Column(uninitialized: sources + 1)
        capacities = Column(uninitialized: sinks)
        offsets = Column(uninitialized: sources + 2)
        arcs = Column(uninitialized: givenCount + sources * idle + sinks)

        var units: Int32 = 0
        var end: Int32 = 0
        for source in 0..<sources {
            supplies[source] = people[source]
            units += people[source]
            offsets[source] = end
            for arc in starts[source]..<starts[source + 1] {
                arcs[end] = given[arc]
                end += 1
            }
            if mayStayIdle {
                arcs[end] = Arc(sink: Int32(places.count), score: 0)
                end += 1
            }
        }
        offsets[sources] = end
        var room: Int32 = 0
        for sink in 0..<places.count {
            capacities[sink] = places[sink]
            room += places[sink]
        }
        if mayStayIdle {
            capacities[places.count] = units
            room += units
        }
        for sink in 0..<sinks where sink >= places.count || mayStayFree(sink) {
            arcs[end] = Arc(sink: Int32(sink), score: 0)
            end += 1
        }
        offsets[sources + 1] = end
        supplies[sources] = room - units
        takesOneEach = !mayStayIdle && Int(room) == places.count
    }
}
