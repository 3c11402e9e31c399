import TandemText
import Testing

@testable import TandemDomain

@Suite struct TextPoolTests {
    @Test func manyTextsKeepTheirNumbers() {
        var pool = TextPool()
        let texts = (0..<5000).map { number in
            [
                "Ученик \(number)", "é\(number)", "\(number)", "日本\(number)",
                String(repeating: "й", count: number % 90) + "\(number)",
            ][
                number % 5]
        }
        for (number, text) in texts.enumerated() { #expect(pool.intern(text) == Int32(number)) }
        for (number, text) in texts.enumerated() {
            #expect(pool.intern(text) == Int32(number))
            #expect(pool.code(of: text) == Int32(number))
            #expect(pool[Int32(number)] == text)
        }
        #expect(pool.count == texts.count)
        #expect(pool.code(of: "никто") == nil)
    }

    @Test(arguments: [
        ("\u{0439}", "\u{0438}\u{0306}"), ("é", "e\u{0301}"), ("Å", "\u{212B}"), ("가", "\u{1100}\u{1161}"),
    ])
    func equivalentSpellingsAreOneText(composed: String, decomposed: String) {
        for (first, second) in [(composed, decomposed), (decomposed, composed)] {
            var pool = TextPool()
            #expect(pool.intern(first) == 0)
            #expect(pool.intern(second) == 0)
            #expect(pool.code(of: second) == 0)
            // The first one seen stands for all, to the byte.
            #expect(Array(pool[0].utf8) == Array(first.utf8))
        }
    }

    @Test func equalHashesAreNotEqualTexts() {
        var slots = HashSlots()
        for _ in 0..<100 { slots.append(7) }
        var seen: [Int] = []
        #expect(
            slots.first(7) { number in
                seen.append(number)
                return number == 99
            } == 99)
        #expect(seen == Array(0..<100))
        #expect(slots.first(8) { _ in true } == nil)
        #expect(slots.first(7) { _ in false } == nil)
    }

    @Test func rowsOfASet() {
        var set = RowSet()
        #expect(!set.contains(0))
        for row in [0, 63, 64, 1000] as [Int32] { set.insert(row) }
        #expect((Int32(0)..<1100).filter { set.contains($0) } == [0, 63, 64, 1000])
    }
}
