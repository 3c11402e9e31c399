/// How an entry stands in the history file: on one line, with line ends and backslashes escaped.
enum HistoryLine {
    static func escaped(_ entry: String) -> [UInt8] {
        var line: [UInt8] = []
        for byte in entry.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), UInt8(ascii: "\\")]
            case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            case UInt8(ascii: "\r"): line += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            default: line.append(byte)
            }
        }
        return line
    }

    /// Reads a line back. An unknown escape stays as it is; a damaged line (not UTF-8, or with a NUL) is nil.
    static func entry(from line: some Sequence<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var escaping = false
        for byte in line {
            if byte == 0 { return nil }
            if escaping {
                switch byte {
                case UInt8(ascii: "\\"): bytes.append(byte)
                case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
                default: bytes += [UInt8(ascii: "\\"), byte]
                }
                escaping = false
            } else if byte == UInt8(ascii: "\\") {
                escaping = true
            } else {
                bytes.append(byte)
            }
        }
        if escaping { bytes.append(UInt8(ascii: "\\")) }
        return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
    }
}
