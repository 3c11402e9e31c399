import TandemText

/// Values as a script spells them, so that they are read back as they were.
enum ScriptText {
    /// A text in the quotation marks that need the least: the plain ones double what they hold.
    ///
    /// The end of a script's line, which no text can hold, becomes a blank; the language itself never lets one in.
    /// What else ends lines elsewhere, such as U+0085, is a sign like others in a text.
    static func quoted(_ text: String) -> String {
        // Most texts hold neither; their bytes tell at once.
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x22 }) else { return "\"" + text + "\"" }
        let line = String(text.map { $0 == "\n" || $0 == "\r" || $0 == "\r\n" ? " " : $0 })
        // A mark may follow the quotation mark and make one character with it; it ends the text all the same.
        let scalars = line.unicodeScalars
        guard scalars.contains("\"") else { return "\"" + line + "\"" }
        if !scalars.contains("«"), !scalars.contains("»") { return "«\(line)»" }
        if !scalars.contains("“"), !scalars.contains("”") { return "„\(line)“" }
        var doubled = String.UnicodeScalarView()
        for scalar in scalars {
            doubled.append(scalar)
            if scalar == "\"" { doubled.append(scalar) }
        }
        return "\"" + String(doubled) + "\""
    }

    /// The longest number that a script can hold.
    private static let digits = 18

    /// A number without an exponent, in as few digits as tell it from others, as far as a script can hold them.
    static func number(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return "\(Int(number))" }
        let plain = Self.plain("\(number)")
        return plain.count <= digits || plain.hasPrefix("-") && plain.count <= digits + 1
            ? plain : String(plain.prefix(digits))
    }

    /// `1.5e-05` → `0.000015`.
    private static func plain(_ text: String) -> String {
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        let isNegative = text.hasPrefix("-")
        let mantissa = text[..<mark].drop { $0 == "-" }
        let parts = mantissa.split(separator: ".")
        let whole = parts.first.map(String.init) ?? "0"
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let all = whole + fraction
        let point = whole.count + exponent
        let result: String
        if point <= 0 {
            result = "0." + String(repeating: "0", count: -point) + all
        } else if point >= all.count {
            result = all + String(repeating: "0", count: point - all.count)
        } else {
            result = all.prefix(point) + "." + all.dropFirst(point)
        }
        return (isNegative ? "-" : "") + result
    }

    /// A share as the percentage that is read as exactly this share.
    static func percent(_ share: Double) -> String {
        let value = share * 100
        for places in 0...12 {
            var power = 1.0
            for _ in 0..<places { power *= 10 }
            let rounded = (value * power).rounded() / power
            if rounded / 100 == share { return number(rounded) + "%" }
        }
        return number(value) + "%"
    }

    static func date(_ day: CalendarDate, _ language: MessageLanguage) -> String {
        language == .russian ? day.russian : day.iso
    }

    /// `№ 93/24`, or the number in quotes where it is no such word.
    static func documentNumber(_ number: String, _ language: MessageLanguage) -> String {
        isPlain(number) ? "№ \(number)" : Wording("number ", "номер ")[language] + quoted(number)
    }

    /// Letters, digits and what stands between them in numbers of documents.
    static func isPlain(_ number: String) -> Bool {
        !number.isEmpty
            && number.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789/-_".unicodeScalars.contains($0)
            }
    }
}
