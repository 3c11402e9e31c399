import Dispatch

/// Finds the best assignment of mentees to mentors with places, exactly.
///
/// A mentee gets at most one mentor, a mentor at most as many mentees as its capacity, and only candidate pairs are
/// formed. Pinned pairs stay and take their places; the rest is the best that is possible beside them.
///
/// Among equally good assignments the answer is the first one: mentee 0 has the lowest-numbered mentor it has in any
/// best assignment (with no mentor counting as last), then mentee 1, and so on. It therefore depends on the graph alone,
/// not on the order of candidates, the number of threads or the machine.
///
/// - Parameters:
///   - graph: the candidate pairs, their scores and the capacities.
///   - objective: what the best assignment is.
///   - pinned: pairs to keep; each must be a candidate pair.
///   - cancelled: asked now and then, from several threads; true stops the search.
/// - Returns: the assignment with prices that prove it.
/// - Throws: ``AssignmentError``.
package func assign(
    _ graph: CandidateGraph, objective: AssignmentObjective, pinned: [PinnedPair] = [],
    cancelled: @escaping @Sendable () -> Bool = { false }
) throws(AssignmentError) -> Assignment {
    let pinnedPlaces = try PinnedPlaces(pinned, in: graph)
    let outcome = graph.offsets.withUnsafeBufferPointer { offsets in
        graph.mentors.withUnsafeBufferPointer { mentors in
            graph.scores.withUnsafeBufferPointer { scores in
                let work = Workspace(
                    graph: graph, offsets: offsets, mentors: mentors, scores: scores, objective: objective,
                    pinned: pinnedPlaces, cancelled: cancelled)
                return Result { () throws(AssignmentError) in
                    work.assignment(try work.solve(), pinned: pinned)
                }
            }
        }
    }
    return try outcome.get()
}

extension Workspace {
    /// Components with fewer candidates than this are handed to a thread together.
    private static let batchSize = 16_384

    /// Solves all components, on several threads if there is enough to do.
    ///
    /// - Parameter layers: what is to be best after the number of pairs, where that is more than a total.
    /// - Returns: the number of pairs, pinned ones included, and the sum of their scores.
    func solve(in layers: Layers? = nil) throws(AssignmentError) -> (pairs: Int, total: Int64) {
        for mentor in 0..<places.count where places[mentor] == 0 {
            mentorPrice[mentor] = DualCertificate.closedPrice
            mentorCover[mentor] = objective == .mostPairsThenTotal
        }
        // Dearer than a pair is worth, and multiplied by no place.
        layers?.record(
            0, mentors: (0..<places.count).filter { places[$0] == 0 }.map { .init(person: Int32($0), price: 2) })
        let components = Components(self)
        var batches: [Range<Int>] = []
        var start = 0
        var size = 0
        for component in components.sizes.indices {
            size += components.sizes[component]
            if size >= Self.batchSize || component == components.sizes.count - 1 {
                batches.append(start..<(component + 1))
                start = component + 1
                size = 0
            }
        }
        let outcomes = Outcomes(count: batches.count)
        let solveBatch: @Sendable (Int) -> Void = { [batches] batch in
            do throws(AssignmentError) {
                var sums = Sums()
                for component in batches[batch] {
                    let mentees = components.mentees(of: component)
                    try self.solve(mentees: mentees, mentors: components.mentors(of: component), in: layers)
                    for mentee in mentees { self.add(mentee, to: &sums) }
                }
                outcomes[batch] = .success(sums)
            } catch {
                outcomes[batch] = .failure(error)
            }
        }
        if batches.count > 1 {
            DispatchQueue.concurrentPerform(iterations: batches.count, execute: solveBatch)
        } else if batches.count == 1 {
            solveBatch(0)
        }
        var sums = Sums()
        for mentee in 0..<isPinned.count where isPinned[mentee] { add(Int32(mentee), to: &sums) }
        for batch in batches.indices {
            let found = try outcomes[batch].get()
            sums.pairs += found.pairs
            sums.total += found.total
        }
        return (sums.pairs, sums.total)
    }

    /// Counts a mentee's pair, if there is one.
    private func add(_ mentee: Int32, to sums: inout Sums) {
        let mentor = mentorOfMentee[mentee]
        guard mentor >= 0 else { return }
        // By halves: candidates ascend by mentor.
        var range = candidates(of: mentee)
        while range.count > 1 {
            let middle = (range.lowerBound + range.upperBound) / 2
            range = mentors[middle] <= mentor ? middle..<range.upperBound : range.lowerBound..<middle
        }
        sums.pairs += 1
        sums.total += Int64(scores[range.lowerBound])
    }

    private func solve(mentees: [Int32], mentors: [Int32], in layers: Layers?) throws(AssignmentError) {
        if cancelled() { throw .cancelled }
        if objective == .totalOnly {
            let places = mentors.reduce(0) { $0 + Int64(self.places[$1]) }
            let block = Block(
                mentees: mentees, mentors: mentors, sources: places <= mentees.count ? .mentors : .mentees,
                mayStayIdle: true)
            block.enter(self)
            return try block.solve(self)
        }
        let whole = Block(mentees: mentees, mentors: mentors, sources: .mentees, mayStayIdle: false)
        whole.enter(self)
        var pairing = LargestPairing(self, mentees: mentees, mentors: mentors, places: whole.places(self))
        guard pairing.solve() else { throw .cancelled }
        pairing.record()
        let (secure, scarce) = pairing.split()
        if !secure.mentees.isEmpty {
            let block = Block(
                mentees: secure.mentees, mentors: secure.mentors, sources: .mentees, mayStayIdle: false)
            block.enter(self, shuttingOut: scarce.mentors)
            try solve(block, in: layers)
        }
        if !scarce.mentees.isEmpty {
            let block = Block(
                mentees: scarce.mentees, mentors: scarce.mentors, sources: .mentors, mayStayIdle: false)
            // Scarce mentees have scarce candidates only, so nobody has to be shut out.
            block.enter(self)
            try solve(block, in: layers)
        }
    }

    private func solve(_ block: Block, in layers: Layers?) throws(AssignmentError) {
        if let layers { try block.solve(self, in: layers) } else { try block.solve(self) }
    }

    fileprivate func assignment(_ sums: (pairs: Int, total: Int64), pinned: [PinnedPair]) -> Assignment {
        let certificate = DualCertificate(
            objective: objective, menteeCover: menteeCover.elements, menteePrice: menteePrice.elements,
            mentorCover: mentorCover.elements, mentorPrice: mentorPrice.elements, pinned: pinned)
        return Assignment(
            mentorOfMentee: mentorOfMentee.elements, pairedCount: sums.pairs, totalScore: sums.total,
            certificate: certificate)
    }
}

/// Pairs and their scores, as they are counted.
private struct Sums {
    var pairs = 0
    var total: Int64 = 0
}

/// What came of batches that ran at once; each batch writes its own entry only.
private final class Outcomes: @unchecked Sendable {
    private let entries: UnsafeMutableBufferPointer<Result<Sums, AssignmentError>>

    init(count: Int) {
        entries = .allocate(capacity: count)
        entries.initialize(repeating: .success(Sums()))
    }

    deinit {
        entries.deinitialize()
        entries.deallocate()
    }

    subscript(_ batch: Int) -> Result<Sums, AssignmentError> {
        get { entries[batch] }
        set { entries[batch] = newValue }
    }
}
