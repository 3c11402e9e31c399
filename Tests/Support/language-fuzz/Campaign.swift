import Foundation
import TandemLanguageFuzzing

/// A whole run: batches one after the other, each in a child process whose death or standstill is an outcome.
struct Campaign {
    static let batchSize: UInt64 = 50_000
    /// Seconds without a new input after which a child hangs.
    static let patience = 10.0

    let count: UInt64
    let seed: UInt64
    let folder: URL
    private let executable: URL

    init(count: UInt64, seed: UInt64) throws {
        self.count = count
        self.seed = seed
        executable = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        folder = URL(fileURLWithPath: ".build/fuzz/seed-\(seed)")
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// True where nothing was found.
    func run() throws -> Bool {
        print("language-fuzz: \(count) inputs, seed \(seed), findings in \(folder.path)")
        let start = Date()
        var totals = [Double](repeating: 0, count: 5)
        var failures = 0
        var next: UInt64 = 0
        while next < count {
            let end = min(count, next + Self.batchSize)
            let child = try runChild(next..<end)
            let outcome = child.outcome
            for (place, value) in child.figures.enumerated().prefix(5) {
                totals[place] = place == 4 ? max(totals[4], value) : totals[place] + value
            }
            if outcome.ended {
                if outcome.code == Batch.foundCode { failures = saved() }
                next = end
            } else {
                let index = currentIndex()
                let reason = outcome.hung ? "no end after \(Self.patience) s" : "died with status \(outcome.code)"
                try save(index, reason)
                failures = saved()
                print("input \(index): \(reason)")
                next = max(index, next) + 1
            }
            if next % (Self.batchSize * 20) < Self.batchSize || next == count { progress(next, failures, start) }
        }
        let seconds = Date().timeIntervalSince(start)
        print(
            """
            \(count) inputs, seed \(seed): \(failures) failures in \(Int(seconds)) s, \
            \(Int(Double(count) / seconds)) inputs/s
            read: \(Int(totals[0] / 1e6)) MB, \(Int(totals[1])) statements, \(Int(totals[2])) diagnostics, \
            \(Int(totals[3])) inputs accepted whole; slowest input \(Int(totals[4] * 1000)) ms
            """)
        return failures == 0
    }

    private func progress(_ done: UInt64, _ failures: Int, _ start: Date) {
        let seconds = Date().timeIntervalSince(start)
        print("\(done) inputs, \(failures) failures, \(Int(seconds)) s, \(Int(Double(done) / seconds)) inputs/s")
        fflush(nil)
    }

    /// How many inputs were saved so far.
    private func saved() -> Int {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return names?.count { $0.hasSuffix(".input") } ?? 0
    }

    private func save(_ index: UInt64, _ reason: String) throws {
        var random = SeededNumbers(seed: seed, index: index)
        try Batch.save(try Batch.maker().input(&random).bytes, index, reason, in: folder)
    }

    // MARK: The child

    private struct Outcome {
        /// The child came to its end by itself.
        var ended: Bool
        var hung: Bool
        /// Its exit code, or the number of the signal it died of.
        var code: Int32
    }

    private func runChild(_ range: Range<UInt64>) throws -> (outcome: Outcome, figures: [Double]) {
        let current = folder.appendingPathComponent("current")
        try withUnsafeBytes(of: range.lowerBound.littleEndian) { try Data($0).write(to: current) }
        let process = Process()
        process.executableURL = executable
        process.arguments = ["batch", "\(seed)", "\(range.lowerBound)", "\(range.upperBound)", folder.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var hung = false
        var last = range.lowerBound
        var since = Date()
        while process.isRunning {
            usleep(50_000)
            let index = currentIndex()
            if index != last {
                last = index
                since = Date()
            } else if Date().timeIntervalSince(since) > Self.patience {
                hung = true
                kill(process.processIdentifier, SIGKILL)
                break
            }
        }
        process.waitUntilExit()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let figures = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        // A batch that came to its end says so by its code and its figures; whatever else happened was a death.
        let code = process.terminationStatus
        let isWhole = figures.count == 5 && (code == 0 || code == Batch.foundCode)
        return (Outcome(ended: isWhole && !hung, hung: hung, code: code), figures)
    }

    private func currentIndex() -> UInt64 {
        let bytes = (try? Data(contentsOf: folder.appendingPathComponent("current"))) ?? Data()
        return bytes.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
    }
}
