/// Two people who are to meet, by their numbers.
package struct PlannedMeeting: Hashable, Sendable {
    package var mentor: Int32
    package var mentee: Int32

    package init(mentor: Int32, mentee: Int32) {
        self.mentor = mentor
        self.mentee = mentee
    }
}

/// Spreads meetings over rounds, so that nobody is in two meetings of a round, in as few rounds as there can be.
///
/// By König's theorem as many rounds suffice as the busiest person has meetings; where there are fewer desks, meetings
/// divided by desks, rounded up, if that is more. Fewer rounds are impossible either way.
///
/// - Parameters:
///   - meetings: who is to meet whom; a pair named twice meets twice.
///   - desks: how many meetings a round has room for, from 1; nil where there is room for all.
/// - Returns: the meetings of each round, in ascending order of mentor.
package func rotation(of meetings: [PlannedMeeting], desks: Int? = nil) -> [[PlannedMeeting]] {
    var colouring = EdgeColouring(meetings)
    let rounds = max(colouring.busiest, desks.map { (meetings.count + $0 - 1) / $0 } ?? 0)
    colouring.colour(with: rounds)
    if let desks { colouring.level(to: desks) }
    return colouring.classes.map { edges in
        edges.map { meetings[$0] }.sorted { ($0.mentor, $0.mentee) < ($1.mentor, $1.mentee) }
    }
}

/// A colouring of a bipartite graph's edges, built edge by edge: where the two ends of an edge have no free colour in
/// common, a path of two colours is turned round to make one.
private struct EdgeColouring {
    /// The two ends of each edge: mentors first, mentees behind them.
    private let ends: [(Int, Int)]
    private let nodeCount: Int
    /// The most edges at one node.
    let busiest: Int
    private var colourCount = 0
    private var colourOfEdge: [Int]
    /// The edge of each colour at each node, -1 for none.
    private var edges: [Int] = []

    init(_ meetings: [PlannedMeeting]) {
        let mentors = Int(meetings.map(\.mentor).max() ?? -1) + 1
        let mentees = Int(meetings.map(\.mentee).max() ?? -1) + 1
        nodeCount = mentors + mentees
        ends = meetings.map { (Int($0.mentor), mentors + Int($0.mentee)) }
        var degrees = Array(repeating: 0, count: mentors + mentees)
        for (mentor, mentee) in ends {
            degrees[mentor] += 1
            degrees[mentee] += 1
        }
        busiest = degrees.max() ?? 0
        colourOfEdge = Array(repeating: -1, count: meetings.count)
    }

    /// The edges of each colour.
    var classes: [[Int]] {
        var classes: [[Int]] = Array(repeating: [], count: colourCount)
        for (edge, colour) in colourOfEdge.enumerated() { classes[colour].append(edge) }
        return classes
    }

    /// Colours all edges; there must be as many colours as the busiest node has edges.
    mutating func colour(with count: Int) {
        colourCount = count
        edges = Array(repeating: -1, count: nodeCount * count)
        for edge in ends.indices {
            let (mentor, mentee) = ends[edge]
            let (first, second) = (freeColour(at: mentor), freeColour(at: mentee))
            // The path leaves the mentee by the mentor's free colour and cannot come to the mentor.
            if first != second { turn(from: mentee, first, second) }
            set(edge, first)
        }
    }

    /// Makes no colour have more edges than so many; the mean must not be above it.
    ///
    /// Two colours make paths and circles; a path with one edge more of the larger one is turned round.
    mutating func level(to most: Int) {
        var sizes = classes.map(\.count)
        while let large = sizes.indices.max(by: { sizes[$0] < sizes[$1] }), sizes[large] > most,
            let small = sizes.indices.min(by: { sizes[$0] < sizes[$1] }),
            let start = startOfSurplus(large, over: small)
        {
            turn(from: start, large, small)
            sizes[large] -= 1
            sizes[small] += 1
        }
    }

    private func edge(_ node: Int, _ colour: Int) -> Int { edges[node * colourCount + colour] }

    private func freeColour(at node: Int) -> Int {
        (0..<colourCount).first { edge(node, $0) < 0 } ?? 0
    }

    private mutating func set(_ edge: Int, _ colour: Int) {
        colourOfEdge[edge] = colour
        edges[ends[edge].0 * colourCount + colour] = edge
        edges[ends[edge].1 * colourCount + colour] = edge
    }

    private func path(from start: Int, _ first: Int, _ second: Int) -> (edges: [Int], end: Int) {
        var (path, node, colour): ([Int], Int, Int) = ([], start, first)
        while true {
            let next = edge(node, colour)
            guard next >= 0 else { return (path, node) }
            path.append(next)
            node = ends[next].0 == node ? ends[next].1 : ends[next].0
            colour = colour == first ? second : first
        }
    }

    /// Exchanges two colours along the path that leaves a node by the first; the node must lack the second.
    private mutating func turn(from start: Int, _ first: Int, _ second: Int) {
        let path = path(from: start, first, second).edges
        for edge in path {
            let colour = colourOfEdge[edge]
            edges[ends[edge].0 * colourCount + colour] = -1
            edges[ends[edge].1 * colourCount + colour] = -1
        }
        for edge in path { set(edge, colourOfEdge[edge] == first ? second : first) }
    }

    /// A node at the end of a path that begins and ends with the larger colour.
    private func startOfSurplus(_ large: Int, over small: Int) -> Int? {
        (0..<nodeCount).first { node in
            edge(node, large) >= 0 && edge(node, small) < 0 && path(from: node, large, small).edges.count % 2 == 1
        }
    }
}
