import Foundation
import GRDB
import TandemDomain
import TandemText

/// A cell as SQLite holds it, and back.
enum CellCoding {
    static func databaseValue(_ value: Value?, _ type: FieldType) -> DatabaseValue {
        guard let value else { return .null }
        switch (value, type) {
        case (.number(let number), _): return number.databaseValue
        case (.text(let text), _): return text.databaseValue
        case (.tags(let tags), _): return json(tags).databaseValue
        case (.code(let code), .date): return (CalendarDate(dayNumber: code)?.iso).databaseValue
        case (.code(let code), .schoolClass): return (SchoolClass(code: code)?.description).databaseValue
        case (.code(let code), .choice(let kind)):
            let ids = kind.ids
            return ids.indices.contains(Int(code)) ? ids[Int(code)].databaseValue : .null
        case (.code(let code), .reference): return (Int64(code) + 1).databaseValue
        case (.code(let code), _): return Int64(code).databaseValue
        }
    }

    static func value(_ stored: DatabaseValue, _ type: FieldType) -> Value? {
        switch type {
        case .number: return Double.fromDatabaseValue(stored).map { .number($0) }
        case .text: return String.fromDatabaseValue(stored).map { .text($0) }
        case .date:
            return String.fromDatabaseValue(stored).flatMap { CalendarDate(parsing: $0) }.map { .code($0.dayNumber) }
        case .schoolClass:
            return String.fromDatabaseValue(stored).flatMap { SchoolClass(parsing: $0) }.map { .code($0.code) }
        case .choice(let kind):
            return String.fromDatabaseValue(stored).flatMap { kind.code(of: $0) }.map { .code($0) }
        case .yesNo: return Int64.fromDatabaseValue(stored).map { .code(Int32(truncatingIfNeeded: $0)) }
        case .reference: return Int64.fromDatabaseValue(stored).map { .code(Int32(truncatingIfNeeded: $0 - 1)) }
        case .tags:
            guard let text = String.fromDatabaseValue(stored),
                let tags = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
            else { return nil }
            return .tags(tags)
        }
    }

    private static func json(_ tags: [String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(tags)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    /// Cells as a JSON object for the journal.
    static func json(_ cells: [Cell], _ types: [FieldName: FieldType]) -> String {
        var object: [String: JournalValue] = [:]
        for cell in cells {
            guard let type = types[cell.field] else { continue }
            object[cell.field.id] = JournalValue(databaseValue(cell.value, type))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

private enum JournalValue: Encodable {
    case null
    case number(Double)
    case text(String)

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let integer): self = .number(Double(integer))
        case .double(let double): self = .number(double)
        case .string(let string): self = .text(string)
        case .null, .blob: self = .null
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }
}
