import TandemDomain
import TandemLanguage
import TandemReport
import TandemText

/// Turns compiled expressions over rows into cells for people to read.
struct CellReader {
    let register: Register
    let language: MessageLanguage

    /// One column's cells for the evaluator's rows.
    func cells(_ typed: Typed, _ evaluator: Evaluator) throws -> [ReportCell] {
        if let veiled = try veiledCells(typed, evaluator) { return veiled }
        let count = evaluator.rows.count
        switch typed {
        case .number(let node, let type):
            let vector = evaluator.numbers(node)
            return (0..<count).map { vector[$0].map { Self.cell($0, type) } ?? .unknown }
        case .code(let node, let type):
            let vector = evaluator.codes(node)
            return try (0..<count).map { index in try vector[index].map { try cell($0, type) } ?? .unknown }
        case .truth(let node):
            let vector = evaluator.truth(node)
            return (0..<count).map { vector[$0].map { .flag($0) } ?? .unknown }
        case .tags(let node):
            let vector = evaluator.tags(node)
            return (0..<count).map { row in
                guard vector.known[row & vector.mask] else { return .unknown }
                let start = (row & vector.mask) * vector.stride
                let tags = vector.tags.indices.filter { vector.words[start + ($0 >> 6)] >> UInt64($0 & 63) & 1 == 1 }
                return .list(tags.map { vector.tags[$0] }.sorted())
            }
        }
    }

    static func cell(_ value: Double, _ type: ExpressionType) -> ReportCell {
        switch type {
        case .share: .share(value)
        case .minutes where value == value.rounded() && abs(value) < 1e9: .duration(minutes: Int(value))
        default: .number(value)
        }
    }

    func cell(_ code: Int32, _ type: ExpressionType) throws -> ReportCell {
        switch type {
        case .date: return CalendarDate(dayNumber: code).map { .date($0) } ?? .unknown
        case .month: return .text(Self.month(code))
        case .schoolClass: return SchoolClass(code: code).map { .text($0.description) } ?? .unknown
        case .choice(let kind): return .text(choice(code, kind))
        case .text: return .text(register.texts[code])
        case .reference(let table): return .text(try name(of: code, in: table))
        case .number, .share, .minutes, .yesNo, .tags: return .number(Double(code))
        }
    }

    func choice(_ code: Int32, _ kind: ChoiceKind) -> String {
        let ids = kind.ids
        guard ids.indices.contains(Int(code)) else { return "?" }
        return Vocabulary.shared.spelling(kind.context, ids[Int(code)], language)
    }

    private static func month(_ code: Int32) -> String {
        let month = code % 12 + 1
        return "\(code / 12)-" + (month < 10 ? "0" : "") + "\(month)"
    }

    /// What a row of another table is called.
    func name(of row: Int32, in table: TableName) throws -> String {
        switch table {
        case .people: return try register.name(of: row)
        case .mentors, .mentees:
            return try register.name(of: row, in: table)
        case .pairs:
            let names = try register.names(ofPair: row)
            return "\(names.mentor) — \(names.mentee)"
        case .documents: return "№ " + (try register.text(table, .number, row) ?? "?")
        default:
            return try register.text(table, Schema.fields(of: table).first { $0.type == .text }?.name ?? .name, row)
                ?? "?"
        }
    }

    /// The tables that naming rows of a table needs.
    static func tables(naming table: TableName) -> Set<TableName> {
        switch table {
        case .mentors, .mentees: [table, .people]
        case .pairs: [.pairs, .mentors, .mentees, .people]
        default: [table]
        }
    }
}
