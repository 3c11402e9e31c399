import Foundation
import TandemDomain
import TandemLanguage
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

@Suite("Erasing and hiding in documents, awards and questionnaires")
struct ErasedRecordsTests {
    private static let person = "Сидорова Анна Олеговна"
    private static let wordings = ["", " as markdown", " as html"].flatMap { format in
        [" in russian", " in english"].map { "document pair-order № 115/01" + $0 + format }
    }
    private static let motivation = """
        наградить "Сидорову": «За смелость», грамота, 25.05.2024
        практика «Первый шаг»: автор "Сидорова", текст «Как Сидорова заговорила»
        swot сильные стороны «Сидорова Анна выступила сама»
        swot сильные стороны «Белов выступил сам»
        издать приказ-о-парах № 115/01

        """

    /// What of the name, and of her father's, must be in no text any more.
    private static let traces = ["Сидоров", "Олеговна"]

    @Test func anIssuedTextLosesTheNameAndStands() throws {
        let workshop = try Workshop(DocumentSchool.all, Self.motivation)
        let before = try Self.wordings.map { try workshop.document($0) }
        #expect(before.allSatisfy { $0.contains("Сидорова") })
        #expect(try workshop.enter("erase \"\(Self.person)\"").problems == [])
        for (wording, text) in zip(Self.wordings, before) {
            let execution = try workshop.enter(wording)
            #expect(execution.problems == [], "\(wording)")
            let rest = try #require(execution.documents.first)
            for trace in Self.traces { #expect(!rest.contains(trace), "\(wording): \(trace)") }
            #expect(rest.contains("Данные удалены, № "))
            #expect(rest.count { $0.isNewline } == text.count { $0.isNewline })
            #expect(rest.contains("Белов Олег Львович") == text.contains("Белов Олег Львович"))
            #expect(execution.messages.first?.russian.contains("из текста удалены") == true)
        }
        let references = try workshop.document("document pair-order № 115/01 with references")
        for trace in Self.traces { #expect(!references.contains(trace), "\(trace)") }
        #expect(try workshop.rows("show awards").count == 3)
        #expect(try workshop.rows("show practices with title").contains(["Первый шаг"]))
        #expect(
            try Set(workshop.rows("show swot lines").compactMap(\.last)) == ["… выступила сама", "Белов выступил сам"])
    }

    @Test func noByteOfItIsLeftInTheFile() throws {
        let folder = try Folder()
        let path = folder.file("r.sqlite")
        do {
            let workshop = try Workshop(DocumentSchool.all, Self.motivation, store: SQLiteStore(path: path))
            _ = try workshop.enter("erase \"\(Self.person)\"")
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for trace in ["Сидорова Анна", "Олеговна", "Сидорова О. П."] {
            #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace)")
        }
    }

    @Test(arguments: [
        "award \"Белова\": «Смелость», 25.05.2024", "award pair \"Петров\" with \"Белов\": «Смелость», 25.05.2024",
        "practice «Смелость»: author \"Белов\", 25.05.2024",
        "document parent-letter № 7 dated 25.05.2024 for \"Белов\"",
    ])
    func aWithdrawnConsentBars(statement: String) throws {
        let workshop = try Workshop(DocumentSchool.all)
        try workshop.record("наставник \"Белов Олег Львович\": мест 1\nсогласие \"Белов\": отозвано 20.05.2024")
        #expect(try workshop.enter(statement).diagnostics.map(\.code) == ["E0620"])
        // The day before, and what is recorded already, may be said.
        #expect(try workshop.enter("award \"Белова\": «Смелость», 19.05.2024").problems == [])
        #expect(try workshop.enter(DocumentSchool.year).diagnostics.map(\.code).contains("E0620") == false)
    }

    @Test func answersStayInCounts() throws {
        let workshop = try Workshop(School.monitored, School.questionnaire, School.answers)
        let questions = ["summary of «Итог»", "expectation gap", "compare entry with exit"]
        let before = try questions.map { try workshop.rows($0) }
        _ = try workshop.enter("erase \"Белов Олег\"")
        let after = try questions.map { try workshop.rows($0) }
        #expect(before.dropFirst() == after.dropFirst())
        // What was chosen from a list counts on; one's own words go.
        #expect(after[0].dropLast() == before[0].dropLast())
        #expect(try workshop.rows("show answers with answer where question is \"мешало\"").contains(["?"]))
        try workshop.record("consent \"Сидорова\": given 01.09.2023, withdrawn 01.04.2024")
        #expect(
            try workshop.enter("answers \"Сидорова\" to «Итог» on 20.05.2024: польза 5").diagnostics.map(\.code)
                == ["E0620"])
        #expect(try workshop.enter("answers \"Сидорова\" to «Итог» on 20.05.2024: польза 4").problems == [])
    }

    @Test func hiddenNamesStayHidden() throws {
        let store = try SQLiteStore(path: ":memory:")
        _ = try Workshop(
            School.monitored, School.questionnaire, School.answers, "swot strengths «Белов помог»", store: store)
        let workshop = try Workshop(store: store, hidesNames: true)
        #expect(try workshop.enter("document mentor-checklist").diagnostics.map(\.code) == ["E0629"])
        for statement in ["summary of «Итог»", "swot", "show answers", "show swot lines", "gap by person"] {
            let text = try "\(workshop.rows(statement))"
            for trace in ["Белов", "Мало времени"] { #expect(!text.contains(trace), "\(statement): \(text)") }
        }
        #expect(try "\(workshop.rows("swot"))".contains("hidden"))
    }
}
