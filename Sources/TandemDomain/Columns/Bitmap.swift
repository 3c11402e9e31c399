/// One bit a row.
package struct Bitmap: Hashable, Sendable {
    package private(set) var words: [UInt64] = []
    package private(set) var count = 0

    package init() {}

    package init(repeating bit: Bool, count: Int) {
        words = Array(repeating: bit ? ~0 : 0, count: (count + 63) / 64)
        self.count = count
        clearTail()
    }

    package init(words: [UInt64], count: Int) {
        self.words = words
        self.count = count
        clearTail()
    }

    private mutating func clearTail() {
        if count & 63 != 0, !words.isEmpty { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
    }

    package subscript(_ row: Int) -> Bool {
        get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
        set {
            let mask: UInt64 = 1 << UInt64(row & 63)
            if newValue { words[row >> 6] |= mask } else { words[row >> 6] &= ~mask }
        }
    }

    package mutating func append(_ bit: Bool) {
        if count & 63 == 0 { words.append(0) }
        count += 1
        if bit { self[count - 1] = true }
    }

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

    package static func & (left: Bitmap, right: Bitmap) -> Bitmap {
        Bitmap(words: zip(left.words, right.words).map { $0 & $1 }, count: left.count)
    }

    package static func | (left: Bitmap, right: Bitmap) -> Bitmap {
        Bitmap(words: zip(left.words, right.words).map { $0 | $1 }, count: left.count)
    }

    package static prefix func ~ (bitmap: Bitmap) -> Bitmap {
        Bitmap(words: bitmap.words.map { ~$0 }, count: bitmap.count)
    }
}
