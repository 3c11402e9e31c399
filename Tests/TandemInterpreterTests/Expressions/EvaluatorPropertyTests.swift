import TandemDomain
import TandemLanguage
import TandemReport
import TandemStore
import TandemText
import Testing

@testable import TandemInterpreter

/// A register of random mentees and mentors with unknown values, as a store that a session can read.
struct RandomSchool {
    let store: SQLiteStore
    let register: Register

    init(seed: UInt64, mentors: Int, mentees: Int) throws {
        store = try SQLiteStore(path: ":memory:")
        var random = Seeded(seed: seed)
        let transaction = Transaction(Register(source: store))
        let subjects = ["математика", "физика", "русский язык", "химия"]
        let interests = ["хор", "танцы", "шахматы", "физика"]
        func tags(_ all: [String]) -> Value { .tags(all.filter { _ in Bool.random(using: &random) }.sorted()) }
        for index in 0..<mentors + mentees {
            let classes = ["5А", "7Б", "9А", "10В", "11Я"].compactMap { SchoolClass(parsing: $0) }
            var cells: [Cell] = [
                Cell(.gpa, .number(Double(Int.random(in: 20...50, using: &random)) / 10)),
                Cell(.schoolClass, classes.randomElement(using: &random).map { .code($0.code) }),
                Cell(.born, .code(Int32.random(in: 13_500...15_500, using: &random))),
                Cell(.gender, .code(Int32.random(in: 0...1, using: &random))),
                Cell(.category, .code(Int32.random(in: 0...1, using: &random))),
                Cell(.experience, .number(Double(Int.random(in: 0...9, using: &random)))),
                Cell(.subjects, tags(subjects)), Cell(.interests, tags(interests)),
                Cell(.workplace, .text(["Завод «Заря»", "ёлка", "Ёлка", "школа"].randomElement(using: &random) ?? "")),
                Cell(.position, .text(["ёлка", "мастер"].randomElement(using: &random) ?? "")),
            ]
            cells = cells.filter { _ in Int.random(in: 0...4, using: &random) > 0 }
            let person = try transaction.insert(.people, [Cell(.name, .text("Ученик \(index)"))] + cells)
            var part: [Cell] = [
                Cell(.form, .code(Int32.random(in: 0...1, using: &random))),
                Cell(.joined, .code(Int32.random(in: 13_500...20_000, using: &random))),
            ]
            part = part.filter { _ in Int.random(in: 0...4, using: &random) > 0 }
            if index >= mentors, Bool.random(using: &random) {
                part.append(Cell(.need, .code(Int32.random(in: 0...5, using: &random))))
            }
            _ = try transaction.insert(index < mentors ? .mentors : .mentees, [Cell(.person, .code(person))] + part)
        }
        for _ in 0..<mentees where mentors > 0 {
            _ = try transaction.insert(
                .pairs,
                [
                    Cell(.mentor, .code(Int32.random(in: 0..<Int32(mentors), using: &random))),
                    Cell(.mentee, .code(Int32.random(in: 0..<Int32(mentees), using: &random))),
                    Cell(.form, .code(0)),
                    Cell(
                        .state,
                        .code([PairState.proposed, .agreed, .dissolved].randomElement(using: &random)?.code ?? 0)),
                ])
        }
        _ = try store.commit(transaction.changes, JournalEntry(time: "", actor: "", statement: ""), after: 0)
        register = transaction.register
    }
}

@Suite struct EvaluatorPropertyTests {
    /// Columns and conditions of the language agree with the row-by-row reading of their syntax trees.
    private func compare(seed: UInt64, mentees: Int, expressions: Int, depth: Int) throws {
        let school = try RandomSchool(seed: seed, mentors: 7, mentees: mentees)
        let workshop = try Workshop(store: school.store)
        var generator = RandomExpression(seed: seed)
        for _ in 0..<expressions {
            let (number, truth, condition) = (
                generator.number(depth), generator.condition(depth), generator.condition(depth)
            )
            let text = "show mentees with name, \(number), (\(truth)) where \(condition)"
            let source = SourceFile(name: "", text: text)
            guard case .show(let query)? = ParsedSource(source).statements.first?.statement,
                let wanted = query.condition
            else {
                Issue.record("not parsed: \(text)")
                continue
            }
            let execution = try workshop.enter(text)
            guard let table = execution.tables.first else {
                Issue.record("\(text): \(execution.problems)")
                continue
            }
            let found = table.rows.map { $0.map(\.brief) }
            var naive = NaiveEvaluator(register: school.register, source: source, today: .today())
            naive.table = .mentees
            var expected: [[String]] = []
            for row in try school.register.table(.mentees).rows {
                naive.row = row
                guard try naive.truth(wanted) == true else { continue }
                expected.append(try query.columns.map { try Self.brief(naive.value($0)) })
            }
            if found != expected {
                let difference = zip(found, expected).first { $0.0 != $0.1 }
                Issue.record(
                    "\(text)\nrows \(found.count), expected \(expected.count); \(difference.map { "\($0)" } ?? "-")")
            }
        }
    }

    private static func brief(_ value: Boxed?) -> String {
        switch value {
        case nil: "?"
        case .number(let number)?: ReportCell.number(number).brief
        case .rows(_, let rows)?: "\(rows.count)"
        case .truth(let truth)?: truth ? "yes" : "no"
        case .text(let text)?: text
        default: "\(String(describing: value))"
        }
    }

    @Test(arguments: UInt64(1)...12) func smallRegisters(seed: UInt64) throws {
        try compare(seed: seed, mentees: 70, expressions: 40, depth: 3)
    }

    @Test(arguments: UInt64(100)...100) func moreRowsThanAChunk(seed: UInt64) throws {
        try compare(seed: seed, mentees: 2100, expressions: 5, depth: 2)
    }

    @Test(arguments: [0, 1, 63, 64, 65]) func edgesOfAWord(mentees: Int) throws {
        try compare(seed: UInt64(200 + mentees), mentees: mentees, expressions: 20, depth: 2)
    }
}
