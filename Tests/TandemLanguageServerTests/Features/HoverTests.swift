import Testing

@testable import TandemLanguageServer

struct HoverTests {
    private func text(_ marked: String, _ locale: String = "ru") throws -> String {
        try Editor(locale: locale).ask("textDocument/hover", marked)["contents"]["value"].string ?? ""
    }

    @Test(arguments: [("ru", "**показать** · **show** — команда"), ("en", "**show** · **показать** — statement")])
    func aStatement(_ locale: String, _ title: String) throws {
        let hover = try text("пока|зать пары", locale)
        #expect(hover.hasPrefix(title), "\(hover)")
        #expect(hover.contains("показывает записи таблицей") && hover.contains("shows records as a table"))
        #expect(hover.contains("show mentees where unpaired by need"))
    }

    @Test func aField() throws {
        let hover = try text("показать наставляемых где потреб|ность это ОВЗ")
        #expect(
            hover.contains("**потребность** · **need** — поле · field") && hover.contains("Поле есть у: наставляемых"))
    }

    @Test func aValueOfSeveralWords() throws {
        let hover = try text("показать наставляемых где потребность это трудная жиз|ненная ситуация")
        #expect(hover.contains("**трудная жизненная ситуация** · **hardship** — потребность наставляемого"))
    }

    @Test func theTreeDecidesWhatAWordMeans() throws {
        #expect(try text("показать нас|тавляемых").contains("записи для показа"))
        #expect(!(try text("показать нас|тавляемых").contains("команда")))
        let rule = try text("правила «А» для ученик-ученик:\n  требовать наставник.кате|гория это ученик\nконец")
        #expect(rule.contains("категория") && rule.contains("поле · field"))
    }

    @Test func wordsOfRules() throws {
        let hover = try text("rules «А» for student-student:\n  pre|fer mentor.age\nend", "en")
        #expect(hover.contains("gain points") && hover.contains("получают баллы"))
    }

    @Test func namesOfTheSchoolsOwn() throws {
        let rules =
            "// Для кого: ученики.\nправила «Лидер» для ученик-ученик:\n  // Отличники *и* хорошисты\n  параметр порог = 4.5\n"
        let hover = try text(rules + "  требовать наставник.балл больше пор|ог\nконец")
        #expect(hover.contains("**порог** — параметр · parameter") && hover.contains("параметр порог = 4.5"))
        #expect(hover.contains("Отличники \\*и\\* хорошисты"))
        let set = try text(
            rules + "конец\nпрограмма \"П\":\n  форма ученик-ученик:\n    правила «Ли|дер»\n  конец\nконец")
        #expect(set.contains("набор правил · rule set") && set.contains("Для кого: ученики"))
    }

    @Test func nothingElsewhere() throws {
        for marked in [
            "показать пары   |   ", "показать 9|А", "// пока|зать", "школа «пока|зать»", "|", "абракад|абра",
        ] {
            #expect(try Editor().ask("textDocument/hover", marked) == .null, "\(marked)")
        }
    }

    @Test func plainTextForPlainClients() throws {
        let editor = Editor(capabilities: ["textDocument": ["hover": ["contentFormat": ["plaintext"]]]])
        let hover = try editor.ask("textDocument/hover", "пока|зать пары")["contents"]
        #expect(hover["kind"] == "plaintext" && hover["value"].string?.contains("**") == false)
    }
}
