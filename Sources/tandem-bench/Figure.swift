import Dispatch
import Foundation
import TandemDomain
import TandemInterpreter
import TandemMatching
import TandemText

/// What was measured on one instance; times are medians in seconds.
struct Figure: Codable {
    let name: String
    let pairs: Int
    let allowed: Int
    let scoreSum: Int64
    let total: Int64
    let paired: Int
    /// From the register's columns to the graph of candidates.
    let rules: Double
    let leastRules: Double
    /// From the graph to the assignment.
    let assignment: Double
    let leastAssignment: Double
    let isRight: Bool

    init(_ instance: Instance, runs: Int, folder: URL?) throws {
        let population = Population(mentors: instance.mentors, mentees: instance.mentees, schools: instance.schools)
        try folder.map { try population.export(to: $0, named: instance.name) }
        let register = try population.register(rules: MeasuredRules.text, named: MeasuredRules.name)
        let matchmaker = try Matchmaker(register, form: .studentStudent, today: .today())
        var (ruleTimes, assignmentTimes): ([Double], [Double]) = ([], [])
        var (allowed, scoreSum, total, paired): (Int, Int64, Int64, Int) = (0, 0, 0, 0)
        for _ in 0..<max(1, runs) {
            let start = DispatchTime.now().uptimeNanoseconds
            let question = try matchmaker.question()
            let graph = question.graph
            let middle = DispatchTime.now().uptimeNanoseconds
            let assignment = try assign(graph, objective: .mostPairsThenTotal)
            let end = DispatchTime.now().uptimeNanoseconds
            ruleTimes.append(Double(middle - start) / 1e9)
            assignmentTimes.append(Double(end - middle) / 1e9)
            allowed = graph.mentors.count
            // Points are kept in hundredths.
            scoreSum = graph.scores.reduce(0) { $0 + Int64($1) } * Int64(question.step) / 100
            (total, paired) = (assignment.totalScore * Int64(question.step) / 100, assignment.pairedCount)
        }
        name = instance.name
        pairs = instance.mentors * instance.mentees / instance.schools
        rules = Self.median(ruleTimes)
        assignment = Self.median(assignmentTimes)
        leastRules = ruleTimes.min() ?? 0
        leastAssignment = assignmentTimes.min() ?? 0
        (self.allowed, self.scoreSum, self.total, self.paired) = (allowed, scoreSum, total, paired)
        isRight =
            total == instance.total && paired == instance.paired && instance.allowed ?? allowed == allowed
            && instance.scoreSum ?? scoreSum == scoreSum
    }

    private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

    var line: String {
        let numbers = String(
            format:
                "rules %.4f (least %.4f) s, %.0f (%.0f) M pairs/s; assignment %.4f (%.4f) s; together %.4f (%.4f) s",
            rules, leastRules, Double(pairs) / rules / 1e6, Double(pairs) / leastRules / 1e6, assignment,
            leastAssignment, rules + assignment, leastRules + leastAssignment)
        return "\(name): \(allowed) allowed, sum \(scoreSum), total \(total), paired \(paired)"
            + (isRight ? "" : " — WRONG") + "; " + numbers
    }
}

extension Population {
    /// Writes each column as little-endian 64-bit numbers; sets are bits.
    func export(to folder: URL, named name: String) throws {
        let folder = folder.appending(path: name, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func write(_ column: String, _ values: [Int]) throws {
            try values.withUnsafeBytes { try Data($0).write(to: folder.appending(path: column)) }
        }
        func bits(_ tags: [Int]) -> Int { tags.reduce(0) { $0 | 1 << $1 } }
        try write("mentor.school", mentors.map(\.school))
        try write("mentor.grade", mentors.map { $0.isTeacher ? 99 : $0.grade })
        try write("mentor.class", mentors.map { $0.isTeacher ? -1 : $0.grade * 8 + $0.letter })
        try write("mentor.subjects", mentors.map { bits($0.subjects) })
        try write("mentor.interests", mentors.map { bits($0.interests) })
        try write("mentor.gpa", mentors.map(\.hundredthsOfGPA))
        try write("mentor.experience", mentors.map(\.experience))
        try write("mentor.gender", mentors.map { $0.isFemale ? 1 : 0 })
        try write("mentor.capacity", mentors.map(\.capacity))
        try write("mentee.school", mentees.map(\.school))
        try write("mentee.grade", mentees.map(\.grade))
        try write("mentee.class", mentees.map { $0.grade * 8 + $0.letter })
        try write("mentee.subject", mentees.map(\.subject))
        try write("mentee.interests", mentees.map { bits($0.interests) })
        try write("mentee.gpa", mentees.map(\.hundredthsOfGPA))
        try write("mentee.gender", mentees.map { $0.isFemale ? 1 : 0 })
    }
}
