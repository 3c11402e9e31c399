import TandemDomain
import TandemText

/// Random registers that keep the file's constraints, each from its seed.
struct RandomRegister {
    private var random: Seeded
    private(set) var changes: [Change] = []
    private var counts: [TableName: Int32] = [:]
    private var keys: Set<[String]> = []
    /// The school's own fields so far.
    private(set) var own = OwnFields()

    init(seed: UInt64) {
        random = Seeded(seed: seed)
        for table in Schema.dependencyOrder {
            for _ in 0..<Int.random(in: 0...12, using: &random) { add(table) }
        }
    }

    private static let texts = [
        "математика", "ё", "Ёлка «Ель»", "O'Brien \"x\"", "日本語", "👩‍🏫 учитель", "a\tb\\c", "\u{1}\u{1F}", "й", " ",
        "\u{202E}gnp", "'); DROP TABLE people; --", "ﬁ", "\u{10FFFF}", "line\nbreak",
    ]

    private mutating func text() -> String {
        let parts = (0...Int.random(in: 0...2, using: &random)).map { _ in
            Self.texts.randomElement(using: &random) ?? ""
        }
        return parts.joined(separator: " ") + "\(Int.random(in: 0...999, using: &random))"
    }

    private mutating func add(_ table: TableName) {
        var cells: [Cell] = []
        for field in Schema.fields(of: table) + (table == .people ? own.all.map(\.field) : []) {
            let isWanted = field.isRequired || Bool.random(using: &random)
            guard isWanted, let value = value(field) else {
                if field.isRequired { return }
                continue
            }
            cells.append(Cell(field.name, value))
        }
        repair(&cells, table)
        guard isNew(cells, table), table != .fields || define(cells) else { return }
        let row = counts[table] ?? 0
        counts[table] = row + 1
        changes.append(Change(table: table, row: row, kind: .insert(cells)))
    }

    /// Takes up an own field, unless its name differs from another's in case only.
    private mutating func define(_ cells: [Cell]) -> Bool {
        guard case .text(let name)? = cells.first(where: { $0.field == .name })?.value,
            case .code(let code)? = cells.first(where: { $0.field == .kind })?.value,
            let type = OwnFieldType(code: code), own.named(name) == nil
        else { return false }
        return (try? own.define(OwnField(name: name, type: type))) != nil
    }

    private mutating func value(_ field: Field) -> Value? {
        switch field.type {
        case .number:
            let limit = field.name == .target ? 1.0 : 80
            return .number(
                [0.5, 1, limit, Double.random(in: 1...limit + 1e-9, using: &random)].randomElement(using: &random) ?? 1
            )
            .clamped(to: limit)
        case .text: return .text(text())
        case .date: return .code(Int32.random(in: -700_000...2_900_000, using: &random))
        case .schoolClass:
            return SchoolClass(parsing: ["9А", "11Я", "1Ё", "7Б"].randomElement(using: &random) ?? "9А").map {
                .code($0.code)
            }
        case .yesNo: return .code(Int32.random(in: 0...1, using: &random))
        case .choice(let kind): return .code(Int32.random(in: 0..<Int32(kind.ids.count), using: &random))
        case .tags:
            return .tags(Set((0..<Int.random(in: 0...4, using: &random)).map { _ in text() }).sorted())
        case .reference(let target):
            guard let count = counts[target], count > 0 else { return nil }
            return .code(Int32.random(in: 0..<count, using: &random))
        }
    }

    /// Puts periods in order and keeps states to what their papers allow.
    private func repair(_ cells: inout [Cell], _ table: TableName) {
        func remove(_ field: FieldName) { cells.removeAll { $0.field == field } }
        switch table {
        case .programmes: remove(.end)
        case .consents: remove(.withdrawn)
        case .fields where !cells.contains(where: { $0.field == .lower }),
            .questions where !cells.contains(where: { $0.field == .lower }):
            break
        case .scales, .fields, .questions:
            remove(.lower)
            cells.append(Cell(.lower, .number(-1.25)))
        case .pairs:
            if !cells.contains(where: { $0.field == .document }) {
                remove(.state)
                cells.append(Cell(.state, .code(PairState.agreed.code)))
            }
        case .forms, .mentors:
            remove(.capacity)
            cells.append(Cell(.capacity, .number(2)))
        case .offers, .wishes:
            remove(.rank)
            cells.append(Cell(.rank, .number(1)))
        case .decisions:
            remove(.number)
            cells.append(Cell(.number, .number(Double(counts[.decisions] ?? 0) + 1)))
        default: break
        }
    }

    private static let unique: [TableName: [FieldName]] = [
        .fields: [.name], .programmes: [.name], .documents: [.programme, .number], .forms: [.programme, .form],
        .variants: [.programme, .form, .name], .formRules: [.programme, .form, .ruleSet],
        .tasks: [.programme, .stage, .title], .scales: [.programme, .name], .windows: [.programme, .phase],
        .ruleSets: [.name], .mentors: [.person, .form], .mentees: [.person, .form], .consents: [.person, .given],
        .practices: [.title], .issuedDocuments: [.document, .language, .format],
        .contracts: [.person, .number], .meetings: [.pair, .date, .kind], .measurements: [.mentee, .scale, .phase],
        .offers: [.mentee, .mentor], .wishes: [.mentee, .mentor],
        .questionnaires: [.name], .questions: [.questionnaire, .name], .expectations: [.result],
        .answers: [.programme, .question, .person, .phase], .swotLines: [.programme, .form, .quadrant, .text],
        .indicators: [.programme, .title],
        .decisions: [.programme, .number],
    ]

    private mutating func isNew(_ cells: [Cell], _ table: TableName) -> Bool {
        guard let fields = Self.unique[table] else { return true }
        let key = fields.map { field in "\(cells.first { $0.field == field }?.value ?? .text("-"))" }
        return keys.insert([table.rawValue] + key).inserted
    }
}

extension Value {
    fileprivate func clamped(to limit: Double) -> Value {
        if case .number(let number) = self { .number(min(number, limit)) } else { self }
    }
}

/// SplitMix64: the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Register {
    /// Every living row with its known cells.
    func content() throws -> [String] {
        var lines: [String] = []
        for name in TableName.allCases {
            let table = try table(name)
            for row in table.rows {
                let cells = try table.columns.map(\.field).map { field in
                    try value(name, field.name, row).map { "\(field.name.id)=\($0)" } ?? "\(field.name.id)?"
                }
                lines.append("\(name) \(row): " + cells.joined(separator: " | "))
            }
        }
        return lines
    }
}
