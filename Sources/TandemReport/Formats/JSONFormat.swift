import TandemText

/// Tables as a JSON array with an object for each row, in the columns' keys; the language does not matter.
///
/// Numbers and shares are numbers (0.7 for 70%), durations minutes, dates ISO texts, lists arrays, unknown null. A key
/// that several columns have gets a number from the second on: `name`, `name_2`. Caption and footnotes are left out.
struct JSONFormat {
    func write(_ table: ReportTable, to output: inout some TextOutputStream) {
        let keys = uniqueKeys(of: table.columns).map { string($0) + ": " }
        output.write("[")
        for (index, row) in table.rows.enumerated() {
            output.write(index == 0 ? "\n  {" : ",\n  {")
            for (column, key) in keys.enumerated() {
                if column > 0 { output.write(", ") }
                output.write(key)
                output.write(value(of: row.indices.contains(column) ? row[column] : .unknown))
            }
            output.write("}")
        }
        output.write(table.rows.isEmpty ? "]\n" : "\n]\n")
    }

    private func uniqueKeys(of columns: [ReportColumn]) -> [String] {
        var taken = Set(columns.map(\.key))
        var seen: Set<String> = []
        return columns.map { column in
            guard !seen.insert(column.key).inserted else { return column.key }
            var number = 2
            while !taken.insert("\(column.key)_\(number)").inserted { number += 1 }
            return "\(column.key)_\(number)"
        }
    }

    private func value(of cell: ReportCell) -> String {
        switch cell {
        case .number(let value) where value.isFinite: number(value)
        case .share(let value) where value.isFinite: number(value)
        case .unknown, .number, .share: "null"
        case .text(let text): string(text)
        case .date(let date): string(date.iso)
        case .duration(let minutes): "\(minutes)"
        case .flag(let flag): flag ? "true" : "false"
        case .list(let texts): "[" + texts.map(string).joined(separator: ", ") + "]"
        }
    }

    private func number(_ value: Double) -> String {
        value.magnitude < 1e15 && value == value.rounded() ? Decimals.exact(value) : "\(value)"
    }

    /// The text as a JSON string, in which nothing is left that steers a terminal or ends a line.
    private func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where mustEscape(scalar): for unit in String(scalar).utf16 { result += escape(unit) }
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
