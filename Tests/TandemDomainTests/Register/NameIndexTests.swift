import Testing

@testable import TandemDomain

@Suite struct NameIndexTests {
    private static let names = [
        "Сидорова Анна Олеговна", "Петров Иван Сергеевич", "Петрова Ольга Ивановна", "Королёв Пётр Ильич",
        "Лев Ян Павлович", "Цой Юлия Львовна", "Римский-Корсаков Павел Андреевич", "Вишневский Илья Юрьевич",
        "Ким Ия Олеговна", "Петров Иван Сергеевич", "Соловей Любовь Игоревна",
    ]

    private static func index() -> NameIndex {
        var index = NameIndex()
        for (row, name) in names.enumerated() { index.add(name, Int32(row)) }
        return index
    }

    @Test(
        arguments: [
            ("Сидорова Анна Олеговна", [0]), ("сидорова  анна", [0]), ("Сидор", [0]), ("Петров", [1, 9]),
            ("Петрова", [2]), ("Петров Иван Сергеевич", [1, 9]), ("Королев", [3]), ("КОРОЛЁВ ПЕТР", [3]),
            ("Пет", [1, 2, 9]),
            ("", []), ("   ", []), ("Никто", []), ("анна", []),
        ] as [(String, [Int32])])
    func beginnings(text: String, rows: [Int32]) {
        #expect(Self.index().beginning(text) == rows)
    }

    @Test(
        arguments: [
            ("Сидоровой Анне", [0]), ("Сидоровой", [0]), ("Сидорову Анну Олеговну", [0]), ("Петрову Ивану", [1, 9]),
            ("Петровым Иваном Сергеевичем", [1, 9]), ("Петровой Ольге", [2]), ("Королёву Петру", [3]),
            ("Королевым", [3]),
            ("Льву Яну Павловичу", [4]), ("Цою", [5]), ("Цой Юлии Львовне", [5]), ("Римскому-Корсакову Павлу", [6]),
            ("Вишневскому Илье", [7]), ("Вишневским", [7]), ("Киму", [8]), ("Соловью Любови", [10]),
            ("Никому", []), ("", []), ("-", []), ("Анне", []), ("Сидоренко", []),
            ("Сидоровой Анне Олеговне Младшей", []),
        ] as [(String, [Int32])])
    func otherCases(text: String, rows: [Int32]) {
        #expect(Self.index().declined(text) == rows)
    }

    @Test(arguments: [
        ("юле", "юля", true), ("оле", "оля", true), ("яну", "ян", true), ("льву", "лев", true),
        ("павла", "павел", true),
        ("павлова", "павел", false), ("ким", "кира", false), ("иванов", "иваненко", false), ("анна", "анна", true),
        ("марку", "марк", true), ("наталье", "наталья", true), ("илье", "илья", true), ("кравцу", "кравец", true),
        ("я", "ю", false), ("", "", true),
    ])
    func formsOfOneName(word: String, name: String, isForm: Bool) {
        #expect(Declension.areForms(Substring(word), of: Substring(name)) == isForm)
    }

    @Test func rowsStayInOrderWhateverComesBack() {
        var index = NameIndex()
        for row in [5, 2, 9, 0, 7] as [Int32] { index.add("Ёлкин Лев", row) }
        #expect(index.exactly("Елкин лев") == [0, 2, 5, 7, 9])
        #expect(index.beginning("ёлкин") == [0, 2, 5, 7, 9])
        #expect(Array(index.names) == ["елкин лев"])
    }
}
