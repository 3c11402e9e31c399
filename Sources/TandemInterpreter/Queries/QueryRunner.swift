import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Carries out a query plan over the register.
struct QueryRunner {
    let register: Register
    let language: MessageLanguage
    private let reader: CellReader

    init(register: Register, language: MessageLanguage) {
        self.register = register
        self.language = language
        reader = CellReader(register: register, language: language)
    }

    func run(_ query: Query, _ plan: QueryPlan) throws -> ReportTable {
        let evaluator = try Evaluator(
            register, tables: plan.tables, since: query.since?.dayNumber, until: query.until?.dayNumber)
        let rows = try register.veiledOrder(selected(query, plan, evaluator), of: plan.table)
        return plan.keys.isEmpty
            ? try listed(rows, query, plan, evaluator) : try grouped(rows, query, plan, evaluator)
    }

    // MARK: Rows

    /// The rows that the condition is true of and that fall into the period, a chunk at a time.
    func selected(_ query: Query, _ plan: QueryPlan, _ evaluator: Evaluator) -> [Int32] {
        let table = evaluator.table(plan.table)
        var rows = table.rows
        if query.since != nil || query.until != nil, let field = plan.dateField, let dates = table.column(field) {
            let (since, until) = (query.since?.dayNumber ?? .min, query.until?.dayNumber ?? .max)
            rows = rows.filter { row in
                guard let day = dates.code(Int(row)) else { return false }
                return day >= since && day <= until
            }
        }
        guard let condition = plan.condition else { return rows }
        var result: [Int32] = []
        for start in stride(from: 0, to: rows.count, by: Evaluator.chunk) {
            evaluator.rows = Array(rows[start..<min(start + Evaluator.chunk, rows.count)])
            for index in evaluator.truth(condition).yes.rows { result.append(evaluator.rows[Int(index)]) }
        }
        return result
    }

    private func listed(
        _ rows: [Int32], _ query: Query, _ plan: QueryPlan, _ evaluator: Evaluator
    ) throws -> ReportTable {
        var rows = rows
        if !plan.order.isEmpty {
            evaluator.rows = rows
            let keys = try plan.order.map { item -> SortColumn in
                guard case .value(let typed) = item.order else {
                    return SortColumn(values: .numbers([]), descending: false)
                }
                return SortColumn(values: try sortValues(typed, evaluator), descending: item.descending)
            }
            let order = SortColumn.order(rows.count, by: keys)
            rows = order.map { rows[$0] }
        }
        if let first = query.first { rows = Array(rows.prefix(max(0, first))) }
        var cells: [[ReportCell]] = []
        cells.reserveCapacity(rows.count)
        for start in stride(from: 0, to: rows.count, by: Evaluator.chunk) {
            evaluator.rows = Array(rows[start..<min(start + Evaluator.chunk, rows.count)])
            let columns = try plan.columns.map { try reader.cells($0.typed, evaluator) }
            for index in evaluator.rows.indices { cells.append(columns.map { $0[index] }) }
        }
        return ReportTable(columns: plan.columns.map { Self.heading($0.title, $0.key, $0.typed.type) }, rows: cells)
    }

    static func heading(_ title: String, _ key: String, _ type: ExpressionType) -> ReportColumn {
        ReportColumn(title: title, key: key, alignment: type.isNumeric ? .trailing : .leading)
    }

    /// Values to sort by: texts by their folded form, references by their names.
    private func sortValues(_ typed: Typed, _ evaluator: Evaluator) throws -> SortColumn.Values {
        if let veiled = try reader.veiledKeys(typed, evaluator) { return veiled }
        switch typed {
        case .number(let node, _):
            let vector = evaluator.numbers(node)
            return .numbers((0..<evaluator.rows.count).map { vector[$0] })
        case .code(let node, .text):
            let vector = evaluator.codes(node)
            return .texts((0..<evaluator.rows.count).map { vector[$0].map { folded(register.texts[$0]) } })
        case .code(let node, .reference(let table)):
            let vector = evaluator.codes(node)
            return .texts(
                try (0..<evaluator.rows.count).map { try vector[$0].map { folded(try reader.name(of: $0, in: table)) } }
            )
        case .code(let node, _):
            let vector = evaluator.codes(node)
            return .numbers((0..<evaluator.rows.count).map { vector[$0].map { Double($0) } })
        case .truth(let node):
            let vector = evaluator.truth(node)
            return .numbers((0..<evaluator.rows.count).map { vector[$0].map { $0 ? 1 : 0 } })
        case .tags(let node):
            let vector = evaluator.numbers(.tagCount(node))
            return .numbers((0..<evaluator.rows.count).map { vector[$0] })
        }
    }

    // MARK: Groups

    private func grouped(
        _ rows: [Int32], _ query: Query, _ plan: QueryPlan, _ evaluator: Evaluator
    ) throws -> ReportTable {
        var grouping = Grouping()
        var accumulators = plan.aggregates.map { _ in [Accumulator]() }
        var sizes = query.withoutSmallGroups ? GroupSizes() : nil
        for start in stride(from: 0, to: rows.count, by: Evaluator.chunk) {
            evaluator.rows = Array(rows[start..<min(start + Evaluator.chunk, rows.count)])
            let groups = grouping.groups(plan.keys.map(\.typed), evaluator)
            for (index, aggregate) in plan.aggregates.enumerated() {
                while accumulators[index].count < grouping.count { accumulators[index].append(Accumulator()) }
                let vector = aggregate.value.map { evaluator.numbers($0) }
                for row in groups.indices { accumulators[index][groups[row]].add(vector.map { $0[row] } ?? 1) }
            }
            try sizes?.add(evaluator.rows, groups, plan.table, register)
        }
        // One row of each group stands for it where keys are shown and sorted.
        evaluator.rows = grouping.examples
        let keyCells = try plan.keys.map { try reader.cells($0.typed, evaluator) }
        let results = zip(plan.aggregates, accumulators).map { aggregate, list in
            list.map { accumulator in accumulator.result(aggregate.function) }
        }
        var sorting = try plan.order.compactMap { item -> SortColumn? in
            switch item.order {
            case .key(let index):
                SortColumn(values: try sortValues(plan.keys[index].typed, evaluator), descending: item.descending)
            case .aggregate(let index): SortColumn(values: .numbers(results[index]), descending: item.descending)
            case .value: nil
            }
        }
        sorting += try plan.keys.map { SortColumn(values: try sortValues($0.typed, evaluator), descending: false) }
        var order = SortColumn.order(grouping.count, by: sorting)
        let suppression = try sizes.map { sizes in
            GroupSuppression(sizes, keys: try plan.keys.map { try codes($0.typed, evaluator) }, language: language)
        }
        if let suppression, plan.order.contains(where: { $0.order.isAggregate }) {
            order = suppression.withheldLast(order)
        }
        if let first = query.first { order = Array(order.prefix(max(0, first))) }
        let cells = order.map { group in
            keyCells.map { $0[group] }
                + zip(plan.aggregates, results).map { aggregate, list in
                    let value = list[group]
                    return suppression?.cell(value, aggregate, group) ?? value.map {
                        Self.aggregateCell($0, aggregate.type)
                    } ?? .unknown
                }
        }
        let headings =
            plan.keys.map { Self.heading($0.title, $0.key, $0.typed.type) }
            + plan.aggregates.map { ReportColumn(title: $0.title, key: $0.key, alignment: .trailing) }
        return ReportTable(columns: headings, rows: cells, footnotes: suppression?.footnotes ?? [])
    }

    /// Each example row's key as a number of its own.
    private func codes(_ typed: Typed, _ evaluator: Evaluator) throws -> [Int] {
        var grouping = Grouping()
        return grouping.groups([typed], evaluator)
    }

    private static func aggregateCell(_ value: Double, _ type: ExpressionType) -> ReportCell {
        type == .share ? .share(value) : .number(value)
    }
}
