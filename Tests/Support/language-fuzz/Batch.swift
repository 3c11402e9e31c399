import Foundation
import TandemLanguageFuzzing

/// Some inputs of a run, read in a child process.
///
/// Before it reads an input the child writes its index into `current`, so that a crash can be attributed; the input is
/// made again from the index.
struct Batch {
    static let foundCode: Int32 = 3
    /// Seconds of processor time that one input may take.
    static let limit = 1.0

    let seed: UInt64
    let range: Range<UInt64>
    let folder: URL
    private let maker: InputMaker
    private let check = InputCheck()
    private let current: FileHandle

    init(seed: UInt64, range: Range<UInt64>, folder: URL) throws {
        self.seed = seed
        self.range = range
        self.folder = folder
        maker = try Self.maker()
        current = try FileHandle(forWritingTo: folder.appendingPathComponent("current"))
    }

    /// The maker on the corpus of the checkout that is the working directory.
    static func maker() throws -> InputMaker {
        InputMaker(corpus: try Corpus(checkout: URL(fileURLWithPath: FileManager.default.currentDirectoryPath)))
    }

    /// Reads the inputs; how many of them broke a promise or took too long.
    mutating func run() throws -> Int {
        var failures = 0
        var tally = InputCheck.Tally()
        var slowest = 0.0
        var bytes = 0
        for index in range {
            write(index)
            var random = SeededNumbers(seed: seed, index: index)
            let input = maker.input(&random).bytes
            bytes += input.count
            let clock = ProcessorClock()
            var broken = check.broken(input, turn: Int(index & 3), &tally)
            let seconds = clock.seconds
            slowest = max(slowest, seconds)
            if seconds > Self.limit { broken.append("took \(seconds) s") }
            guard !broken.isEmpty else { continue }
            failures += 1
            try Self.save(input, index, broken.joined(separator: "\n"), in: folder)
        }
        print(bytes, tally.statements, tally.diagnostics, tally.accepted, slowest)
        return failures
    }

    private func write(_ index: UInt64) {
        withUnsafeBytes(of: index.littleEndian) { _ = pwrite(current.fileDescriptor, $0.baseAddress, $0.count, 0) }
    }

    static func save(_ input: [UInt8], _ index: UInt64, _ reason: String, in folder: URL) throws {
        try Data(input).write(to: folder.appendingPathComponent("\(index).input"))
        try Data((reason + "\n").utf8).write(to: folder.appendingPathComponent("\(index).why"))
    }
}
