// Foundation only for the canonical composition, which the standard library does not offer.
import Foundation

/// The text in Unicode's normalization form C, so that equal texts have equal bytes.
///
/// Everything else stays, control characters too. ASCII and Russian texts without combining marks cost one scan.
package func normalised(_ text: some StringProtocol) -> String {
    isSurelyComposed(text) ? String(text) : composed(String(text))
}

/// The text in form C, whatever it holds.
func composed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
}

/// Whether every character is known to be unchanged by form C; false means that one must look.
func isSurelyComposed(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isSurelyComposed) ?? isSurelyComposed(text.utf8)
}

private func isSurelyComposed(_ bytes: some Sequence<UInt8>) -> Bool {
    var lastThree: UInt32 = 0
    for byte in bytes {
        switch byte {
        // ASCII, Latin to U+02FF; Cyrillic U+0400...U+047F and U+04C0...U+04FF; trailing bytes.
        case 0..<0xC0, 0xC2..<0xCC, 0xD0, 0xD1, 0xD3, 0xE2: break
        default: return false
        }
        lastThree = (lastThree << 8 | UInt32(byte)) & 0xFF_FFFF
        // Of U+2000...U+2FFF only the punctuation and the letter-like signs, without the quads, ohm, kelvin, ångström.
        if (lastThree >> 8) & 0xFF == 0xE2 && byte != 0x80 && byte != 0x84 { return false }
        switch lastThree {
        case 0xE28080, 0xE28081, 0xE284A6, 0xE284AA, 0xE284AB: return false
        default: break
        }
    }
    return true
}
