import Foundation
import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

/// A session on a register in memory, on a fixed day, and short ways to ask it things.
final class Workshop {
    static let today = CalendarDate(parsing: "2023-11-01") ?? .today()

    let session: Session

    init(
        _ scripts: String..., language: MessageLanguage = .english, store: (any RegisterStore)? = nil,
        templates: TemplatePath = TemplatePath(), hidesNames: Bool = false
    ) throws {
        session = try Session(
            store: store ?? SQLiteStore(path: ":memory:"), language: language, actor: "Зимина", templates: templates,
            hidesNames: hidesNames, today: { Self.today })
        for script in scripts { try record(script) }
    }

    func run(_ text: String, name: String = "script.tandem") throws -> Execution {
        try session.run(script: SourceFile(name: name, text: text))
    }

    func enter(_ text: String) throws -> Execution { try session.run(entry: SourceFile(name: "", text: text)) }

    /// Runs a script that must succeed.
    @discardableResult
    func record(_ script: String, name: String = "script.tandem", at location: SourceLocation = #_sourceLocation) throws
        -> Execution
    {
        let execution = try run(script, name: name)
        #expect(execution.problems.isEmpty, sourceLocation: location)
        return execution
    }

    /// The one table that a statement answers.
    func table(_ statement: String, at location: SourceLocation = #_sourceLocation) throws -> ReportTable {
        let execution = try enter(statement)
        #expect(execution.problems.isEmpty, sourceLocation: location)
        return try #require(execution.tables.first, sourceLocation: location)
    }

    /// The table's cells as short texts.
    func rows(_ statement: String, at location: SourceLocation = #_sourceLocation) throws -> [[String]] {
        try table(statement, at: location).rows.map { $0.map(\.brief) }
    }

    /// Each problem's code, with the place's line and column and the text that it points at.
    func problems(_ script: String) throws -> [String] { try run(script).problems }
}

extension Execution {
    var tables: [ReportTable] {
        outcomes.compactMap { if case .table(let table, _, _) = $0 { table } else { nil } }
    }

    var messages: [Wording] {
        outcomes.compactMap { if case .message(let wording) = $0 { wording } else { nil } }
    }

    var problems: [String] { diagnostics.map(\.brief) }

    /// `people +1 ~0 =2 -0`, a line a table.
    var counts: [String] {
        (tally?.lines ?? []).map { "\($0.table) +\($0.added) ~\($0.changed) =\($0.unchanged) -\($0.removed)" }
    }
}

extension Diagnostic {
    var brief: String {
        let place = source.position(at: Int(span.start))
        return "\(code) \(place.line):\(place.column) \(source.text(span))"
    }
}

extension ReportCell {
    var brief: String {
        switch self {
        case .unknown: "?"
        // Sums of decimals are compared as people see them.
        case .number(let number):
            number == number.rounded() ? "\(Int(number))" : "\((number * 1e6).rounded() / 1e6)"
        case .share(let share): "\((share * 1000).rounded() / 10)%"
        case .text(let text): text
        case .date(let date): date.iso
        case .duration(let minutes): "\(minutes) min"
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let list): list.joined(separator: "+")
        }
    }
}

/// A folder of a test's own that goes when the test is over.
final class Folder {
    let path: String

    init(_ files: [String: String] = [:]) throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
        for (name, text) in files { try write(Array(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// SplitMix64: the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
