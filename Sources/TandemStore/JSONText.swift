import Foundation
import GRDB

/// JSON as the register file holds it: sets of tags, and cells in the journal.
enum JSONText {
    static func array(_ texts: [String]) -> String {
        var json = "["
        for (index, text) in texts.enumerated() {
            if index > 0 { json += "," }
            append(text, to: &json)
        }
        return json + "]"
    }

    /// The texts of an array of texts; nil where it is anything else.
    static func strings(_ json: String) -> [String]? {
        if let plain = plainStrings(json) { return plain }
        return try? JSONDecoder().decode([String].self, from: Data(json.utf8))
    }

    /// `["a","b"]` without escapes or white space: all but a few arrays, and much faster than the decoder.
    private static func plainStrings(_ json: String) -> [String]? {
        if json == "[]" { return [] }
        let bytes = json.utf8
        guard bytes.starts(with: [0x5B, 0x22]), json.hasSuffix("\"]"), bytes.count >= 4, !bytes.contains(0x5C) else {
            return nil
        }
        var texts: [String] = []
        var rest = json.dropFirst(2).dropLast(2)[...]
        while let quote = rest.utf8.firstIndex(of: 0x22) {
            let tail = rest[quote...]
            guard tail.utf8.starts(with: [0x22, 0x2C, 0x22]) else { return nil }
            texts.append(String(rest[..<quote]))
            rest = tail.dropFirst(3)
        }
        texts.append(String(rest))
        return texts
    }

    /// An object of cells, in the order given; for the journal.
    static func object(_ cells: [(key: String, value: DatabaseValue)]) -> String {
        var json = "{"
        for (index, cell) in cells.enumerated() {
            if index > 0 { json += "," }
            append(cell.key, to: &json)
            json += ":"
            switch cell.value.storage {
            case .int64(let integer): json += "\(integer)"
            case .double(let double): json += double == double.rounded() ? "\(Int64(double))" : "\(double)"
            case .string(let text): append(text, to: &json)
            case .null, .blob: json += "null"
            }
        }
        return json + "}"
    }

    private static func append(_ text: String, to json: inout String) {
        json += "\""
        if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": json += "\\\""
                case "\\": json += "\\\\"
                case "\u{0}"..<" ":
                    let hex = String(scalar.value, radix: 16)
                    json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                default: json.unicodeScalars.append(scalar)
                }
            }
        } else {
            json += text
        }
        json += "\""
    }
}
