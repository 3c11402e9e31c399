import TandemDomain
import TandemLanguage
import TandemStore
import TandemText

@testable import TandemInterpreter

/// What a register holds, whatever the numbers of its rows: each row as text, references as the rows that they lead to.
struct RegisterImage: Equatable, CustomStringConvertible {
    private var rows: [String] = []

    init(_ workshop: Workshop) throws { try self.init(workshop.session) }

    init(_ session: Session) throws { try self.init(session.recorded()) }

    init(_ register: Register) throws {
        for table in TableName.allCases {
            for row in try register.table(table).rows { rows.append(try Self.text(table, row, register)) }
        }
        rows.sort()
    }

    private static func text(_ table: TableName, _ row: Int32, _ register: Register) throws -> String {
        let cells = try Schema.fields(of: table).compactMap { field -> String? in
            // Where a rule set was written down is not a part of it.
            if table == .ruleSets, field.name == .file || field.name == .line { return nil }
            guard let value = try register.value(table, field.name, row) else { return nil }
            if case .reference(let target) = field.type, case .code(let code) = value {
                return "\(field.name)=(\(try text(target, code, register)))"
            }
            if case .text(let text) = value { return "\(field.name)=\(typed(text, field.name, of: table))" }
            return "\(field.name)=\(value)"
        }
        return "\(table) " + cells.joined(separator: " ")
    }

    /// What is kept as somebody typed it counts by its meaning, as the formatter tells it: a dump has words of its own.
    private static func typed(_ text: String, _ field: FieldName, of table: TableName) -> String {
        let script: String
        switch (table, field) {
        case (.ruleSets, .text): script = text
        case (.indicators, .text): script = "programme \"\": indicator \"\": more is better, from \(text)"
        case (.formRules, .parameters):
            script = "programme \"\":\nform student-student:\nrules \"\" with \(text)\nend\nend"
        default: return text
        }
        return (try? SourceFormatter(language: .english).format(SourceFile(name: "", text: script))) ?? text
    }

    var description: String { rows.joined(separator: "\n") }

    /// What the one has and the other lacks, for messages.
    func difference(_ other: RegisterImage) -> String {
        let (mine, theirs) = (Set(rows), Set(other.rows))
        if self == other { return "" }
        return
            "only here: \(mine.subtracting(theirs).sorted().prefix(5))\nonly there: \(theirs.subtracting(mine).sorted().prefix(5))"
    }
}
