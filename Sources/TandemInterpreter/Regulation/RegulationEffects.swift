import TandemDomain
import TandemText

/// What each reading of a contradiction changes in the counts of one programme.
struct RegulationEffects {
    let register: Register
    let programme: Int32

    /// Nil where the contradiction does not touch this programme.
    func effect(of number: Int) throws -> Wording? {
        switch number {
        case 1: try days()
        case 2: try year()
        case 3: try forms()
        case 4: try roadmap()
        case 5: try lead()
        case 6: try coordinator()
        case 7: try needs()
        case 8: try veterans()
        case 9: try points()
        case 10: try venues()
        case 11: try variants()
        case 12: try rewards()
        case 13: try stages()
        case 14: try basis()
        case 15: try coverage()
        case 16: try marks()
        default: nil
        }
    }

    func day(_ table: TableName, _ field: FieldName, _ row: Int32) throws -> CalendarDate? {
        try register.code(table, field, row).flatMap { CalendarDate(dayNumber: $0) }
    }

    /// Rows of a table that belong to the programme.
    func rows(of table: TableName) throws -> [Int32] {
        try register.rows(of: table, where: .programme, is: programme)
    }

    private func count(_ table: TableName, where holds: (Table, Int32) throws -> Bool) throws -> Int {
        let rows = try register.table(table)
        return try rows.rows.count { try holds(rows, $0) }
    }

    // MARK: Papers

    /// What was recorded before the order, if the order is of its day or a year older.
    private func days() throws -> Wording? {
        guard let order = try orderDate(),
            let earlier = CalendarDate(year: order.year - 1, month: order.month, day: order.day)
        else { return nil }
        func before(_ day: CalendarDate) throws -> Int {
            let dated: [(TableName, FieldName)] = [
                (.consents, .given), (.contracts, .date), (.forms, .presented), (.pairs, .proposed),
            ]
            return try dated.reduce(0) { sum, column in
                try sum
                    + count(column.0) { table, row in table.code(column.1, row).map { $0 < day.dayNumber } ?? false }
            }
        }
        let (first, second) = (try before(earlier), try before(order))
        return Wording(
            "records before the order: \(first) (\(earlier.iso)); \(second) (\(order.iso))",
            "записей раньше приказа: \(first) (\(earlier.russian)); \(second) (\(order.russian))")
    }

    private func orderDate() throws -> CalendarDate? {
        let documents = try rows(of: .documents)
        let start = try day(.programmes, .start, programme)
        return try documents.compactMap { try day(.documents, .date, $0) }.filter { day in
            start.map { day <= $0 } ?? true
        }.max()
    }

    private func roadmap() throws -> Wording? {
        let table = try register.table(.tasks)
        let tasks = try rows(of: .tasks)
        let stages = Set(tasks.compactMap { table.choice(.stage, $0, as: Stage.self) }).subtracting([.pairing])
        let missing = Stage.allCases.count - 1 - stages.count
        return Wording(
            "tasks \(tasks.count), stages without a task: \(missing) of 6; read as later: 0",
            "мероприятий \(tasks.count), этапов без мероприятий: \(missing) из 6; если позже: 0")
    }

    private func basis() throws -> Wording? {
        guard let basis = try register.text(.programmes, .basis, programme) else { return nil }
        let text = folded(basis)
        let (resolution, instruction) = (text.contains("постановлени"), text.contains("распоряжени"))
        guard resolution || instruction || text.contains("145") else { return nil }
        return Wording(
            "counts stay; the basis names it "
                + (resolution ? "a resolution" : instruction ? "an instruction" : "neither"),
            "подсчёты те же; в основании программы — "
                + (resolution ? "постановление" : instruction ? "распоряжение" : "ни то ни другое"))
    }

    private func stages() throws -> Wording? {
        let tasks = try register.table(.tasks)
        let pairing = try rows(of: .tasks).count { tasks.choice(.stage, $0, as: Stage.self) == .pairing }
        return Wording(
            "tasks of the stage «pairing»: \(pairing); with six stages they have none, with seven they stay",
            "мероприятий этапа «формирование пар»: \(pairing); при шести этапах они без этапа, при семи остаются")
    }

    // MARK: People in charge

    private func lead() throws -> Wording? {
        let forms = try register.table(.forms)
        let without = try rows(of: .forms).count { forms.code(.curator, $0) == nil }
        let hasCoordinator = try register.code(.programmes, .coordinator, programme) != nil
        return Wording(
            "curator: forms without one \(without); coordinator: \(hasCoordinator ? "appointed" : "missing")",
            "куратор: форм без него \(without); координатор: \(hasCoordinator ? "назначен" : "нет")")
    }

    private func coordinator() throws -> Wording? {
        guard let person = try register.code(.programmes, .coordinator, programme) else { return nil }
        let category = try register.table(.people).choice(.category, person, as: Category.self)
        switch category {
        case nil:
            return Wording(
                "the coordinator's category is unknown: both readings open",
                "категория координатора неизвестна: подходят оба толкования")
        case .teacher?:
            return Wording(
                "the coordinator is of the school: fits both", "координатор — работник школы: подходит обоим")
        case .some(let other):
            return Wording(
                "the coordinator is «\(other.spelling(.english))»: fits a partner's worker only",
                "координатор — «\(other.spelling(.russian))»: подходит только работнику партнёра")
        }
    }
}
