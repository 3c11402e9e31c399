/// The encodings in which Russian schools' files arrive.
package enum TextEncoding: String, CaseIterable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16, the low byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, the high byte first.
    case utf16BigEndian = "utf-16be"
    /// Windows-1251, what a Russian Excel saves as CSV.
    case windows1251 = "windows-1251"
    /// KOI8-R, of old mail and Unix systems.
    case koi8r = "koi8-r"
    /// Code page 866, of DOS and the console.
    case cp866 = "cp866"

    /// The encoding of that name in any usual spelling, such as `UTF8`, `cp1251` or `koi8r`.
    package init?(named name: some StringProtocol) {
        let letters = name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
        switch letters {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1251", "win1251", "cp1251", "1251", "ansi": self = .windows1251
        case "koi8r", "koi8": self = .koi8r
        case "cp866", "ibm866", "866", "dos", "oem": self = .cp866
        default: return nil
        }
    }

    /// The encoding's name for people: `Windows-1251`.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16 LE"
        case .utf16BigEndian: "UTF-16 BE"
        case .windows1251: "Windows-1251"
        case .koi8r: "KOI8-R"
        case .cp866: "CP866"
        }
    }
}

/// A text read from bytes, and how it was read.
package struct DecodedText: Hashable, Sendable {
    /// The text, without its byte order mark.
    package let text: String
    /// The encoding that was given or found.
    package let encoding: TextEncoding
}

/// A byte that means nothing in the encoding.
package struct TextDecodingError: Error, Hashable, Sendable {
    /// The encoding in which the bytes were read.
    package let encoding: TextEncoding
    /// The position of the byte, from 0.
    package let offset: Int
    /// The byte.
    package let byte: UInt8

    /// What is wrong, in Russian.
    package var russian: String {
        "Файл не читается как \(encoding.name): байт 0x\(hexadecimal) на позиции \(offset) в ней невозможен."
    }

    /// What is wrong, in English.
    package var english: String {
        "The file is not valid \(encoding.name): byte 0x\(hexadecimal) at offset \(offset) is impossible in it."
    }

    private var hexadecimal: String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }
}
