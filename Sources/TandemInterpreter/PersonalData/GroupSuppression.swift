import TandemDomain
import TandemReport
import TandemText

/// How many rows and how many people a query's groups have.
struct GroupSizes {
    private(set) var rows: [Int] = []
    private var people: [Set<Int32>] = []
    /// Whether the rows are about people at all: tasks and scales need no protection.
    private var areAboutPeople = false

    /// Counts rows of a table into the groups given.
    mutating func add(_ added: [Int32], _ groups: [Int], _ table: TableName, _ register: Register) throws {
        for (row, group) in zip(added, groups) {
            while rows.count <= group {
                rows.append(0)
                people.append([])
            }
            rows[group] += 1
            if let person = try register.subject(of: row, in: table) {
                areAboutPeople = true
                // A few are enough to know that a group is not small.
                if people[group].count < SmallGroups.limit { people[group].insert(person) }
            }
        }
    }

    /// How many people stand behind each group, no more than the limit; nil where the rows are about nobody.
    var heads: [Int]? { areAboutPeople ? people.map(\.count) : nil }
}

/// Which cells of a grouped answer are withheld.
struct GroupSuppression {
    private let groups: SmallGroups
    private let sizes: [Int]
    private let language: MessageLanguage

    /// - Parameter keys: for each key the value of each group, as a number.
    init(_ sizes: GroupSizes, keys: [[Int]], language: MessageLanguage) {
        self.sizes = sizes.rows
        self.language = language
        guard let heads = sizes.heads else {
            groups = SmallGroups([], lines: [])
            return
        }
        groups = SmallGroups(sizes.rows, people: heads, lines: Self.lines(keys))
    }

    /// Whoever asks by all keys but one sees sums over that one: the groups that agree in all other keys.
    static func lines(_ keys: [[Int]]) -> [[Int]] {
        guard let count = keys.first?.count else { return [] }
        return keys.indices.flatMap { left in
            var lines: [[Int]: [Int]] = [:]
            for group in 0..<count {
                let rest = keys.indices.filter { $0 != left }.map { keys[$0][group] }
                lines[rest, default: []].append(group)
            }
            return lines.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.map(\.value)
        }
    }

    /// What stands in the place of a value; nil where it is shown.
    func cell(_ value: Double?, _ aggregate: QueryPlan.Aggregate, _ group: Int) -> ReportCell? {
        guard groups.covers.indices.contains(group) else { return nil }
        let isCount = aggregate.function == .count || aggregate.countsKnown
        switch groups.covers[group] {
        case .small: return .text(aggregate.value == nil ? Self.less : CellReader.hidden[language])
        case .withheld: return .text(CellReader.hidden[language])
        case .shown: break
        }
        guard let value else { return nil }
        let few = isCount ? value : aggregate.type == .share ? value * Double(sizes[group]) : 0
        let isFew = few.rounded() >= 1 && few.rounded() < Double(SmallGroups.limit)
        return isFew ? .text(isCount ? Self.less : CellReader.hidden[language]) : nil
    }

    private static let less = "<\(SmallGroups.limit)"

    /// An order by counts would tell which of two small groups is the smaller.
    func withheldLast(_ order: [Int]) -> [Int] {
        let shown = order.filter { groups.covers.isEmpty || groups.covers[$0] == .shown }
        return shown + order.filter { !groups.covers.isEmpty && groups.covers[$0] != .shown }.sorted()
    }

    var footnotes: [String] {
        guard groups.covers.contains(where: { $0 != .shown }) else { return [] }
        return [Self.footnote[language]]
    }

    static let footnote = Wording(
        "groups of fewer than 5 people are not shown, nor others from which they could be worked out",
        "группы меньше 5 человек не показаны, как и те, по которым их можно вычислить")
}

extension QueryPlan.Aggregate {
    /// How many rows have a value at all.
    fileprivate var countsKnown: Bool {
        if case .truth(.known)? = value { function == .sum } else { false }
    }
}
