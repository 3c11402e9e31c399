import TandemDomain
import TandemLanguage
import TandemText
import Testing

@testable import TandemInterpreter

/// A register as only a damaged file has it: references lead nowhere, and what a statement begins with is missing.
@Suite("What no statement can say is a comment of the dump") struct UnsaidRowsTests {
    /// The school with rows of no place, each with what its comment tells of it.
    private static let lost: [(Change, english: String, russian: String)] = [
        (
            insert(.documents, 90, [Cell(.number, .text("7/7"))]),
            "document № 91: number \"7/7\"", "документ № 91: номер \"7/7\""
        ),
        (
            insert(.pairs, 90, [Cell(.mentor, .code(777)), Cell(.mentee, .code(0)), Cell(.form, .code(0))]),
            "pair № 91: mentor mentor № 778, mentee mentee № 1", "пара № 91: наставник наставник № 778"
        ),
        (
            insert(.meetings, 90, [Cell(.pair, .code(90)), Cell(.date, .code(19_700)), Cell(.note, .text("да"))]),
            "meeting № 91: pair pair № 91, date 2023-12-09, note \"да\"", "встреча № 91: пара пара № 91"
        ),
        (insert(.awards, 90, [Cell(.title, .text("Ничья"))]), "award № 91: title \"Ничья\"", "награда № 91:"),
        (
            insert(.practices, 90, [Cell(.title, .text("Чья?")), Cell(.author, .code(777))]),
            "practice № 91: author person № 778, title \"Чья?\"", "практика № 91:"
        ),
        (
            insert(.variants, 90, [Cell(.programme, .code(0)), Cell(.form, .code(2)), Cell(.name, .text("В"))]),
            "variant № 91: programme programme № 1", "вариант № 91:"
        ),
        (
            insert(.documentLines, 90, [Cell(.document, .code(90)), Cell(.line, .number(1))]),
            "line of a document № 91: order document № 91", "строка документа № 91:"
        ),
        (
            insert(.wishes, 90, [Cell(.mentee, .code(90)), Cell(.mentor, .code(0)), Cell(.rank, .number(1))]),
            "wish № 91: mentee mentee № 91, mentor mentor № 1", "пожелание № 91:"
        ),
        (insert(.contracts, 90, [Cell(.person, .code(777)), Cell(.number, .text("5"))]), "contract № 91:", "№ 91:"),
    ]

    private static func insert(_ table: TableName, _ row: Int32, _ cells: [Cell]) -> Change {
        Change(table: table, row: row, kind: .insert(cells))
    }

    @Test(arguments: MessageLanguage.allCases) func areComments(_ language: MessageLanguage) throws {
        let workshop = try Workshop(School.rules, School.programme, School.people, School.papers, School.year)
        let register = try workshop.session.recorded()
        let sound = try RegisterDump(register: register, language: language).text()
        try register.apply(Self.lost.map(\.0))
        // A mentee of no form, to whom a slip cannot be said.
        try register.apply([Self.insert(.mentees, 90, [Cell(.person, .code(0))])])
        let script = try RegisterDump(register: register, language: language).text()
        for (_, english, russian) in Self.lost {
            let line = "// " + (language == .english ? english : russian)
            #expect(script.contains("\n" + line) || script.contains(russian), "\(line)")
        }
        let comments = script.split(separator: "\n").filter { $0.hasPrefix("// ") }
        #expect(comments.count == 2 + Self.lost.count)
        // All else is there as before, and builds a register.
        let said = Set(script.split(separator: "\n"))
        #expect(sound.split(separator: "\n").allSatisfy { said.contains($0) })
        #expect(try Workshop().run(script).problems == [])
        #expect(try SourceFormatter(language: language).format(SourceFile(name: "d", text: script)) == script)
    }
}
