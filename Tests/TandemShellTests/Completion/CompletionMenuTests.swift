import TandemText
import Testing

@testable import TandemShell

@Suite struct CompletionMenuTests {
    private func rows(_ texts: [String], _ columns: Int) -> [String] {
        CompletionMenu(texts.map { .init($0) }, columns: columns).rows
    }

    @Test func columnsAreFilledDownwards() {
        #expect(rows(["а", "бб", "ввв", "г", "д"], 13) == ["а    ввв  д", "бб   г"])
        #expect(rows(["а", "бб", "ввв"], 5) == ["а", "бб", "ввв"])
        #expect(rows(["а", "б"], 80) == ["а  б"])
        #expect(rows([], 80) == [])
    }

    @Test func columnsAlignByDisplayWidth() {
        // 学校 takes four columns, й may be two scalars, 👍 takes two.
        #expect(rows(["学校", "и\u{306}", "👍", "abcd"], 10) == ["学校  👍", "и\u{306}     abcd"])
    }

    @Test(arguments: 1...60)
    func noRowIsWiderThanTheTerminal(_ columns: Int) {
        let texts = (1...37).map { String(repeating: "ж", count: $0) } + ["学校学校", "a\tb\nc\u{1B}[2J"]
        let menu = CompletionMenu(texts.map { .init($0, note: nil) }, columns: columns)
        #expect(menu.rows.allSatisfy { displayWidth($0) <= columns })
        #expect(menu.rows.joined().unicodeScalars.allSatisfy { !isControl($0) })
        let noted = CompletionMenu(texts.prefix(20).map { .init($0, note: "пояснение") }, columns: columns)
        #expect(noted.rows.count == 20)
        #expect(noted.rows.allSatisfy { displayWidth($0) <= columns })
    }

    @Test func everyCandidateIsListedOnce() {
        let texts = (1...101).map { "пункт-\($0)" }
        let words = rows(texts, 57).flatMap { $0.split(separator: " ").map(String.init) }
        #expect(words.sorted() == texts.sorted())
    }

    @Test func notesStandBesideTheirCandidates() {
        let menu = CompletionMenu([.init("пара", note: "двое"), .init("пары"), .init("я", note: "один")], columns: 80)
        #expect(menu.rows == ["пара  двое", "пары", "я     один"])
    }

    @Test func longListsAskFirst() {
        #expect(!CompletionMenu((1...100).map { .init("\($0)") }, columns: 80).asksFirst)
        #expect(CompletionMenu((1...101).map { .init("\($0)") }, columns: 80).asksFirst)
    }
}
