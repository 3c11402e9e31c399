import Foundation

/// The files of `grammar/`, found from this file's own place.
enum ProjectFiles {
    static let grammar = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("grammar")

    /// Whether generated files and recorded answers are to be written anew: `TANDEM_RECORD=1 swift test`.
    static var isRecording: Bool { ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" }

    static func text(_ name: String) -> String {
        (try? String(contentsOf: grammar.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }

    static func write(_ text: String, to name: String) throws {
        try text.write(to: grammar.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
}
