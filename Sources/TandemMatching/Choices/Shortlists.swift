/// Makes a shortlist of mentors for every mentee, such that no mentor stands on too many of them. Exact.
///
/// As many lines are filled as can be; of all such sets of lists, one with the most mentees that have at least one line,
/// then at least two, and so on; of these, one with the highest total score.
///
/// - Parameters:
///   - graph: the candidate pairs; a mentor's capacity is the number of lists it may stand on.
///   - lines: how many mentors a list has at most, from 1.
///   - cancelled: asked before each line is filled; true stops the search.
/// - Returns: the mentors of each mentee, the highest score first.
/// - Throws: ``AssignmentError/cancelled``, or ``AssignmentError/scoresTooWide``.
package func shortlists(
    _ graph: CandidateGraph, lines: Int, cancelled: () -> Bool = { false }
) throws(AssignmentError) -> [[Int32]] {
    let largest = graph.scores.reduce(Int64(0)) { max($0, Int64($1.magnitude)) }
    let scale = try WorthScale(
        aims: lines, reach: graph.menteeCount, scores: graph.menteeCount * lines, largestScore: largest)
    let lists = (0..<graph.menteeCount).map { mentee in
        (graph.offsets[mentee]..<graph.offsets[mentee + 1]).map { entry in
            LargestFilling.Option(mentor: graph.mentors[entry], worth: Int128(graph.scores[entry]))
        }
    }
    var filling = LargestFilling(lists: lists, lineWorths: scale.aims, places: graph.mentorCapacities)
    try filling.solve(cancelled: cancelled)
    return zip(lists, filling.positions).map { list, positions in
        positions.map { list[$0] }.sorted { ($1.worth, $0.mentor) < ($0.worth, $1.mentor) }.map(\.mentor)
    }
}
