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
            categories, needs, otherValues, objectives, fields,
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
    private let slots: [UInt16]
    let forms: [[UInt8]]
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
        forms = words.forms
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

    /// An open-addressed table at most a quarter full, so that a word of no spelling is found out at once.
    private static func slots(of forms: [[UInt8]]) -> [UInt16] {
        var count = 1024
        while count < forms.count * 4 { count *= 2 }
        var slots = [UInt16](repeating: 0, count: count)
        for number in forms.indices.dropFirst() {
            var slot = hash(forms[number], 0..<forms[number].count) & (count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = UInt16(truncatingIfNeeded: number)
        }
        return slots
    }

    /// The share of the word table's slots that are taken.
    var loadFactor: Double { Double(forms.count - 1) / Double(slots.count) }

    /// Whether a word announces a document's number: `number 93/24`.
    func isNumberWord(_ word: UInt16) -> Bool { word != 0 && numberWords.contains(word) }

    // MARK: Words

    /// The number of a word as it stands in a source, compared without regard to case and ё; 0 where unknown.
    func wordNumber(_ bytes: [UInt8], _ range: Range<Int>) -> UInt16 {
        var slot = Self.hash(bytes, range) & (slots.count - 1)
        while true {
            let number = slots[slot]
            if number == 0 { return 0 }
            if Self.equal(forms[Int(number)], bytes, range) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// FNV-1a over the case-folded bytes; folding keeps the length for ASCII and Russian letters.
    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var index = range.lowerBound
        while index < range.upperBound {
            let (first, second) = foldedPair(bytes, index, range.upperBound)
            hash = (hash ^ UInt64(first)) &* 0x100_0000_01b3
            index += 1
            if let second {
                hash = (hash ^ UInt64(second)) &* 0x100_0000_01b3
                index += 1
            }
        }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7fff_ffff)
    }

    private static func equal(_ form: [UInt8], _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard form.count == range.count else { return false }
        var index = range.lowerBound
        var at = 0
        while index < range.upperBound {
            let (first, second) = foldedPair(bytes, index, range.upperBound)
            if form[at] != first { return false }
            index += 1
            at += 1
            if let second {
                if form[at] != second { return false }
                index += 1
                at += 1
            }
        }
        return true
    }

    /// One character of ASCII or Russian folded to lower case with ё as е: one byte or two.
    @inline(__always)
    static func foldedPair(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (UInt8, UInt8?) {
        let first = bytes[index]
        if first < 0x80 { return (first >= 0x41 && first <= 0x5A ? first + 0x20 : first, nil) }
        guard first == 0xD0 || first == 0xD1, index + 1 < end else { return (first, nil) }
        let second = bytes[index + 1]
        if first == 0xD0 {
            if second == 0x81 { return (0xD0, 0xB5) }
            if second < 0x90 { return (0xD1, second &+ 0x10) }
            if second >= 0x90 && second <= 0x9F { return (0xD0, second + 0x20) }
            if second >= 0xA0 && second <= 0xAF { return (0xD1, second - 0x20) }
        } else if second == 0x91 {
            return (0xD0, 0xB5)
        }
        return (first, second)
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
