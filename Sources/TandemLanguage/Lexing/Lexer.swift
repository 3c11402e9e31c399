import TandemText

/// Cuts a UTF-8 source into tokens, one at a time and in linear time.
struct Lexer {
    let bytes: [UInt8]
    let vocabulary: Vocabulary
    var position = 0
    var problems: [(problem: SyntaxProblem, span: Span)] = []
    /// The last token was the word `number`: the digits that follow are a document's number.
    private var announcesNumber = false

    init(source: SourceFile, vocabulary: Vocabulary) {
        bytes = source.bytes
        self.vocabulary = vocabulary
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if bytes.dropFirst(position).starts(with: [0x23, 0x21]) { skipLine() }
    }

    @inline(__always)
    func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func skipLine() {
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
    }

    mutating func next() -> Token {
        skipBlanks()
        let start = position
        guard start < bytes.count else { return Token(kind: .endOfFile, start: UInt32(start), end: UInt32(start)) }
        let byte = bytes[start]
        let announced = announcesNumber
        announcesNumber = false
        if byte == 10 || byte == 13 {
            position += byte == 13 && self.byte(at: start + 1) == 10 ? 2 : 1
            return token(.newline, start)
        }
        if Self.isASCIILetter(byte) || byte == 0xD0 || byte == 0xD1 || byte == 0x5F { return word(start) }
        if Self.isDigit(byte) { return announced ? documentNumber(start) : number(start) }
        if byte >= 0x80 { return special(start) }
        return symbol(byte, start)
    }

    @inline(__always)
    func token(_ kind: Token.Kind, _ start: Int) -> Token {
        Token(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position))
    }

    mutating func report(_ problem: SyntaxProblem, _ start: Int, _ end: Int) {
        problems.append((problem, Span(start, end)))
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C {
                position += 1
            } else if byte == 0x2F, self.byte(at: position + 1) == 0x2F {
                skipLine()
            } else if byte >= 0xC2, let length = blankLength(byte) {
                position += length
            } else {
                return
            }
        }
    }

    /// The length of a blank outside ASCII: a no-break or typographic space, a byte order mark inside the text.
    private func blankLength(_ first: UInt8) -> Int? {
        switch first {
        case 0xC2: return byte(at: position + 1) == 0xA0 ? 2 : nil
        case 0xE1, 0xE2, 0xE3, 0xEF:
            guard let (value, length) = scalar(at: position) else { return nil }
            let isLineEnd = value == "\u{2028}" || value == "\u{2029}"
            return value == "\u{FEFF}" || (value.properties.isWhitespace && !isLineEnd) ? length : nil
        default: return nil
        }
    }

    // MARK: Words

    private mutating func word(_ start: Int) -> Token {
        var hasOtherScripts = false
        var hash = WordHash()
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0xD0 || byte == 0xD1 {
                // A letter cut in two ends a damaged text and spells nothing.
                hash.add(letter: byte, self.byte(at: position + 1))
                position += 2
            } else if Self.isASCIILetter(byte) || Self.isDigit(byte) || byte == 0x5F {
                hash.add(ascii: byte)
                position += 1
            } else if byte == 0x2D {
                // A hyphen joins a word only to what begins one; `a -b` and `a - b` are subtractions.
                guard joinsWord(at: position + 1) else { break }
                hash.add(ascii: byte)
                position += 1
            } else if byte >= 0x80 {
                guard let scalar = scalar(at: position), Self.continuesWord(scalar.value) else { break }
                hasOtherScripts = true
                position += scalar.length
            } else {
                break
            }
        }
        position = min(position, bytes.count)
        var token = token(.word, start)
        // No spelling is so long; folding such a word would only cost time.
        if position - start > 200 { return token }
        if hasOtherScripts {
            let key = Array(folded(String(decoding: bytes[start..<position], as: UTF8.self)).utf8)
            token.word = vocabulary.wordNumber(key, 0..<key.count)
        } else {
            token.word = vocabulary.wordNumber(bytes, start..<position, hash: hash.value)
        }
        announcesNumber = vocabulary.isNumberWord(token.word)
        return token
    }

    private func joinsWord(at index: Int) -> Bool {
        let byte = byte(at: index)
        if byte < 0x80 { return Self.isASCIILetter(byte) || Self.isDigit(byte) }
        return byte == 0xD0 || byte == 0xD1 || scalar(at: index).map { $0.value.properties.isAlphabetic } ?? false
    }

    /// A character outside ASCII and Russian: a quotation mark, №, ≤, a letter, or nothing of the language.
    private mutating func special(_ start: Int) -> Token {
        guard let (value, length) = scalar(at: start) else {
            position += 1
            while position < bytes.count, scalar(at: position) == nil { position += 1 }
            report(.notUTF8(offset: start, looksLikeWindows1251: false), start, position)
            return token(.invalid, start)
        }
        switch value {
        case "«": return text(start, opening: 2)
        case "“", "„": return text(start, opening: 3)
        case "№":
            position += length
            return documentNumber(start)
        case "≤", "≥", "≠":
            position += length
            return token(value == "≤" ? .lessEqual : value == "≥" ? .greaterEqual : .notEqual, start)
        case "−", "–", "—":
            position += length
            return token(.minus, start)
        case "…", "‥":
            position += length
            return token(.range, start)
        case "\u{2028}", "\u{2029}", "\u{85}":
            position += length
            return token(.newline, start)
        default:
            return value.properties.isAlphabetic ? word(start) : unknown(value, start)
        }
    }

    /// Signs without a meaning that stand together are one mistake.
    private mutating func unknown(_ first: Unicode.Scalar, _ start: Int) -> Token {
        position = start + (scalar(at: start)?.length ?? 1)
        while position < bytes.count, let (value, length) = scalar(at: position), Self.isUnknown(value) {
            if value == "!", byte(at: position + 1) == 0x3D { break }
            position += length
        }
        report(.unknownCharacter(first), start, position)
        return token(.invalid, start)
    }

    private static func isUnknown(_ value: Unicode.Scalar) -> Bool {
        guard value.value >= 0x80 else {
            return value.value < 0x09 || (0x0E..<0x20).contains(value.value) || value.value == 0x7F
                || "!#$%&'?@[\\]^`{|}~".unicodeScalars.contains(value)
        }
        return !value.properties.isAlphabetic && !value.properties.isWhitespace
            && !"«“„№≤≥≠−–—…‥\u{FEFF}".unicodeScalars.contains(value)
    }

    private mutating func symbol(_ byte: UInt8, _ start: Int) -> Token {
        position += 1
        let next = self.byte(at: position)
        func two(_ kind: Token.Kind) -> Token {
            position += 1
            return token(kind, start)
        }
        switch byte {
        case UInt8(ascii: "\""): return text(start, opening: 1)
        case UInt8(ascii: ","): return token(.comma, start)
        case UInt8(ascii: ":"): return token(.colon, start)
        case UInt8(ascii: ";"): return token(.semicolon, start)
        case UInt8(ascii: "("): return token(.openParen, start)
        case UInt8(ascii: ")"): return token(.closeParen, start)
        case UInt8(ascii: "."): return next == 0x2E ? two(.range) : token(.dot, start)
        case UInt8(ascii: "+"): return token(.plus, start)
        case UInt8(ascii: "-"): return token(.minus, start)
        case UInt8(ascii: "*"): return token(.star, start)
        case UInt8(ascii: "/"): return token(.slash, start)
        case UInt8(ascii: "="): return next == 0x3D ? two(.equal) : token(.equal, start)
        case UInt8(ascii: "!") where next == 0x3D: return two(.notEqual)
        case UInt8(ascii: "<"):
            return next == 0x3D ? two(.lessEqual) : next == 0x3E ? two(.notEqual) : token(.less, start)
        case UInt8(ascii: ">"): return next == 0x3D ? two(.greaterEqual) : token(.greater, start)
        default:
            return unknown(Unicode.Scalar(byte), start)
        }
    }

    // MARK: Texts

    /// A text up to its closing mark; it cannot run past the end of its line. «…» may hold nested «…».
    private mutating func text(_ start: Int, opening length: Int) -> Token {
        position = start + length
        let contents = position
        let straight = length == 1
        var depth = 1
        var doubled = false
        if straight {
            while position < bytes.count, !Self.stopsText(bytes[position]) { position += 1 }
        }
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 {
            if straight {
                if bytes[position] == 0x22 {
                    guard byte(at: position + 1) == 0x22 else { return closedText(start, closing: 1, doubled) }
                    doubled = true
                    position += 2
                    continue
                }
            } else if length == 2 {
                if isMark(0xC2, 0xAB) { depth += 1 }
                if isMark(0xC2, 0xBB) {
                    depth -= 1
                    if depth == 0 { return closedText(start, closing: 2, false) }
                }
            } else if isMark(0xE2, 0x80), [0x9C, 0x9D].contains(byte(at: position + 2)) {
                return closedText(start, closing: 3, false)
            }
            position += 1
        }
        // A block that the line opens is still opened: `programme "2023:` is one mistake, not one a line.
        var end = position
        while end > contents, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        if end > contents, bytes[end - 1] == 0x3A { position = end - 1 }
        report(.unterminatedText, start, position)
        var token = token(.text, start)
        token.hasDoubledQuote = doubled
        return token
    }

    /// Whether a byte ends a text in straight quotes, or is half of a doubled quote.
    private static func stopsText(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 10 || byte == 13 }

    /// What stands between the quotation marks of a text token.
    func contents(_ token: Token) -> Span {
        let first = byte(at: Int(token.start))
        let opening: UInt32 = first == 0x22 ? 1 : first == 0xC2 ? 2 : 3
        let end = max(token.start, token.end - min(UInt32(token.word), token.end))
        return Span(start: min(token.start + opening, end), end: end)
    }

    private func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
        bytes[position] == first && byte(at: position + 1) == second
    }

    private mutating func closedText(_ start: Int, closing length: Int, _ doubled: Bool) -> Token {
        position += length
        var token = token(.text, start)
        token.hasDoubledQuote = doubled
        token.word = UInt16(length)
        return token
    }

    /// `№ 93/24`: what follows up to a blank, a comma or a quotation mark is the number.
    private mutating func documentNumber(_ start: Int) -> Token {
        while blankAt(position) > 0 { position += blankAt(position) }
        let contents = position
        while position < bytes.count, !endsDocumentNumber(position) { position += 1 }
        if position == contents {
            report(.missingDocumentNumber, start, position)
            return token(.invalid, start)
        }
        var token = token(.documentNumber, contents)
        // The full stop of a sentence is not part of a number.
        while token.end > token.start + 1, bytes[Int(token.end) - 1] == 0x2E { token.end -= 1 }
        return token
    }

    private func blankAt(_ index: Int) -> Int {
        let first = byte(at: index)
        return first == 0x20 || first == 0x09 ? 1 : first == 0xC2 && byte(at: index + 1) == 0xA0 ? 2 : 0
    }

    private func endsDocumentNumber(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("),
            UInt8(ascii: ")"), 0x7F:
            true
        case 0xC2: [0xA0, 0xAB, 0xBB, 0x85].contains(byte(at: index + 1))
        case 0xE2: byte(at: index + 1) == 0x80
        default: false
        }
    }

    // MARK: Characters

    static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    /// The scalar that begins at a byte, with its length; nil where the bytes are not UTF-8.
    func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int)? {
        let first = byte(at: index)
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return nil }
        var iterator = bytes[index..<index + length].makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, length)
    }
}
