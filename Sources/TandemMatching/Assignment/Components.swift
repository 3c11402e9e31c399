/// The connected parts of the graph, each of which can be solved alone.
struct Components {
    /// Mentees by component, ascending within each.
    private(set) var mentees: [[Int32]] = []
    /// Mentors by component, ascending within each.
    private(set) var mentors: [[Int32]] = []
    /// The number of candidates by component.
    private(set) var sizes: [Int] = []

    /// Mentors without places, pinned mentees, and people without candidates belong nowhere.
    init(_ work: Workspace) {
        let mentorCount = work.places.count
        let menteeCount = work.mentorOfMentee.count
        var sets = DisjointSets(count: mentorCount)
        let anchor = Column<Int32>(count: menteeCount, filledWith: -1)
        var separate = 0
        for mentor in 0..<mentorCount where work.places[mentor] > 0 { separate += 1 }
        for mentee in 0..<menteeCount where !work.isPinned[mentee] {
            var first: Int32 = -1
            for entry in work.candidates(of: Int32(mentee)) {
                let mentor = work.mentors[entry]
                guard work.places[mentor] > 0 else { continue }
                if first < 0 {
                    first = mentor
                    // With a single set left the rest cannot join anything.
                    if separate == 1 { break }
                } else if sets.join(first, mentor) {
                    separate -= 1
                }
            }
            anchor[mentee] = first
        }

        let componentOf = Column<Int32>(count: mentorCount, filledWith: -1)
        for mentee in 0..<menteeCount where anchor[mentee] >= 0 {
            let root = Int(sets.root(of: anchor[mentee]))
            if componentOf[root] < 0 {
                componentOf[root] = Int32(mentees.count)
                mentees.append([])
                mentors.append([])
                sizes.append(0)
            }
            let number = Int(componentOf[root])
            mentees[number].append(Int32(mentee))
            sizes[number] += work.candidates(of: Int32(mentee)).count
        }
        for mentor in 0..<mentorCount where work.places[mentor] > 0 {
            let number = componentOf[sets.root(of: Int32(mentor))]
            if number >= 0 { mentors[Int(number)].append(Int32(mentor)) }
        }
    }
}

/// Sets of nodes that only ever merge (union-find with path halving).
private struct DisjointSets: ~Copyable {
    private let parent: Column<Int32>

    init(count: Int) {
        parent = Column(count: count, filledWith: 0)
        for node in 0..<count { parent[node] = Int32(node) }
    }

    @inline(__always)
    func root(of node: Int32) -> Int32 {
        var node = node
        while parent[node] != node {
            parent[node] = parent[parent[node]]
            node = parent[node]
        }
        return node
    }

    /// True if the two nodes were in different sets. The smaller number stays the root.
    @inline(__always)
    mutating func join(_ first: Int32, _ second: Int32) -> Bool {
        // Usually both already point at one root.
        if parent[first] == parent[second] { return false }
        let one = root(of: first)
        let other = root(of: second)
        guard one != other else { return false }
        parent[max(one, other)] = min(one, other)
        return true
    }
}
