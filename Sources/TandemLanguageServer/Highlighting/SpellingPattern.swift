import TandemLanguage
import TandemText

/// Regular expressions for spellings of the vocabulary, in the common subset of Oniguruma, PCRE and ICU.
enum SpellingPattern {
    /// What may not stand before a word: a letter, a digit or `_`, or one of them and the hyphen that joins.
    static let before = #"(?<![\p{L}\p{N}_])(?<![\p{L}\p{N}_]-)"#
    static let after = #"(?![\p{L}\p{N}_]|-[\p{L}\p{N}])"#

    /// The spellings of a number of words; nil where no entry has one.
    static func of(_ entries: [VocabularyEntry], words count: Int) -> String? {
        var seen: Set<String> = []
        let alternatives = entries.flatMap { entry in
            MessageLanguage.allCases.flatMap { entry.alternatives($0) }
        }
        let patterns = alternatives.filter { $0.count == count }.map { words in
            words.map { word($0) }.joined(separator: #"\s+"#)
        }
        let distinct = patterns.filter { seen.insert($0).inserted }
        guard !distinct.isEmpty else { return nil }
        return "(?i:" + distinct.joined(separator: "|") + ")"
    }

    /// Spellings of any number of words, the longest first.
    static func of(_ entries: [VocabularyEntry]) -> String {
        let lengths = (1...longest(entries)).reversed()
        return "(?:" + lengths.compactMap { of(entries, words: $0) }.joined(separator: "|") + ")"
    }

    static func longest(_ entries: [VocabularyEntry]) -> Int {
        entries.flatMap { entry in
            MessageLanguage.allCases.flatMap { entry.alternatives($0).map(\.count) }
        }.max() ?? 1
    }

    /// A whole word in a text, and nothing of a longer one.
    static func whole(_ pattern: String) -> String { before + pattern + after }

    /// `форма`, `формы` → `форм(?:а|ы)`.
    private static func word(_ forms: [String]) -> String {
        var stem = forms[0]
        for form in forms { while !form.hasPrefix(stem) { stem.removeLast() } }
        let endings = forms.map { String($0.dropFirst(stem.count)) }
        guard endings.count > 1 else { return escaped(forms[0]) }
        return escaped(stem) + "(?:" + endings.map(escaped).joined(separator: "|") + ")"
    }

    /// The language takes ё for е and the other way round.
    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "е", "ё": "[её]"
            case _ where character.isLetter || character.isNumber || character == "-": String(character)
            default: "\\" + String(character)
            }
        }.joined()
    }
}
