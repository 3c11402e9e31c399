/// The rows of a column by their code: a chain of rows for each, in the order of the rows.
struct CodeIndex {
    private var first: [Int32] = []
    private var last: [Int32] = []
    private var next: [Int32] = []

    init(_ column: Column, _ alive: Bitmap) {
        let codes = column.codes
        for row in codes.indices where alive[row] && column.known[row] { add(codes[row], Int32(row)) }
    }

    /// Rows must be added in rising order.
    mutating func add(_ code: Int32, _ row: Int32) {
        while first.count <= Int(code) {
            first.append(-1)
            last.append(-1)
        }
        while next.count <= Int(row) { next.append(-1) }
        let tail = last[Int(code)]
        if tail < 0 { first[Int(code)] = row } else { next[Int(tail)] = row }
        last[Int(code)] = row
    }

    func rows(_ code: Int32) -> [Int32] {
        guard code >= 0, Int(code) < first.count else { return [] }
        var result: [Int32] = []
        var row = first[Int(code)]
        while row >= 0 {
            result.append(row)
            row = next[Int(row)]
        }
        return result
    }
}
