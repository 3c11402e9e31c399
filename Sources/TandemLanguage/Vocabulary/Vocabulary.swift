package import TandemText

/// The one table of both spellings, indexed for the lexer and the parser.
///
/// Each distinct word form has a number from 1; 0 stands for a word that is in no spelling. A spelling of several
/// words is found from its first word; the longest that fits wins.
///
/// A class, so that what holds it is passed on with one reference.
package final class Vocabulary: Sendable {
    package static let shared = Vocabulary(
        entries: [
            statements, definitions, connectives, clauses, operations, functions, units, formats, fieldTypes, sources,
            categories, needs, otherValues, objectives, surveys, fields, documents, readings,
        ].flatMap { $0 })

    /// A spelling that begins with a word: plain numbers, so that the parser tries one without counting references.
    struct Candidate: Sendable {
        let contexts: ContextSet
        let keyword: Keyword?
        let entry: Int
        /// The number of its words, and where in ``followers`` those after the first begin.
        let length: Int
        let rest: Int
    }

    package let entries: [VocabularyEntry]
    private let numbers: [String: UInt16]
    private let slots: [Slot]
    /// The folded forms one after the other, and where each begins; the last place is the end.
    private let formBytes: [UInt8]
    private let formStarts: [Int]
    /// The spellings by their first words, the longest of each first.
    let candidates: [Candidate]
    /// For each word number where its spellings begin in ``candidates``, and where the last ones end.
    private let candidateStarts: [Int]
    /// Possible word numbers of the words after the first of a spelling.
    let followers: [[UInt16]]
    private let entryOfMeaning: [VocabularyEntry.Meaning: Int]
    private let numberWords: [UInt16]

    init(entries: [VocabularyEntry]) {
        self.entries = entries
        var words = WordTable()
        var spellings: [[Candidate]] = [[]]
        var followers: [[UInt16]] = []
        for (index, entry) in entries.enumerated() {
            let contexts = ContextSet(entry.contexts)
            for language in MessageLanguage.allCases {
                for alternative in entry.alternatives(language) {
                    let numbers = alternative.map { $0.map { words.number(adding: $0) } }
                    let candidate = Candidate(
                        contexts: contexts, keyword: entry.keyword, entry: index, length: numbers.count,
                        rest: followers.count)
                    followers += numbers.dropFirst()
                    while spellings.count < words.forms.count { spellings.append([]) }
                    for first in numbers[0] { spellings[Int(first)].append(candidate) }
                }
            }
        }
        var candidates: [Candidate] = []
        var starts: [Int] = []
        for ofOneWord in spellings {
            starts.append(candidates.count)
            // Of equally long spellings the earlier entry stands first, whatever the sorting algorithm.
            candidates += ofOneWord.sorted { ($1.length, $0.entry) < ($0.length, $1.entry) }
        }
        self.candidates = candidates
        candidateStarts = starts + [candidates.count]
        self.followers = followers
        numbers = words.numbers
        formBytes = Array(words.forms.joined())
        formStarts = words.forms.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        slots = Self.slots(of: words.forms)
        entryOfMeaning = Dictionary(
            entries.enumerated().map { ($0.element.meaning, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let announcing = entries.first { $0.meaning == .keyword(.numberWord) }
        numberWords = VocabularyEntry.everyForm(announcing).map { words.numbers[folded($0)] ?? 0 }
    }

    /// Gives each distinct word form its number.
    private struct WordTable {
        var numbers: [String: UInt16] = [:]
        var forms: [[UInt8]] = [[]]

        mutating func number(adding form: String) -> UInt16 {
            let key = folded(form)
            if let known = numbers[key] { return known }
            // A table of more forms than numbers would be a mistake of this module; its last words then go unrecognised.
            guard let number = UInt16(exactly: forms.count) else { return 0 }
            numbers[key] = number
            forms.append(Array(key.utf8))
            return number
        }
    }

    /// A word's place in the table, with its hash so that another word is seldom compared.
    private struct Slot {
        var hash: UInt32 = 0
        var number: UInt16 = 0
    }

    /// An open-addressed table at most a quarter full, so that a word of no spelling is found out at once.
    private static func slots(of forms: [[UInt8]]) -> [Slot] {
        var count = 1024
        while count < forms.count * 4 { count *= 2 }
        var slots = [Slot](repeating: Slot(), count: count)
        for number in forms.indices.dropFirst() {
            let hash = WordHash(forms[number], 0..<forms[number].count).value
            var slot = Int(hash) & (count - 1)
            while slots[slot].number != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Slot(hash: hash, number: UInt16(truncatingIfNeeded: number))
        }
        return slots
    }

    /// The number of distinct word forms.
    var formCount: Int { formStarts.count - 2 }
    /// The share of the word table's slots that are taken.
    var loadFactor: Double { Double(formCount) / Double(slots.count) }

    /// Whether a word announces a document's number: `number 93/24`.
    func isNumberWord(_ word: UInt16) -> Bool { word != 0 && numberWords.contains(word) }

    // MARK: Words

    /// The number of a word as it stands in a source, compared without regard to case and ё; 0 where unknown.
    func wordNumber(_ bytes: [UInt8], _ range: Range<Int>) -> UInt16 {
        wordNumber(bytes, range, hash: WordHash(bytes, range).value)
    }

    /// The same for a word whose hash is known.
    func wordNumber(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> UInt16 {
        var slot = Int(hash) & (slots.count - 1)
        while true {
            let found = slots[slot]
            if found.number == 0 { return 0 }
            if found.hash == hash, isForm(Int(found.number), bytes, range) { return found.number }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// Whether a word is the form of a number; one that is typed as it is kept is compared byte by byte.
    private func isForm(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let start = formStarts[number]
        let count = formStarts[number + 1] - start
        guard count == range.count else { return false }
        var at = 0
        while at < count, formBytes[start + at] == bytes[range.lowerBound + at] { at += 1 }
        return at == count || isFolded(number, bytes, range)
    }

    private func isFolded(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var at = formStarts[number]
        while index < range.upperBound {
            let (first, second) = WordHash.foldedPair(bytes, index, range.upperBound)
            if formBytes[at] != first { return false }
            index += 1
            at += 1
            if let second {
                if formBytes[at] != second { return false }
                index += 1
                at += 1
            }
        }
        return true
    }

    // MARK: Meanings

    /// Where in ``candidates`` the spellings stand that begin with a word.
    @inline(__always)
    func candidates(of word: UInt16) -> Range<Int> { candidateStarts[Int(word)]..<candidateStarts[Int(word) + 1] }

    /// The meaning of a whole text in the given contexts: a value typed in a record or a CSV cell.
    package func meaning(of text: String, in contexts: ContextSet) -> VocabularyEntry.Meaning? {
        let key = Self.withoutSpacedDashes(folded(text))
        let words = key.split(separator: " ").map { numbers[String($0)] ?? 0 }
        guard let first = words.first else { return nil }
        for candidate in candidates[candidates(of: first)]
        where !candidate.contexts.isDisjoint(with: contexts) && candidate.length == words.count {
            if zip(followers[candidate.rest...], words.dropFirst()).allSatisfy({ $0.contains($1) }) {
                return entries[candidate.entry].meaning
            }
        }
        return nil
    }

    /// The canonical id of a value, field or source in one context.
    package func word(_ text: String, in context: Context) -> String? {
        guard case .word(let word)? = meaning(of: text, in: ContextSet(context)) else { return nil }
        return word.context == context ? word.id : nil
    }

    /// «Ученик – ученик» → «ученик-ученик», as documents write the forms.
    private static func withoutSpacedDashes(_ text: String) -> String {
        var result = text
        for dash in [" – ", " — ", " - ", "–", "—"] where result.contains(dash) {
            result = result.split(separator: dash, omittingEmptySubsequences: false).joined(separator: "-")
        }
        return result
    }

    package func entry(_ meaning: VocabularyEntry.Meaning) -> VocabularyEntry? {
        entryOfMeaning[meaning].map { entries[$0] }
    }

    /// The printed spelling of a keyword.
    package func spelling(_ keyword: Keyword, _ language: MessageLanguage) -> String {
        entry(.keyword(keyword))?.primary(language) ?? keyword.rawValue
    }

    /// The printed spelling of a value, field or source; the id itself where the table has none.
    package func spelling(_ context: Context, _ id: String, _ language: MessageLanguage) -> String {
        entry(.word(VocabularyWord(context, id)))?.primary(language) ?? id
    }

    /// Entries of one context in table order.
    package func entries(in context: Context) -> [VocabularyEntry] {
        entries.filter { $0.contexts.contains(context) }
    }
}
