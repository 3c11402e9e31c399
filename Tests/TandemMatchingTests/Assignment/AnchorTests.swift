import TandemMatching
import Testing

@Suite("Instances of known optimum")
struct AnchorTests {
    @Test(arguments: AnchorInstance.all, [AssignmentObjective.mostPairsThenTotal, .totalOnly])
    func knownTotal(instance: AnchorInstance, objective: AssignmentObjective) throws {
        let graph = try instance.load()
        let found = try assign(graph, objective: objective)
        #expect(found.totalScore == instance.total)
        #expect(found.pairedCount == instance.pairs)
        #expect(found.certificate.verify(graph, found))
    }

    /// The parts of a graph do not disturb each other, whichever thread solves them.
    @Test func manySchoolsAtOnce() throws {
        let school = try AnchorInstance.all[0].load()
        let copies = 30
        var rows: [[(mentor: Int32, score: Int32)]] = []
        for copy in 0..<copies {
            for mentee in 0..<school.menteeCount {
                let entries = school.offsets[mentee]..<school.offsets[mentee + 1]
                rows.append(
                    entries.map { (school.mentors[$0] + Int32(copy * school.mentorCount), school.scores[$0]) })
            }
        }
        let region = try graph(
            capacities: Array(repeatElement(school.mentorCapacities, count: copies).joined()), rows)
        let alone = try assign(school, objective: .mostPairsThenTotal)
        let found = try assign(region, objective: .mostPairsThenTotal)
        #expect(found.totalScore == Int64(copies) * AnchorInstance.all[0].total)
        #expect(found.certificate.verify(region, found))
        for copy in 0..<copies {
            let part = found.mentorOfMentee.dropFirst(copy * school.menteeCount).prefix(school.menteeCount)
            #expect(part.map { $0 < 0 ? -1 : $0 - Int32(copy * school.mentorCount) } == alone.mentorOfMentee)
        }
    }
}
