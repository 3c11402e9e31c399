/// The rows of a column by their code: a chain of rows for each, in the order of the rows.
struct CodeIndex {
    /// First and last row of a chain.
    private struct Chain {
        var first: Int32 = -1
        var last: Int32 = -1

        /// Makes a row the last one, and answers the one before it, -1 where there is none.
        mutating func append(_ row: Int32) -> Int32 {
            defer { last = row }
            if first < 0 { first = row }
            return last
        }
    }

    /// Chains by code: references, choices and text numbers count from 0 without large gaps.
    private var dense: [Chain] = []
    /// Chains of other codes: dates before 1970, and whatever a damaged file refers to.
    private var sparse: [Int32: Chain] = [:]
    private var next: [Int32] = []

    /// The codes that are kept as positions, 8 bytes each.
    private static let denseCodes: Range<Int32> = 0..<(1 << 22)

    /// Indexes the living rows whose code is known; linear.
    init(_ column: Column, _ alive: Bitmap) {
        let codes = column.codes
        for row in codes.indices where alive[row] && column.known[row] { add(codes[row], Int32(row)) }
    }

    /// Adds a row behind all rows added before.
    mutating func add(_ code: Int32, _ row: Int32) {
        while next.count <= Int(row) { next.append(-1) }
        let last: Int32
        if Self.denseCodes.contains(code) {
            while dense.count <= Int(code) { dense.append(Chain()) }
            last = dense[Int(code)].append(row)
        } else {
            last = sparse[code, default: Chain()].append(row)
        }
        if last >= 0 { next[Int(last)] = row }
    }

    /// The rows of a code, in order.
    func rows(_ code: Int32) -> [Int32] {
        let chain = dense.indices.contains(Int(code)) ? dense[Int(code)] : sparse[code]
        var result: [Int32] = []
        var row = chain?.first ?? -1
        while row >= 0 {
            result.append(row)
            row = next[Int(row)]
        }
        return result
    }
}
