import Foundation
import TandemText
import Testing

@testable import TandemLanguage

/// A case of `grammar/formatting`: a text before and after; `[ru]` or `[en]` in the heading names a language.
struct FormatCase: Sendable, CustomTestStringConvertible {
    var file: String
    var heading: String
    var before: String
    var after: String

    var testDescription: String { "\(file): \(heading)" }

    var language: MessageLanguage? {
        heading.contains("[ru]") ? .russian : heading.contains("[en]") ? .english : nil
    }

    var actual: String { formatted(before, language) ?? "refused\n" }

    static let all: [FormatCase] = files.flatMap { cases(in: $0) }

    static var files: [String] {
        let folder = ProjectFiles.grammar.appendingPathComponent("formatting").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".txt") }
            .sorted()
    }

    /// `=== heading`, the text, `---`, the text after it; one empty line before the next heading is not part of it.
    static func cases(in file: String) -> [FormatCase] {
        ProjectFiles.text("formatting/" + file).components(separatedBy: "\n=== ").dropFirst().map { part in
            let heading = String(part.prefix { $0 != "\n" })
            let sides = part.dropFirst(heading.count + 1).components(separatedBy: "\n---\n")
            var after = sides.count > 1 ? sides[1] : ""
            while after.hasSuffix("\n") { after.removeLast() }
            return FormatCase(
                file: file, heading: heading, before: sides[0] + "\n", after: after.isEmpty ? "" : after + "\n")
        }
    }

    static func record(_ file: String) throws {
        let head = ProjectFiles.text("formatting/" + file).components(separatedBy: "\n=== ")[0]
        let body = cases(in: file).map { "\n=== \($0.heading)\n\($0.before)---\n\($0.actual)" }.joined()
        try ProjectFiles.write(head + body, to: "formatting/" + file)
    }
}

/// The formatted text; nil where the formatter refuses.
func formatted(_ text: String, _ language: MessageLanguage? = nil) -> String? {
    try? SourceFormatter(language: language).format(SourceFile(name: "test", text: text))
}

/// The tree of a text in words of no language, and what is wrong with the text.
func neutralTree(_ text: String) -> String {
    let traced = TracedSource(SourceFile(name: "test", text: text), vocabulary: .shared)
    return TreeDump.neutralText(of: traced) + traced.diagnostics.map { $0.code + "\n" }.joined()
}
