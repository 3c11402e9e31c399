/// Cuts what a program writes into characters, control bytes and escape sequences.
struct TerminalReader {
    enum Item: Equatable {
        case text(Character)
        case control(UInt8)
        /// `ESC [ numbers final`; private ones (`ESC [ ? …`) are marked.
        case sequence(Character, numbers: [Int], isPrivate: Bool)
    }

    private let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// What could not be read yet, because its end has not come.
    var rest: [UInt8] { Array(bytes[index...]) }

    mutating func next() -> Item? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte == 0x1B { return escape() }
        if byte < 0x20 || byte == 0x7F {
            index += 1
            return .control(byte)
        }
        let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        guard index + length <= bytes.count else { return nil }
        defer { index += length }
        return .text(String(decoding: bytes[index..<(index + length)], as: UTF8.self).first ?? "\u{FFFD}")
    }

    private mutating func escape() -> Item? {
        guard index + 1 < bytes.count else { return nil }
        guard bytes[index + 1] == UInt8(ascii: "[") else {
            // Two or three bytes (`ESC =`, `ESC ( B`): nothing that moves the cursor of a line editor.
            let length = (0x20...0x2F).contains(bytes[index + 1]) ? 3 : 2
            guard index + length <= bytes.count else { return nil }
            index += length
            return .control(0)
        }
        guard let end = bytes[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
        let body = bytes[(index + 2)..<end]
        defer { index = end + 1 }
        let digits = body.filter { $0 == UInt8(ascii: ";") || (0x30...0x39).contains($0) }
        let numbers = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        return .sequence(
            Character(Unicode.Scalar(bytes[end])), numbers: digits.isEmpty ? [] : numbers,
            isPrivate: body.first.map { (0x3C...0x3F).contains($0) } ?? false)
    }
}
