/// The text with everything that could steer a terminal or deceive its reader written visibly.
///
/// Control characters become their pictures (`␛`) or escapes (`\u{9B}`); bidirectional controls, invisible format
/// characters and line separators become escapes. Joiners and variation selectors stay where an emoji or a script
/// needs them. Tabs and newlines stay unless `singleLine` is true.
package func terminalSafe(_ text: String, singleLine: Bool = false) -> String {
    if isSurelySafe(text) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var isInFlag = false
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
        let scalar = scalars[index]
        index = scalars.index(after: index)
        let next = index < scalars.endIndex ? scalars[index] : nil
        let isTag = (0xE0020...0xE007F).contains(scalar.value)
        isInFlag = scalar.value == 0x1F3F4 || (isInFlag && isTag)
        if (scalar == "\t" || scalar == "\n") && !singleLine {
            result.append(scalar)
        } else if let visible = visibleForm(of: scalar),
            !(isTag && isInFlag), !isJoining(scalar, after: previous, before: next)
        {
            result.append(contentsOf: visible.unicodeScalars)
        } else {
            result.append(scalar)
        }
        previous = scalar
    }
    return String(result)
}

/// Whether the text holds only printable ASCII, Cyrillic U+0400...U+047F and Latin-1.
private func isSurelySafe(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
        switch byte {
        case 0x20..<0x7F, 0xC2, 0xC3, 0xD0, 0xD1: break
        case 0x80..<0xC0: if previous == 0xC2 && (byte < 0xA0 || byte == 0xAD) { return false }
        default: return false
        }
        previous = byte
    }
    return true
}

/// How a scalar that must not reach a terminal is shown instead; nil for one that may.
private func visibleForm(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map(String.init)
    case 0x7F: return "␡"
    case 0x80..<0xA0, 0xFFF9...0xFFFB: return escape(scalar)
    case 0..<0x300 where scalar.value != 0xAD: return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return escape(scalar)
    default: return scalar.properties.isDefaultIgnorableCodePoint ? escape(scalar) : nil
    }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
}

/// Whether an invisible scalar does its proper work between its neighbours: in an emoji, or in a script that joins.
private func isJoining(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool
{
    guard let previous else { return false }
    switch scalar.value {
    case 0xFE0E, 0xFE0F:
        return previous.properties.isEmoji
    case 0x200D where isPictograph(previous) || previous.value == 0xFE0F || previous.properties.isEmojiModifier:
        return next.map(isPictograph) ?? false
    case 0x200C, 0x200D:
        // Arabic to Sinhala: the scripts of which the joiners are a part.
        return [previous, next].allSatisfy { $0.map { (0x0600...0x0DFF).contains($0.value) } ?? false }
    default:
        return false
    }
}

private func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmoji && scalar.value > 0x2000
}
