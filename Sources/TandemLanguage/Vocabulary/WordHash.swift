/// FNV-1a over the letters of a word folded to lower case with ё as е, taken up as the lexer passes them.
///
/// Folding keeps the length for ASCII and Russian letters.
struct WordHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let (first, second) = Self.foldedPair(bytes, index, range.upperBound)
            add(second.map { UInt16(first) << 8 | UInt16($0) } ?? UInt16(first))
            index += second == nil ? 1 : 2
        }
    }

    @inline(__always)
    private mutating func add(_ unit: UInt16) {
        state = (state ^ UInt64(unit)) &* 0x100_0000_01b3
    }

    /// Takes up a byte of ASCII.
    @inline(__always)
    mutating func add(ascii byte: UInt8) { add(UInt16(Self.folded(byte))) }

    /// Takes up a letter of two bytes that begins with D0 or D1.
    @inline(__always)
    mutating func add(letter first: UInt8, _ second: UInt8) { add(Self.folded(first, second)) }

    var value: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 29)) & 0x7fff_ffff }

    // MARK: Folding

    @inline(__always)
    private static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

    /// A letter of U+0400...U+047F, given its two bytes.
    @inline(__always)
    private static func folded(_ first: UInt8, _ second: UInt8) -> UInt16 {
        let letter = UInt16(first) << 8 | UInt16(second)
        // Nearly all letters are small already.
        if letter >= 0xD0B0 { return letter == 0xD191 ? 0xD0B5 : letter }
        switch letter {
        case 0xD0A0...0xD0AF: return letter + 0xE0
        case 0xD090...0xD09F: return letter + 0x20
        case 0xD081: return 0xD0B5
        case 0xD080...0xD08F: return letter + 0x110
        default: return letter
        }
    }

    /// One character of ASCII or Russian folded to lower case with ё as е: one byte or two.
    @inline(__always)
    static func foldedPair(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (UInt8, UInt8?) {
        let first = bytes[index]
        guard first == 0xD0 || first == 0xD1, index + 1 < end else { return (folded(first), nil) }
        let letter = folded(first, bytes[index + 1])
        return (UInt8(truncatingIfNeeded: letter >> 8), UInt8(truncatingIfNeeded: letter))
    }
}
