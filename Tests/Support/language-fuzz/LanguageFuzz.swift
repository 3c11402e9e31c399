import Foundation
import TandemLanguageFuzzing

/// Feeds the parser hostile inputs, or measures how its time grows.
///
/// ```
/// language-fuzz language [COUNT] [SEED]   a run of COUNT inputs in child processes
/// language-fuzz replay FILE…              reads saved inputs again
/// language-fuzz linear [MEGABYTES…]       seconds and MB/s for texts of these sizes
/// ```
@main
enum LanguageFuzz {
    static let usage = "usage: language-fuzz language [COUNT] [SEED] | replay FILE… | linear [MEGABYTES…]"

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let numbers = arguments.dropFirst().compactMap { UInt64($0.filter { $0 != "_" && $0 != "," }) }
        switch arguments.first {
        case "language":
            let campaign = try Campaign(count: numbers.first ?? 100_000, seed: numbers.dropFirst().first ?? 1)
            exit(try campaign.run() ? 0 : 1)
        case "batch":
            guard numbers.count == 3, let state = arguments.last else { break }
            var batch = try Batch(seed: numbers[0], range: numbers[1]..<numbers[2], folder: URL(fileURLWithPath: state))
            exit(try batch.run() == 0 ? 0 : Batch.foundCode)
        case "replay":
            for name in arguments.dropFirst() { try replay(name) }
            return
        case "linear":
            LinearTime.measure(numbers.isEmpty ? [1, 10, 100] : numbers.map { Int($0) })
            return
        default: break
        }
        FileHandle.standardError.write(Data((usage + "\n").utf8))
        exit(64)
    }

    private static func replay(_ name: String) throws {
        guard let data = FileManager.default.contents(atPath: name) else { return print("\(name): cannot be read") }
        let bytes = [UInt8](data)
        var tally = InputCheck.Tally()
        let clock = ProcessorClock()
        let broken = (0..<4).flatMap { InputCheck().broken(bytes, turn: $0, &tally) }
        print("\(name): \(bytes.count) bytes, \(clock.seconds / 4) s a reading")
        for promise in broken { print("  broken: \(promise)") }
    }
}
