package import TandemText

/// One meaning with its spellings in both languages.
///
/// A spelling pattern lists alternatives between `|`; the first is the one that is printed. A word may carry its
/// inflections in brackets: `форм(а,ы,у)` stands for форма, формы, форму, and the first is the one printed.
package struct VocabularyEntry: Sendable {
    package enum Meaning: Hashable, Sendable {
        case keyword(Keyword)
        case word(VocabularyWord)
    }

    package let meaning: Meaning
    package let contexts: [Context]
    package let english: String
    package let russian: String

    init(_ keyword: Keyword, _ contexts: Context..., en: String, ru: String) {
        meaning = .keyword(keyword)
        self.contexts = contexts
        english = en
        russian = ru
    }

    init(_ context: Context, _ id: String, en: String, ru: String) {
        meaning = .word(VocabularyWord(context, id))
        contexts = [context]
        english = en
        russian = ru
    }

    var keyword: Keyword? {
        guard case .keyword(let keyword) = meaning else { return nil }
        return keyword
    }

    package func pattern(_ language: MessageLanguage) -> String {
        language == .russian ? russian : english
    }

    /// The spelling that is printed.
    package func primary(_ language: MessageLanguage) -> String {
        // In one pass over the bytes: a dump asks a million times.
        var printed: [UInt8] = []
        var isEnding = false
        var isPrinted = true
        for byte in pattern(language).utf8 {
            switch byte {
            case UInt8(ascii: "|"): return String(decoding: printed, as: UTF8.self)
            case UInt8(ascii: "("): isEnding = true
            case UInt8(ascii: ")"): (isEnding, isPrinted) = (false, true)
            case UInt8(ascii: ",") where isEnding: isPrinted = false
            default: if isPrinted { printed.append(byte) }
            }
        }
        return String(decoding: printed, as: UTF8.self)
    }

    /// Every alternative as a list of words, each word with its forms.
    package func alternatives(_ language: MessageLanguage) -> [[[String]]] {
        pattern(language).split(separator: "|").map { alternative in
            alternative.split(separator: " ").map { Self.forms(of: String($0)) }
        }
    }

    /// Every spelling in a language, each as it would be typed, without repetition; the printed one first.
    package func spellings(_ language: MessageLanguage) -> [String] {
        var seen: Set<String> = []
        return alternatives(language).flatMap { words in
            words.dropFirst().reduce(words[0]) { begun, forms in
                begun.flatMap { start in forms.map { start + " " + $0 } }
            }
        }.filter { seen.insert($0).inserted }
    }

    /// The single words that spell an entry in either language.
    static func everyForm(_ entry: VocabularyEntry?) -> [String] {
        MessageLanguage.allCases.flatMap { entry?.alternatives($0) ?? [] }.filter { $0.count == 1 }.flatMap { $0[0] }
    }

    /// `форм(а,ы)` → форма, формы; `mentor` → mentor.
    static func forms(of pattern: String) -> [String] {
        guard let open = pattern.firstIndex(of: "("), pattern.hasSuffix(")") else { return [pattern] }
        let stem = pattern[..<open]
        let endings = pattern[pattern.index(after: open)..<pattern.index(before: pattern.endIndex)]
        return endings.split(separator: ",", omittingEmptySubsequences: false).map { String(stem) + $0 }
    }
}
