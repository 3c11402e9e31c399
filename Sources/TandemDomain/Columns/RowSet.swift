/// A set of rows that grows with the greatest of them: a bit each.
struct RowSet: Sendable {
    private var words: [UInt64] = []

    func contains(_ row: Int32) -> Bool {
        let word = Int(row) >> 6
        return words.indices.contains(word) && words[word] >> UInt64(row & 63) & 1 == 1
    }

    /// - Precondition: `row >= 0`.
    mutating func insert(_ row: Int32) {
        let word = Int(row) >> 6
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(row & 63)
    }
}
