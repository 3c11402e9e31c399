/// A typed column with a validity bit a row: an unset bit is *unknown*.
///
/// One of the three stores is in use, as the type says: numbers, codes (dates, classes, choices, yes/no, references
/// and interned texts) or tags. An unknown row holds zeros there.
package struct Column: Sendable {
    /// Name and type.
    package let field: Field
    /// A number a row, in a column of numbers; else empty.
    package private(set) var numbers: [Double] = []
    /// A code a row, in a column of anything but numbers and tags; else empty.
    package private(set) var codes: [Int32] = []
    /// A set of tags a row, in a column of tags; else without rows.
    package private(set) var tags = TagColumn()
    /// Which rows have a value.
    package private(set) var known = Bitmap()

    init(_ field: Field) {
        self.field = field
    }

    /// Adds a row without a value.
    package mutating func appendUnknown() {
        known.append(false)
        switch field.type {
        case .number: numbers.append(0)
        case .tags: tags.appendEmpty()
        default: codes.append(0)
        }
    }

    /// Adds rows without values, so that there are at least so many.
    mutating func grow(to count: Int) {
        let missing = count - known.count
        guard missing > 1 else {
            if missing == 1 { appendUnknown() }
            return
        }
        known.grow(to: count)
        switch field.type {
        case .number: numbers.append(contentsOf: repeatElement(0, count: missing))
        case .tags: tags.grow(to: count)
        default: codes.append(contentsOf: repeatElement(0, count: missing))
        }
    }

    mutating func set(_ row: Int, _ value: Value?, _ texts: inout TextPool) {
        known[row] = true
        switch (value, field.type) {
        case (.number(let number)?, .number): numbers[row] = number
        case (.tags(let list)?, .tags): tags.set(row, list)
        case (.text(let text)?, .text): codes[row] = texts.intern(text)
        case (.code(let code)?, let type) where type != .number && type != .tags && type != .text: codes[row] = code
        // A value of another type never gets this far: commands are checked by type.
        default: clear(row)
        }
    }

    private mutating func clear(_ row: Int) {
        known[row] = false
        switch field.type {
        case .number: numbers[row] = 0
        case .tags: tags.set(row, [])
        default: codes[row] = 0
        }
    }

    /// The value of a row; nil where it is unknown or there is no such row.
    package func get(_ row: Int, _ texts: TextPool) -> Value? {
        guard isKnown(row) else { return nil }
        switch field.type {
        case .number: return .number(numbers[row])
        case .tags: return .tags(tags.get(row).sorted())
        case .text: return .text(texts[codes[row]])
        default: return .code(codes[row])
        }
    }

    /// The code of a row; nil where it is unknown, the column has no codes, or there is no such row.
    package func code(_ row: Int) -> Int32? {
        isKnown(row) && !codes.isEmpty ? codes[row] : nil
    }

    /// The number of a row; nil where it is unknown, the column has no numbers, or there is no such row.
    package func number(_ row: Int) -> Double? {
        isKnown(row) && !numbers.isEmpty ? numbers[row] : nil
    }

    /// A row may come from a reference of a damaged file, so that it need not exist.
    private func isKnown(_ row: Int) -> Bool {
        row >= 0 && row < known.count && known[row]
    }
}
