/// The text as names and words are compared: form C, lower case, `ё` as `е`, white space as single spaces, trimmed.
///
/// Folding a folded text changes nothing. Linear in the text's length.
package func folded(_ text: some StringProtocol) -> String {
    foldedPlain(text) ?? foldedGeneral(String(text))
}

/// The same as UTF-8, in an array that is used again for one text after the other.
package func fold(_ text: String, into folded: inout [UInt8]) {
    let isPlain: Bool? = text.utf8.withContiguousStorageIfAvailable { bytes in
        while folded.count < bytes.count { folded.append(0) }
        guard let count = folded.withUnsafeMutableBufferPointer({ foldPlain(bytes, into: $0) }) else { return false }
        folded.removeLast(folded.count - count)
        return true
    }
    if isPlain != true { folded = Array(foldedGeneral(text).utf8) }
}

/// Folds a text of ASCII, Russian letters and common punctuation; nil when it holds anything else.
private func foldedPlain(_ text: some StringProtocol) -> String? {
    let folded = text.utf8.withContiguousStorageIfAvailable { bytes -> String? in
        var isPlain = true
        let result = String(unsafeUninitializedCapacity: bytes.count) { output in
            guard let count = foldPlain(bytes, into: output) else {
                isPlain = false
                return 0
            }
            return count
        }
        return isPlain ? result : nil
    }
    return folded ?? nil
}

/// Writes the folded bytes, never more than came in, and answers their count; nil for a byte that needs the general way.
private func foldPlain(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var count = 0
    var pendingSpace = false
    var index = 0
    func write(_ byte: UInt8) {
        if pendingSpace {
            output[count] = 0x20
            count += 1
            pendingSpace = false
        }
        output[count] = byte
        count += 1
    }
    while index < bytes.count {
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0x20, 0x09...0x0D:
            pendingSpace = count > 0
            index += 1
        case 0x41...0x5A:
            write(byte + 0x20)
            index += 1
        case 0..<0x80:
            write(byte)
            index += 1
        case 0xC2 where next == 0xA0:
            pendingSpace = count > 0
            index += 2
        case 0xC2 where next > 0xA0:
            write(byte)
            write(next)
            index += 2
        case 0xD0:
            let (lead, trail) = lowerCyrillic(next)
            write(lead)
            write(trail)
            index += 2
        case 0xD1 where next < 0xA0:
            write(next == 0x91 ? 0xD0 : 0xD1)
            write(next == 0x91 ? 0xB5 : next)
            index += 2
        case 0xE2 where next == 0x80 && index + 2 < bytes.count && (0x90...0xA6).contains(bytes[index + 2]):
            write(byte)
            write(next)
            write(bytes[index + 2])
            index += 3
        default:
            return nil
        }
    }
    return count
}

/// The folded form of U+0400...U+043F, given its second byte.
private func lowerCyrillic(_ trail: UInt8) -> (UInt8, UInt8) {
    switch trail {
    case 0x81: (0xD0, 0xB5)
    case 0x80...0x8F: (0xD1, trail + 0x10)
    case 0x90...0x9F: (0xD0, trail + 0x20)
    case 0xA0...0xAF: (0xD1, trail - 0x20)
    default: (0xD0, trail)
    }
}

/// Folds any text.
private func foldedGeneral(_ text: String) -> String {
    // Composed after lower-casing: some letters have a composed form in lower case only.
    let lower = composed(text.lowercased())
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    var followsYe = false
    for scalar in lower.unicodeScalars {
        if scalar.properties.isWhitespace {
            pendingSpace = !result.isEmpty
            followsYe = false
            continue
        }
        if pendingSpace {
            result.append(" ")
            pendingSpace = false
        }
        let isMark = (0x0300...0x036F).contains(scalar.value)
        // A further diaeresis on what was `ё` would compose to `ё` once more.
        if followsYe && scalar.value == 0x0308 { continue }
        followsYe = scalar == "ё" || scalar == "е" || (followsYe && isMark)
        result.append(scalar == "ё" ? "е" : scalar)
    }
    return composed(String(result))
}
