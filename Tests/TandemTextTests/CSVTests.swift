import Testing

@testable import TandemText

@Suite struct CSVTests {
    @Test func readsARussianFile() throws {
        let table = try CSVTable(
            parsing:
                "\u{FEFF} ФИО ;Класс;\"Предметы; любимые\"\r\nИванова Анна;9А;\"химия, \"\"физика\"\"\nи право\"\r\nПётр;;5\r\n\r\n  \r\n"
        )
        #expect(table.separator == .semicolon)
        #expect(table.header == ["ФИО", "Класс", "Предметы; любимые"])
        #expect(table.rowCount == 2 && table.columnCount == 3)
        #expect(table.field(row: 0, column: 2) == "химия, \"физика\"\nи право")
        #expect(table.field(row: 1, column: 1) == "" && table.isEmpty(row: 1, column: 1))
        #expect(table.field(row: 1, column: 2) == "5" && !table.isEmpty(row: 1, column: 2))
        #expect(table.line(ofRow: 0) == 2 && table.line(ofRow: 1) == 4)
    }

    @Test(arguments: [
        ("a,b\n1,2", CSVSeparator.comma), ("a;b\n4,5;2", .semicolon), ("a\tb\n4,5\t1;2", .tab), ("a\n1\n", .comma),
        ("", .comma),
        ("ФИО;балл\n\"Иванов, Пётр\";4,5\n\"Сёмин; Олег\";3,2", .semicolon),
        ("a;b\nИванов, Пётр;9\nСёмин, Олег;8", .semicolon),
        ("\"a;b\",\"c;d\"\n1,2", .comma), ("x;y,z\n1,2;3\n4,5;6", .semicolon), ("a;b;c\n9 \"А\";4,5;1,5\n", .semicolon),
        ("\n\na;b\n", .semicolon),
    ])
    func findsTheSeparator(text: String, expected: CSVSeparator) {
        #expect(CSVSeparator.detect(in: Array(text.utf8)) == expected)
    }

    @Test(arguments: [
        "a;b\n1;2\n3;4", "a;b\r\n1;2\r\n3;4\r\n", "a;b\r1;2\r3;4\r", "\r\n a;b\n1;2\n3;4\n\n\n",
        "a;b\n\"1\";2\n3;\"4\"",
    ])
    func knowsEveryLineEnd(text: String) throws {
        let table = try CSVTable(parsing: text)
        #expect(table.header == ["a", "b"] && table.rowCount == 2)
        #expect(table.field(row: 0, column: 0) == "1" && table.field(row: 1, column: 1) == "4")
    }

    @Test(arguments: [
        ("", [CSVProblem.noHeader]), ("\n \r\n", [.noHeader]),
        (
            "a;b\n1;2\n1\n1;2;3\n",
            [.raggedRow(line: 3, expected: 2, found: 1), .raggedRow(line: 4, expected: 2, found: 3)]
        ),
        ("a;b\n\n1;2\n", [.raggedRow(line: 2, expected: 2, found: 1)]),
        ("a;b\n1;\"2\n3;4\n", [.unterminatedQuote(line: 2)]),
        ("a;b\n1;\"x\ny\" z\n", [.textAfterQuote(line: 3)]),
        ("a;b\n\"1\n2\n3\";4\n5", [.raggedRow(line: 5, expected: 2, found: 1)]),
        ("a;b\n1\n2;\"", [.raggedRow(line: 2, expected: 2, found: 1), .unterminatedQuote(line: 3)]),
    ])
    func tellsProblems(text: String, expected: [CSVProblem]) {
        #expect(problems(of: text) == expected)
        for problem in expected { #expect(!problem.russian.isEmpty && !problem.english.isEmpty && problem.line >= 1) }
    }

    @Test func keepsItsLimits() {
        #expect(
            problems(of: "a;b\n1;" + String(repeating: "x", count: CSVTable.fieldLimit + 1)) == [.fieldTooLong(line: 2)]
        )
        #expect(problems(of: "a;b\n1;\"" + String(repeating: "x", count: CSVTable.fieldLimit) + "\"").isEmpty)
        #expect(problems(of: String(repeating: ";", count: CSVTable.columnLimit)) == [.tooManyColumns(line: 1)])
        #expect(problems(of: String(repeating: ";", count: CSVTable.columnLimit - 1)).isEmpty)
        #expect(problems(of: "a;b\n" + String(repeating: "1\n", count: 100)).count == CSVTable.problemLimit)
    }

    @Test func aSingleColumnMayHoldEmptyRows() throws {
        let table = try CSVTable(parsing: "имя\nАнна\n\nПётр\n\n")
        #expect((0..<table.rowCount).map { table.field(row: $0, column: 0) } == ["Анна", "", "Пётр"])
    }

    @Test func quotesInsidePlainFieldsArePlain() throws {
        let table = try CSVTable(parsing: "класс;рост\n9 \"А\";5\"\n\"\";\"\"\"\"\n")
        #expect(table.field(row: 0, column: 0) == "9 \"А\"" && table.field(row: 0, column: 1) == "5\"")
        #expect(table.field(row: 1, column: 0) == "" && table.field(row: 1, column: 1) == "\"")
    }

    @Test func writtenFieldsAreReadBack() throws {
        let alphabet: [Unicode.Scalar] = ["a", "Ж", "\"", ";", ",", "\t", "\n", "\r", " ", "日", "\u{301}"]
        var random = Pseudorandom(seed: 5)
        for _ in 0..<1000 {
            let columns = Int.random(in: 1...4, using: &random)
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<columns).map { _ in random.text(of: alphabet, upTo: 6) }
            }
            let separator = CSVSeparator.allCases.randomElement(using: &random) ?? .comma
            let text = ([(0..<columns).map { "c\($0)" }] + rows).map { row in
                row.map {
                    "\"" + String($0.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }.map(Character.init)) + "\""
                }
                .joined(separator: String(separator.rawValue))
            }.joined(separator: "\n")
            let table = try CSVTable(parsing: text, separator: separator)
            let read = (0..<table.rowCount).map { row in (0..<columns).map { table.field(row: row, column: $0) } }
            #expect(read == rows)
        }
    }

    @Test func randomTextsNeverCrash() {
        let alphabet: [Unicode.Scalar] = ["a", "\"", "\"", ";", ";", ",", "\n", "\r", " "]
        var random = Pseudorandom(seed: 6)
        for _ in 0..<5000 { _ = try? CSVTable(parsing: random.text(of: alphabet, upTo: 30)) }
    }

    @Test(arguments: [
        ("4,5", 4.5), ("4.5", 4.5), ("1 234,5", 1234.5), ("1\u{A0}234\u{202F}567", 1_234_567), ("-3", -3),
        ("\u{2212}3,25", -3.25),
        ("+7", 7), ("70%", 0.7), ("66,66666666666667 %", 0.6666666666666667), (" 12 ", 12), ("0", 0), ("00,10", 0.1),
        ("123456789", 123_456_789), ("1,234", 1.234),
    ])
    func readsDecimals(text: String, expected: Double) {
        #expect(parseDecimal(text) == expected)
        #expect(parseDecimal(Substring(text)) == expected)
    }

    @Test(arguments: [
        "", " ", "-", "%", ".5", "5.", "1,234.5", "1.234,5", "1 23", "12 3456", "1234 567", "1  234", "1 ", "٣", "４",
        "1e5", "0x10",
        "inf", "nan", "--1", "5%%", "1 234 ,5", "4,5 кг", "1,2 345", String(repeating: "9", count: 400),
    ])
    func refusesWhatIsNoDecimal(text: String) {
        #expect(text == "1 " ? parseDecimal(text) == 1 : parseDecimal(text) == nil)
    }

    private func problems(of text: String) -> [CSVProblem] {
        do throws(CSVError) {
            _ = try CSVTable(parsing: text, separator: .semicolon)
            return []
        } catch {
            return error.problems
        }
    }
}
