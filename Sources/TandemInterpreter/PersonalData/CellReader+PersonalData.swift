import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

extension Pseudonyms {
    /// What stands before a person's number.
    static let word = Wording("Participant", "Участник")
}

extension CellReader {
    /// A column that tells of people, as it is shown where names are hidden; nil for one that may be shown as it is.
    func veiledCells(_ typed: Typed, _ evaluator: Evaluator) throws -> [ReportCell]? {
        guard register.pseudonyms != nil, let content = typed.personalContent else { return nil }
        let count = evaluator.rows.count
        switch (content, typed) {
        case (.name(let access), _):
            let people = evaluator.codes(.row(access))
            return try (0..<count).map { index in
                try people[index].map { .text(try register.name(of: $0)) } ?? .unknown
            }
        case (.birth, .code(let node, _)):
            let days = evaluator.codes(node)
            return (0..<count).map { index in
                days[index].flatMap { CalendarDate(dayNumber: $0) }.map { .text("\($0.year)") } ?? .unknown
            }
        default: return Array(repeating: .text(Self.hidden[language]), count: count)
        }
    }

    /// What stands in the place of something that is not shown.
    static let hidden = Wording("hidden", "скрыто")

    /// The names' pseudonyms to sort by, so that the order of a table does not give the names away; nil for a column
    /// that is sorted by what it shows.
    func veiledKeys(_ typed: Typed, _ evaluator: Evaluator) throws -> SortColumn.Values? {
        guard let pseudonyms = register.pseudonyms, let content = typed.personalContent else { return nil }
        let count = evaluator.rows.count
        guard case .name(let access) = content else { return .numbers(Array(repeating: nil, count: count)) }
        let people = evaluator.codes(.row(access))
        return .numbers((0..<count).map { people[$0].map { Double(pseudonyms.number(of: $0)) } })
    }
}

extension Register {
    /// Rows in the order of their people's pseudonyms: that of the register may be the alphabet's.
    func veiledOrder(_ rows: [Int32], of table: TableName) throws -> [Int32] {
        guard let pseudonyms, [.people, .mentors, .mentees, .pairs, .consents, .contracts].contains(table) else {
            return rows
        }
        let keyed = try rows.map { ($0, try subject(of: $0, in: table).map { pseudonyms.number(of: $0) } ?? .max) }
        return keyed.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    /// The person that a row is about: of a pair the mentee; nil for a row that is about nobody.
    func subject(of row: Int32, in table: TableName) throws -> Int32? {
        if table == .people { return row }
        let preferred: [FieldName] = [.person, .mentee, .mentor, .pair]
        let fields = Schema.fields(of: table)
        for name in preferred {
            guard let field = fields.first(where: { $0.name == name }), case .reference(let target) = field.type else {
                continue
            }
            if let next = try code(table, name, row), let person = try subject(of: next, in: target) { return person }
        }
        return nil
    }
}
