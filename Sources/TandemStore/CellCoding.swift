import Foundation
import GRDB
import TandemDomain
import TandemText

/// A cell as SQLite holds it, and back.
enum CellCoding {
    /// The greatest magnitude of a number: up to it whole numbers are exact, and nothing that reads them overflows.
    static let numberLimit = 9_007_199_254_740_992.0

    /// The classes as written, by their code; nil for a code that is no class's.
    private static let classes = (0..<Int32(SchoolClass.grades.upperBound + 1) * 64).map { code in
        SchoolClass(code: code)?.description.databaseValue
    }

    /// The stored form of a value; nil where the value does not fit the type.
    static func databaseValue(_ value: Value, _ type: FieldType) -> DatabaseValue? {
        switch (value, type) {
        case (.number(let number), .number): return abs(number) <= numberLimit ? number.databaseValue : nil
        // SQLite's own functions end a text at NUL, and so would a tool that reads the file.
        case (.text(let text), .text): return text.utf8.contains(0) ? nil : text.databaseValue
        case (.tags(let tags), .tags): return JSONText.array(tags).databaseValue
        case (.code(let code), .date): return CalendarDate(dayNumber: code)?.iso.databaseValue
        case (.code(let code), .schoolClass): return classes.indices.contains(Int(code)) ? classes[Int(code)] : nil
        case (.code(let code), .choice(let kind)):
            let ids = kind.ids
            return ids.indices.contains(Int(code)) ? ids[Int(code)].databaseValue : nil
        case (.code(let code), .reference): return code < 0 ? nil : (Int64(code) + 1).databaseValue
        case (.code(let code), .yesNo): return code == 0 || code == 1 ? Int64(code).databaseValue : nil
        default: return nil
        }
    }

    /// The value of a stored cell; nil where it is not one of the type. NULL is nobody's value.
    static func value(_ stored: DatabaseValue, _ type: FieldType) -> Value? {
        switch (type, stored.storage) {
        case (.number, .double(let number)): abs(number) <= numberLimit ? .number(number) : nil
        case (.number, .int64(let integer)): integer.magnitude <= 1 << 53 ? .number(Double(integer)) : nil
        case (.text, .string(let text)): .text(text)
        case (.date, .string(let text)): CalendarDate(parsing: text).map { .code($0.dayNumber) }
        case (.schoolClass, .string(let text)): SchoolClass(parsing: text).map { .code($0.code) }
        case (.choice(let kind), .string(let text)): kind.code(of: text).map { .code($0) }
        case (.yesNo, .int64(let integer)): integer == 0 || integer == 1 ? .code(Int32(integer)) : nil
        case (.reference, .int64(let id)): id >= 1 ? Int32(exactly: id - 1).map { .code($0) } : nil
        case (.tags, .string(let text)): JSONText.strings(text).map { .tags($0) }
        default: nil
        }
    }
}
