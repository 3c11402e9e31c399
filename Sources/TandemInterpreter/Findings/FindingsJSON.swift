import Foundation
package import TandemLanguage
package import TandemText

/// Findings as an array of objects, for programs.
///
/// Lines and columns count from 1, columns in characters; the end is the place after the last character.
package struct FindingsJSON {
    private struct Finding: Encodable {
        struct Note: Encodable {
            var message: String
            var line: Int?
            var column: Int?
        }
        struct Replacement: Encodable {
            var line: Int
            var column: Int
            var endLine: Int
            var endColumn: Int
            var replacement: String
        }

        var file: String
        var line: Int
        var column: Int
        var endLine: Int
        var endColumn: Int
        var code: String
        var severity: String
        var message: String
        var advice: String?
        var notes: [Note]?
        var fix: Replacement?
    }

    let language: MessageLanguage

    package init(language: MessageLanguage) { self.language = language }

    /// The document, with a line end.
    package func render(_ diagnostics: [Diagnostic]) throws -> String {
        var places = FindingPlaces(unit: .characters)
        return try jsonText(diagnostics.map { finding($0, &places) })
    }

    private func finding(_ diagnostic: Diagnostic, _ places: inout FindingPlaces) -> Finding {
        let region = places.region(diagnostic.span, in: diagnostic.source)
        let notes = diagnostic.notes.map { note in
            let place = note.span.map { places.region($0, in: diagnostic.source) }
            return Finding.Note(message: note.wording[language], line: place?.line, column: place?.column)
        }
        let fix = diagnostic.fix.map { fix in
            let place = places.region(fix.span, in: diagnostic.source)
            return Finding.Replacement(
                line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn,
                replacement: fix.replacement)
        }
        return Finding(
            file: diagnostic.source.name, line: region.line, column: region.column, endLine: region.endLine,
            endColumn: region.endColumn, code: diagnostic.code, severity: diagnostic.severity.rawValue,
            message: diagnostic.problem.wording[language], advice: diagnostic.problem.advice?[language],
            notes: notes.isEmpty ? nil : notes, fix: fix)
    }
}

/// A value as readable JSON with its keys in order, and a line end.
func jsonText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
