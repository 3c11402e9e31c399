/// Reads a decimal number as it stands in a spreadsheet: `4,5`, `4.5`, `−1 234,5`, `70 %`; nil for anything else.
///
/// A decimal comma or point; spaces (no-break and thin ones too) between groups of three digits; a sign; a percent
/// sign, which divides by 100, so that `70%` is 0.7. Only ASCII digits, at least one on each side of the mark.
package func parseDecimal(_ text: some StringProtocol) -> Double? {
    var rest = Array(text.unicodeScalars)[...]
    trim(&rest)
    let isPercent = rest.last == "%"
    if isPercent {
        rest.removeLast()
        trim(&rest)
    }
    var number = ""
    switch rest.first {
    case "+": rest.removeFirst()
    case "-", "\u{2212}":
        rest.removeFirst()
        number = "-"
    default: break
    }
    guard takeWhole(from: &rest, to: &number) else { return nil }
    if let mark = rest.popFirst() {
        guard mark == "," || mark == ".", !rest.isEmpty, rest.allSatisfy(isDigit) else { return nil }
        number.unicodeScalars.append(".")
        number.unicodeScalars.append(contentsOf: rest)
    }
    guard let value = Double(isPercent ? number + "e-2" : number), value.isFinite else { return nil }
    return value
}

/// Moves the digits before the decimal mark to `number`; false when there are none or their groups are not of three.
private func takeWhole(from rest: inout ArraySlice<Unicode.Scalar>, to number: inout String) -> Bool {
    var groups = 0
    while true {
        let digits = rest.prefix(while: isDigit)
        rest = rest[digits.endIndex...]
        number.unicodeScalars.append(contentsOf: digits)
        groups += 1
        guard let next = rest.first, isGroupSpace(next) else {
            return !digits.isEmpty && (groups == 1 || digits.count == 3)
        }
        guard groups == 1 ? (1...3).contains(digits.count) : digits.count == 3 else { return false }
        rest.removeFirst()
    }
}

/// Whether the scalar may stand between groups of thousands: space, no-break, thin, narrow no-break, figure space.
private func isGroupSpace(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}"].contains(scalar)
}

private func trim(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
}
