/// A set of tags a row, as bits; tags get their bit on first sight.
///
/// A row takes a word for every 64 distinct tags of the column: right for subjects and interests, which are few.
package struct TagColumn: Sendable {
    /// The tags by their bit.
    package private(set) var tags: [String] = []
    private var positions: [String: Int] = [:]
    /// 64-bit words a row.
    package private(set) var stride = 1
    /// The bits, row after row, `stride` words each.
    package private(set) var words: [UInt64] = []
    /// The number of rows.
    package private(set) var count = 0

    /// A column of no rows.
    package init() {}

    /// Adds a row without tags.
    package mutating func appendEmpty() {
        for _ in 0..<stride { words.append(0) }
        count += 1
    }

    /// Adds rows without tags, so that there are at least so many.
    mutating func grow(to count: Int) {
        guard count > self.count else { return }
        words.append(contentsOf: repeatElement(0, count: (count - self.count) * stride))
        self.count = count
    }

    /// The bit of a tag; nil for one that no row has had.
    package func position(of tag: String) -> Int? { positions[tag] }

    private mutating func position(adding tag: String) -> Int {
        if let known = positions[tag] { return known }
        let position = tags.count
        tags.append(tag)
        positions[tag] = position
        if position >= stride * 64 { widen() }
        return position
    }

    private mutating func widen() {
        let old = stride
        stride *= 2
        var wide = [UInt64](repeating: 0, count: count * stride)
        for row in 0..<count {
            for word in 0..<old { wide[row * stride + word] = words[row * old + word] }
        }
        words = wide
    }

    /// Puts a set of tags in the place of a row's former one.
    /// - Precondition: `0 <= row < count`.
    package mutating func set(_ row: Int, _ tags: [String]) {
        // Positions first: a new tag may widen the rows.
        let bits = tags.map { position(adding: $0) }
        for word in 0..<stride { words[row * stride + word] = 0 }
        for bit in bits { words[row * stride + (bit >> 6)] |= 1 << UInt64(bit & 63) }
    }

    /// The row's tags in the order of their bits.
    /// - Precondition: `0 <= row < count`.
    package func get(_ row: Int) -> [String] {
        var result: [String] = []
        for word in 0..<stride {
            var rest = words[row * stride + word]
            while rest != 0 {
                result.append(tags[word * 64 + rest.trailingZeroBitCount])
                rest &= rest - 1
            }
        }
        return result
    }
}
