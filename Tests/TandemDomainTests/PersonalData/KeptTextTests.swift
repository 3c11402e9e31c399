import Testing

@testable import TandemDomain

@Suite("Names taken out of kept texts")
struct KeptTextTests {
    private let names: [KeptText.Replacement] = [
        (NameMention("Сидорова Анна Олеговна"), "Данные удалены, № 4"), (NameMention("Белова И. И."), "…"),
    ]

    private func rest(_ text: String, isPlain: Bool = true) -> String? {
        KeptText(text, isPlain: isPlain).without(names)
    }

    @Test func aNameThatStandsInAColumn() {
        let table = """
            № п/п  Наставник    Наставляемый  Класс
            -----  -----------  ------------  -----
            1      Петров Иван  Сидорова      7Б
                   Сергеевич    Анна
                                Олеговна
            2      Ким          Белов Олег    6А
            """
        #expect(
            rest(table) == """
                № п/п  Наставник    Наставляемый  Класс
                -----  -----------  ------------  -----
                1      Петров Иван  Данные удалены, № 4 7Б
                       Сергеевич

                2      Ким          Белов Олег    6А
                """)
    }

    @Test func aNameThatALineBreaks() {
        #expect(
            rest("- утвердить пару: Петров Иван, Сидорова\n  Анна Олеговна; родитель Белова\n  И. И.\n- Ким")
                == "- утвердить пару: Петров Иван, Данные удалены, № 4\n  ; родитель …\n  .\n- Ким")
        #expect(rest("Наградить Сидорову\nАнну Олеговну грамотой") == "Наградить Данные удалены, № 4\n грамотой")
    }

    @Test func markup() {
        let line = "<td>Петров Иван</td><td>Сидорова Анна Олеговна</td>"
        #expect(rest(line, isPlain: false) == "<td>Петров Иван</td><td>Данные удалены, № 4</td>")
        #expect(rest("Сидорова <b>Анна</b> Олеговна", isPlain: false) == "Данные удалены, № 4<b></b>")
        #expect(
            rest("<a title=\"Сидорова Анна\">она</a> и <сноска", isPlain: false)
                == "<a title=\"Данные удалены, № 4\">она</a> и <сноска")
    }

    @Test func eachLineOfMarkupStandsForItself() {
        #expect(
            rest("СИДОРОВА АННА\nАнна Сидорова\n\nКим", isPlain: false)
                == "Данные удалены, № 4\nДанные удалены, № 4\n\nКим")
    }

    @Test func othersStay() {
        for isPlain in [true, false] {
            for text in ["", "Петров  Иван\n\n  - Анна", "Сидорова Анна Петровна", "Сидоровой А. П."] {
                #expect(rest(text, isPlain: isPlain) == nil, "\(text)")
            }
        }
    }
}
