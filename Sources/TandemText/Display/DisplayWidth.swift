/// The number of terminal columns that the text takes, whatever the locale.
///
/// Counted per grapheme cluster: East Asian wide characters and emoji (joined, flags, skin tones, VS16) take two,
/// combining and invisible ones none. Control characters count as none: make the text ``terminalSafe(_:singleLine:)``
/// first.
package func displayWidth(_ text: some StringProtocol) -> Int {
    if let width = plainWidth(text) { return width }
    var width = 0
    for cluster in text { width += clusterWidth(cluster) }
    return width
}

/// The width of a text of ASCII and Cyrillic with common punctuation, all one column wide; nil when it holds more.
private func plainWidth(_ text: some StringProtocol) -> Int? {
    let width = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
        var count = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x20..<0x7F:
                index += 1
            // Cyrillic U+0400...U+047F, Latin-1 from the no-break space without the soft hyphen, U+00C0...U+00FF.
            case 0xD0, 0xD1, 0xC3:
                index += 2
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD:
                index += 2
            // Dashes, quotation marks, dots.
            case 0xE2
            where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA6).contains(bytes[index + 2]):
                index += 3
            default:
                return nil
            }
            count += 1
        }
        return count
    }
    return width ?? nil
}

/// The columns of one grapheme cluster: the sum of its scalars, but an emoji with all that modifies it takes two.
func clusterWidth(_ cluster: Character) -> Int {
    var width = 0
    // The width of the emoji that is being built, and whether a joiner awaits its next part.
    var emoji: Int?
    var isJoined = false
    for scalar in cluster.unicodeScalars {
        switch scalar.value {
        case 0xFE0F,
            0x1F3FB...0x1F3FF where emoji != nil, 0x1F1E6...0x1F1FF where emoji != nil:
            // VS16, a skin tone, the second letter of a flag: they widen what stands before them.
            if emoji == 1 {
                width += 1
                emoji = 2
            }
        case 0x200D:
            isJoined = emoji != nil
        case 0x2000... where isJoined && scalar.properties.isEmoji:
            isJoined = false
        default:
            let own = scalarWidth(scalar)
            width += own
            if scalar.properties.isEmoji { emoji = own } else if own > 0 { emoji = nil }
        }
    }
    return width
}

/// The columns of a scalar by itself.
private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    // A lone letter of a flag shows as a narrow letter.
    if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
    // The vowels and finals of Hangul syllables join their initial.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return 0 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return properties.isEmojiPresentation || isWide(value) ? 2 : 1
    }
}

/// Whether the scalar lies in ``wideRanges``.
private func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
        let middle = (low + high) / 2
        if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
}
