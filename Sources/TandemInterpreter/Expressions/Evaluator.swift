import TandemDomain

/// Runs compiled expressions over vectors of rows.
///
/// One evaluator serves one statement: it holds the tables as they are then, and what relations were counted to.
final class Evaluator {
    /// Rows evaluated at once: a column's chunk of eight-byte values fits the first-level cache.
    static let chunk = 2048

    private let tables: [TableName: Table]
    private let period: (since: Int32?, until: Int32?)
    private var counts: [Relation: [Int32]] = [:]
    private var nextMeetings: Column?
    private var aggregates: [AggregateKey: NumberVector] = [:]

    /// The rows that vary, and the row held fixed.
    var rows: [Int32] = [] {
        didSet { followed.removeAll(keepingCapacity: true) }
    }
    var fixed: Int32 = 0
    /// Which side of a pair `rows` are: a rule runs as well with the mentee held fixed against the mentors.
    var varying = Access.Side.rows {
        didSet { followed.removeAll(keepingCapacity: true) }
    }
    /// Where references lead from `rows`: a participant's person is asked for in nearly every rule.
    private var followed: [Access: CodeVector] = [:]

    /// The pair that each mentee is in; found on first use.
    private lazy var currentPairs = table(.pairs).currentPairs(
        mentees: table(.mentees).rowCount, among: pairsOfYear)
    /// The programme that is asked about, and the pairs that count in it.
    private let programme: Int32?
    private lazy var pairsOfYear = PairsOfYear.counting(
        in: programme, pairs: table(.pairs), documents: table(.documents),
        programmes: table(.programmes))

    private struct AggregateKey: Hashable {
        var function: AggregateFunction
        var relation: Relation
        var value: NumberNode
    }

    /// Loads the tables that the expressions touch; nothing is loaded while they run.
    init(_ register: Register, tables names: Set<TableName>, since: Int32? = nil, until: Int32? = nil) throws {
        var tables: [TableName: Table] = [:]
        for name in names { tables[name] = try register.table(name) }
        self.tables = tables
        programme = try register.programmeAtHand()
        period = (since, until)
    }

    /// Another evaluator of the same rows and tables, for another thread.
    func twin() -> Evaluator { Evaluator(of: self) }

    private init(of other: Evaluator) {
        tables = other.tables
        programme = other.programme
        period = other.period
        counts = other.counts
        aggregates = other.aggregates
        (rows, fixed, varying) = (other.rows, other.fixed, other.varying)
        followed = other.followed
    }

    func table(_ name: TableName) -> Table { tables[name] ?? Table(name) }

    // MARK: Rows and columns

    /// The rows of the table an access leads to.
    private func rows(_ access: Access) -> CodeVector {
        guard access.side == varying else {
            return follow(access, from: CodeVector(codes: [fixed], known: .all, isConstant: true))
        }
        if access.hops.isEmpty { return CodeVector(codes: rows, known: .all) }
        if let known = followed[access] { return known }
        let vector = follow(access, from: CodeVector(codes: rows, known: .all))
        followed[access] = vector
        return vector
    }

    private func follow(_ access: Access, from start: CodeVector) -> CodeVector {
        access.hops.reduce(start) { rows, hop in
            gather(codes: hop == Access.Hop.currentPair ? currentPairs : table(hop.table).column(hop.field), rows)
        }
    }

    private func gather(codes column: Column?, _ rows: CodeVector) -> CodeVector {
        guard let column, !column.codes.isEmpty else {
            return CodeVector(codes: rows.codes, known: .none, isConstant: rows.isConstant)
        }
        let (indices, known) = gatherKnown(column, rows)
        let codes = column.codes
        return CodeVector(codes: indices.map { codes[$0] }, known: known, isConstant: rows.isConstant)
    }

    /// Safe indices (0 for an unknown row) and which of the gathered cells are known.
    private func gatherKnown(_ column: Column, _ rows: CodeVector) -> (indices: [Int], known: Validity) {
        let count = rows.codes.count
        var indices = [Int](repeating: 0, count: count)
        var words = [UInt64](repeating: 0, count: (count + 63) / 64)
        let (codes, columnWords, limit) = (rows.codes, column.known.words, column.known.count)
        func take(_ index: Int) {
            let row = Int(codes[index])
            guard row < limit else { return }
            indices[index] = row
            words[index >> 6] |= (columnWords[row >> 6] >> UInt64(row & 63) & 1) << UInt64(index & 63)
        }
        if case .all = rows.known {
            for index in 0..<count { take(index) }
        } else {
            for index in 0..<count where rows.known[index] { take(index) }
        }
        let known = Bitmap(words: words, count: count)
        let all = known.trueCount == count
        return (indices, all ? .all : .some(known))
    }

    // MARK: Numbers

    func numbers(_ node: NumberNode) -> NumberVector {
        switch node {
        case .constant(let value): return .constant(value)
        case .unknown: return .constant(nil)
        case .column(let access, let field):
            let rows = rows(access)
            guard let column = table(access.table).column(field), !column.numbers.isEmpty else {
                return NumberVector(values: rows.codes.map { _ in 0 }, known: .none, isConstant: rows.isConstant)
            }
            let (indices, known) = gatherKnown(column, rows)
            let numbers = column.numbers
            return NumberVector(values: indices.map { numbers[$0] }, known: known, isConstant: rows.isConstant)
        case .negative(let operand):
            var vector = numbers(operand)
            for index in vector.values.indices { vector.values[index].negate() }
            return vector
        case .whole(let operand):
            var vector = numbers(operand)
            for index in vector.values.indices { vector.values[index].round(.down) }
            return vector
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, numbers(left), numbers(right))
        case .extreme(let isMaximum, let operands):
            let vectors = operands.map { numbers($0) }
            guard let first = vectors.first else { return .constant(nil) }
            return vectors.dropFirst().reduce(first) { left, right in
                combine(left, right) { isMaximum ? max($0, $1) : min($0, $1) }
            }
        case .tagCount(let tags): return tagCount(self.tags(tags))
        case .grade(let code):
            let vector = codes(code)
            return NumberVector(
                values: vector.codes.map { Double($0 / 64) }, known: vector.known, isConstant: vector.isConstant)
        case .years(let code, let until):
            let vector = codes(code)
            return NumberVector(
                values: vector.codes.map { Self.years(from: $0, until: until) }, known: vector.known,
                isConstant: vector.isConstant)
        case .dayDifference(let left, let right):
            let (left, right) = (codes(left), codes(right))
            return combine(asNumbers(left), asNumbers(right)) { $0 - $1 }
        case .relationCount(let access, let relation):
            let counts = relationCounts(relation)
            let rows = rows(access)
            return NumberVector(
                values: rows.codes.map { Int($0) < counts.count ? Double(counts[Int($0)]) : 0 }, known: rows.known,
                isConstant: rows.isConstant)
        case .relationAggregate(let function, let access, let relation, let value):
            let results = relationAggregate(function, relation, value)
            let rows = rows(access)
            // An owner beyond the last one with rows has none: nothing counted and nothing summed up.
            let isZero = function == .count || function == .sum
            var known = Bitmap(repeating: false, count: rows.codes.count)
            var values = [Double](repeating: 0, count: rows.codes.count)
            for index in rows.codes.indices where rows.known[index] {
                let row = Int(rows.codes[index])
                let isCounted = row < results.values.count
                known[index] = isCounted ? results.known[row] : isZero
                if isCounted { values[index] = results.values[row] }
            }
            return NumberVector(values: values, known: .some(known), isConstant: rows.isConstant)
        case .truth(let condition):
            let vector = truth(condition)
            return NumberVector(
                values: (0..<vector.yes.count).map { vector.yes[$0] ? 1 : 0 }, known: .some(vector.yes | vector.no))
        }
    }

    private func asNumbers(_ vector: CodeVector) -> NumberVector {
        NumberVector(values: vector.codes.map { Double($0) }, known: vector.known, isConstant: vector.isConstant)
    }

    private static func years(from day: Int32, until: Int32) -> Double {
        guard let born = CalendarDates.parts(day), let today = CalendarDates.parts(until) else { return 0 }
        let before = (today.month, today.day) < (born.month, born.day)
        return Double(today.year - born.year - (before ? 1 : 0))
    }

    private func combine(_ left: NumberVector, _ right: NumberVector, _ operation: (Double, Double) -> Double)
        -> NumberVector
    {
        let isConstant = left.isConstant && right.isConstant
        let count = isConstant ? 1 : rows.count
        let (leftMask, rightMask) = (left.mask, right.mask)
        var values = [Double](repeating: 0, count: count)
        for index in 0..<count {
            values[index] = operation(left.values[index & leftMask], right.values[index & rightMask])
        }
        return NumberVector(values: values, known: .both(left.known, right.known, count), isConstant: isConstant)
    }

    private func arithmetic(_ operation: ArithmeticOperator, _ left: NumberVector, _ right: NumberVector)
        -> NumberVector
    {
        switch operation {
        case .plus: return combine(left, right) { Self.settled($0 + $1) }
        case .minus: return combine(left, right) { Self.settled($0 - $1) }
        case .times: return combine(left, right) { Self.settled($0 * $1) }
        case .divided:
            // Division by zero has no value: unknown, not infinite.
            var result = combine(left, right) { $1 == 0 ? 0 : Self.settled($0 / $1) }
            var known = result.known.bitmap(result.values.count)
            for index in result.values.indices where right.values[index & right.mask] == 0 { known[index] = false }
            result.known = .some(known)
            return result
        }
    }

    /// The nearest decimal of nine places: in the school's arithmetic 4.35 − 3.85 is 0.5 and not 0.4999….
    @inline(__always)
    static func settled(_ value: Double) -> Double {
        let scaled = value * 1e9
        // Adding a number of 53 bits and taking it away rounds to a whole one, without a call.
        let magic = 0x1.8p52
        return scaled.magnitude < 0x1p51 ? (scaled + magic - magic) / 1e9 : value
    }

    // MARK: Codes and tags

    func codes(_ node: CodeNode) -> CodeVector {
        switch node {
        case .constant(let code): return .constant(code)
        case .unknown: return .constant(nil)
        case .column(let access, let field): return gather(codes: table(access.table).column(field), rows(access))
        case .row(let access): return rows(access)
        case .nextMeeting(let access):
            let column =
                nextMeetings
                ?? MeetingSchedule.nextMeetings(
                    pairs: table(.pairs), meetings: table(.meetings), forms: table(.forms),
                    programmes: table(.programmes))
            nextMeetings = column
            return gather(codes: column, rows(access))
        case .month(let date):
            var vector = codes(date)
            for index in vector.codes.indices {
                guard let parts = CalendarDates.parts(vector.codes[index]) else { continue }
                vector.codes[index] = Int32(parts.year * 12 + parts.month - 1)
            }
            return vector
        case .shifted(let date, let days):
            var vector = codes(date)
            for index in vector.codes.indices { vector.codes[index] &+= days }
            return vector
        }
    }

    func tags(_ node: TagNode) -> TagVector {
        switch node {
        case .column(let access, let field):
            let rows = rows(access)
            guard let column = table(access.table).column(field) else {
                return TagVector(words: rows.codes.map { _ in 0 }, stride: 1, known: .none, tags: [])
            }
            let (indices, known) = gatherKnown(column, rows)
            let tags = column.tags
            var words = [UInt64](repeating: 0, count: indices.count * tags.stride)
            if !tags.words.isEmpty {
                for (index, row) in indices.enumerated() where known[index] {
                    for word in 0..<tags.stride {
                        words[index * tags.stride + word] = tags.words[row * tags.stride + word]
                    }
                }
            }
            return TagVector(
                words: words, stride: tags.stride, known: known, tags: tags.tags, isConstant: rows.isConstant)
        case .intersection(let left, let right):
            let left = tags(left)
            let right = tags(right).numbered(as: left.tags)
            let isConstant = left.isConstant && right.isConstant
            let count = isConstant ? 1 : rows.count
            let stride = min(left.stride, right.stride)
            var words = [UInt64](repeating: 0, count: count * stride)
            for index in 0..<count {
                for word in 0..<stride {
                    words[index * stride + word] =
                        left.words[(index & left.mask) * left.stride + word]
                        & right.words[(index & right.mask) * right.stride + word]
                }
            }
            return TagVector(
                words: words, stride: stride, known: .both(left.known, right.known, count), tags: left.tags,
                isConstant: isConstant)
        }
    }

    private func tagCount(_ vector: TagVector) -> NumberVector {
        let count = vector.words.count / max(vector.stride, 1)
        var values = [Double](repeating: 0, count: count)
        for index in 0..<count {
            var bits = 0
            for word in 0..<vector.stride { bits += vector.words[index * vector.stride + word].nonzeroBitCount }
            values[index] = Double(bits)
        }
        return NumberVector(values: values, known: vector.known, isConstant: vector.isConstant)
    }

    // MARK: Relations

    /// How many rows of a relation each owner has.
    private func relationCounts(_ relation: Relation) -> [Int32] {
        if let known = counts[relation] { return known }
        var result: [Int32] = []
        for (_, owner) in owners(relation) {
            while result.count <= Int(owner) { result.append(0) }
            result[Int(owner)] += 1
        }
        counts[relation] = result
        return result
    }

    /// Each row of a relation that counts, with its owner.
    private func owners(_ relation: Relation) -> [(row: Int32, owner: Int32)] {
        let child = table(relation.child)
        let choices = relation.choiceField.flatMap { child.column($0) }
        let dates = relation.dateField.flatMap { child.column($0) }
        var result: [(Int32, Int32)] = []
        result.reserveCapacity(child.rowCount)
        let path = relation.path.map { field in field }
        for row in child.rows {
            if relation.isOfYear, !pairsOfYear[Int(row)] { continue }
            if let choices, !(choices.code(Int(row)).map { relation.codes.contains($0) } ?? false) { continue }
            if period.since != nil || period.until != nil, let dates {
                guard let day = dates.code(Int(row)), day >= period.since ?? day, day <= period.until ?? day else {
                    continue
                }
            }
            var current = row
            var table = child
            var isKnown = true
            for field in path {
                guard let column = table.column(field), let next = column.code(Int(current)),
                    case .reference(let target) = column.field.type
                else {
                    isKnown = false
                    break
                }
                current = next
                table = self.table(target)
            }
            if isKnown { result.append((row, current)) }
        }
        return result
    }

    private func relationAggregate(_ function: AggregateFunction, _ relation: Relation, _ value: NumberNode)
        -> NumberVector
    {
        let key = AggregateKey(function: function, relation: relation, value: value)
        if let known = aggregates[key] { return known }
        let pairs = owners(relation)
        let saved = (rows, varying)
        (rows, varying) = (pairs.map(\.row), .rows)
        let vector = numbers(value)
        (rows, varying) = saved
        var accumulators: [Accumulator] = []
        for (index, pair) in pairs.enumerated() {
            while accumulators.count <= Int(pair.owner) { accumulators.append(Accumulator()) }
            accumulators[Int(pair.owner)].add(vector[index])
        }
        let results = accumulators.map { $0.result(function) }
        var known = Bitmap()
        for result in results { known.append(result != nil) }
        let answer = NumberVector(values: results.map { $0 ?? 0 }, known: .some(known))
        aggregates[key] = answer
        return answer
    }
}

/// Sums up known numbers.
struct Accumulator {
    private var count = 0
    private var sum = 0.0
    /// What the sum has lost by rounding (Neumaier): marks of one decimal place add up to what people expect.
    private var lost = 0.0
    private var minimum = Double.infinity
    private var maximum = -Double.infinity

    mutating func add(_ value: Double?) {
        guard let value else { return }
        count += 1
        let next = sum + value
        lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
        sum = next
        minimum = min(minimum, value)
        maximum = max(maximum, value)
    }

    /// The sum; infinite values leave no compensation.
    private var total: Double { lost.isFinite ? sum + lost : sum }

    /// Nil where nothing was known; a count and a sum of nothing are 0.
    func result(_ function: AggregateFunction) -> Double? {
        switch function {
        case .count: Double(count)
        case .sum: total
        case .mean: count == 0 ? nil : total / Double(count)
        case .minimum: count == 0 ? nil : minimum
        case .maximum: count == 0 ? nil : maximum
        }
    }
}
