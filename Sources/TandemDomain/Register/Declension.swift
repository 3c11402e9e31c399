/// Whether two spellings are grammatical cases of one Russian name; both are folded.
enum Declension {
    /// A common stem with an ending of Russian names on each side; «Льву» is a form of «Лев» too.
    ///
    /// The stem has three letters or more, two in short names such as «Оля», «Ян», «Цой».
    static func areForms(_ word: Substring, of name: Substring) -> Bool {
        if word == name { return true }
        let common = zip(word, name).prefix { $0 == $1 }.count
        let isShort = max(word.count, name.count) <= 4
        if common >= (isShort ? 2 : 3), isEnding(word.dropFirst(common)), isEnding(name.dropFirst(common)) {
            return true
        }
        guard let stem = fleeting[name], word.hasPrefix(stem) else { return false }
        return isEnding(word.dropFirst(stem.count))
    }

    private static func isEnding(_ text: Substring) -> Bool { endings.contains(text) }

    private static let endings: Set<Substring> = [
        "", "а", "я", "у", "ю", "ы", "и", "е", "ой", "ей", "ом", "ем", "ым", "им", "ою", "ею", "й", "м", "ий", "ый",
        "ого",
        "его", "ому", "ему", "ая", "яя", "ую", "юю", "ь", "ья", "ью", "ье", "ьем", "ьи", "ии", "ию", "ия", "ок", "ка",
        "ку", "ки", "ке", "ком", "ец", "ца", "цу", "це", "цом",
    ]

    /// Names that lose their vowel where they are declined.
    private static let fleeting: [Substring: Substring] = ["лев": "льв", "павел": "павл", "заяц": "зайц"]
}
