import Foundation
import TandemText

@testable import TandemLanguage

/// Texts without mistakes from everywhere in the project.
enum SampleTexts {
    static let all: [String] = scripts + conformance + examples

    /// The project's scripts and rule files.
    static let scripts: [String] = scriptFiles.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        .filter { isSound($0) }

    static var scriptFiles: [URL] {
        let root = ProjectFiles.grammar.deletingLastPathComponent().appendingPathComponent("scripts")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".tandem") }.sorted().map { root.appendingPathComponent($0) }
    }

    static let conformance: [String] = Conformance.cases.map { String(decoding: $0.bytes, as: UTF8.self) }
        .filter { $0.utf8.count < 20_000 && isSound($0) }

    /// Each keyword in each of its spellings.
    static let examples: [String] = Keyword.allCases.flatMap { keyword in
        MessageLanguage.allCases.flatMap { language in
            (Vocabulary.shared.entry(.keyword(keyword))?.spellings(language) ?? []).compactMap { spelling in
                KeywordExamples.text(keyword, spelling)
            }
        }
    }.filter { isSound($0) }

    static func isSound(_ text: String) -> Bool {
        ParsedSource(SourceFile(name: "test", text: text)).diagnostics.isEmpty
    }
}
