/// The connected parts of the graph, each of which can be solved alone.
struct Components {
    /// Mentees by component, ascending within each, and where each component's begin.
    private let mentees: [Int32]
    private let firstMentees: [Int]
    /// Mentors likewise.
    private let mentors: [Int32]
    private let firstMentors: [Int]
    /// The number of candidates by component.
    let sizes: [Int]

    func mentees(of component: Int) -> [Int32] {
        Array(mentees[firstMentees[component]..<firstMentees[component + 1]])
    }

    func mentors(of component: Int) -> [Int32] {
        Array(mentors[firstMentors[component]..<firstMentors[component + 1]])
    }

    /// Mentors without places, pinned mentees, and people without candidates belong nowhere.
    init(_ work: Workspace) {
        let mentorCount = work.places.count
        let menteeCount = work.mentorOfMentee.count
        var sets = DisjointSets(count: mentorCount) { work.places[$0] > 0 }
        let anchor = Column<Int32>(count: menteeCount, filledWith: -1)
        for mentee in 0..<menteeCount where !work.isPinned[mentee] {
            var root: Int32 = -1
            for entry in work.candidates(of: Int32(mentee)) {
                let mentor = work.mentors[entry]
                // Nearly all candidates of a school lead to one set at once.
                if sets.leads(mentor, to: root) { continue }
                guard sets.contains(mentor) else { continue }
                root = root < 0 ? sets.root(of: mentor) : sets.join(root, mentor)
                // With a single set left the rest cannot join anything.
                if sets.count == 1 { break }
            }
            anchor[mentee] = root
        }

        let componentOfRoot = Column<Int32>(count: mentorCount, filledWith: -1)
        let componentOfMentor = Column<Int32>(count: mentorCount, filledWith: -1)
        var sizes: [Int] = []
        for mentee in 0..<menteeCount where anchor[mentee] >= 0 {
            let root = sets.root(of: anchor[mentee])
            if componentOfRoot[root] < 0 {
                componentOfRoot[root] = Int32(sizes.count)
                sizes.append(0)
            }
            anchor[mentee] = componentOfRoot[root]
            sizes[Int(anchor[mentee])] += work.candidates(of: Int32(mentee)).count
        }
        for mentor in 0..<mentorCount where sets.contains(Int32(mentor)) {
            componentOfMentor[mentor] = componentOfRoot[sets.root(of: Int32(mentor))]
        }
        self.sizes = sizes
        (mentees, firstMentees) = Self.grouped(by: anchor, into: sizes.count)
        (mentors, firstMentors) = Self.grouped(by: componentOfMentor, into: sizes.count)
    }

    /// Everybody by component, and where each component's begin.
    private static func grouped(
        by component: borrowing Column<Int32>, into count: Int
    ) -> (people: [Int32], firsts: [Int]) {
        var firsts = [Int](repeating: 0, count: count + 1)
        for person in 0..<component.count where component[person] >= 0 { firsts[Int(component[person]) + 1] += 1 }
        for number in 0..<count { firsts[number + 1] += firsts[number] }
        var next = firsts
        var people = [Int32](repeating: 0, count: firsts[count])
        for person in 0..<component.count where component[person] >= 0 {
            let number = Int(component[person])
            people[next[number]] = Int32(person)
            next[number] += 1
        }
        return (people, firsts)
    }
}

/// Sets of nodes that only ever merge (union-find with path halving).
private struct DisjointSets: ~Copyable {
    /// -2 for a node outside all sets.
    private let parent: Column<Int32>
    /// The number of sets.
    private(set) var count = 0

    init(count nodes: Int, where contains: (Int) -> Bool) {
        parent = Column(count: nodes, filledWith: -2)
        for node in 0..<nodes where contains(node) {
            parent[node] = Int32(node)
            count += 1
        }
    }

    func contains(_ node: Int32) -> Bool { parent[node] >= 0 }

    /// Whether the node stands right below a root.
    @inline(__always)
    func leads(_ node: Int32, to root: Int32) -> Bool { parent[node] == root }

    @inline(__always)
    func root(of node: Int32) -> Int32 {
        var node = node
        while parent[node] != node {
            parent[node] = parent[parent[node]]
            node = parent[node]
        }
        return node
    }

    /// Makes one set of two nodes' sets; the smaller number is the root, and is returned.
    mutating func join(_ first: Int32, _ second: Int32) -> Int32 {
        let one = root(of: first)
        let other = root(of: second)
        guard one != other else { return one }
        parent[max(one, other)] = min(one, other)
        count -= 1
        return min(one, other)
    }
}
