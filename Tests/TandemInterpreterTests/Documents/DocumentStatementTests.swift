import Foundation
import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// Awards, practices, kinds of documents, and what templates and hostile names do to them.
@Suite struct DocumentStatementTests {
    // MARK: Motivation

    @Test func awardsAreRecordedOnce() throws {
        let workshop = try Workshop(DocumentSchool.all)
        let again = try workshop.run(DocumentSchool.year)
        #expect(again.counts.contains("awards +0 ~0 =2 -0") && again.counts.contains("practices +0 ~0 =1 -0"))
        #expect(
            try workshop.rows("show awards sort by title") == [
                [
                    "?", "Петров Иван Сергеевич — Белов Олег Львович", "Лучшая пара", "contest", "municipal",
                    "2024-05-25",
                ],
                ["Петров Иван Сергеевич", "?", "Лучший наставник", "certificate", "school", "2024-05-25"],
            ])
    }

    @Test func anAwardsDayMayComeLater() throws {
        let workshop = try Workshop(DocumentSchool.programme, DocumentSchool.people)
        #expect(try workshop.run("award \"Петров\": «Победитель форума», nomination").counts == ["awards +1 ~0 =0 -0"])
        #expect(
            try workshop.run("award \"Петров\": «Победитель форума», 25.05.2024").counts == ["awards +0 ~1 =0 -0"])
        #expect(try workshop.run("award \"Петров\": «Победитель форума»").counts == ["awards +0 ~0 =1 -0"])
        // Another year's is another award.
        #expect(
            try workshop.run("award \"Петров\": «Победитель форума», 25.05.2025").counts == ["awards +1 ~0 =0 -0"])
        #expect(
            try workshop.rows("show awards with kind, award level, date sort by date") == [
                ["nomination", "?", "2024-05-25"], ["?", "?", "2025-05-25"],
            ])
    }

    @Test func theSchoolsContestsAreKnownByTheirNames() {
        #expect(AwardKind(title: "Наставник года") == .contest)
        #expect(AwardKind(title: "НАСТАВНИК + ") == .contest)
        #expect(AwardKind(title: "Лучший наставник") == .certificate)
        #expect(AwardKind(title: "Доска почёта") == .honourBoard)
        #expect(AwardKind(title: "Наставник") == nil)
    }

    @Test func awardsAndPracticesAreQueried() throws {
        let workshop = try Workshop(DocumentSchool.all)
        #expect(try workshop.rows("show awards where award level is municipal").count == 1)
        #expect(try workshop.rows("показать награды где вид это грамота").count == 1)
        #expect(try workshop.rows("show awards by award level: count") == [["school", "1"], ["municipal", "1"]])
        #expect(try workshop.rows("show awards where class is 9А").count == 1)
        #expect(
            try workshop.rows("show practices") == [
                ["Шахматный час", "Петров Иван Сергеевич", "?", "student-student", "?", "шахматы.pdf"]
            ])
        try workshop.record(
            "practice «Шахматный час»: author \"Петров\" with \"Белов\", text «По субботам», 25.05.2024")
        #expect(
            try workshop.rows("show practices with author, pair, date, practice text") == [
                ["?", "Петров Иван Сергеевич — Белов Олег Львович", "2024-05-25", "По субботам"]
            ])
    }

    @Test(arguments: [
        ("award \"Никто\": «Наставник года»", "E0301 1:7 \"Никто\""),
        ("award \"Кузнецова\" with \"Белов\": «Лучшая пара»", "E0310 1:7 \"Кузнецова\" with \"Белов\""),
        ("award \"Петров\": « »", "E0223 1:18  "), ("practice «»", "E0223 1:11 "),
        ("practice «Час»: form ученик", "E0202 1:22 ученик"),
    ])
    func mistakes(_ statement: String, _ problem: String) throws {
        #expect(try Workshop(DocumentSchool.all).problems(statement) == [problem])
    }

    // MARK: Kinds

    @Test(arguments: [
        ("О внедрении целевой модели наставничества", DocumentKind.introductionOrder),
        ("Положение о наставничестве", .regulation), ("Программа целевой модели", .targetModel),
        ("«Дорожная карта» внедрения системы наставничества", .roadmap),
        ("О назначении координатора и кураторов внедрения Целевой модели", .appointmentOrder),
        ("Об организации с утверждением программ и графиков обучения наставников", .trainingOrder),
        ("Об утверждении наставников и наставнических пар/групп", .pairOrder),
        ("О проведении итогового мероприятия в рамках реализации целевой модели", .closingOrder),
        ("О внесении изменений в приказ «Об утверждении пар»", .amendment),
        ("On the approval of pairs", .pairOrder),
    ])
    func kindsAreGuessedFromTitles(_ title: String, _ kind: DocumentKind) {
        #expect(DocumentKind(title: title) == kind)
    }

    @Test func whatIsSaidWinsOverWhatIsGuessed() throws {
        let workshop = try Workshop(
            """
            программа "П":
              приказ № 1 от 01.09.2023 «О внедрении модели»
              приказ об обучении № 2 от 01.09.2023 «О внедрении модели»
              приказ № 3 от 01.09.2023 «О столовой»
            конец
            """)
        #expect(
            try workshop.rows("show documents with number, kind") == [
                ["1", "introduction-order"], ["2", "training-order"], ["3", "?"],
            ])
        // Said again without a kind it stays.
        try workshop.record("программа \"П\": приказ № 2 от 01.09.2023 «О внедрении модели»")
        #expect(try workshop.rows("show documents with kind where number is \"2\"") == [["training-order"]])
    }

    @Test func documentsThatAreMissingAreShown() throws {
        let workshop = try Workshop(DocumentSchool.all)
        let missing = ["target-model", "roadmap", "appointment-order", "training-order", "closing-order"]
        for statement in [
            "show documents where missing", "show documents that are missing", "показать документы, которых нет",
            "show required documents where missing",
        ] {
            #expect(try workshop.rows(statement).map { $0[0] } == missing, "\(statement)")
        }
        #expect(try workshop.rows("show required documents").count == 9)
        #expect(
            try workshop.rows("show required documents where not missing")
                .map { $0[0] }.sorted() == ["?", "introduction-order", "pair-order", "regulation"])
        // The view is never committed.
        #expect(try workshop.rows("show documents").count == 4)
        #expect(try workshop.rows("show documents where issued").isEmpty)
        try workshop.record("issue roadmap № 7 dated 02.09.2023")
        #expect(try workshop.rows("show documents where issued").map { $0[0] } == ["7"])
        #expect(try workshop.rows("show documents that are missing").count == 4)
    }

    @Test func aDocumentOfAnUnknownKindIsAmongThoseRequired() throws {
        let workshop = try Workshop("программа \"П\": приказ № 3 от 01.09.2023 «О столовой»")
        let rows = try workshop.rows("show required documents")
        #expect(rows.count == 9)
        #expect(rows[0] == ["?", "3", "2023-09-01", "О столовой", "no"])
    }

    @Test func withoutAProgrammeThereIsNothingToLack() throws {
        #expect(try Workshop().problems("show documents where missing") == ["E0305 1:6 documents"])
    }

    @Test func severalOrdersHaveToBeToldApart() throws {
        let workshop = try Workshop(DocumentSchool.programme, DocumentSchool.people)
        #expect(try workshop.run("document pair-order").diagnostics.map(\.code) == ["E0611"])
        try workshop.record(DocumentSchool.pairs)
        #expect(try workshop.document("document pair-order").contains("№ 115/01"))
        try workshop.record("программа \"2023-2024\": приказ о парах № 116 от 21.10.2023")
        let found = try workshop.run("document pair-order")
        #expect(found.diagnostics.map(\.code) == ["E0617"])
        #expect(found.diagnostics.first?.problem.wording.english.hasSuffix("№ 115/01, № 116") == true)
    }

    // MARK: Templates

    @Test func aSchoolsOwnTemplatesAreUsed() throws {
        let folder = try Folder(["roadmap.ru.mustache": "\u{FEFF}# Наш план\n{{#stages}}\n- {{stage}}\n{{/stages}}\n"])
        let workshop = try Workshop(DocumentSchool.all, templates: TemplatePath(folder.path))
        #expect(
            try workshop.document("document roadmap as markdown")
                == "# Наш план\n\n- Подготовка\n- Обучение\n- Завершение\n")
        // The other language is still the built-in one.
        #expect(try workshop.document("document roadmap in english").contains("Roadmap of the target model"))
    }

    @Test(arguments: [
        ("roadmap.ru.mustache", "{{#stages}}", "E0618"), ("roadmap.ru.mustache", "{{stagez}}", "E0619"),
        ("roadmap.ru.mustache", "{{> none}}", "E0618"), ("roadmap.ru.mustache", "{{> roadmap}}", "E0618"),
    ])
    func aTemplateWithAMistakeWritesNothing(_ name: String, _ text: String, _ code: String) throws {
        let folder = try Folder([name: text])
        let workshop = try Workshop(DocumentSchool.all, templates: TemplatePath(folder.path))
        #expect(try workshop.run("document roadmap").diagnostics.map(\.code) == [code])
        #expect(try workshop.run("issue roadmap № 7 dated 02.09.2023").diagnostics.map(\.code) == [code])
        #expect(try workshop.rows("show issued documents").isEmpty)
        #expect(try workshop.rows("show documents where number is \"7\"").isEmpty)
    }

    @Test func aFolderThatIsNotThereIsTold() throws {
        let workshop = try Workshop(DocumentSchool.all, templates: TemplatePath("/nowhere/at/all"))
        #expect(try workshop.run("document roadmap").diagnostics.map(\.code) == ["E0401"])
    }

    @Test func theBuiltInTemplatesAreWrittenOnceAndGiveTheSameDocuments() throws {
        let folder = try Folder(["roadmap.ru.mustache": "# Наш план"])
        let (written, kept) = try TemplatePath.writeBuiltIn(to: folder.path)
        #expect(written.count == 39 && kept == ["roadmap.ru.mustache"])
        #expect(folder.text("roadmap.ru.mustache") == "# Наш план")
        let builtIn = try Workshop(DocumentSchool.all)
        let own = try Workshop(DocumentSchool.all, templates: TemplatePath(folder.path))
        for request in ["pair-order № 115/01", "regulation", "certificate for \"Петров\""] {
            #expect(try own.document("document " + request) == builtIn.document("document " + request))
        }
    }

    // MARK: Hostile names

    @Test(arguments: ["", " as markdown", " as html"]) func hostileNamesStayNames(_ format: String) throws {
        let name = "<script>alert(1)</script> | **Зло** \u{1B}[31m"
        let workshop = try Workshop(
            DocumentSchool.programme,
            DocumentSchool.people.replacing("Сидорова Анна Олеговна", with: "Сидорова " + name)
                .replacing("\"Сидорова\"", with: "\"Сидорова <script>\""),
            DocumentSchool.pairs.replacing("\"Сидорова\"", with: "\"Сидорова <script>\""))
        for request in ["pair-order № 115/01", "mentor-report for \"Петров\""] {
            let text = try workshop.document("document " + request + " with references" + format)
            #expect(!text.contains("\u{1B}"))
            if format == " as html" {
                #expect(!text.contains("<script") && text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            }
            if format == " as markdown" {
                #expect(!text.contains("<script") && text.contains("\\*\\*Зло\\*\\*") && !text.contains(" | **Зло"))
            }
        }
    }

    // MARK: Output

    @Test func aFilesEndingSaysTheFormat() throws {
        let folder = try Folder()
        let workshop = try Workshop(DocumentSchool.all)
        for (name, beginning) in [("a.html", "<!DOCTYPE html>"), ("a.md", "**ПРОЕКТ**"), ("a.txt", "ПРОЕКТ")] {
            let execution = try workshop.enter("document pair-order № 115/01 to \"\(folder.file(name))\"")
            let said = try Presenter(language: .english, width: nil).output(execution)
            #expect(said == "written to \(folder.file(name))\n")
            #expect(folder.text(name)?.hasPrefix(beginning) == true)
        }
    }
}
