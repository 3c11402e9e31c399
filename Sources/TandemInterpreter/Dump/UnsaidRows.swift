import TandemDomain
import TandemLanguage
import TandemText

/// Rows that no statement can say, since what they belong to is not there, as a damaged file may have it: found before
/// all else, and written as comments, so that nothing is left out in silence.
struct UnsaidRows {
    private var lost: [TableName: Set<Int32>] = [:]

    init(_ register: Register) throws {
        // What refers to a lost row is lost as well.
        for name in Schema.dependencyOrder {
            let table = try register.table(name)
            let references = try table.columns.compactMap { column -> (FieldName, Table)? in
                guard case .reference(let target) = column.field.type else { return nil }
                return (column.field.name, try register.table(target))
            }
            guard !references.isEmpty else { continue }
            let rows = try table.rows.filter { row in
                try references.contains { field, target in
                    table.code(field, row).map { !target.holds($0) || contains(target.name, $0) } ?? false
                } || !hasPlace(row, table, register)
            }
            if !rows.isEmpty { lost[name] = Set(rows) }
        }
    }

    func contains(_ table: TableName, _ row: Int32) -> Bool { lost[table]?.contains(row) ?? false }

    /// The rows of a table that can be said.
    func without(_ table: TableName, _ rows: [Int32]) -> [Int32] {
        guard let lost = lost[table] else { return rows }
        return rows.filter { !lost.contains($0) }
    }

    /// Whether a row has what its statement begins with.
    private func hasPlace(_ row: Int32, _ table: Table, _ register: Register) throws -> Bool {
        switch table.name {
        case .documents: return table.code(.programme, row) != nil
        case .awards: return table.code(.person, row) != nil || table.code(.pair, row) != nil
        case .offers, .wishes:
            return try table.code(.mentee, row).flatMap { try register.code(.mentees, .form, $0) } != nil
        case .variants, .steps, .formRules:
            guard let programme = table.code(.programme, row), let form: MentoringForm = table.choice(.form, row) else {
                return false
            }
            return try register.form(form, of: programme).map { !contains(.forms, $0) } ?? false
        case .documentLines:
            guard let document = table.code(.document, row) else { return false }
            let texts = try register.rows(of: .issuedDocuments, where: .document, is: document)
            return !without(.issuedDocuments, texts).isEmpty
        default: return true
        }
    }

    func write(_ writer: inout DumpWriter) throws {
        var lines: [String] = []
        for table in Schema.dependencyOrder {
            for row in (lost[table] ?? []).sorted() { lines.append(try Self.words(table, row, writer)) }
        }
        guard !lines.isEmpty else { return }
        writer.comment(
            Wording(
                "What these records belong to is not there, so that no statement can say them:",
                "Этих записей не сказать: того, к чему они относятся, нет:"),
            lines.joined(separator: "\n"))
    }

    /// `meeting № 5: pair № 7, date 2023-10-01`.
    private static func words(_ table: TableName, _ row: Int32, _ writer: DumpWriter) throws -> String {
        let references = try writer.register.knownCells(table, row).compactMap { cell -> String? in
            guard case .reference(let target)? = Schema.fields(of: table).first(where: { $0.name == cell.field })?.type,
                case .code(let code)? = cell.value
            else { return nil }
            return "\(writer.fieldWord(cell.field)) \(number(target, code, writer))"
        }
        let parts = references + (try writer.attributes(table, row, without: []))
        return number(table, row, writer) + ": " + parts.joined(separator: ", ")
    }

    private static func number(_ table: TableName, _ row: Int32, _ writer: DumpWriter) -> String {
        "\(table.noun(writer.language)) № \(Int(row) + 1)"
    }
}
