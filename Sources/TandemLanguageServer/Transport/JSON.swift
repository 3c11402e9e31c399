import Foundation

/// A JSON value.
package indirect enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// Reads a text; nil where it is no JSON, or nested too deeply for Foundation (512 levels).
    package init?(parsing bytes: [UInt8]) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]),
            let json = JSON(value)
        else { return nil }
        self = json
    }

    private init?(_ value: Any) {
        switch value {
        case is NSNull: self = .null
        case let text as String: self = .string(text)
        case let items as [Any]:
            let converted = items.compactMap { JSON($0) }
            guard converted.count == items.count else { return nil }
            self = .array(converted)
        case let members as [String: Any]:
            let converted = members.compactMapValues { JSON($0) }
            guard converted.count == members.count else { return nil }
            self = .object(converted)
        case let number as NSNumber:
            // Foundation keeps true and false as numbers, of a type that no number of a JSON text has.
            let isFlag = String(cString: number.objCType) == "c"
            self = isFlag ? .bool(number.boolValue) : .number(number.doubleValue)
        default: return nil
        }
    }

    /// The text, its members in the order of their names, so that the same value gives the same bytes.
    package func text(pretty: Bool = false) -> String {
        var options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
        if pretty { options.insert(.prettyPrinted) }
        guard let data = try? JSONSerialization.data(withJSONObject: foundation, options: options) else {
            return "null"
        }
        return String(decoding: data, as: UTF8.self)
    }

    private var foundation: Any {
        switch self {
        case .null: NSNull()
        case .bool(let flag): flag
        case .number(let number): Self.foundation(number)
        case .string(let text): text
        case .array(let items): items.map(\.foundation)
        case .object(let members): members.mapValues(\.foundation)
        }
    }
}

extension JSON {
    /// Whole numbers without a fraction; what JSON cannot say is null.
    private static func foundation(_ number: Double) -> Any {
        if let whole = Int(exactly: number) { return whole }
        return number.isFinite ? number : NSNull()
    }
}

// MARK: Reading

extension JSON {
    /// A member of an object; null where there is none.
    package subscript(_ name: String) -> JSON {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    package var string: String? { if case .string(let text) = self { text } else { nil } }
    package var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    package var array: [JSON]? { if case .array(let items) = self { items } else { nil } }
    package var isObject: Bool { if case .object = self { true } else { false } }

    /// A whole number; nil for fractions and for what no Int holds.
    package var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
}

// MARK: Writing

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(Double(value)) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(nilLiteral: ()) { self = .null }

    /// Members of no value are left out, as the protocol says "absent"; `JSON.null` stays.
    package init(dictionaryLiteral elements: (String, JSON?)...) {
        var members: [String: JSON] = [:]
        for (name, value) in elements { members[name] = value }
        self = .object(members)
    }

    package init(_ number: Int) { self = .number(Double(number)) }
}
