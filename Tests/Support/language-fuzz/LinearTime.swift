import Foundation
import TandemLanguage
import TandemText

/// Measures the reading of texts of the same lines in several sizes: in linear time the rate stays the same.
enum LinearTime {
    /// The best of several readings of each size; a statement is let go as soon as it is read, as a session does.
    static func measure(_ megabytes: [Int]) {
        print("      size    statements   seconds    MB/s   statements/s   peak memory / size")
        for size in megabytes {
            let bytes = text(size * 1_000_000)
            let source = SourceFile(name: "linear", bytes: bytes)
            var best = Double.infinity
            var statements = 0
            for _ in 0..<(size >= 100 ? 3 : 5) {
                let clock = ProcessorClock()
                var parser = Parser(source: source, today: CalendarDate(year: 2024, month: 1, day: 15))
                statements = 0
                while parser.nextStatement() != nil { statements += 1 }
                best = min(best, clock.seconds)
                if let first = parser.diagnostics.first { print("mistake: \(first.code)") }
            }
            let rate = Double(bytes.count) / best / 1e6
            let peak = Double(peakMemory()) / Double(bytes.count)
            print(
                String(
                    format: "%7d MB  %12d  %8.3f  %6.1f  %13.0f   %.1f", size, statements, best, rate,
                    Double(statements) / best, peak))
        }
    }

    private static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) * 1024
    }

    /// Records of one line, some 85 bytes of text each as a school would export them.
    private static func text(_ size: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 200)
        let roles = ["mentor", "mentee"]
        let letters = ["А", "Б", "В"]
        var number = 0
        while bytes.count < size {
            let line =
                "\(roles[number % 2]) \"Петров Иван \(number)\": student, class \(5 + number % 7)\(letters[number % 3]), "
                + "gpa \(3 + number % 2).\(number % 10), \(number % 2 == 0 ? "capacity 2" : "need underachievement")\n"
            bytes += line.utf8
            number += 1
        }
        return bytes
    }
}
