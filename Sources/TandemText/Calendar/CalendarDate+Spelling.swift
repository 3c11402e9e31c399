extension CalendarDate: CustomStringConvertible {
    /// The date as ISO 8601 writes it: `2023-09-01`.
    package var iso: String {
        let (year, month, day) = parts
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    }

    /// The date as Russians write it: `01.09.2023`.
    package var russian: String {
        let (year, month, day) = parts
        return "\(digits(day, 2)).\(digits(month, 2)).\(digits(year, 4))"
    }

    package var description: String { iso }

    /// Ten characters, as programs write dates: read without Unicode's tables.
    private init?(usualForm bytes: [UInt8]) {
        guard bytes.count == 10 else { return nil }
        let isISO = bytes[4] == 0x2D
        guard isISO ? bytes[7] == 0x2D : bytes[2] == 0x2E && bytes[5] == 0x2E else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(isISO ? 0..<4 : 6..<10), let month = number(isISO ? 5..<7 : 3..<5),
            let day = number(isISO ? 8..<10 : 0..<2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads `2023-09-01` or `01.09.2023` (`1.9.2023` too), with white space around it; nil for anything else.
    ///
    /// The year has four digits: a year of two digits is refused, since its century would be a guess.
    package init?(parsing text: some StringProtocol) {
        if let usual = Self(usualForm: Array(text.utf8.prefix(11))) {
            self = usual
            return
        }
        let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
        var parts = [0]
        var lengths = [0]
        var separator: Unicode.Scalar?
        var ended = false
        for scalar in scalars {
            if scalar.properties.isWhitespace {
                ended = true
            } else if ended {
                return nil
            } else if ("0"..."9").contains(scalar) {
                let last = parts.count - 1
                guard lengths[last] < 4 else { return nil }
                parts[last] = parts[last] * 10 + Int(scalar.value - 48)
                lengths[last] += 1
            } else if (scalar == "." || scalar == "-") && scalar == separator ?? scalar && parts.count < 3 {
                separator = scalar
                parts.append(0)
                lengths.append(0)
            } else {
                return nil
            }
        }
        switch (separator, lengths) {
        case ("-", [4, 2, 2]):
            self.init(year: parts[0], month: parts[1], day: parts[2])
        case (".", [1, 1, 4]), (".", [1, 2, 4]), (".", [2, 1, 4]), (".", [2, 2, 4]):
            self.init(year: parts[2], month: parts[1], day: parts[0])
        default:
            return nil
        }
    }
}

/// The number with leading zeros up to `width` digits.
private func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
