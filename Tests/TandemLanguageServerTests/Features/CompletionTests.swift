import Foundation
import Testing

@testable import TandemLanguageServer

struct CompletionTests {
    private static let rules = """
        правила «Успевающий» для ученик-ученик:
          параметр минимальный_балл = 4.5
          параметр близкие_ступени = 3
          требовать наставник.балл не меньше минимальный_балл
        конец

        """

    @Test func statementsInTheLanguageOfTheText() throws {
        #expect(try Editor().labels("пок|").contains("показать"))
        #expect(try Editor().labels("sh|").contains("show"))
        #expect(try Editor(locale: "en").labels("|").contains("show"))
        #expect(try Editor(locale: "ru").labels("|").contains("показать"))
    }

    @Test func fieldsOfAQuery() throws {
        let labels = try Editor().labels("показать наставляемых где |")
        #expect(labels.contains("без пары") && labels.contains("потребность"))
    }

    @Test func theOtherSpellingStandsBeside() throws {
        let items = try Editor().ask("textDocument/completion", "пок|")["items"].array ?? []
        let show = try #require(items.first { $0["label"] == "показать" })
        #expect(show["detail"] == "показать — show")
        #expect(
            show["textEdit"]["range"] == ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 3]])
    }

    @Test func sidesAndParametersOfARule() throws {
        let labels = try Editor().labels(Self.rules.replacing("конец", with: "  предпочесть |\nконец"))
        #expect(labels.contains("минимальный_балл") && labels.contains("близкие_ступени"))
        #expect(labels.contains("наставник") && labels.contains("наставляемый"))
        #expect(
            try Editor().labels(Self.rules.replacing("конец", with: "  предпочесть бли|\nконец")) == ["близкие_ступени"]
        )
    }

    @Test func fieldsAfterADot() throws {
        let labels = try Editor().labels(Self.rules.replacing("конец", with: "  требовать наставник.|\nконец"))
        #expect(labels.contains("стаж") && labels.contains("категория") && !labels.contains("потребность"))
        #expect(try Editor().labels("rules «A» for student-student:\n  require mentee.ne|").contains("need"))
    }

    @Test func valuesAfterAComparison() throws {
        let labels = try Editor().labels(
            Self.rules.replacing("конец", with: "  требовать наставляемый.потребность это |\nконец"))
        #expect(labels.first == "одаренность")
        let more = try Editor().labels("rules «A» for student-student:\n  require mentee.need in (gifted, |")
        #expect(more.contains("burnout"))
    }

    @Test func ruleSetsAndTheirParameters() throws {
        let programme = "программа \"П\":\n  форма ученик-ученик:\n    правила "
        #expect(try Editor().labels(Self.rules + programme + "«|»\n") == ["Успевающий"])
        #expect(try Editor().labels(Self.rules + programme + "«Усп|\n") == ["Успевающий»"])
        #expect(
            try Editor().labels(Self.rules + programme + "«Успевающий» с |").starts(with: [
                "минимальный_балл", "близкие_ступени",
            ]))
    }

    @Test func peopleOfTheText() throws {
        let people = "наставник \"Петров Иван\": ученик\nнаставляемый \"Петухова Анна\": ученик\n"
        #expect(try Editor().labels(people + "почему \"Пет|") == ["Петров Иван\"", "Петухова Анна\""])
        #expect(try Editor().labels(people + "почему \"Петр|\" с") == ["Петров Иван"])
    }

    @Test func filesBesideTheText() throws {
        let uri = DocumentAddress.uri(ProjectFiles.root.appendingPathComponent("scripts/programs/новая.tandem").path)
        let labels = try Editor().labels("подключить \"../rules/лидер-п|", uri: uri)
        #expect(labels == ["../rules/лидер-пассивный.tandem\""])
        #expect(try Editor().labels("подключить \"../|", uri: uri).contains("../rules/"))
    }

    @Test func scalesAndOwnFields() throws {
        let text =
            "поле рейтинг_шахмат: число\nпрограмма \"П\":\n  шкала тревожность: от 0 до 10, меньше лучше\nконец\n"
        #expect(try Editor().labels(text + "измерить \"А\" на входе: тр|").contains("тревожность"))
        #expect(try Editor().labels(text + "наставник \"А\": ученик, рей|").contains("рейтинг_шахмат"))
    }

    @Test func nothingInAComment() throws {
        for marked in [
            "// пока|", "показать наставников // где |", "rules «A» for student-student:\n  require // |", "//|",
        ] {
            #expect(try Editor().labels(marked).isEmpty, "\(marked)")
        }
        #expect(try !Editor().labels("почему \"http://|").contains("показать"))
    }

    @Test func nothingInATextOfNoName() throws {
        #expect(try Editor().labels("программа \"А\":\n  школа «|»").isEmpty)
    }
}
