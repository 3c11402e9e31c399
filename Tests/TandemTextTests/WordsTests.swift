import Testing

@testable import TandemText

@Suite struct WordsTests {
    @Test(arguments: [
        ("наставнки", ["наставник", "наставники"]), ("ПАРЫ", ["пары", "пара", "парк"]), ("подшефный", ["подшефный"]),
        ("я", []), ("пра", ["пара"]), ("фывапр", []), ("", []),
    ])
    func findsTheNearest(word: String, expected: [String]) {
        let words = ["подшефный", "парк", "наставники", "пара", "наставник", "пары", "учитель", "пара"]
        #expect(closest(to: word, among: words, limit: 3) == expected)
        #expect(closest(to: word, among: Set(words), limit: 3) == expected)
        #expect(closest(to: word, among: words.reversed(), limit: 1) == Array(expected.prefix(1)))
        #expect(closest(to: word, among: words, limit: 0).isEmpty)
    }

    @Test(arguments: [
        ("", "", 0), ("", "аб", 2), ("аб", "ба", 1), ("абвг", "абг", 1), ("кот", "кит", 1), ("са", "абс", 3),
        ("абвгд", "дгвба", 4),
    ])
    func countsSlips(first: String, second: String, expected: Int) {
        let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(editDistance(from: first, to: second, atMost: 9) == expected)
        #expect(editDistance(from: second, to: first, atMost: expected) == expected)
        #expect(editDistance(from: first, to: second, atMost: expected - 1) == nil)
    }

    @Test func hugeWordsCostNothing() {
        let huge = String(repeating: "а", count: 100_000)
        #expect(closest(to: huge, among: [huge + "б"], limit: 3).isEmpty)
    }

    @Test(arguments: [
        ("нaставник", [LookAlike(offset: 2, found: "a", meant: "а")]),
        ("shоw", [LookAlike(offset: 2, found: "о", meant: "o")]),
        ("Cтaтус", [LookAlike(offset: 0, found: "C", meant: "С"), LookAlike(offset: 3, found: "a", meant: "а")]),
        ("показать", []), ("show", []), ("9A", []), ("", []), ("показатьshow", []),
        ("cа", [LookAlike(offset: 0, found: "c", meant: "с")]),
        ("пётр_ëж", [LookAlike(offset: 9, found: "ë", meant: "ё")]),
    ])
    func findsLookAlikes(word: String, expected: [LookAlike]) {
        let found = LookAlikes.mixedScript(in: word)
        // Letters of the other script in a word of both are told only where they look like one of the word's own.
        #expect(word == "показатьshow" ? found.map(\.found) == ["o"] : found == expected)
    }

    @Test(arguments: [
        ("ырщц", "show"), ("gjrfpfnm", "показать"), ("GJRFPFNM", "ПОКАЗАТЬ"), ("yfcnfdybrb", "наставники"),
        (";tyz", "женя"),
        ("`;", nil), ("по5", "gj5"), ("gj5", "по5"), ("123", nil), ("", nil), ("showпоказать", nil), ("g👍", nil),
        ("и\u{306}цу", "qwe"), ("Ёж", "~;"), ("é", nil),
    ])
    func switchesLayout(word: String, expected: String?) {
        #expect(KeyboardLayout.otherLayout(word) == expected)
    }

    @Test func switchingTwiceGivesTheWord() {
        let word = "съешьещёэтихмягкихфранцузскихбулокДАВЫПЕЙЧАЮ"
        #expect(KeyboardLayout.otherLayout(word).flatMap { KeyboardLayout.otherLayout($0) } == word)
    }
}
