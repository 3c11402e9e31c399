/// The character between the fields of a CSV text.
package enum CSVSeparator: Character, CaseIterable, Sendable {
    /// A tab.
    case tab = "\t"
    /// A semicolon, what a Russian Excel writes.
    case semicolon = ";"
    /// A comma.
    case comma = ","

    /// The separator as a byte.
    var byte: UInt8 {
        switch self {
        case .tab: UInt8(ascii: "\t")
        case .semicolon: UInt8(ascii: ";")
        case .comma: UInt8(ascii: ",")
        }
    }

    /// The separator under which most of the first records have as many fields as the header, and more than one.
    ///
    /// Of equally fitting ones the one with more fields; then tab before semicolon before comma, which texts hold too.
    static func detect(in bytes: [UInt8]) -> CSVSeparator {
        let records = countSeparators(in: bytes.prefix(sampleSize), isWhole: bytes.count <= sampleSize)
        guard let header = records.first else { return .comma }
        var best = (separator: CSVSeparator.comma, fitting: 0, fields: 0)
        for (index, separator) in allCases.enumerated() where header[index] > 0 {
            let fitting = records.count { $0[index] == header[index] }
            if (fitting, header[index]) > (best.fitting, best.fields) { best = (separator, fitting, header[index]) }
        }
        return best.separator
    }

    private static let sampleSize = 1 << 16
    private static let sampleRecords = 50

    /// How often each separator stands outside quotes in each of the first records.
    private static func countSeparators(in bytes: ArraySlice<UInt8>, isWhole: Bool) -> [[Int]] {
        var records: [[Int]] = []
        var counts = [0, 0, 0]
        var isQuoted = false
        var isFieldStart = true
        var isBlank = true
        func endRecord() {
            if !isBlank { records.append(counts) }
            counts = [0, 0, 0]
            isBlank = true
        }
        for byte in bytes {
            if byte == quote && (isQuoted || isFieldStart) {
                // A doubled quote closes and opens again.
                isQuoted.toggle()
                isFieldStart = true
                isBlank = false
                continue
            }
            if isQuoted { continue }
            isFieldStart = true
            switch byte {
            case CSVSeparator.tab.byte: counts[0] += 1
            case CSVSeparator.semicolon.byte: counts[1] += 1
            case CSVSeparator.comma.byte: counts[2] += 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                endRecord()
                if records.count == sampleRecords { return records }
                continue
            default: isFieldStart = false
            }
            isBlank = isBlank && byte == UInt8(ascii: " ")
        }
        if isWhole || records.isEmpty { endRecord() }
        return records
    }
}
