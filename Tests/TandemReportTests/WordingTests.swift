import TandemText
import Testing

@testable import TandemReport

@Suite struct WordingTests {
    @Test(arguments: [
        (0, "строк"), (1, "строка"), (2, "строки"), (4, "строки"), (5, "строк"), (11, "строк"), (12, "строк"),
        (14, "строк"),
        (21, "строка"), (22, "строки"), (25, "строк"), (100, "строк"), (101, "строка"), (111, "строк"), (112, "строк"),
        (1_000_001, "строка"), (-1, "строка"), (Int.min, "строк"),
    ])
    func plurals(count: Int, expected: String) {
        #expect(plural(count, one: "строка", few: "строки", many: "строк") == expected)
        #expect(MessageLanguage.russian.rowCount(count) == "\(count) \(expected)")
    }

    @Test func durations() {
        #expect(MessageLanguage.russian.duration(minutes: 90) == "1 ч 30 мин")
        #expect(MessageLanguage.english.duration(minutes: 120) == "2 h")
        #expect(MessageLanguage.russian.duration(minutes: 0) == "0 мин")
        #expect(MessageLanguage.russian.duration(minutes: -61) == "-1 ч 1 мин")
        #expect(MessageLanguage.english.duration(minutes: .min).hasPrefix("-"))
        #expect(MessageLanguage.english.rowCount(1) == "1 row")
    }

    @Test(
        arguments: [
            ([1.0, 20], 2, 0), ([1, 4.5], 2, 1), ([1, 4.25], 2, 2), ([4.5, 1.0 / 3], 2, 2), ([4.999], 2, 0), ([], 2, 0),
            ([70, 66.7], 1, 1),
            ([1e300, 2], 2, 0), ([4.25], 1, 1),
        ] as [([Double], Int, Int)])
    func choosesPlaces(values: [Double], limit: Int, expected: Int) {
        #expect(Decimals.places(for: values, limit: limit) == expected)
    }

    @Test(
        arguments: [
            (4.5, 1, "4.5"), (4.5, 0, "5"), (-0.001, 2, "0.00"), (0.05, 2, "0.05"), (-0.05, 2, "-0.05"),
            (1234.5, 2, "1234.50"),
            (1e15, 2, "1000000000000000"), (-1e300, 2, "-1e+300"), (0, 1, "0.0"),
        ] as [(Double, Int, String)])
    func writesFixedPlaces(value: Double, places: Int, expected: String) {
        #expect(Decimals.fixed(value, places: places) == expected)
    }

    @Test(
        arguments: [
            (0.07, 2, "7"), (0.667, 2, "66.7"), (4.5, 0, "4.5"), (12, 0, "12"), (-0.0, 0, "0"), (1e-7, 0, "0.0000001"),
            (1e-7, 2, "0.00001"),
            (1e21, 0, "1000000000000000000000"), (-1.5e-3, 2, "-0.15"), (100, 2, "10000"), (0, 2, "0"),
            (1.25e20, 0, "125000000000000000000"),
        ] as [(Double, Int, String)])
    func writesExactly(value: Double, shift: Int, expected: String) {
        #expect(Decimals.exact(value, shift: shift) == expected)
    }

    @Test func exactNumbersReadBack() {
        var random = Pseudorandom(seed: 2)
        for _ in 0..<3000 {
            let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
            guard value.isFinite else { continue }
            #expect(parseDecimal(Decimals.exact(value)) == value)
            #expect(parseDecimal(Decimals.exact(value, shift: 2) + "%") == value)
        }
    }
}
