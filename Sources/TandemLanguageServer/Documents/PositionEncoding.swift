/// In which units a client counts the columns of a line.
package enum PositionEncoding: String, CaseIterable, Sendable {
    case utf16 = "utf-16"
    case utf8 = "utf-8"
    case utf32 = "utf-32"

    /// The first of the client's encodings that is known; UTF-16, which every client must know, without any.
    package static func negotiated(_ offered: [String]) -> PositionEncoding {
        offered.lazy.compactMap { PositionEncoding(rawValue: $0) }.first ?? .utf16
    }

    /// The units that a scalar takes which begins with a byte of UTF-8; continuation bytes take none.
    @inline(__always)
    func units(of byte: UInt8) -> Int {
        switch self {
        case .utf8: 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
        case .utf32: byte & 0xC0 == 0x80 ? 0 : 1
        }
    }
}

/// A place as the protocol tells it: the line from 0 and the column in units of the encoding.
package struct Position: Hashable, Comparable, Sendable {
    package var line: Int
    package var character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    package static func < (left: Position, right: Position) -> Bool {
        (left.line, left.character) < (right.line, right.character)
    }

    init?(_ json: JSON) {
        guard let line = json["line"].integer, let character = json["character"].integer, line >= 0, character >= 0
        else { return nil }
        self.init(line: line, character: character)
    }

    var json: JSON { ["line": JSON(line), "character": JSON(character)] }
}
