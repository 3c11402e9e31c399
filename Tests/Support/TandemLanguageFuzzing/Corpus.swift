package import Foundation

/// Sources that inputs are mutated from: the conformance cases and the scripts of a checkout.
package struct Corpus: Sendable {
    package let sources: [[UInt8]]

    package init(sources: [[UInt8]]) { self.sources = sources }

    /// Reads `grammar/conformance` and `scripts` below a folder, in the order of their names.
    package init(checkout: URL) throws {
        var sources: [[UInt8]] = []
        for file in try Self.files(checkout.appendingPathComponent("grammar/conformance"), "txt") {
            sources += Self.cases(try String(contentsOf: file, encoding: .utf8)).map { Array($0.utf8) }
        }
        for folder in ["scripts/programs", "scripts/rules"] {
            for file in try Self.files(checkout.appendingPathComponent(folder), "tandem") {
                sources.append([UInt8](try Data(contentsOf: file)))
            }
        }
        self.sources = sources.filter { !$0.isEmpty }
    }

    private static func files(_ folder: URL, _ kind: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == kind }.sorted { $0.path < $1.path }
    }

    /// The sources of a file of cases: what stands between a heading and `---`.
    private static func cases(_ text: String) -> [String] {
        text.components(separatedBy: "=== ").dropFirst().compactMap { one in
            let lines = one.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            return lines.prefix { $0 != "---" }.joined(separator: "\n")
        }
    }
}
