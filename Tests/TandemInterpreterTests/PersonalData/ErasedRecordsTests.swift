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

    @Test func onlyErasingSaysErased() throws {
        let workshop = try Workshop(School.people)
        for statement in ["person \"Белов Олег\": erased 25.11.2025", "mentee \"Новый Лев\": erased 25.11.2025"] {
            #expect(try workshop.enter(statement).diagnostics.map(\.code) == ["E0630"], "\(statement)")
        }
        let execution = try workshop.enter("erase \"Белов Олег\"")
        #expect(execution.problems == [])
        #expect(execution.messages.contains { $0.english.contains("titles by which awards") })
        #expect(try !"\(workshop.rows("show people"))".contains("Белов"))
        try DumpTests.expectRebuilt(workshop)
    }

    /// Somebody has changed the text: erasing takes the name out, and does not vouch for the rest.
    @Test func erasingDoesNotMendAnAlteredText() throws {
        let issued = try Workshop(DocumentSchool.all, Self.motivation)
        let script = try DumpTests.dump(issued, .russian).replacing("\"ПРИКАЗ", with: "\"ПРИКАЗЪ")
        let workshop = try Workshop(script)
        #expect(try workshop.enter("document pair-order № 115/01").diagnostics.map(\.code) == ["E0616"])
        #expect(try workshop.enter("erase \"\(Self.person)\"").problems == [])
        #expect(try workshop.enter("document pair-order № 115/01").diagnostics.map(\.code) == ["E0616"])
        #expect(try workshop.enter("document pair-order № 115/01 as html").problems == [])
        #expect(try !DumpTests.dump(workshop, .russian).contains("Сидорова А"))
    }

    @Test func nobodyHasWordsOfTheirOwn() throws {
        let workshop = try Workshop(School.monitored, School.questionnaire, School.answers, "erase \"Белов Олег\"")
        let mark = try #require(try workshop.rows("show people with name").joined().first { $0.hasPrefix("Данные") })
        func answers(_ answer: String) throws -> [String] {
            let head = "answers \"\(mark)\" to «Итог» for student-student at exit on 20.05.2024 as recorded: "
            return try workshop.enter(head + answer).diagnostics.map(\.code)
        }
        #expect(try answers("мешало «мама, тел. 123»") == ["E0621"])
        #expect(try answers("польза 4, мешало unknown") == [])
        #expect(try !"\(workshop.rows("show answers"))".contains("мама"))
    }

    /// A line that rests on the programme may name someone, and break the name off.
    @Test(arguments: ["Сидорова Анна Олег…", "утвердить пару: Сидор"])
    func aBeginningThatBreaksTheNameOff(beginning: String) throws {
        let issued = try Workshop(DocumentSchool.all, Self.motivation)
        let script = try DumpTests.dump(issued, .english)
        let lines = script.split(separator: "\n")
        let line = try #require(lines.first { $0.contains("line ") && $0.contains(": programme ") })
        let text = try #require(line.split(separator: "\"").dropFirst().first)
        let changed = line.replacing("\"\(text)\"", with: "\"\(beginning)\"")
        let workshop = try Workshop(script.replacing(line, with: changed))
        #expect(try DumpTests.dump(workshop, .english).contains(beginning))
        #expect(try workshop.enter("erase \"\(Self.person)\"").problems == [])
        #expect(try !DumpTests.dump(workshop, .english).contains("Сидор"))
        try DumpTests.expectRebuilt(workshop)
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
