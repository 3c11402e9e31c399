extension TextEncoding {
    /// The encoding that the bytes are most likely in.
    ///
    /// A byte order mark decides; else zero or 0x04 high bytes tell UTF-16; else what is valid UTF-8, or nearly so, is
    /// UTF-8; else the one-byte encoding in which the text looks most like Russian.
    package static func detect(_ bytes: [UInt8]) -> TextEncoding {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian]
        where bytes.starts(with: encoding.byteOrderMark) {
            return encoding
        }
        if let utf16 = detectUTF16(bytes.prefix(sampleSize)) { return utf16 }
        // Of several damaged bytes in a file of UTF-8 the first is worth an error; a guess would garble all the rest.
        let (sound, broken) = countUTF8(bytes)
        if broken == 0 || sound > 20 * broken { return .utf8 }
        return mostRussian(bytes)
    }

    private static let sampleSize = 1 << 16

    /// UTF-16 without a mark, when nearly all high bytes are those of Latin, Cyrillic and punctuation.
    private static func detectUTF16(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let units = bytes.count / 2
        guard units > 0 else { return nil }
        for (encoding, high) in [(TextEncoding.utf16LittleEndian, 1), (.utf16BigEndian, 0)] {
            var letters = 0
            var signs = 0
            for index in 0..<units {
                switch bytes[bytes.startIndex + index * 2 + high] {
                case 0x00, 0x04: letters += 1
                case 0x20, 0x21: signs += 1
                default: break
                }
            }
            if letters * 10 >= units * 7 && (letters + signs) * 10 >= units * 9 { return encoding }
        }
        return nil
    }

    /// How many sequences beyond ASCII are valid UTF-8, and how many bytes belong to none.
    private static func countUTF8(_ bytes: [UInt8]) -> (sound: Int, broken: Int) {
        var sound = 0
        var broken = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length =
                switch byte {
                case 0..<0x80: 1
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 0
                }
            let end = min(index + max(length, 1), bytes.count)
            if length == 0 || end - index < length || !bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                broken += 1
                index += 1
            } else {
                sound += length > 1 ? 1 : 0
                index = end
            }
        }
        return (sound, broken)
    }

    /// The one-byte encoding under which the text is the likeliest Russian.
    private static func mostRussian(_ bytes: [UInt8]) -> TextEncoding {
        let costs = [
            // Windows-1251 first: it wins a tie, and most of such files are in it.
            (TextEncoding.windows1251, cost(of: bytes, table: SingleByteTables.windows1251)),
            (.cp866, cost(of: bytes, table: SingleByteTables.cp866)),
            (.koi8r, cost(of: bytes, table: SingleByteTables.koi8r)),
        ]
        return costs.min { $0.1 < $1.1 }?.0 ?? .windows1251
    }

    /// How unlikely the bytes beyond ASCII are as Russian in a one-byte encoding, in tenths of a bit.
    private static func cost(of bytes: [UInt8], table: [UInt16]) -> Int {
        var total = 0
        var previousIsLower = false
        for byte in bytes {
            guard byte >= 0x80 else {
                previousIsLower = false
                continue
            }
            let value = Int(table[Int(byte) - 0x80])
            var isLower = false
            switch value {
            case 0x0430...0x044F:
                total += letterCosts[value - 0x0430]
                isLower = true
            case 0x0410...0x042F:
                // A capital inside a word is what letters of the wrong encoding look like.
                total += letterCosts[value - 0x0410] + (previousIsLower ? 60 : 5)
            case 0x0401, 0x0451:
                total += 90
                isLower = value == 0x0451
            case 0x00A0, 0x00AB, 0x00BB, 0x2116, 0x2010...0x2026:
                total += 60
            default:
                total += value == 0 ? 300 : 150
            }
            previousIsLower = isLower
        }
        return total
    }

    /// The information of the letters а...я in running Russian text, in tenths of a bit: −10·log₂ of the frequency.
    private static let letterCosts = [
        36, 60, 45, 59, 51, 36, 67, 59, 38, 64, 48, 45, 50, 39, 32, 52, 44, 42, 40, 53, 86, 67, 77, 61, 71, 81, 113, 57,
        58, 83, 73, 56,
    ]
}
