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

    @Test func doubleAndShortNames() {
        let double = NameMention("Римская-Корсакова Ия")
        #expect(double.redacted("Римской-Корсаковой Ии") == "…")
        #expect(double.redacted("Корсакова") == "…")
        #expect(NameMention("Ким").redacted("мнение Кима") == "мнение …")
        #expect(NameMention("").redacted("текст") == nil)
    }
}
