import TandemText

extension Lexer {
    /// A number, percentage, date (`01.09.2023`, `2023-09-01`) or class (`9А`).
    mutating func number(_ start: Int) -> Token {
        let whole = digits()
        if let date = date(start, whole) { return date }
        if byte(at: position) == 0x2E, Self.isDigit(byte(at: position + 1)) {
            position += 1
            _ = digits()
            if byte(at: position) == 0x2E, Self.isDigit(byte(at: position + 1)) {
                // 1.2.3: a date with a wrong number of digits.
                position += 1
                _ = digits()
                report(.malformedDate, start, position)
                return token(.invalid, start)
            }
        } else if byte(at: position) == 0x2C, Self.isDigit(byte(at: position + 1)) {
            // A decimal comma: said with its fix, then read as the number that was meant.
            position += 1
            _ = digits()
            report(.decimalComma, start, position)
        }
        if position - start > 18 {
            report(.numberTooLong, start, position)
            if byte(at: position) == 0x25 { position += 1 }
            return token(.invalid, start)
        }
        if byte(at: position) == 0x25 {
            position += 1
            return token(.percent, start)
        }
        if isWordByte(position) { return schoolClass(start, whole) }
        if let hyphenated = hyphenatedClass(start, whole) { return hyphenated }
        return token(.number, start)
    }

    private mutating func digits() -> Range<Int> {
        let start = position
        while Self.isDigit(byte(at: position)) { position += 1 }
        return start..<position
    }

    private func isWordByte(_ index: Int) -> Bool {
        let byte = byte(at: index)
        return Self.isASCIILetter(byte) || byte == 0x5F || byte == 0xD0 || byte == 0xD1
    }

    private mutating func date(_ start: Int, _ first: Range<Int>) -> Token? {
        let separator = byte(at: position)
        let iso = separator == 0x2D && first.count == 4
        guard iso || (separator == 0x2E && first.count <= 2) else { return nil }
        let saved = position
        position += 1
        let second = digits()
        guard (1...2).contains(second.count), byte(at: position) == separator else {
            position = saved
            return nil
        }
        position += 1
        let third = digits()
        guard iso ? second.count == 2 && third.count == 2 : third.count == 4 else {
            if third.isEmpty {
                position = saved
                return nil
            }
            report(.malformedDate, start, position)
            return token(.invalid, start)
        }
        let (year, month, day) = (integer(iso ? first : third), integer(second), integer(iso ? third : first))
        if CalendarDate(year: year, month: month, day: day) == nil {
            report(.impossibleDate(year: year, month: month, day: day), start, position)
            return token(.invalid, start)
        }
        return token(.date, start)
    }

    func integer(_ range: Range<Int>) -> Int {
        var value = 0
        for index in range.prefix(9) { value = value * 10 + Int(bytes[index] - 0x30) }
        return value
    }

    private mutating func schoolClass(_ start: Int, _ digits: Range<Int>) -> Token {
        while position < bytes.count {
            if isWordByte(position) {
                position += bytes[position] >= 0x80 ? 2 : 1
            } else if Self.isDigit(bytes[position]) {
                position += 1
            } else {
                break
            }
        }
        position = min(position, bytes.count)
        guard digits.count <= 2, classValue(start..<position) != nil else {
            report(.malformedClass(String(decoding: bytes[start..<position], as: UTF8.self)), start, position)
            return token(.invalid, start)
        }
        return token(.schoolClass, start)
    }

    /// `9-А`, as many schools write it: digits, a hyphen and one letter without blanks.
    private mutating func hyphenatedClass(_ start: Int, _ digits: Range<Int>) -> Token? {
        guard position == digits.upperBound, digits.count <= 2, byte(at: position) == 0x2D, isWordByte(position + 1)
        else {
            return nil
        }
        let end = min(position + 1 + (byte(at: position + 1) >= 0x80 ? 2 : 1), bytes.count)
        guard !isWordByte(end), !Self.isDigit(byte(at: end)), byte(at: end) != 0x2D,
            classValue(start..<end) != nil
        else { return nil }
        position = end
        return token(.schoolClass, start)
    }

    /// The date of a date token.
    func dateValue(_ token: Token) -> CalendarDate? {
        var parts = (0, 0, 0)
        var part = 0
        for index in token.span.range {
            let byte = bytes[index]
            guard Self.isDigit(byte) else {
                part += 1
                continue
            }
            let digit = Int(byte - 0x30)
            switch part {
            case 0: parts.0 = parts.0 * 10 + digit
            case 1: parts.1 = parts.1 * 10 + digit
            default: parts.2 = parts.2 * 10 + digit
            }
        }
        let isISO = token.end - token.start > 4 && bytes[Int(token.start) + 4] == 0x2D
        return isISO
            ? CalendarDate(year: parts.0, month: parts.1, day: parts.2)
            : CalendarDate(year: parts.2, month: parts.1, day: parts.0)
    }

    /// The class that some bytes spell: digits and a Cyrillic letter at once, anything else as ``SchoolClass`` reads it.
    func classValue(_ range: Range<Int>) -> SchoolClass? {
        let digits = range.count - 2
        guard digits == 1 || digits == 2, Self.isDigit(bytes[range.lowerBound]),
            Self.isDigit(bytes[range.lowerBound + digits - 1])
        else {
            return SchoolClass(parsing: String(decoding: bytes[range], as: UTF8.self))
        }
        let letter = Int(bytes[range.upperBound - 2]) << 8 | Int(bytes[range.upperBound - 1])
        // А...Е, Ж...П, Р...Я and the same in lower case; Ё stands between Е and Ж and is left to the general way.
        let place: Int? =
            switch letter {
            case 0xD090...0xD0AF: letter - 0xD090
            case 0xD0B0...0xD0BF: letter - 0xD0B0
            case 0xD180...0xD18F: letter - 0xD180 + 16
            default: nil
            }
        guard let place else { return SchoolClass(parsing: String(decoding: bytes[range], as: UTF8.self)) }
        let grade = integer(range.lowerBound..<range.lowerBound + digits)
        return SchoolClass(code: Int32(grade * 64 + place + (place < 6 ? 1 : 2)))
    }
}
