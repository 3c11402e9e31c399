import Testing

@testable import TandemDomain

@Suite("Mentions of a name in texts")
struct NameMentionTests {
    private let mention = NameMention("Сидорова Анна Олеговна")

    @Test(arguments: [
        ("встреча \"Петров\" с \"Сидорова\": 27.10.2023", "встреча \"Петров\" с \"…\": 27.10.2023"),
        ("кандидаты для \"Сидоровой Анны Олеговны\" первые 3", "кандидаты для \"…\" первые 3"),
        ("сидорова анна", "…"), ("СИДОРОВА А. О., класс 7Б", "…., класс 7Б"), ("Анна Сидорова опоздала", "… опоздала"),
        ("А. О. Сидорова и Сидорова", "… и …"), ("беседа с Анной Олеговной", "беседа с …"),
        ("{\"name\":\"Сидорова Анна Олеговна\",\"gpa\":4}", "{\"name\":\"…\",\"gpa\":4}"),
        ("Потом Сидорова пришла", "Потом … пришла"), ("Сидорову\nАнну", "…"), ("Сидорова\nПетров", "…\nПетров"),
    ])
    func areTakenOut(text: String, rest: String) { #expect(mention.redacted(text) == rest) }

    @Test(arguments: [
        "", "Анна опоздала", "родителем \"Сидорова О. П.\"", "Сидорова Мария Олеговна", "наставник \"Петров\"",
        "Олеговна", "показать пары", "Сидоренко", "7Б",
    ])
    func othersStay(text: String) { #expect(mention.redacted(text) == nil) }

    @Test(arguments: [
        ("<b>Сидорова</b> Анна <i>Олеговна</i> пришла", "<b>…</b><i></i> пришла"),
        ("Сидорова <b>Анна</b> Олеговна", "…<b></b>"), ("Сидорова&nbsp;Анна&#160;Олеговна.", "…."),
        ("Сидорова **Анна** Олеговна", "…"), ("__Сидорова__ Анна", "__…__"), ("Си&shy;дорова Анна", "…"),
        ("<b>С</b>идорова", "<b>…</b>"), ("Сидо-\n  рова Анна", "…\n"),
        ("СИДОРОВА АННА\nАнна Сидорова\nКим", "…\n…\nКим"),
        ("<td>Сидорова</td>\n<td>Анна</td>", "<td>…</td>\n<td>…</td>"),
    ])
    func areTakenOutOfMarkup(text: String, rest: String) {
        #expect(mention.redacted(text, layout: .markup) == rest)
    }

    @Test(arguments: [
        "Сидорова <b>Мария</b> Олеговна", "Сидорова&nbsp;О. П.", "a < b & c, Анна", "<Анна опоздала", "Сидо&quot;рова",
        "Сидо-рова", "<b>Анна</b> опоздала",
    ])
    func othersStayInMarkup(text: String) { #expect(mention.redacted(text, layout: .markup) == nil) }

    @Test func aHyphenAtTheEndOfALine() {
        #expect(mention.redacted("Награждена Сидо-\nрова Анна Оле-\nговна", layout: .wrapped) == "Награждена …\n\n")
        #expect(mention.redacted("Сидо\u{ad}рова") == "…")
    }

    @Test(arguments: [
        ("Сидорова Анна Олег", true), ("утвердить: Сидор…", true), ("пара: Петров, Ан…", true), ("Сидоровой", true),
        ("утвердить пары", false), ("Петров Ив…", false), ("Анна Петровна пришла", false), ("", false), ("с С…", false),
    ])
    func aBeginningThatBreaksAName(text: String, isMentioned: Bool) {
        #expect(mention.isMentioned(cutOff: text) == isMentioned)
    }

    @Test func doubleAndShortNames() {
        let double = NameMention("Римская-Корсакова Ия")
        #expect(double.redacted("Римской-Корсаковой Ии") == "…")
        #expect(double.redacted("Корсакова") == "…")
        #expect(NameMention("Ким").redacted("мнение Кима") == "мнение …")
        #expect(NameMention("").redacted("текст") == nil)
    }
}
