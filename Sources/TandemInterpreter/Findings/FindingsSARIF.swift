import Foundation
package import TandemLanguage
package import TandemText

/// Findings as a SARIF 2.1.0 log, for code hosts and editors; its rules are the pages of the codes.
///
/// Columns count Unicode scalars, as `columnKind` says.
package struct FindingsSARIF {
    let language: MessageLanguage
    let version: String

    /// - Parameter version: the program's version, such as `0.1`.
    package init(language: MessageLanguage, version: String) {
        self.language = language
        self.version = version
    }

    /// The document, with a line end.
    package func render(_ diagnostics: [Diagnostic]) throws -> String {
        let codes = Set(diagnostics.map(\.code))
        let pages = Explanation.all.filter { codes.contains($0.code) }
        let indexes = Dictionary(
            pages.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var places = FindingPlaces(unit: .scalars)
        let driver = SARIFRun.Driver(
            name: "tandem", version: version, language: language.rawValue, rules: pages.map { rule($0) })
        let run = SARIFRun(
            tool: SARIFRun.Tool(driver: driver),
            results: diagnostics.map { result($0, indexes[$0.code], &places) })
        return try jsonText(SARIFLog(runs: [run]))
    }

    private func rule(_ page: Explanation) -> SARIFRule {
        SARIFRule(
            id: page.code, shortDescription: SARIFMessage(text: page.title[language]),
            fullDescription: SARIFMessage(text: page.summary[language]),
            help: SARIFMessage(text: page.page(language)),
            defaultConfiguration: SARIFRule.Configuration(level: page.isWarning ? "warning" : "error"))
    }

    private func result(_ diagnostic: Diagnostic, _ index: Int?, _ places: inout FindingPlaces) -> SARIFResult {
        let artifact = SARIFArtifact(uri: Self.uri(diagnostic.source.name))
        func place(_ span: Span) -> SARIFPlace {
            SARIFPlace(
                artifactLocation: artifact, region: SARIFRegion(places.region(span, in: diagnostic.source)))
        }
        let texts = diagnostic.notes.filter { $0.span == nil }.map { $0.wording[language] }
        let advice = diagnostic.problem.advice.map { [$0[language]] } ?? []
        let related = diagnostic.notes.enumerated().compactMap { offset, note in
            note.span.map {
                SARIFLocation(
                    id: offset, physicalLocation: place($0), message: SARIFMessage(text: note.wording[language]))
            }
        }
        let fix = diagnostic.fix.map { fix in
            SARIFFix(
                description: SARIFMessage(
                    text: Wording("replace it with ", "замените на ")[language] + "«\(fix.replacement)»"),
                artifactChanges: [
                    SARIFFix.Change(
                        artifactLocation: artifact,
                        replacements: [
                            SARIFFix.Replacement(
                                deletedRegion: place(fix.span).region,
                                insertedContent: SARIFMessage(text: fix.replacement))
                        ])
                ])
        }
        return SARIFResult(
            ruleId: diagnostic.code, ruleIndex: index, level: diagnostic.severity.rawValue,
            message: SARIFMessage(
                text: ([diagnostic.problem.wording[language]] + texts + advice).joined(separator: "; ")),
            locations: [SARIFLocation(physicalLocation: place(diagnostic.span))],
            relatedLocations: related.isEmpty ? nil : related, fixes: fix.map { [$0] })
    }

    /// A file's name as a URI reference: each part of the path percent-encoded.
    static func uri(_ path: String) -> String {
        let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
        let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
        return path.hasPrefix("/") ? "file://" + encoded : encoded
    }
}
