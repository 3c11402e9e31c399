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
}
