extension SchoolClass: CustomStringConvertible {
    /// The class as it is written: `9А`, or `9` without a letter.
    package var description: String {
        letter.map { "\(grade)\($0)" } ?? "\(grade)"
    }

    /// Reads `9`, `9А`, `9 а`, `9-А`, `9 "А"` or `9«А»`, with white space around it; nil for anything else.
    ///
    /// Latin letters that look like Cyrillic capitals (`A B C E H K M O P T X Y`, either case) mean those, since that
    /// is what a wrong keyboard layout leaves in a spreadsheet.
    package init?(parsing text: some StringProtocol) {
        if let usual = Self(usualForm: text.utf8) {
            self = usual
            return
        }
        var rest = normalised(text).unicodeScalars[...]
        func skipSpaces() {
            rest = rest.drop { $0.properties.isWhitespace }
        }
        skipSpaces()
        var grade = 0
        while let digit = rest.first, ("0"..."9").contains(digit) {
            grade = grade * 10 + Int(digit.value - 48)
            guard (1...11).contains(grade) else { return nil }
            rest.removeFirst()
        }
        skipSpaces()
        if rest.isEmpty {
            self.init(grade: grade)
            return
        }
        if let hyphen = rest.first, Self.hyphens.contains(hyphen) {
            rest.removeFirst()
            skipSpaces()
        }
        var closing: Set<Unicode.Scalar>?
        if let quote = rest.first, let closers = Self.quotes[quote] {
            closing = closers
            rest.removeFirst()
            skipSpaces()
        }
        guard let letter = rest.popFirst(), let index = Self.letterIndex(Self.lookAlikes[letter] ?? letter) else {
            return nil
        }
        skipSpaces()
        if let closing {
            guard let quote = rest.popFirst(), closing.contains(quote) else { return nil }
            skipSpaces()
        }
        guard rest.isEmpty, grade > 0 else { return nil }
        self.init(code: Int32(grade * 64 + index))
    }

    /// Digits and a Cyrillic letter with nothing around them: what nearly every class is, read without Unicode's tables.
    private init?(usualForm bytes: some Collection<UInt8>) {
        var grade = 0
        var index = bytes.startIndex
        while index != bytes.endIndex, bytes[index] >= 0x30, bytes[index] <= 0x39, grade < 12 {
            grade = grade * 10 + Int(bytes[index] - 0x30)
            index = bytes.index(after: index)
        }
        let rest = bytes[index...]
        guard Self.grades.contains(grade), rest.count == 2, let lead = rest.first, let last = rest.dropFirst().first,
            lead == 0xD0 || lead == 0xD1, last & 0xC0 == 0x80,
            let scalar = Unicode.Scalar(UInt32(lead & 0x1F) << 6 | UInt32(last & 0x3F)),
            let letter = Self.letterIndex(scalar)
        else { return nil }
        code = Int32(grade * 64 + letter)
    }

    private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "−"]

    /// The closing quotes that an opening one may have.
    private static let quotes: [Unicode.Scalar: Set<Unicode.Scalar>] = [
        "\"": ["\""], "'": ["'"], "«": ["»"], "„": ["“", "”"], "“": ["”"], "‘": ["’"],
    ]

    /// The Cyrillic letter for each Latin letter whose capital looks like it.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р", "T": "Т", "X": "Х",
        "Y": "У", "a": "А", "b": "В", "c": "С", "e": "Е", "h": "Н", "k": "К", "m": "М", "o": "О", "p": "Р", "t": "Т",
        "x": "Х", "y": "У",
    ]
}
