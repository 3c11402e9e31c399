import Foundation
import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// Each kind of document in both languages, as a file to read; `TANDEM_RECORD=1 swift test` rewrites them.
@Suite struct GoldenDocumentTests {
    /// What follows `document` for each kind, and what has to run before.
    static let requests: [DocumentKind: (request: String, before: String)] = [
        .regulation: ("regulation", ""), .introductionOrder: ("introduction-order", ""),
        .targetModel: ("target-model № 93/24-3 dated 01.09.2023", ""), .roadmap: ("roadmap", ""),
        .appointmentOrder: ("appointment-order № 94 dated 01.09.2023", ""),
        .trainingOrder: ("training-order № 101 dated 02.10.2023", ""),
        .pairOrder: ("pair-order № 115/01 with references", ""),
        .closingOrder: ("closing-order № 141 dated 20.05.2024", ""),
        .amendment: (
            "amendment № 130/02 dated 15.01.2024 to № 115/01",
            """
            издать приказ-о-парах № 115/01
            расторгнуть "Петров" с "Сидорова" от 12.01.2024 потому что «переезд»
            выбрать "Кузнецова" для "Сидорова" от 12.01.2024
            согласовать "Кузнецова" с "Сидорова" от 12.01.2024
            утвердить "Кузнецова" с "Сидорова" приказом № 130/02 от 15.01.2024
            """
        ),
        .parentLetter: ("parent-letter for \"Петров\"", ""),
        .enterpriseLetter: ("enterprise-letter for \"Громов\"", ""),
        .certificate: ("certificate for \"Петров\" «Лучший наставник»", ""),
        .mentorReport: ("mentor-report for \"Петров\" with references", ""),
        .mentorChecklist: ("mentor-checklist for \"Петров\"", ""),
    ]

    @Test(arguments: DocumentKind.allCases, MessageLanguage.allCases)
    func kinds(_ kind: DocumentKind, _ language: MessageLanguage) throws {
        let (request, before) = try #require(Self.requests[kind])
        let workshop = try Workshop(DocumentSchool.all, before, language: language)
        let spoken = language == .russian ? " in russian" : " in english"
        let words = request.replacing(" with references", with: "")
        let references = request.hasSuffix("with references") ? " with references" : ""
        let text = try workshop.document("document " + words + spoken + references)
        let file = Repository.root.appendingPathComponent(
            "Tests/TandemInterpreterTests/Documents/Golden/\(kind.templateName).\(language.rawValue).txt")
        if ProcessInfo.processInfo.environment["TANDEM_RECORD"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text == (try? String(contentsOf: file, encoding: .utf8)))
        // What a document says stands in every format.
        let html = try workshop.document("document " + words + spoken + " as html")
        let markdown = try workshop.document("document " + words + spoken + " as markdown")
        for name in ["Школа № 1"] { #expect(text.contains(name) && html.contains(name) && markdown.contains(name)) }
        #expect(!text.contains("{{") && !html.contains("{{") && !markdown.contains("{{"))
    }

    // MARK: What the source asks to be printed

    /// The lines under a heading of a document in Markdown, up to the next one of its level.
    private func section(_ heading: String, of text: String) -> [Substring] {
        text.split(separator: "\n").drop { !$0.hasPrefix("## \(heading)") }.dropFirst().prefix { !$0.hasPrefix("## ") }
            .map { $0 }
    }

    /// Пр1 (9 terms of the regulation and 6 more), Пр2 (3 + 14 + 5 acts), Пр3 (8 tasks), Пр4 (14 results), Пр5 (5 levels).
    @Test(arguments: MessageLanguage.allCases) func theProgrammeIsWhole(_ language: MessageLanguage) throws {
        let workshop = try Workshop(DocumentSchool.all)
        let spoken = language == .russian ? " in russian" : " in english"
        let text = try workshop.document("document target-model" + spoken + " as markdown")
        func items(_ heading: String) -> Int {
            section(heading, of: text).count { $0.hasPrefix("- ") || $0.contains(#/^\d+\\\. /#) }
        }
        #expect(section("1.", of: text).count { $0.hasPrefix("- **") } == 15)
        #expect(items("2.") == 22)
        #expect(section("2.", of: text).filter { $0.hasPrefix("**") }.count == 3)
        #expect(items("3.") == 8)
        #expect(items("4.") == 14)
        #expect(section("5.", of: text).count { $0.hasPrefix("| ") } == 2 + 5)
        // The scheme of each chosen form (Пр8): eight steps.
        #expect(section("8.", of: text).count { $0.hasPrefix("| ") } == 2 * (2 + 8))
        let regulation = try workshop.document("document regulation" + spoken + " as markdown")
        #expect(section("12.", of: regulation).count { $0.hasPrefix("| ") } == 2 + 8)
        let terms = section("2.", of: regulation)
        #expect(terms.count { $0.hasPrefix("2.") || $0.hasPrefix("2\\.") || $0.hasPrefix("- **") } == 9)
        let checklist = try workshop.document("document mentor-checklist" + spoken + " as markdown")
        #expect(checklist.split(separator: "\n").count { $0.hasPrefix("- ☐") } == 10)
    }
}
