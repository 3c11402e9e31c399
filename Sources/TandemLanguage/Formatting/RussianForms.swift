import TandemText

/// Inflections of the vocabulary's Russian words, by their endings; only such as the vocabulary accepts are taken.
enum RussianForms {
    /// «по форме», «по имени»; the nominative where the vocabulary has no dative.
    static func dative(_ nominative: String, among entry: VocabularyEntry) -> String {
        inflected(nominative, among: entry, endings: datives)
    }

    /// «среднее значения», «количество встреч»; the nominative where the vocabulary has no genitive.
    static func genitive(_ nominative: String, among entry: VocabularyEntry) -> String {
        inflected(nominative, among: entry, endings: genitives)
    }

    private typealias Endings = [(from: String, to: [String])]

    /// For an ending, the longest first, what may stand in its place.
    private static let datives: Endings = [
        ("имя", ["имени"]), ("ый", ["ому"]), ("ий", ["ему", "ому"]), ("ой", ["ому"]), ("ая", ["ой"]), ("яя", ["ей"]),
        ("ее", ["ему"]), ("ия", ["ии", "иям"]), ("а", ["е"]), ("я", ["е", "ям"]), ("ь", ["и", "ю"]), ("о", ["у"]),
        ("е", ["ю"]), ("й", ["ю"]),
        ("ы", ["ам"]), ("и", ["ам", "ям"]), ("", ["у"]),
    ]
    private static let genitives: Endings = [
        ("имя", ["имени"]), ("ый", ["ого"]), ("ий", ["его", "ого"]), ("ой", ["ого"]), ("ая", ["ой"]), ("яя", ["ей"]),
        ("ия", ["ии", "ий"]), ("а", ["ы", "и"]), ("я", ["и", "ий"]), ("ь", ["и", "я"]), ("о", ["а"]), ("е", ["я"]),
        ("й", ["я"]), ("ы", ["ов", ""]), ("и", ["", "ей"]), ("", ["а"]),
    ]

    private static func inflected(_ phrase: String, among entry: VocabularyEntry, endings: Endings) -> String {
        let accepted = Set(entry.spellings(.russian).map { folded($0) })
        var phrases = [""]
        for word in phrase.split(separator: " ").map(String.init) {
            let forms = forms(of: word, endings) + [word]
            phrases = phrases.flatMap { begun in forms.map { begun.isEmpty ? $0 : begun + " " + $0 } }
        }
        return phrases.first { accepted.contains(folded($0)) } ?? phrase
    }

    private static func forms(of word: String, _ endings: Endings) -> [String] {
        guard let ending = endings.first(where: { word.hasSuffix($0.from) }) else { return [] }
        return ending.to.map { word.dropLast(ending.from.count) + $0 }
    }

    /// «минута», «минуты», «минут» as a number demands; a fraction takes the second.
    static func unit(_ unit: Keyword, _ amount: Double) -> String? {
        guard let forms = units[unit] else { return nil }
        guard let whole = Int(exactly: amount) else { return forms[1] }
        let (last, teens) = (abs(whole) % 10, abs(whole) % 100)
        if last == 1, teens != 11 { return forms[0] }
        return (2...4).contains(last) && !(12...14).contains(teens) ? forms[1] : forms[2]
    }

    static let units: [Keyword: [String]] = [
        .minutes: ["минута", "минуты", "минут"], .hours: ["час", "часа", "часов"], .days: ["день", "дня", "дней"],
        .weeks: ["неделя", "недели", "недель"], .months: ["месяц", "месяца", "месяцев"],
        .years: ["год", "года", "лет"],
    ]

    /// The ending of a short adjective that agrees as a form of «равен» does.
    static func shortEnding(_ equal: String) -> String {
        equal == "равен" ? "ен" : String(equal.dropFirst(3))
    }

    /// The form of «равен» that agrees with a noun in the nominative.
    static func equal(_ noun: String) -> String {
        if noun.hasSuffix("ы") || noun.hasSuffix("и") { return "равны" }
        if noun.hasSuffix("мя") || noun.hasSuffix("о") || noun.hasSuffix("е") { return "равно" }
        if noun.hasSuffix("а") || noun.hasSuffix("я") || noun.hasSuffix("сть")
            || noun.hasSuffix("ль") && noun != "родитель"
        {
            return "равна"
        }
        return "равен"
    }
}
