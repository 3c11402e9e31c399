import TandemText

extension Vocabulary {
    /// A spelling that may be suggested, with what tells at a glance that a word is nothing like it.
    private struct Suggestible: Sendable {
        let text: String
        let length: Int
        let letters: UInt64
    }

    /// What a mistyped word may have meant among the given spellings: typed on the other keyboard layout, or a slip.
    ///
    /// `typed` is the word up to the next blank, where signs stand for letters (`ds,hfnm` for `выбрать`); a suggestion
    /// taken from it replaces all of it, which the second value says.
    package func suggestion(
        for word: String, typed: String, among meanings: [VocabularyEntry.Meaning], in contexts: ContextSet = []
    ) -> (text: String, wholeRun: Bool)? {
        guard word.utf8.count <= 80 else { return nil }
        let isMeant: (VocabularyEntry.Meaning) -> Bool = { meanings.contains($0) }
        for (run, isWhole) in [(typed, true), (word, false)] {
            guard let other = KeyboardLayout.otherLayout(run), let meaning = self.meaning(of: other, in: .all),
                isMeant(meaning) || self.meaning(of: other, in: contexts) != nil
            else { continue }
            return (folded(other), isWhole)
        }
        let wanted = Self.letters(of: word)
        let length = folded(word).unicodeScalars.count
        let slips = length < 5 ? 1 : length < 9 ? 2 : 3
        var near: [String] = []
        for (index, entry) in entries.prefix(Self.suggestibles.count).enumerated()
        where isMeant(entry.meaning) || !ContextSet(entry.contexts).isDisjoint(with: contexts) {
            for candidate in Self.suggestibles[index]
            where abs(candidate.length - length) <= slips
                && (candidate.letters ^ wanted).nonzeroBitCount <= 2 * slips
            {
                near.append(candidate.text)
            }
        }
        return closest(to: word, among: near, limit: 1).first.map { ($0, false) }
    }

    /// For each entry of the shared table its spellings of one word.
    private static let suggestibles: [[Suggestible]] = shared.entries.map { entry in
        MessageLanguage.allCases.flatMap { entry.spellings($0) }.filter { !$0.contains(" ") }.map { spelling in
            Suggestible(text: spelling, length: folded(spelling).unicodeScalars.count, letters: letters(of: spelling))
        }
    }

    /// A set of the letters of a word, by their codes modulo 64.
    private static func letters(of word: String) -> UInt64 {
        folded(word).unicodeScalars.reduce(0) { $0 | 1 << (UInt64($1.value) & 63) }
    }
}

extension ContextSet {
    static let all = ContextSet(rawValue: .max)
}
