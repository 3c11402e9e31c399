/// One bit a row, 64 to a word; the bits beyond the last row are always zero.
package struct Bitmap: Hashable, Sendable {
    /// The bits, the lowest of the first word for row 0.
    package private(set) var words: [UInt64] = []
    /// The number of rows.
    package private(set) var count = 0

    /// A bitmap of no rows.
    package init() {}

    /// A bitmap of `count` rows that all have the same bit.
    package init(repeating bit: Bool, count: Int) {
        words = Array(repeating: bit ? ~0 : 0, count: (count + 63) / 64)
        self.count = count
        clearTail()
    }

    /// A bitmap of `count` rows over words from elsewhere; words too many and bits beyond the last row are dropped,
    /// missing words are zero.
    package init(words: [UInt64], count: Int) {
        let needed = (count + 63) / 64
        self.words = words.count == needed ? words : Array(words.prefix(needed))
        while self.words.count < needed { self.words.append(0) }
        self.count = count
        clearTail()
    }

    private mutating func clearTail() {
        if count & 63 != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
    }

    /// The bit of a row.
    /// - Precondition: `0 <= row < count`.
    package subscript(_ row: Int) -> Bool {
        get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
        set {
            let mask: UInt64 = 1 << UInt64(row & 63)
            if newValue { words[row >> 6] |= mask } else { words[row >> 6] &= ~mask }
        }
    }

    /// Adds a row.
    package mutating func append(_ bit: Bool) {
        if count & 63 == 0 { words.append(0) }
        count += 1
        if bit { self[count - 1] = true }
    }

    /// Adds rows whose bits are not set, so that there are at least so many.
    mutating func grow(to count: Int) {
        guard count > self.count else { return }
        let missing = (count + 63) / 64 - words.count
        if missing > 0 { words.append(contentsOf: repeatElement(0, count: missing)) }
        self.count = count
    }

    /// How many bits are set.
    package var trueCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The rows whose bit is set, in order.
    package var rows: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(trueCount)
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                result.append(Int32(index * 64 + rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        return result
    }

    /// The rows set in both; both have as many rows.
    package static func & (left: Bitmap, right: Bitmap) -> Bitmap {
        Bitmap(words: zip(left.words, right.words).map { $0 & $1 }, count: left.count)
    }

    /// The rows set in either; both have as many rows.
    package static func | (left: Bitmap, right: Bitmap) -> Bitmap {
        Bitmap(words: zip(left.words, right.words).map { $0 | $1 }, count: left.count)
    }

    /// The rows that are not set.
    package static prefix func ~ (bitmap: Bitmap) -> Bitmap {
        Bitmap(words: bitmap.words.map { ~$0 }, count: bitmap.count)
    }
}
