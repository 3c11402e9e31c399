import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// The rows that a question looks at, by the values of its keys, in the order in which the values read.
///
/// Without keys there is one group.
struct RowGroups {
    /// The keys' headings.
    var columns: [ReportColumn]
    /// For each group the cells of its keys.
    private(set) var cells: [[ReportCell]] = [[]]
    /// The rows that the condition keeps, in order.
    let rows: [Int32]
    private var groups: [Int]

    /// - Throws: `Rejection` where the clauses have mistakes.
    init(_ query: Query, source: SourceFile, register: Register, language: MessageLanguage) throws {
        let plan = try QueryCompiler.plan(
            query, source: source, register: register, own: register.ownFields(), language: language)
        let evaluator = try Evaluator(
            register, tables: plan.tables, since: query.since?.dayNumber, until: query.until?.dayNumber)
        rows = QueryRunner(register: register, language: language).selected(query, plan, evaluator)
        columns = plan.keys.map { QueryRunner.heading($0.title, $0.key, $0.typed.type) }
        groups = Array(repeating: -1, count: evaluator.table(plan.table).rowCount)
        guard !plan.keys.isEmpty else {
            for row in rows { groups[Int(row)] = 0 }
            return
        }
        var grouping = Grouping()
        evaluator.rows = rows
        let found = grouping.groups(plan.keys.map(\.typed), evaluator)
        evaluator.rows = grouping.examples
        let reader = CellReader(register: register, language: language)
        let keys = try plan.keys.map { try reader.cells($0.typed, evaluator) }
        let order = (0..<grouping.count).sorted { left, right in
            for key in keys where key[left] != key[right] { return CoverageReport.precedes(key[left], key[right]) }
            return left < right
        }
        cells = order.map { group in keys.map { $0[group] } }
        var places = Array(repeating: 0, count: grouping.count)
        for (place, group) in order.enumerated() { places[group] = place }
        for (row, group) in zip(rows, found) { groups[Int(row)] = places[group] }
    }

    /// The group of a row; nil for a row that the condition leaves out.
    func group(of row: Int32) -> Int? {
        guard groups.indices.contains(Int(row)), groups[Int(row)] >= 0 else { return nil }
        return groups[Int(row)]
    }
}
