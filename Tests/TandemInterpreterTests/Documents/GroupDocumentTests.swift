import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// Orders list pairs that form a group (П2.2) as a group.
@Suite struct GroupDocumentTests {
    private static let grouped = "группа \"Шахматы\" у \"Петрова\": \"Сидорова\", \"Белов\"\n"

    private func workshop(_ more: String..., templates: TemplatePath = TemplatePath()) throws -> Workshop {
        let workshop = try Workshop(DocumentSchool.all, Self.grouped, templates: templates)
        for script in more { try workshop.record(script) }
        return workshop
    }

    private func lines(_ workshop: Workshop, _ request: String) throws -> [String] {
        try workshop.document("document \(request) as markdown").split(separator: "\n").map(String.init)
    }

    @Test func anOrderNamesTheGroupAndItsMembers() throws {
        let workshop = try workshop()
        let russian = try lines(workshop, "pair-order № 115/01")
        let start = try #require(russian.firstIndex { $0.hasPrefix("**Форма «Ученик – ученик»**") })
        #expect(
            russian[(start + 1)..<(start + 6)] == [
                "Наставническая группа «Шахматы»; наставник: Петров Иван Сергеевич, 9А класс; наставляемые:",
                "1) Белов Олег Львович, 6А класс; вариант «Старший»",
                "2) Сидорова Анна Олеговна, 7Б класс; вариант «Старший»",
                "**Форма «Учитель – ученик»**",
                "1) наставник: Громов Пётр Ильич, инженер; наставляемый: Яшин Лев Игоревич, 8А класс; вариант «Любой»",
            ])
        #expect(russian.contains("2\\. Всего утверждено пар: 3, из них в группах: 2; групп: 1."))
        #expect(!russian.contains("Наставнические пары:"))
        let english = try lines(workshop, "pair-order № 115/01 in english")
        #expect(english.contains("Group «Шахматы»; mentor: Петров Иван Сергеевич, class 9А; mentees:"))
        #expect(english.contains("1) Белов Олег Львович, class 6А; variant «Старший»"))
        #expect(english.contains("2\\. Pairs approved: 3, of them in groups: 2; groups: 1."))
        let text = try workshop.document("document pair-order № 115/01")
        #expect(text.contains("\n1) Белов Олег Львович, 6А класс; вариант «Старший»\n2) Сидорова"))
        let html = try workshop.document("document pair-order № 115/01 as html")
        #expect(html.contains(">Наставническая группа «Шахматы»; наставник: Петров Иван Сергеевич, 9А класс"))
        #expect(html.contains("data-record=\"pairs:2 people:8\">1) Белов Олег Львович, 6А класс"))
    }

    /// A pair of the same form outside the group stands behind it, as before.
    @Test func pairsOutsideGroupsStandBehindThem() throws {
        let workshop = try Workshop(DocumentSchool.all, "группа \"Шахматы\" у \"Петрова\": \"Сидорова\"")
        let order = try lines(workshop, "pair-order № 115/01")
        let start = try #require(order.firstIndex { $0.hasPrefix("Наставническая группа") })
        #expect(
            order[(start + 1)..<(start + 4)] == [
                "1) Сидорова Анна Олеговна, 7Б класс; вариант «Старший»", "Наставнические пары:",
                "1) наставник: Петров Иван Сергеевич, 9А класс; наставляемый: Белов Олег Львович, 6А класс; "
                    + "вариант «Старший»",
            ])
        #expect(order.contains("2\\. Всего утверждено пар: 3, из них в группах: 1; групп: 1."))
    }

    /// The group's line rests on its pairs, each member's line on the member's own.
    @Test func eachMembersLineIsTraced() throws {
        let workshop = try workshop("issue pair-order № 115/01")
        let rows = try workshop.rows(
            "show document lines with document line, pair where document language is \"ru\" and pair known sort by document line"
        )
        let (petrov, gromov) = ("Петров Иван Сергеевич — ", "Громов Пётр Ильич — ")
        let (belov, sidorova) = (petrov + "Белов Олег Львович", petrov + "Сидорова Анна Олеговна")
        #expect(rows.map { $0[1] } == [sidorova, belov, belov, sidorova, gromov + "Яшин Лев Игоревич"])
        #expect(Set(rows.map { $0[0] }).count == 4)
    }

    @Test func changesOfGroupsAreAmended() throws {
        let workshop = try workshop(
            "issue pair-order № 115/01",
            """
            расторгнуть "Петров" с "Сидорова" от 12.01.2024 потому что «переезд»
            наставляемый "Ким Юлия Олеговна": ученик, класс 5А, форма ученик-ученик
            согласие "Ким": дано 12.09.2023 родителем "Ким О. О."
            выбрать "Петров" для "Ким" от 12.01.2024
            согласовать "Петров" с "Ким" от 12.01.2024
            утвердить "Петров" с "Ким" приказом № 130/02 от 15.01.2024
            группа "Шахматы" у "Петрова": "Белов", "Ким"
            """)
        let request = "amendment № 130/02 dated 15.01.2024 to № 115/01"
        let russian = try lines(workshop, request)
        let start = try #require(russian.firstIndex { $0.hasPrefix("**Вывести из") })
        let mentor = "наставник: Петров Иван Сергеевич, 9А класс; наставляемые:"
        #expect(
            russian[start..<(start + 4)] == [
                "**Вывести из наставнической группы «Шахматы»**; " + mentor,
                "1) Сидорова Анна Олеговна, 7Б класс; с 12.01.2024; причина: переезд",
                "**Включить в наставническую группу «Шахматы»**; форма «Ученик – ученик»; " + mentor,
                "1) Ким Юлия Олеговна, 5А класс; вариант «Старший»",
            ])
        #expect(!russian.joined().contains("Утвердить наставнические пары"))
        let english = try lines(workshop, request + " in english").joined(separator: "\n")
        #expect(english.contains("**The following leave the group «Шахматы»**; mentor: Петров Иван Сергеевич"))
        #expect(english.contains("**The following join the group «Шахматы»**; form student-student; mentor: Петров"))
        // Issued, it is in force: what remains of the group ends in the next one.
        try workshop.record("issue \(request)")
        try workshop.record(
            """
            расторгнуть "Петров" с "Белов" от 01.02.2024
            расторгнуть "Петров" с "Ким" от 01.02.2024
            """)
        let last = try lines(workshop, "amendment № 131 dated 02.02.2024 to № 115/01")
        let end = try #require(last.firstIndex { $0.hasPrefix("**Считать прекращённой") })
        #expect(
            last[end..<(end + 3)] == [
                "**Считать прекращённой наставническую группу «Шахматы»**; " + mentor,
                "1) Белов Олег Львович, 6А класс; с 01.02.2024; причина не указана",
                "2) Ким Юлия Олеговна, 5А класс; с 01.02.2024; причина не указана",
            ])
    }

    /// A group that a later order brings in as a whole is approved, not joined.
    @Test func aNewGroupIsApproved() throws {
        let workshop = try Workshop(
            DocumentSchool.programme, DocumentSchool.people,
            """
            выбрать "Громов" для "Яшин" от 16.10.2023
            выбрать "Петров" для "Белов" от 16.10.2023
            выбрать "Петров" для "Сидорова" от 16.10.2023
            согласовать пары от 18.10.2023
            утвердить "Громов" с "Яшин" приказом № 115/01 от 20.10.2023
            издать приказ-о-парах № 115/01
            утвердить "Петров" с "Белов" приказом № 116 от 25.10.2023
            утвердить "Петров" с "Сидорова" приказом № 116 от 25.10.2023
            """, Self.grouped)
        let order = try lines(workshop, "amendment № 116 to № 115/01")
        #expect(order.contains { $0.hasPrefix("**Утвердить наставническую группу «Шахматы»**; форма") })
        #expect(order.contains("2) Сидорова Анна Олеговна, 7Б класс; вариант «Старший»"))
    }

    /// A school's template from before groups names pairs alone: they are all there.
    @Test func aSchoolsOwnTemplateHasAllPairs() throws {
        let folder = try Folder([
            "pair-order.ru.mustache": "{{#forms}}{{#hasPairs}}\n{{#pairs}}\n{{index}}) {{mentor}} — {{mentee}}\n"
                + "{{/pairs}}\n{{/hasPairs}}{{/forms}}\n",
            "amendment.ru.mustache": "{{#dissolvedPairs}}\n- {{mentee}}\n{{/dissolvedPairs}}\n"
                + "{{#newPairs}}\n- {{mentee}}\n{{/newPairs}}\n",
        ])
        let workshop = try workshop(templates: TemplatePath(folder.path))
        #expect(
            try lines(workshop, "pair-order № 115/01") == [
                "1) Петров Иван Сергеевич — Белов Олег Львович", "2) Петров Иван Сергеевич — Сидорова Анна Олеговна",
                "1) Громов Пётр Ильич — Яшин Лев Игоревич",
            ])
        try workshop.record(
            "issue pair-order № 115/01\ndissolve \"Петров\" with \"Сидорова\" dated 12.01.2024 because «переезд»")
        #expect(try lines(workshop, "amendment № 130 dated 15.01.2024 to № 115/01") == ["- Сидорова Анна Олеговна"])
    }

    @Test(arguments: ["", " as markdown", " as html"]) func aHostileNameOfAGroupStaysAName(_ format: String) throws {
        let workshop = try Workshop(
            DocumentSchool.all, "группа \"# <b>{{school}}</b> **x**\" у \"Петрова\": \"Белов\", \"Сидорова\"")
        let text = try workshop.document("document pair-order № 115/01" + format)
        switch format {
        case "": #expect(text.contains("«# <b>{{school}}</b> **x**»"))
        case " as html": #expect(text.contains("«# &lt;b&gt;{{school}}&lt;/b&gt; **x**»"))
        default: #expect(text.contains("«# &lt;b&gt;{{school}}&lt;/b&gt; \\*\\*x\\*\\*»"))
        }
    }
}
