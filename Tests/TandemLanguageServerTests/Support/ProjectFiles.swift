import Foundation

/// The files of the repository, found from this file's own place.
enum ProjectFiles {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Whether generated files are to be written anew: `TANDEM_RECORD=1 swift test`.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func write(_ text: String, to path: String) throws {
        try text.write(to: root.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }

    /// The scripts and rule files of the repository, by their paths.
    static var scripts: [String] {
        ["scripts/programs", "scripts/rules"].flatMap { folder -> [String] in
            let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
            return (names ?? []).filter { $0.hasSuffix(".tandem") }.sorted().map { folder + "/" + $0 }
        }
    }
}
