import Foundation
import TandemMatching

/// An instance of the performance anchors (written by Tools/dump_instance.py), whose best total is known.
struct AnchorInstance: Sendable {
    let name: String
    let total: Int64
    let pairs: Int
    /// What taking the highest scores one after the other gives.
    let greedyTotal: Int64
    let greedyPairs: Int

    static let all = [
        AnchorInstance(name: "50x150", total: 2186, pairs: 103, greedyTotal: 2085, greedyPairs: 99),
        AnchorInstance(name: "100x300", total: 4503, pairs: 205, greedyTotal: 4443, greedyPairs: 205),
    ]

    func load() throws -> CandidateGraph {
        let folder = Bundle.module.bundleURL.appending(path: "Anchors")
        let data = try Data(contentsOf: folder.appending(path: "\(name).bin"))
        let numbers = stride(from: 0, to: data.count, by: 4).map { start in
            Int32(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(data[start + $1]) << UInt32(8 * $1) })
        }
        let (mentors, mentees, entries) = (Int(numbers[0]), Int(numbers[1]), Int(numbers[2]))
        let offsets = 4 + mentors
        let columns = offsets + mentees + 1
        return try CandidateGraph(
            mentorCapacities: Array(numbers[4..<offsets]), offsets: numbers[offsets..<columns].map { Int($0) },
            mentors: Array(numbers[columns..<(columns + entries)]), scores: Array(numbers[(columns + entries)...]))
    }
}
