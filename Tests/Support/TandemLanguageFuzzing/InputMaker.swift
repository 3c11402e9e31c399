package import TandemLanguage
import TandemText

/// Makes hostile inputs from numbers: bytes, soups of words and signs, mutated sources.
package struct InputMaker: Sendable {
    /// How an input came about, for the count of a run.
    package enum Kind: String, CaseIterable, Sendable { case bytes, letters, soup, lines, mutation, splice, truncation }

    private let corpus: [[UInt8]]
    private let pieces: [[UInt8]]
    private let words: [[UInt8]]

    package init(corpus: Corpus, vocabulary: Vocabulary = .shared) {
        self.corpus = corpus.sources
        words = vocabulary.entries.flatMap { $0.spellings(.english) + $0.spellings(.russian) }.map { Array($0.utf8) }
        pieces = Self.signs.map { Array($0.utf8) }
    }

    private static let signs = [
        "\n", "\n", "\n  ", " ", " ", ":", ":\n", ",", ", ", ",\n", "(", ")", ".", "..", " .. ", "=", "==", "!=", "<>",
        "<", ">=", "≤", "≠", "+", "-", "–", "*", "/", "№ 5", "№", "№ 93/24.", "5", "0", "4.5", "4,5", "-3", "70%",
        "12.5%",
        "9А", "9-А", "9A", "12Ы", "11ё", "01.09.2023", "2023-09-01", "31.02.2023", "1.2.3", "1234567890123456789",
        "\"А\"", "«Б»", "«Б «В» Г»", "\"а \"\"б\"\"\"", "„х“", "\"", "«", "»", "//", "// а\n", ";", "@", "{a}", "'",
        "\r",
        "\r\n", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{85}", "\u{0}", "\u{1B}[31m", "\u{202E}", "e\u{301}", "漢字", "👩‍👧",
        "x", "min_gpa", "рейтинг", "end\n", "конец\n", "45 минут", "1.5 часа", "45минут", "\"А\" с \"Б\"",
        "\"А\" из 7Б", "gjrfpfnm", "ырщц", "#!", "...", "…", "__", "а-б", "а-", "-а",
    ]

    /// An input, with the kind that it is.
    package func input(_ random: inout SeededNumbers) -> (kind: Kind, bytes: [UInt8]) {
        switch random.below(100) {
        case 0..<5: (.bytes, bytes(&random))
        case 5..<10: (.letters, letters(&random))
        case 10..<30: (.soup, soup(&random))
        case 30..<45: (.lines, lines(&random))
        case 45..<80: (.mutation, mutation(&random))
        case 80..<92: (.splice, splice(&random))
        default: (.truncation, truncation(&random))
        }
    }

    // MARK: From nothing

    private func bytes(_ random: inout SeededNumbers) -> [UInt8] {
        let count = random.below(80)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }

    /// Well-formed UTF-8 of all planes, mostly ASCII and Russian.
    private func letters(_ random: inout SeededNumbers) -> [UInt8] {
        let count = random.below(60)
        var text = ""
        for _ in 0..<count {
            let ranges: [(UInt32, Int)] = [(0, 0x80), (0x400, 0x60), (0x80, 0x300), (0x2000, 0x100), (0x10000, 0x8000)]
            let (start, width) = ranges[[0, 0, 0, 1, 1, 1, 2, 3, 4][random.below(9)]]
            if let scalar = Unicode.Scalar(start + UInt32(random.below(width))) { text.unicodeScalars.append(scalar) }
        }
        return Array(text.utf8)
    }

    private func soup(_ random: inout SeededNumbers) -> [UInt8] {
        let count = random.below(30)
        let spaced = random.below(3) > 0
        var result: [UInt8] = []
        for _ in 0..<count {
            result += random.below(2) == 0 ? random.pick(words) : random.pick(pieces)
            if spaced { result.append(0x20) }
        }
        return result
    }

    /// Lines taken from anywhere in the corpus, so that blocks open and close at random.
    private func lines(_ random: inout SeededNumbers) -> [UInt8] {
        guard !corpus.isEmpty else { return [] }
        var result: [UInt8] = []
        for _ in 0...random.below(10) {
            let source = random.pick(corpus)
            var start = random.below(source.count)
            while start > 0, source[start - 1] != 10 { start -= 1 }
            result += source[start...].prefix(300).prefix { $0 != 10 }
            result.append(10)
        }
        return result
    }

    // MARK: From the corpus

    /// A stretch of a source, whole where it is short.
    private func stretch(_ random: inout SeededNumbers) -> [UInt8] {
        guard !corpus.isEmpty else { return [] }
        let source = random.pick(corpus)
        guard source.count > 800, random.below(50) > 0 else { return source }
        let start = random.below(source.count)
        return Array(source[start..<min(source.count, start + 40 + random.below(700))])
    }

    private func mutation(_ random: inout SeededNumbers) -> [UInt8] {
        var bytes = stretch(&random)
        for _ in 0...random.below(4) { mutate(&bytes, &random) }
        return bytes
    }

    private func splice(_ random: inout SeededNumbers) -> [UInt8] {
        let first = stretch(&random)
        let second = stretch(&random)
        return Array(first.prefix(random.below(first.count + 1)) + second.dropFirst(random.below(second.count + 1)))
    }

    private func truncation(_ random: inout SeededNumbers) -> [UInt8] {
        let bytes = stretch(&random)
        let start = random.below(3) == 0 ? random.below(bytes.count + 1) : 0
        return Array(bytes[start...].prefix(random.below(bytes.count - start + 1)))
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
        let place = random.below(bytes.count + 1)
        let end = min(bytes.count, place + 1 + random.below(30))
        switch random.below(9) {
        case 0: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
        case 1: if place < bytes.count { bytes[place] ^= 1 << UInt8(random.below(8)) }
        case 2: if place < bytes.count { bytes[place] = UInt8(random.below(128)) }
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: random.pick(pieces), at: place)
        case 5: bytes.insert(contentsOf: random.pick(words), at: place)
        case 6: bytes.insert(contentsOf: Array(bytes[place..<end]), at: end)
        case 7: bytes.append(contentsOf: Array(bytes[place..<end]))
        default: removeLine(at: place, &bytes)
        }
    }

    private func removeLine(at place: Int, _ bytes: inout [UInt8]) {
        let start = (bytes[..<place].lastIndex(of: 10) ?? -1) + 1
        let end = bytes[place...].firstIndex(of: 10) ?? bytes.count
        bytes.removeSubrange(start..<end)
    }
}
