/// A typed column with a validity bit a row: an unset bit is *unknown*.
///
/// One of the three stores is in use, as the type says: numbers, codes (dates, classes, choices, yes/no, references
/// and interned texts) or tags.
package struct Column: Sendable {
    package let field: Field
    package private(set) var numbers: [Double] = []
    package private(set) var codes: [Int32] = []
    package private(set) var tags = TagColumn()
    package private(set) var known = Bitmap()

    init(_ field: Field) {
        self.field = field
    }

    package mutating func appendUnknown() {
        known.append(false)
        switch field.type {
        case .number: numbers.append(0)
        case .tags: tags.appendEmpty()
        default: codes.append(0)
        }
    }

    mutating func set(_ row: Int, _ value: Value?, _ texts: inout TextPool) {
        known[row] = value != nil
        switch value {
        case .number(let number)? where field.type == .number: numbers[row] = number
        case .tags(let list)? where field.type == .tags: tags.set(row, list)
        case .code(let code)? where field.type != .number && field.type != .tags: codes[row] = code
        case .text(let text)? where field.type == .text: codes[row] = texts.intern(text)
        // A value of another type never gets this far: commands are checked by type.
        default: known[row] = false
        }
    }

    package func get(_ row: Int, _ texts: TextPool) -> Value? {
        guard known[row] else { return nil }
        switch field.type {
        case .number: return .number(numbers[row])
        case .tags: return .tags(tags.get(row).sorted())
        case .text: return .text(texts[codes[row]])
        default: return .code(codes[row])
        }
    }

    package func code(_ row: Int) -> Int32? {
        known[row] && !codes.isEmpty ? codes[row] : nil
    }

    package func number(_ row: Int) -> Double? {
        known[row] && !numbers.isEmpty ? numbers[row] : nil
    }
}
