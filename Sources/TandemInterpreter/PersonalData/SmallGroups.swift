/// Which counts of a table are to be withheld, so that no group of fewer than five people can be made out.
///
/// A count of one to four is small. Whoever knows the total of a line of counts could work out one that is withheld
/// alone, or two that must both be one: further counts are withheld until every small one could be something else.
struct SmallGroups {
    /// How a count is shown.
    enum Cover: Hashable {
        case shown
        /// «<5».
        case small
        /// Withheld to protect others, or because fewer than five people stand behind it.
        case withheld
    }

    /// Groups of fewer people than this are small.
    static let limit = 5

    private let counts: [Int]
    /// Positions of counts whose sum is known.
    private let lines: [[Int]]
    private(set) var covers: [Cover]
    /// Withheld for their own sake.
    private let isProtected: [Bool]

    /// - Parameters:
    ///   - counts: of rows, none negative.
    ///   - people: how many people stand behind each count; nil where a row is a person.
    ///   - lines: positions of counts whose sum is printed or may be known.
    init(_ counts: [Int], people: [Int]? = nil, lines: [[Int]]) {
        self.counts = counts
        self.lines = lines
        let isFew = counts.indices.map { index in
            counts[index] > 0 && (counts[index] < Self.limit || people?[index] ?? .max < Self.limit)
        }
        isProtected = isFew
        covers = counts.indices.map { !isFew[$0] ? .shown : counts[$0] < Self.limit ? .small : .withheld }
        while withholdOne() {}
    }

    /// Withholds the smallest count that helps; false where nothing is to be done, or nothing can be.
    private mutating func withholdOne() -> Bool {
        let exposed = exposedCells()
        var isChanged = false
        for line in lines where line.contains(where: { exposed[$0] }) {
            let rest = line.filter { covers[$0] == .shown && counts[$0] > 0 }
            guard let next = rest.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else { continue }
            covers[next] = .withheld
            isChanged = true
            // One at a time withholds least; a very large table is done line after line.
            if counts.count <= Self.largeTable { return true }
        }
        return isChanged
    }

    private static let largeTable = 1000

    /// Whether some protected count can still be worked out with the totals known: then a total must be withheld too.
    var isExposed: Bool { exposedCells().contains(true) }

    /// The protected counts of which a reader who knows the totals can be sure.
    private func exposedCells() -> [Bool] {
        let bounds = narrowedBounds()
        var exposed = bounds.map { $0.lower >= $0.upper }
        for cell in determinedCells() { exposed[cell] = true }
        // In a table with very many withheld counts every one of them is looked after, in place of the elimination.
        let mattersAlways = isLarge
        for cell in exposed.indices where covers[cell] == .shown || !(isProtected[cell] || mattersAlways) {
            exposed[cell] = false
        }
        return exposed
    }

    private typealias Bounds = (lower: Int, upper: Int)

    /// What the sums leave of each count, narrowed line by line until nothing changes.
    private func narrowedBounds() -> [Bounds] {
        // What a reader knows of a count before any sum.
        var bounds = counts.indices.map { cell -> Bounds in
            switch covers[cell] {
            case .shown: (counts[cell], counts[cell])
            case .small: (1, Self.limit - 1)
            case .withheld: (Self.limit, Int(Int32.max))
            }
        }
        var isChanging = true
        while isChanging {
            isChanging = false
            for line in lines where narrow(line, &bounds) { isChanging = lines.count > 1 }
        }
        return bounds
    }

    /// Narrows the counts of a line by the sum of those withheld; true where that changed anything.
    private func narrow(_ line: [Int], _ bounds: inout [Bounds]) -> Bool {
        let withheld = line.filter { covers[$0] != .shown }
        var (sum, lowers, uppers) = (0, 0, 0)
        for cell in withheld {
            sum += counts[cell]
            lowers += bounds[cell].lower
            uppers += bounds[cell].upper
        }
        var isChanged = false
        for (cell, own) in withheld.map({ ($0, bounds[$0]) }) {
            let lower = max(own.lower, sum - (uppers - own.upper))
            let upper = min(own.upper, sum - (lowers - own.lower))
            if lower != own.lower || upper != own.upper { isChanged = true }
            bounds[cell] = (lower, upper)
        }
        return isChanged
    }

    private static let eliminationLimit = 150

    private var isLarge: Bool { covers.count { $0 != .shown } > Self.eliminationLimit }

    // MARK: Lines that cross

    /// The withheld counts that the sums of all lines together determine, by elimination modulo a prime.
    private func determinedCells() -> [Int] {
        // One line has been looked at by itself.
        guard lines.count > 1, !isLarge else { return [] }
        let withheld = covers.indices.filter { covers[$0] != .shown }
        let places = Dictionary(uniqueKeysWithValues: withheld.enumerated().map { ($1, $0) })
        var rows = lines.compactMap { line -> [UInt64]? in
            var row = [UInt64](repeating: 0, count: withheld.count)
            for cell in line { if let place = places[cell] { row[place] = 1 } }
            return row.contains(1) ? row : nil
        }
        var rank = 0
        for column in withheld.indices {
            guard let pivot = rows.indices.dropFirst(rank).first(where: { rows[$0][column] != 0 }) else { continue }
            rows.swapAt(rank, pivot)
            let inverse = Self.power(rows[rank][column], Self.prime - 2)
            for place in withheld.indices { rows[rank][place] = rows[rank][place] * inverse % Self.prime }
            for row in rows.indices where row != rank && rows[row][column] != 0 {
                let factor = Self.prime - rows[row][column]
                for place in withheld.indices {
                    rows[row][place] = (rows[row][place] + factor * rows[rank][place]) % Self.prime
                }
            }
            rank += 1
        }
        return rows.prefix(rank).compactMap { row in
            row.count { $0 != 0 } == 1 ? row.firstIndex { $0 != 0 }.map { withheld[$0] } : nil
        }
    }

    private static let prime: UInt64 = 2_147_483_647

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var (result, square, rest) = (UInt64(1), base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result * square % prime }
            square = square * square % prime
            rest >>= 1
        }
        return result
    }
}
